import type { PageLocale } from './page.ts';

/** The words of the page a visit's own link opens, where the widget cannot run. */
export interface VisitWords {
  readonly title: string;
  /** Before the phone number. */
  readonly call: string;
  readonly relay: string;
  readonly script: string;
}

export const visitWords: Readonly<Record<PageLocale, VisitWords>> = {
  en: {
    title: 'Your visit',
    call: 'To see, move or cancel your visit by phone, call',
    relay: 'Text relay',
    script: 'This page needs JavaScript. Your visit is as it was.',
  },
  ar: {
    title: 'زيارتك',
    call: 'لعرض زيارتك أو نقلها أو إلغائها عبر الهاتف، اتصل على',
    relay: 'خدمة الترحيل النصي',
    script: 'تحتاج هذه الصفحة إلى جافا سكريبت. زيارتك كما كانت.',
  },
};
