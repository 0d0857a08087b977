/** A stretch of hours as it is typed: whatever somebody writes for a time of day. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const weekdayOf = (day: string): Weekday => weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
const after = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 1) % 7] ?? 'mon';

const two = (n: number) => String(n).padStart(2, '0');

/**
 * `HH:MM` of a time as people write it: `7`, `7:30`, `7 am`, `19:30`, `noon`, `midnight`.
 * @param which a midnight that something ends at is the end of the day, `24:00`.
 */
export function readTime(text: string, which: 'start' | 'end'): string | undefined {
  const plain = text.trim().toLowerCase().replaceAll('\u00a0', ' ');
  const word = { noon: '12:00', midnight: '00:00' }[plain];
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?m?\.?)?$/u.exec(plain) ?? [];
  let found = word;
  if (hours !== undefined) {
    const hour = Number(hours);
    if (half !== undefined ? hour < 1 || hour > 12 : hour > 24) return undefined;
    if (Number(minutes) > 59 || (hour === 24 && minutes !== '00')) return undefined;
    found = `${two(half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0))}:${minutes}`;
  }
  return which === 'end' && found === '00:00' ? '24:00' : found;
}

/** `7:00 am`, `noon`, `midnight` of `HH:MM`. */
export function timeWords(wall: string): string {
  const [hour = 0, minute = 0] = wall.split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 12 ? 'noon' : 'midnight';
  return `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `7:00 am to 6:00 pm and 8:00 pm to midnight`; `closed` of none. */
export function timesWords(times: readonly Stretch[]): string {
  if (times.length === 0) return 'closed';
  return times
    .map(({ start, end }) => (start === '00:00' && end === '24:00' ? 'the whole day' : `${timeWords(start)} to ${timeWords(end)}`))
    .join(' and ');
}

/** As the server takes it; what cannot be read stays as it was typed, and the server says so. */
export const stretchInput = ({ start, end }: Stretch): Stretch => ({
  start: readTime(start, 'start') ?? start,
  end: readTime(end, 'end') ?? end,
});

/** What is not plain to see in what was typed: hours past midnight, and the whole day. */
export function stretchWords({ start, end }: Stretch, day: Weekday): string | undefined {
  const [from, to] = [readTime(start, 'start'), readTime(end, 'end')];
  if (from === undefined || to === undefined || from === to) return undefined;
  if (from === '00:00' && to === '24:00') return 'Open the whole day.';
  return to < from ? `Past midnight: ends at ${timeWords(to)} on ${weekdayNames[after(day)]}, the next day.` : undefined;
}

/** What is wrong with a time as it was typed. */
export const timeError = (text: string, which: 'start' | 'end'): string | undefined =>
  text.trim() === ''
    ? 'Write a time, like 9:00 am'
    : readTime(text, which) === undefined
      ? 'Write a time like 9:00 am, 17:30, noon or midnight'
      : undefined;
