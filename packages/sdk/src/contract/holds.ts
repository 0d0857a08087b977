import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, IdParams, Instant, line } from './primitives.ts';
import * as routes from './routes.ts';

export const HoldInput = z.strictObject({
  slotId: Id,
  /** A hold of yours that this one takes the place of, in one step. Send its secret in `Hold-Secret`. */
  replaces: z.optional(Id),
  /**
   * What the service's `needRules` name and the patient needs: `interpreter`, `hoist` ... The time is then kept for as long as the visit
   * takes with them; without room for that it is `slot-unavailable`, with alternatives that have it. Codes only, never words about the patient.
   */
  needs: z.optional(z.array(line(60)).check(z.maxLength(21, { error: 'too-many' }))),
  /** 5 to 600 seconds, 300 unless told. */
  ttlSeconds: z.optional(
    z.int({ error: 'not-a-number' }).check(z.minimum(5, { error: 'too-small' }), z.maximum(600, { error: 'too-large' })),
  ),
});

/** A time kept for one patient while they type. Appointment `pending` / Slot `busy-tentative` in FHIR. */
export const Hold = z.looseObject({
  id: Id,
  slotId: Id,
  expiresAt: Instant,
  /** The same as a span, for clocks that are wrong. */
  expiresInSeconds: z.number(),
  /** When the visit would end, where needs make it longer than the slot. */
  end: z.optional(Instant),
  /** Told once. Whoever sends it as `Hold-Secret` has the hold. */
  secret: z.string(),
});
export type Hold = z.output<typeof Hold>;

export const createHold = operation(routes.createHold, {
  body: HoldInput,
  answers: { 201: { schema: Hold, headers: ['Location'] } },
  problems: ['slot-unavailable', 'hold-expired', 'outside-booking-window', 'not-eligible', 'unauthenticated'],
});

export const releaseHold = operation(routes.releaseHold, {
  params: IdParams,
  answers: { 204: {} },
  problems: ['unauthenticated'],
});
