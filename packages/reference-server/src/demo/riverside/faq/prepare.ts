import type { DemoFaq } from '../../shapes.ts';

export const prepare: readonly DemoFaq[] = [
  {
    id: 'fasting-before-test',
    topic: 'prepare',
    question: 'Do I need to fast before my test or surgery?',
    answer:
      'It depends on your test or surgery, so please follow the written steps we gave you. To **fast** means to have no food, and sometimes no drinks, for some hours.\n\n- **Where to look:** Your steps are in your letter and in [MyRiverside](https://portal.riversidegeneral.example).\n- **Medicines:** Ask us what to do about them. Please do not stop or skip any on your own.\n- **If you have diabetes or are pregnant:** Tell us before the day.\n\nIf you are not sure, or if you ate or drank by mistake, call the nurse line at [+1-555-0102](tel:+1-555-0102). It is open day and night. We will not be upset. We just need to know so you stay safe.',
    owner: 'Nursing',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'what-to-bring',
    topic: 'prepare',
    question: 'What should I bring to my visit?',
    answer:
      'Please bring a photo ID, your insurance card, and a list of your medicines.\n\nThese things also help:\n\n- your referral, if your plan asks for one (a note from your own doctor)\n- test results or scans from other places\n- your glasses, hearing aids, cane, or walker\n- a list of your questions\n- a way to pay, if your plan has a **copay** (the part you pay at each visit)\n\nIf you do not have an ID or an insurance card, please come anyway. We will work it out with you. Call [+1-555-0101](tel:+1-555-0101) if you have questions.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'parking',
    topic: 'prepare',
    question: 'Where can I park, and how much does it cost?',
    answer:
      'You can park in Garage A, next to the main entrance on River Road, for $2 an hour and no more than $8 a day. The first 30 minutes are free.\n\n- **Spaces for people with disabilities:** These are on Level 1, close to the door. They are free with a permit.\n- **Valet:** A helper can park your car at the main entrance for $5, Monday to Friday, 7 a.m. to 5 p.m.\n- **Emergency department:** There is free short-term parking on Mill Street.\n- **Long stays:** Ask the lobby desk for a $20 weekly pass.\n\nYou can pay by card or cash. If the cost is hard for you, please ask at the lobby desk.',
    owner: 'Guest Services',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'getting-here',
    topic: 'prepare',
    question: 'How do I get to the hospital by car, bus, or train?',
    answer:
      'We are at **200 River Road**, and you can reach us by car, bus, or train.\n\n- **Car:** Take Highway 9 to Exit 14 and follow the blue **H** signs.\n- **Bus:** Routes 4 and 12 stop at the main entrance.\n- **Train:** Get off at Riverside Station. Our free shuttle bus runs every 20 minutes, 6 a.m. to 8 p.m. You can also walk. It takes about 10 minutes.\n\nIf you have no way to get here, call Guest Services at [+1-555-0115](tel:+1-555-0115) two days ahead. Some insurance plans pay for rides. There is a map on [our website](https://www.riversidegeneral.example/map).',
    owner: 'Guest Services',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'wheelchair-access',
    topic: 'prepare',
    question: 'Is the hospital accessible for people who use a wheelchair?',
    answer:
      'Yes, you can reach every public area of the hospital with a wheelchair.\n\n- **At the door:** All entrances have a ramp or flat ground, and doors that open on their own.\n- **Inside:** There are elevators to every floor. There are wide restrooms on each level.\n- **To borrow a wheelchair:** They are free at the main entrance and in Garage A. A helper can push you.\n- **In the exam room:** We have tables that go down low and lifts that help you move.\n\nPlease tell us what you need when you book, or call Guest Services at [+1-555-0115](tel:+1-555-0115). Service dogs are welcome.',
    owner: 'Guest Services',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'interpreter',
    topic: 'prepare',
    question: 'Can I have an interpreter if I speak a language other than English?',
    answer:
      'Yes, you can have a trained interpreter for free, in more than 200 languages. An **interpreter** is a person who says your words in English, and says our words in your language.\n\n- **Before your visit:** Tell us your language when you book, or call [+1-555-0107](tel:+1-555-0107).\n- **In an emergency:** Tell any staff member. We can reach an interpreter by phone or video in minutes, day or night.\n\nYou do not need to bring someone to do this. Please do not ask a child to do it. We can also give you important papers in your language.',
    owner: 'Language Services',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'deaf-hard-of-hearing',
    topic: 'prepare',
    question: 'What help is there for patients who are deaf or hard of hearing?',
    answer:
      'We offer free help such as sign language interpreters, live captions, and sound amplifiers. **Captions** are spoken words that you can read on a screen. An **amplifier** is a small device that makes voices louder.\n\n- **To ask for help:** Tell us when you book, or write to [access@riversidegeneral.example](mailto:access@riversidegeneral.example). Three days ahead is best for sign language.\n- **By phone:** You can use a TTY (a phone with a keyboard) or a relay service. Dial [711](tel:711), then ask for +1-555-0100.\n- **In the waiting room:** Ask for a pager that shakes when it is your turn.\n\nIn an emergency, we can get a sign language interpreter by video at once.',
    owner: 'Language Services',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
];
