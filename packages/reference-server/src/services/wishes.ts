import type { CandidateRow } from '../store/availability.ts';
import type { Wishes } from '../store/db.ts';
import type { RequestFacts } from '../store/requests.ts';
import { instantIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { minutesOf, weekdayOf } from './wall-time.ts';

export const unknownPlace = (pointer: string) => invalid(pointer, 'unknown-value', 'The hospital has no such place.');

/** @throws DomainError `validation-failed` */
export function requireWishes(wishes: Pick<Wishes, 'from' | 'to' | 'mode' | 'practitionerId'>, facts: RequestFacts): void {
  if (wishes.from !== undefined && wishes.to !== undefined && wishes.from > wishes.to) {
    throw invalid('/wishes/to', 'before-from', 'The last day must not be before the first one.');
  }
  if (wishes.mode !== undefined && !facts.service.modes.includes(wishes.mode)) {
    throw invalid('/wishes/mode', 'unknown-value', 'The service is not given in this way.');
  }
  if (wishes.practitionerId !== undefined && !facts.practitioner) {
    throw invalid('/wishes/practitionerId', 'unknown-value', 'The hospital has no such clinician.');
  }
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const noon = 720;
const evening = 1020;
const partsOfDay = { morning: [0, noon], afternoon: [noon, evening], evening: [evening, Infinity] } as const;

type Slot = Pick<CandidateRow, 'day' | 'location_id' | 'practitioner_id' | 'mode' | 'starts_at' | 'ends_at' | 'capacity' | 'time_zone'>;

/** Whether a visit begins in that part of the day, by the clock of its place; into a session people may come at any time of it. */
function isIn(part: keyof typeof partsOfDay, { starts_at, ends_at, capacity, time_zone }: Slot): boolean {
  const [from, to] = partsOfDay[part];
  const first = minutesOf(instantIn(starts_at, time_zone).slice(11, 16));
  const open = capacity === null ? 0 : (ends_at.getTime() - starts_at.getTime()) / 60_000;
  return first < to && (first >= from || first + open > from);
}

const asks = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

/** Whether a time is as wished, were it offered at `now`. */
export function fitsWishes(wishes: Wishes, slot: Slot, now: Date): boolean {
  const { from, to, daysOfWeek, partsOfDay: parts, locationIds, practitionerId, mode, noticeMinutes } = wishes;
  const weekday = weekdays[weekdayOf(slot.day) - 1];
  return (
    (from === undefined || slot.day >= from) &&
    (to === undefined || slot.day <= to) &&
    (!asks(daysOfWeek) || (weekday !== undefined && daysOfWeek.includes(weekday))) &&
    (!asks(parts) || parts.some((part) => isIn(part, slot))) &&
    (!asks(locationIds) || locationIds.includes(slot.location_id)) &&
    (practitionerId === undefined || slot.practitioner_id === practitionerId) &&
    (mode === undefined || slot.mode === mode) &&
    (noticeMinutes === undefined || slot.starts_at.getTime() >= now.getTime() + noticeMinutes * 60_000)
  );
}
