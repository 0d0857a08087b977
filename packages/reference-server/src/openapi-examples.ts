import { departmentExamples } from './openapi-examples-departments.ts';
import { caseExamples } from './openapi-case-examples.ts';
import { feedbackExamples } from './openapi-feedback-examples.ts';

const service = {
  id: 'blood-test',
  name: 'Blood test',
  description: 'A nurse takes a little blood from your arm.',
  category: 'Tests and scans',
  durationMinutes: 15,
  modes: ['in-person'],
  locationIds: ['main'],
  requirements: { referral: 'optional', newPatients: true, text: 'Bring the form from your doctor if you have one.' },
  bookingPolicy: {
    minNoticeMinutes: 120,
    maxAdvanceDays: 60,
    cancelCutoffMinutes: 1440,
    rescheduleCutoffMinutes: 1440,
    rescheduleLimit: 3,
    requiresApproval: false,
  },
  capabilities: {
    find: true,
    hold: 'hard',
    book: true,
    modify: false,
    cancel: false,
    waitlist: true,
    request: true,
    deepLink: false,
    phoneOnly: false,
  },
  preparation: ['Drink water before you come.'],
  nextFree: { start: '2026-12-01T09:15:00-05:00', timeZone: 'America/New_York' },
};

const location = {
  id: 'main',
  name: 'Riverside General, main building',
  address: { line: ['1 River Road'], city: 'Springfield', state: 'NY', postalCode: '10001', country: 'US' },
  timeZone: 'America/New_York',
  telecom: [{ system: 'phone', value: '+1 555 0100' }],
  hours: 'Every day, 7 am to 7 pm',
  access: ['Step-free from the car park.'],
  directions: 'The lift by the front desk goes to floor 1.',
};

const slot = {
  id: 'm3Vx0c2w',
  serviceId: 'blood-test',
  locationId: 'main',
  practitionerId: 'rosa-diaz',
  mode: 'in-person',
  start: '2026-12-01T09:15:00-05:00',
  end: '2026-12-01T09:30:00-05:00',
  timeZone: 'America/New_York',
};

const practitioner = {
  id: 'rosa-diaz',
  name: 'Rosa Diaz',
  role: 'Nurse',
  languages: ['en', 'es'],
  serviceIds: ['blood-test'],
  locationIds: ['main'],
};

const visit = {
  id: 'kq3m1Z8vTtC2',
  reference: 'K7P-4QX',
  status: 'proposed',
  version: 1,
  timeZone: slot.timeZone,
  mode: 'in-person',
  service: { id: 'blood-test', name: 'Blood test', durationMinutes: 15 },
  location: {
    id: 'main',
    name: location.name,
    address: location.address,
    timeZone: location.timeZone,
    telecom: location.telecom,
    directions: location.directions,
  },
  practitioner: { id: 'rosa-diaz', name: 'Rosa Diaz', role: 'Nurse' },
  patient: { name: 'G••••', email: 'g••••@p••••' },
  preparation: service.preparation,
  policy: {
    cancel: { allowed: true },
    reschedule: { allowed: false, why: 'This visit has no time yet. We will contact you.', remaining: 3 },
  },
};

const appointment = {
  ...visit,
  status: 'booked',
  start: slot.start,
  end: slot.end,
  policy: {
    cancel: { allowed: true, until: '2026-11-30T09:30:00-05:00' },
    reschedule: { allowed: true, until: '2026-11-30T09:30:00-05:00', remaining: 3 },
    waitlist: { allowed: true },
  },
  calendar: { url: 'https://care.example.org/v1/calendar/eyJpZCI6.ics', expiresAt: '2026-12-02T09:30:00-05:00' },
};

const moved = { ...appointment, version: 2, start: '2026-12-03T10:00:00-05:00', end: '2026-12-03T10:15:00-05:00' };

const manage = { token: 'q8Zk2mX0yV4tB7nC1rD5sA', url: 'https://care.example.org/visit#kq3m1Z8vTtC2.q8Zk2mX0yV4tB7nC1rD5sA' };

const people = {
  patient: { name: 'Grace Hopper', birthDate: '1990-12-09', email: 'grace@patients.example', language: 'en' },
  needs: { access: ['step-free'] },
  consent: { accepted: true, version: '2026-01' },
};

const wishes = { to: '2026-12-11', daysOfWeek: ['mon', 'tue'], partsOfDay: ['morning'], noticeMinutes: 1440 };

const place = {
  id: 'wQ7rT2nX5cVb',
  reference: 'R4M-8HD',
  status: 'waiting',
  service: { id: 'blood-test', name: 'Blood test' },
  wishes,
  createdAt: '2026-11-24T10:00:00-05:00',
  expiresAt: '2026-12-12T00:00:00-05:00',
  offers: [],
};

const offer = {
  id: 'oF3sK8pL1zXw',
  slot,
  location: visit.location,
  practitioner: visit.practitioner,
  status: 'declined',
  expiresAt: '2026-11-25T11:30:00-05:00',
};

const faq = {
  id: 'bring-papers',
  topic: 'prepare',
  question: 'Which papers do I need?',
  answer: 'Bring your **insurance card** and your referral. Questions? Call [+1 555 0100](tel:+15550100).',
  content: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Bring your ' },
        { type: 'strong', value: 'insurance card' },
        { type: 'text', value: ' and your ' },
        { type: 'term', value: 'referral', meaning: 'A note from your own doctor that asks another doctor to see you.' },
        { type: 'text', value: '. Questions? Call ' },
        { type: 'link', value: '+1 555 0100', url: 'tel:+15550100' },
        { type: 'text', value: '.' },
      ],
    },
  ],
  owner: 'Patient Access',
  reviewedAt: '2026-10-01',
  reviewBy: '2027-10-01',
  overdue: false,
  locale: 'en',
};

/** Examples of the main operations, by the operation's id. A test holds them against the contract. */
export const examples: Readonly<Record<string, { readonly body?: unknown; readonly answer?: unknown }>> = {
  getDiscovery: {
    answer: {
      contract: '1.0.0',
      name: 'Riverside General Hospital',
      levels: [0, 1, 2, 3],
      capabilities: {
        hold: 'hard',
        reschedule: true,
        waitlist: true,
        requests: true,
        approval: true,
        video: true,
        questionnaires: true,
        callback: false,
        chat: false,
        complaints: false,
        webhooks: true,
        fhir: false,
      },
      auth: ['anonymous', 'manage'],
      locales: ['en', 'ar'],
      defaultLocale: 'en',
      timeZone: 'America/New_York',
      emergency: { phone: '911', text: 'Not for emergencies. If a life may be in danger, call 911.' },
      contact: { phone: '+1 555 0100', textRelay: '711', hours: 'Monday to Friday, 8 am to 6 pm' },
      privacyUrl: 'https://riverside.example/privacy',
      consent: { version: '2026-01', text: 'The hospital keeps what you write here to plan your visit.' },
      environment: 'production',
    },
  },
  getSafety: {
    answer: {
      items: [
        {
          id: 'breathing',
          heading: 'Call 911 now',
          signs: ['Cannot breathe, or it is hard to breathe', 'Choking'],
          text: 'Do not wait for an answer here. Stay with them until help comes.',
          phone: '911',
        },
      ],
      words: [
        {
          locale: 'en',
          lines: { breathing: ['cant|cannot breathe|catch_breath ~3', '?choking|choked_on'] },
          unless: 'class+1|prevent-3',
          spared: 'cooking',
        },
      ],
    },
  },
  listServices: { answer: { items: [service] } },
  getService: { answer: service },
  searchServices: { body: { q: 'check my blood sugar' }, answer: { items: [service] } },
  listLocations: { answer: { items: [location] } },
  listPractitioners: { answer: { items: [practitioner] } },
  getAvailability: {
    answer: {
      days: [
        { date: '2026-12-01', free: 12 },
        { date: '2026-12-02', free: 3 },
      ],
      next: '2026-12-04',
    },
  },
  listSlots: { answer: { items: [slot], included: { services: [service], locations: [location], practitioners: [practitioner] } } },
  createHold: {
    body: { slotId: slot.id, ttlSeconds: 300 },
    answer: {
      id: 'Hh2vR8s1',
      slotId: slot.id,
      expiresAt: '2026-11-24T10:05:00-05:00',
      expiresInSeconds: 300,
      secret: 'Xw3nP9cT0uL6yE2kJ8bQ4g',
    },
  },
  bookAppointment: { body: { slotId: slot.id, holdId: 'Hh2vR8s1', ...people }, answer: { appointment, manage } },
  getAppointment: { answer: appointment },
  createRequest: {
    body: {
      serviceId: 'blood-test',
      wishes: { from: '2026-12-01', to: '2026-12-15', daysOfWeek: ['mon', 'wed'], partsOfDay: ['morning'] },
      ...people,
    },
    answer: { appointment: visit, manage },
  },
  rescheduleAppointment: { body: { slotId: 'Sl8dQ2wX', holdId: 'Hh2vR8s1' }, answer: moved },
  cancelAppointment: { body: { reason: 'I feel better.' }, answer: { ...appointment, version: 2, status: 'cancelled' } },
  confirmAppointment: { body: {}, answer: { ...appointment, version: 2, confirmedAt: '2026-11-28T18:00:00-05:00' } },
  setReminders: { body: { reminders: [] }, answer: { ...appointment, version: 2, reminders: [] } },
  lookUpAppointments: { body: { contact: 'grace@patients.example', reference: 'K7P-4QX' }, answer: { accepted: true } },
  sendCode: {
    body: {},
    answer: { expiresAt: '2026-11-24T10:10:00-05:00', expiresInSeconds: 600, sentTo: 'g•••@p•••.example', triesLeft: 5 },
  },
  verifyCode: {
    body: { code: '482 913' },
    answer: {
      appointment: { ...appointment, patient: { name: 'Grace Hopper', email: 'grace@patients.example' } },
      manage: { token: 'Zt6yU1bN4vS8mK0pL3wQ9g', expiresAt: '2026-11-24T10:30:00-05:00' },
    },
  },
  joinWaitlist: {
    body: { serviceId: 'blood-test', wishes, ...people },
    answer: {
      entry: place,
      manage: { token: 'hJ5kL9zX2cV7bN4mQ1wE8r', url: 'https://care.example.org/visit#w.wQ7rT2nX5cVb.hJ5kL9zX2cV7bN4mQ1wE8r' },
    },
  },
  getWaitlistEntry: { answer: { ...place, status: 'offered', offers: [{ ...offer, status: 'open' }] } },
  acceptOffer: { body: {}, answer: { appointment, manage } },
  declineOffer: { body: {}, answer: { ...place, offers: [offer] } },
  ...departmentExamples,
  ...caseExamples,
  ...feedbackExamples,
  listFaqs: { answer: { items: [faq], included: { topics: [{ id: 'prepare', name: 'Before you come', count: 1 }] } } },
  getFaq: { answer: faq },
  searchFaqs: { body: { q: 'what papers must i have' }, answer: { items: [{ ...faq, score: 7.25 }] } },
  voteFaq: { body: { helped: true }, answer: { counted: true } },
  getGlossary: {
    answer: {
      items: [{ term: 'referral', aliases: ['referrals'], meaning: 'A note from your own doctor that asks another doctor to see you.' }],
    },
  },
};
