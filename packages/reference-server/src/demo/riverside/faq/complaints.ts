import type { DemoFaq } from '../../shapes.ts';

export const complaints: readonly DemoFaq[] = [
  {
    id: 'make-complaint',
    topic: 'complaints',
    question: 'How do I make a complaint?',
    answer:
      'You can tell us by phone, by email, on paper, or in person. We are sorry if something went wrong, and we want to hear about it.\n\n- **Now:** Ask for the nurse in charge. Many problems can be fixed the same day.\n- **Phone:** Call Patient Relations at [+1-555-0108](tel:+1-555-0108), Monday to Friday, 8:30 a.m. to 5 p.m.\n- **Email:** [care@riversidegeneral.example](mailto:care@riversidegeneral.example)\n- **Paper:** Forms are in the main lobby.\n\nTell us what happened, when, and where. Family can do this for you too. You do not have to give your name. You may also go to the state health department at any time.',
    owner: 'Patient Relations',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'complaint-answer-time',
    topic: 'complaints',
    question: 'How long does it take to get a response to my complaint?',
    answer:
      'You should get a written response within seven days. Here is what happens:\n\n- **Within two business days:** We call or write to say that we have your complaint. You get the name of the person who will help you.\n- **Within seven days:** We write to tell you what we found and what we will change.\n- **If we need more time:** We tell you why and give you a new date. Most cases are done within 30 days.\n\nIf you have not heard from us, call Patient Relations at [+1-555-0108](tel:+1-555-0108). If you do not like our response, you can ask us to look at it again.',
    owner: 'Patient Relations',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'who-handles-complaint',
    topic: 'complaints',
    question: 'Who reviews my complaint?',
    answer:
      'A patient advocate in Patient Relations reviews your complaint. An **advocate** is a staff member whose job is to speak up for patients. This person does not work in the unit you complain about.\n\n- The advocate talks with you, and with the staff who were there.\n- The manager of the unit reads it too, and must reply.\n- A doctor or nurse leader helps if it is about medical care.\n- The Privacy Office helps if it is about your private data.\n\nOnly people who need to know will see it. If you would like to keep your name from the unit, tell us. You can reach us at [+1-555-0108](tel:+1-555-0108).',
    owner: 'Patient Relations',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'praise-staff',
    topic: 'complaints',
    question: 'How can I thank or praise a member of staff?',
    answer:
      'We love to hear your thanks, and you can send them online, by phone, or on a card.\n\n- **Online:** Fill out the short thank-you form on [our website](https://www.riversidegeneral.example/thanks).\n- **Phone:** Call [+1-555-0108](tel:+1-555-0108) and leave a message.\n- **Card:** Cards and boxes are in the main lobby. You can also mail one to 200 River Road.\n\nTell us the name, if you know it, and the unit and date. We give your words to the person and to their manager. Each month, we honor one nurse and one other staff member. Staff cannot take money, but a kind note means a lot.',
    owner: 'Patient Relations',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
  {
    id: 'complaint-affects-care',
    topic: 'complaints',
    question: 'Will making a complaint affect my care?',
    answer:
      'No, your care will stay the same if you make a complaint. You have a right to speak up. No one may treat you badly because of it.\n\n- We keep your complaint in a different file. It is not in your health record.\n- Only people who need to look into it will know.\n- You can keep your doctor and your visits. If you want a different doctor or nurse, we will try to help.\n\nIf you feel that someone treats you badly because you spoke up, call Patient Relations at [+1-555-0108](tel:+1-555-0108) right away. You may also talk to the state health department.',
    owner: 'Patient Relations',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
];
