import type { DemoTopic } from '../../shapes.ts';

export const topics: readonly DemoTopic[] = [
  { id: 'appointments', name: { en: 'Appointments', ar: 'المواعيد' } },
  { id: 'prepare', name: { en: 'Before you come', ar: 'قبل أن تأتي' } },
  { id: 'waiting', name: { en: 'Waiting and check-in', ar: 'الانتظار وتسجيل الوصول' } },
  { id: 'records', name: { en: 'Results and records', ar: 'النتائج والسجلات' } },
  { id: 'medicines', name: { en: 'Medicines and allergies', ar: 'الأدوية والحساسية' } },
  { id: 'billing', name: { en: 'Bills and insurance', ar: 'الفواتير والتأمين' } },
  { id: 'stay', name: { en: 'Staying here and visiting', ar: 'الإقامة هنا والزيارة' } },
  { id: 'after', name: { en: 'After your visit', ar: 'بعد زيارتك' } },
  { id: 'privacy', name: { en: 'Privacy', ar: 'الخصوصية' } },
  { id: 'complaints', name: { en: 'Complaints and praise', ar: 'الشكاوى والثناء' } },
  { id: 'contact', name: { en: 'How to reach us', ar: 'كيف تصل إلينا' } },
  { id: 'about', name: { en: 'About the hospital', ar: 'عن المستشفى' } },
];
