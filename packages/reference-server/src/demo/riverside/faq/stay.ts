import type { DemoFaq } from '../../shapes.ts';

export const stay: readonly DemoFaq[] = [
  {
    id: 'visiting-hours',
    topic: 'stay',
    question: 'What are the visiting hours?',
    answer:
      'Visiting hours are every day from 9 a.m. to 8 p.m., weekends and holidays too.\n\n- **How many:** Two people at a time in each room.\n- **At night:** One adult may stay all night in most rooms. Please ask the nurse before 7 p.m.\n- **Intensive care:** 11 a.m. to 7 p.m. This is the unit for very sick patients.\n- **New parents:** One support person can stay at any time.\n\nPlease show a photo ID at the lobby desk to get a visitor badge. Stay home if you are sick. If these hours do not work for you, talk to the nurse in charge. We can often find a way.',
    owner: 'Nursing',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'phone-wifi',
    topic: 'stay',
    question: 'Can I use my phone and the Wi-Fi during my stay?',
    answer:
      "Yes, you can use your own phone, tablet, or laptop in most areas, and our Wi-Fi is free.\n\n- **Wi-Fi name:** Riverside-Guest. You do not need a password. Just press **Accept**.\n- **Bedside phone:** Local calls are free. Dial 9 first. Family can call [+1-555-0100](tel:+1-555-0100) and ask for your room.\n- **Chargers:** Bring your own, or borrow one at the nurses' desk.\n\nPlease use headphones and keep calls short at night. Staff may ask you to turn your phone off near some machines. To protect others, please do not take photos or videos of patients or staff without their okay.",
    owner: 'Guest Services',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'valuables',
    topic: 'stay',
    question: 'What should I do with my valuables during my stay?',
    answer:
      'Please leave valuables at home or send them home with someone you trust. Valuables are things such as jewelry, cash, and bank cards.\n\nIf you must bring them:\n\n- **Safe:** Ask your nurse to call Security. We lock your things up and give you a receipt. This is free.\n- **Small items you need:** Keep glasses, hearing aids, and teeth in a box with your name on it. We give you the box.\n\nWe cannot pay for things that are lost if they were not in our safe. If something is missing, tell your nurse or call Security at [+1-555-0110](tel:+1-555-0110) right away.',
    owner: 'Security',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'hospital-food',
    topic: 'stay',
    question: 'What meals can I get during my stay?',
    answer:
      'You can order hot meals from your room menu from 6:30 a.m. to 7 p.m. Just call [+1-555-0112](tel:+1-555-0112), and we bring your food within 45 minutes.\n\n- **Special meals:** We have vegetarian, vegan, halal, kosher, and gluten-free food. Tell us about any food allergy.\n- **If your doctor set a diet:** The menu shows what you can have.\n- **Late at night:** Ask your nurse for a snack.\n\nVisitors can eat in the cafeteria on the first floor, 6:30 a.m. to 8 p.m. Please ask the nurse before you bring food from home for a patient.',
    owner: 'Food Services',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
  {
    id: 'children-visiting',
    topic: 'stay',
    question: 'May children visit a patient?',
    answer:
      'Yes, children of any age may visit most units if an adult stays with them the whole time. The adult should not be the patient.\n\n- **Health:** Please keep children at home if they have a cough, a fever, a rash, or an upset stomach.\n- **Intensive care and cancer units:** Ask the nurse before you come. Some rooms are for ages 12 and up.\n- **New babies:** Brothers and sisters are welcome.\n\nShort visits work best for small children. Tell them what they may see, such as tubes and machines. Our staff can help you talk about it. Call [+1-555-0100](tel:+1-555-0100) and ask for the unit.',
    owner: 'Nursing',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'chaplain',
    topic: 'stay',
    question: 'How can I meet with a chaplain or get spiritual support?',
    answer:
      'Ask your nurse or call [+1-555-0111](tel:+1-555-0111), and a chaplain will come to you, day or night. A **chaplain** is a trained person who listens and gives comfort to people of any faith, or of no faith.\n\n- It is free, and what you say stays private.\n- We can call a leader from your own faith, such as a priest, rabbi, imam, or monk.\n- The quiet room is on the first floor. It is always open to all. There are prayer mats and holy books there.\n\nYour family can ask for a visit too. You can always say no.',
    owner: 'Spiritual Care',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
];
