import { counted } from './ar-plural.ts';
import { arCard } from './ar-card.ts';
import type { SeenTerms } from './seen-terms.ts';

/** How often something can be done still. */
export const times = (count: number) => counted(count, ['مرة واحدة أخرى', 'مرتين أخريين', 'مرات أخرى', 'مرة أخرى', 'مرة أخرى']);

export const arSeen: SeenTerms = {
  ...arCard,
  headings: {
    booked: 'زيارتك',
    pending: 'لم يتم تأكيد زيارتك بعد',
    proposed: 'طلبك',
    arrived: 'أنت هنا لزيارتك',
    over: 'انتهت هذه الزيارة',
    cancelled: 'تم إلغاء زيارتك',
  },
  noTimeYet: 'لم يتحدد موعدها بعد. سيتواصل معك أحد العاملين في المستشفى.',
  moveVisit: 'نقل الزيارة',
  cancelVisit: 'إلغاء الزيارة',
  willCome: 'سأحضر',
  youWillCome: 'أخبرتنا أنك ستحضر.',
  movableUntil: (when, count) => `يمكنك نقلها حتى ${when}، ${times(count)}.`,
  movable: (count) => `يمكنك نقلها ${times(count)}.`,
  cancellableUntil: (when) => `يمكنك إلغاؤها حتى ${when}.`,
  reminders: 'التذكير',
  reminded: 'نذكّرك قبل زيارتك.',
  notReminded: 'لا نذكّرك بهذه الزيارة.',
  stopReminders: 'إيقاف التذكير',
  remindMe: 'ذكّرني',
  beforeYouCome: 'قبل الحضور',
  onTheDay: 'في يوم الزيارة',
  notices: {
    'changed-meanwhile': 'تغيرت زيارتك في هذه الأثناء، ربما على جهاز آخر. هذا وضعها الآن. لم يحدث شيء آخر.',
    confirmed: 'شكرًا لك. عرفنا أنك ستحضر.',
    'reminders-off': 'لن نذكّرك. سنكتب إليك إذا تغيرت زيارتك.',
    'reminders-on': 'سنذكّرك قبل زيارتك.',
    whole: 'ترى الآن الزيارة كاملة.',
    declined: 'ما زلت في القائمة. سنكتب إليك عندما يناسبك موعد آخر.',
    'offer-over': 'لم نتمكن من حفظ ذلك الموعد مدة أطول. ما زلت في القائمة وسنخبرك بالموعد التالي.',
  },
  masked: 'لحماية بياناتك، لا تعرض هذه الصفحة إلا الموعد والمكان. يمكننا إرسال رمز إليك لترى الباقي.',
  showAll: 'عرض الزيارة كاملة',
  waitEarlier: 'انتظر موعدًا أبكر',
  cannotShow: 'لا يمكننا عرض زيارتك الآن',
  cannotShowWhy: 'زيارتك كما كانت. الخطأ من جانبنا.',
};
