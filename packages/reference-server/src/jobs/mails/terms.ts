import type { When } from '../wording.ts';

/** The words of every message, one object a language. Nothing here takes a name, a reason or a department. */
export interface MailTerms {
  readonly direction: 'ltr' | 'rtl';
  /** The title in a calendar. */
  visitAt(hospital: string): string;
  readonly subject: {
    readonly booked: string;
    readonly pending: string;
    readonly approved: string;
    readonly declined: string;
    readonly requested: string;
  };
  /** The first sentence of each message. */
  readonly opening: {
    readonly booked: string;
    readonly pending: string;
    readonly approved: string;
    readonly declined: string;
    readonly requested: string;
  };
  /** What happens next, where something does. */
  readonly next: {
    readonly pending: string;
    readonly declined: string;
    readonly requested: string;
  };
  readonly when: string;
  readonly where: string;
  readonly reference: string;
  at(when: When): string;
  /** A session: come at any moment of it. */
  between(start: When, end: When): string;
  /** A place and its address, which may be written in another direction. */
  place(name: string, address: string): string;
  readonly video: string;
  readonly byPhone: string;
  /** Before the address of a video visit. */
  readonly join: string;
  readonly see: string;
  readonly keepPrivate: string;
  /** Who helps, by phone. */
  call(phone: string): string;
  textRelay(number: string): string;
  readonly automatic: string;
}

export const en: MailTerms = {
  direction: 'ltr',
  visitAt: (hospital) => `Visit at ${hospital}`,
  subject: {
    booked: 'Your visit is booked',
    pending: 'We have your visit and will confirm it',
    approved: 'Your visit is confirmed',
    declined: 'About the visit you asked for',
    requested: 'We have your request',
  },
  opening: {
    booked: 'Your visit is booked.',
    pending: 'We keep this time for you. It is not confirmed yet.',
    approved: 'Your visit is confirmed.',
    declined: 'We could not confirm the visit you asked for. The time below is no longer kept for you.',
    requested: 'We have your request for a visit. No time is booked yet.',
  },
  next: {
    pending: 'A person at the hospital looks at it first. We write to you again when it is confirmed.',
    declined: 'Please call us. We will help you find another way.',
    requested: 'A person at the hospital reads it and gets back to you.',
  },
  when: 'When',
  where: 'Where',
  reference: 'Reference',
  at: ({ day, time, zone }) => `${day}, ${time} (${zone})`,
  between: (start, end) => `${start.day}, any time from ${start.time} to ${end.time} (${start.zone})`,
  place: (name, address) => `${name}, ${address}`,
  video: 'By video',
  byPhone: 'By phone: we call you',
  join: 'At the time of your visit, open this link to join by video',
  see: 'See your visit',
  keepPrivate: 'This link is for you. Anyone who has it can see the visit.',
  call: (phone) => `Questions, or need another time? Call ${phone}.`,
  textRelay: (number) => `Text relay: ${number}.`,
  automatic: 'This message was sent by a computer. Replies to it are not read.',
};

/** Keeps its own direction inside a right-to-left sentence (Unicode FSI and PDI): numbers, Latin names and addresses. */
const isolated = (text: string) => `\u2068${text}\u2069`;

export const ar: MailTerms = {
  direction: 'rtl',
  visitAt: (hospital) => `زيارة في ${hospital}`,
  subject: {
    booked: 'تم حجز زيارتك',
    pending: 'استلمنا حجز زيارتك وسنؤكده',
    approved: 'تم تأكيد زيارتك',
    declined: 'بخصوص الزيارة التي طلبتها',
    requested: 'استلمنا طلبك',
  },
  opening: {
    booked: 'تم حجز زيارتك.',
    pending: 'نحتفظ لك بهذا الموعد. لم يتم تأكيده بعد.',
    approved: 'تم تأكيد زيارتك.',
    declined: 'لم نتمكن من تأكيد الزيارة التي طلبتها. لم يعد الموعد أدناه محجوزًا لك.',
    requested: 'استلمنا طلبك لزيارة. لم يُحجز أي موعد بعد.',
  },
  next: {
    pending: 'سينظر فيه أحد العاملين في المستشفى أولًا. سنكتب إليك مرة أخرى عند تأكيده.',
    declined: 'يرجى الاتصال بنا. سنساعدك على إيجاد حل آخر.',
    requested: 'سيقرؤه أحد العاملين في المستشفى ثم يتواصل معك.',
  },
  when: 'الموعد',
  where: 'المكان',
  reference: 'رقم الحجز',
  at: ({ day, time, zone }) => `${day}، ${time} (${zone})`,
  between: (start, end) => `${start.day}، في أي وقت من ${start.time} إلى ${end.time} (${start.zone})`,
  place: (name, address) => `${isolated(name)}، ${isolated(address)}`,
  video: 'عبر الفيديو',
  byPhone: 'عبر الهاتف: نحن نتصل بك',
  join: 'في وقت زيارتك، افتح هذا الرابط للانضمام بالفيديو',
  see: 'عرض زيارتك',
  keepPrivate: 'هذا الرابط لك وحدك. كل من يملكه يمكنه رؤية الزيارة.',
  call: (phone) => `لديك سؤال أو تريد موعدًا آخر؟ اتصل على ${isolated(phone)}.`,
  textRelay: (number) => `خدمة الترحيل النصي: ${isolated(number)}.`,
  automatic: 'أُرسلت هذه الرسالة آليًا. لا تُقرأ الردود عليها.',
};

export const mailTerms: Readonly<Record<string, MailTerms>> = { en, ar };
