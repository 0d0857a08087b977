import type { Appointment, AppointmentInput, BookingAnswer } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import type { Row } from '../store/db.ts';
import type { Context, Tx } from './context.ts';

/**
 * Books a time: `booked`, or `pending` where the service needs approval. Visit, manage token and message are written in `tx`.
 *
 * @throws DomainError `not-found`, `not-eligible`, `consent-outdated`, `validation-failed`, `outside-booking-window`,
 * `slot-unavailable`, `hold-conflict`, `duplicate-appointment`, `unauthenticated`
 */
export async function book(ctx: Context, tx: Tx, input: z.output<typeof AppointmentInput>): Promise<BookingAnswer> {
  throw new Error(`not yet: ${ctx.site.id} ${tx.isTransaction} ${input.slotId}`);
}

/**
 * A visit, for whoever has its manage token or is signed in as the patient it was booked by.
 *
 * @throws DomainError `unauthenticated` without either; `not-found` for wrong, foreign and malformed ones alike; `link-expired`
 */
export async function getVisit(ctx: Context, id: string): Promise<Appointment> {
  throw new Error(`not yet: ${ctx.site.id} ${id}`);
}

/** Visits of the signed-in patient that are not over, the soonest first; requests without a time come last. */
export async function listMyVisits(ctx: Context, paging: { limit?: number | undefined; cursor?: string | undefined }): Promise<{ items: Appointment[]; nextCursor?: string }> {
  throw new Error(`not yet: ${ctx.site.id} ${paging.limit}`);
}

/**
 * A member of staff accepts a `pending` visit. Of any number of attempts one succeeds.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export async function approve(ctx: Context, id: string): Promise<Appointment> {
  throw new Error(`not yet: ${ctx.site.id} ${id}`);
}

/**
 * A member of staff refuses a `pending` visit: it is `cancelled` and its time free again.
 *
 * @throws DomainError `not-found`, `invalid-transition`
 */
export async function decline(ctx: Context, id: string, reason?: string): Promise<Appointment> {
  throw new Error(`not yet: ${ctx.site.id} ${id} ${reason}`);
}

/** What a calendar file or a message is made of. */
export interface VisitRecord {
  readonly appointment: Row<'appointment'>;
  readonly service: Row<'service'>;
  readonly location: Row<'location'> | undefined;
  readonly practitioner: Row<'practitioner'> | undefined;
}

/** A visit's rows, whoever asks: for jobs and for callers whose authority was checked. */
export async function findVisit(ctx: Pick<Context, 'db' | 'site'>, id: string): Promise<VisitRecord | undefined> {
  throw new Error(`not yet: ${ctx.site.id} ${id}`);
}

/** A visit as the contract shows it, its patient masked, with a fresh calendar link. Needs no query. */
export async function present(ctx: Pick<Context, 'site' | 'locale' | 'now' | 'baseUrl' | 'secret'>, visit: VisitRecord): Promise<Appointment> {
  throw new Error(`not yet: ${ctx.site.id} ${visit.appointment.id}`);
}

/**
 * The visit behind a calendar link, `{baseUrl}/v1/calendar/{token}.ics`.
 *
 * @throws DomainError `not-found`; `link-expired` for a genuine token after its time
 */
export async function calendarFor(ctx: Context, token: string): Promise<VisitRecord> {
  throw new Error(`not yet: ${ctx.site.id} ${token.length}`);
}
