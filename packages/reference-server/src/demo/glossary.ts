import type { DemoTerm } from './shapes.ts';

/** Words of a hospital that nobody should have to know. */
export const glossary: readonly DemoTerm[] = [
  {
    en: {
      term: 'EHR',
      aliases: ['electronic health record', 'EMR'],
      meaning: 'Electronic health record: the file about your care that we keep on our computers.',
    },
    ar: { term: 'السجل الصحي الإلكتروني', aliases: ['EHR'], meaning: 'الملف الذي نحفظه عن رعايتك على أجهزتنا.' },
  },
  {
    en: {
      term: 'PHR',
      aliases: ['personal health record'],
      meaning: 'Personal health record: a file about your health that you keep yourself.',
    },
    ar: { term: 'السجل الصحي الشخصي', aliases: ['PHR'], meaning: 'ملف عن صحتك تحتفظ به بنفسك.' },
  },
  {
    en: {
      term: 'PCP',
      aliases: ['primary care provider', 'primary care doctor'],
      meaning: 'Primary care provider: your main doctor or nurse, whom you see first.',
    },
    ar: { term: 'طبيب الرعاية الأولية', aliases: ['PCP'], meaning: 'طبيبك الرئيسي الذي تراه أولًا.' },
  },
  {
    en: {
      term: 'EOB',
      aliases: ['explanation of benefits'],
      meaning: 'Explanation of benefits: a letter from your insurance that shows what it paid. It is not a bill.',
    },
    ar: { term: 'بيان المنافع', aliases: ['EOB'], meaning: 'رسالة من شركة التأمين تبين ما دفعته. وهي ليست فاتورة.' },
  },
  {
    en: { term: 'copay', aliases: ['copays', 'copayment', 'co-pay'], meaning: 'The set part of the cost that you pay at each visit.' },
    ar: { term: 'الدفع المشترك', aliases: ['copay'], meaning: 'الجزء الثابت من التكلفة الذي تدفعه في كل زيارة.' },
  },
  {
    en: { term: 'deductible', aliases: ['deductibles'], meaning: 'What you pay yourself each year before your insurance starts to pay.' },
    ar: { term: 'مبلغ التحمل', aliases: ['deductible'], meaning: 'ما تدفعه بنفسك كل سنة قبل أن يبدأ التأمين بالدفع.' },
  },
  {
    en: {
      term: 'coinsurance',
      aliases: ['co-insurance'],
      meaning: 'The share of the cost, in percent, that you pay after your deductible.',
    },
    ar: { term: 'نسبة المشاركة', aliases: ['coinsurance'], meaning: 'النسبة المئوية التي تدفعها من التكلفة بعد مبلغ التحمل.' },
  },
  {
    en: { term: 'referral', aliases: ['referrals'], meaning: 'A note from your own doctor that asks another doctor to see you.' },
    ar: { term: 'إحالة', aliases: ['الإحالة'], meaning: 'رسالة من طبيبك تطلب من طبيب آخر أن يراك.' },
  },
  {
    en: {
      term: 'prior authorization',
      aliases: ['prior approval', 'preauthorization', 'pre-authorization'],
      meaning: 'Your insurance has to say yes before this care, or it may not pay.',
    },
    ar: { term: 'الموافقة المسبقة', aliases: ['موافقة مسبقة'], meaning: 'يجب أن توافق شركة التأمين قبل هذه الرعاية، وإلا فقد لا تدفع.' },
  },
  {
    en: {
      term: 'in-network',
      aliases: ['in network'],
      meaning: 'A doctor or hospital that has a deal with your insurance, so you pay less.',
    },
    ar: { term: 'داخل الشبكة', aliases: [], meaning: 'طبيب أو مستشفى له اتفاق مع شركة التأمين، فتدفع أقل.' },
  },
  {
    en: {
      term: 'out-of-network',
      aliases: ['out of network'],
      meaning: 'A doctor or hospital without a deal with your insurance, so you may pay more.',
    },
    ar: { term: 'خارج الشبكة', aliases: [], meaning: 'طبيب أو مستشفى ليس له اتفاق مع شركة التأمين، فقد تدفع أكثر.' },
  },
  {
    en: { term: 'outpatient', aliases: ['outpatients'], meaning: 'Someone who gets care and goes home the same day.' },
    ar: { term: 'مريض خارجي', aliases: ['المرضى الخارجيون'], meaning: 'من يتلقى الرعاية ويعود إلى بيته في اليوم نفسه.' },
  },
  {
    en: { term: 'inpatient', aliases: ['inpatients'], meaning: 'Someone who stays in the hospital for at least one night.' },
    ar: { term: 'مريض مقيم', aliases: ['المرضى المقيمون'], meaning: 'من يبقى في المستشفى ليلة واحدة على الأقل.' },
  },
  {
    en: {
      term: 'ER',
      aliases: ['ED', 'emergency room', 'emergency department'],
      meaning: 'The part of the hospital for people whose life or health may be in danger now. It is always open.',
    },
    ar: { term: 'قسم الطوارئ', aliases: ['غرفة الطوارئ'], meaning: 'قسم المستشفى لمن قد تكون حياته أو صحته في خطر الآن. وهو مفتوح دائمًا.' },
  },
  {
    en: { term: 'urgent care', aliases: [], meaning: 'Care for problems that should be looked at soon but do not put your life at risk.' },
    ar: { term: 'الرعاية العاجلة', aliases: [], meaning: 'رعاية لمشكلات يجب فحصها قريبًا لكنها لا تهدد حياتك.' },
  },
  {
    en: {
      term: 'ICU',
      aliases: ['intensive care unit', 'intensive care'],
      meaning: 'Intensive care unit: the part of the hospital for very sick patients, with a nurse close by at all times.',
    },
    ar: { term: 'العناية المركزة', aliases: ['ICU'], meaning: 'قسم المرضى الذين حالتهم شديدة جدًا، وفيه ممرض قريب دائمًا.' },
  },
  {
    en: {
      term: 'MRI',
      aliases: ['magnetic resonance imaging'],
      meaning: 'Pictures of the inside of your body, made with a strong magnet. It does not use X-rays.',
    },
    ar: { term: 'الرنين المغناطيسي', aliases: ['MRI'], meaning: 'صور لداخل جسمك تُصنع بمغناطيس قوي، من دون أشعة سينية.' },
  },
  {
    en: {
      term: 'CT',
      aliases: ['CT scan', 'CAT scan'],
      meaning: 'Many X-ray pictures that a computer puts together to show the inside of your body.',
    },
    ar: { term: 'التصوير المقطعي', aliases: ['CT'], meaning: 'صور أشعة كثيرة يجمعها الحاسوب ليُظهر داخل جسمك.' },
  },
  {
    en: { term: 'biopsy', aliases: ['biopsies'], meaning: 'A test of a small piece of tissue from your body.' },
    ar: { term: 'خزعة', aliases: ['الخزعة'], meaning: 'فحص قطعة صغيرة من نسيج في جسمك.' },
  },
  {
    en: {
      term: 'advance directive',
      aliases: ['advance directives', 'living will'],
      meaning: 'A paper that says which care you want if you cannot speak for yourself.',
    },
    ar: { term: 'توجيهات مسبقة', aliases: ['التوجيهات المسبقة'], meaning: 'ورقة تقول أي رعاية تريدها إذا لم تستطع الكلام عن نفسك.' },
  },
  {
    en: {
      term: 'discharge papers',
      aliases: ['discharge instructions'],
      meaning: 'The pages we give you when you leave: what to do at home, and whom to call.',
    },
    ar: { term: 'أوراق الخروج', aliases: [], meaning: 'الصفحات التي نعطيك إياها عند مغادرتك: ماذا تفعل في البيت، وبمن تتصل.' },
  },
  {
    en: { term: 'NPO', aliases: [], meaning: 'Nothing by mouth: no food and no drink until we tell you.' },
    ar: { term: 'NPO', aliases: [], meaning: 'لا شيء عن طريق الفم: لا طعام ولا شراب حتى نخبرك.' },
  },
  {
    en: { term: 'HIPAA', aliases: [], meaning: 'A federal law that protects your health information.' },
    ar: { term: 'HIPAA', aliases: [], meaning: 'قانون اتحادي يحمي معلوماتك الصحية.' },
  },
  {
    en: { term: 'TTY', aliases: [], meaning: 'A phone with a keyboard, for people who do not hear or speak well on the phone.' },
    ar: { term: 'TTY', aliases: [], meaning: 'هاتف بلوحة مفاتيح لمن لا يسمع أو لا يتكلم جيدًا في الهاتف.' },
  },
];
