import { executeServerCommand } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import type { Screen } from '../setup/wtr-screen.ts';

const axe = (window as unknown as { readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } }).axe;

export const setScreen = (screen: Screen): Promise<void> => executeServerCommand('screen', screen);

/** Only Chromium tells its accessibility tree. */
export const isHeard = (await executeServerCommand('engine')) === 'chromium';

/** What assistive technology is told of the page: the browser's accessibility tree, a line a node. */
export const spoken = (): Promise<string> => executeServerCommand('spoken');

const press = (key: 'Tab' | 'ArrowDown', times: number): Promise<void> => executeServerCommand('press', { key, times });

/** All of WCAG 2.2, A and AA, that axe knows (2.5.8 Target Size too, which it leaves out unless told), and its good practice. */
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The page around is not ours.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
};

/** One line for each fault, and how many rules looked at something. */
export async function violationsIn(element: Element): Promise<{ readonly faults: readonly string[]; readonly looked: number }> {
  const { violations, passes } = await axe.run(element, rules);
  const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
  return { faults, looked: passes.length };
}

interface Kept {
  readonly text: string;
  readonly isWritten: boolean;
}

interface Comparing {
  readonly only?: 'only read';
  /** What is compared of both. */
  readonly as?: (heard: string) => string;
}

/**
 * What the page says, and what its file says that it says; as soon as they are the same, at most two seconds later. With
 * `FOYER_SNAPSHOTS=write` the file is made anew, unless it is only to be read.
 */
export async function snapshotOf(
  name: string,
  { only, as = (heard) => heard }: Comparing = {},
): Promise<{ readonly now: string; readonly before: string }> {
  const start = performance.now();
  let last = '';
  let since = 0;
  for (;;) {
    const now = as(await spoken());
    const kept = await executeServerCommand<Kept, object>('snapshot', { name, text: now, only });
    const { isWritten } = kept;
    const text = as(kept.text);
    const waited = performance.now() - start;
    if (now !== last) [last, since] = [now, waited];
    if (isWritten ? waited - since > 500 : text === now || waited > 2000) return { now, before: text };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

const shadowsIn = (canvas: Element): readonly ShadowRoot[] =>
  [...canvas.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);

/** All that a keyboard must reach in the widgets of a page. */
function controlsIn(canvas: Element): readonly HTMLElement[] {
  const all = [canvas, ...shadowsIn(canvas)].flatMap((root) => [...root.querySelectorAll<HTMLElement>(pressable)]);
  return [...new Set(all)].filter((control) => !control.matches(':disabled') && control.checkVisibility());
}

const nameOf = (control: HTMLElement) =>
  `${control.localName} "${(control.getAttribute('name') ?? control.textContent).trim().slice(0, 60)}"`;

/** Whether something is drawn for the focus: on the control, or on what stands for it (a card, a pill, a row). */
function showsFocus(control: HTMLElement): boolean {
  const drawn = [
    getComputedStyle(control),
    getComputedStyle(control, '::after'),
    ...[control.closest('label'), control.nextElementSibling].flatMap((other) => (other ? [getComputedStyle(other)] : [])),
  ];
  return drawn.some(({ outlineStyle, outlineWidth, outlineColor }) => {
    if (outlineStyle === 'auto') return true;
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$|^transparent$/u.test(outlineColor);
  });
}

function isInView(control: HTMLElement): boolean {
  const { top, bottom, left, right } = control.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** What has the focus, in whichever shadow. */
function focusedIn({ activeElement }: DocumentOrShadowRoot): HTMLElement {
  const inner = activeElement?.shadowRoot?.activeElement;
  return inner ? focusedIn(activeElement.shadowRoot) : (activeElement as HTMLElement);
}

/** How far the page can be scrolled sideways, in pixels. */
export const sideways = (): number => document.documentElement.scrollWidth - window.innerWidth;

export interface Walk {
  readonly stops: number;
  /** What Tab never came to, came to unseen, or could not leave. */
  readonly faults: readonly string[];
}

/** Presses Tab from before the widget until after it (WCAG 2.2: 2.1.1 Keyboard, 2.1.2 No Keyboard Trap, 2.4.7 Focus Visible). */
export async function walkThrough(canvas: HTMLElement): Promise<Walk> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  canvas.before(before);
  canvas.after(after);
  const expected = controlsIn(canvas);
  const reached = new Set<HTMLElement>();
  const faults: string[] = [];
  let isThrough = false;
  const note = (control: HTMLElement) => {
    if (control === after) isThrough = true;
    if (isThrough || control === before || reached.has(control)) return;
    reached.add(control);
    if (!showsFocus(control)) faults.push(`no focus is seen on ${nameOf(control)}`);
    if (!isInView(control)) faults.push(`out of view: ${nameOf(control)}`);
  };
  // A date has boxes of its own to stop at.
  const dates = expected.filter((control) => control.matches('[type=date]')).length;
  const times = expected.length + 4 * dates + 2;
  before.focus();
  if (isHeard) {
    // A move within a shadow root is heard only there.
    const roots = [document, ...shadowsIn(canvas)];
    const heard = (event: Event) => note(event.composedPath()[0] as HTMLElement);
    for (const root of roots) root.addEventListener('focusin', heard);
    await press('Tab', times);
    for (const root of roots) root.removeEventListener('focusin', heard);
  } else {
    // Other engines scroll to what has the focus only after they said so, and stop at more: Firefox at what can be scrolled.
    for (let i = 0; i < 2 * times && !isThrough; i += 1) {
      await press('Tab', 1);
      await new Promise(requestAnimationFrame);
      note(focusedIn(document));
    }
  }
  before.remove();
  after.remove();
  const names = new Set([...reached].flatMap((control) => (control.matches('[type=radio]') ? [(control as HTMLInputElement).name] : [])));
  const grids = new Set([...reached].map((control) => control.closest('[role=grid]')));
  const isReached = (control: HTMLElement) =>
    // One stop for a group of radios, and one for a grid: the arrows go on from there.
    reached.has(control) ||
    (control.matches('[type=radio]') && names.has((control as HTMLInputElement).name)) ||
    (control.matches('[role=grid] *') && grids.has(control.closest('[role=grid]')));
  for (const control of expected) if (control.isConnected && !isReached(control)) faults.push(`not reached by Tab: ${nameOf(control)}`);
  if (!isThrough) faults.push('Tab never left the widget');
  return { stops: reached.size, faults };
}
