import type { Generated } from 'kysely';
import type { AftercareOutcome, CallRecordInput, CallTaskStatus, ReferralStatus } from '@foyer/sdk/contract/staff-aftercare';
import type { Big, NullableJson, NullableTime, Time } from './columns.ts';

export interface CallTaskTable {
  id: string;
  site_id: string;
  appointment_id: string;
  version: Generated<number>;
  status: CallTaskStatus;
  call_by: Time;
  time_zone: string;
  owner_subject: string | null;
  owner_name: string | null;
  misses: Generated<number>;
  attempts: Generated<number>;
  record: NullableJson<CallRecordInput>;
  created_at: Time;
  ended_at: NullableTime;
}

export interface ReferralTable {
  id: string;
  site_id: string;
  appointment_id: string;
  version: Generated<number>;
  status: ReferralStatus;
  sent_to: string;
  phone: string | null;
  reason: string | null;
  owner_subject: string;
  owner_name: string;
  since: Time;
  next_by: NullableTime;
  stalled_at: NullableTime;
  visit_on: string | null;
  time_zone: string;
  created_at: Time;
}

export interface AftercareStepTable {
  nr: Generated<Big>;
  site_id: string;
  task_id: string | null;
  referral_id: string | null;
  step: string;
  at: Time;
  by_subject: string | null;
  by_name: string | null;
  outcome: AftercareOutcome | null;
  note: string | null;
}
