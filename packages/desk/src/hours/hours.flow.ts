import type { Department } from '@foyer/sdk/contract';
import type { HoursPreview, HoursUse, StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import type { Trouble } from '../api.ts';
import type { Stretch } from './clock-words.flow.ts';
import { newDay, type DayChange, type DayDraft } from './days.flow.ts';
import { accessCount, detailsOf, type Locales } from './details.flow.ts';
import { mergedWith, type Typed, type Wrong } from './drafts.flow.ts';
import { newDepartment, type NewDepartment } from './new-department.flow.ts';
import { changedWeek, hasOwn, weekOf, type Week, type WeekChange } from './weekly.flow.ts';

interface Editing {
  /** What was read; another one by now is a conflict. */
  readonly version: number;
  readonly wrong: readonly Wrong[];
  /** After a conflict: the fields that both changed. */
  readonly both?: readonly string[];
}
export interface DetailsDraft extends Editing {
  readonly kind: 'details';
  readonly base: Typed;
  readonly typed: Typed;
}
export interface HoursDraft extends Editing {
  readonly kind: 'hours';
  readonly base: Week;
  readonly typed: Week;
  /** Uses that are typed by themselves. */
  readonly own: readonly HoursUse[];
  /** What is typed would come to this; gone when it is typed on. */
  readonly preview?: HoursPreview;
}
export type Draft = DetailsDraft | HoursDraft;

export interface DayPreview {
  readonly changes: readonly DayChange[];
  readonly stay: readonly string[];
  /** Of one department: the hours as patients would read them, and its callback windows then. */
  readonly department?: Department;
}

export interface Known {
  readonly items: readonly StaffDepartment[];
  /** As patients read them, by id; hidden ones are missing. */
  readonly told: Readonly<Record<string, Department>>;
  readonly days: readonly StaffHoursException[];
}

export interface HoursState {
  readonly list:
    { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble } | ({ readonly kind: 'ready' } & Known);
  readonly locales: Locales;
  /** The department that is looked at, `fresh` for one that is being added; else all of them. */
  readonly opened: string | undefined;
  /** Of the opened one, as it is. */
  readonly preview: HoursPreview | undefined;
  /** By department; each one's details or its hours. */
  readonly drafts: Readonly<Record<string, Draft | undefined>>;
  readonly adding: { readonly draft: DayDraft; readonly wrong: readonly Wrong[]; readonly preview?: DayPreview } | undefined;
  /** A department that is being added. */
  readonly added: NewDepartment | undefined;
  /** The opened department is about to be taken away from patients. */
  readonly retiring: boolean;
  /** A day that is about to be removed. */
  readonly removing: string | undefined;
  readonly busy: boolean;
  /** What went wrong, and with what: `draft`, `adding`, `removing`, `channel`, `new`, or `shown-` and an id. */
  readonly trouble: { readonly at: string; readonly trouble: Trouble } | undefined;
  /** What was done, and what patients read now. */
  readonly done: readonly string[];
}

export type HoursEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'listed'; readonly known: Known; readonly locales?: Locales }
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'opened'; readonly id: string | undefined }
  | { readonly type: 'told'; readonly id: string; readonly preview: HoursPreview }
  | { readonly type: 'edit-asked'; readonly kind: Draft['kind'] }
  | { readonly type: 'typed'; readonly name: string; readonly value: string }
  | { readonly type: 'note-added' }
  | { readonly type: 'week'; readonly change: WeekChange }
  | { readonly type: 'wrong'; readonly wrong: readonly Wrong[] }
  | { readonly type: 'week-previewed'; readonly preview: HoursPreview }
  | { readonly type: 'dropped' }
  | { readonly type: 'conflict'; readonly department: StaffDepartment }
  | { readonly type: 'saved'; readonly department: StaffDepartment }
  | { readonly type: 'day-begun'; readonly department?: string }
  | { readonly type: 'day-typed'; readonly name: string; readonly value: string }
  | { readonly type: 'day-times'; readonly times: readonly Stretch[] }
  | { readonly type: 'day-wrong'; readonly wrong: readonly Wrong[] }
  | { readonly type: 'day-previewed'; readonly preview: DayPreview }
  | { readonly type: 'day-dropped' }
  | { readonly type: 'removing'; readonly id: string | undefined }
  | { readonly type: 'new-typed'; readonly name: string; readonly value: string }
  | { readonly type: 'new-wrong'; readonly wrong: readonly Wrong[] }
  | { readonly type: 'new-dropped' }
  | { readonly type: 'new-saved'; readonly department: StaffDepartment }
  | { readonly type: 'retiring'; readonly asks: boolean }
  | { readonly type: 'replaced'; readonly department: StaffDepartment }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly at: string; readonly trouble: Trouble }
  | { readonly type: 'done'; readonly words: readonly string[] };

/** Stands for the id of a department that has none yet. */
export const fresh = '';

export const nothingKnown: HoursState = {
  list: { kind: 'loading' },
  locales: ['en'],
  opened: undefined,
  preview: undefined,
  drafts: {},
  adding: undefined,
  added: undefined,
  retiring: false,
  removing: undefined,
  busy: false,
  trouble: undefined,
  done: [],
};

export const departmentOf = ({ list }: HoursState, id: string | undefined): StaffDepartment | undefined =>
  list.kind === 'ready' ? list.items.find((one) => one.id === id) : undefined;

export const draftOf = ({ drafts, opened }: HoursState): Draft | undefined => (opened === undefined ? undefined : drafts[opened]);

const ownOf = (week: Week): HoursUse[] => (['phone', 'callback'] as const).filter((use) => hasOwn(week, use));

function begun(kind: Draft['kind'], department: StaffDepartment, locales: Locales): Draft {
  const { version } = department;
  if (kind === 'details') {
    const typed = detailsOf(department, locales);
    return { kind, version, wrong: [], base: typed, typed };
  }
  const typed = weekOf(department);
  return { kind, version, wrong: [], base: typed, typed, own: ownOf(typed) };
}

/** After a conflict: what was typed stays, what was not touched is theirs. */
function rebased(draft: Draft, department: StaffDepartment, locales: Locales): Draft {
  const { version } = department;
  if (draft.kind === 'details') {
    const base = detailsOf(department, locales);
    return { ...draft, version, base, ...mergedWith(draft.typed, draft.base, base) };
  }
  const base = weekOf(department);
  const { typed, both } = mergedWith(draft.typed, draft.base, base);
  const { preview: _stale, ...rest } = draft;
  return { ...rest, version, base, typed, both, own: [...new Set([...draft.own, ...ownOf(typed)])] };
}

function typedOn(draft: HoursDraft, change: WeekChange): HoursDraft {
  const { preview: _stale, ...rest } = draft;
  const own = change.do === 'own' ? (change.own ? [...draft.own, change.use] : draft.own.filter((use) => use !== change.use)) : draft.own;
  return { ...rest, own, typed: changedWeek(draft.typed, change) };
}

const withDraft = (state: HoursState, change: (draft: Draft) => Draft | undefined): HoursState => {
  const draft = draftOf(state);
  return draft && state.opened !== undefined ? { ...state, drafts: { ...state.drafts, [state.opened]: change(draft) } } : state;
};
const withDay = (state: HoursState, change: (draft: DayDraft) => DayDraft): HoursState =>
  // What was seen of it is no longer so.
  state.adding ? { ...state, adding: { draft: change(state.adding.draft), wrong: state.adding.wrong } } : state;

export function transition(state: HoursState, event: HoursEvent): HoursState {
  const { list } = state;
  switch (event.type) {
    case 'asked':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed':
      return { ...state, list: { kind: 'ready', ...event.known }, ...(event.locales && { locales: event.locales }) };
    case 'not-listed':
      return { ...state, list: { kind: 'failed', trouble: event.trouble } };
    case 'opened':
      return { ...state, opened: event.id, preview: undefined, removing: undefined, retiring: false, trouble: undefined, done: [] };
    case 'told':
      return state.opened === event.id ? { ...state, preview: event.preview } : state;
    case 'edit-asked': {
      const department = departmentOf(state, state.opened);
      if (!department) return state;
      const drafts = { ...state.drafts, [department.id]: begun(event.kind, department, state.locales) };
      return { ...state, drafts, trouble: undefined, done: [] };
    }
    case 'typed':
      return withDraft(state, (d) => (d.kind === 'details' ? { ...d, typed: { ...d.typed, [event.name]: event.value } } : d));
    case 'note-added':
      return withDraft(state, (d) => {
        if (d.kind !== 'details') return d;
        const at = accessCount(d.typed);
        return { ...d, typed: { ...d.typed, ...Object.fromEntries(state.locales.map((l) => [`access-${at}-${l}`, ''])) } };
      });
    case 'week':
      return withDraft(state, (d) => (d.kind === 'hours' ? typedOn(d, event.change) : d));
    case 'wrong':
      return { ...withDraft(state, (d) => ({ ...d, wrong: event.wrong })), busy: false };
    case 'week-previewed':
      return { ...withDraft(state, (d) => (d.kind === 'hours' ? { ...d, wrong: [], preview: event.preview } : d)), busy: false };
    case 'dropped':
      return { ...withDraft(state, () => undefined), trouble: undefined };
    case 'conflict':
      return {
        ...withDraft(state, (d) => rebased({ ...d, wrong: [] }, event.department, state.locales)),
        list: replaced(list, event.department),
        busy: false,
      };
    case 'saved':
      return {
        ...state,
        list: replaced(list, event.department),
        drafts: { ...state.drafts, [event.department.id]: undefined },
        busy: false,
        trouble: undefined,
      };
    case 'day-begun':
      return { ...state, adding: state.adding ?? { draft: newDay(event.department), wrong: [] }, trouble: undefined, done: [] };
    case 'day-typed':
      return withDay(state, (d) => ({ ...d, typed: { ...d.typed, [event.name]: event.value } }));
    case 'day-times':
      return withDay(state, (d) => ({ ...d, times: event.times }));
    case 'day-wrong':
      return { ...state, busy: false, adding: state.adding && { draft: state.adding.draft, wrong: event.wrong } };
    case 'day-previewed':
      return { ...state, busy: false, adding: state.adding && { ...state.adding, wrong: [], preview: event.preview } };
    case 'day-dropped':
      return { ...state, adding: undefined, trouble: undefined };
    case 'removing':
      return { ...state, removing: event.id, trouble: undefined, done: [] };
    case 'new-typed': {
      const before = state.added ?? newDepartment;
      return { ...state, added: { ...before, typed: { ...before.typed, [event.name]: event.value } } };
    }
    case 'new-wrong':
      return { ...state, busy: false, added: { ...(state.added ?? newDepartment), wrong: event.wrong } };
    case 'new-dropped':
      return { ...state, added: undefined, trouble: undefined };
    case 'new-saved': {
      const { department } = event;
      // What is said next is when it is open.
      const drafts = { ...state.drafts, [department.id]: begun('hours', department, state.locales) };
      const known = list.kind === 'ready' ? { ...list, items: [...list.items, department] } : list;
      return { ...state, list: known, drafts, added: undefined, busy: false };
    }
    case 'retiring':
      return { ...state, retiring: event.asks, trouble: undefined, done: [] };
    case 'replaced':
      return { ...state, list: replaced(list, event.department), retiring: false };
    case 'sent':
      return { ...state, busy: true, trouble: undefined, done: [] };
    case 'failed':
      return { ...state, busy: false, trouble: { at: event.at, trouble: event.trouble } };
    case 'done':
      return { ...state, busy: false, removing: undefined, done: event.words };
  }
}

const replaced = (list: HoursState['list'], department: StaffDepartment): HoursState['list'] =>
  list.kind === 'ready' ? { ...list, items: list.items.map((one) => (one.id === department.id ? department : one)) } : list;
