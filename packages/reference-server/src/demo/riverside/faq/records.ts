import type { DemoFaq } from '../../shapes.ts';

export const records: readonly DemoFaq[] = [
  {
    id: 'test-results',
    topic: 'records',
    question: 'When and how will I get my test results?',
    answer:
      'You will see your test results in [MyRiverside](https://portal.riversidegeneral.example) as soon as they are ready. Your doctor may not have read them yet at that time.\n\n- **Blood and urine tests:** often 1 to 2 days\n- **X-rays and scans:** often 1 to 3 days\n- **Tissue tests (biopsy):** often 5 to 10 days\n\nWe send you an email or a text when something new is there. If you would like to talk with your doctor before you look, you can wait to open it.\n\nIf you do not use MyRiverside, we will mail you a letter. If you have heard nothing after these times, or do not understand a result, call your clinic.',
    owner: 'Medical Records',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'copy-of-records',
    topic: 'records',
    question: 'How do I request a copy of my medical records?',
    answer:
      'You can see and save most of your records for free in [MyRiverside](https://portal.riversidegeneral.example). If you need paper or older records, ask our Medical Records office.\n\n- **Form:** Get it on [our website](https://www.riversidegeneral.example/records) or in Room 110.\n- **ID:** Please show or send a photo ID.\n- **Time:** Most are ready in 10 days. The law gives us up to 30 days.\n- **Cost:** There may be a small fee for paper. We tell you the price first.\n\nIf you want us to give a copy to someone else, such as a lawyer, we need your signature. Questions? Call [+1-555-0103](tel:+1-555-0103), Monday to Friday, 8 a.m. to 4:30 p.m.',
    owner: 'Medical Records',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'send-records',
    topic: 'records',
    question: 'Can you send my medical records to another doctor?',
    answer:
      "Yes, we can send your records to another doctor or hospital for free.\n\n- **Fast way:** In [MyRiverside](https://portal.riversidegeneral.example), choose **Share my record**.\n- **By phone:** Call Medical Records at [+1-555-0103](tel:+1-555-0103). Have the other doctor's name, address, and fax number with you.\n\nWe often send them within three business days. If you have a visit there very soon, tell us the date. Scans and X-rays can go online or on a disc.\n\nDoctors who treat you now can also ask us for your records. In most cases, you do not need to sign a form for that.",
    owner: 'Medical Records',
    reviewedAt: '2026-10-01',
    reviewBy: '2027-10-01',
  },
  {
    id: 'letter-for-work',
    topic: 'records',
    question: 'Can I get a letter for my work or school?',
    answer:
      'Yes, we can give you a letter that says you or your child had a visit here. Just ask at the front desk before you leave.\n\n- **After you are home:** Send a message in [MyRiverside](https://portal.riversidegeneral.example) or call your clinic. It takes up to two business days.\n- **What it says:** The date and time you were here. It does not say why, unless you ask us to.\n- **Longer forms:** For leave from work or for disability, give the form to your clinic. Only your doctor can fill it out. This can take up to 10 business days.\n\nYour doctor decides if a letter can say that you need time off.',
    owner: 'Medical Records',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
  {
    id: 'ehr-phr-meaning',
    topic: 'records',
    question: 'What do EHR, PHR, and other abbreviations mean?',
    answer:
      'An **EHR** is an electronic health record, which is the file about you that we keep on our computers. A **PHR** is a personal health record, which is a file about your health that you keep yourself.\n\nHere are some other short forms you may see:\n\n- **ED or ER:** emergency department or emergency room\n- **EOB:** explanation of benefits, a letter from your insurance that shows what it paid. It is not a bill.\n- **HIPAA:** a federal law that protects your health information\n- **ICU:** intensive care unit, for very sick patients\n- **NPO:** nothing by mouth, so no food or drink\n- **PCP:** primary care provider, your main doctor or nurse\n\nIf we use a word you do not know, please stop us and ask.',
    owner: 'Medical Records',
    reviewedAt: '2026-09-21',
    reviewBy: '2027-09-21',
  },
];
