export { clientOf, createClient, type Client, type ClientOptions } from './client.ts';
export * from './errors/index.ts';
export { newKey } from './keys.ts';
export type { CallOptions, ContractWarning, FetchPort, ManageOptions, Ports, TransportOptions, Validation } from './options.ts';
export { createTransport, type Transport } from './transport.ts';
export type { RetryOptions } from './retry.ts';
export type { AppointmentPage, AppointmentQuery, BookInput, BookOptions, Visit } from './resources/appointments.ts';
export type { HoldOptions, SlotHold } from './resources/holds.ts';
export type { ChangeOptions, RescheduleOptions, VerifiedVisit } from './resources/managing.ts';
export type { ManagedVisit } from './resources/opening.ts';
export type { ChangePage, ChangeQuery } from './resources/changes.ts';
export type { DepartmentPage, DepartmentQuery } from './resources/departments.ts';
export type { FaqPage, FaqQuery } from './resources/faqs.ts';
export type { LocationPage, LocationQuery } from './resources/locations.ts';
export type { PractitionerPage, PractitionerQuery } from './resources/practitioners.ts';
export type { ServicePage, ServiceQuery, ServiceSearchInput } from './resources/services.ts';
export type { Availability, AvailabilityQuery, SlotList, SlotQuery } from './resources/slots.ts';
export type {
  Appointment,
  AppointmentInput,
  BookingAnswer,
  CallbackInput,
  CancelInput,
  Case,
  CaseAnswer,
  CaseMessage,
  CaseWithWords,
  Change,
  CodeAnswer,
  Complaint,
  ComplaintInput,
  Danger,
  Department,
  Discovery,
  Faq,
  FaqsFound,
  FeedbackAnswer,
  FeedbackInput,
  Location,
  LookupInput,
  MessageInput,
  Practitioner,
  PraiseAnswer,
  PraiseInput,
  Problem,
  ProblemCode,
  ProblemItem,
  Questionnaire,
  QuestionnaireItem,
  RequestInput,
  Safety,
  Service,
  Slot,
  Survey,
  VerifyAnswer,
  WaitlistAnswer,
  WaitlistEntry,
  WaitlistInput,
  WaitlistOffer,
} from './contract/all.ts';
