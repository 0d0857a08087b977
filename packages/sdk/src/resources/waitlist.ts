import { ask, askFor } from '../asking.ts';
import * as routes from '../contract/routes.ts';
import type { WaitlistAnswer, WaitlistEntry, WaitlistInput } from '../contract/waitlist.ts';
import type { ManageOptions } from '../options.ts';
import type { Transport } from '../transport.ts';
import { toVisit, type Visit } from './appointments.ts';

/**
 * Waits for a time that fits the wishes. With `appointmentId`, for one before that visit, which an accepted offer then moves.
 *
 * @param options `manage` with `appointmentId`: the token of that visit's link, unless the client's own bearer may see it
 * @throws {ProblemError} `not-eligible` where the service has no waiting list, `validation-failed` with `errors`, `consent-outdated`,
 *   `invalid-transition` for a visit that is over, cancelled, or waits already
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function joinWaitlist(transport: Transport, input: WaitlistInput, options?: ManageOptions): Promise<WaitlistAnswer> {
  return ask(transport, { route: routes.joinWaitlist, body: input }, options);
}

/**
 * Leaves the waiting list; a time that is offered goes to the next person. Doing it again is a success.
 *
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export async function leaveWaitlist(transport: Transport, id: string, options?: ManageOptions): Promise<void> {
  await askFor(transport, { route: routes.leaveWaitlist, params: { id } }, options, () => undefined);
}

/**
 * Takes an offered time: the visit that is booked, or the one that was moved, with a token of its own.
 *
 * @throws {ProblemError} `offer-expired`; `slot-unavailable` with `alternatives`, while the place on the list stays; `not-eligible`,
 *   `invalid-transition`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function acceptOffer(transport: Transport, id: string, offerId: string, options?: ManageOptions): Promise<Visit> {
  return askFor(transport, { route: routes.acceptOffer, params: { id, offerId }, body: {} }, options, (made, { headers }) =>
    toVisit(transport, made, headers),
  );
}

/**
 * Says no to an offered time, and waits on.
 *
 * @throws {ProblemError} `invalid-transition` for one that was accepted
 */
export function declineOffer(transport: Transport, id: string, offerId: string, options?: ManageOptions): Promise<WaitlistEntry> {
  return ask(transport, { route: routes.declineOffer, params: { id, offerId }, body: {} }, options);
}
