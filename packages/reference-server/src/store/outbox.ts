/** What a message in the outbox is about; its `subject_id` is the appointment. */
export type Topic = 'visit-booked' | 'visit-pending' | 'visit-approved' | 'visit-declined' | 'request-received';

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
