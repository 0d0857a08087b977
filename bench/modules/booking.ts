import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql, type CompiledQuery } from 'kysely';
import pg from 'pg';
import { createApp } from '../../packages/reference-server/src/app.ts';
import { systemClock, systemRandom } from '../../packages/reference-server/src/node/clock-and-random.ts';
import { valueTypes } from '../../packages/reference-server/src/node/postgres.ts';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { median, spread, type Bench } from '../bench.ts';
import { makeDatabase, startDurable, withDatabase } from '../setup/database.ts';
import type { Answered } from '../setup/load-program.ts';
import { startLoader } from '../setup/load.ts';
import { pgbench, pgbenchProgram, scriptOf } from '../setup/pgbench.ts';
import { startServer, type BenchServer } from '../setup/server.ts';

const clients = 16;
const person = { patient: { name: 'Grace Hopper', email: 'grace@patients.example' }, consent: { accepted: true, version: '1' } };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Free times in no order, numbered for pgbench. @returns their ids. */
const numberFreeTimes = (url: string) =>
  withDatabase(url, async (db) => {
    await sql`
      CREATE TABLE bench_slot AS SELECT row_number() OVER (ORDER BY md5(s.id))::int - 1 AS n, s.id FROM slot s
      WHERE s.starts_at > now() + interval '1 day' AND NOT EXISTS (
        SELECT 1 FROM occupancy o WHERE o.resource_id = s.resource_id AND o.during && tstzrange(s.starts_at, s.ends_at))`.execute(db);
    await sql`ALTER TABLE bench_slot ADD PRIMARY KEY (n)`.execute(db);
    await sql`ANALYZE bench_slot`.execute(db);
    const { rows } = await sql<{ id: string }>`SELECT id FROM bench_slot ORDER BY n`.execute(db);
    return rows.map(({ id }) => id);
  });

/** Books one time with the real server. @returns the statements of its transaction, as they were sent. */
async function statementsOf(url: string, slotId: string): Promise<CompiledQuery[]> {
  const all: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1, types: valueTypes });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => void all.push(query) });
  const app = createApp({
    db,
    clock: systemClock,
    random: systemRandom,
    secret: systemRandom.bytes(32),
    publicUrl: 'http://localhost',
    log: quiet,
    environment: 'production',
    limits: 'off',
  });
  const answer = await app.request('http://localhost/v1/appointments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'the-one-that-is-looked-at' },
    body: JSON.stringify({ slotId, ...person }),
  });
  await db.destroy();
  if (answer.status !== 201) throw new Error(`The booking was answered ${answer.status}.`);
  const from = all.findIndex((query) => query.sql.includes('pg_try_advisory_xact_lock'));
  return all.slice(from).filter(({ sql: text }) => !/^\s*(begin|commit|start transaction)/iu.test(text));
}

/** The same statements, another time with each turn: what differs from booking to booking is made of its number. */
function script(queries: readonly CompiledQuery[], slotId: string): string {
  const look = queries.findIndex(({ sql: text }) => text.includes('to_jsonb(own)'));
  const take = queries.findIndex(({ sql: text }) => text.includes('INSERT INTO occupancy'));
  const [resource, starts, ends, visit] = [
    queries[take]?.parameters.find((p) => typeof p === 'string' && /^\d+$/u.test(p)),
    ...((queries[take]?.parameters ?? []).filter((p) => typeof p === 'string' && /^\d{4}-.*Z$/u.test(p)).slice(-2) as string[]),
    queries[take]?.parameters.find((p) => typeof p === 'string' && /^[\w-]{20,}$/u.test(p) && p !== slotId),
  ];
  const unlike = new Map<unknown, string>([
    [resource, ':s_resource_id'],
    [starts, ':s_starts_at'],
    [ends, ':s_ends_at'],
    [visit, `('visit-' || :n::text)`],
  ]);
  let texts = 0;
  const lines = scriptOf(queries, (value, query) => {
    if (value === slotId) return query === look ? '(SELECT id FROM bench_slot WHERE n = :n::int)' : ':s_id';
    if (unlike.has(value)) return unlike.get(value);
    // Hashes and what is sealed: as long as they were, and as random.
    if (value instanceof Uint8Array)
      return value.length === 32 ? `sha256(convert_to('${query}-${value.length}-' || :n::text, 'UTF8'))` : undefined;
    if (query === 0 && typeof value === 'string' && /^-?\d+$/u.test(value)) return ':n';
    // Ids and the reference that only one row may have.
    if (
      query > take &&
      typeof value === 'string' &&
      /^(?:[A-Z0-9]{2,}(?:-[A-Z0-9]+)*|[\w-]{20,40})$/u.test(value) &&
      !/^(?:service|place|clinician)-/u.test(value)
    )
      return `('u${(texts += 1)}-' || :n::text)`;
    return undefined;
  });
  lines[look] = `${lines[look]} \\gset s_`;
  return [
    '\\set i :i + 1',
    `\\set n :base + :i * ${clients} + :client_id`,
    'BEGIN;',
    ...lines.map((line, i) => (i === look ? line : `${line};`)),
    'COMMIT;',
    '',
  ].join('\n');
}

export const booking: Bench = {
  name: 'booking',
  title: 'Bookings over HTTP',
  about: `\`POST /v1/appointments\` with ${clients} clients, each booking of another time, against the very statements of such a booking sent by pgbench with ${clients} clients to the same PostgreSQL, which syncs what is committed to the disk. The two take turns.`,
  async run({ quick, progress }) {
    const program = pgbenchProgram();
    if (!program) throw new Error('pgbench is not installed: it comes with PostgreSQL’s own packages, such as postgresql-contrib.');
    const [rounds, seconds] = quick ? [2, 2] : [5, 2];
    progress('booking: laying down 300000 slots');
    const postgres = await startDurable();
    const loader = startLoader();
    const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-booking-'));
    let server: BenchServer | undefined;
    const seen: { http: Answered; sql: { rate: number; transactions: number } }[] = [];
    let trips = 0;
    try {
      const { url } = await makeDatabase(postgres, 'booking', 300_000, systemClock.now());
      const free = await numberFreeTimes(url);
      const [looked = ''] = free;
      const queries = await statementsOf(url, looked);
      trips = queries.length + 2;
      const file = join(folder, 'booking.sql');
      writeFileSync(file, script(queries, looked));
      server = await startServer(url, 'recent');
      const share = Math.floor((free.length - clients) / (2 * (rounds + 1)));
      for (let round = -1; round < rounds; round++) {
        progress(round < 0 ? 'booking: warming up' : `booking: round ${round + 1} of ${rounds}`);
        const first = clients + 2 * (round + 1) * share;
        const bodies = free.slice(first, first + share).map((slotId) => JSON.stringify({ slotId, ...person }));
        const http = await loader.send({ url: server.url, paths: ['/v1/appointments'], bodies, connections: clients, seconds });
        const args = ['-h', postgres.host, '-U', postgres.user, '-n', '-M', 'extended', '-c', String(clients), '-T', String(seconds)];
        const sqlSeen = await pgbench(program, [...args, '-D', 'i=-1', '-D', `base=${first + share}`, '-f', file, 'booking']);
        if (sqlSeen.transactions > share) throw new Error('There were not enough free times.');
        if (round >= 0) seen.push({ http, sql: sqlSeen });
      }
    } finally {
      loader.stop();
      await server?.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    const ratios = seen.map(({ http, sql: { rate } }) => http.rate / rate);
    const ratio = median(ratios);
    const answers = seen.reduce((sum, { http }) => sum + http.answers, 0);
    const rates = { http: seen.map(({ http }) => http.rate), sql: seen.map(({ sql: { rate } }) => rate) };
    return {
      tables: [
        {
          columns: ['who', 'bookings/s (rounds)', 'p50, ms', 'p99, ms', 'of pgbench'],
          rows: [
            [
              'the server, over HTTP',
              spread(rates.http, 0),
              median(seen.map(({ http }) => http.p50)).toFixed(0),
              median(seen.map(({ http }) => http.p99)).toFixed(0),
              spread(ratios),
            ],
            ['pgbench, the same statements', spread(rates.sql, 0), '', '', '1'],
          ],
        },
      ],
      plots: [
        {
          name: 'booking',
          title: 'Bookings a second, round by round',
          unit: 'a second',
          steps: seen.map((_, i) => `${i + 1}`),
          lines: [
            { name: 'over HTTP', values: rates.http },
            { name: 'pgbench', values: rates.sql },
          ],
        },
      ],
      measured: `${rounds} rounds of ${seconds} s each, ${answers.toLocaleString('en')} bookings over HTTP; 0 of them were refused`,
      aims: [{ aim: 'at least 50 % of pgbench, better 70 %', seen: `${(ratio * 100).toFixed(0)} %`, met: ratio >= 0.5 }],
      notes: [`A booking is ${trips} round trips to the database, BEGIN and COMMIT with them.`],
    };
  },
};
