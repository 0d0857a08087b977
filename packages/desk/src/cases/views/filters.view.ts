import { html } from 'lit';
import type { Filters } from '../queue.flow.ts';
import { kinds, statusesOf } from '../words.ts';

type Narrow = (change: Partial<Filters>) => void;
type Choice = readonly [value: string, words: string];

const chooser = (
  id: 'kind' | 'status' | 'department',
  label: string,
  value: string,
  all: string,
  choices: readonly Choice[],
  narrow: Narrow,
) =>
  html`<div class="field">
    <label for="f-${id}">${label}</label>
    <select class="control" id="f-${id}" @change=${(event: Event) => narrow({ [id]: (event.target as HTMLSelectElement).value })}>
      <option value="" .selected=${value === ''}>${all}</option>
      ${choices.map(([name, words]) => html`<option value=${name} .selected=${name === value}>${words}</option>`)}
    </select>
  </div>`;

const only = (id: 'mine' | 'urgent' | 'overdue', label: string, on: boolean, narrow: Narrow) =>
  html`<label class="pill">
    <input
      type="checkbox"
      id="f-${id}"
      .checked=${on}
      @change=${(event: Event) => narrow({ [id]: (event.target as HTMLInputElement).checked })}
    />${label}
  </label>`;

/** What the queue is narrowed to. */
export function filtersView(filters: Filters, departments: readonly { readonly id: string; readonly name: string }[], narrow: Narrow) {
  const known = Object.entries(kinds).filter(([name]) => name !== 'complaint');
  return html`<div class="bar filters" role="group" aria-label="Show only">
    ${filters.kind === 'complaint' ? '' : chooser('kind', 'Kind', filters.kind, 'All kinds', known, narrow)}
    ${chooser('status', 'Status', filters.status, 'Any status', statusesOf(filters), narrow)}
    ${
      departments.length > 1
        ? chooser(
            'department',
            'Department',
            filters.department,
            'All departments',
            departments.map(({ id, name }) => [id, name] as const),
            narrow,
          )
        : ''
    }
    <div class="pills">
      ${only('mine', 'Mine', filters.mine, narrow)}${only('urgent', 'Urgent', filters.urgent, narrow)}${only('overdue', 'Late', filters.overdue, narrow)}
    </div>
  </div>`;
}
