import { en } from './en.ts';
import type { Terms } from './terms.ts';
import type { VisitTerms } from './visit-terms.ts';

interface Locale {
  readonly terms: () => Promise<Terms>;
  readonly visit: () => Promise<VisitTerms>;
}

/** English comes with the widget, so it always has words; every other language is one small file, loaded when it is needed. */
export const locales: Readonly<Record<string, Locale>> = {
  en: {
    terms: () => Promise.resolve(en),
    visit: async () => (await import('./en-visit.ts')).enVisit,
  },
  ar: {
    terms: async () => (await import('./ar.ts')).ar,
    visit: async () => (await import('./ar-visit.ts')).arVisit,
  },
};

export const fallback = 'en';

/** The locale that serves a BCP 47 tag: the tag itself, else its language (`ar-EG` -> `ar`); nothing when there is none. */
export function matchLocale(tag: string): string | undefined {
  const wanted = tag.trim().toLowerCase();
  const known = Object.keys(locales);
  return known.find((name) => name.toLowerCase() === wanted) ?? known.find((name) => name.toLowerCase() === wanted.split('-')[0]);
}
