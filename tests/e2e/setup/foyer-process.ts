import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyDemo, demoTemplate } from '../../setup/demo.ts';
import { freePort } from '../../setup/free-port.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cli = join(root, 'packages/reference-server/src/cli.ts');

export interface DataFolder {
  readonly path: string;
  /**
   * Has the demo hospital in it from now on, which a server would make at its first start: that takes 20 s.
   * Left as it is where the test has put a hospital into it, and where the server has a database elsewhere.
   */
  fill(env: Readonly<Record<string, string>>): Promise<void>;
  remove(): void;
}

/** A folder for an embedded database, gone when the tests are. */
export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'foyer-e2e-'));
  return {
    path,
    fill: async (env) => {
      if (env['DATABASE_URL'] === undefined && readdirSync(path).length === 0) copyDemo(await demoTemplate(), path);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** A real server, as `npm start` runs it once the widgets are built. */
export interface FoyerProcess {
  /** As a patient's browser calls it. */
  readonly page: string;
  /** The same server under another origin, as the page embeds it. */
  readonly api: string;
  readonly port: number;
  /** All it has printed, for the tests of what it must not print. */
  output(): string;
  /** Ends it and waits. @returns its exit code, or null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs one of the program's commands to its end. */
export async function foyer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--conditions=source', cli, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** Starts a server and waits until it is ready; fails with what it printed. */
export async function startFoyer(env: Readonly<Record<string, string>>): Promise<FoyerProcess> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, ['--conditions=source', cli, 'serve'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));

  const api = `http://127.0.0.1:${port}`;
  const until = performance.now() + 90_000;
  for (;;) {
    if (ended(child)) throw new Error(`the server ended (${child.exitCode ?? child.signalCode}):\n${output}`);
    if (
      await fetch(`${api}/ready`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    if (performance.now() > until) throw new Error(`the server was not ready within 90 s:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    page: `http://localhost:${port}`,
    api,
    port,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      if (!ended(child)) child.kill(signal);
      return closed;
    },
  };
}
