import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, releaseHold, told } from './setup/visits.ts';

/*
 * Stories run this server in a page, where Kysely's own dialect stands for the driver. It reads and writes values in its
 * own way; this is to notice where that matters.
 */
let pglite: PGlite;
let db: Kysely<DB>;
let hospital: Hospital;
let server: TestApp;

const asText = (text: string) => text;

beforeAll(async () => {
  const parsers = { 20: asText, 1082: asText, 1186: asText };
  pglite = await PGlite.create({ extensions: { btree_gist, pg_trgm, unaccent }, parsers });
  db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  hospital = await smallHospital(db);
  server = testApp(db, hospital, { limits: 'off' });
});
afterAll(async () => {
  await db.destroy();
});

it('lists, holds, books and shows through the dialect of a page', async () => {
  const [free] = await listAll(server, `service=${hospital.services.plain}&${allDays}`);
  const { id } = free as { id: string };
  const first = (await holdSlot(server, id)).body;
  const hold = (await holdSlot(server, id, { replaces: first })).body;
  expect((await releaseHold(server, first)).status).toBe(204);
  const booked = await bookSlot(server, id, { hold });
  expect(booked.status).toBe(201);
  const { appointment, manage } = booked.body;
  const shown = await told(server.call(`/v1/appointments/${appointment.id}`, { headers: { Authorization: `Manage ${manage.token}` } }));
  expect(shown.body).toEqual(appointment);
  expect((await bookSlot(server, id)).problem.alternatives).toHaveLength(6);
  const days = await told<{ days: { date: string; free: number }[] }>(
    server.call(`/v1/availability?service=${hospital.services.plain}&${allDays}`),
  );
  expect(days.body.days[0]).toEqual({ date: '2026-11-24', free: 17 });
});

it('keeps to the seats of a session, 64 at a time, and answers the same key alike', async () => {
  const [session] = await hospital.slots('session');
  const answers = await Promise.all(Array.from({ length: 64 }, () => bookSlot(server, session?.id ?? '')));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ problem }) => problem.code === 'slot-unavailable')).toHaveLength(61);
  const [other] = await hospital.slots('approval');
  const key = { 'Idempotency-Key': 'one-key-for-both-of-these' };
  const [a, b] = [await bookSlot(server, other?.id ?? '', {}, key), await bookSlot(server, other?.id ?? '', {}, key)];
  expect(a.body).toEqual(b.body);
  expect(a.body.appointment.status).toBe('pending');
});
