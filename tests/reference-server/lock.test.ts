import { readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder, type Program } from './setup/programs.ts';

const hold = (folder: string, at = 0, how = 'real') => run('tests/reference-server/programs/hold-folder.ts', [folder, String(at), how]);
const outcome = async (program: Program) => (await program.printed(/HELD|REFUSED.*/u)).split(' ')[0];
const newestLock = (folder: string) =>
  join(
    folder,
    'lock',
    String(
      Math.max(
        ...readdirSync(join(folder, 'lock'))
          .map(Number)
          .filter((n) => !Number.isNaN(n)),
      ),
    ),
  );

describe('the lock of the data folder', { timeout: 240_000 }, () => {
  it('refuses a second process and names the first', async () => {
    const folder = temporaryFolder();
    const first = hold(folder);
    await first.printed('HELD');
    const second = hold(folder);
    expect(await second.printed(/REFUSED.*/u)).toContain(`is in use by process ${first.pid}. Stop that process, or set FOYER_DATA`);
    expect(await second.ended).toBe(1);
  });

  it('is free again after its owner let go', async () => {
    const folder = temporaryFolder();
    const first = hold(folder);
    await first.printed('HELD');
    first.child.stdin?.end();
    await first.printed('RELEASED');
    expect(await outcome(hold(folder))).toBe('HELD');
  });

  it('is taken over at once from an owner that was killed', async () => {
    const folder = temporaryFolder();
    const first = hold(folder);
    await first.printed('HELD');
    await first.kill('SIGKILL');
    const second = hold(folder);
    expect(await outcome(second)).toBe('HELD');
    expect(second.output()).not.toContain('Looking whether');
  });

  const rounds = 6;
  const starters = 5;

  /** How many got the folder of a dead owner when all asked at the same moment, in each round. */
  async function race(how: 'real' | 'planted'): Promise<number[]> {
    const winners: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = temporaryFolder();
      const dead = hold(folder, 0, how);
      await dead.printed('HELD');
      await dead.kill('SIGKILL');
      const at = Date.now() + 1_000;
      const all = Array.from({ length: starters }, () => hold(folder, at, how));
      winners.push((await Promise.all(all.map(outcome))).filter((o) => o === 'HELD').length);
      await Promise.all(all.map((program) => program.kill('SIGKILL')));
    }
    return winners;
  }

  it('goes to exactly one of many that find a dead owner at the same moment', async () => {
    const winners = await race('real');
    console.log(
      `lock: ${winners.filter((n) => n !== 1).length} of ${rounds} rounds of ${starters} starters on a dead lock had not one winner`,
    );
    expect(winners).toEqual(Array.from({ length: rounds }, () => 1));
  });

  it('is tested by a race that catches a lock which removes the dead one before it makes its own', async () => {
    const winners = await race('planted');
    expect(Math.max(...winners)).toBeGreaterThan(1);
  });

  it('is not held by a process that has the dead owner’s number but began later', async () => {
    const folder = temporaryFolder();
    const first = hold(folder);
    await first.printed('HELD');
    await first.kill('SIGKILL');
    const file = newestLock(folder);
    const owner = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started?: string };
    expect(owner.started, 'this system tells when a process began').toBeTruthy();
    writeFileSync(file, JSON.stringify({ ...owner, pid: process.pid }));
    expect(await outcome(hold(folder))).toBe('HELD');
  });

  it('watches an owner it cannot see, from another machine or container, and takes over only from a still one', async () => {
    const folder = temporaryFolder();
    const owner = hold(folder);
    await owner.printed('HELD');
    const file = newestLock(folder);
    const elsewhere = { ...(JSON.parse(readFileSync(file, 'utf8')) as object), host: 'elsewhere', boot: 'another', space: 'another' };
    await owner.kill('SIGKILL');

    // Alive: it writes its file again and again.
    const write = () => writeFileSync(file, JSON.stringify(elsewhere));
    write();
    const beating = setInterval(write, 500);
    const refused = hold(folder);
    expect(await refused.printed(/REFUSED.*/u)).toContain('on elsewhere');
    clearInterval(beating);

    // Silent for minutes.
    const past = new Date(Date.now() - 600_000);
    utimesSync(file, past, past);
    expect(await outcome(hold(folder))).toBe('HELD');
  });
});
