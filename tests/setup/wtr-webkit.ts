import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner-core';
import { freePort } from './free-port.ts';

const programs = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser'],
} as const;

/** CSS pixels. A phone has 320, and the menus of MiniBrowser's window want a little more. */
const narrowest = 334;

/** Keys that have a name, as WebDriver writes them (WebDriver, 17.4.2 Keyboard actions). */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const keyOf = (name: string) => keys[name] ?? name;

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}
const press = (value: string): readonly KeyAction[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

/** A screen without a monitor. */
async function openScreen(): Promise<{ screen: ChildProcess; display: string }> {
  // A window has the focus while the pointer is over it, and the pointer stands in the middle of the screen: that is over each of our windows.
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '600x440x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = screen.stdio[3] as Readable;
  const [number] = (await Promise.race([once(told, 'data'), once(screen, 'close').then(() => [])])) as readonly unknown[];
  if (number === undefined) throw new Error('Xvfb did not start.');
  return { screen, display: `:${String(number).trim()}` };
}

/** One window of WebKitGTK's MiniBrowser, by W3C WebDriver. */
class WebKitWindow {
  private readonly children: ChildProcess[];
  private readonly session: string;

  private constructor(session: string, children: ChildProcess[]) {
    this.session = session;
    this.children = children;
    process.once('exit', this.end);
  }

  static async open(): Promise<WebKitWindow> {
    const browser = programs.browser.find((path) => existsSync(path));
    if (!browser || !existsSync(programs.driver) || !existsSync(programs.screen))
      throw new Error('WebKitGTK is not installed. On Debian: apt-get install webkit2gtk-driver xvfb');
    const { screen, display } = await openScreen();
    const port = await freePort();
    const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        // One zone for all of it: WebDriver cannot give a page another.
        TZ: 'America/Los_Angeles',
      },
    });
    const base = `http://127.0.0.1:${port}/session`;
    const capabilities = {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--full-screen'] } },
    };
    for (let tries = 0; ; tries += 1) {
      try {
        const { sessionId } = await WebKitWindow.ask<{ sessionId: string }>(base, { capabilities });
        return new WebKitWindow(`${base}/${sessionId}`, [driver, screen]);
      } catch (error) {
        if (tries < 40) {
          await wait(250);
          continue;
        }
        driver.kill();
        screen.kill();
        throw error;
      }
    }
  }

  private static async ask<T>(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
    const response = await fetch(url, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${url.split('/session/')[1] ?? url}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  }

  private readonly command = <T>(path: string, body?: object) => WebKitWindow.ask<T>(`${this.session}${path}`, body);

  goto = (url: string) => this.command<null>('/url', { url });
  url = () => this.command<string>('/url');
  private readonly run = <T>(script: string) => this.command<T>('/execute/sync', { script, args: [] });

  /** CSS pixels; no narrower than the browser makes its window. */
  setViewport = async ({ width, height }: { readonly width: number; readonly height: number }): Promise<void> => {
    await this.command('/window/rect', { width: Math.max(width, narrowest), height });
    for (let tries = 0; tries < 40; tries += 1) {
      const [innerWidth, innerHeight] = await this.run<[number, number]>('return [innerWidth, innerHeight]');
      if (innerWidth === Math.max(width, narrowest) && innerHeight === height) return;
      await wait(50);
    }
    throw new Error(`The window does not take ${width} by ${height}.`);
  };

  private readonly act = (actions: readonly KeyAction[]) =>
    this.command<null>('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });

  /** What WTR's commands ask of a page of Puppeteer. */
  readonly keyboard = {
    press: (key: string) => this.act(press(keyOf(key))),
    type: (text: string) => this.act([...text].flatMap((letter) => press(letter))),
    down: (key: string) => this.act([{ type: 'keyDown', value: keyOf(key) }]),
    up: (key: string) => this.act([{ type: 'keyUp', value: keyOf(key) }]),
  };
  // WebDriver has no way to these: it is light, as large as it is, and in one zone.
  emulateMediaFeatures = () => Promise.resolve();
  emulateMediaType = () => Promise.resolve();
  emulateTimezone = () => Promise.resolve();

  async close(): Promise<void> {
    await WebKitWindow.ask(this.session, undefined, 'DELETE').catch(() => undefined);
    this.end();
    process.off('exit', this.end);
  }

  private readonly end = (): void => {
    for (const child of this.children) child.kill();
  };
}

/** Runs test files in WebKitGTK, each in a browser of its own. */
export function webkitLauncher(): BrowserLauncher & { getPage(id: string): WebKitWindow } {
  const windows = new Map<string, WebKitWindow>();
  const getPage = (id: string) => {
    const found = windows.get(id);
    if (!found) throw new Error(`There is no window for ${id}.`);
    return found;
  };
  const stopSession = async (id: string) => {
    const window = windows.get(id);
    windows.delete(id);
    await window?.close();
    return {};
  };
  return {
    name: 'WebKitGTK',
    // The runner's own commands know how to ask such a page.
    type: 'puppeteer',
    concurrency: 1,
    getPage,
    stopSession,
    isActive: (id) => windows.has(id),
    getBrowserUrl: (id) => getPage(id).url(),
    async startSession(id, url) {
      const window = await WebKitWindow.open();
      windows.set(id, window);
      await window.setViewport({ width: 800, height: 600 });
      await window.goto(url);
    },
    async stop() {
      for (const id of [...windows.keys()]) await stopSession(id);
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debugging session here.')),
  };
}
