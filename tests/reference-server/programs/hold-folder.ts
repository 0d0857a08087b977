import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder, type FolderLock } from '../../../packages/reference-server/src/node/folder-lock.ts';

// Takes the folder named first, at the moment (in ms since 1970) named second, and keeps it until the input ends.
const [folder = '', at = '0', how = 'real'] = process.argv.slice(2);

/** The planted bug: what most lock files do. Between looking at the dead one and removing it, another process can have made its own. */
async function planted(): Promise<FolderLock> {
  const file = join(folder, 'lock');
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    throw new Error('in use');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ESRCH' && code !== 'ENOENT') throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (code === 'ESRCH') rmSync(file, { force: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  }
  return { release: async () => rmSync(file) };
}

mkdirSync(folder, { recursive: true });
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(at) - Date.now())));
try {
  const lock = how === 'planted' ? await planted() : await lockFolder(folder, { onWait: (message) => console.log(message) });
  console.log('HELD');
  process.stdin.resume();
  await new Promise((resolve) => process.stdin.once('end', resolve));
  await lock.release();
  console.log('RELEASED');
} catch (error) {
  console.log(`REFUSED ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
