import type { StaffCase } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { agoOf } from '../words.ts';
import { countsOf, isNarrowed, type Filters, type QueueState } from '../queue.flow.ts';
import { countWords, newWords } from '../words.ts';
import { rowView } from './row.view.ts';

/** What a queue is of, and what is said of it. */
export interface QueueWords {
  readonly label: string;
  readonly none: string;
  readonly search: { readonly hint: string; readonly none: string; readonly back: string };
}

export interface QueueOptions {
  readonly words: QueueWords;
  /** What it is narrowed to whatever is chosen. */
  readonly always: Filters;
  readonly now: Date;
  readonly open: (id: string) => void;
  readonly again: () => void;
  readonly more: () => void;
  /** Shows all again. */
  readonly clear: () => void;
}

const bones = () =>
  html`<p class="vh">Loading…</p>
    <div class="sheet" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}</div>`;

/** Rows that keep their place in the page when the list is read anew. */
export const rows = (
  items: readonly StaffCase[],
  label: string,
  options: Pick<QueueOptions, 'now' | 'open'>,
  fresh: readonly string[] = [],
) =>
  html`<ul class="rows sheet" role="list" aria-label=${label}>
    ${repeat(
      items,
      ({ id }) => id,
      (one) => rowView(one, { ...options, isNew: fresh.includes(one.id) }),
    )}
  </ul>`;

/** The queue in whatever state it is. */
export function queueView(state: QueueState, options: QueueOptions) {
  const { list, fresh, filters } = state;
  const counts = countsOf(state);
  if (list.kind === 'loading') return bones();
  if (list.kind === 'failed')
    return html`<div class="sheet stack">
      <h2>The list cannot be shown now</h2>
      <p>${list.trouble.detail}</p>
      <div class="acts"><button class="btn primary" @click=${options.again}>Try again</button></div>
    </div>`;
  const { items, nextCursor, more, stale, readAt } = list;
  return html`<div class="counts">
      <h2 id="count" tabindex="-1">
        ${counts ? countWords(counts) : ''}${fresh.length > 0 ? html` <span class="tag fresh">${newWords(fresh.length)}</span>` : nothing}
      </h2>
      <button class="link s" @click=${options.again}>Read again</button>
    </div>
    ${stale ? note(`The list is from ${agoOf(new Date(readAt).toISOString(), options.now)}. ${stale.detail}`, 'changed') : nothing}
    ${
      items.length > 0
        ? rows(items, options.words.label, options, fresh)
        : html`<div class="sheet stack">
            <p>${isNarrowed(filters, options.always) ? 'Nothing fits what you chose.' : options.words.none}</p>
            ${isNarrowed(filters, options.always) ? html`<div class="acts"><button class="btn" @click=${options.clear}>Show all</button></div>` : nothing}
          </div>`
    }
    ${
      nextCursor === undefined
        ? nothing
        : html`<div class="acts">
            <button class="btn" ?disabled=${more === 'loading'} @click=${options.more}>
              ${more === 'loading' ? 'Loading…' : 'Show more'}
            </button>
          </div>`
    }`;
}
