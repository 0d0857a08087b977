import type { Store } from './db.ts';

/** What a message in the outbox is about; its `subject_id` is the appointment, the lookup of `links-asked`, and on the waiting list the entry, or the offer. */
export type Topic =
  | 'visit-booked'
  | 'visit-pending'
  | 'visit-approved'
  | 'visit-declined'
  | 'visit-moved'
  | 'visit-cancelled'
  | 'visit-disrupted'
  | 'visit-restored'
  | 'visit-reminder'
  | 'visit-code'
  | 'request-received'
  | 'request-withdrawn'
  | 'links-asked'
  | 'waitlist-joined'
  | 'waitlist-offer'
  | 'waitlist-gone';

export interface NewMessage {
  readonly id: string;
  readonly siteId: string;
  readonly topic: Topic;
  readonly subjectId: string;
  readonly runAt: Date;
}

export const messageValues = (message: NewMessage) => ({
  id: message.id,
  site_id: message.siteId,
  topic: message.topic,
  subject_id: message.subjectId,
  run_at: message.runAt.toISOString(),
});

export async function insertMessage(db: Store, message: NewMessage): Promise<void> {
  await db.insertInto('outbox').values(messageValues(message)).execute();
}
