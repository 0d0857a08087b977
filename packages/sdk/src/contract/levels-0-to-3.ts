import * as appointments from './appointments.ts';
import * as discovery from './discovery.ts';
import * as holds from './holds.ts';
import * as locations from './locations.ts';
import * as managing from './managing.ts';
import type { Operation } from './operation.ts';
import * as practitioners from './practitioners.ts';
import * as questionnaires from './questionnaires.ts';
import * as requests from './requests.ts';
import * as services from './services.ts';
import * as slots from './slots.ts';
import * as waitlist from './waitlist.ts';

/** What a hospital offers, and visits: discover, browse, book, manage. */
export const visiting = {
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
} as const satisfies Record<string, Operation>;
