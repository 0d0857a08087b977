import pg from 'pg';
import type { Case, CaseAnswer, Department } from '@foyer/sdk/contract';
import type { StaffCase } from '@foyer/sdk/contract/staff';
import type { Locator, Page } from 'playwright-core';
import type { TestDatabase } from '../../setup/database.ts';
import { demoDatabase } from '../../setup/demo.ts';
import { StaffDesk, type StaffDeskOptions } from './staff-desk.ts';

const staffToken = 'staff-token-of-thirty-two-characters-or-more';
const colleague = { Authorization: `Bearer ${staffToken}` };

/** A case as its patient has it. */
export interface Sent {
  readonly reference: string;
  readonly code: string;
}

/** A desk on PostgreSQL, with patients who write, and a colleague named Token who works by a program. */
export class CaseDesk {
  private database!: TestDatabase;
  /** One number may have but two calls to come. */
  private calls = 0;
  desk!: StaffDesk;
  private readonly people: Pick<StaffDeskOptions, 'roles' | 'others'>;

  constructor(people: Pick<StaffDeskOptions, 'roles' | 'others'> = {}) {
    this.people = people;
  }

  async open(): Promise<void> {
    this.database = await demoDatabase();
    this.desk = new StaffDesk({ ...this.people, env: { DATABASE_URL: this.database.url, FOYER_STAFF_TOKEN: staffToken } });
    await this.desk.open();
  }

  async close(): Promise<void> {
    await this.desk?.close();
    await this.database?.drop();
  }

  async query(text: string, values: readonly unknown[] = []): Promise<void> {
    const client = new pg.Client(this.database.url);
    await client.connect();
    await client.query(text, [...values]);
    await client.end();
  }

  async writes(name: string, text: string, more: object = {}): Promise<Sent> {
    const patient = { name, email: 'patient@patients.example', phone: '555 0187' };
    const { case: made, manage } = await this.desk.ask<CaseAnswer>('/v1/messages', {
      topic: 'billing',
      patient,
      text,
      reply: { by: 'email' },
      ...more,
    });
    return { reference: made.reference, code: manage.code };
  }

  async wantsCall(name: string, more: object = {}): Promise<Sent> {
    const { items } = await this.desk.ask<{ items: Department[] }>('/v1/departments?limit=200');
    const team = items.find(({ callbackWindows }) => callbackWindows.length > 1);
    if (!team) throw new Error('nobody calls back');
    const { case: made, manage } = await this.desk.ask<CaseAnswer>('/v1/callbacks', {
      topic: team.topics[0] ?? 'other',
      departmentId: team.id,
      windowId: team.callbackWindows.at(-1)?.id,
      patient: { name, phone: `555 0${100 + this.calls++}` },
      voicemail: false,
      safeTime: 'After school, before my shift',
      ...more,
    });
    return { reference: made.reference, code: manage.code };
  }

  /** By reference and code, as on another device. */
  readBack({ reference, code }: Sent): Promise<Case> {
    return this.desk.ask<Case>(`/v1/cases/${reference}`, undefined, { Authorization: `Manage ${code}` });
  }

  private async idOf(reference: string): Promise<string> {
    const { items } = await this.desk.ask<{ items: StaffCase[] }>(`/staff/v1/cases?reference=${reference}`, undefined, colleague);
    return items[0]?.id ?? 'none';
  }

  async colleagueDoes({ reference }: Sent, step: string, body: object): Promise<void> {
    await this.desk.ask(`/staff/v1/cases/${await this.idOf(reference)}/${step}`, body, colleague);
  }

  async comes(page: Page): Promise<void> {
    await this.desk.signsIn(page);
    await page.getByRole('link', { name: 'Messages and calls' }).click();
    await page.locator('#count').waitFor();
  }
}

/** As a screen reader names it. */
export const opener = (page: Page, { reference }: Pick<Sent, 'reference'>): Locator =>
  page.getByRole('button', { name: new RegExp(`reference ${reference}$`, 'u') });

export async function opens(page: Page, one: Pick<Sent, 'reference'>): Promise<void> {
  await opener(page, one).click();
  await page.locator('#thread').waitFor();
}

/** Names of the pieces of a text that a browser would run, if it took them for markup; each calls `ran`. */
export const attacks = [
  `<img src=x onerror="ran('img')">`,
  `<svg><animate onbegin="ran('svg')" attributeName="x" dur="1s"></animate></svg>`,
  `<details open ontoggle="ran('details')">x</details>`,
  `"><iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>`,
  `<video><source onerror="ran('video')"></video>`,
  `</textarea></p><style onload="ran('style')"></style>`,
] as const;
