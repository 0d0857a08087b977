import { glossary } from './glossary.ts';
import type { DemoFaqs } from './shapes.ts';

const looked = { owner: 'Front Desk', reviewedAt: '2026-10-12', reviewBy: '2027-10-12' };

/** Few and its own: one id is a Riverside one too, with another answer. */
export const lakesideFaqs: DemoFaqs = {
  topics: [
    { id: 'visits', name: { en: 'Visits', ar: 'الزيارات' } },
    { id: 'clinic', name: { en: 'The clinic', ar: 'العيادة' } },
  ],
  entries: [
    {
      ...looked,
      id: 'parking',
      topic: 'clinic',
      question: 'Where do patients park at Lakeside?',
      answer: 'Park in the lot behind the clinic, off Pier Lane. It is **free**, and the path to the door is flat.',
      ar: {
        question: 'أين يوقف المرضى سياراتهم في ليكسايد؟',
        answer: 'أوقف سيارتك في الموقف خلف العيادة، ومدخله من باير لين. الموقف **مجاني**، والطريق إلى الباب مستوٍ.',
      },
    },
    {
      ...looked,
      id: 'lakeside-first-visit',
      topic: 'visits',
      question: 'What happens at a first visit to the clinic?',
      answer:
        'A nurse asks about your health and your medicines, then you see the doctor. Plan for about 45 minutes.\n\nBring:\n\n- your insurance card, if you have one\n- a list of your medicines\n\nQuestions? Call [+1-555-0180](tel:+1-555-0180).',
      ar: {
        question: 'ماذا يحدث في أول زيارة للعيادة؟',
        answer:
          'يسألك الممرض عن صحتك وأدويتك، ثم ترى الطبيب. خصص نحو 45 دقيقة.\n\nأحضر معك:\n\n- بطاقة التأمين إن وُجدت\n- قائمة بأدويتك\n\nلأي سؤال اتصل بالرقم [+1-555-0180](tel:+1-555-0180).',
      },
    },
    {
      ...looked,
      id: 'lakeside-hours',
      topic: 'clinic',
      question: 'When is Lakeside Clinic open?',
      answer: 'Monday to Friday, 9 a.m. to 5 p.m. Central Time. We are closed on public holidays.',
    },
    {
      ...looked,
      id: 'lakeside-closed',
      topic: 'clinic',
      question: 'Who helps me when the clinic is closed?',
      answer:
        'If you think a life may be in danger, call [911](tel:911). For anything else, call [+1-555-0180](tel:+1-555-0180): a nurse answers when we are closed, too.',
    },
  ],
  glossary: glossary.slice(0, 8),
  synonyms: [],
};
