import type { ManageTerms } from './manage-terms.ts';
import type { SeenTerms } from './seen-terms.ts';

interface ManageLocale {
  readonly seen: () => Promise<SeenTerms>;
  readonly manage: () => Promise<ManageTerms>;
}

const english: ManageLocale = {
  seen: async () => (await import('./en-seen.ts')).enSeen,
  manage: async () => (await import('./en-manage.ts')).enManage,
};

const locales: Readonly<Record<string, ManageLocale>> = {
  en: english,
  ar: {
    seen: async () => (await import('./ar-seen.ts')).arSeen,
    manage: async () => (await import('./ar-manage.ts')).arManage,
  },
};

/** The words of managing a visit, by the name of a locale that there are words in. */
export const manageLocaleOf = (name: string): ManageLocale => locales[name] ?? english;
