import type { Trouble } from '../api.ts';
import type { Draft, Fault } from './entry-draft.flow.ts';

/** One line of a list that is read and saved as a whole. */
export interface Item {
  /** Of this page alone. */
  readonly key: number;
  readonly fields: Draft;
  /** After somebody else saved the list meanwhile: who wrote this. */
  readonly by?: 'theirs' | 'yours';
}

export interface WholeListState {
  readonly read: 'loading' | 'ready' | { readonly trouble: Trouble };
  readonly version: string;
  readonly base: readonly Draft[];
  readonly items: readonly Item[];
  /** Keys of items whose fields are shown. */
  readonly open: readonly number[];
  readonly next: number;
  readonly busy: boolean;
  /** `name` is the field's id: see `itemField`. */
  readonly faults: readonly Fault[];
  readonly trouble: Trouble | undefined;
  /** Somebody else saved it meanwhile: both are in it now. */
  readonly isMerged: boolean;
}

export type WholeListEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'read'; readonly items: readonly Draft[]; readonly version: string }
  | { readonly type: 'not-read'; readonly trouble: Trouble }
  | { readonly type: 'typed'; readonly key: number; readonly name: string; readonly text: string }
  | { readonly type: 'added'; readonly fields: Draft }
  | { readonly type: 'removed'; readonly key: number }
  | { readonly type: 'toggled'; readonly key: number }
  | { readonly type: 'raised'; readonly key: number }
  | { readonly type: 'dropped' }
  | { readonly type: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly items: readonly Draft[]; readonly version: string }
  | { readonly type: 'failed'; readonly trouble: Trouble; readonly faults: readonly Fault[] }
  | { readonly type: 'theirs'; readonly items: readonly Draft[]; readonly version: string };

export const noList: WholeListState = {
  read: 'loading',
  version: '',
  base: [],
  items: [],
  open: [],
  next: 1,
  busy: false,
  faults: [],
  trouble: undefined,
  isMerged: false,
};

/** The name of an item's field, unlike any other on the page. */
export const itemField = (key: number, name: string) => `${name}-${key}`;

const textOf = (fields: Draft) => JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));

export const isListTyped = ({ base, items }: WholeListState): boolean =>
  base.map(textOf).join('\n') !== items.map(({ fields }) => textOf(fields)).join('\n');

function shown(state: WholeListState, items: readonly Draft[], version: string): WholeListState {
  return {
    ...noList,
    read: 'ready',
    version,
    base: items,
    items: items.map((fields, i) => ({ key: state.next + i, fields })),
    next: state.next + items.length,
  };
}

/**
 * What they saved, less what was taken out here, and with what was written here: nothing of either is lost. An item that both changed is there
 * twice, one of each.
 */
function onTheirs(state: WholeListState, items: readonly Draft[], version: string): WholeListState {
  const [base, mine] = [new Set(state.base.map(textOf)), new Set(state.items.map(({ fields }) => textOf(fields)))];
  const theirs = new Set(items.map(textOf));
  const kept = items.filter((fields) => mine.has(textOf(fields)) || !base.has(textOf(fields)));
  const isTheirs = (fields: Draft) => !base.has(textOf(fields)) && !mine.has(textOf(fields));
  const written = state.items.filter(({ fields }) => !base.has(textOf(fields)) && !theirs.has(textOf(fields)));
  const own = state.items.map(({ key, fields }) => [textOf(fields), key] as const);
  const keys = new Map(own);
  const all = kept.map((fields, i): Item => {
    const known = keys.get(textOf(fields));
    keys.delete(textOf(fields));
    return { key: known ?? state.next + i, fields, ...(isTheirs(fields) && { by: 'theirs' }) };
  });
  return {
    ...state,
    version,
    base: items,
    items: [...all, ...written.map((item): Item => ({ ...item, by: 'yours' }))],
    next: state.next + kept.length,
    busy: false,
    faults: [],
    trouble: undefined,
    isMerged: true,
  };
}

const raised = (items: readonly Item[], key: number): readonly Item[] => {
  const at = items.findIndex((item) => item.key === key);
  const [item, above] = [items[at], items[at - 1]];
  return item && above ? [...items.slice(0, at - 1), item, above, ...items.slice(at + 1)] : items;
};

const toggled = (open: readonly number[], key: number) => (open.includes(key) ? open.filter((one) => one !== key) : [...open, key]);

/** Items with something to mend are shown with their fields. */
const openAt = ({ open, items }: WholeListState, faults: readonly Fault[]) => [
  ...new Set([...open, ...items.filter(({ key }) => faults.some(({ name = '' }) => name.endsWith(`-${key}`))).map(({ key }) => key)]),
];

export function wholeListTransition(state: WholeListState, event: WholeListEvent): WholeListState {
  const { items, open, next } = state;
  switch (event.type) {
    case 'asked':
      return typeof state.read === 'object' ? { ...state, read: 'loading' } : state;
    case 'read':
      // What is typed stays while the list is read anew; a save will find out whether it is another.
      return state.read === 'ready' && isListTyped(state) ? state : { ...shown(state, event.items, event.version) };
    case 'not-read':
      return state.read === 'ready' ? state : { ...state, read: { trouble: event.trouble } };
    case 'typed':
      return {
        ...state,
        items: items.map((item) => (item.key === event.key ? { ...item, fields: { ...item.fields, [event.name]: event.text } } : item)),
      };
    case 'added':
      return { ...state, items: [...items, { key: next, fields: event.fields }], open: [...open, next], next: next + 1 };
    case 'removed':
      return { ...state, items: items.filter(({ key }) => key !== event.key) };
    case 'toggled':
      return { ...state, open: toggled(open, event.key) };
    case 'raised':
      return { ...state, items: raised(items, event.key) };
    case 'dropped':
      return shown(state, state.base, state.version);
    case 'faulty':
      return { ...state, faults: event.faults, trouble: undefined, open: openAt(state, event.faults) };
    case 'sent':
      return { ...state, busy: true, faults: [], trouble: undefined };
    case 'saved':
      return shown(state, event.items, event.version);
    case 'failed':
      return {
        ...state,
        busy: false,
        faults: event.faults,
        trouble: event.faults.length > 0 ? undefined : event.trouble,
        open: openAt(state, event.faults),
      };
    case 'theirs':
      return onTheirs(state, event.items, event.version);
  }
}
