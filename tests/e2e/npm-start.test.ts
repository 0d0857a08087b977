import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { root } from '../setup/stale.ts';

const data = mkdtempSync(join(tmpdir(), 'foyer-start-'));
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

// The command a newcomer types, on a data folder of its own.
test('npm start says where it is, and ends with npm', { timeout: 300_000 }, async () => {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', FOYER_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void npm.kill('SIGKILL'));
  let output = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await expect.poll(() => output, { timeout: 240_000, interval: 200 }).toMatch(/http:\/\/localhost:\d+[^]*PGlite/);
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? '';
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
  expect((await fetch(`${url}/foyer/foyer.js`)).status).toBe(200);
  npm.kill('SIGTERM');
  await expect.poll(() => answers(url), { timeout: 20_000 }).toBe(false);
});
