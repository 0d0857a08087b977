import type { DemoService } from '../shapes.ts';
import { departments } from './departments.ts';

const referralHelps = {
  en: 'A note from your own doctor (a referral) helps, and some insurance plans ask for one.',
  ar: 'تفيدنا إحالة من طبيبك، وهي رسالة منه إلينا، وتشترطها بعض شركات التأمين.',
};
const referralNeeded = {
  en: 'You need a note from your own doctor (a referral).',
  ar: 'تحتاج إلى إحالة من طبيبك، وهي رسالة منه إلينا.',
};
const bringMedicines = { en: 'Bring a list of your medicines.', ar: 'أحضر قائمة بأدويتك.' };

/** Visits to see and talk to somebody. */
export const clinics: readonly DemoService[] = [
  {
    id: 'family-doctor',
    department: departments.primary,
    name: { en: 'Family doctor visit', ar: 'زيارة طبيب الأسرة' },
    description: {
      en: 'Talk about a new or old health problem, or your medicines. Most first visits start here.',
      ar: 'للحديث عن مشكلة صحية جديدة أو قديمة، أو عن أدويتك. معظم الزيارات الأولى تبدأ هنا.',
    },
    keywords:
      'doctor gp general practice sick cough cold fever headache tired pain stomach rash blood pressure refill prescription medicine طبيب عام كحة سعال زكام حرارة صداع تعب ألم معدة ضغط دواء وصفة',
    minutes: 30,
    modes: ['in-person', 'video'],
    needRules: [
      {
        need: 'interpreter',
        extraMinutes: 15,
        text: { en: 'The interpreter needs time too.', ar: 'المترجم يحتاج إلى وقت أيضًا.' },
      },
      { need: 'extra-time', extraMinutes: 30 },
    ],
    preparation: {
      en: [bringMedicines.en, 'Write down your questions before you come.'],
      ar: [bringMedicines.ar, 'اكتب أسئلتك قبل أن تأتي.'],
    },
  },
  {
    id: 'yearly-checkup',
    department: departments.primary,
    name: { en: 'Yearly check-up', ar: 'الفحص السنوي' },
    description: {
      en: 'A full look at your health, the shots you need, and a plan for the year.',
      ar: 'نظرة شاملة على صحتك، والتطعيمات التي تحتاجها، وخطة للسنة القادمة.',
    },
    keywords: 'physical annual wellness check up exam shots prevention فحص شامل دوري سنوي وقاية كشف',
    minutes: 45,
    modes: ['in-person'],
    requirements: { minAge: 18, text: { en: 'For adults aged 18 and over.', ar: 'للبالغين من عمر 18 سنة فأكثر.' } },
    preparation: {
      en: [bringMedicines.en, 'Bring your record of shots, if you have one.'],
      ar: [bringMedicines.ar, 'أحضر سجل تطعيماتك إن وُجد.'],
    },
  },
  {
    id: 'nurse-visit',
    department: departments.primary,
    name: { en: 'Nurse visit', ar: 'زيارة التمريض' },
    description: {
      en: 'A change of bandage, stitches out, a blood pressure check, or a shot your doctor ordered.',
      ar: 'تغيير ضماد، أو إزالة غرز، أو قياس ضغط الدم، أو حقنة طلبها طبيبك.',
    },
    keywords: 'bandage dressing wound stitches blood pressure injection shot nurse ضماد جرح غرز ضغط حقنة إبرة ممرضة',
    minutes: 15,
    modes: ['in-person'],
  },
  {
    id: 'womens-health',
    department: departments.women,
    name: { en: 'Women’s health visit', ar: 'زيارة صحة المرأة' },
    description: {
      en: 'Periods, birth control, menopause, a Pap test, or any worry about your body.',
      ar: 'للدورة الشهرية، أو منع الحمل، أو سن انقطاع الدورة، أو مسحة عنق الرحم، أو أي أمر يقلقك بشأن جسمك.',
    },
    keywords: 'gynecology gynaecologist pap smear period birth control menopause iud نسائية دورة حمل مسحة انقطاع لولب',
    minutes: 30,
    modes: ['in-person', 'video'],
  },
  {
    id: 'first-pregnancy-visit',
    department: departments.women,
    name: { en: 'First pregnancy visit', ar: 'الزيارة الأولى للحمل' },
    description: {
      en: 'Meet your care team, check that you and the baby are well, and plan the months ahead.',
      ar: 'تتعرفين إلى فريق رعايتك، ونطمئن عليك وعلى الجنين، ونخطط معًا للأشهر القادمة.',
    },
    keywords: 'pregnant pregnancy baby prenatal midwife obstetrics حامل حمل جنين قابلة متابعة',
    minutes: 60,
    modes: ['in-person'],
    preparation: {
      en: ['Come between weeks 8 and 12, if you can.', 'Bring the date of your last period.', bringMedicines.en],
      ar: ['احضري بين الأسبوعين 8 و12 إن أمكن.', 'أحضري معك تاريخ آخر دورة شهرية.', 'أحضري قائمة بأدويتك.'],
    },
  },
  {
    id: 'child-doctor',
    department: departments.children,
    name: { en: 'Children’s doctor visit', ar: 'زيارة طبيب الأطفال' },
    description: {
      en: 'For a child who is ill, or when something worries you about how they grow, eat, sleep or learn.',
      ar: 'لطفل مريض، أو عندما يقلقك نموه أو أكله أو نومه أو تعلّمه.',
    },
    keywords: 'child kid pediatric paediatrics ear fever cough rash school طفل أطفال حرارة أذن كحة طفح مدرسة',
    minutes: 20,
    modes: ['in-person', 'video'],
    requirements: {
      maxAge: 17,
      text: { en: 'For children up to 17. A parent or guardian comes along.', ar: 'للأطفال حتى عمر 17 سنة، مع أحد الوالدين أو ولي الأمر.' },
    },
    preparation: {
      en: ['Bring your child’s record of shots.', 'Bring a toy or a blanket they like.'],
      ar: ['أحضر سجل تطعيمات طفلك.', 'أحضر لعبة أو بطانية يحبها طفلك.'],
    },
  },
  {
    id: 'baby-checkup',
    department: departments.children,
    name: { en: 'Baby check-up', ar: 'فحص الرضيع' },
    description: {
      en: 'Weight, length, shots, and all your questions, from birth to age 2.',
      ar: 'الوزن والطول والتطعيمات وكل أسئلتك، من الولادة حتى عمر سنتين.',
    },
    keywords: 'baby newborn infant well child weight shots vaccines رضيع مولود وزن تطعيم فحص',
    minutes: 30,
    modes: ['in-person'],
    requirements: { maxAge: 2, text: { en: 'For babies and toddlers up to age 2.', ar: 'للرضّع والصغار حتى عمر سنتين.' } },
    preparation: { en: ['Bring the yellow book of shots.'], ar: ['أحضر دفتر التطعيمات الأصفر.'] },
  },
  {
    id: 'heart-doctor',
    department: departments.heart,
    name: { en: 'Heart doctor visit', ar: 'زيارة طبيب القلب' },
    description: {
      en: 'For a heart that skips or races, high blood pressure, or care after a heart attack.',
      ar: 'لاضطراب دقات القلب أو تسارعها، أو ارتفاع ضغط الدم، أو المتابعة بعد نوبة قلبية.',
    },
    keywords: 'cardiology cardiologist palpitations heartbeat blood pressure cholesterol قلب خفقان ضغط كولسترول قسطرة',
    minutes: 40,
    modes: ['in-person', 'video'],
    requirements: { referral: 'required', text: referralNeeded },
    policy: { rescheduleLimit: 2 },
    preparation: { en: ['Bring your referral.', bringMedicines.en], ar: ['أحضر الإحالة.', bringMedicines.ar] },
  },
  {
    id: 'bone-doctor',
    department: departments.bones,
    name: { en: 'Bone and joint doctor visit', ar: 'زيارة طبيب العظام والمفاصل' },
    description: {
      en: 'For a sore knee, hip, shoulder, back, hand or foot, or a break that heals badly.',
      ar: 'لألم في الركبة أو الورك أو الكتف أو الظهر أو اليد أو القدم، أو لكسر لا يلتئم جيدًا.',
    },
    keywords:
      'orthopedics orthopaedic sore knee hip shoulder back hand foot fracture broken bone sprain ركبة ورك كتف ظهر قدم كسر عظم التواء',
    minutes: 30,
    modes: ['in-person'],
    requirements: { referral: 'optional', text: referralHelps },
    preparation: {
      en: ['Wear loose clothes.', 'Bring scans from other places, if you have them.'],
      ar: ['ارتدِ ملابس فضفاضة.', 'أحضر صور الأشعة من أماكن أخرى إن وُجدت.'],
    },
  },
  {
    id: 'physical-therapy',
    department: departments.therapy,
    name: { en: 'Physical therapy', ar: 'العلاج الطبيعي' },
    description: {
      en: 'Exercises and hands-on care to move with less pain, after an injury, surgery or a stroke.',
      ar: 'تمارين وعلاج يدوي لحركة أقل ألمًا، بعد إصابة أو جراحة أو سكتة دماغية.',
    },
    keywords: 'physio physiotherapy rehab exercise back pain neck stroke injury علاج طبيعي تأهيل تمارين ظهر رقبة إصابة',
    minutes: 45,
    modes: ['in-person', 'video'],
    requirements: { referral: 'optional', text: referralHelps },
    preparation: { en: ['Wear clothes and shoes you can move in.'], ar: ['ارتدِ ملابس وحذاءً مريحين للحركة.'] },
  },
  {
    id: 'skin-check',
    department: departments.skin,
    name: { en: 'Skin check', ar: 'فحص الجلد' },
    description: {
      en: 'For a mole that changes, a rash, acne, or skin that itches.',
      ar: 'لشامة تتغير، أو طفح، أو حب شباب، أو حكة في الجلد.',
    },
    keywords: 'dermatology dermatologist mole rash acne eczema itch spot wart جلدية شامة طفح حبوب حكة أكزيما ثؤلول',
    minutes: 20,
    modes: ['in-person', 'video'],
    preparation: { en: ['Come without make-up or nail polish.'], ar: ['تعال دون مساحيق تجميل أو طلاء أظافر.'] },
  },
  {
    id: 'eye-exam',
    aftercare: false,
    department: departments.eyes,
    name: { en: 'Eye exam', ar: 'فحص العيون' },
    description: {
      en: 'For blurred or tired eyes, glasses, diabetes checks, or a family history of glaucoma.',
      ar: 'لتشوش الرؤية أو إجهاد العينين، أو النظارات، أو متابعة السكري، أو وجود الماء الأزرق في العائلة.',
    },
    keywords: 'eye vision glasses blurry optician ophthalmology glaucoma cataract عين نظر نظارة زرقاء بيضاء ضبابية',
    minutes: 30,
    modes: ['in-person'],
    preparation: {
      en: ['Do not drive home: the drops blur your sight for some hours.', 'Bring your glasses or lenses.'],
      ar: ['لا تقُد السيارة عند العودة: القطرات تشوش النظر لبضع ساعات.', 'أحضر نظارتك أو عدساتك.'],
    },
  },
  {
    id: 'hearing-test',
    aftercare: false,
    department: departments.ears,
    name: { en: 'Hearing test', ar: 'فحص السمع' },
    description: { en: 'Find out how well you hear, and what would help.', ar: 'نعرف مدى قوة سمعك وما الذي يمكن أن يساعدك.' },
    keywords: 'hearing ears deaf ringing tinnitus hearing aid audiology سمع أذن طنين سماعة ضعف',
    minutes: 30,
    modes: ['in-person'],
  },
  {
    id: 'counseling',
    department: departments.mind,
    name: { en: 'Talk to a counselor', ar: 'التحدث مع مرشد نفسي' },
    description: {
      en: 'For worry, low mood, grief, poor sleep or stress. A counselor reads your request and confirms the time within one working day.',
      ar: 'للقلق أو انخفاض المزاج أو الحزن أو قلة النوم أو التوتر. يقرأ المرشد طلبك ويؤكد الموعد خلال يوم عمل واحد.',
    },
    keywords: 'therapy therapist mental health anxiety depression sad worry grief stress sleep panic نفسي قلق اكتئاب حزن توتر أرق هلع',
    minutes: 50,
    modes: ['video', 'in-person', 'phone'],
    requirements: { minAge: 16, text: { en: 'For people aged 16 and over.', ar: 'لمن هم في عمر 16 سنة فأكثر.' } },
    policy: { requiresApproval: true, minNoticeMinutes: 2880 },
    preparation: {
      en: ['For a video visit, find a quiet room where nobody can hear you.'],
      ar: ['في زيارة الفيديو، اختر غرفة هادئة لا يسمعك فيها أحد.'],
    },
  },
  {
    id: 'diabetes-first-visit',
    department: departments.diabetes,
    name: { en: 'First visit at the diabetes clinic', ar: 'الزيارة الأولى لعيادة السكري' },
    description: {
      en: 'A doctor and a nurse look at your sugar levels, food and medicines with you. We ask some questions first.',
      ar: 'يراجع معك طبيب وممرض مستويات السكر والطعام والأدوية. نطرح عليك بعض الأسئلة أولًا.',
    },
    keywords: 'diabetes sugar insulin endocrinology metformin food سكر سكري أنسولين غدد غذاء',
    minutes: 45,
    modes: ['in-person', 'video'],
    requirements: {
      referral: 'optional',
      minAge: 18,
      text: { en: 'For adults aged 18 and over. A referral helps.', ar: 'للبالغين من عمر 18 سنة فأكثر. وتفيدنا الإحالة.' },
    },
    questionnaireId: 'diabetes-before-visit',
    preparation: {
      en: ['Bring your blood sugar notes of the last two weeks.', bringMedicines.en],
      ar: ['أحضر قراءات السكر في الأسبوعين الماضيين.', bringMedicines.ar],
    },
  },
];
