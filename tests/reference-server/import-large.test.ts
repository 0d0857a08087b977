import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clinic } from './setup/clinic.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { writeLargeSet } from './setup/large-set.ts';
import { run } from './setup/programs.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'foyer-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = 'packages/reference-server/src/cli.ts';
const site = (store: TestStore) =>
  clinic(store.db, { places: { here: 'America/New_York' }, who: [], services: {}, now: '2026-11-22T17:00:00Z' });
const checksum = async (store: TestStore, siteId: string) =>
  (
    await sql<{
      n: string;
      md5: string;
    }>`SELECT count(*) AS n, md5(string_agg(concat_ws(' ', starts_at, ends_at, capacity, mode, source, day), ',' ORDER BY starts_at, ends_at, location_id)) AS md5 FROM slot WHERE site_id = ${siteId}`.execute(
      store.db,
    )
  ).rows[0];

describeEngines(
  'an import that is killed',
  (engine) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await engine.open();
    });

    test('is carried on, again and again, to the same end as one that was not', async () => {
      const set = join(folder, 'killed');
      const { slots, faulty } = await writeLargeSet(set, 30_000, 12_000);
      const [c, whole] = [await site(store), await site(store)];
      const args = (slug: string) => ['import', set, '--adopt', '--json', '--site', slug];
      const env = { DATABASE_URL: store.url ?? '' };
      const lines = async () =>
        Number((await sql<{ n: string }>`SELECT coalesce(sum(lines), 0) AS n FROM import_progress`.execute(store.db)).rows[0]?.n);
      const written = async () => Number((await checksum(store, c.site.id))?.n);
      const seen: number[] = [];
      for (const goal of [1_000, 8_000, 14_000, 27_000]) {
        const program = run(cli, args(c.site.slug), env);
        while ((await lines()) < goal) await new Promise((resolve) => setTimeout(resolve, 5));
        await program.kill('SIGKILL');
        seen.push(await written());
      }
      // Each time more, and never a part of a thousand.
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.at(-1)).toBeLessThan(slots);

      const last = run(cli, args(c.site.slug), env);
      expect(await last.ended).toBe(0);
      const report = JSON.parse(last.output()) as { resumed: boolean; slots: object; skipped: { total: number } };
      expect(report).toMatchObject({
        resumed: true,
        slots: { read: slots, added: slots, changed: 0, unchanged: 0 },
        skipped: { total: faulty },
      });

      const unbroken = run(cli, args(whole.site.slug), env);
      expect(await unbroken.ended).toBe(0);
      expect(JSON.parse(unbroken.output())).toMatchObject({ resumed: false, slots: { added: slots }, skipped: { total: faulty } });
      expect(await checksum(store, c.site.id)).toEqual(await checksum(store, whole.site.id));

      const again = run(cli, args(c.site.slug), env);
      expect(await again.ended).toBe(0);
      expect(JSON.parse(again.output())).toMatchObject({ resumed: false, slots: { added: 0, changed: 0, unchanged: slots } });
      console.log(`import killed -9 after ${seen.join(', ')} of ${slots} slots: 0 lost, 0 doubled`);
    });
  },
  ['PostgreSQL'],
);

describeEngines(
  'a large set',
  (engine) => {
    test('100,000 slots within a bounded memory', async () => {
      const store = await engine.open();
      const set = join(folder, 'large');
      const { slots, faulty } = await writeLargeSet(set, 100_000);
      const c = await site(store);
      const program = run('tests/reference-server/programs/import-set.ts', [set, c.site.slug], { DATABASE_URL: store.url ?? '' });
      expect(await program.ended, program.output()).toBe(0);
      const told = JSON.parse(program.output()) as {
        ms: number;
        peakRss: number;
        rssBefore: number;
        slots: { added: number };
        skipped: number;
      };
      console.log(
        `import of ${slots} slots on PostgreSQL: ${(told.ms / 1000).toFixed(1)} s, peak memory ${Math.round(told.peakRss / 1e6)} MB (${Math.round(told.rssBefore / 1e6)} MB before)`,
      );
      expect(told).toMatchObject({ slots: { added: slots }, skipped: faulty });
      expect(told.peakRss).toBeLessThan(400e6);
    });
  },
  ['PostgreSQL'],
);
