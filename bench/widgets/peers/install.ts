import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../tests/setup/stale.ts';

/** Exact versions of one peer and of what its documentation says to install beside it. */
export interface Wanted {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Versions to take in the place of those that a package asks for and no registry has. */
  readonly overrides?: Readonly<Record<string, string>>;
}

const cache = join(root, 'node_modules/.cache/foyer-bench-widgets');
const limitMs = 240_000;

/**
 * Installs a peer into a folder of its own below `node_modules/.cache`, once: the repository never depends on it. Its install scripts are
 * not run.
 * @returns the folder. @throws Error in one line when npm could not, as without a registry.
 */
export async function install({ name, dependencies, overrides }: Wanted): Promise<string> {
  const folder = join(cache, name);
  const wanted = JSON.stringify({ name: `bench-${name}`, private: true, dependencies, overrides }, undefined, 2);
  const done = join(folder, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  const words = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--fetch-retries=1'];
  try {
    await promisify(execFile)('npm', words, { cwd: folder, timeout: limitMs, shell: process.platform === 'win32' });
  } catch (error) {
    const code = /npm (?:error|ERR!) code (\S+)/u.exec(String((error as { stderr?: unknown }).stderr))?.[1];
    throw new Error(`npm cannot install it (${code ?? 'no answer'})`);
  }
  writeFileSync(done, wanted);
  return folder;
}
