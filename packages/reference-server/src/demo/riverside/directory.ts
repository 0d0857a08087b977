import type { DemoDepartment, DemoOpening } from '../shapes.ts';

const main = 'riverside-main';
const workdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const at = (weekdays: readonly number[], from: string, to: string, use?: DemoOpening['use']): DemoOpening => ({
  weekdays,
  from,
  to,
  ...(use && { use }),
});
const always = [at(everyDay, '00:00', '24:00')];

/** A number to call, the relay service for people who cannot hear, and an address to write to. */
const reach = (phone: string, email?: string) => [
  { system: 'phone', value: phone },
  { system: 'text-relay', value: '711' },
  ...(email === undefined ? [] : [{ system: 'email', value: email }]),
];

/** Nobody who needs care is to wait for a message. */
const noMessages = { reply_days: null };
const noCalls = { callback_capacity: null };

const offices: readonly DemoDepartment[] = [
  {
    words: {
      id: 'riverside-patient-access',
      name: { en: 'Patient Access', ar: 'مكتب استقبال المرضى' },
      description: { en: 'Book, change or cancel a visit.', ar: 'لحجز زيارة أو تغييرها أو إلغائها.' },
      location_id: main,
      telecom: reach('+1-555-0101'),
      languages: ['en', 'es', 'ar'],
      topics: ['appointment', 'other'],
      contact: { name: 'Renee Castellan', role: { en: 'Head of Patient Access', ar: 'رئيسة مكتب استقبال المرضى' } },
      directions: { en: 'The front desk in the main lobby.', ar: 'مكتب الاستقبال في البهو الرئيسي.' },
      callback_capacity: 6,
    },
    hours: [at(workdays, '07:00', '18:00')],
  },
  {
    words: {
      id: 'riverside-billing',
      name: { en: 'Billing Office', ar: 'مكتب الفواتير' },
      description: { en: 'Questions about your bill, and ways to pay it.', ar: 'للأسئلة عن فاتورتك وطرق دفعها.' },
      location_id: main,
      telecom: reach('+1-555-0104', 'billing@riversidegeneral.example'),
      languages: ['en', 'es', 'ar'],
      topics: ['billing'],
      contact: { name: 'Marcus Oyelaran', role: { en: 'Billing manager', ar: 'مدير الفواتير' } },
    },
    hours: [at(workdays, '08:00', '17:00'), at(workdays, '09:00', '16:00', 'callback')],
  },
  {
    words: {
      id: 'riverside-financial-counseling',
      name: { en: 'Financial Counseling', ar: 'الاستشارات المالية' },
      description: { en: 'Help to pay for care, and prices before it.', ar: 'للمساعدة في دفع تكاليف العلاج ومعرفة الأسعار مسبقًا.' },
      location_id: main,
      telecom: reach('+1-555-0105'),
      languages: ['en', 'es'],
      topics: ['billing'],
      callback_capacity: 2,
    },
    hours: [at(workdays, '08:00', '17:00')],
  },
  {
    words: {
      id: 'riverside-medical-records',
      name: { en: 'Medical Records', ar: 'السجلات الطبية' },
      description: { en: 'Copies of your records, for you or for another doctor.', ar: 'نسخ من سجلاتك الطبية، لك أو لطبيب آخر.' },
      location_id: main,
      telecom: reach('+1-555-0103'),
      languages: ['en', 'es'],
      topics: ['records'],
      directions: { en: 'Room 110, on the first floor.', ar: 'الغرفة 110 في الطابق الأول.' },
    },
    hours: [at(workdays, '08:00', '16:30')],
  },
  {
    words: {
      id: 'riverside-privacy-office',
      name: { en: 'Privacy Office', ar: 'مكتب الخصوصية' },
      description: { en: 'Who may see your health information.', ar: 'من يحق له الاطلاع على معلوماتك الصحية.' },
      location_id: main,
      telecom: reach('+1-555-0109', 'privacy@riversidegeneral.example'),
      languages: ['en'],
      topics: ['records'],
      ...noCalls,
    },
    hours: [at(workdays, '08:30', '16:30')],
  },
  {
    words: {
      id: 'riverside-patient-relations',
      name: { en: 'Patient Relations', ar: 'علاقات المرضى' },
      description: {
        en: 'Thanks, worries and complaints. An advocate speaks up for you.',
        ar: 'للشكر والملاحظات والشكاوى. مناصر المرضى يتحدث باسمك.',
      },
      location_id: main,
      telecom: reach('+1-555-0108', 'care@riversidegeneral.example'),
      languages: ['en', 'es', 'ar'],
      topics: ['other'],
      contact: { name: 'Denise Okonjo', role: { en: 'Director of Patient Relations', ar: 'مديرة علاقات المرضى' } },
      callback_minutes: 90,
    },
    hours: [at(workdays, '08:30', '17:00')],
  },
  {
    words: {
      id: 'riverside-language-services',
      name: { en: 'Interpreter services', ar: 'خدمات الترجمة الشفوية' },
      description: { en: 'A free interpreter for your visit, in more than 200 languages.', ar: 'مترجم مجاني لزيارتك، بأكثر من 200 لغة.' },
      location_id: main,
      telecom: reach('+1-555-0107'),
      languages: ['en', 'es', 'ar', 'fr', 'vi', 'zh'],
      topics: ['other'],
    },
    // By phone an interpreter is there at any hour.
    hours: [at(workdays, '08:00', '18:00'), at(everyDay, '00:00', '24:00', 'phone'), at(workdays, '08:00', '18:00', 'callback')],
  },
  {
    words: {
      id: 'riverside-guest-services',
      name: { en: 'Guest Services', ar: 'خدمات الزوار' },
      description: { en: 'Rides, wheelchairs, parking, and finding your way.', ar: 'للمواصلات والكراسي المتحركة والمواقف ومعرفة الطريق.' },
      location_id: main,
      telecom: reach('+1-555-0115'),
      languages: ['en', 'es'],
      topics: ['other'],
      keeps_site_days: false,
    },
    hours: [at(workdays, '07:00', '20:00'), at([6, 7], '09:00', '17:00')],
    onHolidays: { start: '09:00', end: '17:00' },
  },
];

const care: readonly DemoDepartment[] = [
  {
    words: {
      id: 'riverside-emergency',
      kind: 'emergency',
      name: { en: 'Emergency department', ar: 'قسم الطوارئ' },
      description: {
        en: 'When a life may be in danger, call 911 or come. We see everyone.',
        ar: 'عند الخطر على الحياة اتصل بالرقم 911 أو احضر. نستقبل الجميع.',
      },
      location_id: main,
      telecom: reach('+1-555-0100'),
      languages: ['en', 'es', 'ar'],
      directions: { en: 'The way in is on Mill Street, behind the main building.', ar: 'المدخل من شارع ميل خلف المبنى الرئيسي.' },
      keeps_site_days: false,
      ...noMessages,
      ...noCalls,
    },
    hours: always,
  },
  {
    words: {
      id: 'riverside-nurse-line',
      kind: 'clinic',
      name: { en: 'Nurse line', ar: 'خط التمريض' },
      description: { en: 'Ask a nurse about your health, at any hour.', ar: 'اسأل ممرضة عن صحتك في أي وقت.' },
      telecom: reach('+1-555-0102'),
      languages: ['en', 'es', 'ar'],
      keeps_site_days: false,
      callback_capacity: 8,
      callback_lead: 15,
      ...noMessages,
    },
    hours: always,
  },
  {
    words: {
      id: 'riverside-urgent-care',
      kind: 'clinic',
      name: { en: 'Urgent care', ar: 'الرعاية العاجلة' },
      description: {
        en: 'For what should be looked at soon but is no danger to life. Walk in.',
        ar: 'لما يحتاج إلى فحص قريب دون خطر على الحياة. احضر دون موعد.',
      },
      location_id: 'riverside-family-center',
      telecom: reach('+1-555-0100'),
      languages: ['en', 'es'],
      directions: { en: 'First floor, next to the main building.', ar: 'الطابق الأول، بجوار المبنى الرئيسي.' },
      keeps_site_days: false,
      ...noMessages,
      ...noCalls,
    },
    hours: [at(everyDay, '08:00', '20:00')],
  },
  {
    words: {
      id: 'riverside-pharmacy',
      kind: 'pharmacy',
      name: { en: 'Pharmacy', ar: 'الصيدلية' },
      description: { en: 'Refills, and questions about your medicines.', ar: 'لإعادة صرف الأدوية والأسئلة عنها.' },
      location_id: main,
      telecom: reach('+1-555-0106'),
      languages: ['en', 'es'],
      topics: ['other'],
      keeps_site_days: false,
    },
    hours: [at(everyDay, '08:00', '21:00')],
    onHolidays: { start: '10:00', end: '16:00' },
  },
  {
    words: {
      id: 'riverside-laboratory',
      kind: 'clinic',
      name: { en: 'Blood tests', ar: 'تحاليل الدم' },
      description: { en: 'Walk in with the order of your doctor.', ar: 'احضر دون موعد ومعك طلب طبيبك.' },
      location_id: main,
      telecom: reach('+1-555-0101'),
      languages: ['en', 'es'],
      directions: { en: 'First floor of the main building.', ar: 'الطابق الأول من المبنى الرئيسي.' },
      ...noMessages,
      ...noCalls,
    },
    hours: [at(workdays, '06:30', '17:00')],
  },
  {
    words: {
      id: 'riverside-clinics',
      kind: 'clinic',
      name: { en: 'Clinics in the main building', ar: 'العيادات في المبنى الرئيسي' },
      description: {
        en: 'Family medicine, heart, bones and joints, eyes, skin, and more.',
        ar: 'طب الأسرة والقلب والعظام والعيون والجلد وغيرها.',
      },
      location_id: main,
      telecom: reach('+1-555-0101'),
      languages: ['en', 'es', 'ar'],
      topics: ['appointment'],
    },
    hours: [at(workdays, '07:00', '18:00'), at([6], '08:00', '16:00')],
    tellsHoursOf: main,
  },
  {
    words: {
      id: 'riverside-women-and-children',
      kind: 'clinic',
      name: { en: 'Women’s and Children’s Center', ar: 'مركز النساء والأطفال' },
      description: { en: 'Women’s health, pregnancy, and children’s doctors.', ar: 'صحة المرأة والحمل وأطباء الأطفال.' },
      location_id: 'riverside-family-center',
      telecom: reach('+1-555-0117'),
      languages: ['en', 'es', 'ar'],
      topics: ['appointment'],
    },
    hours: [at(workdays, '08:00', '19:00')],
    tellsHoursOf: 'riverside-family-center',
  },
  {
    words: {
      id: 'riverside-eastgate-clinic',
      kind: 'clinic',
      name: { en: 'Eastgate Clinic', ar: 'عيادة إيستغيت' },
      description: {
        en: 'Family doctors, physical therapy, X-ray and more, near the shops.',
        ar: 'أطباء الأسرة والعلاج الطبيعي والأشعة وغيرها، قرب المتاجر.',
      },
      location_id: 'riverside-eastgate',
      telecom: reach('+1-555-0121'),
      languages: ['en', 'es'],
      topics: ['appointment'],
    },
    hours: [at(workdays, '08:00', '20:00'), at([6], '09:00', '13:00')],
    tellsHoursOf: 'riverside-eastgate',
  },
  {
    words: {
      id: 'riverside-eastgate-evenings',
      kind: 'clinic',
      name: { en: 'Evening clinic at Eastgate', ar: 'العيادة المسائية في إيستغيت' },
      description: {
        en: 'For what cannot wait until morning but is no danger to life. Walk in.',
        ar: 'لما لا ينتظر إلى الصباح دون خطر على الحياة. احضر دون موعد.',
      },
      location_id: 'riverside-eastgate',
      telecom: reach('+1-555-0123'),
      languages: ['en', 'es'],
      ...noMessages,
      ...noCalls,
    },
    hours: [at([5, 6, 7], '17:00', '01:00')],
  },
  {
    words: {
      id: 'riverside-westbank-clinic',
      kind: 'clinic',
      name: { en: 'Westbank Clinic', ar: 'عيادة ويستبانك' },
      description: {
        en: 'Family doctors, women’s health, heart and blood tests across the river.',
        ar: 'أطباء الأسرة وصحة المرأة والقلب وتحاليل الدم على الضفة الأخرى.',
      },
      location_id: 'riverside-westbank',
      telecom: reach('+1-555-0122'),
      languages: ['en'],
      topics: ['appointment'],
    },
    hours: [at(workdays, '08:00', '17:00')],
    tellsHoursOf: 'riverside-westbank',
  },
];

/** Whom patients may turn to. Numbers and hours are those that the hospital's answers tell as well. */
export const directory: readonly DemoDepartment[] = [...offices, ...care];
