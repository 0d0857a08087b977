import { isolated } from './intl-visit.ts';
import type { ManageTerms } from './manage-terms.ts';
import { arSeen, times } from './ar-seen.ts';

const failures: Readonly<Record<string, string>> = {
  'cutoff-passed': 'فات وقت التغيير عبر الإنترنت. يرجى الاتصال بنا.',
  'reschedule-limit': 'نُقلت بعدد المرات المسموح به عبر الإنترنت. يرجى الاتصال بنا.',
  'invalid-transition': 'لم يعد من الممكن تغييرها عبر الإنترنت. يرجى الاتصال بنا.',
  'not-eligible': 'لا يمكن فعل ذلك عبر الإنترنت. يرجى الاتصال بنا.',
  'duplicate-appointment': 'لديك زيارة أخرى في ذلك الوقت. يرجى اختيار وقت آخر.',
  'link-expired': 'انتهت صلاحية رابطك. يرجى طلب رابط جديد.',
  'not-found': 'لم يعد رابطك يعمل. يرجى طلب رابط جديد.',
  network: 'تعذر الاتصال بالشبكة. تحقق من اتصالك وحاول مرة أخرى.',
  'rate-limited': 'طُلب الكثير. يرجى الانتظار دقيقة ثم المحاولة مرة أخرى.',
};

const faults: Readonly<Record<string, string>> = {
  'contact required': 'اكتب عنوان بريد إلكتروني أو رقم هاتف',
  'contact not-a-contact': 'اكتب عنوان بريد إلكتروني مثل name@example.org أو رقم هاتف',
  'code required': 'اكتب الأرقام الستة للرمز',
  'code not-a-code': 'الرمز ستة أرقام',
  'code wrong-code': 'ليس هذا آخر رمز أرسلناه. انظر إلى أحدث رسالة',
  'reason too-long': 'اجعله أقصر من 1000 حرف',
  'form network': 'لم نتمكن من إرساله. تحقق من اتصالك وحاول مرة أخرى',
};

const fallback = 'حدث خطأ ما. الخطأ من جانبنا.';
export const arManage: ManageTerms = {
  ...arSeen,

  whenInstead: 'متى تود الحضور بدلًا من ذلك؟',
  staysYours: (when) => `تبقى زيارتك يوم ${when} لك حتى يتم النقل.`,
  stillStands: (when) => `زيارتك يوم ${when} ما زالت قائمة.`,
  stillStandsTimeless: 'لم يتغير شيء.',
  moveToThis: 'هل تنقل زيارتك إلى هذا الموعد؟',
  oldTime: 'الآن',
  newTime: 'الموعد الجديد',
  moveNow: 'انقل زيارتي',
  keep: (day) => `أبقِ ${day}`,
  notHeld: 'يصبح الموعد الجديد لك فقط عند الضغط على الزر.',

  cancelThis: 'هل تلغي هذه الزيارة؟',
  cancelLead: 'يصبح الموعد متاحًا لشخص آخر. يمكنك حجز زيارة أخرى في أي وقت.',
  takeBackThis: 'هل تسحب هذا الطلب؟',
  whyCancel: 'لماذا تلغي؟',
  whyCancelHint: 'لا يلزمك أن تجيب. لا يقرؤه إلا المستشفى.',
  cancelNow: 'ألغِ زيارتي',
  keepVisit: 'أبقِ زيارتي',
  moveInstead: 'انقلها بدلًا من ذلك',

  sending: {
    move: 'ننقل زيارتك…',
    cancel: 'نلغي زيارتك…',
    confirm: 'لحظة من فضلك…',
    reminders: 'لحظة من فضلك…',
    wait: 'نضيفك إلى قائمة الانتظار…',
    leave: 'لحظة من فضلك…',
    accept: 'نحجز لك هذا الموعد…',
    decline: 'لحظة من فضلك…',
  },
  sendingLead: 'يرجى إبقاء هذه الصفحة مفتوحة.',
  checking: 'نتحقق مما حدث',
  checkingLead: 'لم يصل إلينا الرد. نسأل مرة أخرى، ولا يُنفذ شيء مرتين.',
  askingAgain: 'نسأل مرة أخرى…',
  askAgain: 'اسأل مرة أخرى',
  doNothingTwice: 'ما زلنا لا نعرف. يمكنك السؤال مرة أخرى أو الاتصال بنا.',
  failed: {
    move: 'لم يتم نقل زيارتك',
    cancel: 'لم يتم إلغاء زيارتك',
    confirm: 'لم نتمكن من تسجيل أنك ستحضر',
    reminders: 'لم يتغير التذكير',
    wait: 'لم نتمكن من إضافتك إلى قائمة الانتظار',
    leave: 'لم تغادر قائمة الانتظار',
    accept: 'لم يُحجز الموعد',
    decline: 'لم يصل إلينا جوابك',
  },
  failure: (code) => failures[code] ?? fallback,
  moved: 'تم نقل زيارتك',
  movedLead: 'هذا موعدك الجديد. لم يعد الموعد القديم لك.',
  movedPending: 'نحتفظ لك بهذا الموعد الجديد. سيؤكده أحد العاملين في المستشفى.',
  messageTo: (address) => `نرسل رسالة بالموعد الجديد إلى ${isolated(address)}.`,
  cancelled: 'تم إلغاء زيارتك',
  cancelledLead: 'لم يعد الموعد محجوزًا لك. لا يلزمك فعل شيء آخر.',
  bookAnother: 'احجز زيارة أخرى',

  waitLead: 'عندما يتاح موعد أبكر يناسبك، نحتفظ به لك ونكتب إليك. تبقى زيارتك كما هي حتى توافق.',
  backToVisit: 'العودة إلى زيارتي',
  place: {
    waiting: 'أنت في قائمة الانتظار',
    offered: 'هناك موعد متاح لك',
    booked: 'لديك موعدك',
    left: 'غادرت قائمة الانتظار',
    expired: 'انتهى مكانك في قائمة الانتظار',
  },
  placeLead: {
    waiting: 'عندما يتاح موعد يناسبك، نحتفظ به لك ونكتب إليك. لا يلزمك إبقاء هذه الصفحة مفتوحة.',
    booked: 'رابط زيارتك في رسائلك.',
    left: 'لن نعرض عليك مواعيد أخرى.',
    expired: 'لم يتح موعد يناسبك. يمكنك الانتظار مرة أخرى أو الاتصال بنا.',
  },
  disrupted: 'لا يمكننا استقبالك في هذا الموعد',
  disruptedLead: 'نعتذر منك. يرجى عدم الحضور في ذلك الموعد. اختر موعدًا آخر أو ألغِ الزيارة. يمكنك أيضًا الاتصال بنا.',
  notPossible: 'غير ممكن',
  keptInstead: (until) => `محجوز لك حتى ${until}`,
  takeInstead: 'خذ هذا الموعد',
  otherTimes: 'اختر موعدًا آخر',
  linked: 'زيارات مرتبطة ببعضها',
  belongs: (relation, what, when) =>
    `${isolated(what)}${when === undefined ? '' : ` يوم ${when}`} ${{ before: 'قبل', after: 'بعد', unknown: 'مع' }[relation]} هذه الزيارة.`,
  movesAlone: (others) =>
    others === 1 ? 'إذا نقلت هذه الزيارة فستبقى الأخرى في موعدها.' : 'إذا نقلت هذه الزيارة فستبقى الأخريات في مواعيدها.',
  outOfOrder: (relation, what, when) =>
    `يجب أن تكون ${isolated(what)} يوم ${when} ${relation === 'before' ? 'قبل' : 'بعد'} هذه الزيارة، ولن تكون كذلك في الموعد الجديد. يمكنك نقلها مع ذلك. إذا لم تكن متأكدًا فاتصل بنا أولًا.`,
  anyTime: 'أي وقت',
  waitsUntil: (day) => `تنتظر حتى ${day}.`,
  keptForYou: (until) => `نحتفظ به لك حتى ${until}. بعد ذلك نسأل شخصًا آخر.`,
  movesThere: (reference) => `تنتقل زيارتك ${isolated(reference)} إلى هذا الموعد.`,
  takeTime: 'خذ هذا الموعد',
  declineTime: 'لا، أتابع الانتظار',
  declineHint: 'إذا قلت لا، تبقى في القائمة لمواعيد أخرى.',
  leaveList: 'غادر قائمة الانتظار',
  leaveThis: 'هل تغادر قائمة الانتظار؟',
  leaveLead: 'لن نعرض عليك مواعيد أخرى. إذا انتظرت مرة أخرى فستبدأ من آخر القائمة.',
  stayOn: 'ابقَ في القائمة',
  left: 'غادرت قائمة الانتظار',
  leftLead: 'لن نعرض عليك مواعيد أخرى.',
  visitStays: (reference) => `زيارتك ${isolated(reference)} تبقى كما هي.`,
  taken: 'هذا الموعد لك',
  missed: 'لم يعد ذلك الموعد متاحًا',
  stillOnList: 'ما زلت في قائمة الانتظار.',
  maybeWaiting: 'ربما أنت في القائمة بالفعل، وعندئذ تجد رابطها في رسائلك.',
  nextBest: {
    book: 'هذه المواعيد متاحة الآن. لتأخذ أحدها، احجزه أو اتصل بنا.',
    move: 'هذه المواعيد متاحة الآن. لتأخذ أحدها، افتح رابط زيارتك أو اتصل بنا.',
  },

  find: { 'no-link': 'ابحث عن زيارتك', 'not-found': 'هذا الرابط لا يعمل', expired: 'انتهت صلاحية هذا الرابط' },
  findLead: {
    'no-link': 'نرسل إليك رابطًا لعرضها أو نقلها أو إلغائها. لا تحتاج إلى حساب.',
    'not-found': 'ربما ينقصه جزء. يمكننا إرسال رابط جديد إليك. زيارتك كما كانت.',
    expired: 'يمكننا إرسال رابط جديد إليك. زيارتك كما كانت.',
  },
  contact: 'عنوان البريد الإلكتروني أو رقم الهاتف',
  contactHint: 'الذي حُجزت به الزيارة.',
  reference: 'رقم الحجز',
  referenceHint: `مثل ${isolated('K7P-4QX')}. تجده في رسالتك.`,
  sendLink: 'أرسل إليّ الرابط',
  found: 'انظر في رسائلك',
  foundLead: 'إذا كنا نعرف هذا العنوان أو الرقم، فإن رسالة برابطك في الطريق. قد يستغرق ذلك بضع دقائق.',
  foundHelp: 'لم يصل شيء؟ انظر في الرسائل غير المرغوب فيها، أو تحقق مما كتبته، أو اتصل بنا.',

  typeCode: 'اكتب الرمز',
  codeLead: (address) => `أرسلنا ستة أرقام إلى ${isolated(address)}. تصلح لمدة 10 دقائق.`,
  code: 'الرمز',
  checkCode: 'اعرض زيارتي',
  anotherCode: 'أرسل رمزًا آخر',
  triesLeft: (count) => `يمكنك المحاولة ${times(count)}.`,
  noCode: 'لم نتمكن من إرسال رمز',
  codeFailure: (code) =>
    code === 'rate-limited'
      ? 'جرت محاولات كثيرة. يرجى الانتظار قليلًا أو الاتصال بنا.'
      : code === 'not-eligible'
        ? 'ليس لدينا عنوان بريد إلكتروني نرسل إليه رمزًا. يرجى الاتصال بنا.'
        : (failures[code] ?? fallback),

  fault: (field, code) => faults[`${field} ${code}`] ?? failures[code] ?? fallback,
};
