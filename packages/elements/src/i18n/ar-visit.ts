import { counted, type Forms } from './ar-plural.ts';
import type { Distance, Fault, VisitTerms } from './visit-terms.ts';
import { arCard } from './ar-card.ts';

const missing: Readonly<Record<string, (them: boolean) => string>> = {
  name: (them) => (them ? 'اكتب اسمه الكامل' : 'اكتب اسمك الكامل'),
  bookerName: () => 'اكتب اسمك الكامل',
  birthDate: (them) => (them ? 'اكتب تاريخ ميلاده' : 'اكتب تاريخ ميلادك'),
  relationship: () => 'اختر صلتك به',
  phone: () => 'اكتب رقم هاتف أو بريدًا إلكترونيًا',
  email: () => 'اكتب بريدًا إلكترونيًا',
  referralFrom: () => 'اكتب اسم من أحالك إلينا',
  referralReference: () => 'اكتب الرقم المذكور في خطاب الإحالة',
};

const labels: Readonly<Record<string, string>> = {
  name: 'الاسم',
  bookerName: 'اسمك',
  birthDate: 'تاريخ الميلاد',
  relationship: 'صلتك بالمريض',
  phone: 'رقم الهاتف',
  email: 'البريد الإلكتروني',
  interpreter: 'لغة الترجمة',
  access: 'ما يساعدك',
  needsNote: 'ما يساعدك أيضًا',
  reason: 'سبب الزيارة',
  referralFrom: 'اسم من أحالك',
  referralReference: 'رقم خطاب الإحالة',
  wishNote: 'ما يناسبك',
};

function fault({ field, code, them }: Fault): string | undefined {
  const label = labels[field] ?? 'هذا الجواب';
  switch (code) {
    case 'required':
      return missing[field]?.(them) ?? 'أجب عن هذا السؤال';
    case 'contact-needed':
      return 'اكتب رقم هاتف أو بريدًا إلكترونيًا';
    case 'day-needed':
      return `${label}: أضف اليوم`;
    case 'month-needed':
      return `${label}: أضف الشهر`;
    case 'year-needed':
      return `${label}: أضف السنة، مثل 1957`;
    case 'not-a-day':
      return `${label}: اكتب تاريخًا صحيحًا`;
    case 'in-the-future':
      return `${label}: اكتب تاريخًا مضى`;
    case 'too-young':
      return 'هذه الزيارة لمن هم أكبر سنًا. اتصل بنا لنجد زيارة مناسبة.';
    case 'too-old':
      return 'هذه الزيارة لمن هم أصغر سنًا. اتصل بنا لنجد زيارة مناسبة.';
    case 'not-at-this-place':
      return 'هذا غير متوفر في هذا المكان. ارجع واختر مكانًا آخر، أو اتصل بنا.';
    case 'not-this-way':
      return 'لا يمكننا ذلك في هذا النوع من الزيارات. ارجع واختر نوعًا آخر، أو اتصل بنا.';
    case 'too-long':
      return `${label}: اكتب نصًا أقصر`;
    case 'not-a-phone':
      return 'اكتب رقم هاتف من 5 إلى 20 رقمًا';
    case 'not-an-email':
      return 'اكتب بريدًا إلكترونيًا مثل name@example.com';
    case 'not-a-number':
      return 'اكتب عددًا بالأرقام، مثل 2 أو 1.5';
    case 'not-plain-text':
      return `${label}: فيه رمز لا يمكننا قراءته. احذفه من فضلك.`;
    default:
      return undefined;
  }
}

const failures: Readonly<Record<string, string>> = {
  network: 'لم نتمكن من الوصول إلى المستشفى. تأكد من أن جهازك متصل بالإنترنت.',
  'rate-limited': 'يحجز كثيرون الآن. انتظر دقيقة ثم حاول مرة أخرى.',
  'challenge-required': 'لا يمكننا استقبال الحجوزات من هنا الآن. اتصل بنا من فضلك.',
  'outside-booking-window': 'لم يعد حجز هذا الوقت ممكنًا عبر الإنترنت. ارجع واختر وقتًا لاحقًا، أو اتصل بنا.',
  'not-eligible': 'لا يمكن حجز هذه الزيارة عبر الإنترنت بهذه البيانات. اتصل بنا وسنساعدك.',
  'duplicate-appointment': 'لديك موعد في هذا الوقت بالفعل.',
  'origin-not-allowed': 'لا يمكن الحجز من صفحة الويب هذه. اتصل بنا من فضلك.',
};

const units: Readonly<Record<Distance['unit'], Forms>> = {
  minute: ['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'],
  hour: ['ساعة واحدة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة'],
  day: ['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم'],
};

const available: Forms = ['موعد واحد متاح', 'موعدان متاحان', 'مواعيد متاحة', 'موعدًا متاحًا', 'موعد متاح'];

export const arVisit: VisitTerms = {
  ...arCard,
  nextDays: 'عرض الأيام التالية',
  noneSuitMe: 'لا يناسبني أي موعد',
  noneSuitCall: 'لا يناسبك أي موعد؟',

  newTab: ' (يفتح في علامة تبويب جديدة)',
  search: 'بحث',
  searchHint: 'اكتب بكلماتك، مثل «ألم في الركبة» أو «فحص دم»',
  searching: 'جارٍ البحث…',
  searchFailed: 'لم نتمكن من البحث الآن. هذه كل الخدمات.',
  servicesFound: (count, words) =>
    count === 0
      ? `لم نجد خدمة تناسب «${words}». جرّب كلمات أخرى أو اتصل بنا.`
      : `${counted(count, ['خدمة واحدة تناسب', 'خدمتان تناسبان', 'خدمات تناسب', 'خدمة تناسب', 'خدمة تناسب'])} «${words}»`,
  servicesListed: (count) => (count === 0 ? 'لا توجد خدمات' : counted(count, ['خدمة واحدة', 'خدمتان', 'خدمات', 'خدمة', 'خدمة'])),
  showAllServices: 'عرض كل الخدمات',
  nextFree: 'أقرب موعد متاح',
  byPhoneOnly: 'الحجز بالهاتف',
  askForTime: 'اطلب موعدًا',
  whereToCome: 'إلى أي مكان تود أن تأتي؟',
  anyPlace: 'أي مكان',
  anyone: 'أي مختص',
  sooner: 'غالبًا ما يكون هذا هو الأقرب',
  timeOfDay: 'وقت اليوم',
  partsOfDay: { any: 'أي وقت', morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' },
  place: 'المكان',
  clinician: 'المختص',
  kindOfVisit: 'نوع الزيارة',
  anyKind: 'أي نوع',
  noMatchingTimes: 'لا يوجد موعد متاح يناسب هذه الاختيارات.',
  showTimesAs: 'طريقة عرض المواعيد',
  asList: 'قائمة',
  asCalendar: 'تقويم',
  monthBefore: 'الشهر السابق',
  monthAfter: 'الشهر التالي',
  calendarLegend: 'الخط تحت الرقم يعني: مواعيد متاحة في ذلك اليوم.',
  noTimesInMonth: 'لا مواعيد متاحة في هذا الشهر.',
  nextFreeDay: (day) => `أول يوم متاح: ${day}`,
  freeDays: (count) =>
    count === 0 ? 'لا مواعيد متاحة في هذا الشهر' : `${counted(count, ['يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'])} فيها مواعيد متاحة`,
  moreFailed: 'لم نتمكن من عرض الأيام التالية. حاول مرة أخرى من فضلك.',
  showAllTimes: 'عرض كل المواعيد المتاحة',
  lookingForPlaces: 'نبحث عن الأماكن…',
  freeTimes: (count) => (count === 0 ? 'لا توجد مواعيد متاحة' : counted(count, available)),
  keepingTime: 'نحجز لك هذا الوقت مؤقتًا…',
  allTimesOn: (count, day) => `عرض كل المواعيد يوم ${day}: ${counted(count, available)}`,

  continue: 'متابعة',
  optional: (label) => `${label} (اختياري)`,
  errorPrefix: 'خطأ: ',
  checkAnswers: (count) => `يرجى مراجعة ${counted(count, ['جواب واحد', 'جوابين', 'أجوبة', 'جوابًا', 'جواب'])}`,
  fault,
  otherFault: 'هذا الجواب غير صحيح بعد',
  faultOf: (question, fault) => `${fault}: ${question}`,

  whoIsItFor: 'لمن هذا الموعد؟',
  whoLead: 'نستخدم هذه البيانات للعثور على الملف الصحيح ولإرسال تذكير.',
  me: 'لي',
  someoneElse: 'لشخص أرعاه',
  fullName: 'الاسم الكامل',
  theirFullName: 'الاسم الكامل للمريض',
  yourFullName: 'اسمك الكامل',
  birthDate: 'تاريخ الميلاد',
  theirBirthDate: 'تاريخ ميلاد المريض',
  forExample: (text) => `مثلًا ${text}`,
  dateParts: { day: 'اليوم', month: 'الشهر', year: 'السنة' },
  youAreTheir: 'ما صلتك بالمريض؟',
  choose: 'اختر',
  relationships: {
    parent: 'الأب أو الأم',
    guardian: 'الوصي',
    partner: 'الزوج أو الزوجة',
    child: 'الابن أو الابنة',
    relative: 'قريب آخر',
    carer: 'مقدم الرعاية',
    other: 'شخص آخر',
  },
  howToReach: 'كيف نتواصل معك؟',
  oneOrBoth: 'اكتب رقم هاتف أو بريدًا إلكترونيًا أو كليهما.',
  phone: 'الهاتف',
  phoneHint: 'نتصل فقط إذا لزم تغيير الموعد. اكتب الرقم بأي شكل.',
  email: 'البريد الإلكتروني',
  emailHint: 'نرسل الوقت والمكان ورابطًا لعرض الموعد.',
  whoGetsMessages: 'من يستلم الرسائل عن هذه الزيارة؟',
  messagesToMe: 'أنا',
  messagesToThem: 'المريض',
  howToReachThem: 'كيف نتواصل مع المريض؟',
  knownOnly: 'هذه الزيارة لمن سبق أن زارنا. هل هذه أول مرة؟',
  needsAndReason: 'أخبرنا بما تحتاج إليه أو بسبب زيارتك (اختياري)',
  interpreter: 'هل تريد مترجمًا؟',
  noInterpreter: 'لا',
  whatHelps: 'ما الذي يساعدك يوم الموعد؟',
  access: {
    'step-free': 'مدخل بلا درج',
    wheelchair: 'كرسي متحرك',
    hoist: 'رافعة',
    'sign-language': 'لغة الإشارة',
    'hearing-loop': 'نظام سمعي لضعاف السمع',
    'quiet-place': 'مكان هادئ للانتظار',
    'large-print': 'طباعة بخط كبير',
    'extra-time': 'وقت أطول',
    companion: 'مرافق معي',
  },
  anythingElse: 'هل هناك شيء آخر يساعدك؟',
  whyYouCome: 'ما سبب زيارتك؟',
  whyHint: 'تكفي كلمات قليلة. لا يقرؤها إلا الفريق الذي تزوره.',
  referralFrom: 'من أحالك إلينا؟',
  referralFromHint: 'اسم طبيبك أو عيادتك',
  referralNumber: 'رقم خطاب الإحالة',
  takesLonger: (minutes) => `هذا يجعل الزيارة أطول بمقدار ${minutes}.`,
  pickAnotherTime: 'ارجع واختر موعدًا آخر، أو اتصل بنا.',
  noRoomMeanwhile: 'ما تحتاج إليه يستغرق وقتًا أطول مما يتسع له هذا الموعد. احتفظنا بكل ما كتبته. تابع لتختار موعدًا يكفي.',
  goneMeanwhile: 'حجز شخص آخر هذا الوقت. نحتفظ بكل ما كتبته. تابع، ويمكنك أن تختار وقتًا آخر.',
  keptUntil: (time) => `نحتفظ لك بهذا الوقت أثناء الكتابة حتى ${time}.`,
  notKept: 'لا يصبح هذا الوقت لك إلا عندما تُتم الحجز.',

  someQuestions: 'بعض الأسئلة قبل أن تأتي',
  questionsLead: 'أجوبتك تساعد الفريق على الاستعداد لك.',
  yes: 'نعم',
  no: 'لا',
  loadingQuestions: 'جارٍ تحميل الأسئلة…',
  continueWithout: 'المتابعة بدونها',
  askedLater: (question) => `لا يمكننا طرح هذا السؤال هنا، لذلك سنطرحه عند مجيئك: ${question}`,
  questionsUnavailable: 'لا يمكننا عرض الأسئلة الآن. لم يضع شيء مما كتبته.',

  isThisRight: 'هل هذا صحيح؟',
  notYetBooked: 'لا يُحجز شيء حتى تضغط الزر.',
  notYetSent: 'لا يُرسل شيء حتى تضغط الزر.',
  name: 'الاسم',
  bookedBy: 'حجزه',
  messages: 'تصل الرسائل إلى',
  needs: 'الاحتياجات',
  reason: 'السبب',
  referral: 'الإحالة من',
  wishes: 'ما يناسبك',
  answers: 'أجوبتك',
  answered: (count) => (count === 0 ? 'لا أجوبة' : counted(count, ['جواب واحد', 'جوابان', 'أجوبة', 'جوابًا', 'جواب'])),
  none: 'لا شيء',
  interpreterFor: (language) => `مترجم: ${language}`,
  howWeUse: 'كيف نستخدم بياناتك',
  bookThisVisit: 'احجز هذا الموعد',
  sendRequest: 'أرسل طلبي',
  consentChanged: 'تغيّر النص الذي فوق الزر. اقرأه مرة أخرى من فضلك.',

  sending: 'نحجز موعدك…',
  sendingRequest: 'نرسل طلبك…',
  sendingLead: 'يستغرق هذا بضع ثوانٍ. ابقَ في هذه الصفحة من فضلك.',
  checking: 'نتحقق من حجزك',
  checkingLead: 'أرسلنا حجزك لكن لم يصلنا جواب. قد يكون الموعد محجوزًا بالفعل، لذلك نسأل قبل أي شيء آخر.',
  askingAgain: 'نسأل مرة أخرى…',
  askAgain: 'اسأل مرة أخرى',
  doNotBookAgain: 'لن يُحجز لك موعدان إذا سألت مرة أخرى. وإذا غادرت فاتصل بنا لتتأكد.',
  notBooked: 'لم يُحجز موعدك',
  notSent: 'لم يُرسل طلبك',
  nothingLost: 'لم يضع شيء مما كتبته.',
  failure: (code) => failures[code] ?? 'حدث خلل من جهتنا. الخطأ ليس منك.',

  needsMoreTime: 'هذه الزيارة تحتاج إلى وقت أطول',
  noRoom: (when) => `ما تحتاج إليه يستغرق وقتًا أطول مما يتسع له ${when ?? 'هذا الموعد'}. لم يُحجز.`,
  justTaken: 'حُجز هذا الوقت قبل لحظات',
  someoneTook: (when) => (when ? `حجز شخص آخر ${when} قبل لحظات.` : 'حجزه شخص آخر قبل لحظات.'),
  keptTyped: 'احتفظنا بكل ما كتبته.',
  pickNew: 'اختر وقتًا آخر للمتابعة.',
  closest: 'أقرب المواعيد المتاحة',
  distance: ({ unit, count }) => `${count > 0 ? 'بعده' : 'قبله'} بمقدار ${counted(Math.abs(count), units[unit])}`,
  seeAll: 'عرض كل المواعيد المتاحة',

  whatWouldSuit: 'ما الذي يناسبك؟',
  wishLead: {
    'none-suited': 'يبحث شخص عن موعد ويجيبك.',
    'nothing-free': 'لا يوجد موعد متاح الآن. أخبرنا بما يناسبك، وسيبحث شخص عن موعد ويجيبك.',
    'no-booking': 'يخطط شخص لهذه الزيارة معك. أخبرنا بما يناسبك وسنجيبك.',
  },
  whichDays: 'أي أيام؟',
  whichParts: 'أي وقت من اليوم؟',
  wishNote: 'هل هناك شيء آخر عن الوقت؟',
  howSoon: 'متى يمكنك الحضور؟',
  notice: {
    '': 'حتى في اليوم نفسه',
    '1440': 'أخبروني قبل يوم',
    '4320': 'أخبروني قبل ثلاثة أيام',
    '10080': 'أخبروني قبل أسبوع',
  },
  waiting: 'أنت في قائمة الانتظار',
  waitingNext: 'عندما يتاح موعد يناسبك، نحتفظ به لك لبعض الوقت ونكتب إليك. يكفي أن تجيب بنعم أو لا.',
  seePlace: 'اعرض مكانك في القائمة',
  waitingKeepLink: 'احتفظ بهذا الرابط وافتحه كثيرًا. قد يُعرض عليك موعد في أي لحظة، ولا نحتفظ به إلا لبعض الوقت:',
  checkingRequest: 'نتحقق مما حدث',
  checkingRequestLead: 'أرسلنا ما أخبرتنا به لكن لم يصلنا جواب. نسأل قبل أي شيء آخر.',
  doNotSendAgain: 'لا يُرسل شيء مرتين إذا سألت مرة أخرى. وإذا غادرت فاتصل بنا لتتأكد.',
  tellWishes: 'أخبرنا بما يناسبك.',
  howToGoOn: 'كيف نتابع؟',
  offerMe: 'اعرضوا عليّ موعدًا عندما يتاح',
  personLooks: 'ليبحث شخص عن موعد لي',
  joinList: 'انضم إلى قائمة الانتظار',
  joiningList: 'نضيفك إلى قائمة الانتظار…',

  booked: 'تم حجز موعدك',
  writeDown: 'اكتب رقم المرجع أو اطبع هذه الصفحة.',
  waitingForYes: 'نحتفظ لك بهذا الوقت',
  waitingLead: 'يجب أن يوافق شخص في المستشفى أولًا. لم يُحجز الموعد بعد.',
  requestSent: 'وصلنا طلبك',
  requestLead: 'لم يُحجز أي وقت بعد. اكتب رقم المرجع أو اطبع هذه الصفحة.',
  print: 'طباعة',
  whatNext: 'ماذا بعد ذلك',
  now: 'الآن.',
  messageTo: (address) => `نرسل رسالة إلى ${address}.`,
  linkInMessage: (mayChange) => (mayChange ? 'فيها رابط لنقل الموعد أو إلغائه.' : 'فيها رابط لعرض الموعد.'),
  noEmail: 'لم تكتب بريدًا إلكترونيًا، لذلك لن تصلك رسالة. اكتب رقم المرجع.',
  keepLink: 'احتفظ بهذا الرابط للعودة إلى موعدك:',
  seeVisit: 'عرض موعدك',
  weDecide: 'ننظر في الطلب ونخبرك إن كان هذا الوقت لك.',
  weLook: 'يبحث شخص عن موعد ويجيبك.',
  before: 'قبل أن تأتي.',
  onTheDay: 'يوم الموعد.',
  bringReference: 'أحضر رقم المرجع هذا.',
  notRight: 'هل هناك شيء غير صحيح؟',
  moveOrCancel: 'انقل هذا الموعد أو ألغِه',

  idleSoon: 'هل ما زلت هنا؟ لحماية بياناتك، نمسح هذه الصفحة بعد دقيقتين.',
  stillHere: 'ما زلت هنا',
  clearedIdle: 'لم تستخدم الصفحة مدة 15 دقيقة، لذلك مسحناها لحماية بياناتك.',
  sharedDevice: 'هل يستخدم غيرك هذا الجهاز؟',
  clearAndLeave: 'امسح وغادر',
  cleared: 'مسحنا كل ما كتبته. يمكنك مغادرة هذه الصفحة الآن.',

  phoneOnly: (service) => `${service}: احجز بالهاتف من فضلك`,
  phoneOnlyLead: 'اتصل بنا ونجد لك موعدًا.',
  notFound: 'لم نجد هذه الخدمة',
  notFoundLead: 'ربما تغيّر اسمها. اتصل بنا ونجدها معك.',
  nothingHere: 'لا يوجد ما يمكن حجزه عبر الإنترنت الآن',
  nothingHereLead: 'اتصل بنا ونجد لك موعدًا.',
};
