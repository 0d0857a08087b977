import { sql } from 'kysely';
import type { PractitionerRow } from './availability.ts';
import type { Row, Store } from './db.ts';

export type OfferRow = Row<'waitlist_offer'>;

/** With the rows it names. */
export interface ShownOffer extends OfferRow {
  location: Row<'location'> | null;
  practitioner: PractitionerRow | null;
}

/** An offer that is open, as its hold is. */
export async function insertOffer(tx: Store, offer: Omit<OfferRow, 'status' | 'ended_at'>): Promise<void> {
  await tx
    .insertInto('waitlist_offer')
    .values({
      ...offer,
      status: 'open',
      starts_at: offer.starts_at.toISOString(),
      ends_at: offer.ends_at.toISOString(),
      stays_until: offer.stays_until.toISOString(),
      made_at: offer.made_at.toISOString(),
      expires_at: offer.expires_at.toISOString(),
    })
    .execute();
}

/** All that were made, the oldest first. */
export async function offersOf(db: Store, entryId: string): Promise<ShownOffer[]> {
  const { rows } = await sql<ShownOffer>`
    SELECT o.*, to_jsonb(l) AS location, to_jsonb(p) - 'resource_id' AS practitioner
    FROM waitlist_offer o LEFT JOIN location l ON l.id = o.location_id LEFT JOIN practitioner p ON p.id = o.practitioner_id
    WHERE o.entry_id = ${entryId} ORDER BY o.made_at, o.id`.execute(db);
  return rows;
}

export async function endOffer(tx: Store, id: string, status: Exclude<OfferRow['status'], 'open'>, now: Date): Promise<void> {
  await tx.updateTable('waitlist_offer').set({ status, ended_at: now.toISOString() }).where('id', '=', id).execute();
}

/** What has come to its end by itself. */
export interface Ended {
  id: string;
  site_id: string;
  /** The place on the list: its time has come, or its visit cannot be made earlier. */
  over: boolean;
  /** Its open offer was not answered. */
  unanswered: boolean;
  /** Its open offer cannot be had any more: the time is blocked, or not offered any longer, or the visit was moved. */
  lost: boolean;
}

const ended = (now: Date, which: ReturnType<typeof sql>) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql<Ended>`
    SELECT * FROM (
      SELECT e.id, e.site_id,
        e.expires_at <= ${at} OR (e.moves AND (a.status NOT IN ('pending', 'booked') OR a.starts_at <= ${at}
          OR coalesce((a.starts_at AT TIME ZONE a.time_zone)::date < (e.wishes->>'from')::date, false))) AS over,
        coalesce(o.expires_at <= ${at}, false) AS unanswered,
        o.id IS NOT NULL AND (coalesce(a.moved_at > o.made_at OR a.starts_at <= o.starts_at, false)
          OR EXISTS (SELECT 1 FROM hold h WHERE h.id = o.id AND h.ended_at IS NOT NULL)
          OR NOT EXISTS (SELECT 1 FROM slot s WHERE s.id = o.slot_id AND s.deep_link IS NULL AND (v.capabilities->>'book')::boolean)) AS lost
      FROM waitlist_entry e JOIN service v ON v.id = e.service_id LEFT JOIN appointment a ON a.id = e.appointment_id
        LEFT JOIN waitlist_offer o ON o.entry_id = e.id AND o.status = 'open'
      WHERE e.status IN ('waiting', 'offered') AND ${which}
    ) AS found WHERE over OR unanswered OR lost`;
};

/** Places and offers that have come to an end and still stand as they were. */
export async function endedByThemselves(db: Store, siteId: string, now: Date): Promise<Ended[]> {
  const { rows } = await sql<Ended>`${ended(now, sql`e.site_id = ${siteId}`)} LIMIT 1000`.execute(db);
  return rows;
}

/** The same of one place, that is locked. */
export async function isEnded(tx: Store, id: string, now: Date): Promise<Ended | undefined> {
  const { rows } = await ended(now, sql`e.id = ${id}`).execute(tx);
  return rows[0];
}
