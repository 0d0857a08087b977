import * as z from 'zod/mini';

/** Controls, and surrogates without their partner, in one line of text. */
const notInLine = /[\p{Cc}\p{Cs}]/u;
/** The same, but tab and line breaks may stand in running text. */
const notInText = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Something to read: a letter, a digit, a sign or a picture, none of the fillers of Braille and Hangul, which show nothing. */
const readable = /(?![\u2800\u3164\u115f\u1160\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;
/** Text in which there must be something to read: characters without a width are nothing. */
export const required = <T extends z.ZodMiniType<string>>(words: T) =>
  words.check(z.refine((s) => readable.test(s), { error: 'required' }));

/** One line of text from a person. The length is checked before the pattern. */
export const line = (max: number, min = 1) =>
  z.string({ error: 'not-text' }).check(
    z.maxLength(max, { error: 'too-long', abort: true }),
    z.minLength(min, { error: 'required', abort: true }),
    z.refine((s) => !notInLine.test(s), { error: 'not-plain-text', abort: true }),
    z.refine((s) => min === 0 || readable.test(s), { error: 'required' }),
  );

/** Text of several lines from a person. */
export const text = (max: number) =>
  z.string({ error: 'not-text' }).check(
    z.maxLength(max, { error: 'too-long', abort: true }),
    z.refine((s) => !notInText.test(s), { error: 'not-plain-text' }),
  );

/** Opaque: never parse one, never show one. At most 128 characters of URL-safe text. */
export const Id = z
  .string({ error: 'not-an-id' })
  .check(z.maxLength(128, { error: 'not-an-id', abort: true }), z.regex(/^[A-Za-z0-9._~-]+$/, { error: 'not-an-id' }));
export type Id = z.output<typeof Id>;

const isDay = (s: string) => {
  const d = new Date(`${s}T00:00:00Z`);
  return !Number.isNaN(d.getTime()) && d.toISOString().startsWith(s);
};

/** A day of the calendar, `YYYY-MM-DD`, years 1850 to 2199. */
export const Day = z
  .string({ error: 'not-a-day' })
  .check(
    z.maxLength(10, { error: 'not-a-day', abort: true }),
    z.regex(/^(18[5-9]\d|19\d\d|2[01]\d\d)-\d\d-\d\d$/, { error: 'not-a-day', abort: true }),
    z.refine(isDay, { error: 'not-a-day' }),
  );
export type Day = z.output<typeof Day>;

/** RFC 3339 with offset, to the second or finer. */
export const Instant = z
  .string({ error: 'not-an-instant' })
  .check(
    z.maxLength(40, { error: 'not-an-instant', abort: true }),
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/, { error: 'not-an-instant' }),
  );
export type Instant = z.output<typeof Instant>;

/** A name of the IANA time zone database, such as `America/New_York`. */
export const TimeZone = z.string().check(z.maxLength(64));
export type TimeZone = z.output<typeof TimeZone>;

/** BCP 47, such as `en` or `pt-BR`. */
export const Language = z
  .string({ error: 'not-a-language' })
  .check(
    z.maxLength(35, { error: 'not-a-language', abort: true }),
    z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: 'not-a-language' }),
  );

/** Up to 254 characters (RFC 5321), one `@`, no spaces: whether it takes mail is found out by mailing it. */
export const Email = line(254).check(z.regex(/^[^\s@]+@[^\s@]+$/, { error: 'not-an-email' }));

/** Any way of writing a number a person may dial: 5 to 20 digits in at most 40 characters. */
export const Phone = line(40).check(
  z.refine(
    (s) => {
      const n = s.replace(/\D/gu, '').length;
      return n >= 5 && n <= 20;
    },
    { error: 'not-a-phone' },
  ),
);

/** How a visit is held. */
export const modes = ['in-person', 'video', 'phone'] as const;
export const Mode = z.enum(modes, { error: 'unknown-value' });
export type Mode = z.output<typeof Mode>;

/**
 * A closed list in an answer. A server may know values that this client does not: they become `unknown`
 * (only when answers are validated; without validation, treat any other value alike).
 */
export const openEnum = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.catch(z.enum([...values, 'unknown'] as [...T, 'unknown']), 'unknown' as never);

export const Limit = z.int({ error: 'not-a-number' }).check(z.minimum(1, { error: 'too-small' }), z.maximum(200, { error: 'too-large' }));
/** Where the next page starts: opaque, from `nextCursor` of the page before. */
export const Cursor = z
  .string()
  .check(z.maxLength(512, { error: 'not-a-cursor', abort: true }), z.regex(/^[A-Za-z0-9_-]+$/, { error: 'not-a-cursor' }));

/** A list's query: `limit` is 50 unless told, at most 200. */
export const paging = { limit: z.optional(Limit), cursor: z.optional(Cursor) };

/** A page of a list. `nextCursor` is missing on the last one. */
export const page = <T extends z.ZodMiniType>(item: T) => z.looseObject({ items: z.array(item), nextCursor: z.optional(z.string()) });

export const IdParams = z.strictObject({ id: Id });

/** FHIR ContactPoint, in short. */
export const Telecom = z.looseObject({
  system: openEnum(['phone', 'sms', 'email', 'url', 'text-relay']),
  value: z.string(),
});
