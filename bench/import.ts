/**
 * Imports of 10,000, 100,000 and 1,000,000 slots into PostgreSQL and PGlite: time and peak memory of the importing process (with
 * PGlite that is the database too). Sizes can be given: `node --conditions=source bench/import.ts 10000 50000`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../tests/setup/postgres.ts';
import { writeLargeSet } from '../tests/reference-server/setup/large-set.ts';

interface Told {
  ms: number;
  rssBefore: number;
  peakRss: number;
  slots: { added: number; unchanged: number };
}

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];
const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-import-'));

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

const postgres = await startPostgres();
try {
  console.log('engine       slots       first    again   slots/s   peak memory (before)');
  for (const size of sizes) {
    const set = join(folder, String(size));
    await writeLargeSet(set, size);
    await postgres.createDatabase(`import_${size}`);
    const engines = {
      PostgreSQL: { DATABASE_URL: postgres.url(`import_${size}`) },
      PGlite: { FOYER_DATA: join(folder, `pglite-${size}`) },
    };
    for (const [engine, env] of Object.entries(engines)) {
      await output('packages/reference-server/src/cli.ts', ['seed', '--days', '1'], env);
      const [first, again] = [
        await output('tests/reference-server/programs/import-set.ts', [set, 'riverside'], env),
        await output('tests/reference-server/programs/import-set.ts', [set, 'riverside'], env),
      ].map((line) => JSON.parse(line) as Told);
      if (!first || again?.slots.unchanged !== size || first.slots.added !== size) throw new Error('The import is not what it should be.');
      const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
      const seconds = (told: Told) => `${(told.ms / 1000).toFixed(1)} s`;
      const worse = first.peakRss - first.rssBefore > again.peakRss - again.rssBefore ? first : again;
      console.log(
        `${engine.padEnd(10)} ${String(size).padStart(9)} ${seconds(first).padStart(9)} ${seconds(again).padStart(8)} ${String(Math.round(size / (first.ms / 1000))).padStart(9)}   ${mb(worse.peakRss)} (${mb(worse.rssBefore)})`,
      );
    }
    rmSync(set, { recursive: true });
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
