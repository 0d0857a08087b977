import type { DemoFaqs } from '../../shapes.ts';
import { glossary } from '../../glossary.ts';
import { about } from './about.ts';
import { after } from './after.ts';
import { appointments } from './appointments.ts';
import { arabic } from './arabic.ts';
import { billing } from './billing.ts';
import { complaints } from './complaints.ts';
import { contact } from './contact.ts';
import { medicines } from './medicines.ts';
import { prepare } from './prepare.ts';
import { privacy } from './privacy.ts';
import { records } from './records.ts';
import { stay } from './stay.ts';
import { topics } from './topics.ts';
import { waiting } from './waiting.ts';

const inOrder = [appointments, prepare, waiting, records, medicines, billing, stay, after, privacy, complaints, contact, about].flat();

/** What patients of Riverside General ask. */
export const faqs: DemoFaqs = {
  topics,
  entries: inOrder.map((faq) => {
    const ar = arabic[faq.id];
    return ar ? { ...faq, ar } : faq;
  }),
  glossary,
  synonyms: [['myriverside', 'portal']],
};
