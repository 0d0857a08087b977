import { createLog } from '../../../packages/reference-server/src/node/log.ts';
import { openDatabase } from '../../../packages/reference-server/src/node/database.ts';
import { smtpMailer } from '../../../packages/reference-server/src/node/smtp.ts';
import { startOutbox } from '../../../packages/reference-server/src/jobs/outbox.ts';
import { systemRandom } from '../setup/hospital.ts';

// Sends the outbox of DATABASE_URL over SMTP_URL until it is killed, as a server process does, with a lease of 2 seconds.
const { DATABASE_URL = '', SMTP_URL = '', NOW = '' } = process.env;
const { db } = await openDatabase({ environment: 'demo', databaseUrl: DATABASE_URL, folder: '' });
const begun = Date.now();
const clock = { now: () => new Date(Date.parse(NOW) + Date.now() - begun) };
startOutbox({
  deps: { db, clock, random: systemRandom, secret: systemRandom.bytes(32), publicUrl: 'https://care.example' },
  log: createLog({ fd: 1 }),
  mailer: smtpMailer(SMTP_URL),
  leaseSeconds: 2,
  pollSeconds: 0.2,
});
console.log('RUNNING');
setInterval(() => undefined, 60_000);
