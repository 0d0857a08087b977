import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept, Row } from './running.ts';

/** What the runner itself writes: it changes nothing that is proved. */
const page = ':(exclude)docs/prove.md';

const git = (root: string, ...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });

/** What the figures are true of: the commit, and where files differ from it, a hash of how. */
export function sourceOf(root: string): string {
  const commit = git(root, 'rev-parse', '--short=10', 'HEAD').trim();
  const changes = git(root, 'status', '--porcelain', '--', '.', page);
  if (changes === '') return commit;
  // Names of new files, not what is in them: whoever is still writing is not proving a release.
  const hash = createHash('sha256')
    .update(changes)
    .update(git(root, 'diff', 'HEAD', '--', '.', page));
  return `${commit}+${hash.digest('hex').slice(0, 6)}`;
}

/** A folder with a file for each part that has ended. */
export function keptIn(folder: string): Kept & { forget(part: string): void } {
  mkdirSync(folder, { recursive: true });
  const fileOf = (part: string) => join(folder, `${part}.json`);
  return {
    get: (part) => {
      try {
        return JSON.parse(readFileSync(fileOf(part), 'utf8')) as Row;
      } catch {
        return undefined;
      }
    },
    put: (row) => {
      // Nobody sees a file half written: a run may be stopped at any moment.
      writeFileSync(`${fileOf(row.part)}.draft`, JSON.stringify(row, undefined, 2));
      renameSync(`${fileOf(row.part)}.draft`, fileOf(row.part));
    },
    forget: (part) => rmSync(fileOf(part), { force: true }),
  };
}
