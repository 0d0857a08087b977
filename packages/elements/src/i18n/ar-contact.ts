import { counted } from './ar-plural.ts';
import { arDirectory } from './ar-directory.ts';
import type { CaseTold, ContactTerms } from './contact-terms.ts';

const failures: Readonly<Record<string, string>> = {
  network: 'تعذر الوصول إلى المستشفى. تحقق من أن جهازك متصل بالإنترنت.',
  'rate-limited': 'لا يمكننا استقبال المزيد الآن. انتظر قليلًا ثم حاول مرة أخرى، أو اتصل بنا.',
  'challenge-required': 'لا يمكننا استقبال الرسائل من هنا الآن. يرجى الاتصال بنا.',
  'link-expired': 'انتهت صلاحية رابطك. يرجى الاتصال بنا وذكر الرقم المرجعي.',
  'not-found': 'لم يعد رابطك يعمل. يرجى الاتصال بنا وذكر الرقم المرجعي.',
  unauthenticated: 'لم يعد رابطك يعمل. يرجى الاتصال بنا وذكر الرقم المرجعي.',
  'invalid-transition': 'أُغلق هذا أو تغيّر في هذه الأثناء. يرجى الاتصال بنا.',
  'origin-not-allowed': 'لا يمكن إرسال الرسائل من هذه الصفحة. يرجى الاتصال بنا.',
};

const faults: Readonly<Record<string, string>> = {
  'topic required': 'اختر الموضوع',
  'text required': 'اكتب بضع كلمات',
  'addition required': 'اكتب بضع كلمات',
  'replyBy required': 'اختر كيف نرد عليك',
  'replyBy contact-needed': 'أدخل عنوانًا أو رقمًا نرد عليك عليه',
  'windowId required': 'اختر وقتًا',
  'senderName required': 'أدخل اسمك الكامل',
  'phone required': 'أدخل رقم هاتف',
  'email required': 'أدخل بريدًا إلكترونيًا',
  'reference required': 'أدخل الرقم المرجعي',
  'reference not-a-reference': 'الرقم المرجعي من حروف لاتينية وأرقام فقط، مثل K7P-4QX',
  'code required': 'أدخل الرمز',
  'code not-a-code': 'الرمز من 12 حرفًا ورقمًا، مثل 7K3M-Q0XD-94TB',
  'code wrong-code': 'لا نجد رسالة بهذا الرقم المرجعي وهذا الرمز. تحقق من كليهما.',
  'safeTime too-long': 'اجعل الوقت أقصر',
  'text not-plain-text': 'في رسالتك علامة لا يمكننا قراءتها. احذفها.',
  'addition not-plain-text': 'في كلماتك علامة لا يمكننا قراءتها. احذفها.',
};

const letters = (count: number) => counted(count, ['حرف واحد', 'حرفان', 'أحرف', 'حرفًا', 'حرف']);

function status({ kind, status: is, team, owner, by, window }: CaseTold): string {
  const who = owner ? `${owner} (${team})` : team;
  const it = kind === 'callback' ? 'طلب اتصالك' : kind === 'complaint' ? 'شكواك' : 'رسالتك';
  const answers = by ? ` وسيأتيك الرد بحلول ${by}.` : '';
  switch (is) {
    case 'answered':
      return `وصل الرد من ${who}.`;
    case 'reached':
      return `تحدث إليك ${who} بالهاتف.`;
    case 'unreachable':
      return `حاول ${who} الاتصال بك ولم يتمكن من الوصول إليك. يرجى الاتصال بنا، أو اكتب متى نتصل.`;
    case 'closed':
      return 'أُغلق هذا. إذا لم يُحل الأمر، يمكنك فتحه من جديد.';
    case 'withdrawn':
      return 'لقد سحبت هذا. لم يعد أحد يعمل عليه.';
    default:
      return kind === 'callback' && window ? `يتصل بك ${who} ${window}.` : `${it} لدى ${who}.${answers}`;
  }
}

export const arContact: ContactTerms = {
  ...arDirectory,
  findDepartment: 'ابحث عن قسم',
  openOnly: 'المفتوح الآن',
  departments: (count) => counted(count, ['قسم واحد', 'قسمان', 'أقسام', 'قسمًا', 'قسم']),
  noneFits: 'لا يوجد قسم يطابق ما كتبته. جرّب كلمة أخرى أو اتصل بنا.',
  allHours: 'كل ساعات العمل',
  closedOn: (day, why) => `مغلق ${day}${why ? ` (${why})` : ''}`,
  openOn: (day, times, why) => `مفتوح ${day}${why ? ` (${why})` : ''}: ${times}`,
  fromTo: (from, to) => `من ${from} إلى ${to}`,
  howToReach: 'كيف تصل إلى هذا الفريق',
  channels: { message: 'أرسل رسالة', callback: 'اطلب أن نتصل بك' },
  answeredBy: (when) => `نرد بحلول ${when}.`,
  measured: (half, most) => `يأتي معظم الردود خلال ${half}، و9 من كل 10 خلال ${most}.`,
  minutes: (count) => counted(count, ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة']),
  hours: (count) => counted(count, ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة']),
  days: (count) => counted(count, ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم']),
  nextCall: (window) => `أقرب وقت: ${window}`,
  channelClosed: (when) => (when ? `مغلق الآن. يفتح ${when}.` : 'مغلق الآن.'),
  channelFull: (when) => (when ? `لا يوجد متسع الآن. حاول من جديد ابتداءً من ${when}.` : 'لا يوجد متسع الآن.'),
  worksNow: 'المتاح الآن:',
  relayNumber: 'خدمة ترحيل النص للصم وضعاف السمع',
  address: 'العنوان',
  findUs: 'كيف تجدنا',
  gettingIn: 'الدخول إلى المكان',
  languages: 'اللغات',
  moreHelp: 'إذا احتجت إلى مزيد من المساعدة',
  allDepartments: 'كل الأقسام',

  whenToCall: 'متى نتصل بك؟',
  whenToCallLead: (zone) => `نتصل بك في وقت ما بين هاتين الساعتين. الأوقات بتوقيت المستشفى: ${zone}.`,
  noWindows: 'لا يوجد وقت متاح للاتصال الآن',
  noWindowsLead: 'يمكنك إرسال رسالة أو الاتصال بنا.',

  whatToAsk: {
    message: 'ماذا تود أن تخبرنا؟',
    callback: 'ما موضوع المكالمة؟',
    complaint: 'ماذا حدث؟',
    'follow-up': 'ما الذي ينبغي أن نصلحه؟',
  },
  whatAbout: 'ما الموضوع؟',
  topics: { appointment: 'زيارة', billing: 'فاتورة أو دفعة', records: 'السجلات الصحية', other: 'شيء آخر' },
  yourWords: {
    message: 'رسالتك',
    callback: 'ماذا ينبغي أن نعرف قبل أن نتصل؟',
    complaint: 'ما حدث',
    'follow-up': 'ما الذي ينبغي أن نصلحه؟',
  },
  wordsHint: 'تكفي بضع كلمات. يرجى عدم كتابة أرقام البطاقات أو كلمات المرور.',
  lettersLeft: (count) => `بقي ${letters(count)}`,
  lettersOver: (count) => `تجاوزت الحد بمقدار ${letters(count)}`,
  passedOn: 'سنحيلها إلى الفريق المناسب.',

  whoAbout: {
    message: 'عمّن تكتب؟',
    callback: 'لمن هذه المكالمة؟',
    complaint: 'لمن حدث ذلك؟',
    'follow-up': 'لمن حدث ذلك؟',
  },
  birthHint: 'يساعدنا في العثور على السجل الصحيح.',
  phoneHint: 'أي صيغة مقبولة.',
  voicemail: 'يمكنكم ترك رسالة على جهاز الرد الآلي',
  voicemailHint: 'ما لم توافق، نقول فقط إن المستشفى اتصل.',
  safeTime: 'متى يكون الاتصال مناسبًا وآمنًا؟',
  safeTimeHint: 'مثل «بعد الساعة 4 مساءً» أو «ليس يوم الجمعة»',

  howToAnswer: 'كيف نرد عليك؟',
  howToAnswerLead: 'لا تذكر رسالة البريد أو الرسالة النصية إلا أن هناك ردًا. تقرؤه برمزك.',
  replyBy: { email: 'بالبريد الإلكتروني', sms: 'برسالة نصية', phone: 'بالهاتف', online: 'هنا فقط، برمز' },

  to: 'إلى',
  about: 'الموضوع',
  aboutWhom: 'الاسم',
  writtenBy: 'كتبها',
  answer: 'الرد',
  callAt: 'الاتصال',
  voicemailToo: 'لا بأس بجهاز الرد الآلي',
  goodTime: 'الوقت المناسب',
  send: { message: 'أرسل الرسالة', callback: 'اطلب هذه المكالمة', complaint: 'أرسل الشكوى', 'follow-up': 'أرسل' },
  whoeverAnswers: 'الفريق المختص',

  sending: {
    message: 'نرسل رسالتك…',
    callback: 'نطلب مكالمتك…',
    complaint: 'نرسل شكواك…',
    'follow-up': 'جارٍ الإرسال…',
    change: 'لحظة من فضلك…',
  },
  sendingLead: 'يستغرق هذا بضع ثوانٍ. يرجى البقاء في هذه الصفحة.',
  checking: 'نتحقق مما حدث',
  checkingLead: 'لم يصلنا جواب. ربما أُرسلت بالفعل، لذلك نسأل أولًا.',
  askingAgain: 'نسأل من جديد…',
  askAgain: 'اسأل من جديد',
  nothingTwice: 'لا يُرسل شيء مرتين إذا سألت من جديد. إذا غادرت، فاتصل بنا لتتأكد.',
  failed: {
    message: 'لم تُرسل رسالتك',
    callback: 'لم تُحجز مكالمتك',
    complaint: 'لم تُرسل شكواك',
    'follow-up': 'لم يُرسل هذا',
    change: 'لم يتغير شيء',
  },
  failure: (code) => failures[code] ?? 'حدث خطأ من جانبنا. الخلل من جهتنا.',
  closedMeanwhile: { message: 'لا يستقبل هذا الفريق مزيدًا من الرسائل الآن', callback: 'لم يعد وقت المكالمة هذا متاحًا' },
  keptWords: 'احتفظنا بكل ما كتبته. لم يُرسل بعد.',
  instead: { message: 'أرسلها رسالةً', callback: 'اطلب أن نتصل بك' },
  otherTime: 'اختر وقتًا آخر',

  sent: {
    message: 'أُرسلت رسالتك',
    callback: 'سنتصل بك',
    complaint: 'وصلتنا شكواك',
    'follow-up': 'سيعمل أحدنا معك على إصلاح هذا',
  },
  reference: 'رقمك المرجعي',
  code: 'رمزك',
  writeDown: 'اكتب كليهما أو اطبع هذه الصفحة. بهما تقرأ الرد على أي جهاز.',
  onlyOnce: 'نعرض الرمز مرة واحدة فقط.',
  nextNow: 'ماذا يحدث بعد ذلك',
  writeTo: (address) => `عندما يصل الرد نخبرك على ${address}.`,
  callTo: (phone) => `نتصل على ${phone}.`,
  comeBack: 'عد إلى هنا لتقرأ الرد.',
  seeCase: {
    message: 'اعرض رسالتك',
    callback: 'اعرض مكالمتك',
    complaint: 'اعرض شكواك',
    'follow-up': 'اعرض إلى أين وصل الأمر',
  },

  find: { asked: 'اقرأ الرد', 'not-found': 'هذا الرابط لا يعمل', expired: 'انتهت صلاحية هذا الرابط' },
  findLead: {
    asked: 'تحتاج إلى الرقم المرجعي والرمز اللذين كتبتهما.',
    'not-found': 'ربما ينقصه جزء. رسالتك محفوظة. يمكنك فتحها بالرقم المرجعي والرمز.',
    expired: 'رسالتك محفوظة. يرجى الاتصال بنا وذكر الرقم المرجعي.',
  },
  referenceHint: 'مثل K7P-4QX',
  codeHint: 'مثل 7K3M-Q0XD-94TB',
  showCase: 'اعرض رسالتي',

  caseHeading: { message: 'رسالتك', callback: 'مكالمتك', complaint: 'شكواك', unknown: 'رسالتك' },
  status,
  late: (by) => (by ? `سيأتيك الرد بحلول ${by}.` : ''),
  attempts: {
    reached: (when) => `تحدثنا إليك ${when}.`,
    'no-answer': (when) => `اتصلنا ${when} ولم يرد أحد.`,
    voicemail: (when) => `اتصلنا ${when} وتركنا رسالة.`,
    'wrong-number': (when) => `اتصلنا ${when} ولم يكن الرقم رقمك.`,
    unknown: (when) => `اتصلنا ${when}.`,
  },
  whatWasSaid: 'ما قيل',
  nothingSaid: 'لا كلمات بعد.',
  you: 'أنت',
  addWords: 'أضف شيئًا',
  addNow: 'أرسل',
  withdraw: 'اسحبها',
  withdrawThis: {
    message: 'هل تسحب هذه الرسالة؟',
    callback: 'هل تلغي هذه المكالمة؟',
    complaint: 'هل تسحب هذه الشكوى؟',
    unknown: 'هل تسحب هذا؟',
  },
  withdrawLead: 'لن يعمل عليها أحد بعد ذلك. يمكنك أن تكتب إلينا من جديد في أي وقت.',
  keepIt: 'أبقِها',
  reopen: 'افتحها من جديد',
  reopenWords: 'ما الذي لم يُحل بعد؟',
  moveCall: 'انقل المكالمة',
  moveLead: (window) => `تبقى مكالمتك ${window} حتى تختار وقتًا جديدًا.`,
  notices: {
    added: 'كلماتك الآن لدى الفريق.',
    withdrawn: 'لقد سحبتها.',
    reopened: 'فُتحت من جديد، ويراها الفريق.',
    moved: 'نُقلت مكالمتك.',
    'changed-meanwhile': 'تغيّر هذا في هذه الأثناء. هكذا هو الآن. احتفظنا بما كتبته.',
    'window-gone': 'لم يعد ذلك الوقت متاحًا. تبقى مكالمتك في وقتها.',
  },
  newAnswer: 'وصل رد جديد.',
  caseChanged: 'تغيّر شيء. هكذا هو الآن.',

  dangerKept: 'ليست حالة طارئة؟ احتفظنا بكلماتك. يمكنك المتابعة وإرسالها.',
  fault: (field, code, over) =>
    code === 'too-long' && over !== undefined && (field === 'text' || field === 'addition')
      ? `اجعلها أقصر: زاد النص بمقدار ${letters(over)}`
      : (faults[`${field} ${code}`] ?? (field === 'form' ? failures[code] : undefined)),
};
