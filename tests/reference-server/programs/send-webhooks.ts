import { startOutbox } from '../../../packages/reference-server/src/jobs/outbox.ts';
import { startWebhooks } from '../../../packages/reference-server/src/jobs/webhooks.ts';
import { openDatabase } from '../../../packages/reference-server/src/node/database.ts';
import { createLog } from '../../../packages/reference-server/src/node/log.ts';
import { webhookSender } from '../../../packages/reference-server/src/node/webhook-sender.ts';
import { systemRandom } from '../setup/hospital.ts';

// Sends the mails and webhooks of DATABASE_URL until it is killed, as a server process does, with a lease of 2 seconds; mails nowhere.
const { DATABASE_URL = '', NOW = '', SECRET = '' } = process.env;
const { db } = await openDatabase({ environment: 'demo', databaseUrl: DATABASE_URL, folder: '' });
const begun = Date.now();
const clock = { now: () => new Date(Date.parse(NOW) + Date.now() - begun) };
const deps = { db, clock, random: systemRandom, secret: Uint8Array.from(Buffer.from(SECRET, 'hex')), publicUrl: 'https://care.example' };
const common = { deps, log: createLog({ fd: 1 }), leaseSeconds: 2, pollSeconds: 0.2 };
startOutbox({ ...common, mailer: { send: async () => undefined } });
startWebhooks({ ...common, sender: webhookSender({ allow: ['127.0.0.0/8'] }) });
console.log('RUNNING');
setInterval(() => undefined, 60_000);
