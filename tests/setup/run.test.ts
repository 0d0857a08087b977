import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { stages } from './stages.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('run.ts', import.meta.url)), ...args], { encoding: 'utf8', timeout: 60_000 });

test('npm test names its stages', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  for (const { name } of stages) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
});

test('npm test refuses a stage that there is not, and names those there are', () => {
  const { status, stderr } = run('--only', 'unit,nonsense');
  expect(status).toBe(1);
  expect(stderr).toMatch(/no stage nonsense.*format, types/);
});
