import type { DemoFaq } from '../../shapes.ts';

export const after: readonly DemoFaq[] = [
  {
    id: 'follow-up-call',
    topic: 'after',
    question: 'Will someone call me after I go home?',
    answer:
      'Yes, a nurse will call you within two business days after you go home from a hospital stay or surgery. The nurse asks how you are, goes over your medicines, and answers your questions.\n\n- The call comes from [+1-555-0102](tel:+1-555-0102). It takes about 10 minutes.\n- If we miss you, we leave a short message and try one more time. You can call us back, day or night.\n- The nurse will ask for your date of birth, but never for your bank details.\n\nPlease check that we have the right phone number before you leave. You do not have to wait for our call. You can call us first.',
    owner: 'Nursing',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
  {
    id: 'worse-after-surgery',
    topic: 'after',
    question: 'What should I do if I feel worse after surgery?',
    answer:
      'Call us right away at [+1-555-0102](tel:+1-555-0102), at any hour, and say that you had surgery. **If you think your life may be in danger,** call [911](tel:911) now.\n\nA nurse will ask what has changed, such as pain, fever, or how your wound looks. The nurse will tell you what to do next or reach your surgeon.\n\n- Have your discharge papers with you. **Discharge papers** are the pages we gave you when you left.\n- Have a list of the medicines you took.\n\nPlease do not wait for your next visit, and do not send a message online. You are not bothering us. We want to hear from you.',
    owner: 'Surgery',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'questions-later',
    topic: 'after',
    question: 'Who can I ask if I have questions after my visit?',
    answer:
      'You can send a message to your care team or call the nurse line.\n\n- **Not urgent:** Write to us in [MyRiverside](https://portal.riversidegeneral.example). We answer within two business days.\n- **Soon:** Call the nurse line at [+1-555-0102](tel:+1-555-0102), day or night.\n- **About your visit notes:** Look in MyRiverside under **Visits**. You can read what your doctor wrote and see your care steps again.\n\nIt is normal to forget things or to think of questions later. No question is too small. If you lost your papers, we can print or send them again. In an emergency, call [911](tel:911).',
    owner: 'Nursing',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
  {
    id: 'second-opinion',
    topic: 'after',
    question: 'Can I get a second opinion?',
    answer:
      'Yes, you can always ask another doctor to look at your case. This is called a second opinion. It is your right, and your doctor will not be upset.\n\n- **Here:** Call Patient Access at [+1-555-0101](tel:+1-555-0101) and ask to see a different doctor.\n- **Somewhere else:** Call Medical Records at [+1-555-0103](tel:+1-555-0103). We will send your results and scans for free.\n- **Cost:** Ask your insurance plan if it pays for this.\n\nPlease ask your doctor how long you can safely wait. That way your care is not held up.',
    owner: 'Patient Relations',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
];
