import type { Clock, Mailer } from '../ports.ts';
import type { Store } from '../store/db.ts';
import { keepMail } from '../store/mailbox.ts';

/** Instead of a mail server: what would be sent is kept for the mailbox page. */
export const mailboxMailer = (db: Store, clock: Clock): Mailer => ({ send: (mail) => keepMail(db, mail, clock.now()) });
