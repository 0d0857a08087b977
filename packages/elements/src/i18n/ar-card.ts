import type { CardTerms } from './card-terms.ts';

export const arCard: CardTerms = {
  withPerson: (service, person) => `${service} مع ${person}`,
  about: (minutes) => `حوالي ${minutes}`,
  yourReference: 'رقم المرجع',
  addToCalendar: 'أضف إلى التقويم',
  yourTimeIs: (time, zone) => `بتوقيتك: ${time}، ${zone}.`,
  comeTo: (place, time) => `تعال إلى ${place} في الساعة ${time}.`,
  comeBetweenAt: (place, from, to) => `تعال إلى ${place} في أي وقت من ${from} إلى ${to}.`,
  joinAt: (time) => `في الساعة ${time}، افتح هذا الرابط:`,
  joinHere: 'انضم إلى زيارة الفيديو',
  weTellHow: 'نخبرك كيف تنضم إلى زيارة الفيديو.',
  weCall: 'نتصل بك.',
};
