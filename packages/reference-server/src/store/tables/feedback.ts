import type { Answers, Questionnaire } from '@foyer/sdk/contract';
import type { Json, Localised, NullableJson, Time } from './columns.ts';

export interface SurveyTable {
  site_id: string;
  id: string;
  about: Json<Localised>;
  note: NullableJson<Localised>;
  questionnaire: Json<Readonly<Record<string, Questionnaire>>>;
  rating: NullableJson<{ readonly linkId: string; readonly poor: readonly string[] }>;
  department_id: string | null;
  status: 'live' | 'retired';
  version: number;
}

export interface InvitationTable {
  hash: Uint8Array;
  site_id: string;
  survey_id: string;
  /** `YYYY-MM-DD`. */
  used_on: string | null;
}

export interface FeedbackSpoolTable {
  id: string;
  site_id: string;
  survey_id: string;
  response_hash: Uint8Array | null;
  sealed: Uint8Array;
  /** `YYYY-MM-DD`. */
  given_on: string;
  ripe_at: Time;
}

export interface FeedbackAnswerTable {
  id: string;
  site_id: string;
  survey_id: string;
  /** The first day of a month. */
  month: string;
  answers: Json<Answers>;
}

export interface AnonymousKeyTable {
  hash: Uint8Array;
  status: number;
  day: string;
}

export interface PraiseTable {
  id: string;
  site_id: string;
  department_id: string | null;
  body: string;
  person: string | null;
  from_name: string | null;
  share: boolean;
  received_on: string;
  passed_on: string | null;
  passed_by: string | null;
}

export interface ChangeTable {
  id: string;
  site_id: string;
  said: Json<Localised>;
  did: Json<Localised>;
  said_by: number;
  department_id: string | null;
  published_on: string;
  published_by: string;
  status: 'shown' | 'retired';
}

/** All of them, for `DB`. */
export interface FeedbackTables {
  survey: SurveyTable;
  invitation: InvitationTable;
  feedback_spool: FeedbackSpoolTable;
  feedback_answer: FeedbackAnswerTable;
  anonymous_key: AnonymousKeyTable;
  praise: PraiseTable;
  change: ChangeTable;
}
