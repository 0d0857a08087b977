import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
// The planted files do not exist, so the rules that need types are off here.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function rulesBrokenBy(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}packages/${filePath}` });
  return [...new Set((result?.messages ?? []).map((message) => message.ruleId ?? message.message))].filter(
    (rule) => !rule.endsWith('no-unused-vars'),
  );
}

const sdk = 'sdk/src';
const elements = 'elements/src';
const server = 'reference-server/src';
const kit = 'conformance/src';
const desk = 'desk/src';

const forbidden: [file: string, code: string][] = [
  [`${sdk}/contract/slots.ts`, "import { z } from 'zod'; export const x = z;"],
  [`${sdk}/contract/slots.ts`, "import { request } from '../transport.ts'; export const x = request;"],
  [`${sdk}/contract/slots.ts`, "import ky from 'ky'; export const x = ky;"],
  [`${sdk}/resources/slots.ts`, "import * as z from 'zod/mini'; export const x = z;"],
  [`${sdk}/resources/slots.ts`, "import { book } from '../flows/booking.flow.ts'; export const x = book;"],
  [`${sdk}/client.ts`, "import { readFile } from 'node:fs/promises'; export const x = readFile;"],
  [`${sdk}/flows/booking.flow.ts`, "import { operations } from '../contract/all.ts'; export const x = operations;"],
  [`${sdk}/flows/booking.flow.ts`, "import { createClient } from '../client.ts'; export const x = createClient;"],
  [`${sdk}/flows/booking.flow.ts`, "import type { Client } from '../client.ts'; export type X = Client;"],
  [`${sdk}/flows/booking.flow.ts`, "import { html } from 'lit'; export const x = html;"],
  [`${sdk}/flows/booking.effects.ts`, "import { runBooking } from './run-booking.ts'; export const x = runBooking;"],
  [`${elements}/booking/views/slot.view.ts`, "import { createClient } from '@foyer/sdk'; export const x = createClient;"],
  [`${elements}/booking/views/slot.view.ts`, "import { createBooking } from '@foyer/sdk/flows'; export const x = createBooking;"],
  [`${elements}/booking/views/slot.view.ts`, "import * as flows from '@foyer/sdk/flows'; export const x = flows;"],
  [`${elements}/booking/views/slot.view.ts`, "import { operations } from '@foyer/sdk/contract'; export const x = operations;"],
  [`${elements}/booking/views/slot.view.ts`, "export const x = () => import('@foyer/sdk/contract');"],
  [`${elements}/booking/booking.element.ts`, "import { createClient } from '@foyer/sdk'; export const x = createClient;"],
  [`${elements}/booking/booking.element.ts`, "import { faq } from '../faq/faq.view.ts'; export const x = faq;"],
  [`${elements}/controls/calendar.ts`, "import { x } from '../booking/visit.view.ts'; export { x };"],
  [`${elements}/core/base.ts`, "import { PGlite } from '@electric-sql/pglite'; export const x = PGlite;"],
  [`${elements}/core/base.ts`, "import { createApp } from '@foyer/reference-server'; export const x = createApp;"],
  [`${desk}/visits/visits.flow.ts`, "import { createApi } from '../api.ts'; export const x = createApi;"],
  [`${desk}/visits/visits.flow.ts`, "import { html } from 'lit'; export const x = html;"],
  [`${desk}/visits/views/row.view.ts`, "import { createApi } from '../../api.ts'; export const x = createApi;"],
  [`${desk}/visits/views/row.view.ts`, "import { DeskElement } from '../../desk.element.ts'; export const x = DeskElement;"],
  [`${desk}/today/today.element.ts`, "import { booking } from '../../../elements/src/booking/folds.ts'; export const x = booking;"],
  [`${desk}/today/today.element.ts`, "import { VisitsQuery } from '@foyer/sdk/contract/staff'; export const x = VisitsQuery;"],
  [`${server}/routes/slots.ts`, "import { slots } from '../store/slots.ts'; export const x = slots;"],
  [`${server}/routes/slots.ts`, "export { native } from '../backends/native.ts';"],
  [`${server}/routes/slots.ts`, "import { sql } from 'kysely'; export const x = sql;"],
  [`${server}/services/slots.ts`, "import { Hono } from 'hono'; export const x = Hono;"],
  [`${server}/services/slots.ts`, "import { sql } from 'kysely'; export const x = sql;"],
  [`${server}/services/slots.ts`, "import { operations } from '@foyer/sdk/contract'; export const x = operations;"],
  [`${server}/backends/native.ts`, "import { createClient } from '@foyer/sdk'; export const x = createClient;"],
  [`${server}/store/slots.ts`, "import { html } from 'hono/html'; export const x = html;"],
  [`${server}/store/slots.ts`, "import pg from 'pg'; export const x = pg;"],
  [`${server}/app.ts`, "import { readFileSync } from 'node:fs'; export const x = readFileSync;"],
  [`${server}/app.ts`, "import { listen } from './node/listen.ts'; export const x = listen;"],
  [`${server}/jobs/outbox.ts`, "import nodemailer from 'nodemailer'; export const x = nodemailer;"],
  [`${kit}/checks/slots.ts`, "import { readFile } from 'node:fs/promises'; export const x = readFile;"],
  [`${kit}/session.ts`, "import { createClient } from '@foyer/sdk'; export const x = createClient;"],
  [`${kit}/session.ts`, "import { main } from './cli/main.ts'; export const x = main;"],
  [`${kit}/cli/main.ts`, "import { createApp } from '@foyer/reference-server'; export const x = createApp;"],
];

test.each(forbidden)('%s may not say: %s', async (file, code) => {
  expect(await rulesBrokenBy(code, file)).toEqual(['foyer/import-table']);
});

const allowed: [file: string, code: string][] = [
  [`${sdk}/contract/slots.ts`, "import * as z from 'zod/mini'; export const x = z;"],
  [`${sdk}/resources/slots.ts`, "import { listSlots } from '../contract/routes.ts'; export const x = listSlots;"],
  [`${sdk}/flows/booking.flow.ts`, "import type { Slot } from '../contract/slots.ts'; export type X = Slot;"],
  [`${sdk}/flows/booking.effects.ts`, "import { listSlots } from '../resources/index.ts'; export const x = listSlots;"],
  [`${elements}/booking/views/slot.view.ts`, "import type { BookingState } from '@foyer/sdk/flows'; export type X = BookingState;"],
  [`${elements}/booking/views/slot.view.ts`, "import { slotDays } from '@foyer/sdk/flows'; export const x = slotDays;"],
  [`${elements}/booking/booking.element.ts`, "import { next } from '@foyer/sdk/flows'; export const x = next;"],
  [`${elements}/index.ts`, "export { FoyerBooking } from './booking/booking.element.ts';"],
  [`${server}/routes/slots.ts`, "import { operations } from '@foyer/sdk/contract'; export const x = operations;"],
  [`${server}/services/slots.ts`, "import { slots } from '../store/slots.ts'; export const x = slots;"],
  [`${server}/store/slots.ts`, "import { sql } from 'kysely'; export const x = sql;"],
  [`${server}/serve.ts`, "import pg from 'pg'; export const x = pg;"],
  [`${desk}/visits/visits.flow.ts`, "import type { StaffVisit } from '@foyer/sdk/contract/staff'; export type X = StaffVisit;"],
  [
    `${desk}/visits/views/row.view.ts`,
    "import { tokens } from '../../../../elements/src/styles/tokens.styles.ts'; export const x = tokens;",
  ],
  [`${desk}/today/today.element.ts`, "import { createApi } from '../api.ts'; export const x = createApi;"],
  [`${kit}/checks/slots.ts`, "import { listSlots } from '@foyer/sdk/contract'; export const x = listSlots;"],
  [`${kit}/cli/main.ts`, "import { readFile } from 'node:fs/promises'; export const x = readFile;"],
];

test.each(allowed)('%s may say: %s', async (file, code) => {
  expect(await rulesBrokenBy(code, file)).toEqual([]);
});

const banned: [code: string, rule: string][] = [
  ['import { html } from "lit"; export const f = (text: string) => html`<p .innerHTML=${text}></p>`;', 'no-restricted-syntax'],
  ['export const f = (e: Element, text: string) => { e.innerHTML = text; };', 'no-restricted-syntax'],
  ["export const f = (e: Element, text: string) => e.insertAdjacentHTML('beforeend', text);", 'no-restricted-syntax'],
  ["import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const x = unsafeHTML;", 'no-restricted-syntax'],
  ["import { unsafeCSS } from 'lit'; export const x = unsafeCSS;", 'no-restricted-syntax'],
  ["export const f = () => localStorage.getItem('name');", 'no-restricted-globals'],
  ['export const f = () => sessionStorage.length;', 'no-restricted-globals'],
  ["export const f = () => indexedDB.open('people');", 'no-restricted-globals'],
  ['export const f = () => window.localStorage;', 'no-restricted-syntax'],
  ['export const f = () => document.cookie;', 'no-restricted-syntax'],
  ['export const f = () => Math.random();', 'no-restricted-syntax'],
  ['export const f = () => Date.now();', 'no-restricted-syntax'],
  ['export const f = () => new Date();', 'no-restricted-syntax'],
  ['export const f = (code: string) => new Function(code);', 'no-new-func'],
  ['export default 1;', 'no-restricted-syntax'],
  ["export const f = () => console.log('someone');", 'no-console'],
];

test.each(banned)('no file of a package may say: %s', async (code, rule) => {
  expect(await rulesBrokenBy(code, `${elements}/core/planted.ts`)).toContain(rule);
});

test('a file that brings the clock in may read it', async () => {
  expect(await rulesBrokenBy('export const now = () => new Date();', `${server}/node/planted.ts`)).toEqual([]);
  expect(await rulesBrokenBy("export const at = new Date('2026-11-22');", `${elements}/core/planted.ts`)).toEqual([]);
});
