import type { ComplaintDeed } from './complaint-fields.flow.ts';

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

export interface StepWords {
  readonly title: string;
  /** What it does, before it is done. */
  readonly lead?: string;
  readonly press: string;
  /** What a screen reader is told after it. */
  readonly done: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** What is asked once more, where the patient is told. */
  readonly question?: { readonly title: (name: string) => string; readonly words: string; readonly yes: string };
}

const seen = 'The patient sees it at once, and is told that there is word. It cannot be taken back.';
const sends = { title: (name: string) => `Send this to ${name}?`, words: seen, yes: 'Yes, send it' };
const toPatient = 'The patient sees this, with your name.';
const staffOnly = 'For staff alone. It stays in the list of what was done.';

/** The words of each step of a complaint. */
export const stepWords: Readonly<Record<ComplaintDeed, StepWords>> = {
  acknowledge: {
    title: 'Tell the patient that we have it',
    lead: 'Say who you are, what happens next, and when they hear from you again.',
    press: 'Send to the patient',
    done: 'The patient was told that we have it.',
    fields: { text: { label: 'Your words', hint: toPatient } },
    question: sends,
  },
  owners: {
    title: 'Give it to two people',
    lead: 'The owner looks into it. The deputy stands in. The patient sees both names.',
    press: 'Give it to them',
    done: 'Given to an owner and a deputy.',
    fields: { owner: { label: 'Owner' }, deputy: { label: 'Deputy' } },
  },
  concerns: {
    title: 'Say whom it is about',
    lead: 'From then on they cannot see it, have it or sign it. If they have it now, it waits for two other people.',
    press: 'Keep them away from it',
    done: 'Noted. They cannot see it now.',
    fields: { subjects: { label: 'It is about' }, reason: { label: 'How you know', hint: staffOnly } },
  },
  clear: {
    title: 'Say that it is not about a colleague',
    lead: 'Where two people have one name, or somebody was named by mistake.',
    press: 'They may have it',
    done: 'Noted. They may have it now.',
    fields: { subject: { label: 'It is not about' }, reason: { label: 'How you know', hint: staffOnly } },
  },
  investigate: {
    title: 'Begin to look into it',
    lead: 'The patient sees that it is being looked into.',
    press: 'Begin',
    done: 'Begun. The outcome can be written now.',
    fields: {},
  },
  interim: {
    title: 'Tell the patient that it takes longer',
    lead: 'Say why, and by when they hear from you. Do it before the date is over.',
    press: 'Send to the patient',
    done: 'The patient was told that it takes longer.',
    fields: {
      respondBy: { label: 'They hear from us by', hint: 'By the end of this day.' },
      text: { label: 'Your words', hint: toPatient },
    },
    question: sends,
  },
  pause: {
    title: 'Stop the clock',
    lead: 'Only for a reason that is not ours, and with word to the patient.',
    press: 'Stop the clock',
    done: 'The clock stands still, and the patient was told why.',
    fields: {
      text: { label: 'What you tell the patient', hint: toPatient },
      reason: { label: 'Reason', hint: staffOnly },
      until: { label: 'Until (optional)' },
    },
    question: { ...sends, title: (name) => `Stop the clock, and tell ${name}?`, yes: 'Yes, stop it' },
  },
  resume: {
    title: 'Start the clock again',
    press: 'Start it',
    done: 'The clock is running again.',
    fields: { reason: { label: 'Reason', hint: staffOnly } },
  },
  agree: {
    title: 'Write down a date that you agreed on with the patient',
    press: 'Keep this date',
    done: 'The date is agreed, and the patient has it in writing.',
    fields: { respondBy: { label: 'The date', hint: 'By the end of this day.' }, text: { label: 'Your words', hint: toPatient } },
    question: sends,
  },
  outcome: {
    title: 'The outcome',
    press: 'Save the outcome',
    done: 'The outcome is saved. The patient does not see it yet.',
    fields: {
      contactName: { label: 'Whom to ask', hint: 'A person who answers for this, by name.' },
      contactRole: { label: 'Their role (optional)' },
      contactPhone: { label: 'Their phone number' },
      steps: { label: 'What we did to look into it' },
      results: { label: 'What we found' },
      completedOn: { label: 'The day on which that ended' },
      remedies: { label: 'What we do to put it right' },
      learningAction: { label: 'What the hospital changes (optional)', hint: 'For staff alone.' },
      learningOwner: { label: 'Who does that' },
      learningDueOn: { label: 'By when' },
    },
  },
  'sign-off': {
    title: 'Sign the outcome',
    lead: 'You have read it, and it is fair and whole. It can be sent then.',
    press: 'Sign it',
    done: 'Signed. It can be sent now.',
    fields: {},
  },
  'send-back': {
    title: 'Send the outcome back',
    lead: 'For the owner or the deputy to change. A signature on it counts no more.',
    press: 'Send it back',
    done: 'Sent back to be changed.',
    fields: { reason: { label: 'What to change', hint: staffOnly } },
  },
  send: {
    title: 'Send the outcome to the patient',
    press: 'Send the outcome',
    done: 'The outcome was sent.',
    fields: {},
    question: { ...sends, title: (name) => `Send the outcome to ${name}?` },
  },
  'transfer-out': {
    title: 'Give it to somebody outside',
    lead: 'Where another hospital or body must answer. Only when the patient says yes.',
    press: 'Hand it on',
    done: 'Given to somebody outside, and the patient was told.',
    fields: {
      bodyName: { label: 'Who has it then' },
      bodyPhone: { label: 'Their phone number (optional)' },
      bodyUrl: { label: 'Their web address (optional)' },
      reason: { label: 'Reason', hint: staffOnly },
      patientAgreed: { label: 'The patient’s word' },
    },
    question: {
      title: () => 'Give it to somebody outside?',
      words: 'It ends here, and the patient is told who has it.',
      yes: 'Yes, give it',
    },
  },
  consent: {
    title: 'Write down that the patient agrees',
    lead: 'Somebody complains for them. Ask the patient first.',
    press: 'They agree',
    done: 'Noted that the patient agrees.',
    fields: { reason: { label: 'How you know', hint: staffOnly } },
  },
};
