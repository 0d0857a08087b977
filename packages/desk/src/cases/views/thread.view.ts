import type { StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { stampOf } from '../../visits/words.ts';
import { messageKindWords } from '../../complaints/words.ts';
import { toldLate } from '../told-late.flow.ts';
import { agoOf, deedOf, reasonOf } from '../words.ts';

type Message = StaffCaseDetail['messages'][number];

const said = (message: Message, zone: string) => {
  const { from, name, text, sentAt } = message;
  const what = messageKindWords(message);
  return html`<li class="said by-${from}">
    <p class="s">
      <b>${from === 'patient' ? 'Patient' : html`<bdi>${name ?? 'Staff'}</bdi>`}</b>
      ${what === undefined ? '' : html`<span class="tag">${what}</span>`} <span class="muted">${stampOf(sentAt, zone)}</span>
    </p>
    <p class="words" dir="auto">${text}</p>
  </li>`;
};

/** The server's own word to the patient. */
const apology = (step: StaffCaseStep, zone: string) =>
  html`<li class="said by-staff">
    <p class="s"><b>The server</b> <span class="muted">${stampOf(step.at, zone)}</span></p>
    <p class="words">It told the patient that we are late, and that we are sorry. ${reasonOf(step, zone) ?? nothing}</p>
  </li>`;

/** What patient and staff said to each other, and what the server told the patient: both see it. */
export function threadView({ messages, steps, timeZone, kind }: StaffCaseDetail, title = 'What was said') {
  const shared = [
    ...messages.filter(({ from }) => from !== 'note').map((one) => ({ at: one.sentAt, row: said(one, timeZone) })),
    ...toldLate({ steps }).map((one) => ({ at: one.at, row: apology(one, timeZone) })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return html`<section class="stack tight" aria-labelledby="thread">
    <h3 id="thread">${title}</h3>
    <p class="s muted">The patient sees all of this.</p>
    ${
      shared.length === 0
        ? html`<p>${kind === 'callback' ? 'They asked for a call and wrote nothing.' : 'Nothing was written.'}</p>`
        : html`<ol class="thread" role="list">
            ${shared.map(({ row }) => row)}
          </ol>`
    }
  </section>`;
}

/** What staff wrote for each other, marked by word, line and place. */
export function notesView({ messages, timeZone }: StaffCaseDetail) {
  const notes = messages.filter(({ from }) => from === 'note');
  return html`${
    notes.length === 0
      ? html`<p class="s muted">No notes yet.</p>`
      : html`<ol class="thread" role="list">
          ${notes.map((message) => said(message, timeZone))}
        </ol>`
  }`;
}

/** What was done, by whom and why, the newest first. */
export function timelineView({ steps, timeZone }: StaffCaseDetail, now: Date) {
  return html`<section class="sheet stack tight" aria-labelledby="done">
    <h3 id="done">What was done</h3>
    <ol class="timeline" role="list">
      ${steps.toReversed().map((step) => {
        const reason = reasonOf(step, timeZone);
        return html`<li>
          ${lateIcon('tick')}
          <div>
            <p><bdi>${deedOf(step)}</bdi></p>
            ${reason === undefined ? '' : html`<p class="s words" dir="auto">${reason}</p>`}
            <p class="s muted">${stampOf(step.at, timeZone)} (${agoOf(step.at, now)})</p>
          </div>
        </li>`;
      })}
    </ol>
  </section>`;
}
