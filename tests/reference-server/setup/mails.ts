import { startOutbox, type OutboxOptions } from '../../../packages/reference-server/src/jobs/outbox.ts';
import type { Mail } from '../../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, type TestApp } from './app.ts';
import { systemRandom, type Hospital } from './hospital.ts';

/** Messages that are neither sent nor given up. */
export const pending = (db: Kysely<DB>) =>
  db.selectFrom('outbox').selectAll().where('done_at', 'is', null).where('failed_at', 'is', null).execute();

export async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true within 15 s');
}

/** Runs the worker until no mail is due, and gives the mails it sent. With a server it has that one's secret. */
export async function sendAll(
  db: Kysely<DB>,
  hospital: Hospital,
  server?: Pick<TestApp, 'secret'>,
  options: Partial<OutboxOptions> = {},
): Promise<Mail[]> {
  const sent: Mail[] = [];
  const outbox = startOutbox({
    deps: { db, clock: hospital.clock, random: systemRandom, secret: server?.secret ?? systemRandom.bytes(32), publicUrl },
    log: keepingLog(),
    mailer: { send: async (mail) => void sent.push(mail) },
    pollSeconds: 0.05,
    ...options,
  });
  await until(async () => (await pending(db)).every((row) => row.channel !== 'email' || row.run_at > hospital.clock.now()));
  await outbox.stop();
  return sent;
}
