import { native } from '../backends/native.ts';
import { hasVisitAt } from '../store/appointments.ts';
import type { CandidateRow, Span, View } from '../store/availability.ts';
import type { Row } from '../store/db.ts';
import { insertHold } from '../store/holds.ts';
import type { Time } from '../store/occupancy.ts';
import { lockEntry, servicesWaitedFor, waitingFor, type EntryRow } from '../store/waitlist.ts';
import { insertOffer } from '../store/waitlist-offers.ts';
import type { Context } from './context.ts';
import { isOfAge } from './eligibility.ts';
import { changeEntry } from './entry-change.ts';
import { newId } from './ids.ts';
import { areMet, extraMinutesFor, mayStay, ofVisit, stayOf, type Stay } from './needs.ts';
import { offeredUntil } from './offer-times.ts';
import { notBefore } from './quiet-hours.ts';
import { timesChangeWith } from './recent-slots.ts';
import { newSecret } from './tokens.ts';
import { inTransaction } from './transactions.ts';
import { addDays } from './wall-time.ts';
import { fitsWishes } from './wishes.ts';

/** What became of a time and a person: `gone`, somebody else has it; `busy`, they wait no longer. */
type Outcome = 'offered' | 'gone' | 'unfit' | 'busy';

/** One pass, and the first moment from its own on at which nobody is woken. */
interface Pass extends Context {
  readonly morning: Date;
}

const told = ({ people }: EntryRow) => ofVisit(people.needs);
const extraMinutes = (entry: EntryRow) => extraMinutesFor(entry.service, told(entry));
/** For whom other times are free than for most. */
const isSpecial = (entry: EntryRow) => entry.moves || extraMinutes(entry) > 0;

/** Until when a time is kept for somebody it is offered to now; undefined when it is not for them, or not now. */
function untilFor(ctx: Pass, entry: EntryRow, slot: CandidateRow): Date | undefined {
  const { service, people, wishes, visit_starts_at: visit } = entry;
  const fits =
    slot.deep_link === null &&
    fitsWishes(wishes, slot, ctx.now) &&
    (!entry.moves || (visit !== null && slot.starts_at < visit)) &&
    !entry.refused.includes(slot.starts_at.getTime()) &&
    isOfAge(service, people.patient.birthDate, slot.day) &&
    areMet({ service, location_id: slot.location_id, mode: slot.mode }, told(entry));
  return fits ? offeredUntil(slot, service, ctx) : undefined;
}

/**
 * What must be kept so that nobody else can come in between: of a visit that would begin before the one there is and last into it, the time up
 * to that, which is the patient's already.
 */
function toKeep({ slot }: Stay, entry: EntryRow) {
  const { moves, visit_resource_id: own, visit_starts_at: starts, visit_ends_at: ends } = entry;
  const overlaps = moves && starts && ends && own === slot.resource_id && slot.capacity === null && slot.ends_at > starts;
  if (overlaps && entry.visit_disrupted) return undefined;
  if (!overlaps) return slot;
  return slot.ends_at <= ends ? { ...slot, ends_at: starts } : undefined;
}

/** Offers a time to one person, if both are still to be had: the hold decides, as it does for whoever books. */
const offer = (ctx: Pass, waiting: EntryRow, candidate: CandidateRow): Promise<Outcome> =>
  inTransaction(ctx, async (tx): Promise<Outcome> => {
    const { now, site, random } = ctx;
    // Whoever comes second waits here: nobody is passed over because another process is just looking for them.
    const entry = await lockEntry(tx, site.id, waiting.id);
    if (entry?.status !== 'waiting') return 'busy';
    const slot = await native.look(tx, { now }, site.id, candidate.id);
    if (!slot || slot.elsewhere || slot.state !== 'open') return 'gone';
    const until = untilFor(ctx, entry, { ...slot, remaining: null });
    if (!until) return 'unfit';
    const stay = stayOf(ctx, slot, told(entry));
    const { subject, appointment_id: visitId } = entry;
    if (subject !== null && (await hasVisitAt(tx, site.id, subject, stay.slot, visitId))) return 'unfit';
    const kept = toKeep(stay, entry);
    const id = newId(random);
    const claim = { siteId: site.id, kind: 'hold', ref: id, expiresAt: until, now } as const;
    if (!kept || !(await mayStay(tx, stay)) || !(await native.take(tx, kept, claim))) return 'gone';

    // Nobody knows the secret of this hold: what it keeps is had through the offer alone.
    await insertHold(tx, { id, siteId: site.id, slotId: slot.id, secretHash: newSecret(random).hash, expiresAt: until });
    await insertOffer(tx, {
      id,
      entry_id: entry.id,
      slot_id: slot.id,
      location_id: slot.location_id,
      practitioner_id: slot.practitioner_id,
      mode: slot.mode,
      starts_at: slot.starts_at,
      ends_at: slot.ends_at,
      stays_until: stay.slot.ends_at,
      time_zone: slot.time_zone,
      is_window: slot.capacity !== null,
      made_at: now,
      expires_at: until,
    });
    await changeEntry(ctx, tx, entry.id, { status: 'offered' }, { topic: 'waitlist-offer', subjectId: id });
    timesChangeWith(ctx, tx);
    return 'offered';
  });

const atOnce = 500;
/** Free times looked at for one service, the soonest first. */
const most = 10_000;

/** All that is free, in time order. */
async function freeTimes(ctx: Context, span: Span, view: Omit<View, 'now'> = {}): Promise<CandidateRow[]> {
  const found: CandidateRow[] = [];
  for (let page: CandidateRow[] = []; found.length < most; found.push(...page)) {
    const last = found.at(-1);
    const after = last && { startsAt: last.starts_at, id: last.id };
    page = await native.free(ctx.db, { ...view, now: ctx.now }, span, { limit: atOnce, after });
    if (page.length < atOnce) return [...found, ...page];
  }
  return found;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** All days on which a service may be booked, in any zone. */
const horizon = (ctx: Context, service: Row<'service'>): Span => ({
  siteId: ctx.site.id,
  serviceId: service.id,
  from: addDays(dayOf(ctx.now), -2),
  to: addDays(dayOf(ctx.now), service.policy.maxAdvanceDays + 1),
});

/** What is free for one person: for as long as they need, their own visit counted as nothing. */
function freeFor(ctx: Context, entry: EntryRow): Promise<CandidateRow[]> {
  const { wishes, visit_starts_at: visit, appointment_id: visitId } = entry;
  const span = horizon(ctx, entry.service);
  const to = [span.to, wishes.to ?? span.to, entry.moves && visit ? addDays(dayOf(visit), 1) : span.to].toSorted()[0] ?? span.to;
  const { practitionerId, mode } = wishes;
  const except = entry.moves && visitId !== null && !entry.visit_disrupted ? [visitId] : [];
  return freeTimes(ctx, { ...span, to, practitionerId, mode }, { except, extraMinutes: extraMinutes(entry) });
}

const sameTime = (a: CandidateRow, b: CandidateRow) =>
  a.resource_id === b.resource_id && a.starts_at < b.ends_at && b.starts_at < a.ends_at;

/** Lets the process do something else in between. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Whoever waits for a service, the longest waiting first, as many as there are. */
async function* turns(ctx: Context, serviceId: string, isEmpty: () => boolean): AsyncGenerator<EntryRow> {
  for (let after: EntryRow | undefined; ;) {
    const page = await waitingFor(ctx.db, ctx.site.id, serviceId, { limit: atOnce, after, special: isEmpty() });
    yield* page;
    after = page.at(-1);
    if (page.length < atOnce) return;
  }
}

async function matchService(ctx: Pass, service: Row<'service'>, freed: readonly Time[] | undefined): Promise<number> {
  let free = await freeTimes(ctx, { ...horizon(ctx, service), near: freed });
  if (freed && free.length === 0) return 0;
  let made = 0;
  for await (const entry of turns(ctx, service.id, () => free.length === 0)) {
    if (free.length >= atOnce) await pause();
    const own = freed === undefined && isSpecial(entry);
    for (const slot of own ? await freeFor(ctx, entry) : free) {
      if (!untilFor(ctx, entry, slot)) continue;
      const outcome = await offer(ctx, entry, slot);
      // A session may have another seat; a longer visit says nothing about the shorter one.
      if (outcome === 'gone' && !isSpecial(entry)) free = free.filter((other) => other.id !== slot.id);
      if (outcome === 'offered' && slot.capacity === null) free = free.filter((other) => !sameTime(other, slot));
      if (outcome === 'offered') made += 1;
      if (outcome === 'offered' || outcome === 'busy') break;
    }
  }
  return made;
}

/**
 * Offers free times of a site to whoever waits for them: each to the one who fits and has waited longest, each person the soonest that
 * fits. Safe in any number of processes.
 *
 * @param freed only times that overlap one of these; all unless told.
 * @returns how many offers were made.
 */
export async function matchWaiting(ctx: Context, freed?: readonly Time[]): Promise<number> {
  const pass = { ...ctx, morning: notBefore(ctx.now, ctx.site) };
  let made = 0;
  for (const service of await servicesWaitedFor(ctx.db, ctx.site.id)) made += await matchService(pass, service, freed);
  return made;
}
