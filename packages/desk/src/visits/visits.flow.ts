import type { StaffVisit, StaffVisitDetail, VisitStep } from '@foyer/sdk/contract/staff';
import type { Trouble } from '../api.ts';

/** A list of visits with their steps, whichever list it is. */
export interface VisitsState {
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | {
        readonly kind: 'ready';
        readonly items: readonly StaffVisit[];
        readonly nextCursor: string | undefined;
        readonly more: 'no' | 'loading';
      };
  /** Visits that are opened; their details once they came. */
  readonly opened: Readonly<Record<string, StaffVisitDetail | 'loading' | undefined>>;
  /** A step that asks once more before it is taken. */
  readonly asking: { readonly id: string; readonly step: VisitStep; readonly reason: string } | undefined;
  /** A step on its way. */
  readonly busy: { readonly id: string; readonly step: VisitStep } | undefined;
  /** What went wrong with one visit. */
  readonly trouble: { readonly id: string; readonly trouble: Trouble } | undefined;
}

export type VisitsEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'listed'; readonly items: readonly StaffVisit[]; readonly nextCursor: string | undefined }
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'more-asked' }
  | { readonly type: 'more'; readonly items: readonly StaffVisit[]; readonly nextCursor: string | undefined }
  | { readonly type: 'open-asked'; readonly id: string }
  | { readonly type: 'detailed'; readonly visit: StaffVisitDetail }
  | { readonly type: 'shut'; readonly id: string }
  | { readonly type: 'confirm-asked'; readonly id: string; readonly step: VisitStep }
  | { readonly type: 'reason'; readonly text: string }
  | { readonly type: 'kept' }
  | { readonly type: 'sent'; readonly id: string; readonly step: VisitStep }
  | { readonly type: 'stepped'; readonly visit: StaffVisit }
  | { readonly type: 'failed'; readonly id: string; readonly trouble: Trouble };

export const noVisits: VisitsState = { list: { kind: 'loading' }, opened: {}, asking: undefined, busy: undefined, trouble: undefined };

/** Steps whose patient is told, or that say something of them that cannot be taken back. */
const askedOnce: ReadonlySet<VisitStep> = new Set(['decline', 'no-show']);
export const needsYes = (step: VisitStep): boolean => askedOnce.has(step);

/** At most this many characters of a reason are taken. */
export const longestReason = 1000;

const replaced = (items: readonly StaffVisit[], visit: StaffVisit) =>
  items.map((one) => (one.id === visit.id ? { ...one, ...visit } : one));
/** A page may begin with what the one before ended with, if something came in between. */
const joined = (items: readonly StaffVisit[], more: readonly StaffVisit[]) => [
  ...items,
  ...more.filter(({ id }) => items.every((one) => one.id !== id)),
];

export function transition(state: VisitsState, event: VisitsEvent): VisitsState {
  const { list } = state;
  switch (event.type) {
    case 'asked':
      // What is typed for a visit stays while its list is read anew.
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed':
      return { ...state, list: { kind: 'ready', items: event.items, nextCursor: event.nextCursor, more: 'no' } };
    case 'not-listed':
      return { ...state, list: { kind: 'failed', trouble: event.trouble } };
    case 'more-asked':
      return list.kind === 'ready' ? { ...state, list: { ...list, more: 'loading' } } : state;
    case 'more':
      if (list.kind !== 'ready') return state;
      return { ...state, list: { ...list, items: joined(list.items, event.items), nextCursor: event.nextCursor, more: 'no' } };
    case 'open-asked':
      return { ...state, opened: { ...state.opened, [event.id]: 'loading' }, trouble: undefined };
    case 'detailed':
      return { ...state, opened: { ...state.opened, [event.visit.id]: event.visit } };
    case 'shut':
      return { ...state, opened: { ...state.opened, [event.id]: undefined } };
    case 'confirm-asked':
      return { ...state, asking: { id: event.id, step: event.step, reason: '' }, trouble: undefined };
    case 'reason':
      return state.asking ? { ...state, asking: { ...state.asking, reason: event.text } } : state;
    case 'kept':
      return { ...state, asking: undefined, trouble: undefined };
    case 'sent':
      return { ...state, busy: { id: event.id, step: event.step }, trouble: undefined };
    case 'stepped':
      return {
        ...state,
        busy: undefined,
        asking: undefined,
        list: list.kind === 'ready' ? { ...list, items: replaced(list.items, event.visit) } : list,
      };
    case 'failed':
      return {
        ...state,
        busy: undefined,
        opened: state.opened[event.id] === 'loading' ? { ...state.opened, [event.id]: undefined } : state.opened,
        trouble: { id: event.id, trouble: event.trouble },
      };
  }
}

/** What still has a step, or may get one, and how many there are. */
export const waitingCount = ({ list }: VisitsState): number | undefined =>
  list.kind === 'ready' ? list.items.filter(({ steps }) => steps.length > 0).length : undefined;
