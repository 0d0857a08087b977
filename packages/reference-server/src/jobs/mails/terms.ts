import type { When } from '../wording.ts';
import { caseArabic, caseEnglish, type CaseOccasion, type CaseTerms } from './case-terms.ts';

/** What a message tells. */
export type Occasion =
  | CaseOccasion
  | 'booked'
  | 'pending'
  | 'approved'
  | 'declined'
  | 'moved'
  | 'cancelled'
  | 'disrupted'
  | 'restored'
  | 'reminder'
  | 'requested'
  | 'withdrawn'
  | 'closed'
  | 'code'
  | 'links'
  | 'waiting'
  | 'offered'
  | 'waited';

/** The words of every message, one object a language. Nothing here takes a name, a reason or a department. */
export interface MailTerms {
  /** Of messages and callbacks. */
  readonly case: CaseTerms;
  readonly direction: 'ltr' | 'rtl';
  /** The title in a calendar. */
  visitAt(hospital: string): string;
  readonly subject: Readonly<Record<Occasion, string>>;
  /** The first sentence of each message. */
  readonly opening: Readonly<Record<Occasion, string>>;
  /** What happens next, where something does. */
  readonly next: Readonly<Partial<Record<Occasion, string>>>;
  readonly when: string;
  /** Before the time of a visit that cannot take place then. */
  readonly notWhen: string;
  /** Before another time that is kept instead. */
  readonly kept: string;
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
  /** On the link to a visit that can be changed there. */
  readonly change: string;
  /** On the link to one that is over or cancelled. */
  readonly see: string;
  /** On the link to a place on the waiting list. */
  readonly wait: string;
  /** On the link to an offered time. */
  readonly answer: string;
  /** Until when an offered time is kept. */
  readonly until: string;
  readonly keepPrivate: string;
  /** Before the six digits. */
  readonly code: string;
  /** Of a request. */
  readonly noTime: string;
  /** Who helps, by phone. */
  call(phone: string): string;
  /** The same where there is no visit to move. */
  ask(phone: string): string;
  textRelay(number: string): string;
  readonly automatic: string;
}

export const en: MailTerms = {
  direction: 'ltr',
  case: caseEnglish.terms,
  visitAt: (hospital) => `Visit at ${hospital}`,
  subject: {
    ...caseEnglish.subject,
    booked: 'Your visit is booked',
    pending: 'We have your visit and will confirm it',
    approved: 'Your visit is confirmed',
    declined: 'About the visit you asked for',
    moved: 'Your visit has a new time',
    cancelled: 'Your visit is cancelled',
    disrupted: 'We cannot see you at the time of your visit',
    restored: 'Your visit takes place after all',
    reminder: 'Your visit is coming up',
    requested: 'We have your request',
    withdrawn: 'Your request is taken back',
    closed: 'About the visit you asked for',
    code: 'Your code',
    links: 'The links to your visits',
    waiting: 'You are on the waiting list',
    offered: 'A time for you: please answer soon',
    waited: 'Your place on the waiting list has ended',
  },
  opening: {
    ...caseEnglish.opening,
    booked: 'Your visit is booked.',
    pending: 'We keep this time for you. It is not confirmed yet.',
    approved: 'Your visit is confirmed.',
    declined: 'We could not confirm the visit you asked for. The time below is no longer kept for you.',
    moved: 'Your visit was moved. This is the new time; the old one is no longer yours.',
    cancelled: 'Your visit is cancelled. The time below is no longer kept for you.',
    disrupted: 'We are sorry: we cannot see you at the time of your visit. Please do not come then, and choose another time.',
    restored: 'We wrote that we could not see you at this time. Now we can: your visit takes place as it was booked.',
    reminder: 'Your visit is coming up.',
    requested: 'We have your request for a visit. No time is booked yet.',
    withdrawn: 'You took back your request for a visit. Nothing is booked.',
    closed: 'We have closed your request for a visit. The request itself books no time.',
    code: 'Somebody opened the link to your visit and asked for a code. If it was you, type it there.',
    links: 'You asked for the links to your visits. Here they are.',
    waiting: 'You are on the waiting list. When a time that suits you becomes free, we write to you.',
    offered: 'A time has become free, and we keep it for you for a while. It is not booked yet.',
    waited: 'Your place on the waiting list has ended. No time that suits you became free.',
  },
  next: {
    ...caseEnglish.next,
    pending: 'A person at the hospital looks at it first. We write to you again when it is confirmed.',
    declined: 'Please call us. We will help you find another way.',
    moved: 'If you have the visit in your calendar, open the attached file: it moves it there too.',
    cancelled: 'You can book another visit at any time. If you did not cancel it, please call us.',
    disrupted: 'With the link below you can take the time we keep for you, if there is one, choose any other that is free, or cancel.',
    restored: 'Can you not come any more? Please move or cancel your visit with the link below, or call us.',
    reminder: 'Can you not come? Please move or cancel your visit with the link below, so that somebody else can have the time.',
    requested: 'A person at the hospital reads it and gets back to you.',
    closed: 'If we agreed on a time with you, that visit stands. If not, please call us. We will help you find another way.',
    code: 'The code is good for 10 minutes. We will never ask you for it on the phone. If it was not you, you need do nothing.',
    links: 'If you did not ask for this, you need do nothing.',
    waiting: 'A time that we offer is kept for you for 20 minutes to 2 hours, so please look at your messages often.',
    offered: 'Take it or say no with the link below. If you do nothing it goes to somebody else, and you stay on the list.',
    waited: 'Please call us, or put yourself on the list again. We will help you find another way.',
  },
  when: 'When',
  notWhen: 'Not possible',
  kept: 'Kept for you',
  where: 'Where',
  reference: 'Reference',
  at: ({ day, time, zone }) => `${day}, ${time} (${zone})`,
  between: (start, end) => `${start.day}, any time from ${start.time} to ${end.time} (${start.zone})`,
  place: (name, address) => `${name}, ${address}`,
  video: 'By video',
  byPhone: 'By phone: we call you',
  join: 'At the time of your visit, open this link to join by video',
  change: 'See, move or cancel your visit',
  see: 'See your visit',
  wait: 'See your place on the list, or leave it',
  answer: 'Take this time, or say no',
  until: 'Answer by',
  keepPrivate: 'This link is for you. Anyone who has it can see what it shows and change it.',
  code: 'Code',
  noTime: 'No time yet',
  call: (phone) => `Questions, or need another time? Call ${phone}.`,
  ask: (phone) => `Questions? Call ${phone}.`,
  textRelay: (number) => `Text relay: ${number}.`,
  automatic: 'This message was sent by a computer. Replies to it are not read.',
};

/** Keeps its own direction inside a right-to-left sentence (Unicode FSI and PDI): numbers, Latin names and addresses. */
const isolated = (text: string) => `\u2068${text}\u2069`;

export const ar: MailTerms = {
  direction: 'rtl',
  case: caseArabic.terms,
  visitAt: (hospital) => `زيارة في ${hospital}`,
  subject: {
    ...caseArabic.subject,
    booked: 'تم حجز زيارتك',
    pending: 'استلمنا حجز زيارتك وسنؤكده',
    approved: 'تم تأكيد زيارتك',
    declined: 'بخصوص الزيارة التي طلبتها',
    moved: 'تغير موعد زيارتك',
    cancelled: 'تم إلغاء زيارتك',
    disrupted: 'لا يمكننا استقبالك في موعد زيارتك',
    restored: 'زيارتك قائمة في موعدها',
    reminder: 'زيارتك تقترب',
    requested: 'استلمنا طلبك',
    withdrawn: 'تم سحب طلبك',
    closed: 'بخصوص الزيارة التي طلبتها',
    code: 'رمزك',
    links: 'روابط زياراتك',
    waiting: 'أنت الآن على قائمة الانتظار',
    offered: 'موعد متاح لك: يرجى الرد قريبًا',
    waited: 'انتهى مكانك في قائمة الانتظار',
  },
  opening: {
    ...caseArabic.opening,
    booked: 'تم حجز زيارتك.',
    pending: 'نحتفظ لك بهذا الموعد. لم يتم تأكيده بعد.',
    approved: 'تم تأكيد زيارتك.',
    declined: 'لم نتمكن من تأكيد الزيارة التي طلبتها. لم يعد الموعد أدناه محجوزًا لك.',
    moved: 'تم نقل زيارتك. هذا هو الموعد الجديد، ولم يعد الموعد القديم محجوزًا لك.',
    cancelled: 'تم إلغاء زيارتك. لم يعد الموعد أدناه محجوزًا لك.',
    disrupted: 'نعتذر منك: لا يمكننا استقبالك في موعد زيارتك. يرجى عدم الحضور في ذلك الموعد واختيار موعد آخر.',
    restored: 'كتبنا إليك أننا لا نستطيع استقبالك في هذا الموعد. أصبح ذلك ممكنًا الآن: زيارتك قائمة كما حُجزت.',
    reminder: 'زيارتك تقترب.',
    requested: 'استلمنا طلبك لزيارة. لم يُحجز أي موعد بعد.',
    withdrawn: 'سحبت طلبك لزيارة. لا يوجد أي حجز.',
    closed: 'أغلقنا طلبك لزيارة. الطلب نفسه لا يحجز أي موعد.',
    code: 'فتح شخص ما رابط زيارتك وطلب رمزًا. إذا كنت أنت، فاكتبه هناك.',
    links: 'طلبت روابط زياراتك. ها هي.',
    waiting: 'أنت الآن على قائمة الانتظار. عندما يتاح موعد يناسبك سنكتب إليك.',
    offered: 'أصبح هناك موعد متاح، ونحتفظ لك به لبعض الوقت. لم يُحجز بعد.',
    waited: 'انتهى مكانك في قائمة الانتظار. لم يتح أي موعد يناسبك.',
  },
  next: {
    ...caseArabic.next,
    pending: 'سينظر فيه أحد العاملين في المستشفى أولًا. سنكتب إليك مرة أخرى عند تأكيده.',
    declined: 'يرجى الاتصال بنا. سنساعدك على إيجاد حل آخر.',
    moved: 'إذا كانت الزيارة في تقويمك، فافتح الملف المرفق لينقلها هناك أيضًا.',
    cancelled: 'يمكنك حجز زيارة أخرى في أي وقت. إذا لم تكن أنت من ألغاها، فيرجى الاتصال بنا.',
    disrupted: 'من الرابط أدناه يمكنك قبول الموعد الذي نحتفظ لك به إن وُجد، أو اختيار أي موعد متاح آخر، أو الإلغاء.',
    restored: 'لم يعد بإمكانك الحضور؟ يرجى نقل زيارتك أو إلغاؤها من الرابط أدناه، أو الاتصال بنا.',
    reminder: 'لا يمكنك الحضور؟ يرجى نقل زيارتك أو إلغاؤها من الرابط أدناه ليستفيد شخص آخر من الموعد.',
    requested: 'سيقرؤه أحد العاملين في المستشفى ثم يتواصل معك.',
    closed: 'إذا اتفقنا معك على موعد، فزيارتك قائمة. وإلا فيرجى الاتصال بنا. سنساعدك على إيجاد حل آخر.',
    code: 'الرمز صالح لمدة 10 دقائق. لن نطلبه منك أبدًا عبر الهاتف. إذا لم تكن أنت، فلا حاجة لفعل أي شيء.',
    links: 'إذا لم تطلب ذلك، فلا حاجة لفعل أي شيء.',
    waiting: 'نحتفظ لك بالموعد الذي نعرضه لمدة تتراوح بين 20 دقيقة وساعتين، لذا يرجى الاطلاع على رسائلك باستمرار.',
    offered: 'اقبله أو ارفضه من الرابط أدناه. إذا لم ترد فسيُعرض على شخص آخر، وتبقى أنت على القائمة.',
    waited: 'يرجى الاتصال بنا، أو التسجيل في القائمة من جديد. سنساعدك على إيجاد حل آخر.',
  },
  when: 'الموعد',
  notWhen: 'غير ممكن',
  kept: 'محجوز لك',
  where: 'المكان',
  reference: 'رقم الحجز',
  at: ({ day, time, zone }) => `${day}، ${time} (${zone})`,
  between: (start, end) => `${start.day}، في أي وقت من ${start.time} إلى ${end.time} (${start.zone})`,
  place: (name, address) => `${isolated(name)}، ${isolated(address)}`,
  video: 'عبر الفيديو',
  byPhone: 'عبر الهاتف: نحن نتصل بك',
  join: 'في وقت زيارتك، افتح هذا الرابط للانضمام بالفيديو',
  change: 'عرض زيارتك أو نقلها أو إلغاؤها',
  see: 'عرض زيارتك',
  wait: 'عرض مكانك في القائمة أو مغادرتها',
  answer: 'قبول هذا الموعد أو رفضه',
  until: 'يرجى الرد قبل',
  keepPrivate: 'هذا الرابط لك وحدك. كل من يملكه يمكنه رؤية ما يعرضه وتغييره.',
  code: 'الرمز',
  noTime: 'لم يتحدد موعد بعد',
  call: (phone) => `لديك سؤال أو تريد موعدًا آخر؟ اتصل على ${isolated(phone)}.`,
  ask: (phone) => `لديك سؤال؟ اتصل على ${isolated(phone)}.`,
  textRelay: (number) => `خدمة الترحيل النصي: ${isolated(number)}.`,
  automatic: 'أُرسلت هذه الرسالة آليًا. لا تُقرأ الردود عليها.',
};

export const mailTerms: Readonly<Record<string, MailTerms>> = { en, ar };
