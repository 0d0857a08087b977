import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { html } from 'lit';
import type { HoursState } from '../hours.flow.ts';
import { nameOf } from '../words.ts';
import { troubleView } from './pieces.ts';

export interface ShownDoes {
  readonly writes: boolean;
  /** Asks once more before patients do not see it any more, or stops asking. */
  readonly ask: (asks: boolean) => void;
  readonly show: (shown: boolean) => void;
}

/** In place of what patients see, for a department that they do not see. */
export const hiddenView = (department: StaffDepartment, state: HoursState, does: ShownDoes) =>
  html`<section class="sheet stack" aria-labelledby="channels">
    <h3 id="channels">Patients do not see it</h3>
    <p>They find it nowhere, and cannot write to it or ask to be called. What they sent before is still at this desk, to be answered.</p>
    ${department.hours.length === 0 ? html`<p>It has no hours yet: patients would read that it is closed.</p>` : ''}
    ${troubleView(state, `shown-${department.id}`)}
    ${
      does.writes
        ? html`<div class="acts">
            <button
              class="btn ${department.hours.length === 0 ? '' : 'primary'}"
              id="show"
              ?disabled=${state.busy}
              @click=${() => does.show(true)}
            >
              Show to patients
            </button>
          </div>`
        : ''
    }
  </section>`;

/** Takes a department away from patients, once it was asked twice. */
export const retireView = (department: StaffDepartment, state: HoursState, does: ShownDoes) =>
  state.retiring
    ? html`<section class="sheet stack" aria-labelledby="retiring">
        <h3 id="retiring" tabindex="-1">Stop showing <bdi>${nameOf(department, state.locales)}</bdi>?</h3>
        <p>
          Patients find it nowhere then, and cannot write to it or ask to be called. What they sent before stays at this desk, and is
          answered by the day that they were promised. You can show it again at any time.
        </p>
        ${troubleView(state, `shown-${department.id}`)}
        <div class="acts">
          <button class="btn primary" ?disabled=${state.busy} @click=${() => does.show(false)}>Yes, stop showing it</button>
          <button class="btn" @click=${() => does.ask(false)}>No, keep it</button>
        </div>
      </section>`
    : html`<div class="acts">
        <button class="btn" id="stop-showing" @click=${() => does.ask(true)}>Stop showing this department</button>
      </div>`;
