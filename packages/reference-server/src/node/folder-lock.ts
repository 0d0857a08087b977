import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stillRuns, thisProcess, type ProcessIdentity } from './process-identity.ts';
import { StartError, errorCode } from './start-error.ts';

/*
 * PGlite does not lock its folder: two processes on one lose each other's rows without a word.
 *
 * The lock is a row of numbered files, and whoever made the highest number owns the folder. A number is made by link(2),
 * which succeeds for one process only and shows the file with its whole content. Taking over from a dead owner means
 * making the next number, so of any number of takers one wins. The highest number is never removed, only marked as
 * released; a taker that comes late with a number that was cleaned away sees the higher one and steps back.
 */

interface Owner extends ProcessIdentity {
  readonly released?: true;
}

const beat = 1_000;
/** How long an owner that cannot be seen from here may be still before it counts as gone; creating a database blocks for seconds. */
const patience = 20_000;
const kept = 8;

export interface FolderLock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** Told before a wait of up to 20 seconds. */
  readonly onWait?: (message: string) => void;
  /** The folder was taken over although this process lives (it was frozen, for example). It must not write any more. */
  readonly onLost?: () => void;
}

const newest = async (folder: string): Promise<number> =>
  Math.max(0, ...(await readdir(folder)).filter((name) => /^\d+$/u.test(name)).map(Number));

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

const scratchFile = (folder: string) => join(folder, `${randomBytes(8).toString('hex')}.tmp`);

async function modified(file: string): Promise<number | undefined> {
  return stat(file).then(
    (s) => s.mtimeMs,
    () => undefined,
  );
}

/** The moment by the clock that stamps the files, which may be another machine's. */
async function folderClock(folder: string): Promise<number> {
  const file = scratchFile(folder);
  await writeFile(file, '');
  const at = await modified(file);
  await rm(file, { force: true });
  return at ?? Date.now();
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function beats(folder: string, file: string): Promise<boolean> {
  const first = await modified(file);
  if (first === undefined || (await folderClock(folder)) - first > 3 * patience) return false;
  for (let waited = 0; waited < patience; waited += beat / 2) {
    await pause(beat / 2);
    if ((await modified(file)) !== first) return true;
  }
  return false;
}

/** Makes the file with its whole content, or finds that another process was quicker. */
async function make(folder: string, number: number, content: string): Promise<boolean> {
  const scratch = scratchFile(folder);
  await writeFile(scratch, content, { flush: true });
  try {
    await link(scratch, join(folder, String(number)));
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) return false;
    // No hard links here (exFAT, some shared folders): exclusive creation is as good, but for a moment without content.
    const file = await open(join(folder, String(number)), 'wx').catch((e: unknown) =>
      errorCode(e) === 'EEXIST' ? undefined : Promise.reject(e),
    );
    if (!file) return false;
    await file.writeFile(content);
    await file.close();
    return true;
  } finally {
    await rm(scratch, { force: true });
  }
}

const heldMessage = (folder: string, owner: Owner | undefined, here: ProcessIdentity): string => {
  const who = owner ? `process ${owner.pid}${owner.host === here.host ? '' : ` on ${owner.host}`}` : 'another process';
  return `The data folder ${folder} is in use by ${who}. Stop that process, or set FOYER_DATA to another folder, or use PostgreSQL (DATABASE_URL), which takes several processes.`;
};

/**
 * Takes the folder for this process alone, also from an owner that has died.
 * @param folder exists; named to people.
 * @throws StartError naming the owner when it is held.
 */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<FolderLock> {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true });
  const self = await thisProcess();
  const content = JSON.stringify(self);
  for (;;) {
    const highest = await newest(locks);
    if (highest > 0) await mustBeFree(folder, locks, highest, self, options);
    const mine = highest + 1;
    if (!(await make(locks, mine, content))) continue;
    if ((await newest(locks)) === mine) return hold(locks, mine, content, options);
    await rm(join(locks, String(mine)), { force: true });
  }
}

/** @throws StartError when the owner of that number still uses the folder. */
async function mustBeFree(folder: string, locks: string, number: number, self: ProcessIdentity, options: LockOptions): Promise<void> {
  const file = join(locks, String(number));
  const owner = await readOwner(file);
  if (owner?.released || (await modified(file)) === undefined) return;
  let runs = owner ? await stillRuns(owner, self) : 'unknown';
  if (runs === 'unknown') {
    options.onWait?.(
      `Looking whether ${owner ? `process ${owner.pid} on ${owner.host}` : 'another process'} still uses ${folder} (up to ${patience / 1000} seconds) ...`,
    );
    runs = (await beats(locks, file)) ? 'yes' : 'no';
  }
  if (runs === 'no') return;
  const now = (await readOwner(file)) ?? owner;
  if (!now?.released) throw new StartError(heldMessage(folder, now, self));
}

async function hold(locks: string, mine: number, content: string, options: LockOptions): Promise<FolderLock> {
  const file = join(locks, String(mine));
  await clean(locks, mine);
  let held = true;
  const stop = () => {
    held = false;
    clearInterval(timer);
  };

  const show = async () => {
    if (held && (await newest(locks)) !== mine) {
      stop();
      options.onLost?.();
    }
    if (!held) return;
    // Written, not touched, so that the time is that of whoever keeps the files.
    const handle = await open(file, 'r+');
    await handle.write(content, 0).finally(() => handle.close());
  };
  // A file system that fails for a moment is no reason to stop.
  const timer = setInterval(() => void show().catch(() => undefined), beat).unref();

  return {
    release: async () => {
      if (!held) return;
      stop();
      const scratch = scratchFile(locks);
      await writeFile(scratch, content.replace(/\}$/u, ',"released":true}'));
      await rename(scratch, file);
    },
  };
}

/** Old numbers, and what starters that were killed have left. */
async function clean(locks: string, mine: number): Promise<void> {
  for (const name of await readdir(locks)) {
    const file = join(locks, name);
    const old = /^\d+$/u.test(name) ? Number(name) < mine - kept : Date.now() - ((await modified(file)) ?? Infinity) > 60_000;
    if (old) await rm(file, { force: true });
  }
}
