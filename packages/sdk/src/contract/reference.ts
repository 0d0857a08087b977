import type { OperationId } from './all.ts';

/** What a reader must know of an operation beside its shapes. */
export interface OperationWords {
  readonly tag: 'Discover' | 'Browse' | 'Book' | 'Manage' | 'Engage';
  /** One line, in the imperative: the title of the operation in the reference. */
  readonly summary: string;
  /** In Markdown. */
  readonly description?: string;
  /** By status. */
  readonly answers: Readonly<Record<number, string>>;
}

/** The words of the reference, apart from the shapes: whoever only checks answers does not load them. */
export const reference: Readonly<Record<OperationId, OperationWords>> = {
  getDiscovery: {
    tag: 'Discover',
    summary: 'Say what this server is and can do',
    answers: { 200: 'Discovery, its texts in the language asked for.' },
  },
  getOpenApi: {
    tag: 'Discover',
    summary: 'Get this document',
    answers: { 200: 'OpenAPI 3.1 of the public contract.' },
  },
  getHealth: {
    tag: 'Discover',
    summary: 'Say whether the process runs',
    answers: { 200: 'It runs.' },
  },
  getReady: {
    tag: 'Discover',
    summary: 'Say whether it can serve',
    description: 'Asks the database. 503 `maintenance` while it starts, stops or cannot reach it.',
    answers: { 200: 'It can serve.' },
  },
  listServices: {
    tag: 'Browse',
    summary: 'List the services',
    answers: { 200: 'A page of services, by name.' },
  },
  getService: {
    tag: 'Browse',
    summary: 'Get one service',
    answers: { 200: 'The service.' },
  },
  searchServices: {
    tag: 'Browse',
    summary: 'Find services by a patient’s own words',
    description: 'Best match first, at most 20. Changes nothing, so it needs no Idempotency-Key.',
    answers: { 200: 'The services that fit.' },
  },
  listLocations: {
    tag: 'Browse',
    summary: 'List the places',
    answers: { 200: 'A page of places, by name.' },
  },
  listPractitioners: {
    tag: 'Browse',
    summary: 'List the clinicians',
    answers: { 200: 'A page of clinicians, by name.' },
  },
  getAvailability: {
    tag: 'Browse',
    summary: 'Count free times by day',
    answers: { 200: 'One row for each day of the span that has free times, counted live.' },
  },
  listSlots: {
    tag: 'Browse',
    summary: 'List free times',
    description:
      'Free and bookable, in time order; may be a second old. With `for` and that visit’s token, the visit’s own time counts as free.',
    answers: { 200: 'A page of free times, with the services, places and clinicians they name.' },
  },
  createHold: {
    tag: 'Book',
    summary: 'Keep a time while the patient types',
    description: 'A held time is listed to nobody else.',
    answers: { 201: 'The hold.' },
  },
  releaseHold: {
    tag: 'Book',
    summary: 'Let a held time go',
    description: 'Needs `Hold-Secret`. Letting go twice is a success.',
    answers: { 204: 'The time is free for others.' },
  },
  bookAppointment: {
    tag: 'Book',
    summary: 'Book a visit',
    description:
      'Answers `booked`, or `pending` where the service needs approval. Only one of any number of callers gets a slot; the others get `slot-unavailable` with `alternatives`.',
    answers: { 201: 'The visit, and the authority to manage it.' },
  },
  getAppointment: {
    tag: 'Book',
    summary: 'Get a visit',
    answers: { 200: 'The visit, its patient masked.' },
  },
  listAppointments: {
    tag: 'Book',
    summary: 'List my visits',
    description: 'For the hospital’s signed-in patients (`Bearer`).',
    answers: { 200: 'A page of visits, the soonest first.' },
  },
  createRequest: {
    tag: 'Book',
    summary: 'Ask for a visit without choosing a time',
    description: 'The way on where there is nothing to book: a person answers with a time. The visit is `proposed`.',
    answers: { 201: 'The request, and the authority to manage it.' },
  },
  getQuestionnaire: {
    tag: 'Book',
    summary: 'Get the questions of a service',
    answers: { 200: 'The questionnaire, in the language asked for.' },
  },
  rescheduleAppointment: {
    tag: 'Manage',
    summary: 'Move a visit',
    description:
      'The visit keeps its id and reference. At no moment has the patient no visit: whatever fails leaves the old time as it was. A time that overlaps the visit’s own old one can be chosen; the visit’s present time changes nothing.',
    answers: { 200: 'The visit at its new time.' },
  },
  cancelAppointment: {
    tag: 'Manage',
    summary: 'Cancel a visit',
    description: 'Cancelling twice is a success that changes nothing, whatever `If-Match` says the second time.',
    answers: { 200: 'The visit, `cancelled`.' },
  },
  confirmAppointment: {
    tag: 'Manage',
    summary: 'Say that the patient will come',
    description: 'Confirming twice is a success that changes nothing.',
    answers: { 200: 'The visit, with `confirmedAt`.' },
  },
  setReminders: {
    tag: 'Manage',
    summary: 'Choose how reminders are sent',
    description: 'An empty list stops them. Messages about changes are sent all the same.',
    answers: { 200: 'The visit, with `reminders`.' },
  },
  lookUpAppointments: {
    tag: 'Manage',
    summary: 'Have manage links sent',
    description:
      'Sends new links of visits that are not over, and of places on the waiting list, to the contact they were booked with. The answer is always the same; at most 3 messages an hour go to a contact.',
    answers: { 202: 'If the contact is known, a message is on its way.' },
  },
  sendCode: {
    tag: 'Manage',
    summary: 'Have a code sent to the patient',
    description:
      'Six digits to the contact the visit was booked with, good for 10 minutes and 5 tries with the token that asked. Asking again sends another code and gives no more tries.',
    answers: { 202: 'Where the code was sent, and until when it is good.' },
  },
  verifyCode: {
    tag: 'Manage',
    summary: 'See the visit whole, with the code',
    description: 'A wrong code is 422 with the pointer `/code`; when all tries are used, 429.',
    answers: { 200: 'The visit, and a token that sees it whole for a while.' },
  },
  joinWaitlist: {
    tag: 'Manage',
    summary: 'Wait for a time, or for an earlier one',
    description:
      'The first time that fits all wishes is offered to whoever has waited longest. With `appointmentId` and authority over that visit, only times before it are offered, and an accepted one moves it.',
    answers: { 201: 'The place on the list, and the authority over it.' },
  },
  getWaitlistEntry: {
    tag: 'Manage',
    summary: 'Get a place on the waiting list',
    answers: { 200: 'The place, with the offers that were made.' },
  },
  leaveWaitlist: {
    tag: 'Manage',
    summary: 'Leave the waiting list',
    description: 'A time that is offered goes to the next person. Leaving twice is a success.',
    answers: { 204: 'Nothing more is offered.' },
  },
  acceptOffer: {
    tag: 'Manage',
    summary: 'Take an offered time',
    description:
      'The offer becomes a visit, or moves the one there is, in one step. After its time it is 410 `offer-expired`. If the time cannot be had, it is `slot-unavailable` with `alternatives`, and the place on the list stays.',
    answers: { 200: 'The visit, and the authority to manage it.' },
  },
  declineOffer: {
    tag: 'Manage',
    summary: 'Say no to an offered time',
    description: 'It goes to the next person at once, and is not offered to this one again.',
    answers: { 200: 'The place on the list, waiting on.' },
  },
  searchFaqs: {
    tag: 'Engage',
    summary: 'Find answers by a person’s own words',
    description:
      'Lay words, fragments and misspelt ones count. Best match first, at most 10. When the words tell of danger, `danger` says what to do before anything else. Changes nothing, so it needs no Idempotency-Key.',
    answers: { 200: 'The answers that fit.' },
  },
  listFaqs: {
    tag: 'Engage',
    summary: 'List the answers',
    answers: { 200: 'A page of answers, the most asked for first; on the first page also the topics.' },
  },
  getFaq: { tag: 'Engage', summary: 'Get one answer', answers: { 200: 'The answer.' } },
  voteFaq: {
    tag: 'Engage',
    summary: 'Say whether an answer helped',
    description: 'Counted, and no more: nobody is asked who they are, and what was searched for is not kept.',
    answers: { 200: 'It was counted.' },
  },
  getGlossary: {
    tag: 'Engage',
    summary: 'List the hospital’s words',
    answers: { 200: 'Each word with what it means.' },
  },
  getSafety: {
    tag: 'Engage',
    summary: 'Get the words that tell of danger',
    description:
      'For matching while somebody types, so that what they type need not be sent. The words are those of the language asked for, of English and of `languages`; what to do is in the language asked for.',
    answers: { 200: 'Each kind of danger with what to do, and the words for it by language.' },
  },
  listDepartments: {
    tag: 'Engage',
    summary: 'List the departments',
    description: 'With how to reach each, and whether it is open now. Never kept longer than until `changesAt`.',
    answers: { 200: 'A page of departments, by name.' },
  },
  getStructuredData: {
    tag: 'Engage',
    summary: 'Get the hospital’s hours for search engines',
    description: 'JSON-LD in the words of schema.org, from the same hours as everything else here.',
    answers: { 200: 'A graph with the hospital and its departments.' },
  },
  sendMessage: {
    tag: 'Engage',
    summary: 'Send a message to a team',
    description: '409 `channel-closed` when the team takes none now; the department’s `channels` say what works instead.',
    answers: { 201: 'The case: who answers, and by when; and the authority over it.' },
  },
  requestCallback: {
    tag: 'Engage',
    summary: 'Ask to be called back',
    description:
      'In a window of the department’s staffed hours, or in the next one. 409 `channel-closed` when a window is full, or there is none.',
    answers: { 201: 'The case, with its window; and the authority over it.' },
  },
  sendComplaint: {
    tag: 'Engage',
    summary: 'Complain',
    description:
      'One is always taken, whatever else is closed or full. The clock of the hospital’s rules runs from when it is received. What comes of it is a case: `Case.complaint` has who answers for it and by when.',
    answers: { 201: 'The case, with its reference and its dates; and the authority over it.' },
  },
  getCase: {
    tag: 'Engage',
    summary: 'Get a case',
    description: 'With the token of its link, or with its code.',
    answers: { 200: 'Where it stands, and all that was said.' },
  },
  addToCase: {
    tag: 'Engage',
    summary: 'Add words to a case',
    description: 'On an answered one this asks again: it is open once more.',
    answers: { 200: 'The case.' },
  },
  withdrawCase: {
    tag: 'Engage',
    summary: 'Take a case back',
    description: 'Nobody answers or calls any more. Doing it twice is a success.',
    answers: { 200: 'The case.' },
  },
  reopenCase: { tag: 'Engage', summary: 'Open a closed case again', answers: { 200: 'The case, with a new date.' } },
  moveCallback: {
    tag: 'Engage',
    summary: 'Move a callback to another window',
    description: 'The old window stays until the new one is had. 409 `channel-closed` for a window that is full or over.',
    answers: { 200: 'The case.' },
  },
  watchCase: {
    tag: 'Engage',
    summary: 'Hear of changes to a case',
    description: 'Server-sent events; after a break, `Last-Event-ID` says from where on. An event says that something changed, never what.',
    answers: { 200: 'A stream of events, `text/event-stream`.' },
  },
  getSurvey: {
    tag: 'Engage',
    summary: 'Get the questions of a survey',
    description:
      'Every hospital has `friends-and-family`: the question of the NHS Friends and Family Test and its six answers, two free texts, and some questions about the visit.',
    answers: { 200: 'The survey, in the language asked for.' },
  },
  sendFeedback: {
    tag: 'Engage',
    summary: 'Say how it was',
    description:
      'Nobody’s, unless `followUp` says whose: the answers are kept without a time, a name or the invitation they came with. With `replaces` they stand in place of those that were sent before; 410 `link-expired` when that is over. An invitation works once: 410 `invitation-used`. The answer is the same for a good word and a bad one.',
    answers: { 201: 'It was received; with `followUp`, the case that looks after it, and the authority over it.' },
  },
  sendPraise: {
    tag: 'Engage',
    summary: 'Thank somebody',
    answers: { 201: 'It was received, and whose team gets it.' },
  },
  listChanges: {
    tag: 'Engage',
    summary: 'List what patients said and the hospital did',
    description: 'The newest first. About nobody in person; a count below 5 is not told.',
    answers: { 200: 'A page of changes.' },
  },
};
