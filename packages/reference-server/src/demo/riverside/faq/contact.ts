import type { DemoFaq } from '../../shapes.ts';

export const contact: readonly DemoFaq[] = [
  {
    id: 'phone-numbers',
    topic: 'contact',
    question: 'What are the main phone numbers for the hospital?',
    answer:
      'The main number is [+1-555-0100](tel:+1-555-0100), and someone answers day and night. They can connect you to any clinic, unit, or patient room.\n\n- **Emergency:** [911](tel:911)\n- **Nurse line, day and night:** [+1-555-0102](tel:+1-555-0102)\n- **Visits (Patient Access):** [+1-555-0101](tel:+1-555-0101)\n- **Medical Records:** [+1-555-0103](tel:+1-555-0103)\n- **Billing Office:** [+1-555-0104](tel:+1-555-0104)\n- **Pharmacy:** [+1-555-0106](tel:+1-555-0106)\n- **Patient Relations:** [+1-555-0108](tel:+1-555-0108)\n\nIf you want help in another language, say the name of your language when we answer. We will bring in an interpreter.',
    owner: 'Guest Services',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'send-message',
    topic: 'contact',
    question: 'How do I send a message to my care team?',
    answer:
      'Sign in to [MyRiverside](https://portal.riversidegeneral.example), choose **Messages**, and pick your doctor or clinic. We answer within two business days.\n\n- You can add photos or papers.\n- A nurse may read and answer for your doctor.\n- Most messages are free. If your doctor must do a longer review, we ask you before there is any cost.\n\n**Please do not use messages for an emergency.** Call [911](tel:911). If you need an answer today, call the nurse line at [+1-555-0102](tel:+1-555-0102).\n\nPlease do not put health details in a normal email. It is not as safe. Need help to sign in? Call [+1-555-0114](tel:+1-555-0114).',
    owner: 'Digital Health',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
  {
    id: 'chat-hours',
    topic: 'contact',
    question: 'When is online chat available?',
    answer:
      'You can chat with a staff member Monday to Friday from 8 a.m. to 8 p.m., and Saturday from 9 a.m. to 1 p.m. Times are Eastern Time. Chat is closed on Sundays and holidays.\n\n- **To start:** Press the **Chat** button on [our website](https://www.riversidegeneral.example).\n- **We can help with:** visits, directions, bills, and MyRiverside.\n- **We cannot help with:** health questions. Please call the nurse line at [+1-555-0102](tel:+1-555-0102), day or night.\n\nWhen chat is closed, you can leave a note. We will answer on the next business day. In an emergency, call [911](tel:911).',
    owner: 'Digital Health',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-03-28',
  },
  {
    id: 'lost-property',
    topic: 'contact',
    question: 'How do I find an item I lost at the hospital?',
    answer:
      'Call Security at [+1-555-0110](tel:+1-555-0110), day or night, and tell them what you lost. You can also come to the Security desk in the main lobby.\n\n- **Tell us:** what it looks like, where you last had it, and on which day.\n- **If you were a patient:** Call the unit as well. It may still be there.\n- **To pick it up:** Bring a photo ID. Someone else can get it for you with a signed note.\n\nWe keep most things for 60 days. If it was a bank card or a phone, you may want to tell your bank or phone company too.',
    owner: 'Security',
    reviewedAt: '2026-09-14',
    reviewBy: '2027-09-14',
  },
];
