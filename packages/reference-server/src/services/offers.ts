import type { BookingAnswer, WaitlistEntry } from '@foyer/sdk/contract';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import { endHold } from '../store/holds.ts';
import { lockEntry, type EntryRow } from '../store/waitlist.ts';
import { endOffer, offersOf, type OfferRow } from '../store/waitlist-offers.ts';
import type { Context, Tx } from './context.ts';
import { requireAge, type People } from './eligibility.ts';
import { presentEntry } from './entries.ts';
import { changeEntry } from './entry-change.ts';
import { slotUnavailable } from './holds.ts';
import { moveTo } from './moving.ts';
import { ofVisit, stayOf } from './needs.ts';
import { present } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { nearest } from './slots.ts';
import { issueToken, manageUntil, manageUrl, noSuchEntry } from './tokens.ts';
import { within } from './transactions.ts';
import { lockedVisit } from './visit-change.ts';
import { bookStay } from './visits.ts';

/** Ends the open offer of a place that is locked, if it has one, and gives its time to whoever is next. */
export async function endOpenOffer(
  ctx: Context,
  tx: Tx,
  entryId: string,
  status: Exclude<OfferRow['status'], 'open' | 'accepted'>,
): Promise<void> {
  const open = (await offersOf(tx, entryId)).find((offer) => offer.status === 'open');
  if (!open) return;
  const freed = await native.giveBack(tx, open.id, 'hold');
  await endHold(tx, open.id, ctx.now);
  await endOffer(tx, open.id, status, ctx.now);
  timesChangeWith(ctx, tx, freed);
}

/** @throws DomainError `not-found` for a place that is not there, and for an offer that is not of it */
async function lockedOffer(ctx: Context, tx: Tx, id: string, offerId: string): Promise<{ entry: EntryRow; offer: OfferRow }> {
  const entry = await lockEntry(tx, ctx.site.id, id);
  const offer = entry && (await offersOf(tx, id)).find((one) => one.id === offerId);
  if (!entry || !offer) throw noSuchEntry();
  return { entry, offer };
}

/** A visit as it is now, with a token of its own. */
async function withToken(ctx: Context, tx: Tx, visit: Parameters<typeof present>[1]): Promise<BookingAnswer> {
  const { appointment } = visit;
  const grant = { kind: 'visit', subjectId: appointment.id, expiresAt: manageUntil(appointment, ctx.now) } as const;
  const token = await issueToken(tx, ctx, grant);
  return { appointment: present(ctx, visit), manage: { token, url: manageUrl(ctx, appointment.id, token) } };
}

/** The visit of an accepted offer: a new one, or the one there was. */
async function visitOf(ctx: Context, tx: Tx, entry: EntryRow, offer: OfferRow): Promise<BookingAnswer> {
  const { people, service, appointment_id: visitId } = entry;
  const slot = await native.look(tx, { now: ctx.now }, ctx.site.id, offer.slot_id);
  if (!slot || slot.elsewhere || slot.state === 'past') {
    const gone = { ...offer, id: offer.slot_id, site_id: ctx.site.id, service_id: service.id };
    const alternatives = await nearest(within(ctx, tx), gone, 6);
    throw new DomainError('slot-unavailable', 'That time is not offered any more. You are still on the list.', { alternatives });
  }
  if (entry.moves && visitId !== null) {
    const visit = await lockedVisit(ctx, tx, visitId);
    const { status, starts_at } = visit.appointment;
    if (!starts_at || starts_at <= ctx.now || (status !== 'booked' && status !== 'pending'))
      throw new DomainError('invalid-transition', 'The visit that was to be earlier is cancelled or over.');
    if (starts_at <= slot.starts_at)
      throw await slotUnavailable(within(ctx, tx), { slot, extraMinutes: 0, locationIds: undefined }, visit.appointment.slot_id);
    const moved = await moveTo(ctx, tx, visit, slot, { holdId: offer.id, counts: false });
    return withToken(ctx, tx, { ...moved, waits: false });
  }
  const told = ofVisit(people.needs).map(({ need }) => ({ need, pointer: '' }));
  const stay = stayOf(ctx, slot, told);
  requireAge(service, people.patient.birthDate, slot.day);
  const { consent_version: version, consented_at: at, reminders, subject, locale } = entry;
  const said = { ...people, reminders, consent: { accepted: true, version } } as People;
  return bookStay(ctx, tx, said, stay, {
    holdId: offer.id,
    subject: subject ?? undefined,
    said: { at: at ?? ctx.now, locale, subject },
  });
}

/**
 * Takes an offered time: its hold becomes the visit, or the visit is moved to it. That neither counts as one of the moves that are allowed nor
 * is past any cut-off: the hospital offered it. Accepting again changes nothing, and gives another token.
 *
 * @throws DomainError `not-found`; `offer-expired` for one that is not open any more; `slot-unavailable`, `not-eligible`, `invalid-transition`,
 * `duplicate-appointment`
 */
export async function accept(ctx: Context, tx: Tx, id: string, offerId: string): Promise<BookingAnswer> {
  const { entry, offer } = await lockedOffer(ctx, tx, id, offerId);
  if (offer.status === 'accepted' && entry.appointment_id !== null)
    return withToken(ctx, tx, await lockedVisit(ctx, tx, entry.appointment_id));
  if (offer.status !== 'open' || offer.expires_at <= ctx.now)
    throw new DomainError('offer-expired', 'The time for this offer is over. You are still on the list, and hear of the next one.');
  const made = await visitOf(ctx, tx, entry, offer);
  await endOffer(tx, offer.id, 'accepted', ctx.now);
  await changeEntry(ctx, tx, id, { status: 'booked', ended_at: ctx.now, appointment_id: made.appointment.id });
  return made;
}

/**
 * Says no to an offered time, and waits on. Of one that has ended without a yes it changes nothing.
 *
 * @throws DomainError `not-found`; `invalid-transition` for one that was accepted
 */
export async function decline(ctx: Context, tx: Tx, id: string, offerId: string): Promise<WaitlistEntry> {
  const { entry, offer } = await lockedOffer(ctx, tx, id, offerId);
  if (offer.status === 'accepted')
    throw new DomainError('invalid-transition', 'You have taken this time already. If you cannot come, cancel the visit.');
  if (offer.status === 'open') {
    await endOpenOffer(ctx, tx, id, 'declined');
    await changeEntry(ctx, tx, id, { status: 'waiting' });
  }
  return presentEntry(ctx, entry, await offersOf(tx, id));
}
