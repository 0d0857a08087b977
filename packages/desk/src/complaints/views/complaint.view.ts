import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html } from 'lit';
import type { CaseState } from '../../cases/case.flow.ts';
import { contactView } from '../../cases/views/contact.view.ts';
import type { Does } from '../../cases/views/deed.view.ts';
import { staffNotes } from '../../cases/views/deeds.view.ts';
import { threadView, timelineView } from '../../cases/views/thread.view.ts';
import { nextOf, readsFirst } from '../next.flow.ts';
import { clocksView } from './clocks.view.ts';
import { outcomeView } from './outcome.view.ts';
import { peopleView } from './people.view.ts';
import { saidView } from './said.view.ts';
import { barredView, complaintSteps } from './steps.view.ts';

/** What a complaint that is opened shows below its head: what they wrote and what comes next at start, dates and people at end. */
export function complaintColumns(
  one: StaffCaseDetail,
  complaint: StaffComplaint,
  state: CaseState,
  options: Does & { readonly now: Date },
) {
  const { now } = options;
  const first = one.messages.find(({ from }) => from === 'patient');
  const [steps, outcome] = [complaintSteps(one, complaint, state, options), outcomeView(one, complaint, state, options)];
  // Where nothing leads on but to write the outcome, that comes first; and nobody signs or sends what they have not come by.
  const leads =
    (nextOf(complaint) !== undefined && !readsFirst(complaint)) || (nextOf(complaint) === undefined && !complaint.next.outcome.can);
  return html`${barredView(complaint)}
    <div class="columns">
      <div class="stack main">
        ${saidView(one, complaint)} ${leads ? [steps, outcome] : [outcome, steps]}
        <div class="sheet">
          ${threadView({ ...one, messages: one.messages.filter((message) => message !== first) }, 'What was said since')}
        </div>
        ${contactView(one)}
      </div>
      <div class="stack side">
        ${clocksView(one, complaint, now)}${peopleView(one, complaint)}
        ${staffNotes(one, state, options, complaint.barred?.reason !== 'named')} ${timelineView(one, now)}
      </div>
    </div>`;
}
