import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { Engine } from './wtr-launchers.ts';

/** What somebody has before them. */
export interface Screen {
  /** CSS pixels: 320 on a monitor of 1280 is a zoom of 400 %. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for each CSS pixel, 1 unless told. */
  readonly scale?: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: boolean;
  /** IANA. */
  readonly timeZone: string;
}

/** A node of the browser's own accessibility tree. */
interface Spoken {
  readonly role: string;
  readonly name?: string;
  readonly value?: string | number;
  readonly description?: string;
  readonly children?: readonly Spoken[];
  readonly [attribute: string]: unknown;
}

const told = ['level', 'checked', 'selected', 'expanded', 'disabled', 'required', 'invalid', 'busy', 'multiselectable', 'focused'] as const;

/** Roles that say nothing, and text that is inside another's name. */
const silent = new Set([
  'generic',
  'none',
  'strong',
  'emphasis',
  'InlineTextBox',
  'paragraph',
  'LabelText',
  'Legend',
  'RootWebArea',
  'ListMarker',
]);
const saidWhole = new Set([
  'link',
  'button',
  'heading',
  'option',
  'radio',
  'checkbox',
  'DisclosureTriangle',
  'textbox',
  'searchbox',
  'Date',
]);

function lines(node: Spoken, indent: string): string[] {
  const { role, name, value, description, children = [] } = node;
  const isText = role === 'StaticText';
  const marks = told.filter((mark) => node[mark] !== undefined && node[mark] !== false && node[mark] !== 'false');
  if (silent.has(role) && marks.length === 0) return children.flatMap((child) => lines(child, indent));
  // Whether there is room between two words is the layout's matter.
  if (isText) return name?.trim() ? [`${indent}- text ${JSON.stringify(name.trim())}`] : [];
  const line = [
    `${indent}- ${role}`,
    name ? JSON.stringify(name) : '',
    ...marks.map((mark) => (node[mark] === true ? `[${mark}]` : `[${mark}=${String(node[mark])}]`)),
    value === undefined || value === '' ? '' : `= ${JSON.stringify(value)}`,
    description ? `(${JSON.stringify(description)})` : '',
  ];
  // A button in a heading has a state of its own.
  const isWhole = saidWhole.has(role) && !children.some((child) => child.role === 'button');
  const inside = isWhole && name ? [] : children.flatMap((child) => lines(child, `${indent}  `));
  return [line.filter(Boolean).join(' '), ...inside];
}

function keep({ name, text, only }: { readonly name: string; readonly text: string; readonly only?: 'only read' }) {
  const file = join(process.cwd(), 'tests/elements/snapshots', `${name}.txt`);
  const isWritten = process.env['FOYER_SNAPSHOTS'] === 'write' && !only;
  if (isWritten) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { text: existsSync(file) ? readFileSync(file, 'utf8') : '', isWritten };
}

/**
 * Commands for tests of how a page is seen, heard and walked through by keyboard: `engine`, `screen`, `spoken`, `press`, `snapshot`.
 * Only Chromium tells its accessibility tree, and can be given colours of a person's own.
 * `snapshot` answers with what the file holds, which it writes instead where the environment says `FOYER_SNAPSHOTS=write`.
 */
export const screenCommands = (engine: Engine): TestRunnerPlugin => ({
  name: 'screen-commands',
  async executeCommand({ command, payload, session }) {
    if (command === 'engine') return engine;
    if (command === 'snapshot') return keep(payload as { readonly name: string; readonly text: string; readonly only?: 'only read' });
    if (command !== 'screen' && command !== 'spoken' && command !== 'press') return undefined;
    const page = (session.browser as ChromeLauncher).getPage(session.id);
    if (command === 'screen') {
      const { width, height, scale = 1, colorScheme, forcedColors, timeZone } = payload as Screen;
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await page.emulateTimezone(timeZone);
      if (engine !== 'chromium') return true;
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: colorScheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        ],
      });
      return true;
    }
    if (command === 'spoken') {
      const tree = (await page.accessibility.snapshot({ interestingOnly: false })) as Spoken | null;
      return `${(tree?.children ?? []).flatMap((child) => lines(child, '')).join('\n')}\n`;
    }
    const { key, times } = payload as { readonly key: 'Tab' | 'ArrowDown'; readonly times: number };
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
    return true;
  },
});
