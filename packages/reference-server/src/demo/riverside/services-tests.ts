import type { DemoService } from '../shapes.ts';
import { departments } from './departments.ts';

const orderNeeded = { en: 'You need an order from your doctor.', ar: 'تحتاج إلى طلب من طبيبك.' };
const bringOrder = { en: 'Bring the order from your doctor.', ar: 'أحضر الطلب من طبيبك.' };
const noBooking = { find: false, hold: 'none', book: false, modify: false, cancel: false, waitlist: false } as const;

/** Tests, scans and shots, and what cannot be booked here. */
export const tests: readonly DemoService[] = [
  {
    id: 'blood-test',
    aftercare: false,
    department: departments.laboratory,
    name: { en: 'Blood test', ar: 'تحليل الدم' },
    description: {
      en: 'We take a small sample from your arm. It takes about 10 minutes.',
      ar: 'نأخذ عينة صغيرة من ذراعك. يستغرق ذلك نحو 10 دقائق.',
    },
    keywords: 'blood draw lab laboratory sample sugar cholesterol iron thyroid needle دم تحليل مختبر عينة سكر كولسترول حديد غدة إبرة',
    minutes: 10,
    modes: ['in-person'],
    policy: { minNoticeMinutes: 30, cancelCutoffMinutes: 30, rescheduleCutoffMinutes: 30, rescheduleLimit: 5 },
    preparation: {
      en: [
        'Do not eat for 8 hours before, if your doctor told you to fast.',
        'Water is always fine. Take your medicines as usual.',
        'Bring the order, if your doctor gave you one.',
      ],
      ar: [
        'لا تأكل قبل التحليل بـ 8 ساعات إذا طلب منك طبيبك الصيام.',
        'الماء مسموح دائمًا. تناول أدويتك كالمعتاد.',
        'أحضر الطلب إن أعطاك طبيبك واحدًا.',
      ],
    },
  },
  {
    id: 'x-ray',
    aftercare: false,
    department: departments.imaging,
    name: { en: 'X-ray', ar: 'صورة أشعة سينية' },
    description: { en: 'A quick picture of bones or lungs. It does not hurt.', ar: 'صورة سريعة للعظام أو الرئتين، وهي غير مؤلمة.' },
    keywords: 'xray x ray radiology picture bone chest lung أشعة سينية صورة عظم صدر رئة',
    minutes: 15,
    modes: ['in-person'],
    requirements: { referral: 'required', text: orderNeeded },
    needRules: [
      {
        need: 'hoist',
        locationIds: ['riverside-main'],
        text: { en: 'The hoist is in the Main Building.', ar: 'الرافعة موجودة في المبنى الرئيسي.' },
      },
    ],
    preparation: { en: [bringOrder.en, 'Tell us if you could be pregnant.'], ar: [bringOrder.ar, 'أخبرينا إن كان هناك احتمال حمل.'] },
  },
  {
    id: 'ultrasound',
    department: departments.imaging,
    name: { en: 'Ultrasound scan', ar: 'تصوير بالموجات فوق الصوتية' },
    description: { en: 'Sound waves show the inside of your body, without rays.', ar: 'موجات صوتية تُظهر داخل الجسم دون أشعة.' },
    keywords: 'ultrasound sonogram scan belly gallbladder liver kidney pregnancy سونار تلفزيوني موجات بطن مرارة كبد كلية حمل',
    minutes: 30,
    modes: ['in-person'],
    requirements: { referral: 'required', text: orderNeeded },
    preparation: {
      en: ['For the belly: no food for 6 hours before.', 'For the bladder: drink 4 glasses of water 1 hour before.', bringOrder.en],
      ar: ['لتصوير البطن: لا طعام قبله بـ 6 ساعات.', 'لتصوير المثانة: اشرب 4 أكواب ماء قبله بساعة.', bringOrder.ar],
    },
  },
  {
    id: 'mammogram',
    aftercare: false,
    department: departments.imaging,
    name: { en: 'Mammogram', ar: 'تصوير الثدي' },
    description: { en: 'An X-ray of the breasts that finds cancer early.', ar: 'صورة أشعة للثدي تكشف السرطان مبكرًا.' },
    keywords: 'mammogram breast cancer screening mammography ثدي سرطان ماموجرام كشف مبكر',
    minutes: 20,
    modes: ['in-person'],
    requirements: { minAge: 40, text: { en: 'From age 40. You need no order from a doctor.', ar: 'من عمر 40 سنة. ولا يلزم طلب من طبيب.' } },
    preparation: {
      en: ['Do not use deodorant or powder on the day.', 'Wear a top and a skirt or pants.'],
      ar: ['لا تستخدمي مزيل العرق أو البودرة في ذلك اليوم.', 'ارتدي قطعتين: قميصًا مع تنورة أو بنطال.'],
    },
  },
  {
    id: 'heart-rhythm-test',
    department: departments.heart,
    name: { en: 'Heart rhythm test (ECG)', ar: 'تخطيط القلب' },
    description: {
      en: 'Small stickers on your chest show how your heart beats. It takes a few minutes and does not hurt.',
      ar: 'لاصقات صغيرة على صدرك تُظهر دقات قلبك. يستغرق دقائق قليلة وهو غير مؤلم.',
    },
    keywords: 'ecg ekg heart rhythm test heartbeat رسم تخطيط قلب دقات',
    minutes: 20,
    modes: ['in-person'],
    requirements: { referral: 'required', text: orderNeeded },
    preparation: {
      en: ['Do not put lotion on your chest on the day.', bringOrder.en],
      ar: ['لا تضع كريمًا على صدرك في ذلك اليوم.', bringOrder.ar],
    },
  },
  {
    id: 'flu-shot',
    aftercare: false,
    department: departments.vaccines,
    name: { en: 'Flu shot day', ar: 'يوم لقاح الإنفلونزا' },
    description: {
      en: 'Book a place, then come at any time while it is open. Free for everyone aged 5 and over.',
      ar: 'احجز مكانًا ثم تعال في أي وقت خلال ساعات العمل. مجاني لكل من بلغ 5 سنوات فأكثر.',
    },
    keywords: 'flu shot vaccine influenza vaccination jab covid إنفلونزا لقاح تطعيم',
    minutes: 15,
    modes: ['in-person'],
    requirements: { minAge: 5, text: { en: 'For everyone aged 5 and over.', ar: 'لكل من بلغ 5 سنوات فأكثر.' } },
    policy: { minNoticeMinutes: 0, cancelCutoffMinutes: 0, rescheduleCutoffMinutes: 0, rescheduleLimit: 10 },
    preparation: {
      en: ['Wear a shirt with short or loose sleeves.', 'Stay home if you have a fever, and call us.'],
      ar: ['ارتدِ قميصًا بأكمام قصيرة أو واسعة.', 'ابقَ في البيت إذا كانت لديك حرارة، واتصل بنا.'],
    },
  },
  {
    id: 'mri-scan',
    department: departments.imaging,
    name: { en: 'MRI scan', ar: 'التصوير بالرنين المغناطيسي' },
    description: {
      en: 'Tell us when you could come. We check your order and any metal in your body first, then we call you with a time.',
      ar: 'أخبرنا متى يناسبك الحضور. نراجع أولًا طلب طبيبك وأي معدن في جسمك، ثم نتصل بك لتحديد الموعد.',
    },
    keywords: 'mri magnetic scan brain back knee tunnel رنين مغناطيسي دماغ ظهر ركبة',
    minutes: 45,
    modes: ['in-person'],
    requirements: { referral: 'required', text: orderNeeded },
    capabilities: { ...noBooking, request: true },
    preparation: {
      en: [bringOrder.en, 'Tell us about a pacemaker, an implant or metal in your body.'],
      ar: [bringOrder.ar, 'أخبرنا إن كان لديك منظم قلب أو زرعة أو معدن في جسمك.'],
    },
  },
  {
    id: 'travel-vaccines',
    aftercare: false,
    department: departments.vaccines,
    name: { en: 'Travel vaccines', ar: 'تطعيمات السفر' },
    description: {
      en: 'A nurse plans the shots for your trip with you on the phone. Please call us 6 weeks before you leave.',
      ar: 'يخطط معك ممرض عبر الهاتف التطعيمات اللازمة لرحلتك. اتصل بنا قبل السفر بستة أسابيع.',
    },
    keywords: 'travel vaccine yellow fever malaria typhoid trip abroad سفر تطعيم حمى صفراء ملاريا تيفوئيد',
    minutes: 20,
    modes: ['phone'],
    capabilities: { ...noBooking, request: false, phoneOnly: true },
  },
  {
    id: 'dental-care',
    department: departments.dental,
    name: { en: 'Dental care', ar: 'علاج الأسنان' },
    description: {
      en: 'Our partner, Millpond Dental, sees you at Eastgate. You book on their website.',
      ar: 'يستقبلك شريكنا «ميلبوند دنتال» في إيستغيت. يتم الحجز على موقعهم.',
    },
    keywords: 'dentist tooth teeth cavity cleaning gums أسنان ضرس تسوس تنظيف لثة',
    minutes: 40,
    modes: ['in-person'],
    capabilities: { ...noBooking, find: true, request: false, deepLink: true },
  },
];
