import type { Fault, VisitTerms } from './visit-terms.ts';
import { enCard } from './en-card.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const missing: Readonly<Record<string, (them: boolean) => string>> = {
  name: (them) => (them ? 'Enter their full name' : 'Enter your full name'),
  bookerName: () => 'Enter your full name',
  birthDate: (them) => (them ? 'Enter their date of birth' : 'Enter your date of birth'),
  relationship: () => 'Choose what you are to them',
  phone: () => 'Enter a phone number or an email',
  email: () => 'Enter an email',
  referralFrom: () => 'Enter who sent you to us',
  referralReference: () => 'Enter the number on your letter',
};

const labels: Readonly<Record<string, string>> = {
  name: 'The name',
  bookerName: 'Your name',
  birthDate: 'Date of birth',
  relationship: 'What you are to them',
  phone: 'The phone number',
  email: 'The email',
  interpreter: 'The language',
  access: 'What would help',
  needsNote: 'Your note on what would help',
  reason: 'Your reason',
  referralFrom: 'The name of your doctor or clinic',
  referralReference: 'The number on the letter',
  wishNote: 'Your note about the time',
};

function fault({ field, code, them }: Fault): string | undefined {
  const label = labels[field] ?? 'This answer';
  switch (code) {
    case 'required':
      return missing[field]?.(them) ?? 'Answer this question';
    case 'contact-needed':
      return 'Enter a phone number or an email';
    case 'day-needed':
      return `${label} must have a day`;
    case 'month-needed':
      return `${label} must have a month`;
    case 'year-needed':
      return `${label} must have a year, like 1957`;
    case 'not-a-day':
      return `${label} must be a real date`;
    case 'in-the-future':
      return `${label} must be in the past`;
    case 'too-young':
      return 'This visit is for people who are older. Call us, and we find one that fits.';
    case 'too-old':
      return 'This visit is for people who are younger. Call us, and we find one that fits.';
    case 'not-at-this-place':
      return 'We do not have this at this place. Go back and pick another place, or call us.';
    case 'not-this-way':
      return 'We cannot do this for this kind of visit. Go back and pick another kind, or call us.';
    case 'too-long':
      return `${label} must be shorter`;
    case 'not-a-phone':
      return 'Enter a phone number with 5 to 20 digits';
    case 'not-an-email':
      return 'Enter an email like name@example.com';
    case 'not-a-number':
      return 'Enter a number in digits, such as 2 or 1.5';
    case 'not-plain-text':
      return `${label} has a sign we cannot read. Take it out.`;
    default:
      return undefined;
  }
}

const failures: Readonly<Record<string, string>> = {
  network: 'We could not reach the hospital. Check that your device is connected.',
  'rate-limited': 'Too many people are booking right now. Wait a minute, then try again.',
  'challenge-required': 'We cannot take bookings from here right now. Please call us.',
  'outside-booking-window': 'This time can no longer be booked online. Go back and pick a later one, or call us.',
  'not-eligible': 'This visit cannot be booked online with these details. Call us and we will help.',
  'duplicate-appointment': 'You already have a visit at this time.',
  'origin-not-allowed': 'This web page cannot book visits. Please call us.',
};

export const enVisit: VisitTerms = {
  ...enCard,
  nextDays: 'Show the next days',
  noneSuitMe: 'None of these suit me',
  noneSuitCall: 'None of these suit you?',

  newTab: ' (opens a new tab)',
  search: 'Search',
  searchHint: 'Use your own words, like “sore knee” or “blood test”',
  searching: 'Searching…',
  searchFailed: 'We could not search right now. Here are all services.',
  servicesFound: (count, words) =>
    count === 0
      ? `Nothing fits “${words}”. Try other words, or call us.`
      : `${count} ${count === 1 ? 'service fits' : 'services fit'} “${words}”`,
  servicesListed: (count) => `${count} ${count === 1 ? 'service' : 'services'}`,
  showAllServices: 'Show all services',
  nextFree: 'Next free',
  byPhoneOnly: 'Book by phone',
  askForTime: 'Ask for a time',
  whereToCome: 'Where would you like to come?',
  anyPlace: 'Any place',
  anyone: 'Anyone',
  sooner: 'This is often the soonest',
  timeOfDay: 'Time of day',
  partsOfDay: { any: 'Any', morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  place: 'Place',
  clinician: 'Who you see',
  kindOfVisit: 'Kind of visit',
  anyKind: 'Any',
  noMatchingTimes: 'No free time fits these choices.',
  showTimesAs: 'Show times as',
  asList: 'List',
  asCalendar: 'Calendar',
  monthBefore: 'Month before',
  monthAfter: 'Next month',
  calendarLegend: 'A line under the number means: free times on that day.',
  noTimesInMonth: 'No free times in this month.',
  nextFreeDay: (day) => `Next free day: ${day}`,
  freeDays: (count) => (count === 0 ? 'No free times in this month' : `${plural(count, 'day')} with free times`),
  moreFailed: 'We could not load the next days. Please try again.',
  showAllTimes: 'Show all free times',
  lookingForPlaces: 'Looking for places…',
  freeTimes: (count) => (count === 0 ? 'No free times' : `${count} free ${count === 1 ? 'time' : 'times'}`),
  keepingTime: 'Keeping this time for you…',
  allTimesOn: (count, day) => `Show all ${count} times on ${day}`,

  continue: 'Continue',
  optional: (label) => `${label} (optional)`,
  errorPrefix: 'Error: ',
  checkAnswers: (count) => `Please check ${plural(count, 'answer')}`,
  fault,
  otherFault: 'This answer is not right yet',
  faultOf: (question, fault) => `${fault}: ${question}`,

  whoIsItFor: 'Who is the visit for?',
  whoLead: 'We use this to find the right record and to send a reminder.',
  me: 'Me',
  someoneElse: 'Someone I care for',
  fullName: 'Full name',
  theirFullName: 'Their full name',
  yourFullName: 'Your full name',
  birthDate: 'Date of birth',
  theirBirthDate: 'Their date of birth',
  forExample: (text) => `For example, ${text}`,
  dateParts: { day: 'Day', month: 'Month', year: 'Year' },
  youAreTheir: 'What are you to them?',
  choose: 'Choose one',
  relationships: {
    parent: 'Parent',
    guardian: 'Guardian',
    partner: 'Partner',
    child: 'Son or daughter',
    relative: 'Other family',
    carer: 'Carer',
    other: 'Someone else',
  },
  howToReach: 'How can we reach you?',
  oneOrBoth: 'Give a phone number, an email, or both.',
  phone: 'Phone',
  phoneHint: 'We call only if the time has to change. Any format is fine.',
  email: 'Email',
  emailHint: 'We send the time, the place and a link to see the visit.',
  whoGetsMessages: 'Who gets the messages about this visit?',
  messagesToMe: 'I do',
  messagesToThem: 'The patient does',
  howToReachThem: 'How can we reach the patient?',
  knownOnly: 'This visit is for people who were here before. New here?',
  needsAndReason: 'Tell us what you need, or why you come (optional)',
  interpreter: 'Do you want an interpreter?',
  noInterpreter: 'No',
  whatHelps: 'What would help on the day?',
  access: {
    'step-free': 'A way in without steps',
    wheelchair: 'A wheelchair',
    hoist: 'A hoist',
    'sign-language': 'Sign language',
    'hearing-loop': 'A hearing loop',
    'quiet-place': 'A quiet place to wait',
    'large-print': 'Large print',
    'extra-time': 'More time',
    companion: 'Someone with me',
  },
  anythingElse: 'Anything else that would help?',
  whyYouCome: 'Why do you come?',
  whyHint: 'A few words are enough. Only the team you see reads them.',
  referralFrom: 'Who sent you to us?',
  referralFromHint: 'The name of your doctor or clinic',
  referralNumber: 'Number on the letter',
  takesLonger: (minutes) => `This makes the visit ${minutes} longer.`,
  pickAnotherTime: 'Go back and pick another time, or call us.',
  noRoomMeanwhile:
    'What you need takes longer than this time allows. We keep all that you typed. Go on, and you can pick a time that is long enough.',
  goneMeanwhile: 'Someone else took this time. We keep all that you typed. Go on, and you can pick a new time.',
  keptUntil: (time) => `We keep this time for you while you type, until ${time}.`,
  notKept: 'This time is yours only when you finish.',

  someQuestions: 'A few questions before you come',
  questionsLead: 'Your answers help the team to get ready for you.',
  yes: 'Yes',
  no: 'No',
  loadingQuestions: 'Loading the questions…',
  continueWithout: 'Go on without them',
  askedLater: (question) => `We cannot ask this here, so we ask it when you come: ${question}`,
  questionsUnavailable: 'We cannot show the questions right now. Nothing you typed is lost.',

  isThisRight: 'Is this right?',
  notYetBooked: 'Nothing is booked until you press the button.',
  notYetSent: 'Nothing is sent until you press the button.',
  name: 'Name',
  bookedBy: 'Booked by',
  messages: 'Messages go to',
  needs: 'Needs',
  reason: 'Reason',
  referral: 'Who sent you',
  wishes: 'What would suit you',
  answers: 'Your answers',
  answered: (count) => plural(count, 'answer'),
  none: 'None',
  interpreterFor: (language) => `Interpreter: ${language}`,
  howWeUse: 'How we use your details',
  bookThisVisit: 'Book this visit',
  sendRequest: 'Send my request',
  consentChanged: 'The words above the button have changed. Please read them again.',

  sending: 'Booking your visit…',
  sendingRequest: 'Sending your request…',
  sendingLead: 'This takes a few seconds. Please stay on this page.',
  checking: 'We are checking your booking',
  checkingLead: 'We sent your booking, but no answer came back. It may be booked already, so we ask before anything else.',
  askingAgain: 'Asking again…',
  askAgain: 'Ask again',
  doNotBookAgain: 'You cannot be booked twice by asking again. If you leave, call us to be sure.',
  notBooked: 'Your visit is not booked',
  notSent: 'Your request is not sent',
  nothingLost: 'Nothing you typed is lost.',
  failure: (code) => failures[code] ?? 'Something went wrong on our side. The fault is ours.',

  needsMoreTime: 'This visit needs more time',
  noRoom: (when) => `What you need takes longer than ${when ?? 'that time'} allows. It is not booked.`,
  justTaken: 'That time was just taken',
  someoneTook: (when) => `Someone else just took ${when ?? 'it'}.`,
  keptTyped: 'We kept all that you typed.',
  pickNew: 'Pick a new time to go on.',
  closest: 'Closest free times',
  distance: ({ unit, count }) => `${plural(Math.abs(count), unit)} ${count > 0 ? 'later' : 'earlier'}`,
  seeAll: 'See all free times',

  whatWouldSuit: 'What would suit you?',
  wishLead: {
    'none-suited': 'A person looks for a time and answers you.',
    'nothing-free': 'There is no free time right now. Tell us what would suit you. A person looks for a time and answers you.',
    'no-booking': 'A person plans this visit with you. Tell us what would suit you, and we answer.',
  },
  whichDays: 'Which days?',
  whichParts: 'Which time of day?',
  wishNote: 'Anything else about the time?',
  howSoon: 'How soon could you come?',
  notice: {
    '': 'Even on the same day',
    '1440': 'I need a day’s notice',
    '4320': 'I need three days’ notice',
    '10080': 'I need a week’s notice',
  },
  waiting: 'You are on the waiting list',
  waitingNext: 'As soon as a time suits you, we keep it for you for a while and write to you. You only have to say yes or no.',
  seePlace: 'See your place on the list',
  waitingKeepLink: 'We may have a time for you soon. We keep it for a short while. Look here often:',
  checkingRequest: 'We are checking what happened',
  checkingRequestLead: 'We sent what you told us, but no answer came back. We ask before anything else.',
  doNotSendAgain: 'Nothing is sent twice by asking again. If you leave, call us to be sure.',
  tellWishes: 'Tell us what would suit you.',
  howToGoOn: 'How shall we go on?',
  offerMe: 'Offer me a time when one becomes free',
  personLooks: 'Have a person look for a time',
  joinList: 'Join the waiting list',
  joiningList: 'Putting you on the waiting list…',

  booked: 'Your visit is booked',
  writeDown: 'Write down the reference, or print this page.',
  waitingForYes: 'We are keeping this time for you',
  waitingLead: 'A person at the hospital has to say yes first. It is not booked yet.',
  requestSent: 'We have your request',
  requestLead: 'No time is booked yet. Write down the reference, or print this page.',
  print: 'Print',
  whatNext: 'What happens next',
  now: 'Now.',
  messageTo: (address) => `We send a message to ${address}.`,
  linkInMessage: (mayChange) => (mayChange ? 'It has a link to move or cancel the visit.' : 'It has a link to see the visit.'),
  noEmail: 'You gave no email, so no message comes. Write down the reference.',
  keepLink: 'Keep this link to come back to your visit:',
  seeVisit: 'See your visit',
  weDecide: 'We look at it and tell you if the time is yours.',
  weLook: 'A person looks for a time and answers you.',
  before: 'Before you come.',
  onTheDay: 'On the day.',
  bringReference: 'Bring this reference.',
  notRight: 'Something not right?',
  moveOrCancel: 'Move or cancel this visit',

  idleSoon: 'Are you still there? To keep your details safe, we clear this page in 2 minutes.',
  stillHere: 'I am still here',
  clearedIdle: 'You were away for 15 minutes, so we cleared this page to keep your details safe.',
  sharedDevice: 'Do others use this device?',
  clearAndLeave: 'Clear and leave',
  cleared: 'We cleared all you typed. You can leave this page now.',

  phoneOnly: (service) => `${service}: please book by phone`,
  phoneOnlyLead: 'Call us and we find a time with you.',
  notFound: 'We could not find this service',
  notFoundLead: 'It may have a new name. Call us and we find it with you.',
  nothingHere: 'There is nothing to book online right now',
  nothingHereLead: 'Call us and we find a time with you.',
};
