/** Fails where the built Storybook has no story of a widget, or where a story does not show without an error. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { root } from './stale.ts';

const folder = join(root, 'storybook-static');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    const body = readFileSync(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
}
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Readonly<Record<string, Entry>> };
const stories = Object.values(entries).filter((entry) => entry.type === 'story');
// One of each file: every state of every widget is looked at by the widget tests.
const first = [...new Map(stories.toReversed().map((story) => [story.title, story])).values()];

const faults: string[] = [];
if (stories.length === 0) faults.push('There is no story.');
const browser = await chromium.launch(await findBrowser());
for (const { id, title } of first) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${title} (${id}): ${error.message}`));
  await page.goto(`http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${id}`);
  const shown = page.locator('#storybook-root > *').first();
  await shown.waitFor({ state: 'attached', timeout: 60_000 }).catch(() => faults.push(`${title} (${id}) shows nothing.`));
  await page.close();
}
await browser.close();
server.close();

for (const fault of faults) console.error(fault);
console.log(`${stories.length} stories in ${first.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
