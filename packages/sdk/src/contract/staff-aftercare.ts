import * as z from 'zod/mini';
import type { Colleague } from './staff-cases.ts';
import { Day, Id, Instant, Phone, line, paging, required, text } from './primitives.ts';

/*
 * Aftercare at the reference server's staff desk: calls that people make, and referrals that people follow. No part of the public contract. Nothing here
 * names a message, a text or a time at which something is sent: there is none.
 */

const yes = z.optional(z.enum(['true'], { error: 'unknown-value' }));
const optionalText = z.optional(text(1000));
/** There must be words in it. */
const words = required(text(1000));

export const callTaskStatuses = ['open', 'reached', 'unreached', 'stopped'] as const;
export type CallTaskStatus = (typeof callTaskStatuses)[number];

/** What is late first, then by when they are to be made; ended ones only where they are asked for. */
export const CallsQuery = z.strictObject({
  status: z.optional(z.enum(callTaskStatuses, { error: 'unknown-value' })),
  mine: yes,
  overdue: yes,
  ...paging,
});

/** How a call went. `later`: they asked to be called at another time. `declined`: they want no call. */
export const aftercareOutcomes = ['reached', 'no-answer', 'voicemail', 'busy', 'wrong-number', 'later', 'declined'] as const;
export type AftercareOutcome = (typeof aftercareOutcomes)[number];

export const feelings = ['better', 'same', 'worse', 'not-said'] as const;
export const nextVisits = ['booked', 'wanted', 'not-needed', 'declined'] as const;

/** What was talked about: the five things such a call is for (AHRQ, Re-Engineered Discharge, the follow-up call). */
export const CallRecordInput = z
  .strictObject({
    feeling: z.enum(feelings, { error: 'unknown-value' }),
    feelingWords: optionalText,
    /** What they asked, and what they were told. */
    questions: optionalText,
    /** What comes next: tests, referrals, medicines, and how they stand. */
    nextSteps: optionalText,
    nextVisit: z.enum(nextVisits, { error: 'unknown-value' }),
    /** They were told how to reach the hospital. */
    toldHowToReachUs: z.boolean({ error: 'not-a-choice' }),
    /** Which person of the care team has it now: a must where somebody feels worse. */
    handedTo: z.optional(line(200)),
  })
  .check(z.refine(({ feeling, handedTo }) => feeling !== 'worse' || handedTo !== undefined, { error: 'required', path: ['handedTo'] }));
export type CallRecordInput = z.output<typeof CallRecordInput>;

export const CallAttemptInput = z
  .strictObject({
    outcome: z.enum(aftercareOutcomes, { error: 'unknown-value' }),
    note: optionalText,
    /** Of `later`: when they want to be called. */
    callAt: z.optional(Instant),
    /** Of `reached`. */
    record: z.optional(CallRecordInput),
  })
  .check(
    z.refine(({ outcome, record }) => (outcome === 'reached') === (record !== undefined), { error: 'required', path: ['record'] }),
    z.refine(({ outcome, callAt }) => (outcome === 'later') === (callAt !== undefined), { error: 'required', path: ['callAt'] }),
  );
export type CallAttemptInput = z.output<typeof CallAttemptInput>;

export const stopReasons = ['not-wanted', 'not-needed', 'no-number', 'died', 'other'] as const;
/** Nobody is called any more. */
export const CallStopInput = z
  .strictObject({ reason: z.enum(stopReasons, { error: 'unknown-value' }), note: optionalText })
  .check(z.refine(({ reason, note }) => reason !== 'other' || (note ?? '').trim() !== '', { error: 'required', path: ['note'] }));
export type CallStopInput = z.output<typeof CallStopInput>;

/** A call that a person makes after a visit. */
export interface CallTask {
  readonly id: string;
  readonly version: number;
  readonly status: CallTaskStatus;
  /** The visit it is about. */
  readonly visit: { readonly id: string; readonly reference: string; readonly service: string; readonly day: string };
  /** Masked in a list. */
  readonly patient: { readonly name: string };
  /** In which language they are called: of an interpreter if they need one. BCP 47. */
  readonly language?: string;
  readonly interpreter?: true;
  /** RFC 3339, as are all times here: by when; or when they asked to be called. */
  readonly callBy: string;
  readonly timeZone: string;
  readonly overdue: boolean;
  readonly attempts: number;
  readonly owner?: Colleague;
  readonly mine?: true;
}

/** What was done to a call or a referral. */
export interface AftercareStep {
  readonly step: string;
  readonly at: string;
  readonly name?: string;
  readonly outcome?: AftercareOutcome;
  readonly note?: string;
}

/** The same, opened: whom to call, and what was said. */
export interface CallTaskDetail extends CallTask {
  readonly phone?: string;
  /** Whoever booked for the patient: they are called, and what they may know is for whoever calls to judge. */
  readonly bookedBy?: { readonly name: string; readonly relationship: string };
  /** So many more days on which nobody takes a call, and it ends without one. */
  readonly attemptsLeft: number;
  readonly record?: CallRecordInput;
  readonly steps: readonly AftercareStep[];
  readonly referrals: readonly Referral[];
  readonly can: { readonly [Step in 'assign' | 'attempt' | 'stop']: boolean };
}

export const referralStatuses = [
  'ordered',
  'sent',
  'returned',
  'accepted',
  'contacted',
  'booked',
  'no-show',
  'attended',
  'reported',
  'told',
  'closed',
  'declined',
  'expired',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** What is stalled first, then by when the next step is to come; ended ones only where they are asked for. */
export const ReferralsQuery = z.strictObject({
  status: z.optional(z.enum(referralStatuses, { error: 'unknown-value' })),
  mine: yes,
  stalled: yes,
  ...paging,
});

export const ReferralInput = z.strictObject({
  /** The visit it comes of: its patient is the one. */
  appointmentId: Id,
  /** To whom. */
  to: line(200),
  phone: z.optional(Phone),
  reason: optionalText,
  /** Who follows it; oneself without one. There is always somebody. */
  owner: z.optional(line(500)),
});
export type ReferralInput = z.output<typeof ReferralInput>;

export const ReferralStepInput = z.strictObject({
  to: z.enum(referralStatuses, { error: 'unknown-value' }),
  /** A must where it is returned, declined or expired: why. */
  note: optionalText,
  /** Of `booked`: the day of the visit there. */
  visitOn: z.optional(Day),
});
export type ReferralStepInput = z.output<typeof ReferralStepInput>;

/** To a colleague; to oneself without one. */
export const AftercareOwnerInput = z.strictObject({ subject: z.optional(line(500)) });
export const AftercareNoteInput = z.strictObject({ note: words });

/** Somebody sent on to another clinic: followed until the patient was told what came of it. */
export interface Referral {
  readonly id: string;
  readonly version: number;
  readonly status: ReferralStatus;
  readonly to: string;
  readonly phone?: string;
  readonly owner: Colleague;
  readonly mine?: true;
  /** Masked in a list. */
  readonly patient: { readonly name: string };
  readonly visitReference: string;
  /** Since when it stands where it does. */
  readonly since: string;
  /** By when the next step is to come; missing once it ended. */
  readonly nextBy?: string;
  readonly timeZone: string;
  /** The next step did not come. */
  readonly stalled: boolean;
  readonly visitOn?: string;
}

export interface ReferralDetail extends Referral {
  readonly reason?: string;
  readonly patientPhone?: string;
  readonly steps: readonly AftercareStep[];
  /** Where it can go from here. */
  readonly next: readonly ReferralStatus[];
}
