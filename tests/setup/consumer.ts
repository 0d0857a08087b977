/** Installs the packages as npm would publish them, in a folder elsewhere, and uses them there: types, modules and the programs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './stale.ts';

const app = mkdtempSync(join(tmpdir(), 'foyer-consumer-'));
const modules = join(app, 'node_modules');

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: app, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
}

function installPackages(): void {
  mkdirSync(join(modules, '@foyer'), { recursive: true });
  // Other people's packages are those of this checkout; ours must not be found there.
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.') && name !== '@foyer') symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const name of ['sdk', 'elements', 'reference-server', 'conformance']) {
    const options = { cwd: join(root, 'packages', name), encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', app], options);
    run('tar', '-xzf', packed.trim());
    renameSync(join(app, 'package'), join(modules, '@foyer', name));
  }
}

const code = `
import { createClient, isSlotUnavailable, type Client } from '@foyer/sdk';
import { operations, type QuestionnaireItem, type Slot } from '@foyer/sdk/contract';
import { listSlots } from '@foyer/sdk/resources';
import { createBooking } from '@foyer/sdk/flows';
import { createApp, type AppOptions } from '@foyer/reference-server';
import { checks, openSession, runConformance, type Report } from '@foyer/conformance';
import type { FoyerBookingElement } from '@foyer/elements';

const client: Client = createClient({ baseUrl: 'https://care.example.org', fetch: async () => Response.json({ items: [] }) });
export const starts = (slots: readonly Slot[]): string[] => slots.map((slot) => slot.start);
export const nested = (item: QuestionnaireItem): string | undefined => item.item?.[0]?.linkId;
// @ts-expect-error A slot's start is text: were the types lost, this would pass.
export const wrong = (slot: Slot): number => slot.start;
// @ts-expect-error Likewise, one level down in a type that refers to itself.
export const wrongBelow = (item: QuestionnaireItem): number | undefined => item.item?.[0]?.linkId;
export type Parts = [AppOptions, FoyerBookingElement, Report];

const { items } = await client.services.list();
if (items.length > 0 || isSlotUnavailable(new Error('no'))) throw new Error('The SDK does not work as it is published.');
console.log([Object.keys(operations).length > 0, listSlots, createBooking, createApp, checks.length > 0, openSession, runConformance].every(Boolean) ? 'works' : 'broken');
`;

try {
  installPackages();
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(app, 'app.ts'), code);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      strict: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      skipLibCheck: true,
    };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
    run(process.execPath, tsc, '-p', '.');
  }
  const said = run(process.execPath, 'app.js');
  if (said.trim() !== 'works') throw new Error(`The packages do not work as they are published: ${said}`);
  if (!run(process.execPath, join(modules, '@foyer/reference-server/bin/foyer.js'), '--help').includes('serve'))
    throw new Error('The program foyer has no help.');
  if (!run(process.execPath, join(modules, '@foyer/conformance/bin/foyer-conformance.js'), '--list').includes('slots.in-order'))
    throw new Error('The program foyer-conformance does not name its checks.');
  console.log('The packages work as they are published: types, modules, and the programs.');
} finally {
  rmSync(app, { recursive: true, force: true });
}
