import type { Day } from '../contract/primitives.ts';
import type { Slot } from '../contract/slots.ts';
import { addDays, earlier } from './days.ts';
import type { SlotAsk, SlotChoiceEvent, SlotChoiceState, SlotFilters } from './slot-choice.state.ts';

/** Days asked for at a time. */
const spanDays = 14;
/** The list goes on by itself until it has this many whole days with free times, or has asked for this many pages. */
const enoughDays = 3;
const enoughPages = 5;

/** What a list is opened with. `maxAdvanceDays` is the service's booking policy. */
export interface SlotChoiceInput {
  readonly serviceId: string;
  readonly today: Day;
  readonly maxAdvanceDays: number;
  readonly filters?: Partial<SlotFilters>;
}

/** Opens the list of a service. `before`, the list that was open, makes sure that its late answers are not taken for this one's. */
export function openSlotChoice(input: SlotChoiceInput, before?: SlotChoiceState): SlotChoiceState {
  // Today may have begun a day earlier somewhere else, hence one more.
  const lastDay = addDays(input.today, input.maxAdvanceDays + 1);
  return {
    step: 'loading',
    serviceId: input.serviceId,
    today: input.today,
    lastDay,
    filters: { partOfDay: 'any', ...input.filters },
    ask: { id: (before?.ask.id ?? 0) + 1, page: 1, ...spanFrom(input.today, lastDay) },
    slots: [],
    spans: [],
    next: undefined,
    locations: [],
    practitioners: [],
  };
}

/** What comes before the patient does anything: answers, and another try. Total: an event that does not apply gives back the same object. */
export function takeSlots(state: SlotChoiceState, event: SlotChoiceEvent): SlotChoiceState {
  switch (event.type) {
    case 'slots-reloaded':
      return askAgain(state);
    case 'slots-loaded':
      return isAwaited(state, event.ask) ? taken(state, event) : state;
    case 'slots-failed':
      if (!isAwaited(state, event.ask)) return state;
      // What failed is asked again by the next press, where it was.
      if (state.step === 'ready') return { ...state, more: 'failed', next: state.ask };
      return { ...state, step: 'unavailable', code: event.code };
    default:
      return state;
  }
}

export function askAgain(state: SlotChoiceState): SlotChoiceState {
  const { serviceId, today, lastDay, filters, ask, locations, practitioners } = state;
  const again = { id: ask.id + 1, page: 1, ...spanFrom(today, lastDay) };
  return {
    step: 'loading',
    serviceId,
    today,
    lastDay,
    filters,
    ask: again,
    slots: [],
    spans: [],
    next: undefined,
    locations,
    practitioners,
  };
}

function isAwaited(state: SlotChoiceState, ask: number): boolean {
  return ask === state.ask.id && (state.step === 'loading' || (state.step === 'ready' && state.more === 'asking'));
}

function spanFrom(from: Day, lastDay: Day) {
  return { from, to: earlier(addDays(from, spanDays - 1), lastDay) };
}

function taken(state: SlotChoiceState, event: Extract<SlotChoiceEvent, { type: 'slots-loaded' }>): SlotChoiceState {
  const { ask, lastDay } = state;
  const { items, nextCursor, included } = event.page;
  const slots = unite(state.slots, items);
  const next =
    nextCursor === undefined ? following(ask, items, event.nextDay, lastDay) : { from: ask.from, to: ask.to, cursor: nextCursor };
  const data = {
    ...state,
    slots,
    next,
    spans: withSpan(state.spans, ask.from, nextCursor === undefined ? ask.to : dayBeforeLast(slots)),
    locations: unite(state.locations, included.locations),
    practitioners: unite(state.practitioners, included.practitioners),
  };
  const goOn = next && ask.page < enoughPages && (slots.length === 0 || (nextCursor !== undefined && wholeDays(data) < enoughDays));
  const asked: SlotAsk = goOn ? { ...next, id: ask.id + 1, page: ask.page + 1 } : ask;
  if (slots.length === 0) return goOn ? { ...data, step: 'loading', ask: asked } : { ...data, step: 'empty' };
  return { ...data, step: 'ready', ask: asked, more: goOn ? 'asking' : 'idle' };
}

/** Where to go on when a span was answered whole. An empty one goes on at the next free day, if there is any. */
function following(ask: SlotAsk, items: readonly Slot[], nextDay: Day | undefined, lastDay: Day): SlotChoiceState['next'] {
  if (items.length === 0 && ask.cursor === undefined)
    return nextDay && nextDay > ask.to && nextDay <= lastDay ? spanFrom(nextDay, lastDay) : undefined;
  return ask.to < lastDay ? spanFrom(addDays(ask.to, 1), lastDay) : undefined;
}

/** A page may end in the middle of a day, so only the days before its last one are whole. */
function dayBeforeLast(slots: readonly Slot[]): Day {
  return addDays(slots.at(-1)?.start.slice(0, 10) ?? '1970-01-01', -1);
}

function withSpan(spans: SlotChoiceState['spans'], from: Day, to: Day): SlotChoiceState['spans'] {
  const others = spans.filter((span) => span.from !== from);
  return to < from ? others : [...others, { from, to }];
}

function wholeDays({ slots, spans }: Pick<SlotChoiceState, 'slots' | 'spans'>): number {
  const days = new Set(slots.map((slot) => slot.start.slice(0, 10)));
  return [...days].filter((day) => spans.some((span) => span.from <= day && day <= span.to)).length;
}

/** Each id once, where it was first met, as it was told last. */
export function unite<T extends { readonly id: string }>(known: readonly T[], more: readonly T[]): readonly T[] {
  return [...new Map([...known, ...more].map((item) => [item.id, item])).values()];
}
