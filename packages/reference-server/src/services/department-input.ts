import type { DepartmentInput, HoursInput, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { locationsOf } from '../store/catalogue.ts';
import type { Localised, Store } from '../store/db.ts';
import type { DepartmentHoursRow, DepartmentRow, DepartmentWithHours } from '../store/departments.ts';
import type { NewHours } from '../store/departments-written.ts';
import type { Context } from './context.ts';
import { invalid } from './invalid.ts';
import { wallText } from './opening-hours/parts.ts';
import { minutesOf } from './wall-time.ts';
import { unknownPlace } from './wishes.ts';

const codes = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Code = (typeof codes)[number];

/** @throws DomainError `validation-failed` where the hospital's own language is missing, or one is there that it does not speak */
export function requireWords({ site }: Context, pointer: string, words: Localised): void {
  if (words[site.default_locale] === undefined) {
    throw invalid(pointer, 'required', `Write this in the hospital's own language (${site.default_locale}) at least.`);
  }
  const strange = Object.keys(words).some((locale) => !site.locales.includes(locale));
  if (strange) throw invalid(pointer, 'unknown-value', `The hospital's languages are ${site.locales.join(', ')}.`);
}

/** @throws DomainError `validation-failed` */
export async function checkDepartment(ctx: Context, db: Store, input: DepartmentInput): Promise<void> {
  requireWords(ctx, '/name', input.name);
  if (input.description) requireWords(ctx, '/description', input.description);
  if (input.directions) requireWords(ctx, '/directions', input.directions);
  if (input.contact) requireWords(ctx, '/contact/role', input.contact.role);
  input.access.forEach((sentence, i) => requireWords(ctx, `/access/${i}`, sentence));
  if (input.locationId === undefined) return;
  const [place] = await locationsOf(db, ctx.site.id, [input.locationId]);
  if (!place) throw unknownPlace('/locationId');
}

const nothingYet = { callback_minutes: 60, callback_lead: 30, message_paused: false, callback_paused: false };

/** The row that an input comes to; what staff do not say with it stays as it `was`. */
export const wordsFrom = (
  input: DepartmentInput,
  was: Pick<DepartmentRow, keyof typeof nothingYet> = nothingYet,
): Omit<DepartmentRow, 'id' | 'site_id' | 'version'> => ({
  kind: input.kind,
  status: input.status,
  name: input.name,
  description: input.description ?? null,
  location_id: input.locationId ?? null,
  telecom: input.telecom,
  languages: [...new Set(input.languages)],
  topics: [...new Set(input.topics)],
  contact: input.contact ?? null,
  access: input.access,
  directions: input.directions ?? null,
  keeps_site_days: input.keepsSiteDays,
  reply_days: input.messages?.replyDays ?? null,
  message_limit: input.messages?.limit ?? null,
  callback_capacity: input.callbacks?.perHour ?? null,
  callback_minutes: input.callbacks?.windowMinutes ?? was.callback_minutes,
  callback_lead: input.callbacks?.leadMinutes ?? was.callback_lead,
  callback_limit: input.callbacks?.limit ?? null,
  message_paused: was.message_paused,
  callback_paused: was.callback_paused,
});

/** One row for each weekday and stretch. @throws DomainError `validation-failed` for two of a use that begin at one moment */
export function hoursFromInput(hours: HoursInput['hours']): NewHours[] {
  const known = new Set<string>();
  return hours.flatMap(({ use, weekdays, times }, i) =>
    [...new Set(weekdays)].flatMap((weekday) =>
      times.map(({ start, end }, j) => {
        const key = `${use} ${weekday} ${start}`;
        if (known.has(key))
          throw invalid(`/hours/${i}/times/${j}`, 'repeated', 'Two of these hours begin at the same time of the same day.');
        known.add(key);
        return { use, weekday: codes.indexOf(weekday) + 1, start_time: start, end_time: end };
      }),
    ),
  );
}

/** Weekdays of one use with the same times together. */
export function hoursForStaff(rows: readonly Omit<DepartmentHoursRow, 'department_id'>[]): HoursInput['hours'] {
  const days = new Map<string, { use: NewHours['use']; weekday: Code; times: { start: string; end: string }[] }>();
  for (const row of rows) {
    const weekday = codes[row.weekday - 1] ?? 'mon';
    const day = days.get(`${row.use} ${weekday}`) ?? { use: row.use, weekday, times: [] };
    day.times.push({ start: wallText(minutesOf(row.start_time)), end: wallText(minutesOf(row.end_time)) });
    days.set(`${row.use} ${weekday}`, day);
  }
  const groups = new Map<string, HoursInput['hours'][number]>();
  for (const { use, weekday, times } of days.values()) {
    const key = JSON.stringify([use, times]);
    const group = groups.get(key) ?? { use, weekdays: [], times };
    group.weekdays.push(weekday);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function departmentForStaff({ department: row, zone, hours }: DepartmentWithHours): StaffDepartment {
  return {
    id: row.id,
    version: row.version,
    name: { ...row.name },
    ...(row.description && { description: { ...row.description } }),
    kind: row.kind,
    status: row.status,
    ...(row.location_id !== null && { locationId: row.location_id }),
    telecom: row.telecom as StaffDepartment['telecom'],
    languages: row.languages,
    topics: row.topics as StaffDepartment['topics'],
    ...(row.contact && { contact: { name: row.contact.name, role: { ...row.contact.role } } }),
    access: row.access.map((words) => ({ ...words })),
    ...(row.directions && { directions: { ...row.directions } }),
    keepsSiteDays: row.keeps_site_days,
    ...(row.reply_days !== null && {
      messages: { replyDays: row.reply_days, ...(row.message_limit !== null && { limit: row.message_limit }) },
    }),
    ...(row.callback_capacity !== null && {
      callbacks: {
        perHour: row.callback_capacity,
        windowMinutes: row.callback_minutes,
        leadMinutes: row.callback_lead,
        ...(row.callback_limit !== null && { limit: row.callback_limit }),
      },
    }),
    timeZone: zone,
    hours: hoursForStaff(hours),
    paused: { message: row.message_paused, callback: row.callback_paused },
  };
}
