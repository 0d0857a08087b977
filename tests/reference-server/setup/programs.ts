import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const atTheEnd: (() => unknown)[] = [];
afterAll(async () => {
  for (const work of atTheEnd.splice(0).reverse()) await work();
});

/** After the test that runs, or after all of the file when called from a hook. */
export function afterwards(work: () => unknown): void {
  try {
    onTestFinished(async () => void (await work()));
  } catch {
    atTheEnd.push(work);
  }
}

/** A program in a process of its own, and all it has printed. */
export interface Program {
  readonly pid: number;
  readonly child: ChildProcess;
  output(): string;
  /** Waits until the text was printed. @throws with all that was printed when the program ends before, or takes longer than 60 s. */
  printed(text: string | RegExp): Promise<string>;
  /** Waits until something is true, 60 s at most, as long as the program runs. */
  until(what: () => boolean): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** Runs a TypeScript file of this repository (path from its root). It is killed at the end of the test. */
export function run(file: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Program {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--conditions=source', join(root, file), ...args], {
    cwd: root,
    // Only what is said: whoever runs the tests may have settings of their own.
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  const more = (chunk: Buffer) => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', more);
  child.stderr.on('data', more);
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 1)));
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  afterwards(async () => {
    if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
  });
  const printed = (wanted: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`"${String(wanted)}" was not printed within 60 s:\n${text}`)), 60_000);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        settle();
      };
      const look = () => {
        const found = typeof wanted === 'string' ? (text.includes(wanted) ? wanted : undefined) : wanted.exec(text)?.[0];
        if (found !== undefined) end(() => resolve(found));
      };
      listeners.add(look);
      look();
      void ended.then((how) => end(() => reject(new Error(`the program ended (${how}) before it printed "${String(wanted)}":\n${text}`))));
    });
  const until = async (what: () => boolean) => {
    for (let i = 0; i < 2_400; i += 1) {
      if (what()) return;
      if (child.exitCode !== null || child.signalCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`it did not come true while the program ran, or within 60 s:\n${text}`);
  };
  return { until, pid: child.pid ?? 0, child, output: () => text, printed, ended, kill };
}

/** The program `foyer`, from its sources. */
export const foyer = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Program =>
  run('packages/reference-server/src/cli.ts', args, env);

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
