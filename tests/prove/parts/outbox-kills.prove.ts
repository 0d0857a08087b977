import { seeded } from '../../sdk/support/random.ts';
import type { TestDatabase } from '../../setup/database.ts';
import { readMail, startMailServer } from '../../reference-server/setup/mail-server.ts';
import { freeTimes } from '../../reference-server/setup/server-process.ts';
import { prove } from '../part.ts';
import { bookAndChange, type Due } from '../support/busy-patients.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { lookInto, serverOn } from '../support/demo.ts';

const clients = 6;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills a server again and again while it sends what its patients did. */
async function killWhileSending(database: TestDatabase, kills: number, seed: number) {
  const random = seeded(seed);
  const mails = await startMailServer({ takesMs: 15 });
  const db = lookInto(database);
  const came = new Map<string, number>();
  let read = 0;
  const mailsTo = (email: string) => {
    for (; read < mails.received.length; read += 1)
      for (const to of mails.received[read]?.recipients ?? []) came.set(to, (came.get(to) ?? 0) + 1);
    return came.get(email) ?? 0;
  };
  const due: Due[] = [];
  const env = { SMTP_URL: mails.url };
  // What servers that were killed had taken and not sent.
  const taken = new Set<string>();
  let caught = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await serverOn(database, env);
    const free = await freeTimes(server.url, 400);
    let over = false;
    const working = Array.from({ length: clients }, () => bookAndChange({ url: server.url, free, due, mailsTo, isOver: () => over }));
    // Not before the first mail of this server is on its way.
    const before = mails.received.length;
    while (mails.received.length === before) await pause(1);
    await pause(50 + random() * 500);
    const ended = server.kill('SIGKILL');
    over = true;
    await Promise.all([ended, ...working]);
    const { rows } = await db.query<{ id: string }>('SELECT id FROM outbox WHERE done_at IS NULL AND attempts > 0');
    if (rows.some(({ id }) => !taken.has(id))) caught += 1;
    for (const { id } of rows) taken.add(id);
  }

  // Two minutes pass, by hand: what a dead server had taken is anybody's again.
  await db.query('UPDATE outbox SET run_at = now() WHERE done_at IS NULL AND failed_at IS NULL');
  const server = await serverOn(database, env);
  for (let open = 1; open > 0; await pause(200)) {
    const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL AND failed_at IS NULL');
    open = rows[0]?.n ?? 0;
  }
  await server.kill('SIGTERM');

  const { rows: kinds } = await db.query<{ id: string; topic: string; subject_id: string }>('SELECT id, topic, subject_id FROM outbox');
  const messages = new Map(kinds.map(({ id, topic, subject_id }) => [id, `${subject_id} ${topic}`]));
  const sent = new Map<string, string[]>();
  let strange = 0;
  for (const { source, recipients } of mails.received) {
    const id = readMail(source).header('message-id').slice(1).split('@')[0] ?? '';
    const about = messages.get(id);
    if (about === undefined) strange += 1;
    else sent.set(`${about} ${recipients.join()}`, [...(sent.get(`${about} ${recipients.join()}`) ?? []), id]);
  }
  const idsOf = ({ visitId, topic, email }: Due) => sent.get(`${visitId} ${topic} ${email}`) ?? [];
  return {
    due: due.length,
    kinds: (['visit-booked', 'visit-moved', 'visit-cancelled'] as const).map((topic) => due.filter((d) => d.topic === topic).length),
    lost: due.filter((d) => idsOf(d).length === 0).length,
    twice: [...sent.values()].filter((ids) => ids.length > 1).length,
    differing: [...sent.values()].filter((ids) => new Set(ids).size > 1).length,
    strange,
    mails: mails.received.length,
    caught,
  };
}

/** The bug: a message is marked as sent when it is taken, before it is. */
const doneBeforeSent = `
  CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.done_at := now(); RETURN NEW; END';
  CREATE TRIGGER planted BEFORE UPDATE ON outbox FOR EACH ROW WHEN (NEW.attempts > OLD.attempts) EXECUTE FUNCTION planted();`;

prove({
  bar: 'a server killed while it sends loses no message of a booking, move or cancellation it said yes to; what comes twice has one Message-ID',
  full: { kills: 100, planted: 10 },
  quick: { kills: 12, planted: 6 },
  work: async ({ kills, planted: few }) => {
    const seen = await killWhileSending(await demoDatabase(), kills, 1);
    const other = await demoDatabase();
    await lookInto(other).query(doneBeforeSent);
    const planted = await killWhileSending(other, few, 2);
    const [booked, moved, cancelled] = seen.kinds;
    return {
      n: `${kills} kills (kill -9), ${seen.caught} of them with messages taken and not yet sent; ${booked} bookings, ${moved} moves and ${cancelled} cancellations acknowledged`,
      found: `${seen.lost} of ${seen.due} messages lost; ${seen.twice} sent twice, ${seen.differing} of them under two Message-IDs; ${seen.strange} of ${seen.mails} mails of no message`,
      met: seen.lost + seen.differing + seen.strange === 0 && seen.due > kills && seen.caught > kills / 2,
      planted: {
        bug: `marked as sent before it is (${few} kills)`,
        seen: `${planted.lost} of ${planted.due} lost`,
        caught: planted.lost > 0,
      },
      engine: 'PostgreSQL, one server process, SMTP',
    };
  },
});
