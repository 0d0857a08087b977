import type { PageLocale } from './page.ts';

/** The words of the page a visit's own link opens. */
export interface VisitWords {
  readonly title: string;
  readonly loading: string;
  /** By the visit's status. */
  readonly status: Readonly<Record<'booked' | 'pending' | 'proposed' | 'cancelled' | 'other', string>>;
  readonly noTime: string;
  readonly with: string;
  readonly where: string;
  readonly patient: string;
  readonly reference: string;
  readonly prepare: string;
  readonly calendar: string;
  /** Between the two ends of a session; `{start}` and `{end}` are times. */
  readonly window: string;
  readonly video: string;
  readonly phone: string;
  readonly join: string;
  readonly change: string;
  readonly noLink: readonly [string, string];
  readonly gone: readonly [string, string];
  readonly expired: readonly [string, string];
  readonly failed: readonly [string, string];
  readonly again: string;
  readonly script: string;
  readonly call: string;
  readonly relay: string;
}

export const visitWords: Readonly<Record<PageLocale, VisitWords>> = {
  en: {
    title: 'Your visit',
    loading: 'Looking for your visit…',
    status: {
      booked: 'Your visit is booked',
      pending: 'We keep this time for you. It is not confirmed yet.',
      proposed: 'We have your request. No time is booked yet.',
      cancelled: 'This visit is cancelled',
      other: 'Your visit',
    },
    noTime: 'No time yet',
    with: 'With',
    where: 'Where',
    patient: 'Patient',
    reference: 'Reference',
    prepare: 'Before you come',
    calendar: 'Add to your calendar',
    window: 'Any time from {start} to {end}',
    video: 'By video',
    phone: 'By phone: we call you',
    join: 'Join the video visit',
    change: 'To move or cancel this visit, please call us. Doing it on this page comes later.',
    noLink: [
      'Please open the link in your message',
      'This page shows a visit when it is opened by the link in our message. If you loaded the page again, open the link once more.',
    ],
    gone: ['We cannot find this visit', 'The link may have been cut short. Please open it from the message again, or call us.'],
    expired: ['This link is too old', 'Links stop working some time after the visit. Please call us if you need help.'],
    failed: ['We cannot show your visit right now', 'Nothing about your visit has changed. The fault is ours.'],
    again: 'Try again',
    script: 'This page needs JavaScript to show your visit. You can also call us.',
    call: 'Rather talk to a person?',
    relay: 'Text relay',
  },
  ar: {
    title: 'زيارتك',
    loading: 'نبحث عن زيارتك…',
    status: {
      booked: 'تم حجز زيارتك',
      pending: 'نحتفظ لك بهذا الموعد. لم يتم تأكيده بعد.',
      proposed: 'استلمنا طلبك. لم يُحجز أي موعد بعد.',
      cancelled: 'أُلغيت هذه الزيارة',
      other: 'زيارتك',
    },
    noTime: 'لم يحدد الموعد بعد',
    with: 'مع',
    where: 'المكان',
    patient: 'المريض',
    reference: 'رقم الحجز',
    prepare: 'قبل أن تأتي',
    calendar: 'أضف إلى التقويم',
    window: 'في أي وقت من {start} إلى {end}',
    video: 'عبر الفيديو',
    phone: 'عبر الهاتف: نحن نتصل بك',
    join: 'انضم إلى زيارة الفيديو',
    change: 'لتغيير هذه الزيارة أو إلغائها، يرجى الاتصال بنا. سيصبح ذلك ممكنًا على هذه الصفحة لاحقًا.',
    noLink: [
      'يرجى فتح الرابط الموجود في رسالتك',
      'تعرض هذه الصفحة الزيارة عند فتحها من الرابط الموجود في رسالتنا. إذا أعدت تحميل الصفحة، فافتح الرابط مرة أخرى.',
    ],
    gone: ['لا يمكننا العثور على هذه الزيارة', 'ربما كان الرابط ناقصًا. يرجى فتحه من الرسالة مرة أخرى، أو الاتصال بنا.'],
    expired: ['انتهت صلاحية هذا الرابط', 'تتوقف الروابط عن العمل بعد فترة من الزيارة. يرجى الاتصال بنا إذا كنت بحاجة إلى مساعدة.'],
    failed: ['لا يمكننا عرض زيارتك الآن', 'لم يتغير شيء في زيارتك. الخطأ من جانبنا.'],
    again: 'حاول مرة أخرى',
    script: 'تحتاج هذه الصفحة إلى JavaScript لعرض زيارتك. يمكنك أيضًا الاتصال بنا.',
    call: 'تفضل التحدث إلى شخص؟',
    relay: 'خدمة الترحيل النصي',
  },
};
