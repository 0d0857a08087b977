import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { loadingView } from '../../answers/views/pieces.ts';
import type { Thing, WorkState } from '../work.flow.ts';
import { countOf } from '../words.ts';

export interface ListDoes {
  readonly again: () => void;
  readonly more: () => void;
  readonly narrow: (name: string, value: string) => void;
}

export interface ListWords {
  readonly counted: readonly [one: string, many: string];
  readonly label: string;
  readonly empty: string;
  /** The ticks that narrow it: a filter's name and words. */
  readonly ticks: readonly (readonly [name: string, words: string])[];
  readonly statuses: Readonly<Record<string, string>>;
  /** What no status stands for. */
  readonly open: string;
}

const filtersView = (filters: Readonly<Record<string, string>>, { ticks, statuses, open }: ListWords, { narrow }: ListDoes) =>
  html`<div class="bar filters">
    <div class="field">
      <label for="f-status">Show</label>
      <select class="control" id="f-status" @change=${(event: Event) => narrow('status', (event.target as HTMLSelectElement).value)}>
        <option value="">${open}</option>
        ${Object.entries(statuses).map(([value, words]) => html`<option value=${value} .selected=${filters['status'] === value}>${words}</option>`)}
      </select>
    </div>
    <div class="pills">
      ${ticks.map(
        ([name, words]) =>
          html`<label class="pill"
            ><input
              type="checkbox"
              .checked=${filters[name] === 'true'}
              @change=${(event: Event) => narrow(name, (event.target as HTMLInputElement).checked ? 'true' : '')}
            />${words}</label
          >`,
      )}
    </div>
  </div>`;

/** A list in whatever state it is. */
export function listView<Item extends Thing>(
  { list, filters }: WorkState<Item, Item>,
  row: (one: Item) => TemplateResult,
  words: ListWords,
  does: ListDoes,
) {
  const narrowed = Object.values(filters).some((value) => value !== '');
  const head = filtersView(filters, words, does);
  if (list.kind === 'loading') return html`<div class="stack">${head}${loadingView()}</div>`;
  if (list.kind === 'failed')
    return html`<div class="stack">
      ${head}
      <div class="sheet stack">
        <h2 id="count" tabindex="-1">The list cannot be shown now</h2>
        <p>${list.trouble.detail}</p>
        <div class="acts"><button class="btn primary" @click=${does.again}>Try again</button></div>
      </div>
    </div>`;
  const { items, nextCursor, more } = list;
  return html`<div class="stack">
    ${head}
    <div class="counts">
      <h2 id="count" tabindex="-1">${countOf(items.length, nextCursor !== undefined, words.counted)}</h2>
      <button class="link s" @click=${does.again}>Read again</button>
    </div>
    ${
      items.length === 0
        ? html`<div class="sheet"><p>${narrowed ? 'Nothing fits what you chose.' : words.empty}</p></div>`
        : html`<ul class="rows sheet" role="list" aria-label=${words.label}>
            ${repeat(items, ({ id }) => id, row)}
          </ul>`
    }
    ${
      nextCursor === undefined
        ? nothing
        : html`<div class="acts">
            <button class="btn" ?disabled=${more === 'loading'} @click=${does.more}>
              ${more === 'loading' ? 'Loading…' : 'Show more'}
            </button>
          </div>`
    }
  </div>`;
}
