import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'packages/elements/cdn/foyer.js');
const sources = [
  'packages/{elements,sdk}/src/**/*.ts',
  'packages/{elements,sdk}/{package,tsconfig.build}.json',
  'rollup.config.mjs',
  'package-lock.json',
];

function isStale(): boolean {
  if (!existsSync(script)) return true;
  const built = statSync(script).mtimeMs;
  return globSync(sources, { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built);
}

/**
 * Builds the widgets' script for pages (`packages/elements/cdn/`) where it is missing or older than its sources: some seconds.
 * @throws Error when it does not build; what is wrong with it was printed.
 */
export function buildWidgets(): void {
  if (!isStale()) return;
  console.log('Building the widgets into packages/elements/cdn (their sources are newer).');
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  try {
    execFileSync(process.execPath, [rollup, '-c', '--silent', '--configOnly', 'pages'], { cwd: root, stdio: 'inherit' });
  } catch {
    throw new Error('The widgets do not build: see above. Mend packages/elements, or go back to a version that builds.');
  }
}
