import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tests/setup/stale.ts';
import { buildWidgets } from '../../tests/setup/widgets.ts';
import { bundle } from './bundle.ts';
import { filesUnder } from './files.ts';
import { pageOf, type Subject } from './page.ts';

/** What the rows about us and about Lit alone ask the hospital for. */
const service = 'heart-rhythm-test';
const cdn = join(root, 'packages/elements/cdn');
const bareFolder = join(root, 'node_modules/.cache/foyer-bench-widgets/bare');

const script = '<script type="module" src="/foyer/foyer.js"></script>';
const tag = (origin: string) =>
  `<foyer-booking api="${origin}" service="${service}"><p>To book by phone, call <a href="tel:+15550100">555-0100</a>.</p></foyer-booking>`;
const slot = '[part~="slot"]';

/** Our widget as the README says, with the lines that load its chunks at once, and without. */
export function ourWidget(origin: string): readonly Subject[] {
  buildWidgets();
  const preloads = readFileSync(join(cdn, 'preload.txt'), 'utf8').replaceAll('https://care.example.org', '');
  const files = filesUnder('/foyer', cdn);
  return [
    {
      page: { id: 'foyer-preload', name: 'foyer-booking, modulepreload', html: pageOf(preloads + script, tag(origin)), slot },
      answers: files,
    },
    { page: { id: 'foyer', name: 'foyer-booking, one script tag', html: pageOf(script, tag(origin)), slot }, answers: files },
  ];
}

/** The least that Lit can do with the same answer of the same server. */
export async function bareElement(): Promise<Subject> {
  await bundle(join(import.meta.dirname, 'bare/bare-slots.ts'), bareFolder);
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  const src = `/v1/slots?service=${service}&amp;from=${day(0)}&amp;to=${day(13)}`;
  return {
    page: {
      id: 'bare',
      name: 'bare Lit element',
      html: pageOf('<script type="module" src="/bare/entry.js"></script>', `<bare-slots src="${src}"></bare-slots>`),
      slot: 'button.slot',
    },
    answers: filesUnder('/bare', bareFolder),
  };
}

/** What the browser itself needs for a page. */
export const emptyPage: Subject = {
  page: { id: 'empty', name: 'the page alone', html: pageOf('', '') },
  answers: async () => undefined,
};
