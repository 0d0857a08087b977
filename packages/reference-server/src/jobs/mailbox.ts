import type { Clock, Mailer } from '../ports.ts';
import type { Store } from '../store/db.ts';
import { keepMail } from '../store/mailbox.ts';

/** Nobody there takes mail, so that a demo can show what becomes of a mail that is refused. */
const refused = /@bounce\.example$/iu;

/** Instead of a mail server: what would be sent is kept for the mailbox page. */
export const mailboxMailer = (db: Store, clock: Clock): Mailer => ({
  send: async (mail) => {
    if (refused.test(mail.to)) throw Object.assign(new Error('no such mailbox'), { code: 'EENVELOPE', responseCode: 550 });
    await keepMail(db, mail, clock.now());
  },
});
