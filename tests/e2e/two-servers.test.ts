import { inject } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../setup/database.ts';
import { startFoyer, type FoyerProcess } from './setup/foyer-process.ts';

/** One PostgreSQL, two server processes. */
const servers: FoyerProcess[] = [];
let database: TestDatabase;
beforeAll(async () => {
  expect(inject('postgres').url).toBeTruthy();
  database = await emptyDatabase();
  const env = { DATABASE_URL: database.url };
  // At once, so that they also race for the schema and the demo hospital.
  servers.push(...(await Promise.all([startFoyer(env), startFoyer(env)])));
}, 240_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database?.drop();
});

const json = async <T>(url: string) => (await fetch(url)).json() as Promise<T>;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

test('64 racers for one slot over two servers: one wins, 63 are offered other times', async () => {
  const [one, two] = servers as [FoyerProcess, FoyerProcess];
  const { items } = await json<{ items: { id: string }[] }>(
    `${one.api}/v1/slots?service=blood-test&from=${day(0)}&to=${day(30)}&limit=200`,
  );
  const { consent } = await json<{ consent: { version: string } }>(`${two.api}/.well-known/foyer`);
  const rounds = 5;
  const tally = { won: 0, lost: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const slotId = items[round * 7]?.id;
    expect(slotId).toBeTruthy();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        fetch(`${(i % 2 === 0 ? one : two).api}/v1/appointments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({
            slotId,
            patient: { name: `Racer ${i}`, email: `r${i}@example.org`, birthDate: '1980-01-01' },
            consent: { accepted: true, version: consent.version },
          }),
        }),
      ),
    );
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { code?: string; alternatives?: { id: string }[] }[];
    const won = answers.filter(({ status }) => status === 201).length;
    const lost = answers.filter(
      ({ status }, i) => status === 409 && bodies[i]?.code === 'slot-unavailable' && (bodies[i]?.alternatives?.length ?? 0) > 0,
    ).length;
    expect({ won, lost }).toEqual({ won: 1, lost: 63 });
    tally.won += won;
    tally.lost += lost;
    // What the other process booked may still be listed for a second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    for (const server of servers) {
      const listed = await json<{ items: { id: string }[] }>(
        `${server.api}/v1/slots?service=blood-test&from=${day(0)}&to=${day(30)}&limit=200`,
      );
      expect(listed.items.some(({ id }) => id === slotId)).toBe(false);
    }
  }
  console.log(`race: ${rounds} slots, 64 racers each over two processes: ${tally.won} won, ${tally.lost} lost, 0 booked twice`);
}, 180_000);

test('what one server booked, the other shows, also after the first was killed', async () => {
  const [one, two] = servers as [FoyerProcess, FoyerProcess];
  const { items } = await json<{ items: { id: string }[] }>(
    `${one.api}/v1/slots?service=blood-test&from=${day(0)}&to=${day(30)}&limit=200`,
  );
  const { consent } = await json<{ consent: { version: string } }>(`${one.api}/.well-known/foyer`);
  const booked = await fetch(`${one.api}/v1/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      slotId: items.at(-1)?.id,
      patient: { name: 'Ines Okafor', email: 'ines@example.org', birthDate: '1958-09-14' },
      consent: { accepted: true, version: consent.version },
    }),
  });
  expect(booked.status).toBe(201);
  const { appointment, manage } = (await booked.json()) as { appointment: { id: string; reference: string }; manage: { token: string } };
  await one.stop('SIGKILL');
  const shown = await fetch(`${two.api}/v1/appointments/${appointment.id}`, { headers: { authorization: `Manage ${manage.token}` } });
  expect(shown.status).toBe(200);
  expect(await shown.json()).toMatchObject({ reference: appointment.reference, status: 'booked' });
}, 60_000);
