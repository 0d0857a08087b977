import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dataFolder, startFoyer, type FoyerProcess } from './foyer-process.ts';
import { HostPage } from './host-page.ts';
import { openBrowser, Patient, watch, type Watch } from './patient.ts';

/** What one test file works with: a server on a folder of its own, and a browser. */
export class Desk {
  readonly data = dataFolder();
  readonly env: Record<string, string>;
  foyer!: FoyerProcess;
  browser!: Browser;
  host!: HostPage;

  constructor(env: Record<string, string> = {}) {
    this.env = { FOYER_DATA: this.data.path, ...env };
  }

  async open(): Promise<void> {
    await this.data.fill(this.env);
    this.foyer = await startFoyer(this.env);
    this.host = new HostPage(this.foyer.api);
    await this.host.open();
    this.browser = await openBrowser();
  }

  /** Ends the server and starts it again, on the same port and folder. */
  async restart(signal: NodeJS.Signals): Promise<void> {
    await this.foyer.stop(signal);
    this.foyer = await startFoyer({ ...this.env, PORT: String(this.foyer.port) });
  }

  async close(): Promise<void> {
    await this.browser?.close();
    this.host?.close();
    await this.foyer?.stop();
    this.data.remove();
  }

  /** A fresh browser of somebody on a small phone. */
  async arrives(options: BrowserContextOptions = {}): Promise<Arrival> {
    const context = await this.browser.newContext({
      viewport: { width: 320, height: 640 },
      locale: 'en-US',
      timezoneId: 'America/New_York',
      ...options,
    });
    const page = await context.newPage();
    return new Arrival(this, page, await watch(page));
  }
}

/** Somebody with the page before them. */
export class Arrival {
  readonly patient: Patient;
  readonly page: Page;
  readonly seen: Watch;
  readonly desk: Desk;

  constructor(desk: Desk, page: Page, seen: Watch) {
    this.desk = desk;
    this.page = page;
    this.seen = seen;
    this.patient = new Patient(page);
  }

  /** The demo hospital's own page, which embeds the widget from another origin. */
  async opensHospital(query = ''): Promise<Patient> {
    await this.page.goto(this.desk.foyer.page + query);
    return this.patient;
  }

  /** A strict host page with this tag, on an origin of its own; with `own`, script and API come from that origin too. */
  async opensHost(
    attributes: string,
    { own = false, lang = 'en', inside = '<p>Call <a href="tel:+15550100">555-0100</a>.</p>' } = {},
  ): Promise<Patient> {
    await this.page.goto(this.desk.host.page(attributes, { own, lang, inside }));
    return this.patient;
  }

  /** Nothing broke the page's policy, threw, or asked a host but the page's and the API's. */
  async leaves(): Promise<void> {
    const hosts = new Set(this.seen.requests.filter(({ protocol }) => protocol.startsWith('http')).map(({ hostname }) => hostname));
    hosts.delete('localhost');
    hosts.delete('127.0.0.1');
    expect({ violations: this.seen.violations, errors: this.seen.errors, otherHosts: [...hosts] }).toEqual({
      violations: [],
      errors: [],
      otherHosts: [],
    });
    await this.page.context().close();
  }
}

/** What has the focus, as a person would hear it named. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  });

/** Presses Tab until `what` has the focus. */
export async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (what.test(await focused(page))) return;
  }
  throw new Error(`not reached by Tab: ${what}`);
}
