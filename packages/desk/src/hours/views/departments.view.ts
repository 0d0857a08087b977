import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { html, nothing } from 'lit';
import { fresh, type HoursState, type Known } from '../hours.flow.ts';
import { nameOf, openWords, pausedWords } from '../words.ts';
import { troubleView } from './pieces.ts';

export interface DepartmentsDoes {
  readonly writes: boolean;
  readonly open: (id: string) => void;
  /** Shows one to patients. */
  readonly show: (id: string) => void;
}

function departmentRow(department: StaffDepartment, { told }: Known, state: HoursState, { writes, open, show }: DepartmentsDoes) {
  const { locales, drafts, busy } = state;
  const { id } = department;
  const isShown = department.status === 'shown';
  const seen = told[id];
  const { words, kind } = openWords(isShown ? seen : undefined);
  const marks = [...(isShown ? pausedWords(department) : []), ...(drafts[id] ? ['Not saved yet'] : [])];
  const name = nameOf(department, locales);
  return html`<li class="row">
    <div>
      <h3>
        <button class="link" id="department-${id}" @click=${() => open(id)}><bdi>${name}</bdi></button>
      </h3>
      <p class="s muted"><bdi>${seen?.hours ?? ''}</bdi></p>
    </div>
    <div class="stack tight">
      <p class="tags"><span class="tag ${kind}">${words}</span>${marks.map((mark) => html`<span class="tag waits">${mark}</span>`)}</p>
      ${
        writes && !isShown
          ? html`<div class="acts">
              <button class="btn" ?disabled=${busy} @click=${() => show(id)}>Show to patients<span class="vh">: ${name}</span></button>
            </div>`
          : nothing
      }
      ${troubleView(state, `shown-${id}`)}
    </div>
  </li>`;
}

/** All departments: whether they are open now, and what is paused; and below, those that patients do not see. */
export function departmentsView(state: HoursState, known: Known, does: DepartmentsDoes) {
  const [shown, hidden] = (['shown', 'hidden'] as const).map((status) => known.items.filter((one) => one.status === status));
  const rows = (items: readonly StaffDepartment[] = [], of: string) =>
    html`<ul class="rows sheet" role="list" aria-labelledby=${of}>
      ${items.map((department) => departmentRow(department, known, state, does))}
    </ul>`;
  return html`<section class="stack" aria-labelledby="departments">
      <div class="title">
        <h2 id="departments" tabindex="-1">Departments</h2>
        ${does.writes ? html`<button class="btn" id="add-department" @click=${() => does.open(fresh)}>Add a department</button>` : nothing}
      </div>
      ${state.added ? html`<p><span class="tag waits">Not saved</span> A new department is begun. “Add a department” opens it.</p>` : nothing}
      ${shown?.length === 0 ? html`<div class="sheet"><p>Patients see no department yet.</p></div>` : rows(shown, 'departments')}
    </section>
    ${
      hidden?.length === 0
        ? nothing
        : html`<section class="stack" aria-labelledby="not-shown">
            <h2 id="not-shown">Not shown to patients</h2>
            ${rows(hidden, 'not-shown')}
          </section>`
    }`;
}
