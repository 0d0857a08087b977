import { counted } from './ar-plural.ts';
import type { Terms } from './terms.ts';

export const ar: Terms = {
  lang: 'ar',
  dir: 'rtl',
  formats: { tag: 'ar-u-nu-latn', hourCycle: 'h12' },

  notForEmergencies: 'ليست للحالات الطارئة.',
  callInDanger: (phone) => ['إذا كانت حياة شخص في خطر، فاتصل الآن على ', phone, '.'],
  callInDangerNoNumber: 'إذا كانت حياة شخص في خطر، فاتصل الآن على رقم الطوارئ في بلدك.',
  ratherTalk: 'هل تفضل التحدث إلى شخص؟',
  callUs: (phone, hours) => ['اتصل على ', phone, '، ', hours, '.'],
  textRelay: (number) => ['خدمة ترحيل النص للصم وضعاف السمع: ', number, '.'],
  call: (phone) => ['اتصل على ', phone],
  opensElsewhere: 'على موقع آخر',

  back: 'رجوع',
  change: 'تغيير',
  stepOf: (step, of) => `الخطوة ${step} من ${of}`,
  tryAgain: 'حاول مرة أخرى',

  whatDoYouNeed: 'ما الذي تحتاج إليه؟',
  pickOne: 'اختر خدمة لترى المواعيد المتاحة. لا تحتاج إلى حساب.',
  minutes: (count) => counted(count, ['دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة']),
  modes: { 'in-person': 'حضوريًا', video: 'بالفيديو', phone: 'بالهاتف', unknown: 'اسألنا عن الطريقة' },
  listComma: '، ',

  whenToCome: 'متى تود أن تأتي؟',
  hospitalTime: (zone) => `الأوقات بتوقيت المستشفى: ${zone}.`,
  placeTime: 'الأماكن في مناطق زمنية مختلفة. كل وقت هو بتوقيت مكانه.',
  remoteTime: (zone, own) => `الأوقات بتوقيت المستشفى: ${zone}. وتحت كل وقت ما يقابله بتوقيتك: ${own}.`,
  modeChips: { 'in-person': 'حضورية', video: 'فيديو', phone: 'هاتف', unknown: 'أخرى' },
  soonest: 'الأقرب',
  noFreeTimes: 'لا توجد مواعيد متاحة',
  noTimesAtAll: 'لا توجد مواعيد متاحة الآن.',
  until: (day) => `إلى ${day}`,
  yourTime: (time) => `${time} بتوقيتك`,
  seatsLeft: (count) => `بقي ${counted(count, ['مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان'])}`,
  comeBetween: (from, to) => `تعال في أي وقت من ${from} إلى ${to}`,
  lookingForTimes: 'نبحث عن المواعيد المتاحة…',
  lookingForServices: 'نبحث عن الخدمات…',

  oneMoment: 'لحظة من فضلك…',
  cannotGoOn: 'لا يمكننا عرض الصفحة التالية الآن',
  cannotShow: 'لا يمكننا عرض المواعيد المتاحة الآن',
  cannotShowWhy: 'لم تحجز موعدًا بعد. لم يضع شيء مما كتبته. الخلل من جهتنا.',
  faultIsOurs: 'الخلل من جهتنا.',
  offline: 'جهازك غير متصل بالإنترنت. صِله بالإنترنت ثم حاول مرة أخرى.',
};
