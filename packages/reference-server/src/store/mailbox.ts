import type { Mail } from '../ports.ts';
import type { Row, Store } from './db.ts';

/** Keeps a mail for the demo's mailbox page; one that is there already stays as it is. */
export async function keepMail(db: Store, mail: Mail, now: Date): Promise<void> {
  await db
    .insertInto('demo_mail')
    .values({
      message_id: mail.messageId,
      sent_at: now.toISOString(),
      recipient: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      calendar: mail.calendar ? JSON.stringify(mail.calendar) : null,
    })
    .onConflict((c) => c.column('message_id').doNothing())
    .execute();
}

/** The newest first. */
export const listMail = (db: Store, limit: number): Promise<Row<'demo_mail'>[]> =>
  db.selectFrom('demo_mail').selectAll().orderBy('id', 'desc').limit(limit).execute();

export const findMail = (db: Store, id: string): Promise<Row<'demo_mail'> | undefined> =>
  db.selectFrom('demo_mail').selectAll().where('id', '=', id).executeTakeFirst();

/** Keeps a text for the same page; one that comes again, under the id it came first, is the same one. */
export async function keepText(
  db: Store,
  { messageId, to, text, language }: { messageId: string; to: string; text: string; language: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('demo_text')
    .values({ message_id: messageId, sent_at: now.toISOString(), recipient: to, body: text, language })
    .onConflict((c) => c.column('message_id').doNothing())
    .execute();
}

/** The newest first. */
export const listTexts = (db: Store, limit: number): Promise<Row<'demo_text'>[]> =>
  db.selectFrom('demo_text').selectAll().orderBy('id', 'desc').limit(limit).execute();
