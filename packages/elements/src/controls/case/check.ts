import { contactPages, departmentOf, readBirthDate, type ContactPage } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../page.ts';
import { fullDay } from '../../i18n/intl-visit.ts';
import type { RelationshipWord } from '../../i18n/visit-terms.ts';
import { dangerFirst } from './danger.ts';
import { summaryOf } from './form.ts';
import { windowOf, type CaseView } from './view.ts';

/** "Is this right?": everything once, each with a way to change it. */
export function checkView(view: CaseView<'check'>, rows: readonly CheckRow[] = messageRows(view), consent?: unknown, busy = false) {
  const { state, c, v, send } = view;
  const { hospital, channel } = state;
  const pages = contactPages(channel);
  const told = rows.filter(([, told, page]) => told && (!page || pages.includes(page)));
  return frame(
    view,
    { heading: v.isThisRight, lead: v.notYetSent, split: true, errors: summaryOf(view) },
    html`
      ${dangerFirst(view)}
      <dl class="answers">${told.map((row) => line(view, row))}</dl>
      ${consent ?? nothing}
      ${
        hospital
          ? html`<p>
              <a href=${hospital.privacyUrl} target="_blank" rel="noreferrer">${v.howWeUse}<span class="vh">${v.newTab}</span></a>
            </p>`
          : nothing
      }
      <div class="acts">
        <button
          class="btn primary"
          part="primary"
          type="button"
          aria-busy=${busy ? 'true' : nothing}
          @click=${() => send({ type: 'confirmed' })}
        >
          ${c.send[channel]}
        </button>
      </div>
    `,
  );
}

/** What was asked, what was answered, and where that is changed. */
export type CheckRow = readonly [term: unknown, told: unknown, page: ContactPage | undefined];

function messageRows(view: CaseView<'check'>): readonly CheckRow[] {
  const { state, c } = view;
  const { draft, channel } = state;
  const department = departmentOf(state);
  const window = department?.callbackWindows.find(({ id }) => id === draft.windowId);
  return [
    [c.to, department?.name ?? c.whoeverAnswers, undefined],
    [c.callAt, window && windowOf(view, window), 'window'],
    [c.about, draft.topic && c.topics[draft.topic], 'words'],
    [c.yourWords[channel], draft.text.trim(), 'words'],
    ...peopleRows(view),
  ];
}

/** Whom it is about, who wrote it, and how the answer comes. */
export function peopleRows(view: CaseView<'check'>): readonly CheckRow[] {
  const { state, t, c, v } = view;
  const { draft, channel } = state;
  const birth = readBirthDate(draft, state.today);
  const relationship = v.relationships[draft.relationship as RelationshipWord] ?? draft.relationship;
  return [
    [c.aboutWhom, draft.name, 'person'],
    [v.birthDate, 'day' in birth && fullDay(t.formats, birth.day), 'person'],
    [c.writtenBy, draft.who === 'other' && `${draft.senderName}${t.listComma}${relationship}`, 'person'],
    channel === 'callback' ? [v.phone, call(view), 'person'] : [c.answer, answer(view), 'reply'],
  ];
}

function answer(view: CaseView<'check'>) {
  const { draft } = view.state;
  switch (draft.replyBy) {
    case 'email':
      return html`${view.c.replyBy.email}${view.t.listComma}<bdi dir="ltr">${draft.email}</bdi>`;
    case 'sms':
      return html`${view.c.replyBy.sms}${view.t.listComma}<bdi dir="ltr">${draft.phone}</bdi>`;
    case 'phone':
      return html`${view.c.replyBy.phone}${view.t.listComma}${call(view)}`;
    default:
      return view.c.replyBy.online;
  }
}

function call({ state, t, c }: CaseView<'check'>) {
  const { phone, voicemail, safeTime } = state.draft;
  return html`<bdi dir="ltr">${phone}</bdi>${voicemail ? html`${t.listComma}${c.voicemailToo}` : nothing}
    ${safeTime.trim() ? html`<span class="line">${c.goodTime}: <bdi>${safeTime}</bdi></span>` : nothing}`;
}

const line = ({ t, send }: CaseView<'check'>, [term, told, page]: CheckRow) => html`
  <div>
    <dt>${term}</dt>
    <dd class="told" dir="auto">${told}</dd>
    <dd class="change">
      ${page ? button(html`${t.change}<span class="vh">: ${term}</span>`, () => send({ type: 'step-reopened', step: page }), 'link') : nothing}
    </dd>
  </div>
`;
