import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { html, nothing } from 'lit';
import type { HoursState, Known } from '../hours.flow.ts';
import { nameOf, openWords, pausedWords } from '../words.ts';

function departmentRow(department: StaffDepartment, { told }: Known, { locales, drafts }: HoursState, open: (id: string) => void) {
  const seen = told[department.id];
  const { words, kind } = openWords(department.status === 'shown' ? seen : undefined);
  const marks = [...pausedWords(department), ...(drafts[department.id] ? ['Not saved yet'] : [])];
  return html`<li class="row">
    <div>
      <h3>
        <button class="link" id="department-${department.id}" @click=${() => open(department.id)}>
          <bdi>${nameOf(department, locales)}</bdi>
        </button>
      </h3>
      <p class="s muted"><bdi>${seen?.hours ?? ''}</bdi></p>
    </div>
    <p class="tags"><span class="tag ${kind}">${words}</span>${marks.map((mark) => html`<span class="tag waits">${mark}</span>`)}</p>
  </li>`;
}

/** All departments: whether they are open now, and what is paused. */
export function departmentsView(state: HoursState, known: Known, open: (id: string) => void) {
  return html`<section class="stack" aria-labelledby="departments">
    <h2 id="departments" tabindex="-1">Departments</h2>
    ${
      known.items.length === 0
        ? html`<div class="sheet"><p>There are no departments yet. They come with the hospital’s directory.</p></div>`
        : nothing
    }
    <ul class="rows sheet" role="list" aria-labelledby="departments">
      ${known.items.map((department) => departmentRow(department, known, state, open))}
    </ul>
  </section>`;
}
