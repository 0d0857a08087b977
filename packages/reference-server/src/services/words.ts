import type { Localised } from '../store/db.ts';
import type { Context } from './context.ts';

/** One locale's share of something localised: the reader's, else the site's default, else whatever there is. */
export function inLocale<T>(ctx: Pick<Context, 'locale' | 'site'>, byLocale: Readonly<Record<string, T>>): T | undefined {
  return byLocale[ctx.locale] ?? byLocale[ctx.site.default_locale] ?? Object.values(byLocale)[0];
}

/** Localised text in the reader's language; empty when there is none in any. */
export const say = (ctx: Pick<Context, 'locale' | 'site'>, text: Localised): string => inLocale(ctx, text) ?? '';
