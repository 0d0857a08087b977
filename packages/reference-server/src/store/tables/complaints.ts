import type { Complaint } from '@foyer/sdk/contract';
import type { ComplaintOutcomeInput, OutcomePart } from '@foyer/sdk/contract/staff-complaints';
import type { Json, Localised, NullableJson, NullableTime, Time } from './columns.ts';

/** A stretch of time, in one unit. All but hours end with a day: at 23:59 by the hospital's clock. */
export type Span = { readonly workingDays: number } | { readonly days: number } | { readonly months: number } | { readonly hours: number };

/** By when a hospital answers complaints. Data: a hospital may bring its own, and `docs/guides/complaints.md` says how. */
export interface ClockRules {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  readonly name: Localised;
  /** Where the rules stand, for staff to look up. */
  readonly source: string;
  /** By when the hospital says that it has the complaint, counted from when it was sent, as is `respond`. */
  readonly acknowledge: Span;
  /** By when the written outcome comes. `agreed`: a date is agreed with whoever complained, within the span; until one is, the span counts. */
  readonly respond: Span & { readonly agreed?: true };
  /** Staff are asked for word to the patient so long before that date, if the outcome is not there. */
  readonly interim: { readonly before: Span };
  /** By when the outcome comes of one that was opened again, counted from then. */
  readonly reopened: Span;
  /** Calendar days after the outcome in which the patient may open it again. */
  readonly reopenWithinDays: number;
  /** Whoever complains later than so long after it happened is heard all the same; staff are told. */
  readonly acceptWithinMonths?: number;
  /** When somebody may be in danger. */
  readonly urgent: { readonly hours: number };
}

/** An outcome with its four parts, as it was sent. */
export type SentOutcome = Pick<ComplaintOutcomeInput, 'remedies'> & { readonly [P in OutcomePart]: NonNullable<ComplaintOutcomeInput[P]> };

/** Somebody outside who has it now. */
export interface TransferredTo {
  readonly name: string;
  readonly phone?: string;
  readonly url?: string;
}

export interface ComplaintTable {
  case_id: string;
  site_id: string;
  category: Exclude<Complaint['category'], 'unknown'>;
  origin: 'form' | 'survey';
  department_id: string | null;
  people: string | null;
  happened_on: string | null;
  wish: string | null;
  harm: boolean;
  consent: 'own' | 'given' | 'needed';
  rules: Json<ClockRules>;
  acknowledge_by: Time;
  acknowledged_at: NullableTime;
  respond_by: Time;
  agreed: boolean;
  review: number;
  deputy_subject: string | null;
  deputy_name: string | null;
  paused_at: NullableTime;
  paused_words: string | null;
  paused_until: NullableTime;
  draft: NullableJson<ComplaintOutcomeInput>;
  draft_subject: string | null;
  draft_name: string | null;
  draft_at: NullableTime;
  signed_subject: string | null;
  signed_name: string | null;
  signed_at: NullableTime;
  outcome: NullableJson<SentOutcome>;
  sent_at: NullableTime;
  reopen_until: NullableTime;
  transferred_to: NullableJson<TransferredTo>;
}

export const personParts = ['concerned', 'cleared', 'owned', 'deputised', 'wrote', 'signed'] as const;

export interface ComplaintPersonTable {
  case_id: string;
  site_id: string;
  subject: string;
  part: (typeof personParts)[number];
  review: number;
  name: string;
  reason: string | null;
  at: Time;
}
