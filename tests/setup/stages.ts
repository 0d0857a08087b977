import { globSync, readFileSync } from 'node:fs';

/** One line of the table at the end: some commands, run one after the other. */
export interface Stage {
  readonly name: string;
  readonly does: string;
  readonly commands: readonly Command[];
}

/** `bin` is a program of node_modules/.bin or `node`. Each command counts as one check, unless it says how its tests went. */
export interface Command {
  readonly bin: string;
  readonly args: readonly string[];
  readonly counts?: 'vitest' | 'wtr';
  /** Minutes after which it is ended and has failed. */
  readonly limit?: number;
}

// What is private is never packed.
const packages = globSync('packages/*/package.json')
  .filter((file) => !readFileSync(file, 'utf8').includes('"private": true'))
  .map((file) => file.replaceAll('\\', '/').replace('/package.json', ''))
  .sort();

const vitest = (project: string, limit = 10): Command[] => [
  { bin: 'vitest', args: ['run', '--project', project], counts: 'vitest', limit },
];

/** In this order: the quick ones, then what the later ones need, then the long ones. */
export const stages: readonly Stage[] = [
  { name: 'format', does: 'the code is formatted', commands: [{ bin: 'prettier', args: ['--check', '.'] }] },
  {
    name: 'types',
    does: 'the types fit',
    commands: [
      { bin: 'tsc', args: ['-p', '.'] },
      { bin: 'tsc', args: ['-p', 'packages/elements', '--noEmit'] },
      { bin: 'tsc', args: ['-p', 'packages/desk', '--noEmit'] },
    ],
  },
  {
    name: 'lint',
    does: 'the house rules hold, with who may import what',
    commands: [{ bin: 'eslint', args: ['.', '--max-warnings', '0'] }],
  },
  { name: 'build', does: 'packages and widgets build', commands: [{ bin: 'rollup', args: ['-c', '--silent'] }] },
  {
    name: 'packages',
    does: 'packages can be installed and their types found',
    commands: [
      ...packages.flatMap((folder) => [
        { bin: 'publint', args: [folder, '--strict'] },
        { bin: 'attw', args: ['--pack', folder, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'] },
      ]),
      { bin: 'node', args: ['tests/setup/consumer.ts'] },
    ],
  },
  {
    name: 'documents',
    does: 'the elements manifest and the OpenAPI document are whole and valid',
    commands: [
      { bin: 'node', args: ['tests/setup/manifest.ts'] },
      { bin: 'node', args: ['--conditions=source', 'tests/setup/openapi.ts'] },
    ],
  },
  {
    name: 'size',
    does: 'nobody downloads more than was agreed',
    commands: [
      { bin: 'rollup', args: ['-c', '--silent', '--configOnly', 'sizes'] },
      { bin: 'size-limit', args: [] },
    ],
  },
  { name: 'setup', does: 'tests of the tools', commands: vitest('setup') },
  { name: 'unit', does: 'tests of the SDK and its flows', commands: vitest('unit') },
  { name: 'server', does: 'tests of the server, on PGlite and PostgreSQL', commands: vitest('server', 35) },
  { name: 'conformance', does: 'the conformance kit on the reference server, and on its mutants', commands: vitest('conformance', 20) },
  { name: 'elements', does: 'tests of the widgets, in Chromium', commands: [{ bin: 'wtr', args: [], counts: 'wtr', limit: 30 }] },
  { name: 'e2e', does: 'from the page to the database, in Chromium', commands: vitest('e2e', 30) },
  {
    name: 'stories',
    does: 'the stories build and show',
    commands: [
      { bin: 'storybook', args: ['build', '--quiet', '--disable-telemetry'] },
      { bin: 'node', args: ['tests/setup/stories.ts'] },
    ],
  },
];
