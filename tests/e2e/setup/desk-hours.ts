import { randomUUID } from 'node:crypto';
import type { Department } from '@foyer/sdk/contract';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { StaffDesk } from './staff-desk.ts';

/** Somebody in the areas Hours and Audit, by what they see. */
export class HoursDesk {
  readonly page: Page;
  readonly desk: StaffDesk;
  constructor(desk: StaffDesk, page: Page) {
    this.desk = desk;
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }
  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name });
  }

  /** The one in view: areas that were left are still in the page. */
  day() {
    return this.page.getByLabel('Day', { exact: true }).locator('visible=true');
  }

  async goes(area: 'Hours' | 'Audit'): Promise<void> {
    await this.page.getByRole('link', { name: area, exact: true }).click();
    await this.page.getByRole('heading', { name: area, level: 1 }).waitFor();
    await (area === 'Hours' ? this.heading('Departments') : this.button('Show everything')).waitFor();
  }

  async opens(department: string): Promise<void> {
    await this.page.locator('foyer-desk-hours').getByRole('button', { name: department, exact: true }).click();
    await this.page.getByText('The next 14 days').waitFor();
  }

  /** Adds a day that is closed, as far as what it changes. */
  async typesDay({ day, where, en, ar }: { day: string; where?: string; en?: string; ar?: string }): Promise<void> {
    await this.button('Add a day').click();
    if (where !== undefined) await this.page.getByLabel('Where', { exact: true }).selectOption({ label: where });
    await this.day().fill(day);
    if (en !== undefined) await this.page.getByLabel('Why, in English').fill(en);
    if (ar !== undefined) await this.page.getByLabel('Why, in Arabic').fill(ar);
    await this.button('Show what changes').click();
    await this.heading(/^What changes on/u).waitFor();
  }

  async savesDay(): Promise<void> {
    await this.button('Save this day').click();
    await this.page.locator('#done').waitFor();
  }

  get<T>(path: string): Promise<T> {
    return fetch(this.desk.foyer.api + path).then(async (response) => (await response.json()) as T);
  }

  async department(id: string): Promise<Department> {
    const { items } = await this.get<{ items: Department[] }>('/v1/departments?limit=200');
    const found = items.find((one) => one.id === id);
    expect(found, id).toBeDefined();
    return found!;
  }

  /** What somebody else at another desk does, with the session of this one. */
  async elsewhere(method: string, path: string, body?: object): Promise<void> {
    const status = await this.page.evaluate(
      async ([method, path, body, key]) => {
        const response = await fetch(path, {
          method,
          headers: { 'Content-Type': 'application/json', 'If-Match': '*', 'Idempotency-Key': key },
          ...(body !== '' && { body }),
        });
        return response.status;
      },
      [method, path, body ? JSON.stringify(body) : '', randomUUID()] as const,
    );
    expect(status).toBeLessThan(300);
  }
}

/** Somebody writes to Billing. @returns the reference. */
export async function writes(desk: StaffDesk): Promise<string> {
  const response = await fetch(`${desk.foyer.api}/v1/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      topic: 'billing',
      patient: { name: 'Grace Hopper', email: 'grace@patients.example' },
      text: 'Why was I billed twice?',
      reply: { by: 'email' },
    }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(201);
  return /"reference":"([\w-]+)"/u.exec(text)?.[1] ?? '';
}

/** Names and reasons that have run as script elsewhere; each calls `ran` if it does here. */
export const scripts: readonly string[] = [
  '<img src=x onerror=ran(1)>',
  '<script>ran(2)</script>',
  '<svg onload=ran(3)>',
  '"><img src=x onerror=ran(4)>',
  "'><svg/onload=ran(5)>",
  '<iframe srcdoc="<script>parent.ran(6)</script>">',
  '<details open ontoggle=ran(7)>x',
  '<input autofocus onfocus=ran(8)>',
  '<a href="javascript:ran(9)">x</a>',
  '</bdi><img src=x onerror=ran(10)>',
  '<!--><img src=x onerror=ran(11)>-->',
  '<math><mtext><img src=x onerror=ran(12)></mtext></math>',
  '${ran(13)}',
  '<video><source onerror=ran(14)></video>',
  '<style>@import "javascript:ran(15)"</style>',
  '?><img src=x onerror=ran(16)>',
];
