/** Writes packages/elements/custom-elements.json (for editors, Storybook and framework types), and fails where an element is not described in full. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
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
  members?: readonly { readonly privacy?: string }[];
}

const elements = fileURLToPath(new URL('../../packages/elements/', import.meta.url));
const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
const globs = ['src/**/*.element.ts', 'src/core/*-element.ts', 'src/**/*.event.ts', 'src/**/*.events.ts'].flatMap((glob) => [
  '--globs',
  glob,
]);
execFileSync(process.execPath, [analyzer, 'analyze', '--litelement', '--quiet', ...globs], {
  cwd: elements,
  stdio: ['ignore', 'ignore', 'inherit'],
});

const file = join(elements, 'custom-elements.json');
const manifest = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations?: ElementDeclaration[] }[] };
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
// What is private is nobody's documentation.
for (const declaration of declarations)
  if (declaration.members) declaration.members = declaration.members.filter((member) => !member.privacy);
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
const declared = declarations.filter((declaration) => declaration.customElement);

const faults: string[] = [];
for (const source of globSync('src/define/*.ts', { cwd: elements })) {
  const tag = /defineOnce\('([a-z-]+)'/.exec(readFileSync(join(elements, source), 'utf8'))?.[1];
  const element = declared.find((declaration) => declaration.tagName === tag);
  if (!tag) faults.push(`${basename(source)} defines no tag.`);
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
