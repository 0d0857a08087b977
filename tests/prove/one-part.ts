import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longestMinutes, settings, type Proved, type Size } from './part.ts';
import type { Ending } from './running.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What vitest tells the processes under it about itself is not for another vitest. */
const ownEnv = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TINYPOOL|NODE_OPTIONS)/u.test(name)));

function read(file: string): Proved | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Proved;
  } catch {
    return undefined;
  }
}

/**
 * Runs the file of a part (its path from the root) in a vitest of its own, with a PostgreSQL of its own: what it leaves behind goes with it.
 * @param echo where its output goes as it comes
 */
export async function runPart(file: string, size: Size, echo: (text: string) => void, minutes = longestMinutes + 1): Promise<Ending> {
  const scratch = mkdtempSync(join(tmpdir(), 'foyer-prove-'));
  const result = join(scratch, 'result.json');
  // A group of its own: at the end of its time all of it goes, with every server it started.
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'prove', file], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...ownEnv(),
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      [settings.file]: result,
      [settings.size]: size,
    },
  });
  let output = '';
  const more = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
    echo(chunk.toString());
  };
  child.stdout.on('data', more);
  child.stderr.on('data', more);
  const endAll = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endAll();
  }, minutes * 60_000);
  process.once('exit', endAll);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
    const proved = read(result);
    if (late) throw new Error(`it did not end within ${minutes} minutes`);
    if (!proved)
      throw new Error(output.replace(/\u001B\[[\d;]*m/gu, '').match(/\w*Error: .*/u)?.[0] ?? `it ended with ${code} and found nothing`);
    return { proved, holds: code === 0 && proved.met && proved.planted.caught };
  } finally {
    clearTimeout(timer);
    process.off('exit', endAll);
    endAll();
    rmSync(scratch, { recursive: true, force: true });
  }
}
