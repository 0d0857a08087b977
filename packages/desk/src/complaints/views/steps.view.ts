import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { ComplaintAction, StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { draftOf, type CaseState } from '../../cases/case.flow.ts';
import { deedForm, type Does } from '../../cases/views/deed.view.ts';
import { isComplaintDeed } from '../complaint-deeds.flow.ts';
import type { ComplaintDeed } from '../complaint-fields.flow.ts';
import { heldUp, inOrder, isOwnDraft, nextOf } from '../next.flow.ts';
import { stepWords } from '../step-words.ts';
import { reasonsOf } from '../words.ts';
import { stepForm } from './step-form.view.ts';

const titleOf = (action: ComplaintAction) =>
  action === 'close' ? 'Close it' : action === 'outcome' ? 'Write the outcome' : stepWords[action].title;

/** Something was typed, if it was taken out again since: a fold must not close under somebody's hands. */
const isTyped = (state: CaseState, action: ComplaintDeed) => draftOf(state, action).fields !== undefined || state.trouble?.deed === action;

function form(action: ComplaintAction, one: StaffCaseDetail, state: CaseState, does: Does, primary: boolean): TemplateResult {
  if (isComplaintDeed(action)) return stepForm(action, one, state, does, primary);
  return deedForm({ deed: 'close', press: 'Close it', label: 'Reason (optional, for staff alone)', rows: 2, primary }, state, does);
}

/** Above all else, for whoever may not work on it: what they may do, and who does what first. */
export function barredView({ barred }: StaffComplaint): TemplateResult | typeof nothing {
  if (barred === undefined) return nothing;
  return html`<section class="safe" aria-labelledby="barred">
    <h3 id="barred">${icon('warning')}You can read this, but not work on it now</h3>
    <p>${barred.why}</p>
    <p>If it is about you, say so below: “${titleOf('concerns')}”.</p>
  </section>`;
}

/** What comes next, opened, and the other ways, folded; what cannot be done says why. */
export function complaintSteps(one: StaffCaseDetail, complaint: StaffComplaint, state: CaseState, does: Does) {
  const { next } = complaint;
  const first = nextOf(complaint);
  const typed = (action: ComplaintAction) => isComplaintDeed(action) && isTyped(state, action);
  // What is typed is never taken away, though it cannot be done as things stand.
  const others = inOrder.filter(
    (action) => action !== first && ((next[action].can && !(action === 'send-back' && isOwnDraft(one, complaint))) || typed(action)),
  );
  const held = complaint.barred === undefined ? heldUp(complaint).filter((action) => !typed(action)) : [];
  return html`${
      first === undefined
        ? nothing
        : html`<section class="sheet stack next" aria-labelledby="step-${first}">
            <p class="s muted">Next</p>
            <h3 id="step-${first}">${titleOf(first)}</h3>
            ${form(first, one, state, does, true)}
          </section>`
    }
    <section class="sheet" aria-labelledby="steps">
      <h3 id="steps">${first === undefined && !next.outcome.can ? 'What can be done' : 'What else can be done'}</h3>
      ${others.map(
        (action) =>
          html`<details class="more fold" ?open=${typed(action)}>
            <summary id="step-${action}">${lateIcon('down')}${titleOf(action)}</summary>
            <div>${form(action, one, state, does, false)}</div>
          </details>`,
      )}
      ${
        held.length === 0
          ? nothing
          : html`<details class="more fold" ?open=${first === undefined && !next.outcome.can}>
              <summary>${lateIcon('down')}What cannot be done now, and why</summary>
              <div>
                <dl class="why">
                  ${reasonsOf(complaint, held).map(
                    ({ why, actions }) =>
                      html`<dt>${why}</dt>
                        <dd class="s">${actions.map(titleOf).join('; ')}</dd>`,
                  )}
                </dl>
              </div>
            </details>`
      }
    </section>`;
}
