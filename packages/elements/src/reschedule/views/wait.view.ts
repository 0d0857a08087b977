import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { disc, note } from '../../controls/pieces.ts';
import { timelessCard } from '../../controls/visit-lines.ts';
import { wishFields } from '../../controls/wishes.ts';
import { form } from './form.ts';
import { keepWords } from './keeping.ts';
import { whenOf, type View } from './view.ts';

/** What an earlier time must be like. None of it must be answered. */
export function waitView(view: View<'wait'>) {
  const { state, t, m, v, send } = view;
  const { wishDays: days, wishParts: parts, wishNotice: notice } = state.draft;
  return frame(
    view,
    { heading: m.waitEarlier, lead: m.waitLead },
    form(
      view,
      wishFields(t, v, { days, parts, notice }),
      html`<button class="btn primary" part="primary">${m.waitEarlier}</button>
        ${button(keepWords(view), () => send({ type: 'kept' }), 'link')}`,
      () => send({ type: 'confirmed' }),
    ),
  );
}

/** It is waited for: the visit stays, and what happens next. */
export function waitedForView(view: View<'waiting'>) {
  const { state, m, v, send } = view;
  const { visit, entry, url } = state;
  const when = visit?.disrupted ? undefined : whenOf(view, visit);
  const email = visit?.patient.email;
  return frame(
    view,
    { heading: v.waiting, lead: email ? v.waitingNext : undefined, disc: disc('clock'), split: true },
    html`
      ${when === undefined ? nothing : html`<p><strong>${m.stillStands(when)}</strong></p>`} ${entry && timelessCard(entry, v)}
      ${email ? html`<p>${v.messageTo(email)}</p>` : note(html`${v.waitingKeepLink} <a href=${url} rel="noreferrer">${v.seePlace}</a>`)}
      <div class="acts">
        ${button(m.backToVisit, () => send({ type: 'kept' }), 'btn primary')}
        <a class="btn" href=${url} rel="noreferrer">${v.seePlace}</a>
      </div>
    `,
  );
}
