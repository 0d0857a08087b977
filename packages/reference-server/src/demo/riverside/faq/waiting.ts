import type { DemoFaq } from '../../shapes.ts';

export const waiting: readonly DemoFaq[] = [
  {
    id: 'wait-time',
    topic: 'waiting',
    question: 'How long will I wait to be seen?',
    answer:
      'Most people with a booked time are seen within 20 minutes. In the emergency department, it can take minutes or many hours.\n\nIn the emergency department, we see the sickest people first. This means that a person who came after you may go in before you. You can look up how busy we are now on [our website](https://www.riversidegeneral.example/wait-times).\n\n- If you have waited more than 30 minutes past your booked time, please ask the front desk.\n- **If you feel worse while you wait, tell a staff member right away.**\n\nWe know that it is hard to wait. Water, restrooms, and phone chargers are close by.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-03-28',
  },
  {
    id: 'walk-in',
    topic: 'waiting',
    question: 'Can I be seen without an appointment?',
    answer:
      'Yes, you can walk in to our urgent care center and our lab without an appointment.\n\n- **Urgent care:** 210 River Road, next to the main building. Open every day, 8 a.m. to 8 p.m.\n- **Lab:** First floor. Open Monday to Friday, 6:30 a.m. to 5 p.m. You need an order, which is a note from a doctor that says which tests to do.\n- **Emergency department:** Mill Street. Always open.\n\nOur other clinics see people with a booked time only. Call [+1-555-0101](tel:+1-555-0101) in the morning and ask if a clinic has an open time that day.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-03-28',
  },
  {
    id: 'check-in-questionnaire',
    topic: 'waiting',
    question: 'Why do I have to fill out a questionnaire when I check in?',
    answer:
      'Your answers help us give you safe care and see what has changed since your last visit. We ask about your health, your medicines, your mood, and your daily life.\n\n- You may skip any question you do not want to answer. You will still be seen.\n- Some questions come back each time, because your answers may change.\n- Only staff who help with your care can see your answers.\n\nYou can fill it out at home in [MyRiverside](https://portal.riversidegeneral.example), up to seven days before. You can also ask for paper, large print, or another language. Our front desk staff will gladly help you.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
  {
    id: 'emergency-or-urgent-care',
    topic: 'waiting',
    question: 'Should I go to the emergency department or to urgent care?',
    answer:
      'Call [911](tel:911) or go to the emergency department **if you think a life may be in danger**. Urgent care is for problems that should be looked at soon but do not put your life at risk.\n\n- **Emergency department:** Mill Street. Open day and night. We check everyone, even people who cannot pay.\n- **Urgent care:** 210 River Road. Open every day, 8 a.m. to 8 p.m. It often costs less.\n\nThis page cannot tell you how serious your problem is. If you are not sure, call the nurse line at [+1-555-0102](tel:+1-555-0102), day or night. If you are worried and cannot wait, go to the emergency department.',
    owner: 'Emergency Department',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
];
