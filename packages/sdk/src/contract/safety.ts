import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, Language } from './primitives.ts';
import * as routes from './routes.ts';

/** One kind of danger, and what to do at once, in the language asked for. */
export const SafetyRule = z.looseObject({
  id: Id,
  /** The action, as a heading, such as "Call 911 now". */
  heading: z.string(),
  /** The signs, one short line each. */
  signs: z.array(z.string()),
  text: z.string(),
  phone: z.string(),
});
export type SafetyRule = z.output<typeof SafetyRule>;

/**
 * How danger is said in one language. How lines are written and matched stands in docs/contract.md, "Danger words".
 *
 * Case and accents do not count, neither in a line nor in what is typed.
 */
export const SafetyWords = z.looseObject({
  locale: Language,
  /** By the id of the rule. Each line is slots parted by spaces, each slot words parted by `|`: `chest|heart pain*|hurt* ~3`. */
  lines: z.record(z.string(), z.array(z.string())),
  /** One slot. Where one of these stands beside what a line that begins with `?` found, it is not taken for danger. */
  unless: z.optional(z.string()),
  /** One slot. Words of everyday life that are never taken for misspelt danger words, such as `overdue` for `overdose`. */
  spared: z.optional(z.string()),
});
export type SafetyWords = z.output<typeof SafetyWords>;

/**
 * The most urgent rule first: where words tell of two, the first is shown. The words are those of the language asked for, of English, and of
 * what `languages` names, as far as there are any: all of them would weigh too much for a phone.
 */
export const Safety = z.looseObject({ items: z.array(SafetyRule), words: z.array(SafetyWords) });
export type Safety = z.output<typeof Safety>;

/** Language ranges parted by commas (RFC 4647, basic), as a browser's `navigator.languages` has them, such as `es-MX,zh`; `*` is every one. */
const Languages = z
  .string({ error: 'not-a-language' })
  .check(
    z.maxLength(200, { error: 'too-long', abort: true }),
    z.regex(/^(\*|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)(,(\*|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*))*$/, { error: 'not-a-language' }),
  );

export const getSafety = operation(routes.getSafety, {
  query: z.strictObject({ languages: z.optional(Languages) }),
  answers: { 200: { schema: Safety, headers: ['ETag'] } },
});
