import type { Danger, Safety, SafetyRule } from '@foyer/sdk/contract';
import { dangerIn as ruleIn } from '@foyer/sdk/danger';
import { callOrText, cards, type Card } from '../safety/cards.ts';
import { safetyWords } from '../safety/words.ts';
import type { Localised } from '../store/db.ts';
import type { Context, Site } from './context.ts';
import { inLocale, say } from './words.ts';

type Reader = Pick<Context, 'site' | 'locale'>;

function ruleOf(ctx: Reader, { id, heading, signs, text }: Card): SafetyRule {
  const { phone, crisis = { phone } } = ctx.site.emergency;
  const filled = (words: Localised) => say(ctx, words).replaceAll('{phone}', phone).replaceAll('{crisis}', crisis.phone);
  const isCrisis = heading.en?.includes('{crisis}') === true;
  return {
    id,
    heading: filled(isCrisis && crisis.takesTexts ? callOrText : heading),
    signs: [...(inLocale(ctx, signs) ?? [])],
    text: filled(text),
    phone: isCrisis ? crisis.phone : phone,
  };
}

/** The first part of a tag tells the language, as far as it matters here. */
const primary = (tag: string) => tag.trim().toLowerCase().split('-')[0] ?? '';

/** What a browser needs to know danger while somebody types. @param languages as the contract has it */
export function safetyOf(ctx: Reader, languages = ''): Safety {
  const wanted = new Set(['en', ctx.locale, ...languages.split(',')].map(primary));
  return {
    items: cards.map((card) => ruleOf(ctx, card)),
    words: safetyWords.filter(({ locale }) => wanted.has('*') || wanted.has(locale)),
  };
}

/** One for each site's row and locale: to read the words of all languages takes a while. */
const known = new WeakMap<Site, Map<string, Safety>>();

function wholeSafety(ctx: Reader): Safety {
  const byLocale = known.get(ctx.site) ?? new Map<string, Safety>();
  known.set(ctx.site, byLocale);
  const safety = byLocale.get(ctx.locale) ?? safetyOf(ctx, '*');
  byLocale.set(ctx.locale, safety);
  return safety;
}

/** What to do at once, when the words tell of danger to somebody, whatever language they are in. Nothing of them is kept. */
export function dangerIn(ctx: Reader, text: string): Danger | undefined {
  const rule = ruleIn(wholeSafety(ctx), text);
  if (!rule) return undefined;
  const { heading, signs, text: words, phone } = rule;
  return { heading, text: words, phone, signs };
}
