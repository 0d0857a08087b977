import type { ContractWarning, TransportOptions, Validation } from './options.ts';
import * as appointments from './resources/appointments.ts';
import * as cases from './resources/cases.ts';
import * as changes from './resources/changes.ts';
import * as complaints from './resources/complaints.ts';
import * as departments from './resources/departments.ts';
import * as discovery from './resources/discovery.ts';
import * as faqs from './resources/faqs.ts';
import * as feedback from './resources/feedback.ts';
import * as holds from './resources/holds.ts';
import * as locations from './resources/locations.ts';
import * as managing from './resources/managing.ts';
import * as opening from './resources/opening.ts';
import * as practitioners from './resources/practitioners.ts';
import * as questionnaires from './resources/questionnaires.ts';
import * as requests from './resources/requests.ts';
import * as safety from './resources/safety.ts';
import * as services from './resources/services.ts';
import * as slots from './resources/slots.ts';
import * as surveys from './resources/surveys.ts';
import * as waitlist from './resources/waitlist.ts';
import * as watching from './resources/watching.ts';
import type { answerCheck } from './validation.ts';
import { createTransport, type AnswerCheck, type Transport } from './transport.ts';

export interface ClientOptions extends TransportOptions {
  /** `warn` unless told. A widget for the public's browsers passes `off`, which never loads a schema. */
  readonly validate?: Validation | undefined;
  /** Told when an answer breaks the contract and `validate` is `warn`, once for each operation. Unless told: `console.warn`. */
  readonly onWarning?: ((warning: ContractWarning) => void) | undefined;
}

/**
 * A client of one server: every resource function with the server filled in. Making one asks nothing and stores nothing.
 *
 * ```ts
 * const client = createClient({ baseUrl: 'https://care.example.org' });
 * const { items } = await client.slots.list({ service, from: '2026-12-01', to: '2026-12-14' });
 * const hold = await client.holds.create(items[0].id);
 * const visit = await client.appointments.book({ patient, consent }, { hold });
 * ```
 *
 * @throws {ConfigurationError} for a base URL that cannot be used
 */
export function createClient({ validate = 'warn', onWarning, ...options }: ClientOptions): Client {
  return clientOf(createTransport({ ...options, check: validate === 'off' ? undefined : lazyCheck(validate, onWarning) }));
}

/** The schemas come with the first answer, and not at all when nothing is checked. */
function lazyCheck(...how: Parameters<typeof answerCheck>): AnswerCheck {
  let check: Promise<AnswerCheck> | undefined;
  return async (operation, answer) => {
    check ??= import('./validation.ts').then((validation) => validation.answerCheck(...how));
    return (await check)(operation, answer);
  };
}

/** The same over a transport of your own. */
export function clientOf(transport: Transport) {
  return {
    /** For the resource functions that are called with it. */
    transport,
    discovery: {
      get: bind(transport, discovery.getDiscovery),
      openApi: bind(transport, discovery.getOpenApi),
      health: bind(transport, discovery.getHealth),
      ready: bind(transport, discovery.getReady),
    },
    services: {
      list: bind(transport, services.listServices),
      pages: bind(transport, services.servicePages),
      all: bind(transport, services.allServices),
      get: bind(transport, services.getService),
      search: bind(transport, services.searchServices),
    },
    locations: {
      list: bind(transport, locations.listLocations),
      pages: bind(transport, locations.locationPages),
      all: bind(transport, locations.allLocations),
    },
    practitioners: {
      list: bind(transport, practitioners.listPractitioners),
      pages: bind(transport, practitioners.practitionerPages),
      all: bind(transport, practitioners.allPractitioners),
    },
    slots: {
      list: bind(transport, slots.listSlots),
      pages: bind(transport, slots.slotPages),
      all: bind(transport, slots.allSlots),
      availability: bind(transport, slots.getAvailability),
    },
    holds: { create: bind(transport, holds.createHold), release: bind(transport, holds.releaseHold) },
    appointments: {
      book: bind(transport, appointments.bookAppointment),
      get: bind(transport, appointments.getAppointment),
      list: bind(transport, appointments.listAppointments),
      pages: bind(transport, appointments.appointmentPages),
      all: bind(transport, appointments.allAppointments),
      open: bind(transport, opening.openVisit),
      reschedule: bind(transport, managing.rescheduleAppointment),
      cancel: bind(transport, managing.cancelAppointment),
      confirm: bind(transport, managing.confirmAppointment),
      setReminders: bind(transport, managing.setReminders),
      lookUp: bind(transport, managing.lookUpAppointments),
      sendCode: bind(transport, managing.sendCode),
      verifyCode: bind(transport, managing.verifyCode),
    },
    requests: { create: bind(transport, requests.createRequest) },
    waitlist: {
      join: bind(transport, waitlist.joinWaitlist),
      get: bind(transport, opening.getWaitlistEntry),
      leave: bind(transport, waitlist.leaveWaitlist),
      accept: bind(transport, waitlist.acceptOffer),
      decline: bind(transport, waitlist.declineOffer),
    },
    questionnaires: { get: bind(transport, questionnaires.getQuestionnaire) },
    faqs: {
      list: bind(transport, faqs.listFaqs),
      pages: bind(transport, faqs.faqPages),
      all: bind(transport, faqs.allFaqs),
      get: bind(transport, faqs.getFaq),
      search: bind(transport, faqs.searchFaqs),
      vote: bind(transport, faqs.voteFaq),
    },
    glossary: { get: bind(transport, faqs.getGlossary) },
    safety: { get: bind(transport, safety.getSafety) },
    departments: {
      list: bind(transport, departments.listDepartments),
      pages: bind(transport, departments.departmentPages),
      all: bind(transport, departments.allDepartments),
      structuredData: bind(transport, departments.getStructuredData),
    },
    messages: { send: bind(transport, cases.sendMessage) },
    callbacks: { request: bind(transport, cases.requestCallback) },
    cases: {
      get: bind(transport, cases.getCase),
      add: bind(transport, cases.addToCase),
      withdraw: bind(transport, cases.withdrawCase),
      reopen: bind(transport, cases.reopenCase),
      move: bind(transport, cases.moveCallback),
      watch: bind(transport, watching.watchCase),
    },
    surveys: { get: bind(transport, surveys.getSurvey) },
    feedback: { send: bind(transport, feedback.sendFeedback) },
    praise: { send: bind(transport, feedback.sendPraise) },
    complaints: { send: bind(transport, complaints.sendComplaint) },
    changes: { list: bind(transport, changes.listChanges) },
  };
}

export type Client = ReturnType<typeof clientOf>;

function bind<A extends unknown[], R>(transport: Transport, call: (transport: Transport, ...args: A) => R): (...args: A) => R {
  return (...args) => call(transport, ...args);
}
