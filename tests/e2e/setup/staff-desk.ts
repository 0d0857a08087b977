import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openProvider, type Account, type Provided } from '../../reference-server/setup/oidc-provider.ts';
import { freePort } from '../../setup/free-port.ts';
import { dataFolder, startFoyer, type FoyerProcess } from './foyer-process.ts';
import { openBrowser, watch, type Watch } from './patient.ts';

/** A patient who has a visit. */
export interface Booked {
  readonly name: string;
  readonly reference: string;
  /** `YYYY-MM-DD`, by the hospital's clock. */
  readonly day: string;
}

export interface StaffDeskOptions {
  /** Of Dora, as the hospital's sign-in service calls them: `front-desk`, `web` or `relations`. */
  readonly roles?: readonly string[];
  /** Who can sign in beside Dora. */
  readonly others?: readonly Account[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A demo server with a sign-in service of its own, and a browser for whoever works at its desk. */
export class StaffDesk {
  private readonly data = dataFolder();
  private readonly env: Readonly<Record<string, string>>;
  private provider!: Provided;
  private browser!: Browser;
  foyer!: FoyerProcess;
  private port = 0;
  private readonly people: readonly [Account, ...Account[]];

  constructor({ roles = ['front-desk'], others = [], env = {} }: StaffDeskOptions = {}) {
    this.people = [{ sub: 'dora', name: 'Dora Klein', roles }, ...others];
    this.env = env;
  }

  async open(): Promise<void> {
    await this.data.fill(this.env);
    this.port = await freePort();
    this.provider = await openProvider(`http://localhost:${this.port}/desk/signed-in`, ...this.people);
    await this.start();
    this.browser = await openBrowser();
  }

  private async start(): Promise<void> {
    const { url, client } = this.provider;
    this.foyer = await startFoyer({
      FOYER_DATA: this.data.path,
      ...this.env,
      PORT: String(this.port),
      OIDC_STAFF_ISSUER: url,
      OIDC_STAFF_CLIENT_ID: client.id,
      OIDC_STAFF_CLIENT_SECRET: client.secret,
      OIDC_STAFF_ROLES: 'front-desk=desk,web=editor,relations=complaints',
    });
  }

  async restart(): Promise<void> {
    await this.foyer.stop();
    await this.start();
  }

  /** The link that the server printed. */
  async link(): Promise<string> {
    const found = () => /http:\S+\/desk#t=\w+/u.exec(this.foyer.output())?.[0];
    await expect.poll(found, { timeout: 30_000 }).toBeDefined();
    return found() ?? '';
  }

  get page(): string {
    return `${this.foyer.page}/desk`;
  }

  async comes(options: BrowserContextOptions = {}): Promise<{ page: Page; seen: Watch }> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
    const page = await context.newPage();
    return { page, seen: await watch(page) };
  }

  /** Somebody signs in by the hospital's service; the first of their areas opens. */
  async signsIn(page: Page, name = 'Dora Klein', first = 'Today'): Promise<void> {
    await page.goto(this.page);
    await page.getByRole('link', { name: 'Sign in with your hospital account' }).click();
    const button = page.getByRole('button', { name: `Sign in as ${name}` });
    const heading = page.getByRole('heading', { name: first, level: 1 });
    await button.or(heading).first().waitFor();
    if (await button.isVisible()) await button.click();
    await heading.waitFor();
  }

  /** Asks the server as somebody else's program does. */
  async ask<T>(path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const response = await fetch(this.foyer.api + path, {
      headers,
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async person(name: string): Promise<object> {
    const { consent } = await this.ask<{ consent: { version: string } }>('/.well-known/foyer');
    const patient = { name, birthDate: '1980-02-03', email: 'patient@patients.example', phone: '555 0187' };
    return { patient, consent: { accepted: true, version: consent.version } };
  }

  /** The ids of the answers that a patient finds, the best first. */
  async finds(q: string): Promise<string[]> {
    const { items } = await this.ask<{ items: { id: string }[] }>('/v1/faqs/search', { q });
    return items.map(({ id }) => id);
  }

  /** Somebody books the first time there is. */
  async books(name: string, service = 'blood-test'): Promise<Booked> {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const { items } = await this.ask<{ items: { id: string; start: string }[] }>(
      `/v1/slots?service=${service}&from=${day(0)}&to=${day(7)}&limit=5`,
    );
    const [slot] = items;
    if (!slot) throw new Error('no time is free');
    const { appointment } = await this.ask<{ appointment: { reference: string } }>('/v1/appointments', {
      slotId: slot.id,
      ...(await this.person(name)),
      needs: { interpreter: 'es', access: ['wheelchair'] },
      reason: 'A sore knee',
    });
    return { name, reference: appointment.reference, day: slot.start.slice(0, 10) };
  }

  /** Somebody asks for a time. */
  async asksFor(name: string): Promise<string> {
    const { appointment } = await this.ask<{ appointment: { reference: string } }>('/v1/requests', {
      serviceId: 'blood-test',
      ...(await this.person(name)),
    });
    return appointment.reference;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.foyer?.stop();
    await this.provider?.stop();
    this.data.remove();
  }
}
