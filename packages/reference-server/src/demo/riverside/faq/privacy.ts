import type { DemoFaq } from '../../shapes.ts';

export const privacy: readonly DemoFaq[] = [
  {
    id: 'who-hears-news',
    topic: 'privacy',
    question: 'Who is allowed to receive information about my health?',
    answer:
      'Only you, the people who care for you here, and the people you choose may get news about your health. There are a few other cases set by law.\n\n- **Family and friends:** We share only what you allow. If you cannot speak for yourself, we may talk to the person closest to you, if that is best for you.\n- **Your insurance:** We share what it needs to pay for your care.\n- **Your employer:** We do not share anything unless you sign a form.\n- **Under 18:** Parents can see most things. For some kinds of care, state law lets teens keep it private.\n\nQuestions? Call the Privacy Office at [+1-555-0109](tel:+1-555-0109).',
    owner: 'Privacy Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'give-permission',
    topic: 'privacy',
    question: 'How do I give permission for someone to receive my health information?',
    answer:
      'Fill out our permission form and tell us who may get your information. You can name a husband, wife, child, friend, or anyone you trust.\n\n- **Online:** In [MyRiverside](https://portal.riversidegeneral.example), choose **Sharing** and then **Add a person**.\n- **On paper:** Ask any front desk for the form, or print it from [our website](https://www.riversidegeneral.example/forms).\n- **During a visit:** You can just tell your nurse or doctor. We write it down for that visit.\n\nYou choose what we may share and for how long. For example, you can allow talk about bills but not about tests. You can change your mind at any time.',
    owner: 'Privacy Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'cancel-permission',
    topic: 'privacy',
    question: 'How do I take back a permission I gave?',
    answer:
      'You can take back your permission at any time by telling us in writing. You do not need to give a reason.\n\n- **Online:** In [MyRiverside](https://portal.riversidegeneral.example), choose **Sharing**, pick the name, and press **Remove**. It works at once.\n- **By email or mail:** Write to [privacy@riversidegeneral.example](mailto:privacy@riversidegeneral.example) or to Privacy Office, 200 River Road.\n- **In person:** Any front desk has the form.\n\nIf you need it to stop today, call [+1-555-0109](tel:+1-555-0109). We will put a hold in place while you send the form. We cannot take back what was shared before. We will not tell the other person unless you ask us to.',
    owner: 'Privacy Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'private-talk',
    topic: 'privacy',
    question: 'Can I speak with my care team in private?',
    answer:
      'Yes, you can ask to talk in private at any time, and you do not have to say why. Just tell any staff member, or write it on a piece of paper.\n\n- **In a clinic:** We can ask your family or guests to wait outside.\n- **In a shared room:** We can close the curtain, speak softly, or move to another room.\n- **Before your visit:** Call us or note it on your check-in form.\n- **By phone or mail:** You can choose which number or address we use.\n\nIf you do not feel safe at home, tell us when we are alone with you. We can help, and we will not judge.',
    owner: 'Privacy Office',
    reviewedAt: '2026-09-28',
    reviewBy: '2027-09-28',
  },
];
