import type { Generated } from 'kysely';
import type { Answers, Appointment } from '@foyer/sdk/contract';
import type { Big, Json, NullableTime, Time, Wall } from './columns.ts';

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
