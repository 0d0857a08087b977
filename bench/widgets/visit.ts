import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { observe } from './observe.ts';
import type { BenchPage } from './page.ts';
import { bytesOf, Traffic, turnsOf } from './traffic.ts';

/** One load of one page. Milliseconds, bytes; missing where the page came to no time. */
export interface Visit {
  readonly firstSlot: number | undefined;
  readonly bytesBefore: number;
  readonly scriptsBefore: number;
  readonly jsonBefore: number;
  readonly jsonTurns: number;
  readonly turns: number;
  readonly bytes: number;
  readonly blockingBefore: number;
  readonly blocking: number;
  readonly longest: number;
  readonly heap: number;
  readonly shift: number;
  readonly inp: number | undefined;
}

/** A phone of the middle class on a bad mobile network: Lighthouse's own figures. */
export const cpuSlowdown = 4;
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

const slotWaitMs = 45_000;
const quietMs = 1_500;
const quietWaitMs = 15_000;

/** Until nothing was loaded for a while, so that what comes after the first time counts too. */
async function settle(traffic: Traffic): Promise<void> {
  const until = performance.now() + quietWaitMs;
  while (performance.now() < until && !(traffic.isQuiet && performance.now() - traffic.lastChange > quietMs)) await sleep(100);
}

async function press(page: Page, selector: string): Promise<boolean> {
  const at = await page.evaluate((wanted) => {
    const element = window.benchFind(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  if (!at) return false;
  await page.mouse.move(at.x, at.y);
  await sleep(300);
  await page.mouse.down();
  await sleep(60);
  await page.mouse.up();
  return true;
}

async function waitForSlot(page: Page, { slot }: BenchPage): Promise<number | undefined> {
  if (slot === undefined) return undefined;
  const until = performance.now() + slotWaitMs;
  for (;;) {
    const found = await page.evaluate(() => window.benchSeen.firstSlot);
    if (found !== undefined || performance.now() > until) return found;
    await sleep(100);
  }
}

/** The heap after everything that can be freed was. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

/** From the press to the next frame, input, handlers and painting included; events under 16 ms are not told, and count as 16. */
async function interactionOf(page: Page, slot: string): Promise<number | undefined> {
  await page.evaluate(() => {
    window.benchSeen.interactions = {};
  });
  if (!(await press(page, slot))) return undefined;
  await sleep(1_500);
  const durations = await page.evaluate(() => Object.values(window.benchSeen.interactions));
  return Math.max(16, ...durations);
}

const blockingIn = (tasks: readonly [number, number][]) => tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);

/** Loads a page as somebody does who was never there, on a phone of their own. */
export async function visit(browser: Browser, origin: string, bench: BenchPage): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US', timezoneId: 'America/New_York' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(observe, bench.slot ?? '');
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await session.send('Network.emulateNetworkConditions', slow4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    const traffic = new Traffic(session);
    await page.goto(`${origin}/page/${bench.id}`, { waitUntil: 'commit' });
    const first = await waitForSlot(page, bench);
    await settle(traffic);
    const seen = await page.evaluate(() => window.benchSeen);
    const before = first === undefined ? [...traffic.transfers.values()] : traffic.arrivedBy(first);
    const bytes = bytesOf([...traffic.transfers.values()]);
    const json = before.filter(({ kind }) => kind === 'json');
    const heap = await heapOf(session);
    return {
      firstSlot: first,
      bytesBefore: bytesOf(before),
      scriptsBefore: before.filter(({ kind }) => kind === 'script').length,
      jsonBefore: json.length,
      jsonTurns: turnsOf(json),
      turns: turnsOf(before),
      bytes,
      blockingBefore: blockingIn(seen.longTasks.filter(([start]) => start < (first ?? Infinity))),
      blocking: blockingIn(seen.longTasks),
      longest: Math.max(0, ...seen.longTasks.map(([, duration]) => duration)),
      heap,
      shift: seen.shifts.reduce((sum, value) => sum + value, 0),
      inp: bench.slot === undefined || first === undefined ? undefined : await interactionOf(page, bench.slot),
    };
  } finally {
    await context.close();
  }
}
