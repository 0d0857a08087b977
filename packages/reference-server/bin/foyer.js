#!/usr/bin/env node
// Starts the program with a Node that can run it, whichever Node this file was called by: installed, the built program;
// in a checkout, the sources, with the Node that npm brought. Kept to what every Node since 18 understands.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const home = join(here, '..');
const built = join(home, 'dist', 'cli.js');
const source = join(home, 'src', 'cli.ts');
// Node does not strip types below node_modules, and there is no need to.
const installed = here.split(sep).includes('node_modules');

/** 22.18 is the first that runs TypeScript unasked. */
const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return installed ? major >= 22 : major > 22 || (major === 22 && minor >= 18);
};

function broughtByNpm() {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  const name = platform === 'win32' ? 'win' : platform;
  for (const pkg of [`node-${name}-${arch}`, `node-bin-${name}-${arch}`]) {
    try {
      const path = join(dirname(require.resolve(`${pkg}/package.json`)), 'bin', platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(path)) return path;
    } catch {
      // Not installed: this machine is another kind.
    }
  }
  return undefined;
}

const fromSource = !installed && existsSync(source);
const node = isNewEnough() ? process.execPath : broughtByNpm();
if (!node || (!fromSource && !existsSync(built))) {
  const version = installed ? '22' : '22.18';
  console.error(
    node
      ? 'Foyer is not built. Run: npm run build'
      : `Foyer needs Node ${version} or later; this is ${process.versions.node}. Install a later one, or run npm ci in the checkout, which brings one.`,
  );
  process.exit(1);
}

const program = fromSource ? ['--conditions=source', source] : [built];
// The channel carries nothing: its end tells the program that this process was killed.
const child = spawn(node, [...program, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
// Handed on, never obeyed here: the program ends first, and this one with its code.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  console.error(`Foyer cannot be started: ${error.message}`);
  process.exit(1);
});
child.once('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(name);
  process.kill(process.pid, signal);
});
