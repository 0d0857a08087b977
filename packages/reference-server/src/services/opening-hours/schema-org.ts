import { wallText, weeklyParts } from './parts.ts';
import { joined, wallSpansOn, type Schedule, type WallSpan } from './schedule.ts';

const day = 1440;
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** schema.org/OpeningHoursSpecification. */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  /** `HH:MM`. */
  readonly opens: string;
  /** Before `opens` where it is on the next day; the same, `00:00`, where it is closed all day. */
  readonly closes: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** Midnight at both ends says "closed" to search engines, so a whole day ends at 23:59 (Google's guide to LocalBusiness). */
const times = ({ from, to }: WallSpan) => ({
  opens: wallText(from),
  closes: from === 0 && to >= day ? '23:59' : wallText(to === day ? 0 : to),
});

/** The week's hours. */
export const openingHours = (schedule: Schedule): OpeningHoursSpecification[] =>
  weeklyParts(schedule).map(({ weekdays, ...span }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: weekdays.flatMap((weekday) => names[weekday - 1] ?? []),
    ...times(span),
  }));

/** The days that differ, from one to another, both among them. */
export const specialOpeningHours = (schedule: Schedule, from: string, to: string): OpeningHoursSpecification[] =>
  [...schedule.days.keys()]
    .filter((date) => date >= from && date <= to)
    .toSorted()
    .flatMap((date) => {
      const valid = { validFrom: date, validThrough: date };
      const spans = [...joined(wallSpansOn(schedule, date).map((span) => ({ start: span.from, end: span.to })))];
      if (spans.length === 0) return [{ '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00', ...valid } as const];
      return spans.map(
        ({ start, end }) => ({ '@type': 'OpeningHoursSpecification', ...times({ from: start, to: end }), ...valid }) as const,
      );
    });
