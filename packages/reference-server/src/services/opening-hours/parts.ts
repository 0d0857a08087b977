import type { AvailableTime } from '@foyer/sdk/contract';
import { joined, type Schedule, type WallSpan } from './schedule.ts';

const two = (n: number) => String(n).padStart(2, '0');
const day = 1440;
const codes = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies AvailableTime['daysOfWeek'];

/** `HH:MM`; past midnight as the next day's clock shows it, and `24:00` for the end of the day. */
export const wallText = (minutes: number): string => {
  const wall = minutes > day ? minutes - day : minutes;
  return `${two(Math.floor(wall / 60))}:${two(Math.floor(wall % 60))}`;
};

export interface WeeklyPart {
  /** 1 Monday to 7 Sunday, in order. */
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Each stretch of the week with the days it is on, overlapping ones as one; by start, then end. */
export function weeklyParts({ week }: Schedule): WeeklyPart[] {
  const parts = new Map<string, { weekdays: number[]; from: number; to: number }>();
  for (let weekday = 1; weekday <= 7; weekday++) {
    for (const { start: from, end: to } of joined((week.get(weekday) ?? []).map(({ from, to }) => ({ start: from, end: to })))) {
      const part = parts.get(`${from} ${to}`) ?? { weekdays: [], from, to };
      part.weekdays.push(weekday);
      parts.set(`${from} ${to}`, part);
    }
  }
  return [...parts.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

export const isWholeDay = ({ from, to }: WallSpan): boolean => from === 0 && to >= day;

/** The week as FHIR has it. */
export const availableTimes = (schedule: Schedule): AvailableTime[] =>
  weeklyParts(schedule).map((part) => ({
    daysOfWeek: part.weekdays.flatMap((weekday) => codes[weekday - 1] ?? []),
    ...(isWholeDay(part) ? { allDay: true } : { availableStartTime: wallText(part.from), availableEndTime: wallText(part.to) }),
  }));
