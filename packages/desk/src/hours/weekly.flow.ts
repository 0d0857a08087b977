import type { Fault } from '../api.ts';
import type { HoursInput, HoursUse, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { stretchInput, timeError, weekdays, type Stretch, type Weekday } from './clock-words.flow.ts';
import type { Wrong } from './drafts.flow.ts';
import { timeWords } from './clock-words.flow.ts';

export const uses = ['open', 'phone', 'callback'] as const satisfies readonly HoursUse[];

/** Stretches by `use-weekday`, such as `open-mon`, as they are typed; and whether a use has hours of its own, by `own-use`. */
export type Week = Readonly<Record<string, readonly Stretch[]>>;

const typedTimes = (times: readonly Stretch[]): Stretch[] =>
  times.map(({ start, end }) => ({ start: timeWords(start), end: timeWords(end) }));

/** What the form begins with: a field for each use and weekday. */
export function weekOf({ hours }: Pick<StaffDepartment, 'hours'>): Week {
  const week: Record<string, readonly Stretch[]> = {};
  for (const use of uses)
    for (const day of weekdays)
      week[`${use}-${day}`] = typedTimes(hours.filter((h) => h.use === use && h.weekdays.includes(day)).flatMap(({ times }) => times));
  return week;
}

/** Whether a use has hours of its own; else those of being open count. */
export const hasOwn = (week: Week, use: HoursUse): boolean => weekdays.some((day) => (week[`${use}-${day}`] ?? []).length > 0);

const cellsOf = (week: Week) =>
  uses.flatMap((use) => weekdays.map((day) => ({ use, day, times: week[`${use}-${day}`] ?? [] }))).filter(({ times }) => times.length > 0);

/** What is sent: a row for each use and weekday that has hours, in the order of the form. */
export const weekInput = (week: Week): HoursInput['hours'] =>
  cellsOf(week).map(({ use, day, times }) => ({ use, weekdays: [day], times: times.map(stretchInput) }));

/** What cannot be read as a time. The server looks at the rest. */
export const weekWrong = (week: Week): Wrong[] =>
  cellsOf(week).flatMap(({ use, day, times }) =>
    times.flatMap((stretch, i) =>
      (['start', 'end'] as const).flatMap((which) => {
        const text = timeError(stretch[which], which);
        return text === undefined ? [] : [{ name: `${use}-${day}-${i}-${which}`, text }];
      }),
    ),
  );

/** Where each fault of an answer stands in the form. */
export function weekFaults(errors: readonly Fault[], week: Week): Wrong[] {
  const cells = cellsOf(week);
  return errors.map(({ pointer, detail }) => {
    const [, row, time = '0', which = 'start'] = /^\/hours\/(\d+)(?:\/times\/(\d+)(?:\/(start|end))?)?/u.exec(pointer) ?? [];
    const cell = row === undefined ? undefined : cells[Number(row)];
    return { ...(cell && { name: `${cell.use}-${cell.day}-${time}-${which}` }), text: detail };
  });
}

export type WeekChange =
  | { readonly do: 'type'; readonly cell: string; readonly index: number; readonly which: 'start' | 'end'; readonly text: string }
  | { readonly do: 'add'; readonly cell: string }
  | { readonly do: 'remove'; readonly cell: string; readonly index: number }
  /** Monday's hours on each day to Friday. */
  | { readonly do: 'copy'; readonly use: HoursUse }
  /** The use has the hours of being open from now on, or its own that begin with them. */
  | { readonly do: 'own'; readonly use: HoursUse; readonly own: boolean };

const workdays: readonly Weekday[] = ['tue', 'wed', 'thu', 'fri'];
/** The server takes so many stretches of a day. */
export const mostStretches = 10;

export function changedWeek(week: Week, change: WeekChange): Week {
  switch (change.do) {
    case 'type':
      return {
        ...week,
        [change.cell]: (week[change.cell] ?? []).map((one, i) => (i === change.index ? { ...one, [change.which]: change.text } : one)),
      };
    case 'add':
      return { ...week, [change.cell]: [...(week[change.cell] ?? []), { start: '', end: '' }].slice(0, mostStretches) };
    case 'remove':
      return { ...week, [change.cell]: (week[change.cell] ?? []).filter((_, i) => i !== change.index) };
    case 'copy':
      return { ...week, ...Object.fromEntries(workdays.map((day) => [`${change.use}-${day}`, week[`${change.use}-mon`] ?? []])) };
    case 'own':
      return {
        ...week,
        ...Object.fromEntries(weekdays.map((day) => [`${change.use}-${day}`, change.own ? (week[`open-${day}`] ?? []) : []])),
      };
  }
}
