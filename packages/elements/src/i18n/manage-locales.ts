import type { ManageTerms } from './manage-terms.ts';

const locales: Readonly<Record<string, () => Promise<ManageTerms>>> = {
  en: async () => (await import('./en-manage.ts')).enManage,
  ar: async () => (await import('./ar-manage.ts')).arManage,
};

/** The words of managing a visit, by the name of a locale that there are words in. */
export const manageWords = (locale: string): Promise<ManageTerms> =>
  (locales[locale] ?? locales.en)?.() ?? Promise.reject(new RangeError(locale));
