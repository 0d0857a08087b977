import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, Language } from './primitives.ts';
import * as routes from './routes.ts';

/**
 * How danger is said in one language. The words are there when a word of each slot stands in the text, in any order, no further apart than `within` words;
 * words may be misspelt. Matched in the browser while somebody types, so that what they type need not be sent; again by the server on submit.
 */
export const SafetyPattern = z.looseObject({
  locale: Language,
  /** Each slot is a list of words any of which fills it, in small letters without accents. */
  slots: z.array(z.array(z.string())),
  within: z.number(),
});
export type SafetyPattern = z.output<typeof SafetyPattern>;

/** One kind of danger, and what to do at once. */
export const SafetyRule = z.looseObject({
  id: Id,
  /** The action, as a heading, such as "Call 911 now if you or someone near you:". */
  heading: z.string(),
  /** The signs, one short line each. */
  signs: z.array(z.string()),
  text: z.string(),
  phone: z.string(),
  patterns: z.array(SafetyPattern),
});
export type SafetyRule = z.output<typeof SafetyRule>;

export const Safety = z.looseObject({
  items: z.array(SafetyRule),
  /** Where one of these stands beside the danger words, they are not taken for danger: `{ locale, slots, within }` as above. */
  unless: z.array(SafetyPattern),
});
export type Safety = z.output<typeof Safety>;

export const getSafety = operation(routes.getSafety, {
  answers: { 200: { schema: Safety, headers: ['ETag'] } },
});
