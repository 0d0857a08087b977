import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../tests/setup/postgres.ts';
import { writeLargeSet } from '../../tests/reference-server/setup/large-set.ts';
import type { Bench } from '../bench.ts';

interface Told {
  ms: number;
  rssBefore: number;
  peakRss: number;
  slots: { added: number; unchanged: number };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end. @returns its last line. */
function output(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=source', join(root, file), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('close', (code) =>
      code === 0 ? resolve(text.trim().split('\n').at(-1) ?? '') : reject(new Error(`${file} ended with ${code}`)),
    );
  });
}

const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const seconds = (told: Told) => `${(told.ms / 1000).toFixed(1)} s`;

export const imports: Bench = {
  name: 'import',
  title: 'Import of SMART Scheduling Links',
  about:
    'A set of files into an empty hospital, and the same set again, in a process of its own: time and peak memory of that process, which on PGlite is the database too.',
  async run({ quick, progress }) {
    const sizes = quick ? [10_000] : [10_000, 100_000, 1_000_000];
    const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-import-'));
    const postgres = await startPostgres();
    const rows: string[][] = [];
    const rates = new Map<string, number[]>();
    try {
      for (const size of sizes) {
        const set = join(folder, String(size));
        await writeLargeSet(set, size);
        await postgres.createDatabase(`import_${size}`);
        const engines = {
          PostgreSQL: { DATABASE_URL: postgres.url(`import_${size}`) },
          PGlite: { FOYER_DATA: join(folder, `pglite-${size}`) },
        };
        for (const [engine, env] of Object.entries(engines)) {
          progress(`import: ${size} slots into ${engine}`);
          await output('packages/reference-server/src/cli.ts', ['seed', '--days', '1'], env);
          const [first, again] = [
            await output('tests/reference-server/programs/import-set.ts', [set, 'riverside'], env),
            await output('tests/reference-server/programs/import-set.ts', [set, 'riverside'], env),
          ].map((line) => JSON.parse(line) as Told);
          if (!first || again?.slots.unchanged !== size || first.slots.added !== size)
            throw new Error('The import is not what it should be.');
          const worse = first.peakRss - first.rssBefore > again.peakRss - again.rssBefore ? first : again;
          const rate = Math.round(size / (first.ms / 1000));
          rates.set(engine, [...(rates.get(engine) ?? []), rate]);
          rows.push([
            engine,
            size.toLocaleString('en'),
            seconds(first),
            seconds(again),
            rate.toLocaleString('en'),
            `${mb(worse.peakRss)} (${mb(worse.rssBefore)})`,
          ]);
        }
        rmSync(set, { recursive: true });
      }
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    return {
      tables: [{ columns: ['engine', 'slots', 'first', 'again', 'slots/s', 'peak memory (before)'], rows }],
      plots: [
        {
          name: 'import',
          title: 'Slots imported a second, by the size of the set',
          unit: 'slots/s',
          steps: sizes.map((size) => size.toLocaleString('en')),
          lines: [...rates].map(([name, values]) => ({ name, values })),
        },
      ],
      measured: 'one first import and one repeated import for each row',
      aims: [],
      notes: [],
    };
  },
};
