/** What a message tells of a message or a callback. */
export type CaseOccasion =
  'caseReceived' | 'caseAnswered' | 'caseLate' | 'caseWithdrawn' | 'caseTransferred' | 'callBooked' | 'callMoved' | 'notReached';

/** Words beside facts and links. */
export interface CaseTerms {
  readonly team: string;
  /** In place of a team's name that must not be told. */
  readonly hospital: string;
  /** By when an answer comes. */
  readonly by: string;
  /** Before the time of a call. */
  readonly call: string;
  /** On the link to the case. */
  readonly open: string;
  /** All that a text says beside the reference: anybody may see it on a phone that lies there. */
  readonly news: string;
}

interface CaseWords {
  readonly subject: Readonly<Record<CaseOccasion, string>>;
  readonly opening: Readonly<Record<CaseOccasion, string>>;
  readonly next: Readonly<Partial<Record<CaseOccasion, string>>>;
  readonly terms: CaseTerms;
}

/** Never a word of what was written, on either side, nor what it is about. */
export const caseEnglish: CaseWords = {
  subject: {
    caseReceived: 'We have your message',
    caseAnswered: 'There is an answer for you',
    caseLate: 'We are late, and we are sorry',
    caseWithdrawn: 'You took your question back',
    caseTransferred: 'There is news about your question',
    callBooked: 'We will call you',
    callMoved: 'We will call you at another time',
    notReached: 'We could not reach you',
  },
  opening: {
    caseReceived: 'We have your message. A person at the hospital reads it and answers you.',
    caseAnswered: 'There is an answer to your message.',
    caseLate: 'We said that you would hear from us by now. We did not keep our promise, and we are sorry.',
    caseWithdrawn: 'You took your question back. We do not answer it, and we do not call you.',
    caseTransferred: 'There is news about your question. Another team at the hospital looks after it now.',
    callBooked: 'We will call you, at some time between the two below.',
    callMoved: 'Your call was moved. We will call you at the new time below, and not at the old one.',
    notReached: 'We tried to call you and could not reach you.',
  },
  next: {
    caseReceived: 'You can see where it stands, and add to it, with the link below.',
    caseAnswered: 'For your privacy it is not in this message. Read it with the link below.',
    caseLate: 'Our staff know that we are late. You hear from us by the new time below.',
    caseWithdrawn: 'If it was not you, or you want to ask again, please call us or send a new message.',
    caseTransferred: 'What we promise you now is below. You need do nothing. See where it stands, or add to it, with the link below.',
    callBooked: 'Please keep your phone near you then. Does another time suit you better? Move the call with the link below.',
    callMoved: 'Please keep your phone near you then. Does another time suit you better? Move the call with the link below.',
    notReached: 'You can choose another time for a call, or write to us, with the link below. You can also call us.',
  },
  terms: {
    team: 'Who answers',
    hospital: 'The hospital',
    by: 'By',
    call: 'We call you',
    open: 'See where it stands',
    news: 'There is news about what you asked us.',
  },
};

export const caseArabic: CaseWords = {
  subject: {
    caseReceived: 'وصلتنا رسالتك',
    caseAnswered: 'لديك رد',
    caseLate: 'تأخرنا عليك ونعتذر',
    caseWithdrawn: 'سحبت سؤالك',
    caseTransferred: 'لديك خبر جديد عن سؤالك',
    callBooked: 'سنتصل بك',
    callMoved: 'سنتصل بك في موعد آخر',
    notReached: 'لم نتمكن من الوصول إليك',
  },
  opening: {
    caseReceived: 'وصلتنا رسالتك. سيقرؤها أحد العاملين في المستشفى ويرد عليك.',
    caseAnswered: 'هناك رد على رسالتك.',
    caseLate: 'وعدناك بأن تسمع منا قبل الآن. لم نفِ بوعدنا، ونحن نعتذر.',
    caseWithdrawn: 'سحبت سؤالك. لن نرد عليه ولن نتصل بك.',
    caseTransferred: 'هناك خبر جديد عن سؤالك. يتولاه الآن فريق آخر في المستشفى.',
    callBooked: 'سنتصل بك في وقت ما بين الموعدين أدناه.',
    callMoved: 'تم نقل موعد الاتصال. سنتصل بك في الموعد الجديد أدناه، وليس في الموعد القديم.',
    notReached: 'حاولنا الاتصال بك ولم نتمكن من الوصول إليك.',
  },
  next: {
    caseReceived: 'يمكنك معرفة ما وصلت إليه وإضافة المزيد من الرابط أدناه.',
    caseAnswered: 'حفاظًا على خصوصيتك لا يظهر الرد في هذه الرسالة. اقرأه من الرابط أدناه.',
    caseLate: 'يعلم موظفونا أننا تأخرنا. ستسمع منا بحلول الموعد الجديد أدناه.',
    caseWithdrawn: 'إذا لم تكن أنت من فعل ذلك، أو أردت السؤال من جديد، فاتصل بنا أو أرسل رسالة جديدة.',
    caseTransferred: 'ما نعدك به الآن مذكور أدناه. لا يلزمك فعل شيء. يمكنك معرفة ما وصل إليه وإضافة المزيد من الرابط أدناه.',
    callBooked: 'يرجى إبقاء هاتفك قريبًا منك حينها. هل يناسبك وقت آخر؟ انقل موعد الاتصال من الرابط أدناه.',
    callMoved: 'يرجى إبقاء هاتفك قريبًا منك حينها. هل يناسبك وقت آخر؟ انقل موعد الاتصال من الرابط أدناه.',
    notReached: 'يمكنك اختيار وقت آخر للاتصال أو الكتابة إلينا من الرابط أدناه. ويمكنك أيضًا الاتصال بنا.',
  },
  terms: {
    team: 'من سيرد',
    hospital: 'المستشفى',
    by: 'قبل',
    call: 'سنتصل بك',
    open: 'متابعة سؤالك',
    news: 'هناك جديد بشأن ما سألتنا عنه.',
  },
};
