import type { DemoFaq } from '../../shapes.ts';

export const billing: readonly DemoFaq[] = [
  {
    id: 'bill-looks-wrong',
    topic: 'billing',
    question: 'What should I do if my bill looks wrong?',
    answer:
      'Call our Billing Office at [+1-555-0104](tel:+1-555-0104), and we will check the bill with you. We are open Monday to Friday, 8 a.m. to 5 p.m. You can also email [billing@riversidegeneral.example](mailto:billing@riversidegeneral.example).\n\n- Have the bill and the account number with you. The number is at the top right.\n- Ask for an **itemized bill**. It shows each thing we charged for. It is free.\n- Look at the letter from your insurance that shows what it paid.\n\nYou do not have to pay the part you question while we look at it. We will give you an answer within 30 days.',
    owner: 'Billing Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'payment-plan',
    topic: 'billing',
    question: 'Can I set up a payment plan?',
    answer:
      'Yes, you can pay your bill in small parts each month, with no interest. **Interest** is an extra cost for paying over time. We do not add it.\n\n- **Online:** Choose **Pay over time** in [MyRiverside](https://portal.riversidegeneral.example). You can pick up to 24 months.\n- **By phone:** Call the Billing Office at [+1-555-0104](tel:+1-555-0104), Monday to Friday, 8 a.m. to 5 p.m.\n\nTell us what you can pay, and we will try to make a plan that fits. If you miss a payment, please call us so we can help. You may also be able to get financial help, which can lower your bill.',
    owner: 'Billing Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'financial-help',
    topic: 'billing',
    question: 'Do you offer financial assistance?',
    answer:
      'Yes, we offer free or lower-cost care to people who cannot pay their hospital bill. It depends on your income and how many people are in your family. You can ask for help with or without insurance.\n\n- **To apply:** Fill out the form on [our website](https://www.riversidegeneral.example/help-paying), or ask for it on paper.\n- **To get help with the form:** Call a financial counselor at [+1-555-0105](tel:+1-555-0105). A **financial counselor** is a person who helps you find ways to pay. This is free.\n- **When:** You can apply before your care, or up to 240 days after your first bill.\n\nWe do not ask about your immigration status. You will always get emergency care, even if you cannot pay.',
    owner: 'Financial Counseling',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'cost-estimate',
    topic: 'billing',
    question: 'How can I get a cost estimate before my care?',
    answer:
      'You can get an estimate online or by phone before your care. An **estimate** is our best guess of what you will pay.\n\n- **Online:** Use the price tool on [our website](https://www.riversidegeneral.example/prices).\n- **By phone:** Call [+1-555-0105](tel:+1-555-0105), Monday to Friday, 8 a.m. to 5 p.m.\n\nHave your insurance card and the name of the test or surgery with you.\n\nIf you do not have insurance, or do not want to use it, you have a right to an estimate in writing. If your bill is $400 or more above it, you can ask for a review. The real cost can change if you need more care than planned.',
    owner: 'Financial Counseling',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'insurance-accepted',
    topic: 'billing',
    question: 'Which insurance plans do you accept?',
    answer:
      'We accept Medicare, Medicaid, and most large insurance plans. You can find the full list on [our website](https://www.riversidegeneral.example/insurance).\n\nTo be sure, call the number on the back of your card and ask:\n\n- Is Riverside General Hospital **in network**? This means your plan has a deal with us, so you pay less.\n- Is my doctor in network too? Some doctors bill on their own.\n- Does my plan need to say yes before this care? This is called **prior approval**.\n\nWe can help you check. Call Patient Access at [+1-555-0101](tel:+1-555-0101). If we do not take your plan, we can talk about costs before you come.',
    owner: 'Patient Access',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'double-charge',
    topic: 'billing',
    question: 'Why was I charged twice?',
    answer:
      "You may get two bills for one visit, because the hospital and the doctor often bill on their own. The hospital bill is for the room, the staff, and the supplies. The doctor's bill is for the doctor's work.\n\nIt may be a mistake if:\n\n- the same service with the same date is on a bill two times\n- you paid, and we sent the same bill again\n- your card was charged two times\n\nPlease call the Billing Office at [+1-555-0104](tel:+1-555-0104), Monday to Friday, 8 a.m. to 5 p.m. If you paid too much, we will send your money back within 30 days.",
    owner: 'Billing Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
  {
    id: 'surprise-bill',
    topic: 'billing',
    question: 'What is a surprise bill, and how am I protected?',
    answer:
      "A surprise bill is a bill from a doctor or service outside your plan's network that you did not choose. **Network** means the doctors and hospitals that have a deal with your insurance.\n\nA federal law, the **No Surprises Act**, protects you from most of these bills:\n\n- in an emergency, at any hospital\n- when you come to a hospital in your network, but one of the doctors is not in it\n\nIn these cases, you pay only what you would pay inside your network. If you get such a bill, please call us at [+1-555-0104](tel:+1-555-0104) before you pay it. Call your insurance plan too.",
    owner: 'Billing Office',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-04-01',
  },
];
