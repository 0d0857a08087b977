import type { DemoFaq } from '../../shapes.ts';

export const medicines: readonly DemoFaq[] = [
  {
    id: 'medicine-refill',
    topic: 'medicines',
    question: 'How do I request a prescription refill?',
    answer:
      'Ask your drugstore first, because many prescriptions have refills left. A **refill** means you get more of the same medicine.\n\nIf there are none left, ask us:\n\n- **Online:** Choose **Medicines** and then **Refill** in [MyRiverside](https://portal.riversidegeneral.example).\n- **By phone:** Call your clinic, or our pharmacy at [+1-555-0106](tel:+1-555-0106), every day, 8 a.m. to 9 p.m.\n\nPlease ask when you still have enough for seven days. We need up to two business days. Your doctor may want to see you first.\n\nIf you are about to run out, or have run out, call the nurse line at [+1-555-0102](tel:+1-555-0102), day or night.',
    owner: 'Pharmacy',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'side-effects',
    topic: 'medicines',
    question: 'Who should I call about a possible side effect of a medicine?',
    answer:
      'Call the nurse line at [+1-555-0102](tel:+1-555-0102), day or night. A **side effect** is something a medicine does that you did not want.\n\n**If it feels like an emergency,** such as trouble breathing, call [911](tel:911) now.\n\nWhen you call, please tell us:\n\n- the name of the medicine and how much you took\n- when you took it\n- how you feel, and when it started\n\nThe nurse will tell you what to do next. You can also ask our pharmacy at [+1-555-0106](tel:+1-555-0106), every day, 8 a.m. to 9 p.m. This page cannot tell you if you should stop a medicine, so please ask us first.',
    owner: 'Pharmacy',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'allergy-list',
    topic: 'medicines',
    question: 'How do I update my list of allergies?',
    answer:
      'Tell any nurse, doctor, or pharmacist, and they will change your list right away. An **allergy** is when your body reacts badly to something, such as a medicine, a food, or the rubber in some gloves.\n\n- **Online:** In [MyRiverside](https://portal.riversidegeneral.example), choose **My health** and then **Allergies**. A nurse checks each change.\n- **By phone:** Call your clinic or the nurse line at [+1-555-0102](tel:+1-555-0102).\n\nPlease tell us what caused it, what happened, and when. If something on the list is wrong, tell us that too. We will ask about your allergies at each visit to keep you safe.',
    owner: 'Nursing',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
];
