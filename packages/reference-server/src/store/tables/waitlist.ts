import type { WaitlistInput } from '@foyer/sdk/contract';
import type { Json, NullableJson, NullableTime, Time } from './columns.ts';
import type { About } from './visits.ts';

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
