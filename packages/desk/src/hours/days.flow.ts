import type { Department } from '@foyer/sdk/contract';
import type { Fault } from '../api.ts';
import type { HoursExceptionInput, StaffDepartment, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import { stretchInput, timeError, timesWords, weekdayOf, type Stretch } from './clock-words.flow.ts';
import type { Locales } from './details.flow.ts';
import type { Typed, Wrong } from './drafts.flow.ts';

/** A day that differs, as it is typed: `department` (empty for the whole hospital), `day`, `how`, and `why-…` by language. */
export interface DayDraft {
  readonly typed: Typed;
  readonly times: readonly Stretch[];
}

export const newDay = (department = ''): DayDraft => ({
  typed: { department, day: '', how: 'closed' },
  times: [{ start: '9:00 am', end: '1:00 pm' }],
});

export function dayInput({ typed, times }: DayDraft, locales: Locales): HoursExceptionInput {
  const closed = typed['how'] !== 'times';
  const why = locales.flatMap((locale) => {
    const text = typed[`why-${locale}`]?.trim() ?? '';
    return text === '' ? [] : [[locale, text] as const];
  });
  return {
    ...(typed['department'] && { departmentId: typed['department'] }),
    day: typed['day'] ?? '',
    closed,
    times: closed ? [] : times.map(stretchInput),
    ...(why.length > 0 && { description: Object.fromEntries(why) }),
  };
}

/** What can be seen without the server. */
export function dayWrong({ typed, times }: DayDraft): Wrong[] {
  const wrong: Wrong[] = typed['day'] ? [] : [{ name: 'day', text: 'Choose the day' }];
  if (typed['how'] !== 'times') return wrong;
  if (times.length === 0) wrong.push({ name: 'how', text: 'Add the hours of the day, or choose Closed' });
  times.forEach((stretch, i) => {
    for (const which of ['start', 'end'] as const) {
      const text = timeError(stretch[which], which);
      if (text !== undefined) wrong.push({ name: `times-${i}-${which}`, text });
    }
  });
  return wrong;
}

/** Where each fault of an answer stands in the form. */
export const dayFaults = (errors: readonly Fault[], [own = 'en']: Locales): Wrong[] =>
  errors.map(({ pointer, detail: text }) => {
    const path = pointer.replace(/^\/exceptions\/0/u, '');
    const [, first = '', second, third] = path.split('/');
    if (first === 'times') return { name: second === undefined ? 'how' : `times-${second}-${third ?? 'start'}`, text };
    if (first === 'description') return { name: `why-${second ?? own}`, text };
    return { name: { day: 'day', departmentId: 'department', closed: 'how' }[first], text };
  });

/** A department's day, before and after. */
export interface DayChange {
  readonly name: string;
  readonly was: string;
  readonly will: string;
}

/** What a department's day is like now, for being open. */
function dayNow(department: StaffDepartment, told: Department | undefined, day: string): string {
  const differs = told?.exceptions.find(({ date }) => date === day);
  if (differs) return timesWords(differs.times);
  const weekday = weekdayOf(day);
  return timesWords(department.hours.filter((h) => h.use === 'open' && h.weekdays.includes(weekday)).flatMap(({ times }) => times));
}

/**
 * What a day that differs does to each department. The whole hospital's counts where a department keeps such days, and has none of its own that day.
 * @returns `stay`: the names of those that it leaves as they are.
 */
export function dayChanges(
  input: HoursExceptionInput,
  departments: readonly StaffDepartment[],
  told: Readonly<Record<string, Department>>,
  days: readonly StaffHoursException[],
  named: (department: StaffDepartment) => string,
): { readonly changes: readonly DayChange[]; readonly stay: readonly string[] } {
  const own = new Set(days.filter(({ day }) => day === input.day).map(({ departmentId }) => departmentId));
  const counts = ({ id, keepsSiteDays }: StaffDepartment) =>
    input.departmentId === undefined ? keepsSiteDays && !own.has(id) : id === input.departmentId;
  const shown = departments.filter(({ status }) => status === 'shown');
  return {
    changes: (input.departmentId === undefined ? shown : departments).filter(counts).map((department) => ({
      name: named(department),
      was: dayNow(department, told[department.id], input.day),
      will: timesWords(input.times),
    })),
    stay: input.departmentId === undefined ? shown.filter((department) => !counts(department)).map(named) : [],
  };
}
