import type { Department } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { icon } from '../../core/icons.ts';
import { opennessOf, type DirectoryView, type FirstView } from './view.ts';

/** Few enough to be seen at once need no search. */
const few = 3;

/** All departments: which are open now, and when the others open next. What narrows the list keeps its room until it is there. */
export function directoryView(view: DirectoryView) {
  const { state, t, c, late } = view;
  const { departments = [] } = state;
  if (departments.length === 0) return frame({ t }, { heading: c.nothingHere, lead: c.nothingHereLead }, otherWays(view));
  const shown = late?.shown ?? departments;
  return frame(
    { t },
    { heading: c.whoToReach, lead: c.whoToReachLead },
    html`
      ${departments.length > few ? (late?.narrowing ?? html`<div class="narrow skeleton" aria-hidden="true"></div>`) : nothing}
      ${
        shown.length > 0
          ? html`<ul class="rows" role="list">
              ${shown.map((department) => row(view, department))}
            </ul>`
          : late?.none
      }
      ${otherWays(view)}
    `,
  );
}

const otherWays = ({ c, send }: FirstView) =>
  html`<div class="stack tight">
    <p>${c.notSure} ${button(c.writeToUs, () => send({ type: 'anyone-asked' }), 'link')}</p>
    <p>${c.haveReference} ${button(c.readAnswer, () => send({ type: 'find-asked' }), 'link')}</p>
  </div>`;

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
