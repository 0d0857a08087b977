import type { DemoHospital } from './shapes.ts';
import { lakesideFaqs } from './lakeside-faqs.ts';

const general = { en: 'General practice', ar: 'الطب العام' };

/** A second hospital on the same server, small on purpose: it shows that sites do not see each other. */
export const lakeside: DemoHospital = {
  site: {
    id: 'lakeside',
    slug: 'lakeside',
    name: { en: 'Lakeside Clinic', ar: 'عيادة ليكسايد' },
    default_locale: 'en',
    locales: ['en', 'ar'],
    time_zone: 'America/Chicago',
    emergency: {
      phone: '911',
      crisis: { phone: '988', takesTexts: true },
      text: {
        en: 'Not for emergencies. In an emergency, call 911 now.',
        ar: 'هذه الخدمة ليست للحالات الطارئة. في الحالات الطارئة اتصل الآن بالرقم 911.',
      },
    },
    contact: {
      phone: '+1-555-0180',
      textRelay: '711',
      departmentId: 'lakeside-front-desk',
      hours: {
        en: 'Monday to Friday, 9 am to 5 pm Central Time',
        ar: 'من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً بتوقيت وسط الولايات المتحدة',
      },
    },
    consent: {
      version: '1',
      text: {
        en: 'I agree that Lakeside Clinic may use these details to arrange this visit and to contact me about it.',
        ar: 'أوافق على أن تستخدم عيادة ليكسايد هذه البيانات لترتيب هذه الزيارة وللتواصل معي بشأنها.',
      },
    },
    environment: 'sandbox',
    mail_from: 'Lakeside Clinic <visits@lakeside.example>',
    complaints: { rules: 'us-cms', departmentId: 'lakeside-front-desk', onCall: 'on-call@lakeside.example' },
  },
  locations: [
    {
      id: 'lakeside-house',
      name: { en: 'Lakeside Clinic', ar: 'عيادة ليكسايد' },
      address: { line: ['3 Pier Lane'], city: 'Lakeside', state: 'AL', postalCode: '36801', country: 'US' },
      time_zone: 'America/Chicago',
      telecom: [{ system: 'phone', value: '+1-555-0180' }],
      hours: { en: 'Monday to Friday, 9 am to 5 pm', ar: 'من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً' },
      access: [{ en: 'Step-free way in', ar: 'مدخل بلا درجات' }],
      directions: { en: 'By the pier. Parking behind the house.', ar: 'بجانب رصيف البحيرة. الموقف خلف المبنى.' },
    },
  ],
  questionnaires: [],
  services: [
    {
      id: 'lakeside-doctor',
      department: general,
      name: { en: 'Doctor visit', ar: 'زيارة الطبيب' },
      description: { en: 'Talk to a doctor about anything that worries you.', ar: 'تحدث مع طبيب عن أي أمر يقلقك.' },
      keywords: 'doctor gp visit طبيب زيارة',
      minutes: 20,
      modes: ['in-person', 'video'],
    },
  ],
  clinicians: [
    { id: 'lakeside-ada-lindgren', name: 'Dr. Ada Lindgren', role: { en: 'Doctor', ar: 'طب عام' }, languages: ['en', 'sv'] },
    { id: 'lakeside-ben-achterberg', name: 'Dr. Ben Achterberg', role: { en: 'Doctor', ar: 'طب عام' }, languages: ['en', 'nl'] },
  ],
  rooms: [],
  hours: [
    {
      who: 'lakeside-ada-lindgren',
      at: 'lakeside-house',
      weekdays: [1, 2, 3, 4],
      services: ['lakeside-doctor'],
      modes: ['in-person', 'video'],
      from: '09:00',
      to: '12:00',
    },
    {
      who: 'lakeside-ben-achterberg',
      at: 'lakeside-house',
      weekdays: [2, 3, 4, 5],
      services: ['lakeside-doctor'],
      from: '13:00',
      to: '17:00',
    },
  ],
  links: [],
  departments: [
    {
      words: {
        id: 'lakeside-front-desk',
        kind: 'clinic',
        name: { en: 'Front desk', ar: 'مكتب الاستقبال' },
        description: { en: 'Visits, papers, and any question about the clinic.', ar: 'للزيارات والأوراق وأي سؤال عن العيادة.' },
        location_id: 'lakeside-house',
        telecom: [
          { system: 'phone', value: '+1-555-0180' },
          { system: 'text-relay', value: '711' },
        ],
        languages: ['en', 'ar'],
        topics: ['appointment', 'records', 'other'],
        contact: { name: 'Moira Tamm', role: { en: 'Clinic manager', ar: 'مديرة العيادة' } },
      },
      hours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      tellsHoursOf: 'lakeside-house',
    },
    {
      words: {
        id: 'lakeside-billing',
        name: { en: 'Billing', ar: 'الفواتير' },
        description: { en: 'Questions about your bill, and ways to pay it.', ar: 'للأسئلة عن فاتورتك وطرق دفعها.' },
        location_id: 'lakeside-house',
        telecom: [
          { system: 'phone', value: '+1-555-0181' },
          { system: 'text-relay', value: '711' },
        ],
        languages: ['en'],
        topics: ['billing'],
        callback_capacity: 2,
      },
      hours: [{ weekdays: [1, 2, 3, 4], from: '10:00', to: '15:00' }],
    },
  ],
  faqs: lakesideFaqs,
};
