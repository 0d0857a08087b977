import { englishHolidays } from './english-holidays.ts';
import type { DemoHospital } from './shapes.ts';

/** A third hospital, in England: it keeps to other rules for complaints, and to other holidays. Numbers are of those set aside for drama (01632 960). */
export const brookfield: DemoHospital = {
  site: {
    id: 'brookfield',
    slug: 'brookfield',
    name: { en: 'Brookfield Hospital', ar: 'مستشفى بروكفيلد' },
    default_locale: 'en',
    locales: ['en', 'ar'],
    time_zone: 'Europe/London',
    emergency: {
      phone: '999',
      text: {
        en: 'Not for emergencies. In an emergency, call 999 now.',
        ar: 'هذه الخدمة ليست للحالات الطارئة. في الحالات الطارئة اتصل الآن بالرقم 999.',
      },
    },
    contact: {
      phone: '+44 1632 960100',
      departmentId: 'brookfield-reception',
      hours: {
        en: 'Monday to Friday, 9 am to 5 pm, United Kingdom time',
        ar: 'من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً بتوقيت المملكة المتحدة',
      },
    },
    consent: {
      version: '1',
      text: {
        en: 'I agree that Brookfield Hospital may use these details to arrange this visit and to contact me about it.',
        ar: 'أوافق على أن يستخدم مستشفى بروكفيلد هذه البيانات لترتيب هذه الزيارة وللتواصل معي بشأنها.',
      },
    },
    environment: 'sandbox',
    mail_from: 'Brookfield Hospital <visits@brookfield.example>',
    complaints: {
      rules: 'england-nhs',
      departmentId: 'brookfield-complaints',
      onCall: 'on-call@brookfield.example',
      elsewhere: [
        {
          name: { en: 'The health ombudsman', ar: 'أمين المظالم الصحي' },
          url: 'https://ombudsman.example',
        },
      ],
    },
  },
  holidays: englishHolidays,
  locations: [
    {
      id: 'brookfield-house',
      name: { en: 'Brookfield Hospital', ar: 'مستشفى بروكفيلد' },
      address: { line: ['1 Mill Lane'], city: 'Brookfield', country: 'GB' },
      time_zone: 'Europe/London',
      telecom: [{ system: 'phone', value: '+44 1632 960100' }],
      hours: { en: 'Monday to Friday, 9 am to 5 pm', ar: 'من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً' },
      access: [{ en: 'Step-free way in', ar: 'مدخل بلا درجات' }],
      directions: { en: 'By the mill. Buses stop at the door.', ar: 'بجانب الطاحونة. تتوقف الحافلات عند الباب.' },
    },
  ],
  questionnaires: [],
  services: [
    {
      id: 'brookfield-clinic',
      department: { en: 'General practice', ar: 'الطب العام' },
      name: { en: 'Clinic visit', ar: 'زيارة العيادة' },
      description: { en: 'See a doctor about anything that worries you.', ar: 'قابل طبيبًا بشأن أي أمر يقلقك.' },
      keywords: 'doctor clinic visit طبيب زيارة',
      minutes: 20,
      modes: ['in-person'],
    },
  ],
  clinicians: [{ id: 'brookfield-nia-powell', name: 'Dr. Nia Powell', role: { en: 'Doctor', ar: 'طب عام' }, languages: ['en', 'cy'] }],
  rooms: [],
  hours: [
    {
      who: 'brookfield-nia-powell',
      at: 'brookfield-house',
      weekdays: [1, 3, 5],
      services: ['brookfield-clinic'],
      from: '09:00',
      to: '12:00',
    },
  ],
  links: [],
  departments: [
    {
      words: {
        id: 'brookfield-reception',
        kind: 'clinic',
        name: { en: 'Reception', ar: 'الاستقبال' },
        description: { en: 'Visits, papers, and any question about the hospital.', ar: 'للزيارات والأوراق وأي سؤال عن المستشفى.' },
        location_id: 'brookfield-house',
        telecom: [{ system: 'phone', value: '+44 1632 960100' }],
        languages: ['en'],
        topics: ['appointment', 'billing', 'records', 'other'],
      },
      hours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      tellsHoursOf: 'brookfield-house',
    },
    {
      words: {
        id: 'brookfield-complaints',
        name: { en: 'Patient experience team', ar: 'فريق تجربة المرضى' },
        description: { en: 'Complaints, and what could be better.', ar: 'للشكاوى وما يمكن تحسينه.' },
        location_id: 'brookfield-house',
        telecom: [{ system: 'phone', value: '+44 1632 960101' }],
        languages: ['en'],
        topics: [],
      },
      hours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '16:00' }],
    },
  ],
  faqs: { topics: [], entries: [], glossary: [], synonyms: [] },
};
