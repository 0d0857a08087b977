import type { Localised } from '../store/db.ts';

/** What one kind of danger asks for. `{phone}` is the hospital's emergency number, `{crisis}` its number for people who think of suicide. */
export interface Card {
  readonly id: string;
  readonly heading: Localised;
  readonly signs: Readonly<Record<string, readonly string[]>>;
  readonly text: Localised;
}

const callNow: Localised = { en: 'Call {phone} now', ar: 'اتصل الآن بالرقم {phone}' };
const stay: Localised = {
  en: 'Do not wait for an answer here. Do not drive yourself.',
  ar: 'لا تنتظر ردًا هنا. ولا تقد السيارة بنفسك.',
};
const stayWith: Localised = {
  en: 'Do not wait for an answer here. Stay with them until help comes.',
  ar: 'لا تنتظر ردًا هنا. ابقَ مع المصاب حتى تصل المساعدة.',
};

const call = (id: string, signs: Card['signs'], text = stayWith): Card => ({ id, heading: callNow, signs, text });

/** The most urgent first. Signs are in plain words, from what the American College of Emergency Physicians, the CDC and the American Stroke Association tell the public. */
export const cards: readonly Card[] = [
  call(
    'chest',
    {
      en: ['Pain, pressure or tightness in the chest', 'Pain that goes to the arm, jaw or back', 'Cold sweat, or short of breath'],
      ar: ['ألم أو ضغط أو ضيق في الصدر', 'ألم يمتد إلى الذراع أو الفك أو الظهر', 'عرق بارد أو ضيق في النفس'],
    },
    stay,
  ),
  call('breathing', {
    en: ['Cannot breathe, or it is hard to breathe', 'Choking', 'Blue or gray lips or face'],
    ar: ['لا يستطيع التنفس أو يتنفس بصعوبة', 'اختناق', 'شفاه أو وجه بلون أزرق أو رمادي'],
  }),
  call('unconscious', {
    en: ['Passed out, or will not wake up', 'A seizure', 'Does not answer'],
    ar: ['إغماء أو لا يستيقظ', 'نوبة تشنج', 'لا يستجيب'],
  }),
  call('stroke', {
    en: ['One side of the face droops', 'One arm or leg is weak or numb', 'Speech is slurred or strange'],
    ar: ['ارتخاء في جانب من الوجه', 'ضعف أو تنميل في ذراع أو ساق', 'كلام ثقيل أو غريب'],
  }),
  call(
    'bleeding',
    {
      en: ['Bleeding that does not stop', 'A lot of blood', 'Coughing up or throwing up blood'],
      ar: ['نزيف لا يتوقف', 'دم كثير', 'سعال أو قيء فيه دم'],
    },
    {
      en: 'Press hard on the wound with a clean cloth. Do not wait for an answer here.',
      ar: 'اضغط بقوة على الجرح بقطعة قماش نظيفة. لا تنتظر ردًا هنا.',
    },
  ),
  call(
    'allergy',
    {
      en: ['Swelling of the face, lips, tongue or throat', 'Trouble breathing', 'Hives with feeling faint'],
      ar: ['تورم في الوجه أو الشفتين أو اللسان أو الحلق', 'صعوبة في التنفس', 'طفح مع شعور بالإغماء'],
    },
    {
      en: 'If there is an allergy pen, use it now. Do not wait for an answer here.',
      ar: 'إذا كان لديك قلم الحساسية فاستعمله الآن. لا تنتظر ردًا هنا.',
    },
  ),
  {
    id: 'self-harm',
    heading: { en: 'You are not alone. Call {crisis} now', ar: 'لست وحدك. اتصل الآن بالرقم {crisis}' },
    signs: {
      en: ['Thoughts of suicide', 'Wanting to hurt yourself', 'Worry about someone who may do so'],
      ar: ['أفكار بالانتحار', 'رغبة في إيذاء النفس', 'القلق على شخص قد يفعل ذلك'],
    },
    text: {
      en: 'Someone will listen, day or night. If you are hurt, took something, or may act now, call {phone}.',
      ar: 'هناك من يستمع إليك ليلًا ونهارًا. إذا أُصبت أو تناولت شيئًا أو قد تقدم على ذلك الآن، فاتصل بالرقم {phone}.',
    },
  },
  call(
    'poisoning',
    {
      en: ['Too much medicine, or an overdose', 'Swallowed something harmful', 'A gas alarm and feeling sick'],
      ar: ['جرعة دواء زائدة', 'ابتلاع مادة ضارة', 'إنذار غاز مع شعور بالمرض'],
    },
    {
      en: 'Tell them what was taken, how much, and when. Do not wait for an answer here.',
      ar: 'أخبرهم بما تم تناوله وكميته ووقته. لا تنتظر ردًا هنا.',
    },
  ),
  call(
    'pregnancy',
    {
      en: [
        'Bleeding while pregnant',
        'The baby moves less or not at all',
        'Water broke or labor began too early',
        'A bad headache or blurry sight',
      ],
      ar: ['نزيف أثناء الحمل', 'الجنين يتحرك أقل أو لا يتحرك', 'نزول الماء أو بدء المخاض مبكرًا', 'صداع شديد أو رؤية غير واضحة'],
    },
    stay,
  ),
  call('baby', {
    en: ['Blue, gray, limp or hard to wake', 'Under 3 months old with a fever', 'A fever with a stiff neck or a purple rash'],
    ar: ['لون أزرق أو رمادي أو جسم مرتخٍ أو صعوبة في الإيقاظ', 'حمى عند رضيع عمره أقل من 3 أشهر', 'حمى مع تيبس الرقبة أو طفح بنفسجي'],
  }),
  call('head', {
    en: ['Passed out, confused or very sleepy after a blow to the head', 'Throwing up after it', 'A bad fall'],
    ar: ['إغماء أو تشوش أو نعاس شديد بعد ضربة على الرأس', 'قيء بعدها', 'سقوط شديد'],
  }),
  call(
    'violence',
    {
      en: ['Someone hurts you, or says they will', 'You do not feel safe at home', 'A stab or gunshot wound'],
      ar: ['شخص يؤذيك أو يهددك', 'لا تشعر بالأمان في البيت', 'جرح بسكين أو بطلق ناري'],
    },
    {
      en: 'If you can, go where you are safe. If you cannot talk, stay on the line.',
      ar: 'إذا استطعت فاذهب إلى مكان آمن. وإذا لم تستطع الكلام فابقَ على الخط.',
    },
  ),
  call(
    'burns',
    {
      en: ['A large or deep burn', 'A burn on the face, hands or a child', 'A chemical in the eye, or an electric shock'],
      ar: ['حرق كبير أو عميق', 'حرق في الوجه أو اليدين أو عند طفل', 'مادة كيميائية في العين أو صدمة كهربائية'],
    },
    {
      en: 'Cool it under running water. Do not wait for an answer here.',
      ar: 'برّده تحت ماء جارٍ. لا تنتظر ردًا هنا.',
    },
  ),
  call(
    'headache',
    {
      en: ['The worst headache of your life', 'A bad headache that came at once', 'A headache with a stiff neck, fever or confusion'],
      ar: ['أسوأ صداع في حياتك', 'صداع شديد بدأ فجأة', 'صداع مع تيبس الرقبة أو حمى أو تشوش'],
    },
    stay,
  ),
  call(
    'vision',
    {
      en: ['Sudden loss of sight in one eye or both', 'A dark curtain over the eye'],
      ar: ['فقدان البصر فجأة في عين أو في العينين', 'ستارة سوداء أمام العين'],
    },
    stay,
  ),
  call('emergency', {
    en: ['A life may be in danger', 'You need an ambulance'],
    ar: ['حياة قد تكون في خطر', 'تحتاج إلى سيارة إسعاف'],
  }),
];

/** In place of the heading where the number also takes text messages. */
export const callOrText: Localised = {
  en: 'You are not alone. Call or text {crisis} now',
  ar: 'لست وحدك. اتصل أو أرسل رسالة نصية الآن إلى {crisis}',
};
