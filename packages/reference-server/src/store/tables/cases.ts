import type { Generated } from 'kysely';
import type { Case, CaseMessage, MessageInput } from '@foyer/sdk/contract';
import type { Big, Json, NullableTime, Time } from './columns.ts';
import type { About } from './visits.ts';

type Known<T> = Exclude<T, 'unknown'>;

/** Whom a case is about, and whoever writes for them, as the contract's input has it. */
export interface CaseAbout {
  readonly patient: About['patient'];
  readonly sentBy?: About['bookedBy'];
}

/** How an answer is to come. */
export interface CaseReply {
  readonly by: MessageInput['reply']['by'];
  readonly voicemail?: boolean;
  readonly safeTime?: string;
}

export interface PatientCaseTable {
  id: string;
  site_id: string;
  reference: string;
  kind: Known<Case['kind']>;
  status: Known<Case['status']>;
  version: number;
  topic: Known<Case['topic']>;
  department_id: string | null;
  about: Json<CaseAbout>;
  reply: Json<CaseReply>;
  locale: string;
  urgent: boolean;
  reply_by: NullableTime;
  late_since: NullableTime;
  owner_subject: string | null;
  owner_name: string | null;
  window_id: string | null;
  window_start: NullableTime;
  window_end: NullableTime;
  time_zone: string;
  subject: string | null;
  code_mac: Uint8Array;
  created_at: Time;
  updated_at: Time;
  closed_at: NullableTime;
}

export interface CaseMessageTable {
  id: string;
  case_id: string;
  site_id: string;
  author: Known<CaseMessage['from']> | 'note';
  staff_name: string | null;
  /** Of a complaint, what staff's words are. */
  kind: Known<NonNullable<CaseMessage['kind']>> | null;
  body: string;
  sent_at: Time;
  nr: Generated<Big>;
}

export interface CaseStepTable {
  nr: Generated<Big>;
  case_id: string;
  site_id: string;
  step: string;
  version: number;
  status: Known<Case['status']>;
  at: Time;
  by_kind: 'patient' | 'staff' | 'hospital';
  by_subject: string | null;
  by_name: string | null;
  reason: string | null;
  outcome: 'reached' | 'no-answer' | 'voicemail' | 'wrong-number' | null;
}
