import * as z from 'zod/mini';
import { caseTopics, daysOfWeek, type Department } from './departments.ts';
import { Day, Id, Language, line, required, text } from './primitives.ts';

/*
 * What staff send to change a hospital's departments, their hours and the days that differ. No part of the public contract: for the reference server's own
 * staff API, and whoever writes a desk for it.
 */

/** Which hours: being open, answering the phone, calling back. The latter two take the first where they have none of their own. */
export const hoursUses = ['open', 'phone', 'callback'] as const;
export type HoursUse = (typeof hoursUses)[number];

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: 'unknown-value' });
const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max, { error: 'too-many' }));
const whole = (min: number, max: number) =>
  z.int({ error: 'not-a-number' }).check(z.minimum(min, { error: 'too-small' }), z.maximum(max, { error: 'too-large' }));

/** Text by language tag, such as `{ "en": "Billing", "ar": "الفواتير" }`; in the hospital's own language at least. */
const Words = (max: number) =>
  z.record(Language, required(text(max))).check(z.refine((words) => Object.keys(words).length <= 20, { error: 'too-many' }));

/** `HH:MM` by the department's clock, from `00:00` to `24:00`. */
const WallTime = z.string({ error: 'not-a-time' }).check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'not-a-time' }));

/** An end before its start is on the next day; `00:00` to `24:00` is the whole day. */
const Times = z.strictObject({ start: WallTime, end: WallTime }).check(
  z.refine(({ start, end }) => start !== end, { error: 'end-is-start', path: ['end'], abort: true }),
  z.refine(({ start }) => start !== '24:00', { error: 'starts-at-end', path: ['start'] }),
);

/** All of a department that staff may say; what is missing is taken away. Hours, and whether a channel is paused, stay as they are. */
export const DepartmentInput = z.strictObject({
  name: Words(120),
  description: z.optional(Words(500)),
  /** What search engines are told it is. */
  kind: oneOf(['clinic', 'emergency', 'pharmacy', 'office']),
  /** A hidden one is for staff alone. */
  status: oneOf(['shown', 'hidden']),
  /** Whose clock its hours are told by; without one, the hospital's. */
  locationId: z.optional(Id),
  telecom: list(z.strictObject({ system: oneOf(['phone', 'sms', 'email', 'url', 'text-relay']), value: line(200) }), 10),
  languages: list(Language, 50),
  topics: list(oneOf(caseTopics), caseTopics.length),
  contact: z.optional(z.strictObject({ name: line(120), role: Words(120) })),
  access: list(Words(300), 20),
  directions: z.optional(Words(1000)),
  /** Whether it is closed when the whole hospital is: not where somebody is always there. */
  keepsSiteDays: z.boolean(),
  /** Whether it takes messages, and within how many working days it answers. `limit`: with so many open ones it takes no more. */
  messages: z.optional(z.strictObject({ replyDays: whole(1, 30), limit: z.optional(whole(1, 100_000)) })),
  /** Whether it calls back. `limit`: the most calls it promises at any time. */
  callbacks: z.optional(
    z.strictObject({
      perHour: whole(1, 100),
      windowMinutes: whole(15, 240),
      leadMinutes: whole(0, 10_080),
      limit: z.optional(whole(1, 100_000)),
    }),
  ),
});
export type DepartmentInput = z.output<typeof DepartmentInput>;

/** The weekly hours of all uses, instead of those there are. */
export const HoursInput = z.strictObject({
  hours: list(
    z.strictObject({
      use: oneOf(hoursUses),
      weekdays: list(oneOf(daysOfWeek), 7).check(z.minLength(1, { error: 'required' })),
      times: list(Times, 10).check(z.minLength(1, { error: 'required' })),
    }),
    50,
  ),
});
export type HoursInput = z.output<typeof HoursInput>;

const differs = {
  day: Day,
  /** Nothing begins on the day: then there are no `times`. */
  closed: z.boolean(),
  times: list(Times, 10),
  /** Which hours differ; all, unless told. */
  uses: z.optional(list(oneOf(hoursUses), hoursUses.length)),
  /** Why, for patients to read. */
  description: z.optional(Words(200)),
};
type Differs = { closed: boolean; times: readonly unknown[] };
const eitherOr = [
  z.refine<Differs>(({ closed, times }) => !closed || times.length === 0, { error: 'closed-with-times', path: ['times'] }),
  z.refine<Differs>(({ closed, times }) => closed || times.length > 0, { error: 'times-needed', path: ['times'] }),
] as const;

/** A day that differs. Without a department, for the whole hospital. */
export const HoursExceptionInput = z.strictObject({ departmentId: z.optional(Id), ...differs }).check(...eitherOr);
export type HoursExceptionInput = z.output<typeof HoursExceptionInput>;

/** What to try out; what is not told is as it is. */
export const HoursPreviewInput = z.strictObject({
  hours: z.optional(HoursInput.shape.hours),
  /** Beside those there are; of one day and use, these count. */
  exceptions: z.optional(list(z.strictObject(differs).check(...eitherOr), 50)),
});
export type HoursPreviewInput = z.output<typeof HoursPreviewInput>;

export const HoursExceptionsQuery = z.strictObject({ department: z.optional(Id) });

export const ChannelParams = z.strictObject({ id: Id, kind: oneOf(['message', 'callback']) });
export type ChannelParams = z.output<typeof ChannelParams>;

/** A department as staff see it. */
export interface StaffDepartment extends DepartmentInput {
  readonly id: string;
  /** Counts changes of the department and its weekly hours from 1: the ETag. */
  readonly version: number;
  readonly timeZone: string;
  readonly hours: HoursInput['hours'];
  readonly paused: { readonly message: boolean; readonly callback: boolean };
}

/** A day that differs, as staff see it. */
export interface StaffHoursException extends HoursExceptionInput {
  readonly id: string;
}

interface PreviewTimes {
  readonly start: string;
  readonly end: string;
}

export interface PreviewDay {
  readonly date: string;
  /** What begins on it. */
  readonly open: readonly PreviewTimes[];
  readonly phone: readonly PreviewTimes[];
  readonly callback: readonly PreviewTimes[];
  /** Whether it is another day than every week. */
  readonly differs: boolean;
  readonly description?: string;
}

export interface HoursPreview {
  /** As patients would see it now. */
  readonly department: Department;
  readonly days: readonly PreviewDay[];
}
