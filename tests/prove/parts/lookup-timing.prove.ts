import { Agent, request as ask } from 'node:http';
import { seeded } from '../../sdk/support/random.ts';
import { prove } from '../part.ts';
import { bookMany, demoHospital, lookInto, serverOn } from '../support/demo.ts';
import { proxyTo } from '../support/proxy.ts';
import { chanceOfGreater, median, medianDifference } from '../support/statistics.ts';

/**
 * An answer may be a twelfth slower or quicker for a contact with visits, and nobody may say of two answers, by their time, which was
 * which more often than 55 times in 100. One look at the database is twice and more of that, as the planted bug shows.
 */
const widest = 8;
const mostTelling = 55;

/** Milliseconds, by whether the contact had visits. */
interface Times {
  readonly known: number[];
  readonly unknown: number[];
}

/** Asks over one connection, one after the other. @returns ms until the answer was whole */
function caller(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (path: string, expected: number, body?: object) =>
    new Promise<number>((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const keyed = text && { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const began = performance.now();
      const asked = ask(`${url}${path}`, {
        method: body ? 'POST' : 'GET',
        agent,
        headers: { ...keyed, ...(text && { 'Content-Length': Buffer.byteLength(text) }) },
      });
      asked.once('error', reject).once('response', (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === expected) resolve(performance.now() - began);
          else reject(new Error(`${path} was answered ${answer.statusCode}`));
        });
      });
      asked.end(text);
    });
  return {
    lookUp: (contact: string) => call('/v1/appointments/lookup', 202, { contact }),
    look: () => call('/health', 200),
    close: () => agent.destroy(),
  };
}

/** How long each contact's lookup took, known and unknown ones mixed at random; and what was asked right after it. */
async function timesOf(url: string, known: readonly string[], unknown: readonly string[]): Promise<{ own: Times; next: Times }> {
  const { lookUp, look, close } = caller(url);
  for (let i = 0; i < 300; i += 1) await lookUp(`warming-up-${i}@patients.example`);
  const random = seeded(20_261_127);
  const mixed = [
    ...known.map((contact) => ({ contact, whose: 'known' as const })),
    ...unknown.map((contact) => ({ contact, whose: 'unknown' as const })),
  ]
    .map((one) => ({ ...one, place: random() }))
    .toSorted((a, b) => a.place - b.place);
  const [own, next]: [Times, Times] = [
    { known: [], unknown: [] },
    { known: [], unknown: [] },
  ];
  for (const { contact, whose } of mixed) {
    own[whose].push(await lookUp(contact));
    next[whose].push(await look());
    // What a lookup leaves to the outbox is done between, as on a server with little to do: there a difference is told best.
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  close();
  return { own, next };
}

/** @param scale what is a whole, in ms */
function judged({ known, unknown }: Times, scale: number) {
  const { low, high } = medianDifference(known, unknown);
  const telling = chanceOfGreater(known, unknown);
  const apart = 100 * Math.max(telling, 1 - telling);
  const percent = (ms: number) => `${ms < 0 ? '−' : '+'}${Math.abs((100 * ms) / scale).toFixed(1)} %`;
  return {
    alike: low >= (-widest * scale) / 100 && high <= (widest * scale) / 100 && apart <= mostTelling,
    slower: low > 0,
    seen: `${percent(low)} to ${percent(high)} (95 %), told apart ${apart.toFixed(0)} in 100`,
  };
}

prove({
  bar: `the time of lookup's answer does not tell whether a contact has visits: medians within ± ${widest} % (95 %), told apart at most ${mostTelling} times in 100`,
  full: { each: 2000, planted: 400 },
  quick: { each: 800, planted: 150 },
  work: async ({ each, planted: few }) => {
    const hospital = await demoHospital();
    const database = await hospital();
    const server = await serverOn(database);
    const known = (await bookMany(server.url, each + few)).map(({ email }) => email);
    const unknown = known.map((email) => email.replace('@patients.', '@nobody.'));
    const { own, next } = await timesOf(server.url, known.slice(0, each), unknown.slice(0, each));
    const middle = median(own.unknown);
    const found = judged(own, middle);
    const after = judged(next, median(next.unknown));

    // The bug: it looks for the visits before it answers, and makes a link for each of them.
    const db = lookInto(database);
    const looksFirst = await proxyTo(server.url, async (request) => {
      if (request.method !== 'POST') return undefined;
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
    const planted = judged((await timesOf(looksFirst, known.slice(each), unknown.slice(each))).own, middle);
    return {
      n: `${each} known and ${each} unknown contacts`,
      found: `${found.seen}, of a median of ${middle.toFixed(1)} ms; what is asked right after: ${after.seen}, of ${median(next.unknown).toFixed(1)} ms`,
      met: found.alike,
      planted: { bug: `looks before it answers (${few} and ${few})`, seen: planted.seen, caught: !planted.alike && planted.slower },
      engine: 'PostgreSQL, one server process',
    };
  },
});
