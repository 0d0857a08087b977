import { hasUnsentAnswers, isPoor } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { disc, note } from '../../controls/pieces.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import { changesList } from './changes.ts';
import { dangerFirst } from './danger.ts';
import { putRight } from './put-right.ts';
import { savingNote } from './saving.ts';
import type { View } from './view.ts';

/** It is with the hospital. What can be done now is the same after every answer. */
export function thanksView(view: View<'thanks'>) {
  const { state, f, send } = view;
  const isSent = state.saving?.status === 'sent';
  const isWhole = !hasUnsentAnswers(state);
  return frame(
    view,
    { heading: f.thanks, lead: isSent ? (isWhole ? f.thanksLead : f.answerSaved) : undefined, disc: isSent ? disc('ok') : undefined },
    html`
      ${dangerFirst(view, false)} ${isSent ? nothing : savingNote(view)}
      ${isWhole ? nothing : note(html`${f.notSent} ${button(f.sendRest, () => send({ type: 'continued' }), 'link')}`, 'changed')}
      <p>${f.nobodyKnows}</p>
      ${putRight(view, isPoor(state))}
      <p>
        ${button(f.changeAnswer, () => send({ type: 'change-asked' }), 'link')}<br />${button(f.somethingElse, () => send({ type: 'choice-asked' }), 'link')}
      </p>
      ${changesList(view)}
    `,
  );
}

/** Who gets the thanks. */
export function passedOnView(view: View<'passed-on'>) {
  const { state, f, send } = view;
  return frame(
    view,
    { heading: f.passedOnTo, lead: state.team && f.passedOnLead(isolated(state.team.name)), disc: disc('ok') },
    html`
      ${dangerFirst(view, false)}
      <p>${f.letOthersKnow}</p>
      <p>${button(f.somethingElse, () => send({ type: 'choice-asked' }), 'link')}</p>
      ${changesList(view)}
    `,
  );
}

/** The link of an invitation does not work: nobody needs one. */
export function usedView(view: View<'used'>) {
  const { state, f, send } = view;
  return frame(
    view,
    { heading: f.used[state.why], lead: f.usedLead, disc: disc('warning') },
    html`<div class="acts">
      <button class="btn primary" part="primary" type="button" @click=${() => send({ type: 'sent-openly' })}>${f.withoutLink}</button>
    </div>`,
  );
}
