import { html, nothing } from 'lit';
import type { VisitsState } from '../visits.flow.ts';
import { visitView, type Does } from './visit.view.ts';

export interface ListOptions extends Does {
  readonly again: () => void;
  readonly more: () => void;
  /** What an empty list says, and what to do then. */
  readonly empty: string;
  readonly label: string;
  readonly withDay?: boolean;
}

const bones = () => html`<div class="sheet" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}</div>`;

/** A list of visits in whatever state it is. */
export function listView(state: VisitsState, options: ListOptions) {
  const { list } = state;
  if (list.kind === 'loading')
    return html`<p class="vh">Loading…</p>
      ${bones()}`;
  if (list.kind === 'failed')
    return html`<div class="sheet stack">
      <h2 tabindex="-1" id="trouble">The list cannot be shown now</h2>
      <p>${list.trouble.detail}</p>
      <div class="acts"><button class="btn primary" @click=${options.again}>Try again</button></div>
    </div>`;
  if (list.items.length === 0) return html`<div class="sheet"><p>${options.empty}</p></div>`;
  const { items, nextCursor, more } = list;
  return html`<ul class="rows sheet" role="list" aria-label=${options.label}>
      ${items.map((visit) => visitView(visit, state, options, { withDay: options.withDay ?? false }))}
    </ul>
    ${
      nextCursor === undefined
        ? nothing
        : html`<div class="acts"><button class="btn" ?disabled=${more === 'loading'} @click=${options.more}>Show more</button></div>`
    }`;
}
