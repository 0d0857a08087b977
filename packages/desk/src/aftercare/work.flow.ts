import type { Trouble } from '../api.ts';
import type { Typed, Wrong } from '../hours/drafts.flow.ts';

/** Something with a list of it, one of which is worked on. */
export interface Thing {
  readonly id: string;
  readonly version: number;
}

export interface WorkState<Item extends Thing, Detail extends Item> {
  readonly filters: Readonly<Record<string, string>>;
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | { readonly kind: 'ready'; readonly items: readonly Item[]; readonly nextCursor: string | undefined; readonly more: 'no' | 'loading' };
  /** What is open; nothing where the list is. */
  readonly id: string | undefined;
  readonly shown:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | { readonly kind: 'ready'; readonly one: Detail };
  /** By what it is for and form: they stay over errors, other things and other areas, until they are sent. */
  readonly drafts: Readonly<Record<string, Typed | undefined>>;
  /** The form that is on its way. */
  readonly busy: string | undefined;
  readonly trouble: { readonly form: string; readonly detail: string } | undefined;
  readonly wrong: { readonly form: string; readonly faults: readonly Wrong[] } | undefined;
}

export type WorkEvent<Item extends Thing, Detail extends Item> =
  | { readonly type: 'asked' }
  | { readonly type: 'listed'; readonly items: readonly Item[]; readonly nextCursor: string | undefined }
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'more-asked' }
  | { readonly type: 'more'; readonly items: readonly Item[]; readonly nextCursor: string | undefined }
  | { readonly type: 'filtered'; readonly filters: Readonly<Record<string, string>> }
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'came'; readonly one: Detail }
  | { readonly type: 'not-shown'; readonly id: string; readonly trouble: Trouble }
  | { readonly type: 'left' }
  | { readonly type: 'typed'; readonly form: string; readonly name: string; readonly value: string }
  | { readonly type: 'refused'; readonly form: string; readonly faults: readonly Wrong[] }
  | { readonly type: 'sent'; readonly form: string }
  | { readonly type: 'done'; readonly form: string; readonly id: string; readonly one: Detail }
  | { readonly type: 'failed'; readonly form: string; readonly id: string; readonly trouble: Trouble };

const calm = { busy: undefined, trouble: undefined, wrong: undefined } as const;

export const nothingYet = {
  filters: {},
  list: { kind: 'loading' },
  id: undefined,
  shown: { kind: 'loading' },
  drafts: {},
  ...calm,
} as const;

const nameOf = (id: string | undefined, form: string) => `${id} ${form}`;

type Any = WorkState<Thing, Thing>;

/** What is typed in a form of what is open. */
export const draftOf = ({ id, drafts }: Pick<Any, 'id' | 'drafts'>, form: string): Typed => drafts[nameOf(id, form)] ?? {};

export const oneOf = <Item extends Thing, Detail extends Item>({ shown }: WorkState<Item, Detail>): Detail | undefined =>
  shown.kind === 'ready' ? shown.one : undefined;

/** What is wrong with a form. */
export const faultsOf = ({ wrong }: Pick<Any, 'wrong'>, form: string): readonly Wrong[] => (wrong?.form === form ? wrong.faults : []);

export function transition<Item extends Thing, Detail extends Item>(
  state: WorkState<Item, Detail>,
  event: WorkEvent<Item, Detail>,
): WorkState<Item, Detail> {
  const { list } = state;
  switch (event.type) {
    case 'asked':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed':
      return { ...state, list: { kind: 'ready', items: event.items, nextCursor: event.nextCursor, more: 'no' } };
    case 'not-listed':
      return { ...state, list: { kind: 'failed', trouble: event.trouble } };
    case 'more-asked':
      return list.kind === 'ready' ? { ...state, list: { ...list, more: 'loading' } } : state;
    case 'more': {
      if (list.kind !== 'ready') return state;
      // A page may begin with what the one before ended with, if something came in between.
      const fresh = event.items.filter(({ id }) => list.items.every((one) => one.id !== id));
      return { ...state, list: { ...list, items: [...list.items, ...fresh], nextCursor: event.nextCursor, more: 'no' } };
    }
    case 'filtered':
      return { ...state, filters: event.filters, list: { kind: 'loading' } };
    case 'opened':
      return { ...state, ...calm, id: event.id, shown: { kind: 'loading' } };
    case 'came':
      return event.one.id === state.id ? { ...state, shown: { kind: 'ready', one: event.one } } : state;
    case 'not-shown':
      return event.id === state.id ? { ...state, shown: { kind: 'failed', trouble: event.trouble } } : state;
    case 'left':
      return { ...state, ...calm, id: undefined, shown: { kind: 'loading' } };
    case 'typed': {
      const name = nameOf(state.id, event.form);
      const draft = { ...state.drafts[name], [event.name]: event.value };
      const trouble = state.trouble?.form === event.form ? undefined : state.trouble;
      return { ...state, trouble, drafts: { ...state.drafts, [name]: draft } };
    }
    case 'refused':
      return { ...state, ...calm, wrong: { form: event.form, faults: event.faults } };
    case 'sent':
      return { ...state, ...calm, busy: event.form };
    case 'done': {
      const drafts = { ...state.drafts, [nameOf(event.id, event.form)]: undefined };
      if (event.id !== state.id) return { ...state, busy: undefined, drafts };
      return { ...state, ...calm, drafts, shown: { kind: 'ready', one: event.one } };
    }
    case 'failed':
      if (event.id !== state.id) return { ...state, busy: undefined };
      return { ...state, ...calm, trouble: { form: event.form, detail: event.trouble.detail } };
  }
}
