import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isStale, root } from './stale.ts';

const sources = [
  'packages/{elements,sdk}/src/**/*.ts',
  'packages/{elements,sdk}/{package,tsconfig.build}.json',
  'rollup.config.mjs',
  'package-lock.json',
];

const deskSources = ['packages/desk/src/**/*.ts', 'packages/desk/{package,tsconfig}.json', ...sources];

/** Builds one of what rollup.config.mjs can. @throws Error when it does not build; what is wrong with it was printed. */
function build(name: string, mend: string): void {
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  try {
    execFileSync(process.execPath, [rollup, '-c', '--silent', '--configOnly', name], { cwd: root, stdio: 'inherit' });
  } catch {
    throw new Error(`${mend} does not build: see above. Mend it, or go back to a version that builds.`);
  }
}

/**
 * Builds the widgets' script for pages (`packages/elements/cdn/`) and the staff desk (`packages/reference-server/cdn/`) where they are missing or
 * older than their sources: some seconds.
 * @throws Error when one does not build; what is wrong with it was printed.
 */
export function buildWidgets(): void {
  if (isStale('packages/elements/cdn/foyer.js', sources)) {
    console.log('Building the widgets into packages/elements/cdn (missing, or older than their sources).');
    build('pages', 'packages/elements');
  }
  if (isStale('packages/reference-server/cdn/desk.js', deskSources)) {
    console.log('Building the staff desk into packages/reference-server/cdn (missing, or older than its sources).');
    build('desk', 'packages/desk');
  }
}
