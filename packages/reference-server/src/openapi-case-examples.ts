const timeZone = 'America/New_York';
const patient = { name: 'Grace Hopper', email: 'grace@patients.example', phone: '+1 555 0123' };
const team = { id: 'billing', name: 'Billing office', phone: '+1 555 0111' };
const window = { id: 'htdl0.billing', start: '2026-11-24T10:00:00-05:00', end: '2026-11-24T11:00:00-05:00', timeZone };
const later = { id: 'htdmo.billing', start: '2026-11-24T11:00:00-05:00', end: '2026-11-24T12:00:00-05:00', timeZone };
const asked = {
  id: '2f1c9a44-6c1e-4a6b-8d1c-5f2e7d0b9a31',
  from: 'patient',
  text: 'Why was I billed twice?',
  sentAt: '2026-11-23T10:12:00-05:00',
};
const replied = {
  id: '9b7d3e10-0f5c-4c39-9a57-6d3c1b8e4f02',
  from: 'staff',
  name: 'Dora Klein',
  text: 'It was our mistake. We took the second bill back.',
  sentAt: '2026-11-24T09:30:00-05:00',
};

const message = {
  reference: 'K7P-4QX',
  kind: 'message',
  status: 'received',
  version: 1,
  topic: 'billing',
  createdAt: '2026-11-23T10:12:00-05:00',
  timeZone,
  team,
  replyBy: '2026-11-25T17:00:00-05:00',
  messages: [asked],
  reply: { by: 'email', sentTo: 'g•••@p•••.example' },
  can: { add: true, withdraw: true, reopen: false, move: false },
};
const callback = {
  ...message,
  kind: 'callback',
  replyBy: window.end,
  window,
  attempts: [],
  messages: [],
  reply: { by: 'phone', sentTo: '••• 23' },
  can: { add: true, withdraw: true, reopen: false, move: true },
  callbackWindows: [later],
};
const answered = {
  ...message,
  status: 'answered',
  version: 3,
  owner: { name: 'Dora Klein' },
  replyBy: undefined,
  messages: [asked, replied],
  can: { add: true, withdraw: false, reopen: true, move: false },
};
const manage = {
  token: 'r8Q1xV7mZ2kP5tL9wY3bNg',
  url: 'https://care.example.org/case#c.K7P-4QX.r8Q1xV7mZ2kP5tL9wY3bNg',
  code: '7K3M-Q0XD-94TB',
};

const complaint = {
  ...message,
  reference: 'W3D-9RN',
  kind: 'complaint',
  topic: 'other',
  team: { id: 'patient-relations', name: 'Patient relations', phone: '+1 555 0116' },
  replyBy: '2026-11-25T23:59:00-05:00',
  complaint: {
    category: 'waiting',
    rules: { id: 'us-cms', name: 'US hospitals (CMS)' },
    assurance: 'Complaining will not change the care you get.',
    acknowledgeBy: '2026-11-25T23:59:00-05:00',
    respondBy: '2026-11-30T23:59:00-05:00',
    review: 1,
    steps: [{ step: 'received', at: '2026-11-23T10:12:00-05:00' }],
    elsewhere: [{ name: 'The state’s health facility hotline', phone: '+1 555 0190' }],
  },
  messages: [{ ...asked, text: 'I waited for six hours and nobody told me why.' }],
};

/** Of messages, callbacks and complaints. */
export const caseExamples = {
  sendComplaint: {
    body: {
      category: 'waiting',
      people: 'The nurse at the desk',
      happenedOn: '2026-11-20',
      text: 'I waited for six hours and nobody told me why.',
      wish: 'That somebody says how long it takes.',
      patient,
      reply: { by: 'email' },
    },
    answer: {
      case: complaint,
      manage: { ...manage, url: 'https://care.example.org/feedback#c.W3D-9RN.r8Q1xV7mZ2kP5tL9wY3bNg' },
    },
  },
  sendMessage: {
    body: { topic: 'billing', patient, text: asked.text, reply: { by: 'email' } },
    answer: { case: message, manage },
  },
  requestCallback: {
    body: { topic: 'billing', patient, windowId: window.id, voicemail: false, safeTime: 'After 3 pm' },
    answer: { case: callback, manage },
  },
  getCase: { answer: JSON.parse(JSON.stringify(answered)) as object },
  addToCase: { body: { text: 'And the fee?' }, answer: { ...message, version: 4, status: 'assigned', owner: { name: 'Dora Klein' } } },
  withdrawCase: {
    body: {},
    answer: { ...message, version: 2, status: 'withdrawn', can: { add: false, withdraw: false, reopen: false, move: false } },
  },
  reopenCase: { body: { text: 'It came again.' }, answer: { ...message, version: 5, status: 'assigned' } },
  moveCallback: {
    body: { windowId: later.id },
    answer: { ...callback, version: 2, window: later, replyBy: later.end, callbackWindows: [window] },
  },
} as const;
