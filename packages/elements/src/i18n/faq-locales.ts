import type { FaqTerms } from './faq-terms.ts';
import type { FoundTerms } from './found-terms.ts';

interface FaqLocale {
  readonly faq: () => Promise<FaqTerms>;
  readonly found: () => Promise<FoundTerms>;
}

const english: FaqLocale = {
  faq: async () => (await import('./en-faq.ts')).enFaq,
  found: async () => (await import('./en-found.ts')).enFound,
};

const locales: Readonly<Record<string, FaqLocale>> = {
  en: english,
  ar: {
    faq: async () => (await import('./ar-faq.ts')).arFaq,
    found: async () => (await import('./ar-found.ts')).arFound,
  },
};

/** The words of answers, by the name of a locale that there are words in. */
export const faqLocaleOf = (name: string): FaqLocale => locales[name] ?? english;
