import type { WaitlistAnswer, WaitlistEntry, WaitlistInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { allLocations, locationsOf } from '../store/catalogue.ts';
import type { About, Row } from '../store/db.ts';
import { requestFacts, type RequestFacts } from '../store/requests.ts';
import { entryById, insertEntry, isWaitedFor, lockEntry } from '../store/waitlist.ts';
import { offersOf } from '../store/waitlist-offers.ts';
import type { Context, Tx } from './context.ts';
import { requireStands } from './disruptions.ts';
import { requireEligible, type People } from './eligibility.ts';
import { presentEntry } from './entries.ts';
import { changeEntry } from './entry-change.ts';
import { entryMade } from './events.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { localeOf, remindersOf } from './new-visit.ts';
import { endOpenOffer } from './offers.ts';
import { newReference } from './references.ts';
import { newSecret, noSuchEntry, waitlistUntil, waitlistUrl } from './tokens.ts';
import { afterCommit, inTransaction, within } from './transactions.ts';
import { lockedVisit } from './visit-change.ts';
import { addDays, zoneClock } from './wall-time.ts';
import { requireWishes, unknownPlace } from './wishes.ts';

type Input = z.output<typeof WaitlistInput>;
type Wishes = NonNullable<Input['wishes']>;
type Told = Omit<Input, 'serviceId' | 'appointmentId' | 'wishes'>;
/** Who waits, and how they are written to. */
type Waiting = Pick<
  Row<'waitlist_entry'>,
  'moves' | 'appointment_id' | 'about' | 'reminders' | 'consent_version' | 'consented_at' | 'locale' | 'subject'
> & { readonly until?: Date };

/** Of a visit the people are known; without one they are told. @throws DomainError `validation-failed` */
function requirePeople(visitId: string | undefined, people: Told): asserts people is People {
  const faults =
    visitId === undefined
      ? (['patient', 'consent'] as const)
          .filter((name) => people[name] === undefined)
          .map((name) => [name, 'required', 'This is needed.'] as const)
      : Object.keys(people).map((name) => [name, 'unknown-field', 'The visit knows this already. Take it out.'] as const);
  const errors = faults.map(([name, code, detail]) => ({ pointer: `/${name}`, code, detail }));
  if (errors.length > 0) throw new DomainError('validation-failed', 'Tell either the visit or the people.', { errors });
}

const longest = 180 * 86_400_000;

/** @throws DomainError `not-eligible`, `consent-outdated`, `validation-failed` */
function newcomer(ctx: Context, facts: RequestFacts, people: People): Waiting {
  const today = dayIn(ctx.now, ctx.site.time_zone);
  requireEligible(ctx, facts, people, { day: today, today });
  const { consent, reminders = remindersOf(people), ...about } = people;
  return {
    moves: false,
    appointment_id: null,
    about: about as About,
    reminders: [...new Set(reminders)],
    consent_version: consent.version,
    consented_at: ctx.now,
    locale: localeOf(ctx, people.patient.language),
    subject: ctx.caller.bearer?.subject ?? null,
  };
}

/** @throws DomainError `not-found`, `not-eligible`, `invalid-transition` */
async function withVisit(ctx: Context, tx: Tx, visitId: string, serviceId: string): Promise<Waiting> {
  const { appointment } = await lockedVisit(ctx, tx, visitId);
  const { starts_at, status, locale, subject, reminders } = appointment;
  if (appointment.service_id !== serviceId)
    throw new DomainError('not-eligible', 'The visit is of another service.', {
      errors: [{ pointer: '/serviceId', code: 'other-service', detail: 'A visit keeps its service when it is moved.' }],
    });
  requireStands(appointment);
  if (!starts_at || starts_at <= ctx.now || (status !== 'booked' && status !== 'pending'))
    throw new DomainError('invalid-transition', 'Only a visit that is still to come can be made earlier.');
  // Asked anew: what the visit was read with may be from before its lock was had.
  if (await isWaitedFor(tx, visitId)) throw new DomainError('invalid-transition', 'An earlier time for this visit is waited for already.');
  const visit = { moves: true, appointment_id: visitId, about: null, consent_version: null, consented_at: null } as const;
  return { ...visit, reminders, locale, subject, until: starts_at };
}

/**
 * When there is nothing more to wait for: after the last day that is wished, wherever it ends last.
 * @throws DomainError `validation-failed`
 */
async function endOf(ctx: Context, tx: Tx, { to, locationIds = [] }: Wishes): Promise<Date> {
  const places = await (locationIds.length > 0 ? locationsOf(tx, ctx.site.id, locationIds) : allLocations(tx, ctx.site.id));
  const strange = locationIds.findIndex((id) => !places.some((place) => place.id === id));
  if (strange >= 0) throw unknownPlace(`/wishes/locationIds/${strange}`);
  const last = new Date(ctx.now.getTime() + longest);
  if (to === undefined) return last;
  const zones = [...new Set([ctx.site, ...places].map((place) => place.time_zone))];
  const end = Math.max(...zones.map((zone) => zoneClock(zone).shown(addDays(to, 1), 0).at));
  if (end <= ctx.now.getTime()) throw invalid('/wishes/to', 'in-the-past', 'The last day is over already.');
  return new Date(Math.min(end, last.getTime()));
}

/**
 * Begins to wait for a time; with a visit, whose authority was checked, for one before it.
 *
 * @throws DomainError `not-found`, `not-eligible`, `consent-outdated`, `validation-failed`, `invalid-transition`
 */
export async function join(ctx: Context, tx: Tx, input: Input): Promise<WaitlistAnswer> {
  const { serviceId, appointmentId, wishes = {}, ...people } = input;
  requirePeople(appointmentId, people);
  const facts = await requestFacts(tx, ctx.site.id, serviceId, { practitionerId: wishes.practitionerId });
  if (!facts) throw new DomainError('not-found', 'There is no such service.');
  if (!facts.service.capabilities.waitlist) throw new DomainError('not-eligible', 'This service has no waiting list. Please call us.');
  requireWishes(wishes, facts);
  const end = await endOf(ctx, tx, wishes);
  const waiting = await (appointmentId === undefined ? newcomer(ctx, facts, people) : withVisit(ctx, tx, appointmentId, serviceId));
  const { until = end, ...row } = waiting;

  const id = newId(ctx.random);
  const expiresAt = until < end ? until : end;
  const { secret, hash } = newSecret(ctx.random);
  const of = { siteId: ctx.site.id, subjectId: id };
  await insertEntry(
    tx,
    {
      ...row,
      id,
      site_id: ctx.site.id,
      reference: newReference(ctx.random),
      status: 'waiting',
      service_id: serviceId,
      wishes,
      created_at: ctx.now,
      expires_at: expiresAt,
      ended_at: null,
    },
    {
      token: { ...of, hash, kind: 'waitlist', expiresAt: waitlistUntil({ expires_at: expiresAt }) },
      message: { ...of, id: newId(ctx.random), topic: 'waitlist-joined', runAt: ctx.now },
      event: entryMade(ctx, id),
    },
  );
  afterCommit(tx, () => ctx.wakeOutbox?.());
  return { entry: await getEntry(within(ctx, tx), id), manage: { token: secret, url: waitlistUrl(ctx, id, secret) } };
}

/** A place on the waiting list, for whoever's authority was checked. @throws DomainError `not-found` */
export async function getEntry(ctx: Context, id: string): Promise<WaitlistEntry> {
  const entry = await entryById(ctx.db, ctx.site.id, id);
  if (!entry) throw noSuchEntry();
  return presentEntry(ctx, entry, await offersOf(ctx.db, id));
}

/** Ends the waiting; a time that is offered goes to the next person. Leaving what has ended changes nothing. @throws DomainError `not-found` */
export const leave = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const entry = await lockEntry(tx, ctx.site.id, id);
    if (!entry) throw noSuchEntry();
    if (entry.ended_at) return;
    await endOpenOffer(ctx, tx, id, 'declined');
    await changeEntry(ctx, tx, id, { status: 'left', ended_at: ctx.now });
  });
