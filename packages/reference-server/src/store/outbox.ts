import type { Store } from './db.ts';

/**
 * What a message in the outbox is about; its `subject_id` is the appointment, the lookup of `links-asked`, on the waiting list the entry, or the offer, and of
 * messages, callbacks and complaints the case.
 */
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
  | 'request-closed'
  | 'links-asked'
  | 'waitlist-joined'
  | 'waitlist-offer'
  | 'waitlist-gone'
  | 'case-received'
  | 'case-answered'
  | 'case-late'
  | 'case-withdrawn'
  | 'case-transferred'
  | 'callback-booked'
  | 'callback-moved'
  | 'callback-transferred'
  | 'callback-unreachable'
  | 'complaint-received'
  | 'complaint-acknowledged'
  | 'complaint-word'
  | 'complaint-answered'
  | 'complaint-reopened'
  | 'complaint-withdrawn'
  | 'complaint-transferred'
  | 'complaint-urgent';

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

/** The id of the text message that a message also is, or is instead of a mail: made twice, it is one. */
export const textId = (messageId: string): string => `${messageId}-sms`;

/** Has a message go to the hospital's SMS gateway, by a line of its own. */
export async function insertText(db: Store, message: Omit<NewMessage, 'topic'> & { readonly topic: string }): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ ...messageValues({ ...message, topic: message.topic as Topic }), id: textId(message.id), channel: 'sms' })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
}
