import type { CaseTold, ContactTerms } from './contact-terms.ts';
import { enDirectory } from './en-directory.ts';

const failures: Readonly<Record<string, string>> = {
  network: 'We could not reach the hospital. Check that your device is connected.',
  'rate-limited': 'We cannot take more right now. Wait a while and try again, or call us.',
  'challenge-required': 'We cannot take messages from here right now. Please call us.',
  'link-expired': 'Your link has expired. Please call us and tell us the reference.',
  'not-found': 'Your link does not work any more. Please call us and tell us the reference.',
  unauthenticated: 'Your link does not work any more. Please call us and tell us the reference.',
  'invalid-transition': 'This was closed or changed meanwhile. Please call us.',
  'origin-not-allowed': 'This web page cannot send messages. Please call us.',
};

const faults: Readonly<Record<string, string>> = {
  'topic required': 'Choose what it is about',
  'text required': 'Write a few words',
  'addition required': 'Write a few words',
  'replyBy required': 'Choose how we may answer',
  'replyBy contact-needed': 'Enter where we can answer you',
  'windowId required': 'Pick a time',
  'senderName required': 'Enter your full name',
  'phone required': 'Enter a phone number',
  'email required': 'Enter an email',
  'reference required': 'Enter the reference',
  'reference not-a-reference': 'A reference has letters and numbers only, like K7P-4QX',
  'code required': 'Enter the code',
  'code not-a-code': 'A code has 12 letters and numbers, like 7K3M-Q0XD-94TB',
  'code wrong-code': 'We find no message with this reference and code. Check both.',
  'safeTime too-long': 'Make the time shorter',
  'text not-plain-text': 'Your message has a sign we cannot read. Take it out.',
  'addition not-plain-text': 'Your words have a sign we cannot read. Take it out.',
};

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const number = (count: number) => count.toLocaleString('en-US');

function status({ kind, status: is, team, owner, by, window }: CaseTold): string {
  const who = owner ? `${owner} (${team})` : team;
  const it = kind === 'callback' ? 'your wish for a call' : kind === 'complaint' ? 'your complaint' : 'your message';
  const answers = by ? ` They answer by ${by}.` : '';
  switch (is) {
    case 'answered':
      return `${who} has answered.`;
    case 'reached':
      return `${who} has reached you by phone.`;
    case 'unreachable':
      return `${who} tried to call you, and could not reach you. Please call us, or write when to call.`;
    case 'closed':
      return 'This is closed. If it is not solved, you can open it again.';
    case 'withdrawn':
      return 'You took this back. Nobody works on it any more.';
    default:
      return kind === 'callback' && window ? `${who} calls you on ${window}.` : `${who} has ${it}.${answers}`;
  }
}

export const enContact: ContactTerms = {
  ...enDirectory,
  findDepartment: 'Find a department',
  openOnly: 'Open now',
  departments: (count) => (count === 1 ? '1 department' : `${count} departments`),
  noneFits: 'No department fits. Try another word, or call us.',
  allHours: 'All opening hours',
  closedOn: (day, why) => `Closed on ${day}${why ? ` (${why})` : ''}`,
  openOn: (day, times, why) => `Open on ${day}${why ? ` (${why})` : ''}: ${times}`,
  fromTo: (from, to) => `${from} to ${to}`,
  howToReach: 'How to reach this team',
  channels: { message: 'Send a message', callback: 'Ask us to call you' },
  answeredBy: (when) => `We answer by ${when}.`,
  measured: (half, most) => `Most are answered within ${half}. 9 of 10 within ${most}.`,
  minutes: (count) => plural(count, 'minute'),
  hours: (count) => plural(count, 'hour'),
  days: (count) => plural(count, 'day'),
  nextCall: (window) => `Next: ${window}`,
  channelClosed: (when) => (when ? `Closed now. Opens ${when}.` : 'Closed now.'),
  channelFull: (when) => (when ? `No room right now. Try again from ${when}.` : 'No room right now.'),
  worksNow: 'What works right now:',
  relayNumber: 'Text relay',
  address: 'Address',
  findUs: 'How to find us',
  gettingIn: 'Getting in',
  languages: 'Languages',
  moreHelp: 'If you need more help',
  allDepartments: 'All departments',

  whenToCall: 'When may we call you?',
  whenToCallLead: (zone) => `We call at some time between these hours. Times are hospital time: ${zone}.`,
  noWindows: 'There is no time for a call right now',
  noWindowsLead: 'You can send a message, or call us.',

  whatToAsk: {
    message: 'What would you like to tell us?',
    callback: 'What is the call about?',
    complaint: 'What happened?',
    'follow-up': 'What should we put right?',
  },
  whatAbout: 'What is it about?',
  topics: { appointment: 'A visit', billing: 'A bill or a payment', records: 'Health records', other: 'Something else' },
  yourWords: {
    message: 'Your message',
    callback: 'What should we know before we call?',
    complaint: 'What happened',
    'follow-up': 'What should we put right?',
  },
  wordsHint: 'A few words are enough. Please leave out card numbers and passwords.',
  lettersLeft: (count) => `${number(count)} ${count === 1 ? 'letter' : 'letters'} left`,
  lettersOver: (count) => `${number(count)} ${count === 1 ? 'letter' : 'letters'} too many`,
  passedOn: 'We pass it on to the right team.',

  whoAbout: {
    message: 'Who is it about?',
    callback: 'Who is the call for?',
    complaint: 'Who did it happen to?',
    'follow-up': 'Who did it happen to?',
  },
  birthHint: 'It helps us find the right record.',
  phoneHint: 'Any format is fine.',
  voicemail: 'You may leave a message on the answering machine',
  voicemailHint: 'If you say no, we say only that the hospital called.',
  safeTime: 'When is it good and safe to call?',
  safeTimeHint: 'Like “after 4 pm”, or “not on Friday”',

  howToAnswer: 'How may we answer you?',
  howToAnswerLead: 'An email or a text only says that there is an answer. You read it with your code.',
  replyBy: { email: 'By email', sms: 'By text message', phone: 'By phone', online: 'Only here, with a code' },

  to: 'To',
  about: 'About',
  aboutWhom: 'Name',
  writtenBy: 'Written by',
  answer: 'Answer',
  callAt: 'Call',
  voicemailToo: 'answering machine is fine',
  goodTime: 'Good time',
  send: { message: 'Send message', callback: 'Ask for this call', complaint: 'Send complaint', 'follow-up': 'Send' },
  whoeverAnswers: 'The team that answers this',

  sending: {
    message: 'Sending your message…',
    callback: 'Asking for your call…',
    complaint: 'Sending your complaint…',
    'follow-up': 'Sending…',
    change: 'One moment…',
  },
  sendingLead: 'This takes a few seconds. Please stay on this page.',
  checking: 'We are checking what happened',
  checkingLead: 'No answer came back. It may have been sent already, so we ask before anything else.',
  askingAgain: 'Asking again…',
  askAgain: 'Ask again',
  nothingTwice: 'Nothing is sent twice by asking again. If you leave, call us to be sure.',
  failed: {
    message: 'Your message is not sent',
    callback: 'Your call is not booked',
    complaint: 'Your complaint is not sent',
    'follow-up': 'This is not sent',
    change: 'Nothing was changed',
  },
  failure: (code) => failures[code] ?? 'Something went wrong on our side. The fault is ours.',
  closedMeanwhile: { message: 'This team takes no more messages right now', callback: 'That time for a call is not free any more' },
  keptWords: 'We kept all that you typed. It is not sent yet.',
  instead: { message: 'Send it as a message', callback: 'Ask us to call you' },
  otherTime: 'Choose another time',

  sent: {
    message: 'Your message is sent',
    callback: 'We will call you',
    complaint: 'We have your complaint',
    'follow-up': 'Someone will put this right with you',
  },
  reference: 'Your reference',
  code: 'Your code',
  writeDown: 'Write both down, or print this page. With them you can read the answer on any device.',
  onlyOnce: 'We show the code only once.',
  nextNow: 'What happens next',
  writeTo: (address) => `When there is an answer, we tell you at ${address}.`,
  callTo: (phone) => `We call ${phone}.`,
  comeBack: 'Come back here to read the answer.',
  seeCase: {
    message: 'See your message',
    callback: 'See your call',
    complaint: 'See your complaint',
    'follow-up': 'See where it stands',
  },

  find: { asked: 'Read your answer', 'not-found': 'This link does not work', expired: 'This link has expired' },
  findLead: {
    asked: 'You need the reference and the code that you wrote down.',
    'not-found': 'Maybe a part of it is missing. Your message is safe. You can open it with the reference and the code.',
    expired: 'Your message is safe. Please call us and tell us the reference.',
  },
  referenceHint: 'Like K7P-4QX',
  codeHint: 'Like 7K3M-Q0XD-94TB',
  showCase: 'Show my message',

  caseHeading: { message: 'Your message', callback: 'Your call', complaint: 'Your complaint', unknown: 'Your message' },
  status,
  late: (by) => (by ? `You get the answer by ${by}.` : ''),
  attempts: {
    reached: (when) => `We reached you on ${when}.`,
    'no-answer': (when) => `We called on ${when}. Nobody picked up.`,
    voicemail: (when) => `We called on ${when}, and left a message.`,
    'wrong-number': (when) => `We called on ${when}. The number was not yours.`,
    unknown: (when) => `We called on ${when}.`,
  },
  whatWasSaid: 'What was said',
  nothingSaid: 'No words yet.',
  you: 'You',
  addWords: 'Add something',
  addNow: 'Send',
  withdraw: 'Take it back',
  withdrawThis: {
    message: 'Take back this message?',
    callback: 'Cancel this call?',
    complaint: 'Take back this complaint?',
    unknown: 'Take this back?',
  },
  withdrawLead: 'Then nobody works on it any more. You can write to us again at any time.',
  keepIt: 'Keep it',
  reopen: 'Open it again',
  reopenWords: 'What is still not solved?',
  moveCall: 'Move the call',
  moveLead: (window) => `Your call on ${window} stays until you pick a new time.`,
  notices: {
    added: 'Your words are with the team.',
    withdrawn: 'You took it back.',
    reopened: 'It is open again. The team sees it.',
    moved: 'Your call is moved.',
    'changed-meanwhile': 'This was changed meanwhile. This is how it is now. What you typed is kept.',
    'window-gone': 'That time is not free any more. Your call stays where it was.',
  },
  newAnswer: 'There is a new answer.',
  caseChanged: 'Something changed. This is how it is now.',

  dangerKept: 'Not an emergency? We kept your words. You can go on and send them.',
  fault: (field, code, over) =>
    code === 'too-long' && over !== undefined && (field === 'text' || field === 'addition')
      ? `Make it shorter: ${number(over)} ${over === 1 ? 'letter' : 'letters'} too many`
      : (faults[`${field} ${code}`] ?? (field === 'form' ? failures[code] : undefined)),
};
