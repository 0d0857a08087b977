/** `npm run kills`: every check on every mutant, as a table in docs/conformance-kills.md. `-- <id>,<id>` runs some and writes nothing. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checks, runConformance, type Report } from '@foyer/conformance';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { valueTypes } from '../../packages/reference-server/src/node/postgres.ts';
import { freshPglite, writePgliteTemplate } from '../setup/pglite.ts';
import { mutants } from './mutants/all.ts';
import type { Mutant } from './mutants/mutant.ts';
import { elsewhere, kitHospital } from './support/kit-hospital.ts';
import { expiredVisit, reference } from './support/reference.ts';
import { killTable, type Killed } from './support/kill-table.ts';

await writePgliteTemplate();
const pglite = await freshPglite();
const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0, types: valueTypes });
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

async function look(wrap: Mutant['wrap'], where = elsewhere[0], seed = 1): Promise<Report> {
  const hospital = await kitHospital(db, where);
  const { url, fetch, ports, config, server } = reference(db, hospital, seed);
  const expired = await expiredVisit(db, hospital, server);
  return runConformance({ url, fetch: wrap(fetch), ports, config: { ...config, expired }, writes: true, level: 4 });
}

const failed = ({ results }: Report) => results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');

let alarms = 0;
for (const [seed, where] of elsewhere.entries()) {
  const report = await look((fetch) => fetch, where, seed + 1);
  alarms += failed(report).length;
  for (const { id, fault } of failed(report)) console.error(`${id}: ${fault?.what} | ${fault?.expected} | ${fault?.got}`);
}

const only = process.argv[2]?.split(',');
const killed: Killed[] = [];
for (const mutant of mutants.filter(({ id }) => only?.includes(id) ?? true)) {
  const found = failed(await look(mutant.wrap));
  killed.push({ mutant, by: found.map(({ id }) => id), broke: found.filter(({ outcome }) => outcome === 'error').map(({ id }) => id) });
  if (!only) console.error(`${killed.length} of ${mutants.length} ${mutant.id}: ${found.length}`);
  if (only)
    for (const { id, outcome, fault } of found)
      console.log(`${mutant.id}: ${outcome} ${id}: ${fault?.what} | ${fault?.expected} | ${fault?.got}`);
}
await db.destroy();
await pglite.close();

const { text, faults } = killTable(killed, only ? [] : checks, { alarms, runs: elsewhere.length });
console.log(text);
for (const fault of faults) console.error(fault);
if (!only) {
  const file = fileURLToPath(new URL('../../docs/conformance-kills.md', import.meta.url));
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
process.exitCode = faults.length > 0 ? 1 : 0;
