/** What a message tells of a message or a callback; from `heard` on, of a complaint, and `alarm` whoever is on call. */
export type CaseOccasion =
  | 'caseReceived'
  | 'caseAnswered'
  | 'caseLate'
  | 'caseWithdrawn'
  | 'caseTransferred'
  | 'callBooked'
  | 'callMoved'
  | 'notReached'
  | 'heard'
  | 'heardByPerson'
  | 'word'
  | 'outcome'
  | 'openAgain'
  | 'takenBack'
  | 'elsewhere'
  | 'alarm';

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

/** Never a word of what was written, on either side, nor what it is about: not even that it is a complaint. */
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
    heard: 'We have what you wrote',
    heardByPerson: 'A person has read what you wrote',
    word: 'There is word for you',
    outcome: 'There is an answer for you',
    openAgain: 'We look at it again',
    takenBack: 'You took back what you wrote',
    elsewhere: 'There is word for you',
    alarm: 'Urgent: look at the staff desk now',
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
    heard: 'We have what you wrote to us. A person at the hospital will write to you.',
    heardByPerson: 'A person at the hospital has read what you wrote, and has written to you.',
    word: 'The hospital has written to you about how it goes on.',
    outcome: 'Our answer to you is ready.',
    openAgain: 'You asked us to look at it again. Other people look at it now.',
    takenBack: 'You took back what you wrote. We do nothing more about it.',
    elsewhere: 'The hospital has written to you about how it goes on, as you agreed.',
    alarm: 'Somebody may be in danger. It was sent to the hospital just now, and waits at the staff desk.',
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
    heard: 'You can see where it stands, and add to it, with the link below.',
    heardByPerson: 'For your privacy the words are not in this message. Read them with the link below.',
    word: 'For your privacy the words are not in this message. Read them with the link below.',
    outcome:
      'For your privacy it is not in this message. Read it with the link below. If you are not happy with it, you can ask us there to look again.',
    openAgain: 'You can see where it stands, and add to it, with the link below.',
    takenBack: 'If it was not you, or you want to write again, please call us or write to us anew.',
    elsewhere: 'For your privacy the words are not in this message. Read them with the link below.',
    alarm: 'Open the staff desk and look for this reference. Tell the patient that you have it within the hour.',
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
    heard: 'وصلنا ما كتبته',
    heardByPerson: 'قرأ أحد العاملين ما كتبته',
    word: 'هناك كلمة لك',
    outcome: 'لديك رد',
    openAgain: 'سننظر في الأمر من جديد',
    takenBack: 'سحبت ما كتبته',
    elsewhere: 'هناك كلمة لك',
    alarm: 'عاجل: انظر إلى مكتب الموظفين الآن',
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
    heard: 'وصلنا ما كتبته إلينا. سيكتب إليك أحد العاملين في المستشفى.',
    heardByPerson: 'قرأ أحد العاملين في المستشفى ما كتبته، وكتب إليك.',
    word: 'كتب إليك المستشفى عن سير الأمر.',
    outcome: 'ردنا عليك جاهز.',
    openAgain: 'طلبت أن ننظر في الأمر من جديد. ينظر فيه الآن أشخاص آخرون.',
    takenBack: 'سحبت ما كتبته. لن نفعل شيئًا آخر بشأنه.',
    elsewhere: 'كتب إليك المستشفى عن سير الأمر كما وافقت.',
    alarm: 'قد يكون شخص ما في خطر. وصل هذا إلى المستشفى الآن وهو في انتظارك في مكتب الموظفين.',
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
    heard: 'يمكنك معرفة ما وصل إليه الأمر وإضافة المزيد من الرابط أدناه.',
    heardByPerson: 'حفاظًا على خصوصيتك لا تظهر الكلمات في هذه الرسالة. اقرأها من الرابط أدناه.',
    word: 'حفاظًا على خصوصيتك لا تظهر الكلمات في هذه الرسالة. اقرأها من الرابط أدناه.',
    outcome:
      'حفاظًا على خصوصيتك لا يظهر الرد في هذه الرسالة. اقرأه من الرابط أدناه. وإذا لم يرضك الرد، يمكنك هناك أن تطلب منا النظر في الأمر من جديد.',
    openAgain: 'يمكنك معرفة ما وصل إليه الأمر وإضافة المزيد من الرابط أدناه.',
    takenBack: 'إذا لم تكن أنت من فعل ذلك، أو أردت الكتابة من جديد، فاتصل بنا أو اكتب إلينا مرة أخرى.',
    elsewhere: 'حفاظًا على خصوصيتك لا تظهر الكلمات في هذه الرسالة. اقرأها من الرابط أدناه.',
    alarm: 'افتح مكتب الموظفين وابحث عن هذا الرقم المرجعي. أخبر المريض خلال ساعة بأن الأمر وصلك.',
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
