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
