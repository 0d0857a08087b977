import type { Block } from '@foyer/sdk/contract';
import type { Trouble } from '../api.ts';
import { differing, draftOf, fieldAt, merged, type Draft, type Entry, type Fault, type Languages } from './entry-draft.flow.ts';

/** An answer as patients would see it. */
export interface Preview {
  readonly content: readonly Block[];
  /** What of it would be plain text, and what to do. */
  readonly faults: readonly { readonly text: string; readonly detail: string }[];
}

/** One entry that is being written. */
export interface EntryState {
  readonly languages: Languages;
  /** As it was read or saved last; missing for one that is not there yet. */
  readonly entry: Entry | undefined;
  readonly base: Draft;
  readonly draft: Draft;
  /** Of the request that makes it: the same for each try. */
  readonly key: string;
  readonly busy: boolean;
  /** What is on its way to the server: more may be typed meanwhile. */
  readonly sent: Draft | undefined;
  readonly faults: readonly Fault[];
  readonly trouble: Trouble | undefined;
  /** Somebody else saved meanwhile: fields that both have changed, with what they wrote. */
  readonly theirs: { readonly by: string | undefined; readonly at: string; readonly fields: Draft } | undefined;
  /** By language. */
  readonly previews: Readonly<Record<string, Preview | 'loading' | { readonly trouble: Trouble } | undefined>>;
  /** Words whose meaning is shown in a preview. */
  readonly explained: readonly string[];
}

export type EntryEvent =
  | { readonly type: 'typed'; readonly name: string; readonly text: string }
  | { readonly type: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly entry: Entry; readonly key: string }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'theirs'; readonly entry: Entry }
  | { readonly type: 'took'; readonly name: string }
  | { readonly type: 'dropped' }
  | { readonly type: 'preview-asked'; readonly locale: string }
  | { readonly type: 'previewed'; readonly locale: string; readonly preview: Preview }
  | { readonly type: 'not-previewed'; readonly locale: string; readonly trouble: Trouble }
  | { readonly type: 'explained'; readonly id: string };

export function beginEntry(entry: Entry | undefined, languages: Languages, key: string): EntryState {
  const base = draftOf(entry, languages);
  const nothing = { busy: false, sent: undefined, faults: [], trouble: undefined, theirs: undefined, previews: {}, explained: [] };
  return { languages, entry, base, draft: base, key, ...nothing };
}

/** Whether something is typed that is not saved. */
export const isTyped = ({ base, draft }: EntryState): boolean => differing(base, draft).length > 0;

const without = (fields: Draft, name: string): Draft => Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));

/** What the server found wrong, at the fields it is about. */
const faultsIn = ({ errors = [] }: Trouble): Fault[] =>
  errors.map(({ pointer, detail }) => {
    const name = fieldAt(pointer);
    return { ...(name !== undefined && { name }), text: detail };
  });

function onTheirs(state: EntryState, entry: Entry): EntryState {
  const now = draftOf(entry, state.languages);
  const { draft, both } = merged(state.base, state.draft, now);
  const fields = Object.fromEntries(both.map((name) => [name, now[name] ?? '']));
  const theirs = { by: entry.changedBy, at: entry.changedAt, fields };
  return { ...state, entry, base: now, draft, theirs, busy: false, faults: [], trouble: undefined };
}

export function entryTransition(state: EntryState, event: EntryEvent): EntryState {
  const { previews, theirs, draft } = state;
  const shows = (locale: string, preview: EntryState['previews'][string]) => ({ ...state, previews: { ...previews, [locale]: preview } });
  switch (event.type) {
    case 'typed':
      return { ...state, draft: { ...draft, [event.name]: event.text } };
    case 'faulty':
      return { ...state, faults: event.faults, trouble: undefined };
    case 'sent':
      return { ...state, busy: true, sent: draft, faults: [], trouble: undefined };
    case 'saved': {
      const saved = beginEntry(event.entry, state.languages, event.key);
      const typed = merged(state.sent ?? draft, draft, saved.base).draft;
      return { ...saved, draft: typed, previews, explained: state.explained };
    }
    case 'failed': {
      const faults = faultsIn(event.trouble);
      return { ...state, busy: false, faults, trouble: faults.length > 0 ? undefined : event.trouble };
    }
    case 'theirs':
      return onTheirs(state, event.entry);
    case 'took': {
      const text = theirs?.fields[event.name];
      if (!theirs || text === undefined) return state;
      return { ...state, draft: { ...draft, [event.name]: text }, theirs: { ...theirs, fields: without(theirs.fields, event.name) } };
    }
    case 'dropped':
      return { ...beginEntry(state.entry, state.languages, state.key), previews };
    case 'preview-asked':
      // The one before stays in view until there is a new one.
      return previews[event.locale] === undefined ? shows(event.locale, 'loading') : state;
    case 'previewed':
      return shows(event.locale, event.preview);
    case 'not-previewed':
      return shows(event.locale, { trouble: event.trouble });
    case 'explained': {
      const isOpen = state.explained.includes(event.id);
      return { ...state, explained: isOpen ? state.explained.filter((id) => id !== event.id) : [...state.explained, event.id] };
    }
  }
}
