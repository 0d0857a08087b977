/** `npm run prove`: what takes too long for `npm test`, part by part, one table at the end. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { keptIn, sourceOf } from './kept.ts';
import { runPart } from './one-part.ts';
import { allHold, proveAll } from './running.ts';
import { pageWith, tableOf } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In this order; each is a file of `parts/`. */
const parts = [
  'lookup-timing',
  'guesses',
  'outbox-kills',
  'move-kills',
  'race-book',
  'race-hold',
  'race-approve',
  'race-move',
  'race-cancel',
  'race-offer',
  'booking-sessions',
  'manage-sessions',
  'bad-input',
  'hostile-text',
] as const;

const help = `npm run prove                      everything, at most 20 minutes each
npm run prove -- --quick           less of each, to see that it works
npm run prove -- --only <part>     some of it: ${parts.join(', ')}
npm run prove -- --again           also what has ended for this commit
`;

async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: flag, again: flag, help: flag } });
  if (values.help) return console.log(help);
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !(parts as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}. The parts are: ${parts.join(', ')}.`);

  const size = values.quick ? 'quick' : 'full';
  const commit = sourceOf(root);
  const kept = keptIn(join(root, '.prove', commit, size));
  const wanted = parts.filter((part) => only?.includes(part) ?? true);
  if (values.again) for (const part of wanted) kept.forget(part);
  const rows = await proveAll({
    parts: wanted,
    run: (part) => runPart(`tests/prove/parts/${part}.prove.ts`, size, (text) => process.stderr.write(text)),
    kept,
    size,
    commit,
    now: () => new Date(),
    tell: (line) => console.error(`== ${line}`),
  });

  console.log(`\n${tableOf(rows)}`);
  const page = join(root, 'docs/prove.md');
  const text = pageWith(readFileSync(page, { encoding: 'utf8', flag: 'a+' }), rows, parts);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
  if (!allHold(rows)) process.exitCode = 1;
}

// Whoever stops a run stops the part that is under way, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
