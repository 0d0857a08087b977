import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { errorCode } from './start-error.ts';

/**
 * Who a process is, so that it can be told from a later one with the same number.
 * What the system does not tell is missing.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When it started, in the system's own words. */
  readonly started?: string;
  /** This run of the machine. */
  readonly boot?: string;
  /** The process numbers' name space: containers count their own. */
  readonly space?: string;
}

const orUndefined = async (read: Promise<string>): Promise<string | undefined> =>
  read.then(
    (s) => s.trim() || undefined,
    () => undefined,
  );
const ps = async (pid: number) => (await promisify(execFile)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)])).stdout;

interface Seen {
  readonly started: string | undefined;
  /** It has ended and only waits for its parent to notice. */
  readonly ended: boolean;
}

/** @returns undefined when there is no such process. */
async function look(pid: number): Promise<Seen | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch((error: unknown) =>
      ['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '') ? '' : undefined,
    );
    if (stat === '') return undefined;
    if (stat !== undefined) {
      // proc(5): the name in parentheses may hold anything; after it come state (3) and, at 22, the start in ticks since boot.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return { started: fields[19], ended: fields[0] === 'Z' || fields[0] === 'X' };
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return undefined;
  }
  if (process.platform === 'win32') return { started: undefined, ended: false };
  const told = await orUndefined(ps(pid));
  return { started: told?.replace(/^\S+\s+/u, ''), ended: told?.startsWith('Z') ?? false };
}

export async function thisProcess(): Promise<ProcessIdentity> {
  const started = (await look(process.pid))?.started;
  const boot = await orUndefined(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const space = await orUndefined(readlink('/proc/self/ns/pid'));
  return { pid: process.pid, host: hostname(), ...(started && { started }), ...(boot && { boot }), ...(space && { space }) };
}

/** Whether that process still runs; `unknown` when it cannot be seen from here (another machine, container, or run of this machine). */
export async function stillRuns(other: ProcessIdentity, self: ProcessIdentity): Promise<'yes' | 'no' | 'unknown'> {
  const visible = other.boot === self.boot && other.space === self.space && (other.boot !== undefined || other.host === self.host);
  if (!visible) return 'unknown';
  const seen = await look(other.pid);
  if (!seen || seen.ended) return 'no';
  return other.started !== undefined && seen.started !== undefined && other.started !== seen.started ? 'no' : 'yes';
}
