import type { DemoFaq } from '../../shapes.ts';

export const appointments: readonly DemoFaq[] = [
  {
    id: 'book-appointment',
    topic: 'appointments',
    question: 'How do I schedule an appointment?',
    answer:
      'You can schedule a visit online, by phone, or in person.\n\n- **Online:** Sign in to [MyRiverside](https://portal.riversidegeneral.example), our safe website for patients, at any time.\n- **By phone:** Call Patient Access at [+1-555-0101](tel:+1-555-0101), Monday to Friday, 7 a.m. to 6 p.m. Eastern Time.\n- **In person:** Stop at the front desk in the main lobby.\n\nPlease have your insurance card near you. It also helps to know the name of the doctor or clinic. If you are new here, we will ask for your name, date of birth, and address. This takes about 10 minutes.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'change-appointment',
    topic: 'appointments',
    question: 'How do I reschedule my appointment?',
    answer:
      'To move your visit to a new day or time, use MyRiverside or call us. We will keep your old time until you have picked a new one.\n\n- **Online:** Sign in to [MyRiverside](https://portal.riversidegeneral.example), open your visit, and choose **Change**.\n- **By phone:** Call Patient Access at [+1-555-0101](tel:+1-555-0101), Monday to Friday, 7 a.m. to 6 p.m. Eastern Time.\n\nPlease tell us at least 24 hours ahead if you can. Then we can give your old time to someone else. There is no fee to change a visit.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'cancel-appointment',
    topic: 'appointments',
    question: 'How do I cancel my appointment, and is there a fee?',
    answer:
      'You can cancel online or by phone, and it is free if you tell us at least 24 hours ahead.\n\n- **Online:** Open your visit in [MyRiverside](https://portal.riversidegeneral.example) and choose **Cancel**.\n- **By phone:** Call Patient Access at [+1-555-0101](tel:+1-555-0101). You can leave a message day or night.\n\nIf you miss a visit and do not tell us, there may be a $25 fee. We do not charge it the first time. If something went wrong, such as a sick child or a car that broke down, please call and tell us. We can often remove the fee.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'late-for-appointment',
    topic: 'appointments',
    question: 'What happens if I arrive late?',
    answer:
      'If you are 15 minutes late or less, we will still see you, but you may have to wait a little. Please call as soon as you know, at [+1-555-0101](tel:+1-555-0101).\n\nIf you are more than 15 minutes late, we will do our best to fit you in. If we cannot, we will help you pick a new time. You will not be charged a fee if you called us.\n\nIs traffic or the bus often a problem? Tell us. We can look for a better time of day or a video visit.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'referral-needed',
    topic: 'appointments',
    question: 'Do I need a referral to see a specialist?',
    answer:
      'It depends on your insurance plan and on the clinic. A **referral** is a note from your own doctor that asks another doctor to see you. A **specialist** is a doctor for one area, such as the heart or the skin.\n\n- **To check your plan:** Call the number on the back of your insurance card and ask if you need one.\n- **To check the clinic:** Call Patient Access at [+1-555-0101](tel:+1-555-0101). We can tell you which clinics ask for one.\n\nIf you need a referral, ask your own doctor to send it to us before your visit. Without it, your plan may not pay.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-03-14',
  },
  {
    id: 'waiting-list',
    topic: 'appointments',
    question: 'Can I join a waiting list for an earlier appointment?',
    answer:
      'Yes, you can ask to be on the waiting list when you book or at any time after that. If a time opens up, we offer it to you.\n\n- **How to join:** Call [+1-555-0101](tel:+1-555-0101), or choose **Tell me about earlier times** in [MyRiverside](https://portal.riversidegeneral.example).\n- **How it works:** We send you a text or call you. You have two hours to say yes. If you say no, you stay on the list.\n\nYou keep the time you have now until you say yes to a new one. If your health changes while you wait, please tell the clinic or your own doctor.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'appointment-reminders',
    topic: 'appointments',
    question: 'How will I be reminded about my appointment?',
    answer:
      'We send you a reminder three days before your visit and again the day before. You can choose a text, an email, or a phone call.\n\n- **To see your date and time:** Look in [MyRiverside](https://portal.riversidegeneral.example) or call [+1-555-0101](tel:+1-555-0101).\n- **To change how we reach you:** Open **My settings** in MyRiverside, or tell any front desk.\n- **To stop texts:** Reply **STOP**. You can still get a call or an email.\n\nOur reminders never ask for your bank details or your Social Security number. If one does, please do not reply. Call us.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'video-visit',
    topic: 'appointments',
    question: 'How does a video visit work?',
    answer:
      'In a video visit, you see and talk to your doctor on a phone, tablet, or computer. You do not have to come in.\n\n- **Before:** Sign in to [MyRiverside](https://portal.riversidegeneral.example) and press **Test my camera and sound**.\n- **On the day:** Find a quiet, bright spot. Press **Join** 10 minutes early.\n- **During:** Have a list of your questions and your medicines near you.\n\nNot every problem can be checked by video. When you book, we will tell you if you can have one. If the camera or sound does not work, call video help at [+1-555-0114](tel:+1-555-0114). Your doctor can also call you by phone.',
    owner: 'Digital Health',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
  {
    id: 'bring-someone',
    topic: 'appointments',
    question: 'May I bring a family member or friend to my appointment?',
    answer:
      'Yes, you may bring one or two people with you to most visits. They can help you listen, take notes, and ask questions.\n\nWe may ask them to step out for a short time, for example during an exam. You can also ask for time alone with your doctor or nurse.\n\nSome places have little space, such as the X-ray rooms. There, your guest can wait close by. If you would feel calmer with someone near you, tell us and we will do our best.\n\nIf you cannot bring anyone, we can ask a staff member to stay with you.',
    owner: 'Patient Access',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'child-visit',
    topic: 'appointments',
    question: 'What should I know before I bring my child to an appointment?',
    answer:
      "A parent or legal guardian should come with a child under 18. A **guardian** is an adult who has the legal right to make choices for the child.\n\nIf another adult, such as a grandparent, brings your child, we need a signed note from you. You can print the form from [our website](https://www.riversidegeneral.example/forms) or ask us to send it.\n\nPlease bring:\n\n- your child's insurance card and list of shots\n- a favorite toy or blanket\n- snacks and diapers, if needed\n\nTeens may have some time alone with the doctor. Questions? Call the Children's Clinic at [+1-555-0117](tel:+1-555-0117).",
    owner: "Children's Clinic",
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
];
