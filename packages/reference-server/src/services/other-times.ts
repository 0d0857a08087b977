import { native } from '../backends/native.ts';
import { hasVisitAt } from '../store/appointments.ts';
import type { CandidateRow } from '../store/availability.ts';
import { markTold, untold } from '../store/disruptions.ts';
import { insertHold } from '../store/holds.ts';
import { insertMessage } from '../store/outbox.ts';
import type { Context, Tx } from './context.ts';
import { isOfAge } from './eligibility.ts';
import { newId } from './ids.ts';
import { areMet, extraMinutesFor, mayStay, ofVisit, stayOf } from './needs.ts';
import { lastMoment } from './offer-times.ts';
import type { VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { newSecret } from './tokens.ts';
import { afterCommit, inTransaction } from './transactions.ts';
import { change, lockedVisit } from './visit-change.ts';

const hour = 3_600_000;
/** So long another time is kept: the hospital took one away, and whoever is at work or asleep must not lose this one too. */
const keptFor = 24 * hour;
/** Nobody could answer in less. */
const least = 2 * hour;
/** So many times are looked at for each. */
const most = 12;

/** Until when a time is kept; undefined for one that is too soon to be. */
function keptUntil(slot: CandidateRow, { service }: VisitRecord, now: Date): Date | undefined {
  const until = Math.min(now.getTime() + keptFor, lastMoment(slot, service));
  return until - now.getTime() >= least ? new Date(until) : undefined;
}

/** Takes one time for the patient of a locked visit, if it suits them. @returns the hold that keeps it. */
async function keep(ctx: Context, tx: Tx, visit: VisitRecord, candidate: CandidateRow): Promise<string | undefined> {
  const { now, site, random } = ctx;
  const { about, subject, id: visitId } = visit.appointment;
  const until = keptUntil(candidate, visit, now);
  const told = ofVisit(about.needs);
  const { location_id, mode } = candidate;
  if (!until || !isOfAge(visit.service, about.patient.birthDate, candidate.day)) return undefined;
  if (!areMet({ service: visit.service, location_id, mode }, told)) return undefined;
  const slot = await native.look(tx, { now }, site.id, candidate.id);
  if (!slot || slot.elsewhere || slot.state !== 'open') return undefined;
  const stay = stayOf(ctx, slot, told);
  if (subject !== null && (await hasVisitAt(tx, site.id, subject, stay.slot, visitId))) return undefined;
  const id = newId(random);
  const claim = { siteId: site.id, kind: 'hold', ref: id, expiresAt: until, now } as const;
  if (!(await mayStay(tx, stay)) || !(await native.take(tx, stay.slot, claim))) return undefined;
  // Nobody knows its secret: it is had by moving this visit there, and in no other way.
  await insertHold(tx, { id, siteId: site.id, slotId: slot.id, secretHash: newSecret(random).hash, expiresAt: until });
  timesChangeWith(ctx, tx);
  return id;
}

/** The hold of the nearest time to the one that was lost, of those that can be kept. */
async function keepNearest(ctx: Context, tx: Tx, visit: VisitRecord): Promise<string | null> {
  const { slot_id, site_id, service_id, mode, starts_at, about } = visit.appointment;
  if (!starts_at) return null;
  const view = { now: ctx.now, extraMinutes: extraMinutesFor(visit.service, ofVisit(about.needs)) };
  const near = await native.near(tx, view, { id: slot_id ?? '', site_id, service_id, mode, starts_at }, most);
  const distance = (slot: CandidateRow) => Math.abs(slot.starts_at.getTime() - starts_at.getTime());
  for (const candidate of near.toSorted((a, b) => distance(a) - distance(b))) {
    const id = await keep(ctx, tx, visit, candidate);
    if (id !== undefined) return id;
  }
  return null;
}

/** Keeps another time for one patient, if there is one, and has them told. Somebody may have been quicker, the patient too. */
const tell = (ctx: Context, visitId: string): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const visit = await lockedVisit(ctx, tx, visitId);
    const { disrupted_at: since } = visit.appointment;
    const messageId = newId(ctx.random);
    if (!since || !(await markTold(tx, visitId, messageId))) return false;
    const keptId = await keepNearest(ctx, tx, visit);
    // In any case: others are told of it too.
    await change(ctx, tx, visit, { kept_hold_id: keptId });
    await insertMessage(tx, { id: messageId, siteId: ctx.site.id, topic: 'visit-disrupted', subjectId: visitId, runAt: ctx.now });
    afterCommit(tx, () => ctx.wakeOutbox?.());
    return true;
  });

/**
 * Has everybody told whose time was blocked, the soonest visit first, at any hour: whoever sleeps on may come for nothing. Each has the nearest
 * free time kept for them. Safe in any number of processes.
 *
 * @returns how many.
 */
export async function offerOtherTimes(ctx: Context): Promise<number> {
  let count = 0;
  for (const id of await untold(ctx.db, ctx.site.id, 1000)) if (await tell(ctx, id)) count += 1;
  return count;
}
