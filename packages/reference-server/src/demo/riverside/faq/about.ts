import type { DemoFaq } from '../../shapes.ts';

export const about: readonly DemoFaq[] = [
  {
    id: 'volunteer-or-work',
    topic: 'about',
    question: 'How can I volunteer or apply for a job at the hospital?',
    answer:
      'You can apply online for both jobs and volunteer work. To **volunteer** means to help without pay.\n\n- **Jobs:** See open jobs on [our careers page](https://www.riversidegeneral.example/careers), or call Human Resources at [+1-555-0116](tel:+1-555-0116). This is the office that hires people.\n- **Volunteers:** Call [+1-555-0113](tel:+1-555-0113), or fill out the form on [our website](https://www.riversidegeneral.example/volunteer). You must be 16 or older. We ask for about four hours a week.\n\nAll staff and volunteers need a background check and some shots. We train you. Students can ask about a work placement. We thank you for wanting to help.',
    owner: 'Volunteer Services and Human Resources',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-03-21',
  },
];
