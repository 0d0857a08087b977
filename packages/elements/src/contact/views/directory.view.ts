import type { Department } from '@foyer/sdk/contract';
import { shownDepartments, type ContactState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { icon } from '../../core/icons.ts';
import { opennessOf, type FirstView } from './view.ts';

/** Few enough to be seen at once need no search. */
const few = 3;

/** All departments: which are open now, and when the others open next. */
export function directoryView(view: FirstView<'directory'>) {
  const { state, t, c, send } = view;
  const { departments = [] } = state;
  if (departments.length === 0) return frame({ t }, { heading: c.nothingHere, lead: c.nothingHereLead }, otherWays(view));
  const shown = shownDepartments(state);
  return frame(
    { t },
    { heading: c.whoToReach, lead: c.whoToReachLead },
    html`
      ${departments.length > few ? narrowing(view) : nothing}
      ${
        shown.length > 0
          ? html`<ul class="rows" role="list">
              ${shown.map((department) => row(view, department))}
            </ul>`
          : html`<p>${c.noneFits}</p>`
      }
      ${otherWays(view)}
    `,
  );
  function otherWays({ c }: FirstView) {
    return html`<div class="stack tight">
      <p>${c.notSure} ${button(c.writeToUs, () => send({ type: 'anyone-asked' }), 'link')}</p>
      <p>${c.haveReference} ${button(c.readAnswer, () => send({ type: 'find-asked' }), 'link')}</p>
    </div>`;
  }
}

/** How many fit what was typed or chosen, for those who do not see it. */
export function foundWords(state: ContactState, before: ContactState, c: FirstView['c']): string | undefined {
  if (state.step !== 'directory' || before.step !== 'directory') return undefined;
  if (state.query === before.query && state.openOnly === before.openOnly) return undefined;
  const { length } = shownDepartments(state);
  return length === 0 ? c.noneFits : c.departments(length);
}

/** What is typed narrows the list at once: it is all there already. Enter sends nothing. */
const narrowing = ({ state, c, send }: FirstView) => html`
  <form class="narrow" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <div class="field">
      <label for="find-department">${c.findDepartment}</label>
      <input
        class="control"
        id="find-department"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        .value=${state.query}
        @input=${(event: Event) => send({ type: 'query-typed', q: (event.target as HTMLInputElement).value })}
      />
    </div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${state.openOnly}
        @change=${(event: Event) => send({ type: 'open-only-chosen', on: (event.target as HTMLInputElement).checked })}
      />
      <span>${c.openOnly}</span>
    </label>
  </form>
`;

/** The whole row is pressed; its name is the button. */
function row(view: FirstView, department: Department) {
  const { id, name, description, openNow } = department;
  const [now, next] = opennessOf(view, department);
  return html`
    <li class="row">
      <button class="link" type="button" part="department" @click=${() => view.send({ type: 'department-chosen', id })}>
        <bdi>${name}</bdi>
      </button>
      ${description ? html`<span class="s muted" dir="auto">${description}</span>` : nothing}
      <span class="next s">
        <span class="state ${openNow ? 'open' : ''}">${now}</span>
        ${next ? html`<span class="muted">${next}</span>` : nothing}
      </span>
      ${icon('forward')}
    </li>
  `;
}

/** Rows of the real size until the departments are there. */
export const directorySkeleton = ({ t, c }: Pick<FirstView, 't' | 'c'>) =>
  frame(
    { t },
    { heading: c.whoToReach, lead: c.looking, busy: true },
    html`<div class="stack tight" aria-hidden="true">${Array.from({ length: 6 }, () => html`<div class="skeleton"></div>`)}</div>`,
  );
