/** Writes packages/elements/custom-elements.json (for editors, Storybook and framework types), and fails where an element is not described in full. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Described {
  readonly name?: string;
  readonly description?: string;
}
interface ElementDeclaration extends Described {
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
}

const elements = fileURLToPath(new URL('../../packages/elements/', import.meta.url));
const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
const globs = ['src/**/*.element.ts', 'src/**/*.event.ts', 'src/**/*.events.ts'].flatMap((glob) => ['--globs', glob]);
execFileSync(process.execPath, [analyzer, 'analyze', '--litelement', '--quiet', ...globs], {
  cwd: elements,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const { modules } = JSON.parse(readFileSync(join(elements, 'custom-elements.json'), 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly ElementDeclaration[] }[];
};
const declared = modules.flatMap((module) => module.declarations ?? []).filter((declaration) => declaration.customElement);

const faults: string[] = [];
for (const file of globSync('src/define/*.ts', { cwd: elements })) {
  const tag = /defineOnce\('([a-z-]+)'/.exec(readFileSync(join(elements, file), 'utf8'))?.[1];
  const element = declared.find((declaration) => declaration.tagName === tag);
  if (!tag) faults.push(`${basename(file)} defines no tag.`);
  else if (!element) faults.push(`<${tag}> is not in the manifest: its class needs a comment with \`@tag ${tag}\` on a line of its own.`);
  else {
    if (!element.summary && !element.description) faults.push(`<${tag}> has no description.`);
    for (const { name, description } of element.attributes ?? []) if (!description) faults.push(`<${tag} ${name}> has no description.`);
    for (const { name, description } of element.events ?? [])
      if (!name || !description) faults.push(`An event of <${tag}> has no name or no description.`);
  }
}
if (declared.length === 0) faults.push('There is no element in the manifest.');
for (const fault of faults) console.error(fault);
console.log(`custom-elements.json: ${declared.length} elements, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
