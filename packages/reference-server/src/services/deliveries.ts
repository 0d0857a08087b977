import type { DeliveryState } from '@foyer/sdk/contract/webhooks';
import { DomainError } from '../problem.ts';
import { deliveryById, discard, listDeliveries, lockDelivery, markBounced, sendAgain, type DeliveryRow } from '../store/delivery-list.ts';
import { audit } from './audit.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { invalidCursor, readCursor, writeCursor } from './cursors.ts';
import { instantIn } from './instants.ts';
import { afterCommit, inTransaction, within } from './transactions.ts';

/** A message to a patient or a system, and what became of it. What it is about is named by ids; whom it is for, not at all. */
export interface Delivery {
  readonly id: string;
  readonly channel: DeliveryRow['channel'];
  readonly topic: string;
  readonly state: DeliveryState;
  readonly appointmentId?: string;
  readonly waitlistEntryId?: string;
  readonly webhookId?: string;
  readonly attempts: number;
  /** Why it did not go, such as `EENVELOPE:550`, `HTTP:503` or `endpoint-disabled`. */
  readonly lastCode?: string;
  readonly nextTryAt?: string;
  /** When it was sent, given up, or came back. */
  readonly endedAt?: string;
}

function present(ctx: Context, row: DeliveryRow): Delivery {
  const at = (time: Date) => instantIn(time, ctx.site.time_zone);
  const isOpen = row.state === 'waiting' || row.state === 'failing';
  const code = isOpen && row.halted ? 'endpoint-disabled' : row.last_error;
  return {
    id: row.id,
    channel: row.channel,
    topic: row.topic,
    state: row.state,
    ...(row.appointment_id !== null && { appointmentId: row.appointment_id }),
    ...(row.entry_id !== null && { waitlistEntryId: row.entry_id }),
    ...(row.endpoint_id !== null && { webhookId: row.endpoint_id }),
    attempts: row.attempts,
    ...(code !== null && { lastCode: code }),
    ...(isOpen && !row.halted && { nextTryAt: at(row.run_at) }),
    ...(row.ended_at && { endedAt: at(row.ended_at) }),
  };
}

export interface Wanted {
  readonly state?: DeliveryState | undefined;
  readonly appointment?: string | undefined;
  /** 1 to 200; 50 unless told. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The site's messages, the newest first. @throws DomainError `validation-failed` for a cursor that is none */
export async function listOfDeliveries(ctx: StaffContext, wanted: Wanted): Promise<{ items: Delivery[]; nextCursor?: string }> {
  const { state, appointment, limit = 50, cursor } = wanted;
  const place = cursor === undefined ? undefined : readCursor(cursor);
  if (place?.startsAt === null) throw invalidCursor();
  const rows = await listDeliveries(ctx.db, ctx.site.id, {
    state,
    appointmentId: appointment,
    limit: limit + 1,
    ...(place?.startsAt && { after: { at: place.startsAt, id: place.id } }),
  });
  await audit(ctx, ctx.db, { action: 'list', kind: 'delivery', subjectId: appointment });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => present(ctx, row)),
    ...(rows.length > limit && last && { nextCursor: writeCursor({ startsAt: last.run_at, id: last.id }) }),
  };
}

const noSuchDelivery = () => new DomainError('not-found', 'There is no such message, or it is older than 30 days.');

/** Does something with a message, and tells what it is then. @throws DomainError `not-found`, `invalid-transition` */
const withDelivery = (
  ctx: StaffContext,
  id: string,
  { action, from }: { action: string; from: readonly DeliveryState[] },
  work: (tx: Tx) => Promise<void>,
): Promise<Delivery> =>
  inTransaction(ctx, async (tx) => {
    const row = await lockDelivery(tx, ctx.site.id, id);
    if (!row) throw noSuchDelivery();
    if (!from.includes(row.state))
      throw new DomainError(
        'invalid-transition',
        `This can be done with a message that is ${from.join(' or ')}; this one is ${row.state}.`,
      );
    await work(tx);
    await audit(ctx, tx, { action, kind: 'delivery', subjectId: id });
    const now = await deliveryById(within(ctx, tx).db, ctx.site.id, id);
    if (!now) throw noSuchDelivery();
    return present(ctx, now);
  });

/** Sends a message again, now and with all its tries. @throws DomainError `not-found`, `invalid-transition` */
export const retryDelivery = (ctx: StaffContext, id: string): Promise<Delivery> =>
  withDelivery(ctx, id, { action: 'retry', from: ['failing', 'dead', 'bounced', 'discarded'] }, async (tx) => {
    await sendAgain(tx, id, ctx.now);
    afterCommit(tx, () => ctx.wakeOutbox?.());
  });

/** Somebody has seen to it, by phone for one: it is not tried again, and its visit is not marked any more. @throws DomainError `not-found`, `invalid-transition` */
export const discardDelivery = (ctx: StaffContext, id: string): Promise<Delivery> =>
  withDelivery(ctx, id, { action: 'discard', from: ['waiting', 'failing', 'dead', 'bounced'] }, (tx) => discard(tx, id, ctx.now));

/** A Message-ID, with or without its brackets, is the message's own id at this server's host; a `webhook-id` is the id itself. */
const idIn = (messageId: string) => messageId.trim().replace(/^<|@.*$|>$/gu, '');

/**
 * A mail or a text came back after it was taken over.
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const noteBounce = (ctx: StaffContext, messageId: string): Promise<Delivery> => {
  const id = idIn(messageId);
  return withDelivery(ctx, id, { action: 'bounce', from: ['sent', 'bounced'] }, (tx) => markBounced(tx, id, ctx.now));
};
