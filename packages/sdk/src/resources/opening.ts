import { ask, askFor } from '../asking.ts';
import type { Appointment } from '../contract/appointments.ts';
import { getAppointment, getWaitlistEntry as getEntry } from '../contract/routes.ts';
import type { WaitlistEntry } from '../contract/waitlist.ts';
import type { ManageOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/** A visit that is known: to be read, moved, cancelled or confirmed by whoever has its token. */
export interface ManagedVisit {
  readonly appointment: Appointment;
  /** For `ifMatch`: nothing is changed that was not seen. */
  readonly etag: string | undefined;
}

/**
 * Reads a visit with what is needed to change it.
 *
 * @param options `manage`: the token of its link, unless the client's own bearer may see it
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export function openVisit(transport: Transport, id: string, options?: ManageOptions): Promise<ManagedVisit> {
  return askFor(transport, { route: getAppointment, params: { id } }, options, (appointment, { headers }) => ({
    appointment,
    etag: headers.get('ETag') ?? undefined,
  }));
}

/**
 * A place on the waiting list, with the offers that were made.
 *
 * @param options `manage`: the token of its link, unless the client's own bearer may see it
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export function getWaitlistEntry(transport: Transport, id: string, options?: ManageOptions): Promise<WaitlistEntry> {
  return ask(transport, { route: getEntry, params: { id } }, options);
}
