import type { FaqStatus } from '@foyer/sdk/contract/staff-faqs';
import type { Trouble } from '../api.ts';
import type { Entry, Languages, Topic } from './entry-draft.flow.ts';
import { entryTransition, isTyped, type EntryEvent, type EntryState } from './entry.flow.ts';

/** Which entries are shown. */
export interface Filter {
  readonly show: 'all' | 'overdue' | FaqStatus;
  /** A topic's id, or nothing for all. */
  readonly topic: string;
  readonly find: string;
}

export interface Answers {
  readonly items: readonly Entry[];
  readonly topics: readonly Topic[];
  readonly languages: Languages;
}

/** The hospital's answers: the list, and what is being written. */
export interface EntriesState {
  readonly list:
    { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble } | ({ readonly kind: 'ready' } & Answers);
  readonly filter: Filter;
  /** The id of the entry that is open; `fresh` for a new one. */
  readonly open: string | undefined;
  /** By id. One in which something is typed stays when another is opened. */
  readonly drafts: Readonly<Record<string, EntryState>>;
}

/** Stands for the id of an entry that has none yet. */
export const fresh = '';

export type EntriesEvent =
  | { readonly type: 'asked' }
  | ({ readonly type: 'listed' } & Answers)
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'filtered'; readonly part: Partial<Filter> }
  | { readonly type: 'opened'; readonly id: string; readonly state: EntryState }
  | { readonly type: 'shut' }
  | { readonly type: 'entry'; readonly id: string; readonly event: EntryEvent };

export const noEntries: EntriesState = {
  list: { kind: 'loading' },
  filter: { show: 'all', topic: '', find: '' },
  open: undefined,
  drafts: {},
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Every word of it must stand somewhere in the entry, in any language. */
function holds({ id, owner, words }: Entry, find: string): boolean {
  const all = plain(
    [id, owner, ...Object.values(words).flatMap(({ question, answer, aliases = [] }) => [question, answer, ...aliases])].join('\n'),
  );
  return plain(find)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** In the order of the server: what is overdue comes first. */
export const shownEntries = (items: readonly Entry[], { show, topic, find }: Filter): Entry[] =>
  items.filter(
    (entry) =>
      (show === 'all' || (show === 'overdue' ? entry.overdue : entry.status === show)) &&
      (topic === '' || entry.topic === topic) &&
      holds(entry, find),
  );

export const countsOf = (items: readonly Entry[]): Readonly<Record<Filter['show'], number>> => {
  const count = (fits: (entry: Entry) => boolean) => items.filter(fits).length;
  const of = (status: FaqStatus) => count((entry) => entry.status === status);
  return { all: items.length, overdue: count(({ overdue }) => overdue), live: of('live'), draft: of('draft'), retired: of('retired') };
};

/** Ids of entries in which something is typed that is not saved. */
export const unsaved = ({ drafts }: EntriesState): string[] => Object.keys(drafts).filter((id) => isTyped(drafts[id] as EntryState));

const without = <T>(all: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== id));

const overdueFirst = (items: readonly Entry[]) => items.toSorted((a, b) => Number(b.overdue) - Number(a.overdue));

function withEntry(items: readonly Entry[], entry: Entry): Entry[] {
  const known = items.some(({ id }) => id === entry.id);
  return overdueFirst(known ? items.map((one) => (one.id === entry.id ? { ...one, ...entry } : one)) : [...items, entry]);
}

function onEntry(state: EntriesState, id: string, event: EntryEvent): EntriesState {
  const before = state.drafts[id];
  if (!before) return state;
  const after = entryTransition(before, event);
  if (event.type !== 'saved') return { ...state, drafts: { ...state.drafts, [id]: after } };
  const { list } = state;
  return {
    ...state,
    open: state.open === id ? event.entry.id : state.open,
    drafts: { ...without(state.drafts, id), [event.entry.id]: after },
    list: list.kind === 'ready' ? { ...list, items: withEntry(list.items, event.entry) } : list,
  };
}

export function entriesTransition(state: EntriesState, event: EntriesEvent): EntriesState {
  const { list, drafts } = state;
  switch (event.type) {
    case 'asked':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed': {
      const { items, topics, languages } = event;
      return { ...state, list: { kind: 'ready', items, topics, languages } };
    }
    case 'not-listed':
      // A list that was read is better than none.
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'failed', trouble: event.trouble } };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...event.part } };
    case 'opened': {
      const kept = drafts[event.id];
      return { ...state, open: event.id, drafts: { ...drafts, [event.id]: kept && isTyped(kept) ? kept : event.state } };
    }
    case 'shut':
      return { ...state, open: undefined };
    case 'entry':
      return onEntry(state, event.id, event.event);
  }
}
