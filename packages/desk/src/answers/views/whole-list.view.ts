import { html, nothing } from 'lit';
import type { Draft, Languages } from '../entry-draft.flow.ts';
import { isListTyped, itemField, type Item, type WholeListEvent, type WholeListState } from '../whole-list.flow.ts';
import { failedView, faultAt, faultsView, loadingView, troubleView } from './pieces.ts';
import { writtenField } from './written-field.ts';

export interface ListField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly locale?: string;
}

/** What one kind of list is called, and has. */
export interface ListWords {
  readonly title: string;
  readonly what: string;
  readonly add: string;
  readonly empty: string;
  /** Patients see it in this order. */
  readonly isOrdered?: boolean;
  readonly nameOf: (fields: Draft, languages: Languages) => string;
  readonly fields: (languages: Languages) => readonly ListField[];
}

export interface ListDoes {
  readonly send: (event: WholeListEvent) => void;
  readonly save: () => void;
  readonly add: () => void;
  readonly remove: (key: number) => void;
  readonly again: () => void;
}

function fieldsOf({ key, fields }: Item, { faults, busy }: WholeListState, defined: readonly ListField[], { send }: ListDoes) {
  return html`<div class="item-fields wide">
    ${defined.map(({ name, ...more }) =>
      writtenField({
        ...more,
        name: itemField(key, name),
        value: fields[name] ?? '',
        error: faultAt(faults, itemField(key, name)),
        readonly: busy,
        typed: (text) => send({ type: 'typed', key, name, text }),
      }),
    )}
    <div class="acts"><button class="btn" ?disabled=${busy}>Save</button></div>
  </div>`;
}

function itemView(item: Item, place: number, state: WholeListState, languages: Languages, words: ListWords, does: ListDoes) {
  const { key, fields, by } = item;
  const isOpen = state.open.includes(key);
  const name = words.nameOf(fields, languages);
  const press = (text: string, act: () => void, expanded?: boolean) =>
    html`<button
      class="btn"
      type="button"
      ?disabled=${state.busy}
      aria-expanded=${expanded === undefined ? nothing : expanded ? 'true' : 'false'}
      @click=${act}
    >
      ${text}<span class="vh">: ${name}</span>
    </button>`;
  return html`<li class="row">
    <h3 tabindex="-1" id="item-${key}" dir="auto">
      ${name} ${by ? html`<span class="tag waits" dir="ltr">${by === 'theirs' ? 'Theirs' : 'Yours'}</span>` : nothing}
    </h3>
    <div class="acts">
      ${press(isOpen ? 'Close' : 'Edit', () => does.send({ type: 'toggled', key }), isOpen)}
      ${words.isOrdered && place > 0 ? press('Move up', () => does.send({ type: 'raised', key })) : nothing}
      ${press('Take out', () => does.remove(key))}
    </div>
    ${isOpen ? fieldsOf(item, state, words.fields(languages), does) : nothing}
  </li>`;
}

const merging = () =>
  html`<section class="meeting" aria-labelledby="theirs">
    <h3 id="theirs" tabindex="-1">Somebody else changed this list while you wrote</h3>
    <p>
      Both are below now, and nothing of it is saved yet: what they wrote is marked “Theirs”, what you wrote “Yours”. Take out what should
      not stay, then save again.
    </p>
  </section>`;

/** A list that is changed and saved as a whole. */
export function wholeListView(state: WholeListState, languages: Languages, words: ListWords, does: ListDoes) {
  const { read, items, faults, trouble, busy, isMerged } = state;
  if (read === 'loading') return loadingView();
  if (read !== 'ready') return failedView('The list cannot be shown now', read.trouble, does.again);
  const isTyped = isListTyped(state);
  return html`<form
    class="stack"
    novalidate
    aria-labelledby="list"
    @submit=${(event: Event) => {
      event.preventDefault();
      does.save();
    }}
  >
    <h2 id="list" tabindex="-1">${words.title}</h2>
    <p class="muted">${words.what}</p>
    ${isMerged ? merging() : nothing} ${troubleView(trouble)} ${faultsView(faults)}
    ${
      items.length === 0
        ? html`<div class="sheet"><p>${words.empty}</p></div>`
        : html`<ul class="rows sheet" role="list" aria-label=${words.title}>
            ${items.map((item, place) => itemView(item, place, state, languages, words, does))}
          </ul>`
    }
    <div class="acts">
      <button class="btn primary" ?disabled=${busy}>Save the list</button>
      <button class="btn" type="button" ?disabled=${busy} @click=${does.add}>${words.add}</button>
      ${isTyped ? html`<button class="link" type="button" @click=${() => does.send({ type: 'dropped' })}>Drop my changes</button>` : nothing}
    </div>
    <p class="s muted">${isTyped ? 'Not saved yet. What you typed stays here, also when you look at something else.' : nothing}</p>
  </form>`;
}
