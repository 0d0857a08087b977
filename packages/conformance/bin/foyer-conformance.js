#!/usr/bin/env node
// Installed, the built program; in a checkout, the sources. Kept to what every Node since 18 understands.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = join(dirname(realpathSync(fileURLToPath(import.meta.url))), '..');
const built = join(home, 'dist', 'cli.js');
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < 22) {
  console.error(`The conformance kit needs Node 22 or later; this is ${process.versions.node}.`);
  process.exit(2);
}
if (!existsSync(built)) {
  const way = home.split(sep).includes('node_modules') ? 'Install it again' : 'Run: npm run build';
  console.error(`The conformance kit is not built. ${way}.`);
  process.exit(2);
}
await import(pathToFileURL(built).href);
