import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './stale.ts';

/** Makes what the stories need and git does not keep: their database, and the elements manifest for their documentation. */
export function prepareStories(): void {
  const run = (file: string) =>
    spawnSync(process.execPath, ['--conditions=source', join(root, 'tests/setup', file)], { stdio: 'inherit' }).status;
  if (run('story-database.ts') !== 0) throw new Error('The stories’ database cannot be made: see above.');
  // An element that is not described in full yet fails `npm test`, not its own stories.
  run('manifest.ts');
}
