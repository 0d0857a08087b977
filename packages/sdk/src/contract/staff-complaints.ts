import * as z from 'zod/mini';
import { CaseWords } from './cases.ts';
import { complaintRemedies, type Complaint } from './complaint.ts';
import { Day, Phone, line, required, text } from './primitives.ts';
import type { Colleague } from './staff-cases.ts';

/*
 * Complaints at the reference server's staff desk: the steps of `POST /staff/v1/cases/{id}/...`, and what only a complaint has. No part of the public contract.
 */

const reason = required(text(1000));
/** Of a colleague. */
const subject = line(500);

/** That the hospital has it: to the patient, in person. */
export const ComplaintAcknowledgeInput = z.strictObject({ text: CaseWords });

/** Two persons, neither of whom it concerns. */
export const ComplaintOwnersInput = z
  .strictObject({ owner: subject, deputy: subject })
  .check(z.refine(({ owner, deputy }) => owner !== deputy, { error: 'not-right', path: ['deputy'] }));

/** Whom it is about: from then on they neither see it nor have it. */
export const ComplaintConcernsInput = z.strictObject({
  subjects: z.array(subject).check(z.minLength(1, { error: 'required' }), z.maxLength(20, { error: 'too-many' })),
  reason,
});
/** That a colleague who goes by a name the patient gave, or whom it was said to concern, is somebody else; and how that is known. */
export const ComplaintClearInput = z.strictObject({ subject, reason });

/** By the hospital's clock: until the end of that day. */
const respondBy = Day;

/** To the patient: that it takes longer, and by when it will be done. */
export const ComplaintInterimInput = z.strictObject({ text: CaseWords, respondBy });
/** The clock stands still. `text` tells the patient why; `reason` is for staff. */
export const ComplaintPauseInput = z.strictObject({ reason, text: CaseWords, until: z.optional(Day) });
export const ComplaintResumeInput = z.strictObject({ reason });
/** A date that was agreed with the patient; `text` writes it down for them. */
export const ComplaintAgreeInput = z.strictObject({ respondBy, text: CaseWords });

/** What the outcome must have before it may be signed. */
export const outcomeParts = ['contact', 'steps', 'results', 'completedOn'] as const;
export type OutcomePart = (typeof outcomeParts)[number];

/** The outcome as it stands, whole each time; what is not written yet is left out. */
export const ComplaintOutcomeInput = z.strictObject({
  contact: z.optional(z.strictObject({ name: line(200), role: z.optional(line(200)), phone: Phone })),
  steps: z.optional(required(text(4000))),
  results: z.optional(required(text(4000))),
  completedOn: z.optional(Day),
  remedies: z
    .array(z.enum(complaintRemedies, { error: 'unknown-value' }))
    .check(z.maxLength(complaintRemedies.length, { error: 'too-many' })),
  /** What the hospital changes by it, who does that, and by when. For staff alone. */
  learning: z.optional(z.strictObject({ action: required(text(1000)), owner: line(200), dueOn: Day })),
});
export type ComplaintOutcomeInput = z.output<typeof ComplaintOutcomeInput>;

/** Of sign-off and sending: `If-Match` says which version was read. */
export const ComplaintStepInput = z.strictObject({});
export const ComplaintReasonInput = z.strictObject({ reason });

/** To somebody outside, who has it then. Not without the patient's word. */
export const ComplaintTransferOutInput = z.strictObject({
  body: z.strictObject({ name: line(200), phone: z.optional(Phone), url: z.optional(line(500)) }),
  reason,
  patientAgreed: z.literal(true, { error: 'required' }),
});

/** `POST /staff/v1/cases/{id}/{step}`, each with a schema above; of `outcome`, `PUT`. `close` is that of any case. */
export const complaintActions = [
  'acknowledge',
  'owners',
  'concerns',
  'clear',
  'investigate',
  'interim',
  'pause',
  'resume',
  'agree',
  'outcome',
  'sign-off',
  'send-back',
  'send',
  'close',
  'transfer-out',
  'consent',
] as const;
export type ComplaintAction = (typeof complaintActions)[number];

/** In a list. */
export interface StaffComplaintSummary {
  readonly category: Complaint['category'];
  /** RFC 3339, as are all times here. By when the outcome was last said to come; `StaffCase.replyBy` is what counts now. */
  readonly acknowledgeBy?: string;
  readonly respondBy?: string;
  /** From then on staff are asked to tell the patient that it takes longer; missing where nothing of the kind is due. */
  readonly interimBy?: string;
  /** The clock stands still. */
  readonly isPaused?: true;
  readonly deputy?: Colleague;
}

/** Why a colleague cannot have it. */
export const barredReasons = ['concerned', 'named', 'had-it', 'no-role'] as const;
type BarredReason = (typeof barredReasons)[number];

/** Somebody who works at the hospital, as to this complaint. */
export interface ComplaintColleague extends Colleague {
  /** `named`: goes by a name that the patient gave, until cleared; `had-it`: looked after it before it was opened again; `no-role`: may not see complaints. */
  readonly barred?: BarredReason;
}

/** A step, and why it cannot be done by whoever asks, now. */
export interface ComplaintNext {
  readonly can: boolean;
  /** In plain words, with what to do first. */
  readonly why?: string;
}

/** All of a complaint that staff work with. */
export interface StaffComplaint extends StaffComplaintSummary {
  readonly rules: Complaint['rules'];
  readonly acknowledgedAt?: string;
  /** The date was agreed with the patient. */
  readonly agreed?: true;
  readonly paused?: { readonly since: string; readonly reason: string; readonly until?: string };
  /** 1, and one more each time it was opened again. */
  readonly review: number;
  readonly reopenUntil?: string;
  /** As it was sent. */
  readonly outcome?: NonNullable<Complaint['outcome']>;
  readonly transferredTo?: NonNullable<Complaint['transferredTo']>;
  /** `form`, or a survey's wish that somebody puts it right. */
  readonly origin: 'form' | 'survey';
  /** Whom it is about, in the patient's own words. */
  readonly people?: string;
  readonly happenedOn?: string;
  /** It came later than the rules ask a hospital to take. It may all the same. */
  readonly old?: true;
  readonly wish?: string;
  /** The patient said that somebody is being hurt, or is not safe. */
  readonly harm: boolean;
  /** Whether the patient agrees that somebody complains for them; `own` where they do so themselves. Without it no outcome is sent. */
  readonly consent: 'own' | 'given' | 'needed';
  /** Whom it concerns. */
  readonly concerned: readonly Colleague[];
  /** Colleagues, each with why they cannot have it. */
  readonly colleagues: readonly ComplaintColleague[];
  readonly draft?: ComplaintOutcomeInput & { readonly by: Colleague; readonly savedAt: string };
  /** What the draft lacks before it may be signed. */
  readonly missing: readonly OutcomePart[];
  readonly signed?: { readonly by: Colleague; readonly at: string };
  /** Why whoever asks does not work on it, in plain words; what they can do all the same stands in `next`. */
  readonly barred?: { readonly reason: BarredReason; readonly why: string };
  readonly next: { readonly [Action in ComplaintAction]: ComplaintNext };
}
