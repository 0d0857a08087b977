import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { isStale, root } from './stale.ts';

const sources = [
  'packages/{elements,sdk}/src/**/*.ts',
  'packages/{elements,sdk}/{package,tsconfig.build}.json',
  'rollup.config.mjs',
  'package-lock.json',
];

/**
 * Builds the widgets' script for pages (`packages/elements/cdn/`) where it is missing or older than its sources: some seconds.
 * @throws Error when it does not build; what is wrong with it was printed.
 */
export function buildWidgets(): void {
  if (!isStale('packages/elements/cdn/foyer.js', sources)) return;
  console.log('Building the widgets into packages/elements/cdn (missing, or older than their sources).');
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  try {
    execFileSync(process.execPath, [rollup, '-c', '--silent', '--configOnly', 'pages'], { cwd: root, stdio: 'inherit' });
  } catch {
    throw new Error('The widgets do not build: see above. Mend packages/elements, or go back to a version that builds.');
  }
}
