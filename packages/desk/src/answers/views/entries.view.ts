import { html, nothing } from 'lit';
import {
  countsOf,
  fresh,
  shownEntries,
  unsaved,
  type Answers,
  type EntriesEvent,
  type EntriesState,
  type Filter,
} from '../entries.flow.ts';
import { showWords, times, topicName } from '../words.ts';
import { failedView, loadingView } from './pieces.ts';
import { rowView } from './entry-row.view.ts';

export interface EntriesOptions {
  readonly send: (event: EntriesEvent) => void;
  readonly open: (id: string) => void;
  readonly again: () => void;
  /** Says how many there are now. */
  readonly found: () => void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

function filters({ items, topics, languages }: Answers, { show, topic, find }: Filter, { send, open, found }: EntriesOptions) {
  const counts = countsOf(items);
  const filter = (part: Partial<Filter>) => {
    send({ type: 'filtered', part });
    found();
  };
  return html`<div class="bar" role="search" aria-label="Answers">
    <div class="field find">
      <label for="find">Find</label>
      <input
        class="control"
        id="find"
        type="search"
        dir="auto"
        autocomplete="off"
        .value=${find}
        @input=${(event: Event) => send({ type: 'filtered', part: { find: valueOf(event) } })}
        @change=${found}
      />
    </div>
    <div class="field">
      <label for="show">Show</label>
      <select class="control" id="show" @change=${(event: Event) => filter({ show: valueOf(event) as Filter['show'] })}>
        ${(Object.keys(showWords) as Filter['show'][]).map(
          (name) => html`<option value=${name} .selected=${name === show}>${showWords[name]} (${counts[name]})</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="of-topic">Topic</label>
      <select class="control" id="of-topic" @change=${(event: Event) => filter({ topic: valueOf(event) })}>
        <option value="" .selected=${topic === ''}>All topics</option>
        ${topics.map(({ id }) => html`<option value=${id} .selected=${id === topic}>${topicName(topics, id, languages)}</option>`)}
      </select>
    </div>
    <button class="btn" @click=${() => open(fresh)}>Write a new answer</button>
  </div>`;
}

/** The hospital's answers: what must be checked comes first. */
export function entriesView(state: EntriesState, options: EntriesOptions) {
  const { list, filter } = state;
  if (list.kind === 'loading') return loadingView();
  if (list.kind === 'failed') return failedView('The answers cannot be shown now', list.trouble, options.again);
  const shown = shownEntries(list.items, filter);
  const drafts = unsaved(state);
  return html`<div class="stack">
    ${filters(list, filter, options)}
    <h2 id="answers" tabindex="-1">${times(shown.length, 'answer', 'answers')}</h2>
    ${drafts.includes(fresh) ? html`<p><span class="tag waits">Not saved</span> A new answer is begun. “Write a new answer” opens it.</p>` : nothing}
    ${
      shown.length === 0
        ? html`<div class="sheet"><p>No answer fits. Change what is shown, or write a new one.</p></div>`
        : html`<ul class="rows sheet" role="list" aria-label="Answers">
            ${shown.map((entry) => rowView(entry, list, drafts.includes(entry.id), options.open))}
          </ul>`
    }
  </div>`;
}
