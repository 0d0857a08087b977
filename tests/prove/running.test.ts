import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptIn } from './kept.ts';
import { runPart } from './one-part.ts';
import { allHold, proveAll, type Ending, type Row } from './running.ts';
import { pageWith, tableOf } from './table.ts';

const found = (holds: boolean): Ending => ({
  holds,
  proved: {
    bar: '0 lost',
    n: '100 kills',
    found: '0 of 100',
    met: holds,
    planted: { bug: 'late', seen: '3 lost', caught: true },
    engine: 'PostgreSQL',
  },
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'foyer-prove-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A run over parts that end as told, and the names of those that were run. */
async function runOf(endings: Readonly<Record<string, Ending | Error>>, where: string) {
  const ran: string[] = [];
  const rows = await proveAll({
    parts: Object.keys(endings),
    run: async (part) => {
      ran.push(part);
      const ending = endings[part] ?? new Error('no such part');
      if (ending instanceof Error) throw ending;
      return ending;
    },
    kept: keptIn(where),
    size: 'full',
    commit: 'abc',
    now: () => new Date('2026-11-27T12:00:00Z'),
    tell: () => undefined,
  });
  return { rows, ran };
}

test('a run whose parts all hold, holds', async () => {
  const { rows } = await runOf({ one: found(true), two: found(true) }, folder());
  expect(allHold(rows)).toBe(true);
  expect(allHold([])).toBe(false);
});

test('a part that fails or throws fails the whole, and the next ones are run all the same', async () => {
  for (const bad of [found(false), new Error('no database')]) {
    const { rows, ran } = await runOf({ one: bad, two: found(true) }, folder());
    expect(ran).toEqual(['one', 'two']);
    expect(rows.map(({ ending }) => ending.holds)).toEqual([false, true]);
    expect(allHold(rows)).toBe(false);
  }
});

test('a run that was stopped goes on where it was, and what failed is not tried again', async () => {
  const where = folder();
  await runOf({ one: found(true), two: found(false) }, where);
  const { rows, ran } = await runOf({ one: found(true), two: found(true), three: found(true) }, where);
  expect(ran).toEqual(['three']);
  expect(rows.map(({ ending }) => ending.holds)).toEqual([true, false, true]);

  keptIn(where).forget('two');
  expect((await runOf({ one: found(true), two: found(true) }, where)).ran).toEqual(['two']);
});

test('the page keeps what was not run, and full figures before quick ones', () => {
  const row = (part: string, size: Row['size'], commit: string): Row => ({
    part,
    ending: found(true),
    seconds: 61,
    size,
    date: '2026-11-27',
    commit,
  });
  const parts = ['one', 'two'];
  const first = pageWith('', [row('one', 'full', 'aaa'), row('two', 'quick', 'aaa')], parts);
  expect(first).toContain('| one | 0 lost | 100 kills | 0 of 100 | late: 3 lost | PostgreSQL | yes | 1:01 | full, 2026-11-27, aaa |');
  const second = pageWith(first, [row('one', 'quick', 'bbb'), row('two', 'quick', 'bbb')], parts);
  expect(second).toContain('full, 2026-11-27, aaa');
  expect(second).toContain('quick, 2026-11-27, bbb');
  expect(pageWith(second, [row('one', 'full', 'ccc')], parts).match(/^\| one /gmu)).toHaveLength(1);
  expect(tableOf([{ ...row('one', 'full', 'a'), ending: { threw: 'Error: a | b', holds: false } }])).toContain('broke off: Error: a / b');
});

test('a part is run at its size, and one that throws, hangs or misses its bug does not hold', { timeout: 300_000 }, async () => {
  const run = (name: string, minutes?: number) => runPart(`tests/prove/fixtures/${name}.prove.ts`, 'full', () => undefined, minutes);
  expect(await run('holds')).toMatchObject({ holds: true, proved: { n: '1000 looks', bar: 'an N is told' } });
  expect(await run('misses-its-bug')).toMatchObject({ holds: false, proved: { planted: { caught: false } } });
  await expect(run('throws')).rejects.toThrow('RangeError: the server did not start');
  await expect(run('hangs', 0.2)).rejects.toThrow('did not end within 0.2 minutes');
});
