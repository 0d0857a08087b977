import type { ContactTerms } from './contact-terms.ts';
import type { DirectoryTerms } from './directory-terms.ts';

interface ContactLocale {
  readonly directory: () => Promise<DirectoryTerms>;
  readonly contact: () => Promise<ContactTerms>;
}

const english: ContactLocale = {
  directory: async () => (await import('./en-directory.ts')).enDirectory,
  contact: async () => (await import('./en-contact.ts')).enContact,
};

const locales: Readonly<Record<string, ContactLocale>> = {
  en: english,
  ar: {
    directory: async () => (await import('./ar-directory.ts')).arDirectory,
    contact: async () => (await import('./ar-contact.ts')).arContact,
  },
};

/** The words of reaching a team, by the name of a locale that there are words in. */
export const contactLocaleOf = (name: string): ContactLocale => locales[name] ?? english;
