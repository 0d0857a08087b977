import * as z from 'zod/mini';
import type { Appointment } from './appointments.ts';
import { Day, Id, line, paging } from './primitives.ts';

/*
 * What the reference server's staff desk asks its own server. No part of the public contract.
 */

export * from './staff-cases.ts';

/** The visits of a day, by the clock of each one's place; or the one of a reference, where small letters, spaces and hyphens make no difference. */
export const VisitsQuery = z
  .strictObject({ day: z.optional(Day), location: z.optional(Id), reference: z.optional(line(20)), ...paging })
  .check(
    z.refine(({ day, reference }) => day !== undefined || reference !== undefined, { error: 'required', path: ['day'] }),
    z.refine(({ day, reference }) => day === undefined || reference === undefined, { error: 'unknown-field', path: ['reference'] }),
  );
/** What waits for a person. */
export const RequestsQuery = z.strictObject(paging);
export const AuditQuery = z.strictObject({
  /** The id of what was read or changed, or the reference of a visit, message or callback. */
  subject: z.optional(Id),
  /** Who read or changed it. */
  staff: z.optional(line(500)),
  day: z.optional(Day),
  ...paging,
});
/** A one-time code, or the server's own staff token. */
export const DeskSignIn = z.strictObject({ token: line(512) });

/** A row of the audit, as managers read it. */
export interface AuditEntry {
  /** Grows with time. */
  readonly seq: string;
  /** RFC 3339. */
  readonly at: string;
  readonly staff: { readonly subject: string; readonly name: string };
  readonly action: string;
  readonly kind: string;
  readonly subjectId?: string;
  readonly requestId: string;
}

/** What a member of staff may do. `complaints`: patient relations. */
export type StaffRole = 'desk' | 'editor' | 'complaints' | 'manager';
/** What may be done with a visit now. */
export type VisitStep = 'approve' | 'decline' | 'arrive' | 'fulfil' | 'no-show';

/** Who is signed in at the desk, and for how long. */
export interface DeskSession {
  /** The same for one person, and for nobody else: names may be shared. */
  readonly person: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** RFC 3339: the end of the sign-in, whatever is done. */
  readonly expiresAt: string;
  /** The same moment, or earlier where nothing is done until then. */
  readonly endsAt: string;
  /** Seconds from now to `endsAt`, so that a browser's clock need not be right. */
  readonly endsInSeconds: number;
}

/** A visit as staff see it in a list: its patient masked. */
export interface StaffVisit extends Appointment {
  readonly steps: readonly VisitStep[];
  /** RFC 3339. */
  readonly createdAt: string;
  /** A message to its patient did not arrive: somebody should call. */
  readonly undelivered?: true;
}

/** The same, opened: who it is for, and what they need. */
export interface StaffVisitDetail extends StaffVisit {
  readonly about: {
    readonly birthDate?: string;
    readonly language?: string;
    readonly bookedBy?: { readonly name: string; readonly relationship: string; readonly email?: string; readonly phone?: string };
    readonly needs?: { readonly interpreter?: string; readonly access?: readonly string[]; readonly note?: string };
    readonly referral?: { readonly reference?: string; readonly from?: string };
    readonly reason?: string;
    /** What was asked for where no time was chosen. */
    readonly wishes?: Readonly<Record<string, unknown>>;
  };
}
