import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AftercareStepTable, CallTaskTable, ReferralTable } from './tables/aftercare.ts';
import type { CaseMessageTable, CaseStepTable, PatientCaseTable } from './tables/cases.ts';
import type {
  LocationTable,
  PractitionerTable,
  QuestionnaireTable,
  ResourceTable,
  ScheduleExceptionTable,
  ScheduleRollTable,
  ScheduleTemplateTable,
  ServiceTable,
} from './tables/catalogue.ts';
import type { ComplaintPersonTable, ComplaintTable } from './tables/complaints.ts';
import type { CallbackPlaceTable, DepartmentHoursTable, DepartmentTable, HoursExceptionTable } from './tables/departments.ts';
import type { FaqTables } from './tables/faqs.ts';
import type { FeedbackTables } from './tables/feedback.ts';
import type { DemoMailTable, DemoTextTable, IdempotencyTable, OutboxTable, WebhookEndpointTable } from './tables/messages.ts';
import type { SiteTable } from './tables/sites.ts';
import type { StaffAuditTable, StaffSessionTable } from './tables/staff.ts';
import type {
  AppointmentTable,
  BlockTable,
  DisruptionTable,
  HoldTable,
  LookupTable,
  ManageTokenTable,
  OccupancyTable,
  SeatTable,
  SlotTable,
  VisitCodeTable,
  VisitLinkTable,
} from './tables/visits.ts';
import type { WaitlistEntryTable, WaitlistOfferTable } from './tables/waitlist.ts';

export type { NeedRuleRow } from './tables/catalogue.ts';
export type { Big, Localised, Time } from './tables/columns.ts';
export type { About, ManageTokenTable } from './tables/visits.ts';
export type { Wishes } from './tables/waitlist.ts';

export interface DB extends FaqTables, FeedbackTables {
  server_secret: { name: string; value: Uint8Array };
  site: SiteTable;
  location: LocationTable;
  resource: ResourceTable;
  practitioner: PractitionerTable;
  questionnaire: QuestionnaireTable;
  service: ServiceTable;
  schedule_template: ScheduleTemplateTable;
  schedule_exception: ScheduleExceptionTable;
  schedule_roll: ScheduleRollTable;
  slot: SlotTable;
  hold: HoldTable;
  appointment: AppointmentTable;
  occupancy: OccupancyTable;
  seat: SeatTable;
  manage_token: ManageTokenTable;
  visit_code: VisitCodeTable;
  lookup: LookupTable;
  waitlist_entry: WaitlistEntryTable;
  waitlist_offer: WaitlistOfferTable;
  block: BlockTable;
  disruption: DisruptionTable;
  visit_link: VisitLinkTable;
  department: DepartmentTable;
  department_hours: DepartmentHoursTable;
  hours_exception: HoursExceptionTable;
  callback_place: CallbackPlaceTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  webhook_endpoint: WebhookEndpointTable;
  demo_mail: DemoMailTable;
  demo_text: DemoTextTable;
  patient_case: PatientCaseTable;
  complaint: ComplaintTable;
  complaint_person: ComplaintPersonTable;
  case_message: CaseMessageTable;
  case_step: CaseStepTable;
  call_task: CallTaskTable;
  referral: ReferralTable;
  aftercare_step: AftercareStepTable;
  staff_session: StaffSessionTable;
  staff_audit: StaffAuditTable;
}

/** The database, or a transaction on it: whatever a query may run on. */
export type Store = Kysely<DB> | Transaction<DB>;
export type { Kysely, Transaction };

/** Rows as they are read. */
export type Row<T extends keyof DB> = Selectable<DB[T]>;
