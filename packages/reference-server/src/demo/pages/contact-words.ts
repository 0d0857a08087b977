import type { PageLocale } from './page.ts';

/** The words of the pages that lead to people, where the widget cannot run. */
export interface ContactWords {
  readonly openNow: string;
  readonly closedNow: string;
  readonly relay: string;
  readonly yourMessage: string;
  /** Before the phone number. */
  readonly callAbout: string;
  readonly script: string;
}

export const contactWords: Readonly<Record<PageLocale, ContactWords>> = {
  en: {
    openNow: 'Open now',
    closedNow: 'Closed now',
    relay: 'Text relay',
    yourMessage: 'Your message',
    callAbout: 'To hear by phone how your message stands, call',
    script: 'This page needs JavaScript. Your message is safe.',
  },
  ar: {
    openNow: 'مفتوح الآن',
    closedNow: 'مغلق الآن',
    relay: 'خدمة الترحيل النصي',
    yourMessage: 'رسالتك',
    callAbout: 'لتعرف بالهاتف ما وصلت إليه رسالتك، اتصل على',
    script: 'تحتاج هذه الصفحة إلى جافا سكريبت. رسالتك محفوظة.',
  },
};
