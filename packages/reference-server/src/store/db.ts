import type { ColumnType, Generated, Kysely, Selectable, Transaction } from 'kysely';
import type { AftercareStepTable, CallTaskTable, ReferralTable } from './tables/aftercare.ts';
import type { StaffAuditTable, StaffSessionTable } from './tables/staff.ts';
import type { Answers, Appointment, Service, WaitlistInput } from '@foyer/sdk/contract';
import type { CaseMessageTable, CaseStepTable, PatientCaseTable } from './tables/cases.ts';
import type { ComplaintPersonTable, ComplaintTable } from './tables/complaints.ts';
import type { CallbackPlaceTable, DepartmentHoursTable, DepartmentTable, HoursExceptionTable } from './tables/departments.ts';
import type { FaqTables } from './tables/faqs.ts';
import type { FeedbackTables } from './tables/feedback.ts';

/** Text by locale, such as `{ en: 'Blood test', ar: 'فحص دم' }`. */
export type Localised = Readonly<Record<string, string>>;

/** `jsonb`: read as a value, written as JSON text (an array would else become a PostgreSQL array). */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
/** `timestamptz`: read as a Date, written as an ISO string. */
export type Time = ColumnType<Date, string, string>;
type NullableTime = ColumnType<Date | null, string | null, string | null>;
/** `date` and `time` stay text: they are wall-clock values without a zone. */
type Wall = string;
/** `bigint` stays text. */
export type Big = string;

/** How a hospital has its visits managed. */
export interface Managing {
  /** A link alone shows only time and place, until a code is verified. */
  readonly secondFact?: boolean;
  /** The hospital's own page that links of visits open, without a fragment; ours unless told. */
  readonly pageUrl?: string;
  /** The same for links of messages and callbacks. */
  readonly casePageUrl?: string;
  /** The same for links of surveys and complaints. */
  readonly feedbackPageUrl?: string;
  /** Hours before a visit at which reminders are sent; 72 and 24 unless told. */
  readonly reminderHours?: readonly number[];
  /** Wall times of the site, `HH:MM`, between which nobody is reminded; 21:00 to 08:00 unless told. */
  readonly quiet?: { readonly from: string; readonly to: string };
}

/** Who is called when a life may be in danger. */
export interface Emergency {
  readonly phone: string;
  readonly text: Localised;
  /** Who is called by people who think of suicide, such as 988 in the USA; the emergency number where there is none. */
  readonly crisis?: { readonly phone: string; readonly takesTexts?: boolean };
}

export interface SiteTable {
  id: string;
  slug: string;
  is_default: Generated<boolean>;
  name: Json<Localised>;
  default_locale: string;
  locales: string[];
  time_zone: string;
  emergency: Json<Emergency>;
  /** `departmentId`: whose hours are told instead of `hours`. */
  contact: Json<{ phone: string; textRelay?: string; hours: Localised; departmentId?: string }>;
  privacy_url: string;
  consent: Json<{ version: string; text: Localised }>;
  allowed_origins: Generated<string[]>;
  environment: 'production' | 'sandbox';
  mail_from: string;
  /** Address of a video visit, with `{room}` where the room's name goes. */
  video_url: string | null;
  managing: ColumnType<Managing, string | undefined, string>;
  /** As `readSetting` takes it. */
  complaints: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
}

export interface LocationTable {
  id: string;
  site_id: string;
  name: Json<Localised>;
  address: Json<{ line: string[]; city?: string; state?: string; postalCode?: string; country?: string }>;
  time_zone: string;
  telecom: ColumnType<{ system: string; value: string }[], string | undefined, string>;
  hours: NullableJson<Localised>;
  access: ColumnType<Localised[], string | undefined, string>;
  directions: NullableJson<Localised>;
  /** Whose hours are told instead of `hours`. */
  department_id: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ResourceTable {
  id: Generated<Big>;
  site_id: string;
  kind: 'practitioner' | 'room';
  source: string | null;
}

export interface PractitionerTable {
  id: string;
  site_id: string;
  resource_id: Big;
  name: Json<Localised>;
  role: Json<Localised>;
  languages: Generated<string[]>;
}

export interface QuestionnaireTable {
  id: string;
  site_id: string;
  body: Json<Readonly<Record<string, unknown>>>;
}

/** The contract's NeedRule, with its words in every language. */
export interface NeedRuleRow {
  readonly need: string;
  readonly extraMinutes?: number;
  readonly locationIds?: readonly string[];
  readonly modes?: readonly string[];
  readonly text?: Localised;
}

export interface ServiceTable {
  id: string;
  site_id: string;
  name: Json<Localised>;
  description: Json<Localised>;
  category: NullableJson<Localised>;
  keywords: Generated<string>;
  duration_minutes: number;
  modes: string[];
  requirements: Json<{
    referral: Service['requirements']['referral'];
    minAge?: number;
    maxAge?: number;
    newPatients: boolean;
    text?: Localised;
  }>;
  policy: Json<Service['bookingPolicy']>;
  capabilities: Json<Service['capabilities']>;
  preparation: ColumnType<Readonly<Record<string, string[]>>, string | undefined, string>;
  questionnaire_id: string | null;
  need_rules: ColumnType<readonly NeedRuleRow[], string | undefined, string>;
  /** Whether somebody calls after a visit of this kind. */
  aftercare: Generated<boolean>;
}

export interface ScheduleTemplateTable {
  id: string;
  site_id: string;
  resource_id: Big;
  practitioner_id: string | null;
  location_id: string;
  service_ids: string[];
  modes: string[];
  weekday: number;
  start_time: Wall;
  end_time: Wall;
  valid_from: Wall | null;
  valid_to: Wall | null;
  capacity: number | null;
}

export interface ScheduleExceptionTable {
  id: string;
  site_id: string;
  kind: 'closed' | 'open';
  resource_id: Big | null;
  location_id: string | null;
  template_id: string | null;
  day: Wall;
  start_time: Wall | null;
  end_time: Wall | null;
}

export interface SlotTable {
  id: string;
  site_id: string;
  service_id: string;
  location_id: string;
  practitioner_id: string | null;
  resource_id: Big;
  mode: string;
  starts_at: Time;
  ends_at: Time;
  day: Wall;
  capacity: number | null;
  deep_link: string | null;
  phone: string | null;
  source: string;
}

export interface HoldTable {
  id: string;
  site_id: string;
  slot_id: string;
  secret_hash: Uint8Array;
  expires_at: Time;
  ended_at: NullableTime;
}

/** What was said about people when booking or asking, as the contract's input has it. */
export interface About {
  patient: { name: string; birthDate?: string; email?: string; phone?: string; language?: string };
  bookedBy?: { name: string; relationship: string; email?: string; phone?: string };
  needs?: { interpreter?: string; access?: string[]; note?: string };
  referral?: { reference?: string; from?: string };
  reason?: string;
  answers?: Answers;
  wishes?: Record<string, unknown>;
}

export interface AppointmentTable {
  id: string;
  site_id: string;
  reference: string;
  status: Exclude<Appointment['status'], 'unknown'>;
  version: Generated<number>;
  slot_id: string | null;
  service_id: string;
  location_id: string | null;
  practitioner_id: string | null;
  mode: string;
  starts_at: NullableTime;
  ends_at: NullableTime;
  time_zone: string;
  is_window: Generated<boolean>;
  /** Of a video visit, where the site has a video service. */
  join_url: string | null;
  about: Json<About>;
  reminders: Generated<string[]>;
  consent_version: string;
  consented_at: Time;
  locale: string;
  subject: string | null;
  confirmed_at: NullableTime;
  cancelled_at: NullableTime;
  cancel_reason: string | null;
  rescheduled: Generated<number>;
  /** When it got the time it has, if not when it was made. */
  moved_at: NullableTime;
  sequence: Generated<number>;
  /** Since when its patient cannot be seen at its time: it is blocked. */
  disrupted_at: NullableTime;
  /** The hold of another time that is kept for its patient, live or not. */
  kept_hold_id: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface OccupancyTable {
  id: Generated<Big>;
  site_id: string;
  resource_id: Big;
  /** `tstzrange` as text, `[start,end)`. */
  during: string;
  kind: 'hold' | 'visit' | 'session' | 'block';
  ref: string;
  expires_at: NullableTime;
}

export interface SeatTable {
  slot_id: string;
  seat: number;
  site_id: string;
  kind: 'hold' | 'visit';
  ref: string;
  expires_at: NullableTime;
}

export interface ManageTokenTable {
  hash: Uint8Array;
  site_id: string;
  kind: 'visit' | 'waitlist' | 'case';
  subject_id: string;
  expires_at: Time;
  /** A code was verified: the visit is shown whole. */
  verified: Generated<boolean>;
}

export interface VisitCodeTable {
  appointment_id: string;
  site_id: string;
  nonce: Uint8Array;
  asked_by: Uint8Array;
  expires_at: Time;
  tries: Generated<number>;
  day_from: Time;
  day_tries: Generated<number>;
  day_sent: Generated<number>;
}

export interface LookupTable {
  id: string;
  site_id: string;
  contact: string | null;
  contact_mac: Uint8Array;
  reference: string | null;
  locale: string;
  created_at: Time;
  answered_at: NullableTime;
}

/** What a time must be like to be offered, as the contract's input has it. */
export type Wishes = NonNullable<WaitlistInput['wishes']>;

export interface WaitlistEntryTable {
  id: string;
  site_id: string;
  reference: string;
  status: 'waiting' | 'offered' | 'booked' | 'left' | 'expired';
  service_id: string;
  moves: boolean;
  appointment_id: string | null;
  wishes: Json<Wishes>;
  about: NullableJson<About>;
  reminders: string[];
  consent_version: string | null;
  consented_at: NullableTime;
  locale: string;
  subject: string | null;
  created_at: Time;
  expires_at: Time;
  ended_at: NullableTime;
}

export interface WaitlistOfferTable {
  id: string;
  entry_id: string;
  status: 'open' | 'accepted' | 'declined' | 'expired' | 'lost';
  slot_id: string;
  location_id: string;
  practitioner_id: string | null;
  mode: string;
  starts_at: Time;
  ends_at: Time;
  stays_until: Time;
  time_zone: string;
  is_window: boolean;
  made_at: Time;
  expires_at: Time;
  ended_at: NullableTime;
}

/** Time in which a clinician sees nobody, or nobody is seen at a place; what it takes stands in `occupancy`. */
export interface BlockTable {
  id: string;
  site_id: string;
  practitioner_id: string | null;
  /** The clinician's. */
  resource_id: Big | null;
  location_id: string | null;
  starts_at: Time;
  ends_at: Time;
  time_zone: string;
  reason: string | null;
  created_at: Time;
  lifted_at: NullableTime;
}

export interface DisruptionTable {
  block_id: string;
  appointment_id: string;
  starts_at: Time;
  message_id: string | null;
  outcome: 'moved' | 'cancelled' | 'seen' | 'restored' | null;
  ended_at: NullableTime;
}

export interface VisitLinkTable {
  earlier_id: string;
  later_id: string;
  site_id: string;
  created_at: Time;
}

export interface IdempotencyTable {
  scope: Uint8Array;
  site_id: string;
  body_mac: Uint8Array;
  answer: Uint8Array;
  expires_at: Time;
}

export interface OutboxTable {
  id: string;
  site_id: string;
  topic: string;
  subject_id: string;
  run_at: Time;
  attempts: Generated<number>;
  done_at: NullableTime;
  failed_at: NullableTime;
  last_error: string | null;
  channel: Generated<'email' | 'sms' | 'webhook'>;
  endpoint_id: string | null;
  payload: string | null;
  bounced_at: NullableTime;
  discarded_at: NullableTime;
}

export interface WebhookEndpointTable {
  id: string;
  site_id: string;
  kind: 'crm' | 'sms';
  url: string;
  /** None means all. */
  events: string[];
  /** Sealed, as is the one before it. */
  secret: Uint8Array;
  old_secret: Uint8Array | null;
  old_secret_until: NullableTime;
  enabled: boolean;
  disabled_by: 'staff' | 'gone' | null;
  created_at: Time;
}

export interface DemoTextTable {
  id: Generated<Big>;
  message_id: string;
  sent_at: Time;
  recipient: string;
  body: string;
  language: string;
}

export interface DemoMailTable {
  id: Generated<Big>;
  message_id: string;
  sent_at: Time;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  calendar: NullableJson<{ filename: string; content: string; method: string }>;
}

export interface ScheduleRollTable {
  resource_id: Big;
  digest: string;
}

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
