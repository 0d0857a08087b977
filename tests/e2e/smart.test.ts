import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './setup/desk.ts';
import { foyer } from './setup/foyer-process.ts';

// The published examples of the SMART Scheduling Links specification, as they are.
const folder = fileURLToPath(new URL('../reference-server/smart-scheduling-links/', import.meta.url));

const desk = new Desk();
beforeAll(async () => {
  expect(existsSync(folder)).toBe(true);
  const seeded = await foyer(['seed'], desk.env);
  expect(seeded.code, seeded.output).toBe(0);
  const imported = await foyer(['import', folder, '--adopt', '--shift', '--time-zone', 'America/New_York'], desk.env);
  expect(imported.code, imported.output).toBe(0);
  await desk.open();
}, 240_000);
afterAll(() => desk.close());

interface Slot {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly remaining: number;
  readonly window: boolean;
}

test('a seat of an imported session is booked through the widget; the 101st is refused', async () => {
  const { api } = desk.foyer;
  const json = async <T>(path: string) => (await fetch(api + path)).json() as Promise<T>;
  const services = await json<{ items: { id: string; name: string }[] }>('/v1/services?limit=200');
  const service = services.items.find(({ name }) => /immuni[sz]ation/iu.test(name));
  expect(service, services.items.map(({ name }) => name).join()).toBeDefined();
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const list = () => json<{ items: Slot[] }>(`/v1/slots?service=${service?.id}&from=${day(0)}&to=${day(45)}&limit=200`);
  const before = await list();
  expect(before.items.length).toBeGreaterThan(100);
  for (const { start, end, remaining, window } of before.items) {
    expect({ hours: (Date.parse(end) - Date.parse(start)) / 3_600_000, remaining, window }).toEqual({
      hours: 9,
      remaining: 100,
      window: true,
    });
  }
  // 14:00 UTC in the set: 9 am in New York before 14 March 2021, 10 am after; the wall times stay what they were.
  expect([...new Set(before.items.map(({ start }) => start.slice(11, 16)))].sort()).toEqual(['09:00', '10:00']);

  const arrival = await desk.arrives();
  const patient = await arrival.opensHost(`service="${service?.id}"`);
  await patient.choosesAnyPlace();
  await patient.choosesTime();
  await patient.tellsDetails();
  await patient.books();
  await arrival.leaves();

  const after = await list();
  const taken = after.items.filter(({ remaining }) => remaining === 99);
  expect(taken).toHaveLength(1);
  const slotId = taken[0]?.id;
  const { consent } = await json<{ consent: { version: string } }>('/.well-known/foyer');
  const answers = await Promise.all(
    Array.from({ length: 110 }, (_, i) =>
      fetch(`${api}/v1/appointments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          slotId,
          patient: { name: `Person ${i}`, email: `p${i}@example.org`, birthDate: '1980-01-01' },
          consent: { accepted: true, version: consent.version },
        }),
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect({ booked: statuses.filter((s) => s === 201).length, refused: statuses.filter((s) => s === 409).length }).toEqual({
    booked: 99,
    refused: 11,
  });
  expect((await list()).items.some(({ id }) => id === slotId)).toBe(false);
  console.log('seats: 100 of 100 booked, 11 of 11 beyond refused');
}, 180_000);
