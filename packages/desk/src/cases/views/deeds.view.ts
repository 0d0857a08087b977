import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { draftOf, type CaseState } from '../case.flow.ts';
import type { CaseDeed } from '../deeds.flow.ts';
import { outcomes } from '../words.ts';
import { radiosOf } from './choices.view.ts';
import { deedForm, type Does } from './deed.view.ts';
import { notesView } from './thread.view.ts';

const typed = (state: CaseState, deed: CaseDeed) => draftOf(state, deed).text !== '';

/** What is typed is never taken away, though it cannot be sent as things stand. */
export function answerView(one: StaffCaseDetail, state: CaseState, does: Does) {
  if (!one.can.answer && !typed(state, 'answer')) return nothing;
  const form = deedForm(
    {
      deed: 'answer',
      press: one.can.answer ? 'Send answer' : 'Send answer (not possible now)',
      primary: one.owner !== undefined,
      label: 'Your answer',
      hint: 'The patient sees this, with your name.',
      rows: 6,
      question: {
        title: html`Send this to <bdi>${one.about.sentBy?.name ?? one.patient.name}</bdi>?`,
        words: 'The patient sees it at once. It cannot be taken back.',
        yes: 'Yes, send it',
      },
    },
    state,
    does,
  );
  return html`<section class="sheet stack" aria-labelledby="answering">
    <h3 id="answering">Answer in writing</h3>
    ${one.can.answer ? nothing : html`<p>An answer cannot be sent as things stand. Your text is kept here: open the case again, or copy it.</p>`}
    ${form}
  </section>`;
}

export function attemptView(one: StaffCaseDetail, state: CaseState, does: Does) {
  if (!one.can.attempt) return nothing;
  const { attemptsLeft } = one;
  const form = deedForm(
    {
      deed: 'attempt',
      press: 'Note this call',
      label: 'Note on the call (optional, for staff alone)',
      rows: 2,
      chooser: radiosOf('attempt', 'How did the call go?', Object.entries(outcomes), state, does),
      question: {
        title: html`Stop calling, and tell the patient?`,
        words: 'They get a message that they could not be reached, and what they can do. It cannot be taken back.',
        yes: 'Yes, tell them',
      },
    },
    state,
    does,
  );
  return html`<section class="sheet stack" aria-labelledby="calling">
    <h3 id="calling">Call</h3>
    <p class="s">
      The patient sees when you called and how it went. ${attemptsLeft === 1 ? 'One more call' : `${attemptsLeft} more calls`} that nobody
      takes, or a wrong number, and they are told that they could not be
      reached.${one.window ? ' A call before the promised time is none of these.' : ''}
    </p>
    ${form}
  </section>`;
}

const noteForm = (state: CaseState, does: Does) =>
  deedForm(
    { deed: 'note', press: 'Add note', label: 'New note', hint: 'For staff alone. The patient never sees this.', rows: 2 },
    state,
    does,
  );

/** What staff write for each other, and a form for one more; what is typed is never taken away. */
export const staffNotes = (one: StaffCaseDetail, state: CaseState, does: Does, mayWrite = true) =>
  html`<section class="staff-only stack" aria-labelledby="notes">
    <h3 id="notes">Staff notes <span class="tag">Staff only</span></h3>
    ${notesView(one)} ${mayWrite || typed(state, 'note') ? noteForm(state, does) : nothing}
  </section>`;
