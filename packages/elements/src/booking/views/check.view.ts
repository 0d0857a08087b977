import { waitsForTime, type ReopenableStep } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { fullDay, languageName } from '../../i18n/intl-visit.ts';
import type { AccessNeed, RelationshipWord } from '../../i18n/visit-terms.ts';
import { errorsOf, type LateView } from './late-view.ts';
import { goneNote, note } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';
import { wishesText } from '../../controls/wishes.ts';
import { wishesOf } from './request.view.ts';
import { chosenCard } from '../../controls/visit-lines.ts';

/** "Is this right?": everything once, each with a way to change it; the consent is the sentence above the button. */
export function checkView(view: LateView<'check'>, birthDay: string | undefined, answers: number | undefined) {
  const { state, v, send } = view;
  const { hospital } = state;
  const asking = state.path === 'request';
  return frame(
    view,
    { heading: v.isThisRight, lead: asking ? v.notYetSent : v.notYetBooked, split: true, errors: errorsOf(view) },
    html`
      ${state.gone ? goneNote(v, state.gone) : state.notice ? note(v.consentChanged, 'changed') : nothing}
      ${asking ? nothing : chosenCard(view)}
      <dl class="answers">${rows(view, birthDay, answers)}</dl>
      <p>
        <span dir="auto">${hospital?.consent.text}</span>
        ${hospital ? html`<a href=${hospital.privacyUrl} target="_blank" rel="noreferrer">${v.howWeUse}<span class="vh">${v.newTab}</span></a>` : nothing}
      </p>
      <div class="acts">
        <button class="btn primary" part="primary" type="button" @click=${() => send({ type: 'confirmed' })}>
          ${waitsForTime(state) ? v.joinList : asking ? v.sendRequest : v.bookThisVisit}
        </button>
      </div>
    `,
  );
}

function rows(view: LateView<'check'>, birthDay: string | undefined, answers: number | undefined) {
  const { state, t, v } = view;
  const { draft, service } = state;
  const them = draft.who === 'other';
  const needs = [
    draft.interpreter && v.interpreterFor(languageName(t.formats.tag, draft.interpreter)),
    ...draft.access.map((need) => v.access[need as AccessNeed] ?? need),
    draft.needsNote.trim(),
  ].filter(Boolean);
  const relationship = v.relationships[draft.relationship as RelationshipWord] ?? draft.relationship;
  return [
    state.path === 'request' ? row(view, v.wishes, wishesText(t, v, wishesOf(state), draft.wishNote) || v.none, 'request') : nothing,
    row(view, v.name, draft.name, 'details'),
    row(view, v.birthDate, birthDay && fullDay(t.formats, birthDay), 'details'),
    them ? row(view, v.bookedBy, `${draft.bookerName}${t.listComma}${relationship}`, 'details') : nothing,
    them ? row(view, v.messages, draft.messagesTo === 'me' ? draft.bookerName : draft.name, 'details') : nothing,
    draft.phone.trim() ? row(view, v.phone, html`<bdi dir="ltr">${draft.phone}</bdi>`, 'details') : nothing,
    draft.email.trim() ? row(view, v.email, html`<bdi dir="ltr">${draft.email}</bdi>`, 'details') : nothing,
    service?.requirements.referral !== 'none' && (draft.referralFrom || draft.referralReference)
      ? row(view, v.referral, [draft.referralFrom, draft.referralReference].filter(Boolean).join(t.listComma), 'details')
      : nothing,
    needs.length > 0 ? row(view, v.needs, needs.join('. '), 'details') : nothing,
    draft.reason.trim() ? row(view, v.reason, draft.reason, 'details') : nothing,
    answers === undefined ? nothing : row(view, v.answers, v.answered(answers), 'questions'),
  ];
}

const row = ({ t, send }: LateView<'check'>, term: string, told: unknown, step: ReopenableStep) => html`
  <div>
    <dt>${term}</dt>
    <dd class="told" dir="auto">${told}</dd>
    <dd class="change">
      ${button(html`${t.change}<span class="vh">: ${term}</span>`, () => send({ type: 'step-reopened', step }), 'link')}
    </dd>
  </div>
`;
