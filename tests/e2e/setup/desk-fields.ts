import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';
import type * as Hostile from '../../elements/hostile.ts';
import type * as Fields from '../../elements/text-fields.ts';

interface Tools extends Pick<typeof Hostile, 'Alarm' | 'Watch' | 'makingsIn'>, Pick<typeof Fields, 'nameOf' | 'put' | 'textFieldsIn'> {
  readonly texts: readonly string[];
  readonly alarm: Hostile.Alarm;
  readonly known: Set<string>;
  readonly tried: Set<string>;
  /** What came while something hostile was typed, by what it is made of, with an example: nothing that comes then first is learnt. */
  readonly came: Map<string, string>;
  roots(): readonly ShadowRoot[];
  keyOf(field: Fields.TextField): string;
}

type Window = typeof globalThis & { hostile: Tools };

const source = (file: string) =>
  stripTypeScriptTypes(readFileSync(new URL(`../../elements/${file}.ts`, import.meta.url), 'utf8')).replaceAll(/^export /gmu, '');

/** What the widgets' own tests try fields with, put into a page whose policy is off. */
export async function bring(page: Page, texts: readonly string[]): Promise<void> {
  await page.addScriptTag({
    type: 'module',
    content: `${source('hostile')}\n${source('text-fields')}\nglobalThis.hostile = { Alarm, Watch, makingsIn, nameOf, put, textFieldsIn };`,
  });
  await page.waitForFunction(() => 'hostile' in globalThis);
  await page.evaluate((texts) => {
    const { hostile } = globalThis as Window;
    const roots = () => {
      const all: ShadowRoot[] = [];
      const look = (root: ParentNode) => {
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          if (!shadowRoot) continue;
          all.push(shadowRoot);
          look(shadowRoot);
        }
      };
      look(document);
      return all;
    };
    // Rows of one kind have a number or a day in their fields' names, and one of them is enough.
    const keyOf = (field: Fields.TextField) => {
      const { localName } = (field.getRootNode() as ShadowRoot).host;
      const name = hostile.nameOf(field).replace(/^field-/u, '');
      return `${localName.replace('foyer-desk-', '')} ${name
        .replace(/^reason-.*/u, 'reason')
        .replace(/-(mon|tue|wed|thu|fri|sat|sun)\b/u, '-day')
        .replace(/\d+/gu, 'n')}`;
    };
    const alarm = new hostile.Alarm();
    alarm.set();
    Object.assign(hostile, { texts, alarm, known: new Set(), tried: new Set(), came: new Map(), roots, keyOf });
  }, texts);
}

/**
 * Puts every text into each field in view that was not tried yet, all of them at once, another text into each; the desk draws each time.
 * What is seen of templates before is what they may make after.
 * @returns the names of those fields
 */
export const tryFields = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { known, came, tried, roots, keyOf, texts, makingsIn, put, textFieldsIn, Watch } = (globalThis as Window).hostile;
    for (const root of roots()) {
      for (const fold of root.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
      for (const making of makingsIn(root)) if (!came.has(making)) known.add(making);
    }
    const fields: Fields.TextField[] = [];
    for (const field of roots().flatMap((root) => textFieldsIn(root))) {
      if (!field.checkVisibility() || tried.has(keyOf(field))) continue;
      tried.add(keyOf(field));
      fields.push(field);
    }
    const names = fields.map(keyOf);
    const drawn = async (field: Element) => {
      for (let root = field.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
        await (root.host as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    };
    const watches = roots().map((root) => new Watch(root));
    const before = fields.map(({ value }) => value);
    for (let i = 0; i < texts.length && fields.length > 0; i += 1) {
      const taken = fields.map((field, nth) => put(field, texts[(i + nth * 97) % texts.length] ?? ''));
      for (const field of fields) await drawn(field);
      for (const [nth, field] of fields.entries())
        if (!field.isConnected || field.value !== taken[nth]) throw new Error(`${names[nth]} lost ${JSON.stringify(taken[nth])}`);
      if (i % 250 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    for (const [nth, field] of fields.entries()) put(field, before[nth] ?? '');
    for (const field of fields) await drawn(field);
    for (const watch of watches) {
      watch.strangers((making) => known.has(making));
      for (const [making, example] of watch.came) if (!known.has(making)) came.set(making, example);
      watch.end();
    }
    return names;
  });

/** What ran since the page was brought, and what came while something hostile was typed that no template makes. */
export const found = (page: Page): Promise<{ readonly ran: readonly string[]; readonly strangers: readonly string[] }> =>
  page.evaluate(async () => {
    const { alarm, came } = (globalThis as Window).hostile;
    return { ran: await alarm.rang(500), strangers: [...came].map(([making, example]) => `${making}: ${example}`) };
  });

/** Says what is typed back as HTML, in haste, and looks as while fields are tried. @returns what of it ran, and what was strange */
export const plant = (page: Page): Promise<{ readonly ran: number; readonly strangers: readonly string[] }> =>
  page.evaluate(async () => {
    const { alarm, known, Watch } = (globalThis as Window).hostile;
    const root = document.querySelector('foyer-desk')?.shadowRoot;
    if (!root) throw new Error('There is no desk.');
    const watch = new Watch(root);
    const careless = document.createElement('p');
    root.append(careless);
    // eslint-disable-next-line no-restricted-syntax -- the planted bug
    careless.innerHTML = 'You typed: <img src=x onerror=alert(1)>';
    const ran = await alarm.rings();
    careless.remove();
    return { ran, strangers: watch.strangers((making) => known.has(making)) };
  });
