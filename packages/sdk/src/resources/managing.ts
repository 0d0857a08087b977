import { ask, askFor, type Body } from '../asking.ts';
import type { CancelInput, CodeAnswer, LookupInput, VerifyAnswer } from '../contract/managing.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions, ManageOptions } from '../options.ts';
import type { Transport } from '../transport.ts';
import type { SlotHold } from './holds.ts';
import type { ManagedVisit } from './opening.ts';

/** With the token of the visit's link, or the client's own bearer; `ifMatch` is the ETag of what was read. */
export type ChangeOptions = ManageOptions;

export interface RescheduleOptions extends ChangeOptions {
  /** The hold of the new time: its secret is sent along. */
  readonly hold?: Pick<SlotHold, 'id' | 'slotId' | 'secret'> | undefined;
}

type Change = 'rescheduleAppointment' | 'cancelAppointment' | 'confirmAppointment' | 'setReminders';

const changed = (
  transport: Transport,
  route: (typeof routes)[Change],
  id: string,
  body: object,
  options: ManageOptions | undefined,
  holdSecret?: string,
): Promise<ManagedVisit> =>
  askFor(transport, { route, params: { id }, body, holdSecret }, options, (appointment: Body<Change>, { headers }) => ({
    appointment,
    etag: headers.get('ETag') ?? undefined,
  }));

/**
 * Moves a visit to another time of its service; whatever fails leaves the old one as it was. With a hold, the time is the hold's unless
 * told.
 *
 * @throws {ProblemError} `slot-unavailable` with `alternatives`, `version-mismatch`, `cutoff-passed`, `reschedule-limit`, `not-eligible`,
 *   `invalid-transition`, `outside-booking-window`, `hold-conflict`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function rescheduleAppointment(
  transport: Transport,
  id: string,
  { slotId }: { readonly slotId?: string },
  { hold, ...options }: RescheduleOptions = {},
): Promise<ManagedVisit> {
  const body = { slotId: slotId ?? hold?.slotId, ...(hold && { holdId: hold.id }) };
  return changed(transport, routes.rescheduleAppointment, id, body, options, hold?.secret);
}

/**
 * Cancels a visit, or takes a request back. Doing it again is a success that changes nothing.
 *
 * @throws {ProblemError} `version-mismatch`, `cutoff-passed`, `not-eligible`, `invalid-transition`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function cancelAppointment(
  transport: Transport,
  id: string,
  input: CancelInput = {},
  options?: ChangeOptions,
): Promise<ManagedVisit> {
  return changed(transport, routes.cancelAppointment, id, input, options);
}

/**
 * Says that the patient will come. Doing it again changes nothing.
 *
 * @throws {ProblemError} `invalid-transition`
 */
export function confirmAppointment(transport: Transport, id: string, options?: ManageOptions): Promise<ManagedVisit> {
  return changed(transport, routes.confirmAppointment, id, {}, options);
}

/**
 * Chooses how the patient is reminded; an empty list stops reminders.
 *
 * @throws {ProblemError} `invalid-transition`
 */
export function setReminders(
  transport: Transport,
  id: string,
  reminders: readonly ('email' | 'sms')[],
  options?: ManageOptions,
): Promise<ManagedVisit> {
  return changed(transport, routes.setReminders, id, { reminders: [...reminders] }, options);
}

/**
 * Has links of visits and of places on the waiting list sent to the contact they were booked with. The answer is the same whether there are any.
 *
 * @throws {ProblemError} `validation-failed` for what is neither an e-mail address nor a phone number
 */
export async function lookUpAppointments(transport: Transport, input: LookupInput, options?: CallOptions): Promise<void> {
  await ask(transport, { route: routes.lookUpAppointments, body: input }, options);
}

/**
 * Has a code of six digits sent to the patient.
 *
 * @throws {ProblemError} `not-eligible` where there is no address to send it to; `rate-limited`
 */
export function sendCode(transport: Transport, id: string, options?: ManageOptions): Promise<CodeAnswer> {
  return ask(transport, { route: routes.sendCode, params: { id }, body: {} }, options);
}

/** A visit shown whole, and a token that does so for a while. */
export interface VerifiedVisit extends ManagedVisit {
  readonly manage: VerifyAnswer['manage'];
}

/**
 * Shows the visit whole, and gives a token that does so for a while.
 *
 * @throws {ProblemError} `validation-failed` with the pointer `/code`; `rate-limited` when the tries are used up
 */
export function verifyCode(transport: Transport, id: string, code: string, options?: ManageOptions): Promise<VerifiedVisit> {
  return askFor(transport, { route: routes.verifyCode, params: { id }, body: { code } }, options, (answer, { headers }) => ({
    ...answer,
    etag: headers.get('ETag') ?? undefined,
  }));
}
