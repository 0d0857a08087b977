import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser } from '../../setup/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

/** What a page did that a patient's browser must never see. */
export interface Watch {
  readonly violations: string[];
  readonly errors: string[];
  readonly requests: URL[];
}

/** Notes Content-Security-Policy reports, script errors and every request of a page, from before its first script. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { violations: [], errors: [], requests: [] };
  await page.exposeFunction('reportViolation', (what: string) => void seen.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { reportViolation(what: string): void }).reportViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => seen.requests.push(new URL(request.url())));
  return seen;
}

/** The axe rules for WCAG 2.2 A and AA. @returns one line for each violation. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids a script of ours; the test's world is not bound by it.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    awaitPromise: true,
    returnByValue: true,
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations, passes }) => ({
      passes: passes.length,
      found: violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)),
    }))`,
  });
  await session.detach();
  const { passes, found } = result.value as { passes: number; found: string[] };
  expect(passes, 'axe looked at something').toBeGreaterThan(5);
  return found;
}

/** Somebody booking a visit, in English. Each method does what a person does, by what a person sees. */
export class Patient {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 2 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async choosesService(name: string): Promise<void> {
    await this.heading('What do you need?').waitFor();
    await this.page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name, exact: true }).click();
  }

  /** Past the question where to come, if it is asked. */
  async choosesAnyPlace(): Promise<void> {
    const any = this.button('Any place');
    await any.or(this.times().first()).first().waitFor();
    if (await any.isVisible()) await any.click();
    await this.times().first().waitFor();
  }

  /** Buttons of free times, the soonest first. */
  times(): Locator {
    return this.page.locator('foyer-booking').getByRole('button', { name: /\d{1,2}:\d\d\s?[ap]m/iu });
  }

  async choosesTime(nth = 0): Promise<string> {
    const slot = this.times().nth(nth);
    await slot.waitFor();
    const name = (await slot.getAttribute('aria-label')) ?? (await slot.innerText());
    await slot.click();
    await this.heading('Who is the visit for?').waitFor();
    return name;
  }

  async tellsDetails({ name = 'Ines Okafor-Lindqvist', email = 'ines@example.org' } = {}): Promise<void> {
    await this.page.getByLabel('Full name').fill(name);
    await this.page.getByLabel('Day', { exact: true }).fill('14');
    await this.page.getByLabel('Month', { exact: true }).fill('9');
    await this.page.getByLabel('Year', { exact: true }).fill('1958');
    await this.page.getByLabel('Phone').fill('555 0187');
    await this.page.getByLabel('Email').fill(email);
    // Asked only where the service wants it.
    const sender = this.page.getByLabel('Who sent you to us?');
    if (await sender.isVisible()) await sender.fill('Dr. Amari');
    await this.button('Continue').click();
  }

  async books(): Promise<string> {
    await this.heading('Is this right?').waitFor();
    await this.button('Book this visit').click();
    await this.heading('Your visit is booked').waitFor();
    return this.reference();
  }

  async reference(): Promise<string> {
    const text = await this.page.locator('foyer-booking .reference bdi').innerText();
    expect(text).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/u);
    return text;
  }
}
