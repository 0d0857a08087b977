import { ask, askFor, type Body } from '../asking.ts';
import type { Appointment, AppointmentInput, BookingAnswer } from '../contract/appointments.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import { bookAppointment as bookRoute, getAppointment as getRoute, listAppointments as listRoute } from '../contract/routes.ts';
import type { CallOptions, ManageOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';
import type { SlotHold } from './holds.ts';

export type AppointmentQuery = QueryOf<Operations['listAppointments']>;
export type AppointmentPage = Body<'listAppointments'>;

export interface BookOptions extends CallOptions {
  /** The hold of the slot: its secret is sent along. An expired one still books while the time is free. */
  readonly hold?: Pick<SlotHold, 'id' | 'slotId' | 'secret'> | undefined;
}

/** What to book. With a hold, `slotId` and `holdId` are the hold's unless told. */
export type BookInput = Omit<AppointmentInput, 'slotId'> & { readonly slotId?: string };

/** A visit, and the authority to manage it. */
export interface Visit {
  readonly appointment: Appointment;
  /** Told once. `url` carries the token in its fragment, which no server ever sees: show it to the patient, never log it. */
  readonly manage: BookingAnswer['manage'];
  /** For `ifMatch`, when it is changed. */
  readonly etag: string | undefined;
  /** Reads the visit anew, with its own authority. */
  refresh(options?: CallOptions): Promise<Visit>;
}

/**
 * Books a visit: `booked`, or `pending` where a person at the hospital confirms it first.
 *
 * @throws {ProblemError} `slot-unavailable` with `alternatives`, `hold-conflict`, `validation-failed` with `errors`, `not-eligible`,
 *   `outside-booking-window`, `consent-outdated`
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function bookAppointment(transport: Transport, input: BookInput, { hold, ...options }: BookOptions = {}): Promise<Visit> {
  const body = { ...(hold && { slotId: hold.slotId, holdId: hold.id }), ...input };
  return askFor(transport, { route: bookRoute, body, holdSecret: hold?.secret }, options, (made, { headers }) =>
    toVisit(transport, made, headers),
  );
}

/** The handle of a visit that was just made, or of one known from its manage link. */
export function toVisit(transport: Transport, { appointment, manage }: BookingAnswer, headers?: Headers): Visit {
  return {
    appointment,
    manage,
    etag: headers?.get('ETag') ?? undefined,
    refresh: (options) =>
      askFor(transport, { route: getRoute, params: { id: appointment.id } }, { ...options, manage: manage.token }, (read, answer) =>
        toVisit(transport, { appointment: read, manage }, answer.headers),
      ),
  };
}

/**
 * One visit, its patient masked.
 *
 * @param options `manage`: the token of its link, unless the client's own bearer may see it
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export function getAppointment(transport: Transport, id: string, options?: ManageOptions): Promise<Appointment> {
  return ask(transport, { route: getRoute, params: { id } }, options);
}

/** One page of the signed-in patient's visits, the soonest first. Needs the client's `token`. */
export function listAppointments(transport: Transport, query: AppointmentQuery = {}, options?: CallOptions): Promise<AppointmentPage> {
  return ask(transport, { route: listRoute, query }, options);
}

export function appointmentPages(
  transport: Transport,
  query: AppointmentQuery = {},
  options?: CallOptions,
): AsyncGenerator<AppointmentPage, void, undefined> {
  return pages((cursor) => listAppointments(transport, { ...query, cursor: cursor ?? query.cursor }, options), listRoute.id);
}

export function allAppointments(
  transport: Transport,
  query?: AppointmentQuery,
  options?: CallOptions,
): AsyncGenerator<Appointment, void, undefined> {
  return items(appointmentPages(transport, query, options));
}
