import type { StaffCase, StaffVisit } from '@foyer/sdk/contract/staff';
import type { Trouble } from '../api.ts';

/** What the queue is narrowed to; empty where it is not. */
export interface Filters {
  readonly kind: string;
  readonly status: string;
  readonly department: string;
  readonly mine: boolean;
  readonly urgent: boolean;
  readonly overdue: boolean;
}

export interface Found {
  readonly reference: string;
  readonly cases: readonly StaffCase[];
  readonly visits: readonly StaffVisit[];
}

type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | ({ readonly kind: 'found' } & Found);

export interface QueueState {
  readonly filters: Filters;
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | {
        readonly kind: 'ready';
        readonly items: readonly StaffCase[];
        readonly nextCursor: string | undefined;
        readonly more: 'no' | 'loading';
        /** When it was read, in milliseconds since 1970. */
        readonly readAt: number;
        /** It could not be read anew since. */
        readonly stale: Trouble | undefined;
      };
  /** Ids of what came while the list was open, until somebody looks at it. */
  readonly fresh: readonly string[];
  readonly typed: string;
  readonly search: Search;
}

interface Page {
  readonly items: readonly StaffCase[];
  readonly nextCursor: string | undefined;
}

export type QueueEvent =
  | { readonly type: 'asked' }
  | ({ readonly type: 'listed'; readonly at: number } & Page)
  /** Read by itself. */
  | ({ readonly type: 'refreshed'; readonly at: number } & Page)
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'more-asked' }
  | ({ readonly type: 'more' } & Page)
  | { readonly type: 'filtered'; readonly filters: Filters }
  | { readonly type: 'looked-at'; readonly id: string }
  | { readonly type: 'changed'; readonly one: StaffCase }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'search-refused' }
  | { readonly type: 'search-asked' }
  | { readonly type: 'search-failed'; readonly trouble: Trouble }
  | ({ readonly type: 'found' } & Found)
  | { readonly type: 'search-left' };

export const everything: Filters = { kind: '', status: '', department: '', mine: false, urgent: false, overdue: false };
export const emptyQueue: QueueState = { filters: everything, list: { kind: 'loading' }, fresh: [], typed: '', search: { kind: 'none' } };

/** @param always what the queue is narrowed to whatever is chosen. */
export const isNarrowed = (filters: Filters, always: Filters = everything): boolean =>
  (Object.keys(filters) as (keyof Filters)[]).some((name) => filters[name] !== always[name]);

/** What the server is asked for: complaints are there for whoever asks for them. */
export const queryOf = ({ kind, status, department, mine, urgent, overdue }: Filters): Record<string, string | undefined> => ({
  kind: kind === '' ? 'question' : kind,
  status,
  department,
  ...(mine && { mine: 'true' }),
  ...(urgent && { urgent: 'true' }),
  ...(overdue && { overdue: 'true' }),
});

/** The six signs of a reference such as `K7P-4QX`, in whatever spelling; undefined for anything else. */
export function signsOf(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return signs.length === 6 ? `${signs.slice(0, 3)}-${signs.slice(3)}` : undefined;
}

const waiting: ReadonlySet<StaffCase['status']> = new Set([
  'received',
  'assigned',
  'acknowledged',
  'investigating',
  'interim',
  'signed-off',
  'reopened',
]);

/** Whether somebody still waits for an answer or a call. */
export const isOpen = ({ status }: Pick<StaffCase, 'status'>): boolean => waiting.has(status);

export interface Counts {
  readonly all: number;
  readonly overdue: number;
  readonly urgent: number;
  /** There are more than were read. */
  readonly more: boolean;
}

export function countsOf({ list }: QueueState): Counts | undefined {
  if (list.kind !== 'ready') return undefined;
  const waits = list.items.filter(isOpen);
  return {
    all: list.items.length,
    overdue: waits.filter(({ overdue }) => overdue).length,
    urgent: waits.filter(({ urgent }) => urgent).length,
    more: list.nextCursor !== undefined,
  };
}

/** How many came with the last reading that the one before did not have. */
export const newIn = (before: QueueState, after: QueueState): number => after.fresh.filter((id) => !before.fresh.includes(id)).length;

const idsOf = (items: readonly StaffCase[]) => items.map(({ id }) => id);
/** A page may begin with what the one before ended with, if something came in between. */
const joined = (items: readonly StaffCase[], more: readonly StaffCase[]) => [
  ...items,
  ...more.filter(({ id }) => items.every((one) => one.id !== id)),
];

function refreshed(state: QueueState, { items, nextCursor, at }: Page & { at: number }): QueueState {
  const { list } = state;
  const ready = { kind: 'ready', items, nextCursor, more: 'no', readAt: at, stale: undefined } as const;
  if (list.kind !== 'ready') return { ...state, list: ready };
  const known = new Set([...idsOf(list.items), ...state.fresh]);
  const there = new Set(idsOf(items));
  // What moved up from beyond the end of the list is no news.
  const came = items.filter(({ id, createdAt }) => !known.has(id) && Date.parse(createdAt) > list.readAt - 120_000);
  return { ...state, list: ready, fresh: [...state.fresh.filter((id) => there.has(id)), ...idsOf(came)] };
}

export function transition(state: QueueState, event: QueueEvent): QueueState {
  const { list } = state;
  switch (event.type) {
    case 'asked':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed': {
      const { items, nextCursor, at } = event;
      return { ...state, fresh: [], list: { kind: 'ready', items, nextCursor, more: 'no', readAt: at, stale: undefined } };
    }
    case 'refreshed':
      // Whoever is just reading on gets their next page first.
      return list.kind === 'ready' && list.more === 'loading' ? state : refreshed(state, event);
    case 'not-listed':
      return {
        ...state,
        list: list.kind === 'ready' ? { ...list, more: 'no', stale: event.trouble } : { kind: 'failed', trouble: event.trouble },
      };
    case 'more-asked':
      return list.kind === 'ready' ? { ...state, list: { ...list, more: 'loading' } } : state;
    case 'more':
      if (list.kind !== 'ready') return state;
      return { ...state, list: { ...list, items: joined(list.items, event.items), nextCursor: event.nextCursor, more: 'no' } };
    case 'filtered':
      return { ...state, filters: event.filters, list: { kind: 'loading' }, fresh: [] };
    case 'looked-at':
      return { ...state, fresh: state.fresh.filter((id) => id !== event.id) };
    case 'changed': {
      const swap = (items: readonly StaffCase[]) => items.map((one) => (one.id === event.one.id ? event.one : one));
      const { search } = state;
      return {
        ...state,
        list: list.kind === 'ready' ? { ...list, items: swap(list.items) } : list,
        search: search.kind === 'found' ? { ...search, cases: swap(search.cases) } : search,
      };
    }
    case 'typed':
      return { ...state, typed: event.text, search: state.search.kind === 'wrong' ? { kind: 'none' } : state.search };
    case 'search-refused':
      return { ...state, search: { kind: 'wrong' } };
    case 'search-asked':
      return { ...state, search: { kind: 'searching' } };
    case 'search-failed':
      return { ...state, search: { kind: 'failed', trouble: event.trouble } };
    case 'found':
      return { ...state, search: { kind: 'found', reference: event.reference, cases: event.cases, visits: event.visits } };
    case 'search-left':
      return { ...state, typed: '', search: { kind: 'none' } };
  }
}
