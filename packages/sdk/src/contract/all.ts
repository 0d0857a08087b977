import * as appointments from './appointments.ts';
import * as cases from './cases.ts';
import * as departments from './departments.ts';
import * as discovery from './discovery.ts';
import * as faqs from './faqs.ts';
import * as holds from './holds.ts';
import * as locations from './locations.ts';
import * as managing from './managing.ts';
import type { Operation } from './operation.ts';
import * as practitioners from './practitioners.ts';
import * as questionnaires from './questionnaires.ts';
import * as requests from './requests.ts';
import * as safety from './safety.ts';
import * as services from './services.ts';
import * as slots from './slots.ts';
import * as waitlist from './waitlist.ts';

/** The whole contract: for the server, the OpenAPI document, the conformance kit and the docs. */
export const operations = {
  getDiscovery: discovery.getDiscovery,
  getOpenApi: discovery.getOpenApi,
  getHealth: discovery.getHealth,
  getReady: discovery.getReady,
  listServices: services.listServices,
  getService: services.getService,
  searchServices: services.searchServices,
  listLocations: locations.listLocations,
  listPractitioners: practitioners.listPractitioners,
  getAvailability: slots.getAvailability,
  listSlots: slots.listSlots,
  createHold: holds.createHold,
  releaseHold: holds.releaseHold,
  bookAppointment: appointments.bookAppointment,
  getAppointment: appointments.getAppointment,
  listAppointments: appointments.listAppointments,
  createRequest: requests.createRequest,
  getQuestionnaire: questionnaires.getQuestionnaire,
  rescheduleAppointment: managing.rescheduleAppointment,
  cancelAppointment: managing.cancelAppointment,
  confirmAppointment: managing.confirmAppointment,
  setReminders: managing.setReminders,
  lookUpAppointments: managing.lookUpAppointments,
  sendCode: managing.sendCode,
  verifyCode: managing.verifyCode,
  joinWaitlist: waitlist.joinWaitlist,
  getWaitlistEntry: waitlist.getWaitlistEntry,
  leaveWaitlist: waitlist.leaveWaitlist,
  acceptOffer: waitlist.acceptOffer,
  declineOffer: waitlist.declineOffer,
  searchFaqs: faqs.searchFaqs,
  listFaqs: faqs.listFaqs,
  getFaq: faqs.getFaq,
  voteFaq: faqs.voteFaq,
  getGlossary: faqs.getGlossary,
  getSafety: safety.getSafety,
  listDepartments: departments.listDepartments,
  getStructuredData: departments.getStructuredData,
  sendMessage: cases.sendMessage,
  requestCallback: cases.requestCallback,
  getCase: cases.getCase,
  addToCase: cases.addToCase,
  withdrawCase: cases.withdrawCase,
  reopenCase: cases.reopenCase,
  moveCallback: cases.moveCallback,
  watchCase: cases.watchCase,
} as const satisfies Record<string, Operation>;

export type Operations = typeof operations;
export type OperationId = keyof Operations;

export * from './appointments.ts';
export * from './cases.ts';
export * from './departments.ts';
export * from './discovery.ts';
export * from './faqs.ts';
export * from './holds.ts';
export * from './locations.ts';
export * from './managing.ts';
export * from './operation.ts';
export * from './practitioners.ts';
export * from './primitives.ts';
export * from './problem.ts';
export * from './questionnaires.ts';
export * from './requests.ts';
export type { Authority, Caching, Method, Route } from './routes.ts';
export * from './safety.ts';
export * from './services.ts';
export * from './slots.ts';
export * from './waitlist.ts';
