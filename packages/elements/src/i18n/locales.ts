import { en } from './en.ts';
import type { Terms } from './terms.ts';
import type { VisitTerms } from './visit-terms.ts';

interface Locale {
  readonly terms: () => Promise<Terms>;
  readonly visit: () => Promise<VisitTerms>;
}

/** English comes with the widget, so it always has words; every other language is one small file, loaded when it is needed. */
const english: Locale = {
  terms: () => Promise.resolve(en),
  visit: async () => (await import('./en-visit.ts')).enVisit,
};

const locales: Readonly<Record<string, Locale>> = {
  en: english,
  ar: {
    terms: async () => (await import('./ar.ts')).ar,
    visit: async () => (await import('./ar-visit.ts')).arVisit,
  },
};

export const fallback = 'en';
export const localeNames = Object.keys(locales);
export const localeOf = (name: string): Locale => locales[name] ?? english;

/** The locale that serves a BCP 47 tag: the tag itself, else its language (`ar-EG` -> `ar`); nothing when there is none. */
export function matchLocale(tag: string): string | undefined {
  const wanted = tag.trim().toLowerCase();
  const named = (tag: string | undefined) => localeNames.find((name) => name.toLowerCase() === tag);
  return named(wanted) ?? named(wanted.split('-')[0]);
}
