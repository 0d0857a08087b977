import type { AuditEntry, Colleague } from '@foyer/sdk/contract/staff';
import type { Trouble } from '../api.ts';

/** What the audit is asked for; empty is all. */
export interface Wanted {
  /** The `subject` of a member of staff. */
  readonly staff: string;
  /** `YYYY-MM-DD`, by the hospital's clock. */
  readonly day: string;
  /** A reference or an id. */
  readonly subject: string;
}

export interface AuditState {
  /** What is typed; it counts when it is asked for. */
  readonly typed: Wanted;
  /** What the list is of. */
  readonly wanted: Wanted;
  readonly people: readonly Colleague[];
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | {
        readonly kind: 'ready';
        readonly items: readonly AuditEntry[];
        readonly nextCursor: string | undefined;
        readonly more: 'no' | 'loading' | Trouble;
      };
  /** What is wrong with what is typed, by field. */
  readonly wrong: readonly { readonly name: keyof Wanted; readonly text: string }[];
}

export type AuditEvent =
  | { readonly type: 'people'; readonly people: readonly Colleague[] }
  | { readonly type: 'typed'; readonly name: keyof Wanted; readonly value: string }
  | { readonly type: 'asked' }
  | { readonly type: 'cleared' }
  | { readonly type: 'listed'; readonly items: readonly AuditEntry[]; readonly nextCursor: string | undefined }
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'more-asked' }
  | { readonly type: 'more'; readonly items: readonly AuditEntry[]; readonly nextCursor: string | undefined }
  | { readonly type: 'no-more'; readonly trouble: Trouble };

const all: Wanted = { staff: '', day: '', subject: '' };
export const nothingAsked: AuditState = { typed: all, wanted: all, people: [], list: { kind: 'loading' }, wrong: [] };

/** People of the rows are choices too: some work here no more. */
const withThoseSeen = (people: readonly Colleague[], items: readonly AuditEntry[]): readonly Colleague[] => {
  const known = new Map(people.map((one) => [one.subject, one]));
  for (const { staff } of items) if (!known.has(staff.subject)) known.set(staff.subject, staff);
  return [...known.values()];
};

/** Of a refused question: which field is to blame. */
const fields: Readonly<Record<string, keyof Wanted>> = { '/query/subject': 'subject', '/query/day': 'day', '/query/staff': 'staff' };
const wrongOf = ({ errors = [] }: Trouble) =>
  errors.flatMap(({ pointer, detail }) => {
    const name = fields[pointer];
    const text = name === 'subject' ? 'Write a reference like K7P-4QX, or an id, with no spaces inside' : detail;
    return name === undefined ? [] : [{ name, text }];
  });

export function transition(state: AuditState, event: AuditEvent): AuditState {
  const { list } = state;
  switch (event.type) {
    case 'people':
      return { ...state, people: withThoseSeen(event.people, list.kind === 'ready' ? list.items : []) };
    case 'typed':
      return { ...state, typed: { ...state.typed, [event.name]: event.value } };
    case 'asked':
      return { ...state, wanted: state.typed, list: { kind: 'loading' }, wrong: [] };
    case 'cleared':
      return { ...state, typed: all };
    case 'listed':
      return {
        ...state,
        people: withThoseSeen(state.people, event.items),
        list: { kind: 'ready', items: event.items, nextCursor: event.nextCursor, more: 'no' },
      };
    case 'not-listed':
      return { ...state, list: { kind: 'failed', trouble: event.trouble }, wrong: wrongOf(event.trouble) };
    case 'more-asked':
      return list.kind === 'ready' ? { ...state, list: { ...list, more: 'loading' } } : state;
    case 'more':
      if (list.kind !== 'ready') return state;
      return {
        ...state,
        people: withThoseSeen(state.people, event.items),
        list: { ...list, items: [...list.items, ...event.items], nextCursor: event.nextCursor, more: 'no' },
      };
    case 'no-more':
      return list.kind === 'ready' ? { ...state, list: { ...list, more: event.trouble } } : state;
  }
}
