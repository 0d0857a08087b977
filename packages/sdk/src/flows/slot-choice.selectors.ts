import type { Location } from '../contract/locations.ts';
import type { Practitioner } from '../contract/practitioners.ts';
import type { Slot } from '../contract/slots.ts';
import { addDays } from './days.ts';
import type { PartOfDay, SlotChoiceState, SlotDay, SlotOption } from './slot-choice.state.ts';

/**
 * The list as it is shown: each day once, in order, with its times, and between them rows for the days that have none.
 * Days that are loaded only in part wait until they are whole, unless there is nothing else to show.
 *
 * @param kept the slot that is held for this patient: the server no longer lists it, but it is theirs to choose.
 */
export function slotDays(state: SlotChoiceState, kept?: Slot): readonly SlotDay[] {
  const slots = kept && belongs(state, kept) ? [kept, ...state.slots].sort(byStart) : state.slots;
  const isWhole = (day: string) => state.spans.some((span) => span.from <= day && day <= span.to);
  const whole = slots.filter((slot) => isWhole(dayOf(slot)));
  const byDay = new Map<string, SlotOption[]>();
  const first = slots[0];
  for (const slot of whole.length > 0 ? whole : slots) if (fitsPartOfDay(slot, state.filters.partOfDay)) offer(state, byDay, slot);
  if (first) for (const day of wholeDaysFrom(state, dayOf(first))) if (!byDay.has(day)) byDay.set(day, []);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.reduce<SlotDay[]>(joinEmpty, []);
}

/** All times on the list, for "14 free times". */
export function countTimes(days: readonly SlotDay[]): number {
  return days.reduce((sum, day) => sum + day.options.length, 0);
}

/** The zones the times are told in: usually one, named above the list; else each time names its own. */
export function zonesOf(state: SlotChoiceState): readonly string[] {
  return [...new Set(state.slots.map((slot) => slot.timeZone))];
}

/** What the list can be narrowed by: only questions with more than one answer are worth asking. */
export function filterChoices(state: SlotChoiceState): {
  readonly locations: readonly Location[];
  readonly practitioners: readonly Practitioner[];
  readonly partsOfDay: readonly PartOfDay[];
} {
  const many = <T>(list: readonly T[]) => (list.length > 1 ? list : []);
  const parts = (['morning', 'afternoon', 'evening'] as const).filter(
    (part) => part === state.filters.partOfDay || state.slots.some((slot) => fitsPartOfDay(slot, part)),
  );
  return {
    locations: many(state.locations),
    practitioners: many(state.practitioners),
    partsOfDay: parts.length > 1 || state.filters.partOfDay !== 'any' ? ['any', ...parts] : [],
  };
}

/** The calendar day of the slot in its location's own zone, whose offset `start` carries. */
export function dayOf(slot: Slot): string {
  return slot.start.slice(0, 10);
}

const limits = { any: [0, 24], morning: [0, 12], afternoon: [12, 17], evening: [17, 24] } as const;

function fitsPartOfDay(slot: Slot, part: PartOfDay): boolean {
  const [from, to] = limits[part];
  const start = hourOf(slot.start);
  if (!slot.window) return start >= from && start < to;
  // A session is open all along, on its first day at least.
  return start < to && (slot.end.slice(0, 10) > dayOf(slot) || hourOf(slot.end) > from);
}

function hourOf(instant: string): number {
  return Number(instant.slice(11, 13)) + Number(instant.slice(14, 16)) / 60;
}

function offer(state: SlotChoiceState, byDay: Map<string, SlotOption[]>, slot: Slot): void {
  const options = byDay.get(dayOf(slot)) ?? [];
  byDay.set(dayOf(slot), options);
  const at = options.findIndex((option) => isSameTime(option.slot, slot));
  const twin = options[at];
  if (twin) options[at] = { ...twin, count: twin.count + 1, practitioner: undefined };
  else
    options.push({
      slot,
      count: 1,
      location: byId(state.locations, slot.locationId),
      practitioner: byId(state.practitioners, slot.practitionerId),
    });
}

function isSameTime(a: Slot, b: Slot): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.mode === b.mode &&
    // Who is called or seen by video need not know from where, as long as one clock tells the time.
    (a.locationId === b.locationId || (a.mode !== 'in-person' && a.timeZone === b.timeZone)) &&
    a.deepLink === b.deepLink &&
    a.phone === b.phone
  );
}

function belongs({ slots, filters, serviceId }: SlotChoiceState, kept: Slot): boolean {
  const fits = (wanted: string | undefined, is: string | undefined) => wanted === undefined || wanted === is;
  return (
    kept.serviceId === serviceId &&
    fits(filters.locationId, kept.locationId) &&
    fits(filters.practitionerId, kept.practitionerId) &&
    fits(filters.mode, kept.mode) &&
    !slots.some(({ id }) => id === kept.id)
  );
}

function byStart(a: Slot, b: Slot): number {
  return Date.parse(a.start) - Date.parse(b.start);
}

function byId<T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T | undefined {
  return list.find((item) => item.id === id);
}

function wholeDaysFrom(state: SlotChoiceState, first: string): string[] {
  const days: string[] = [];
  for (const { from, to } of state.spans) for (let day = from > first ? from : first; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days without times that follow one another become one row. */
function joinEmpty(rows: SlotDay[], [date, options]: [string, SlotOption[]]): SlotDay[] {
  const last = rows.at(-1);
  const goesOn = last && options.length === 0 && last.options.length === 0 && addDays(last.until ?? last.date, 1) === date;
  if (goesOn) rows[rows.length - 1] = { ...last, until: date };
  else rows.push({ date, options });
  return rows;
}
