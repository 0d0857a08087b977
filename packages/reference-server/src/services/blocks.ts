import { lockVisit, visitById } from '../store/appointments.ts';
import { endHoldsIn, fillGaps, lookInside, shutGate, vacateBlock, type Blocked } from '../store/blocked-time.ts';
import { blockById, blocksFrom, insertBlock, saveLifted, type BlockRow } from '../store/blocks.ts';
import type { Store } from '../store/db.ts';
import { affectedBy, waitingForAlone } from '../store/disruptions.ts';
import { lockSchedule } from '../store/schedule.ts';
import { followUpOf, presentBlock, type Block, type BlockPreview, type FollowedBlock } from './block-answers.ts';
import { timeToBlock, type BlockInput } from './block-input.ts';
import type { Context, Tx } from './context.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { disrupt, settle } from './disruptions.ts';
import { newId } from './ids.ts';
import type { VisitRecord } from './present.ts';
import { timesChangeWith } from './recent-slots.ts';
import { noSuchBlock } from './tokens.ts';
import { Again, afterCommit, inTransaction } from './transactions.ts';
import { change } from './visit-change.ts';
import { recordOf } from './visits.ts';

/**
 * Takes all of a block's time but what visits have, and ends the holds in it. The gate must be shut, so that no visit leaves. Over when one look
 * finds every moment of it taken by the block or a visit: then nobody can come in.
 *
 * @returns the visits in it.
 */
async function close(tx: Tx, block: Blocked, now: Date): Promise<readonly string[]> {
  for (let tries = 100; tries > 0; tries -= 1) {
    await endHoldsIn(tx, block, now);
    await fillGaps(tx, block);
    const { closed, visits } = await lookInside(tx, block);
    if (closed) return visits;
  }
  throw new Again();
}

/** Whether its patient cannot be seen because of the block: a visit to come, in its time and at its place. Into a session people may still come. */
function isAffected({ appointment: a }: VisitRecord, block: Blocked, now: Date): boolean {
  if (!a.starts_at || !a.ends_at || (a.status !== 'booked' && a.status !== 'pending')) return false;
  const isHere = block.location_id === null || block.location_id === a.location_id;
  return isHere && a.starts_at < block.ends_at && a.ends_at > block.starts_at && (a.is_window ? a.ends_at : a.starts_at) > now;
}

async function affected(ctx: Context, db: Store, block: Blocked, ids: readonly string[]): Promise<VisitRecord[]> {
  const found: VisitRecord[] = [];
  for (const id of ids) {
    const row = await visitById(db, ctx.site.id, id);
    if (row && isAffected(recordOf(row), block, ctx.now)) found.push(recordOf(row));
  }
  return found.toSorted((a, b) => Number(a.appointment.starts_at) - Number(b.appointment.starts_at));
}

const idsOf = (visits: readonly VisitRecord[]) => visits.map(({ appointment }) => appointment.id);

const newBlock = (ctx: Context, id: string, time: Awaited<ReturnType<typeof timeToBlock>>): BlockRow => ({
  ...time,
  id,
  site_id: ctx.site.id,
  created_at: ctx.now,
  lifted_at: null,
});

/**
 * From its commit on nobody gets any of the time: it is not listed, held, booked, moved into or offered. The visits in it are marked, so that
 * their patients are told and offered other times; holds in it end.
 *
 * @throws DomainError `validation-failed`, `range-too-wide`
 */
export async function blockTime(ctx: Context, tx: Tx, input: BlockInput): Promise<Block> {
  // Also while hours are turned into times: what is new at a blocked place is blocked with it.
  await lockSchedule(tx, ctx.site.id);
  await shutGate(tx, ctx.site.id);
  const time = await timeToBlock(ctx, tx, input);
  const block = newBlock(ctx, newId(ctx.random), time);
  await insertBlock(tx, block);
  const visits = await affected(ctx, tx, block, await close(tx, block, ctx.now));
  for (const visit of visits) {
    const what = await disrupt(ctx, tx, visit, block.id);
    if (what) await change(ctx, tx, visit, what);
  }
  timesChangeWith(ctx, tx);
  afterCommit(tx, () => ctx.wakeMatcher?.(ctx.site.id, []));
  return presentBlock(block, idsOf(visits));
}

/** Whom a block would affect. Changes nothing. @throws DomainError `validation-failed`, `range-too-wide` */
export async function previewBlock(ctx: Context, input: BlockInput): Promise<BlockPreview> {
  const block = newBlock(ctx, '', await timeToBlock(ctx, ctx.db, input));
  const { visits, holds } = await lookInside(ctx.db, block);
  const { id, createdAt, ...rest } = presentBlock(block, idsOf(await affected(ctx, ctx.db, block, visits)));
  return { ...rest, holds };
}

/** Blocks that stand and are not over, the soonest first. @throws DomainError `validation-failed` */
export async function listBlocks(ctx: Context, { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined }) {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const from = after?.startsAt ? { startsAt: after.startsAt, id: after.id } : undefined;
  const rows = await blocksFrom(ctx.db, ctx.site.id, ctx.now, { limit: limit + 1, after: from });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({ ...presentBlock(row), affected: row.affected, waiting: row.waiting })),
    ...(last && rows.length > limit && { nextCursor: writeCursor({ startsAt: last.starts_at, id: last.id }) }),
  };
}

/** A block, with what became of each visit in it: whom to phone. @throws DomainError `not-found` */
export async function getBlock(ctx: Context, id: string): Promise<FollowedBlock> {
  const row = await blockById(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchBlock();
  return { ...presentBlock(row), visits: (await affectedBy(ctx.db, id)).map((visit) => followUpOf(ctx, visit)) };
}

/**
 * Takes a block back: its time is offered again, and visits that wait in it, are still to come and are in no other block stand as before; their
 * patients are told. What was moved or cancelled stays so. Doing it again changes nothing.
 *
 * @throws DomainError `not-found`
 */
export const liftBlock = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await lockSchedule(tx, ctx.site.id);
    // Whoever leaves gives the time to the block that they still see: none may be under way.
    await shutGate(tx, ctx.site.id);
    const block = await blockById(tx, ctx.site.id, id);
    if (!block) throw noSuchBlock();
    if (block.lifted_at) return;
    await saveLifted(tx, id, ctx.now);
    timesChangeWith(ctx, tx, await vacateBlock(tx, block));
    for (const visitId of await waitingForAlone(tx, id)) {
      const row = await lockVisit(tx, ctx.site.id, visitId);
      if (!row || !row.disrupted_at || !isAffected(recordOf(row), block, ctx.now)) continue;
      const visit = recordOf(row);
      const settled = await settle(ctx, tx, visit, 'restored');
      await change(ctx, tx, visit, { ...settled, sequence: row.sequence + 1 }, { topic: 'visit-restored' });
    }
  });
