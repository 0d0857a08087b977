import { endHoldsIn, fillGaps, lookInside, shutGate, vacateBlock, type Blocked } from '../store/blocked-time.ts';
import { blockById, blocksFrom, insertBlock, saveLifted, type BlockRow } from '../store/blocks.ts';
import { affectedBy, affectedOf, disrupt, forgetKeptTimes, waitingForAlone, wasTold } from '../store/disruptions.ts';
import { lockSchedule } from '../store/schedule.ts';
import { followUpOf, presentBlock, type Block, type BlockPreview, type FollowedBlock } from './block-answers.ts';
import { timeToBlock, type BlockInput } from './block-input.ts';
import { audit } from './audit.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { settle } from './disruptions.ts';
import { newId } from './ids.ts';
import { timesChangeWith } from './recent-slots.ts';
import { noSuchBlock } from './tokens.ts';
import { Again, afterCommit, inTransaction } from './transactions.ts';
import { change, lockedVisit } from './visit-change.ts';

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
    const { closed, visits } = await lookInside(tx, block, now);
    if (closed) return visits;
  }
  throw new Again();
}

/** A row of the audit for each visit, so that it is found by the visit. */
const disturbed = (action: string, visits: readonly string[]) => visits.map((subjectId) => ({ action, kind: 'visit', subjectId }));

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
export async function blockTime(ctx: StaffContext, tx: Tx, input: BlockInput): Promise<Block> {
  // Also while hours are turned into times: what is new at a blocked place is blocked with it.
  await lockSchedule(tx, ctx.site.id);
  await shutGate(tx, ctx.site.id);
  const time = await timeToBlock(ctx, tx, input);
  const block = newBlock(ctx, newId(ctx.random), time);
  await insertBlock(tx, block);
  const affected = await affectedOf(tx, block, await close(tx, block, ctx.now), ctx.now);
  await disrupt(tx, block.id, affected, ctx.now);
  await forgetKeptTimes(tx, ctx.site.id, ctx.now);
  timesChangeWith(ctx, tx);
  afterCommit(tx, () => ctx.wakeMatcher?.(ctx.site.id, []));
  await audit(ctx, tx, [{ action: 'create', kind: 'block', subjectId: block.id }, ...disturbed('disrupt', affected)]);
  return presentBlock(block, affected);
}

/** Whom a block would affect. Changes nothing. @throws DomainError `validation-failed`, `range-too-wide` */
export async function previewBlock(ctx: StaffContext, input: BlockInput): Promise<BlockPreview> {
  const block = newBlock(ctx, '', await timeToBlock(ctx, ctx.db, input));
  const { visits, holds } = await lookInside(ctx.db, block, ctx.now);
  const { id, createdAt, ...rest } = presentBlock(block, await affectedOf(ctx.db, block, visits, ctx.now));
  await audit(ctx, ctx.db, { action: 'preview', kind: 'block' });
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
export async function getBlock(ctx: StaffContext, id: string): Promise<FollowedBlock> {
  const row = await blockById(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchBlock();
  const visits = (await affectedBy(ctx.db, id)).map((visit) => followUpOf(ctx, visit));
  const named = visits.filter(({ contact }) => contact).map((visit) => visit.id);
  await audit(ctx, ctx.db, [{ action: 'read', kind: 'block', subjectId: id }, ...disturbed('read-contact', named)]);
  return { ...presentBlock(row), visits };
}

/**
 * Takes a block back: its time is offered again, and visits that wait in it, are still to come and are in no other block stand as before; their
 * patients are told, if they were told of it. What was moved or cancelled stays so. Doing it again changes nothing.
 *
 * @throws DomainError `not-found`
 */
export const liftBlock = (ctx: StaffContext, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await lockSchedule(tx, ctx.site.id);
    // Whoever leaves gives the time to the block that they still see: none may be under way.
    await shutGate(tx, ctx.site.id);
    const block = await blockById(tx, ctx.site.id, id);
    if (!block) throw noSuchBlock();
    if (block.lifted_at) return;
    await saveLifted(tx, id, ctx.now);
    timesChangeWith(ctx, tx, await vacateBlock(tx, block));
    const waiting = await affectedOf(tx, block, await waitingForAlone(tx, id), ctx.now);
    await audit(ctx, tx, [{ action: 'lift', kind: 'block', subjectId: id }, ...disturbed('restore', waiting)]);
    for (const visitId of waiting) {
      const visit = await lockedVisit(ctx, tx, visitId);
      // Whoever has heard of nothing need not hear that it is over.
      const told = await wasTold(tx, visitId);
      const settled = await settle(ctx, tx, visit, 'restored');
      const sequence = visit.appointment.sequence + 1;
      await change(ctx, tx, visit, { ...settled, sequence }, told ? { topic: 'visit-restored' } : {});
    }
  });
