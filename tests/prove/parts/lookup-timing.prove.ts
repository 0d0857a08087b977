import { Agent, request as ask } from 'node:http';
import { seeded } from '../../sdk/support/random.ts';
import { prove } from '../part.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { bookMany, lookInto, serverOn } from '../support/demo.ts';
import { proxyTo } from '../support/proxy.ts';
import { median, medianInterval } from '../support/statistics.ts';

/**
 * An answer may be a twelfth slower or quicker for a contact with visits, and nobody may say of two answers, by their time, which was
 * which more often than 55 times in 100. One look at the database is twice and more of that, as the planted bug shows.
 */
const widest = 8;
const mostTelling = 55;

/** Milliseconds for a contact with visits and for one without, one right after the other: what else the machine does is the same for both. */
interface Pair {
  known: number;
  unknown: number;
}

/** Looks up over one connection, one after the other. @returns ms until the answer was whole */
function caller(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const lookUp = (contact: string) =>
    new Promise<number>((resolve, reject) => {
      const body = JSON.stringify({ contact });
      const began = performance.now();
      const asked = ask(`${url}/v1/appointments/lookup`, {
        method: 'POST',
        agent,
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'Idempotency-Key': crypto.randomUUID() },
      });
      asked.once('error', reject).once('response', (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 202) resolve(performance.now() - began);
          else reject(new Error(`a lookup was answered ${answer.statusCode}`));
        });
      });
      asked.end(body);
    });
  return { lookUp, close: () => agent.destroy() };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * How long the lookups of each pair took, which of them came first drawn at random. And how long a lookup of nobody took that came 3 ms
 * later: what the server still does for the first one would slow it.
 */
async function timesOf(url: string, known: readonly string[], unknown: readonly string[]): Promise<{ own: Pair[]; next: Pair[] }> {
  const { lookUp, close } = caller(url);
  for (let i = 0; i < 300; i += 1) await lookUp(`warming-up-${i}@patients.example`);
  const random = seeded(20_261_127);
  const [own, next]: [Pair[], Pair[]] = [[], []];
  for (let i = 0; i < known.length; i += 1) {
    const [mine, after]: [Pair, Pair] = [
      { known: 0, unknown: 0 },
      { known: 0, unknown: 0 },
    ];
    for (const whose of random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      mine[whose] = await lookUp((whose === 'known' ? known : unknown)[i] ?? '');
      await pause(3);
      after[whose] = await lookUp(`prober-${i}-${whose}@patients.example`);
    }
    own.push(mine);
    next.push(after);
  }
  close();
  return { own, next };
}

const middleOf = (pairs: readonly Pair[]) => median(pairs.map(({ unknown }) => unknown));

/** @param scale what is a whole, in ms */
function judged(pairs: readonly Pair[], scale = middleOf(pairs)) {
  const { low, high } = medianInterval(pairs.map(({ known, unknown }) => known - unknown));
  const slower = (100 * pairs.filter(({ known, unknown }) => known > unknown).length) / pairs.length;
  const apart = Math.max(slower, 100 - slower);
  const percent = (ms: number) => `${ms < 0 ? '−' : '+'}${Math.abs((100 * ms) / scale).toFixed(1)} %`;
  return {
    alike: low >= (-widest * scale) / 100 && high <= (widest * scale) / 100 && apart <= mostTelling,
    slower: low > 0,
    seen: `${percent(low)} to ${percent(high)} (95 %), told apart ${apart.toFixed(0)} in 100`,
  };
}

prove({
  bar: `neither the time of lookup's answer nor that of one 3 ms later tells whether a contact has visits: the median difference is within ± ${widest} % (95 %), told apart at most ${mostTelling} times in 100`,
  full: 2000,
  quick: 1000,
  work: async (each) => {
    const database = await demoDatabase();
    const server = await serverOn(database);
    const known = (await bookMany(server.url, each)).map(({ email }) => email);
    const unknown = known.map((email) => email.replace('@patients.', '@nobody.'));
    const db = lookInto(database);
    const { own, next } = await timesOf(server.url, known, unknown);
    const middle = middleOf(own);
    const found = judged(own, middle);
    const after = judged(next);

    // The bug: it looks for the visits before it answers, and makes a link for each of them.
    const looksFirst = await proxyTo(server.url, async (request) => {
      const { contact } = (await request.json()) as { contact: string };
      const { rows } = await db.query<{ id: string }>('SELECT id FROM appointment WHERE contact_emails(about) @> ARRAY[$1]::text[]', [
        contact,
      ]);
      for (const { id } of rows)
        await db.query(
          `INSERT INTO manage_token (hash, site_id, kind, subject_id, expires_at) SELECT sha256($1::bytea), site_id, 'visit', id, now() FROM appointment WHERE id = $2`,
          [crypto.randomUUID(), id],
        );
      return undefined;
    });
    const planted = judged((await timesOf(looksFirst, known, unknown)).own, middle);
    return {
      n: `${each} known and ${each} unknown contacts, in pairs`,
      found: `${found.seen}, of a median of ${middle.toFixed(1)} ms; a lookup 3 ms later: ${after.seen}, of ${middleOf(next).toFixed(1)} ms`,
      met: found.alike && after.alike,
      planted: { bug: 'looks before it answers (as many)', seen: planted.seen, caught: !planted.alike && planted.slower },
      engine: 'PostgreSQL, one server process',
    };
  },
});
