import type { DemoLocation, DemoSite } from '../shapes.ts';

/** An invented hospital: names, streets and numbers (555-01xx) belong to nobody. */
export const site: DemoSite = {
  id: 'riverside',
  slug: 'riverside',
  name: { en: 'Riverside General Hospital', ar: 'مستشفى ريفرسايد العام' },
  default_locale: 'en',
  locales: ['en', 'ar'],
  time_zone: 'America/New_York',
  emergency: {
    phone: '911',
    crisis: { phone: '988', takesTexts: true },
    text: {
      en: 'Not for emergencies. For chest pain, trouble breathing, heavy bleeding, or thoughts of harming yourself, call 911 now.',
      ar: 'هذه الخدمة ليست للحالات الطارئة. عند ألم في الصدر، أو صعوبة في التنفس، أو نزيف شديد، أو أفكار بإيذاء النفس، اتصل الآن بالرقم 911.',
    },
  },
  contact: {
    phone: '+1-555-0101',
    textRelay: '711',
    departmentId: 'riverside-patient-access',
    hours: {
      en: 'Monday to Friday, 7 am to 6 pm Eastern Time',
      ar: 'من الاثنين إلى الجمعة، من 7 صباحًا إلى 6 مساءً بتوقيت شرق الولايات المتحدة',
    },
  },
  consent: {
    version: '1',
    text: {
      en: 'I agree that Riverside General Hospital may use these details to arrange this visit and to contact me about it. They become part of the hospital’s record. I can ask to see or correct them at any time.',
      ar: 'أوافق على أن يستخدم مستشفى ريفرسايد العام هذه البيانات لترتيب هذه الزيارة وللتواصل معي بشأنها. وتصبح هذه البيانات جزءًا من سجلات المستشفى. ويحق لي أن أطلب الاطلاع عليها أو تصحيحها في أي وقت.',
    },
  },
  environment: 'sandbox',
  mail_from: 'Riverside General Hospital <visits@riversidegeneral.example>',
  complaints: {
    rules: 'us-cms',
    departmentId: 'riverside-patient-relations',
    onCall: 'on-call@riversidegeneral.example',
    elsewhere: [
      { name: { en: 'The state’s health facility hotline', ar: 'خط الولاية الساخن للمنشآت الصحية' }, phone: '+1-555-0190' },
      { name: { en: 'The body that accredits hospitals', ar: 'هيئة اعتماد المستشفيات' }, url: 'https://accreditation.example' },
    ],
  },
};

const stepFree = { en: 'Step-free way in from the street and the garage', ar: 'مدخل بلا درجات من الشارع ومن مرآب السيارات' };
const elevators = { en: 'Elevators to every floor', ar: 'مصاعد إلى جميع الطوابق' };
const hearingLoop = { en: 'Hearing loop at the front desk', ar: 'نظام تقوية سمعية عند مكتب الاستقبال' };
const wheelchairs = { en: 'Free wheelchairs to borrow at the door', ar: 'كراسٍ متحركة مجانية للإعارة عند المدخل' };

export const locations: readonly DemoLocation[] = [
  {
    id: 'riverside-main',
    name: { en: 'Riverside General, Main Building', ar: 'ريفرسايد العام، المبنى الرئيسي' },
    address: { line: ['200 River Road'], city: 'Riverside', state: 'GA', postalCode: '31900', country: 'US' },
    time_zone: 'America/New_York',
    telecom: [
      { system: 'phone', value: '+1-555-0100' },
      { system: 'text-relay', value: '711' },
    ],
    hours: {
      en: 'Clinics: Monday to Friday, 7 am to 6 pm; Saturday, 8 am to 4 pm',
      ar: 'العيادات: من الاثنين إلى الجمعة، من 7 صباحًا إلى 6 مساءً؛ والسبت من 8 صباحًا إلى 4 مساءً',
    },
    access: [stepFree, elevators, hearingLoop, wheelchairs],
    directions: {
      en: 'Park in Garage A, next to the main entrance. Buses 4 and 12 stop at the door. Follow the blue line to the clinics.',
      ar: 'أوقف سيارتك في المرآب A بجوار المدخل الرئيسي. تتوقف الحافلتان 4 و12 عند الباب. اتبع الخط الأزرق إلى العيادات.',
    },
  },
  {
    id: 'riverside-family-center',
    name: { en: 'Riverside Women’s and Children’s Center', ar: 'مركز ريفرسايد للنساء والأطفال' },
    address: { line: ['210 River Road', 'Second floor'], city: 'Riverside', state: 'GA', postalCode: '31900', country: 'US' },
    time_zone: 'America/New_York',
    telecom: [
      { system: 'phone', value: '+1-555-0117' },
      { system: 'text-relay', value: '711' },
    ],
    hours: { en: 'Monday to Friday, 8 am to 7 pm', ar: 'من الاثنين إلى الجمعة، من 8 صباحًا إلى 7 مساءً' },
    access: [stepFree, elevators, { en: 'Quiet room and a place to feed babies', ar: 'غرفة هادئة ومكان لإرضاع الأطفال' }],
    directions: {
      en: 'Across the garden from the main building. Use Garage A and the covered bridge on level 2.',
      ar: 'يقع المركز مقابل المبنى الرئيسي عبر الحديقة. استخدم المرآب A والجسر المسقوف في المستوى 2.',
    },
  },
  {
    id: 'riverside-eastgate',
    name: { en: 'Riverside Eastgate Clinic', ar: 'عيادة ريفرسايد إيستغيت' },
    address: { line: ['48 Eastgate Avenue'], city: 'Riverside', state: 'GA', postalCode: '31901', country: 'US' },
    time_zone: 'America/New_York',
    telecom: [
      { system: 'phone', value: '+1-555-0121' },
      { system: 'text-relay', value: '711' },
    ],
    hours: {
      en: 'Monday to Friday, 8 am to 8 pm; Saturday, 9 am to 1 pm',
      ar: 'من الاثنين إلى الجمعة، من 8 صباحًا إلى 8 مساءً؛ والسبت من 9 صباحًا إلى 1 ظهرًا',
    },
    access: [stepFree, { en: 'All rooms on the ground floor', ar: 'جميع الغرف في الطابق الأرضي' }],
    directions: {
      en: 'In the Eastgate shopping center, next to the pharmacy. Free parking in front of the door. Bus 12.',
      ar: 'في مركز إيستغيت للتسوق، بجوار الصيدلية. موقف مجاني أمام الباب. الحافلة 12.',
    },
  },
  {
    id: 'riverside-westbank',
    name: { en: 'Riverside Westbank Clinic', ar: 'عيادة ريفرسايد ويستبانك' },
    address: { line: ['7 Ferry Street'], city: 'Westbank', state: 'AL', postalCode: '36800', country: 'US' },
    time_zone: 'America/Chicago',
    telecom: [
      { system: 'phone', value: '+1-555-0122' },
      { system: 'text-relay', value: '711' },
    ],
    hours: {
      en: 'Monday to Friday, 8 am to 5 pm Central Time',
      ar: 'من الاثنين إلى الجمعة، من 8 صباحًا إلى 5 مساءً بتوقيت وسط الولايات المتحدة',
    },
    access: [stepFree, elevators],
    directions: {
      en: 'Across the river, one block from the bridge. The clock here is one hour behind Riverside.',
      ar: 'على الضفة الأخرى من النهر، على بُعد مبنى واحد من الجسر. الساعة هنا متأخرة ساعة واحدة عن ريفرسايد.',
    },
  },
];
