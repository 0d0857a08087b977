import * as z from 'zod/mini';
import { CaseWords, caseKinds, caseStatuses, messageLength, type Case } from './cases.ts';
import type { CallbackWindow } from './departments.ts';
import { Id, line, paging, text } from './primitives.ts';
import type { StaffComplaint, StaffComplaintSummary } from './staff-complaints.ts';

/*
 * Messages, callbacks and complaints at the reference server's staff desk. Complaints are there for whoever has their role, or `manager`, and whom they do not
 * concern; to anybody else there are none. No part of the public contract.
 */

const yes = z.optional(z.enum(['true'], { error: 'unknown-value' }));

/** The queue: what is late first, and of that what tells of danger; then what tells of danger, then by the promise; what is settled comes last. */
export const CasesQuery = z.strictObject({
  /** `question`: messages and callbacks. */
  kind: z.optional(z.enum([...caseKinds, 'question'], { error: 'unknown-value' })),
  status: z.optional(z.enum(caseStatuses, { error: 'unknown-value' })),
  department: z.optional(Id),
  /** Those of whoever asks. */
  mine: yes,
  /** Those whose words tell of danger. */
  urgent: yes,
  /** Those whose promise was not kept. */
  overdue: yes,
  /** That one; small letters, spaces and hyphens make no difference. */
  reference: z.optional(line(20)),
  ...paging,
});

/** To a colleague; to oneself without one. */
export const CaseAssignInput = z.strictObject({ subject: z.optional(line(500)) });
export const CaseWordsInput = z.strictObject({ text: CaseWords });
export const callOutcomes = ['reached', 'no-answer', 'voicemail', 'wrong-number'] as const;
export const CaseAttemptInput = z.strictObject({
  outcome: z.enum(callOutcomes, { error: 'unknown-value' }),
  /** For staff alone. */
  note: z.optional(text(messageLength)),
});
export const CaseReasonInput = z.strictObject({ reason: z.optional(text(1000)) });
export const CaseTransferInput = z.strictObject({ departmentId: Id, reason: z.optional(text(1000)) });

/** Somebody who works at the hospital. */
export interface Colleague {
  readonly subject: string;
  readonly name: string;
}

/** A case in a list: whom it is about is masked. */
export interface StaffCase {
  readonly id: string;
  readonly reference: string;
  readonly kind: Case['kind'];
  readonly status: Case['status'];
  readonly version: number;
  readonly topic: Case['topic'];
  /** The words tell of danger to somebody. */
  readonly urgent: boolean;
  /** The promise was not kept. */
  readonly overdue: boolean;
  /** RFC 3339, as are all times here. */
  readonly createdAt: string;
  readonly timeZone: string;
  readonly replyBy?: string;
  readonly lateSince?: string;
  readonly window?: CallbackWindow;
  readonly team: { readonly id?: string; readonly name: string };
  readonly owner?: Colleague;
  /** Whoever asks has it. */
  readonly mine?: true;
  readonly patient: { readonly name: string };
  /** A message to the patient did not arrive: somebody should call. */
  readonly undelivered?: true;
  /** Of a complaint; whole in `StaffCaseDetail`. */
  readonly complaint?: StaffComplaintSummary;
}

/** What was done to a case. */
export interface StaffCaseStep {
  readonly step: string;
  readonly status: Case['status'];
  readonly at: string;
  readonly by: 'patient' | 'staff' | 'hospital';
  readonly name?: string;
  readonly reason?: string;
  readonly outcome?: (typeof callOutcomes)[number];
}

interface Reachable {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A case, opened: with whom it is for, what was said, notes that patients never see, and what was done. */
export interface StaffCaseDetail extends StaffCase {
  readonly complaint?: StaffComplaint;
  readonly about: {
    readonly patient: Reachable & { readonly birthDate?: string; readonly language?: string };
    readonly sentBy?: Reachable & { readonly relationship: string };
  };
  readonly reply: { readonly by: string; readonly voicemail?: boolean; readonly safeTime?: string };
  /** The language its patient writes in. */
  readonly locale: string;
  readonly messages: readonly {
    readonly id: string;
    readonly from: 'patient' | 'staff' | 'note';
    /** Of a complaint. */
    readonly kind?: Exclude<NonNullable<Case['messages'][number]['kind']>, 'unknown'>;
    readonly name?: string;
    readonly text: string;
    readonly sentAt: string;
  }[];
  readonly steps: readonly StaffCaseStep[];
  /** After so many more calls that nobody takes, the patient is told that they could not be reached. */
  readonly attemptsLeft: number;
  readonly can: { readonly [Step in 'assign' | 'transfer' | 'answer' | 'attempt' | 'close' | 'reopen']: boolean };
}
