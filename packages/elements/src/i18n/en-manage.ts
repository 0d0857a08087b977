import type { ManageTerms } from './manage-terms.ts';
import { enSeen, times } from './en-seen.ts';

const failures: Readonly<Record<string, string>> = {
  'cutoff-passed': 'It is too late to change it online. Please call us.',
  'reschedule-limit': 'It was moved as often as allowed online. Please call us.',
  'invalid-transition': 'It can no longer be changed online. Please call us.',
  'not-eligible': 'This cannot be done online. Please call us.',
  'duplicate-appointment': 'You have another visit at that time. Please choose another time.',
  'link-expired': 'Your link has expired. Please ask for a new one.',
  'not-found': 'Your link does not work any more. Please ask for a new one.',
  network: 'The network failed. Please check your connection and try again.',
  'rate-limited': 'Too much was asked for. Please wait a minute and try again.',
};

const faults: Readonly<Record<string, string>> = {
  'contact required': 'Type an e-mail address or a phone number',
  'contact not-a-contact': 'Type an e-mail address like name@example.org, or a phone number',
  'code required': 'Type the six digits of the code',
  'code not-a-code': 'A code has six digits, like 482 913',
  'code wrong-code': 'That is not the code we sent last. Look at the newest message',
  'reason too-long': 'Make it shorter than 1,000 letters',
  'form network': 'We could not send it. Check your connection and try again',
};

export const enManage: ManageTerms = {
  ...enSeen,

  whenInstead: 'When would you like to come instead?',
  staysYours: (when) => `Your visit on ${when} stays yours until the move is done.`,
  stillStands: (when) => `Your visit on ${when} still stands.`,
  stillStandsTimeless: 'Nothing was changed.',
  moveToThis: 'Move your visit to this time?',
  oldTime: 'Now',
  newTime: 'New time',
  moveNow: 'Move my visit',
  keep: (day) => `Keep ${day}`,
  notHeld: 'The new time is yours only when you press the button.',

  cancelThis: 'Cancel this visit?',
  cancelLead: 'The time becomes free for somebody else. You can book another visit at any time.',
  takeBackThis: 'Take back this request?',
  whyCancel: 'Why do you cancel?',
  whyCancelHint: 'You need not say. Only the hospital reads it.',
  cancelNow: 'Cancel my visit',
  keepVisit: 'Keep my visit',
  moveInstead: 'Move it instead',

  sending: {
    move: 'Moving your visit…',
    cancel: 'Cancelling your visit…',
    confirm: 'One moment…',
    reminders: 'One moment…',
    wait: 'Putting you on the waiting list…',
    leave: 'One moment…',
    accept: 'Taking this time for you…',
    decline: 'One moment…',
  },
  sendingLead: 'Please keep this page open.',
  checking: 'We are checking what happened',
  checkingLead: 'The answer did not reach us. We ask again, and nothing is done twice.',
  askingAgain: 'Asking again…',
  askAgain: 'Ask again',
  doNothingTwice: 'We still do not know. You can ask again, or call us.',
  failed: {
    move: 'Your visit was not moved',
    cancel: 'Your visit was not cancelled',
    confirm: 'We could not note that you will come',
    reminders: 'Your reminders were not changed',
    wait: 'We could not put you on the waiting list',
    leave: 'You did not leave the waiting list',
    accept: 'The time was not taken',
    decline: 'Your answer did not reach us',
  },
  failure: (code) => failures[code] ?? 'Something went wrong. The fault is ours.',
  moved: 'Your visit is moved',
  movedLead: 'This is your new time. The old one is no longer yours.',
  movedPending: 'We keep this new time for you. A person at the hospital confirms it.',
  messageTo: (address) => `We send a message with the new time to ${address}.`,
  cancelled: 'Your visit is cancelled',
  cancelledLead: 'The time is no longer kept for you. You need do nothing more.',
  bookAnother: 'Book another visit',

  waitLead:
    'When an earlier time becomes free that suits you, we keep it for you and write to you. Your visit stays as it is until you say yes.',
  backToVisit: 'Back to my visit',
  place: {
    waiting: 'You are on the waiting list',
    offered: 'A time is free for you',
    booked: 'You have your time',
    left: 'You left the waiting list',
    expired: 'Your place on the waiting list has ended',
  },
  placeLead: {
    waiting: 'As soon as a time suits you, we keep it for you and write to you. You need not keep this page open.',
    booked: 'The link to your visit is in your messages.',
    left: 'We offer you no more times.',
    expired: 'No time that suited you became free. You can wait again, or call us.',
  },
  disrupted: 'We cannot see you at this time',
  disruptedLead: 'We are sorry. Please do not come then. Choose another time, or cancel. You can also call us.',
  notPossible: 'Not possible',
  keptInstead: (until) => `Kept for you until ${until}`,
  takeInstead: 'Take this time',
  otherTimes: 'Choose another time',
  linked: 'Visits that belong together',
  belongs: (relation, what, when) =>
    `${what}${when === undefined ? '' : ` on ${when}`} ${relation === 'unknown' ? 'belongs with' : `comes ${relation}`} this visit.`,
  movesAlone: (others) =>
    others === 1 ? 'If you move this visit, the other one stays where it is.' : 'If you move this visit, the others stay where they are.',
  outOfOrder: (relation, what, when) =>
    `${what} on ${when} should come ${relation} this visit, and at the new time it would not. You can still move it. If you are not sure, call us first.`,
  anyTime: 'Any time',
  waitsUntil: (day) => `You wait until ${day}.`,
  keptForYou: (until) => `We keep it for you until ${until}. Then somebody else is asked.`,
  movesThere: (reference) => `Your visit ${reference} moves to this time.`,
  takeTime: 'Take this time',
  declineTime: 'No, keep waiting',
  declineHint: 'If you say no, you stay on the list for other times.',
  leaveList: 'Leave the waiting list',
  leaveThis: 'Leave the waiting list?',
  leaveLead: 'You are offered no more times. To wait again, you begin at the end of the list.',
  stayOn: 'Stay on the list',
  left: 'You left the waiting list',
  leftLead: 'We offer you no more times.',
  visitStays: (reference) => `Your visit ${reference} stays as it is.`,
  taken: 'This time is yours',
  missed: 'That time is gone',
  stillOnList: 'You are still on the waiting list.',
  maybeWaiting: 'You may be on the list already. Then the link to it is in your messages.',
  nextBest: {
    book: 'These times are free now. To take one, book it, or call us.',
    move: 'These times are free now. To take one, open the link to your visit, or call us.',
  },

  find: { 'no-link': 'Find your visit', 'not-found': 'This link does not work', expired: 'This link has expired' },
  findLead: {
    'no-link': 'We send you a link to see, move or cancel it. You do not need an account.',
    'not-found': 'Maybe a part of it is missing. We can send you a new one. Your visit is as it was.',
    expired: 'We can send you a new one. Your visit is as it was.',
  },
  contact: 'E-mail address or phone number',
  contactHint: 'The one that the visit was booked with.',
  reference: 'Reference',
  referenceHint: 'Like K7P-4QX. It stands in your message.',
  sendLink: 'Send me the link',
  found: 'Look at your messages',
  foundLead: 'If we know this address or number, a message with your link is on its way. It can take a few minutes.',
  foundHelp: 'Nothing came? Look among the unwanted messages, check what you typed, or call us.',

  typeCode: 'Type the code',
  codeLead: (address) => `We sent six digits to ${address}. They are good for 10 minutes.`,
  code: 'Code',
  checkCode: 'Show my visit',
  anotherCode: 'Send another code',
  triesLeft: (count) => `You can try ${times(count)}.`,
  noCode: 'We could not send a code',
  codeFailure: (code) =>
    code === 'rate-limited'
      ? 'There were too many tries. Please wait a while, or call us.'
      : code === 'not-eligible'
        ? 'We have no e-mail address that a code could be sent to. Please call us.'
        : (failures[code] ?? 'Something went wrong. The fault is ours.'),

  fault: (field, code) => faults[`${field} ${code}`] ?? failures[code] ?? 'Something went wrong. The fault is ours.',
};
