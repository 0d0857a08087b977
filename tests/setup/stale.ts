import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whether a made file (path from the root) is missing, or older than any of the files it is made from. */
export function isStale(made: string, sources: string[]): boolean {
  const file = join(root, made);
  if (!existsSync(file)) return true;
  const since = statSync(file).mtimeMs;
  return globSync(sources, { cwd: root }).some((source) => statSync(join(root, source)).mtimeMs > since);
}
