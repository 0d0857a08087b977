import type { PageLocale } from './page.ts';

/** The words of the page for surveys, thanks and complaints, where the widget cannot run. */
export interface FeedbackWords {
  readonly title: string;
  /** Before the phone number. */
  readonly call: string;
  readonly relay: string;
  /** Before the address. */
  readonly write: string;
  readonly script: string;
}

export const feedbackWords: Readonly<Record<PageLocale, FeedbackWords>> = {
  en: {
    title: 'Tell us how it was',
    call: 'To tell us how it was, to thank somebody, or to complain by phone, call',
    relay: 'Text relay',
    write: 'Or write a letter to',
    script: 'This page needs JavaScript. What you sent is safe.',
  },
  ar: {
    title: 'أخبرنا كيف كان الأمر',
    call: 'لتخبرنا كيف كان الأمر أو لتشكر شخصًا أو لتشتكي بالهاتف، اتصل على',
    relay: 'خدمة الترحيل النصي',
    write: 'أو اكتب رسالة إلى',
    script: 'تحتاج هذه الصفحة إلى جافا سكريبت. ما أرسلته محفوظ.',
  },
};
