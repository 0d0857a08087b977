import { daysOfWeek, type Department } from './contract.ts';
import { addDays, dayIn, offsetAt } from './days.ts';

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Minutes of the day's own clock from its midnight: an end that is not after the start is on the next day. */
const span = (start: string, end: string): readonly [number, number] => {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return [from, to <= from ? to + 1440 : to];
};

const weekdayOf = (date: string) => daysOfWeek[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];

/** What begins on a day: by its exception if it has one, else by the week. */
function spansOf({ availableTime, exceptions }: Department, date: string): (readonly [number, number])[] {
  const exception = exceptions.find((one) => one.date === date);
  if (exception) return exception.times.map(({ start, end }) => span(start, end));
  const day = weekdayOf(date);
  return availableTime
    .filter((one) => day !== undefined && one.daysOfWeek.includes(day))
    .map((one) => (one.allDay ? ([0, 1440] as const) : span(one.availableStartTime ?? '00:00', one.availableEndTime ?? '24:00')));
}

/** Whether a department's hours say that it is open at a moment: by the clock on its wall, so not to the minute on a night when clocks change. */
export function openBy(department: Department, at: number): boolean {
  const { timeZone } = department;
  const today = dayIn(at, timeZone);
  const shown = at + offsetAt(at, timeZone) * 60_000;
  const minute = (shown - Date.parse(`${today}T00:00:00Z`)) / 60_000;
  const within = (spans: (readonly [number, number])[], now: number) => spans.some(([from, to]) => from <= now && now < to);
  return within(spansOf(department, today), minute) || within(spansOf(department, addDays(today, -1)), minute + 1440);
}
