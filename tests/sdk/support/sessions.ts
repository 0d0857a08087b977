import { createClient, isProblem, isSlotUnavailable, isUnknownOutcome, newKey, type Client, type FetchPort, type Slot } from '@foyer/sdk';
import { createBooking, type BookingState } from '@foyer/sdk/flows';
import { bookingServer } from './booking-server.ts';
import { bookingOf, slot } from './hospital.ts';
import { faults, serve, type Received } from './http-server.ts';
import { seeded } from './random.ts';

export const faultRate = 0.3;
const atOnce = 16;
const days = ['2026-12-01', '2026-12-02', '2026-12-03'];

/** What a patient was told at last: the reference of their visit, or that there is none. */
export type Told = { readonly reference: string } | 'none' | 'never settled';

/** The planted bug: a client that makes a new key for each retry. */
export const forgetsItsKey = (name: string, seed: number, url: string): Promise<Told> =>
  byHand(name, seed, clientOf(url, seed, withNewKeys));

/** The bug: each attempt under a key of its own. */
const withNewKeys: FetchPort = (request) => {
  if (request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
  return fetch(request);
};

/** So many patients book, each in their own way, through a network that harms every third request. */
export async function runSessions(sessions: number, run: (name: string, seed: number, url: string) => Promise<Told> = patientOf) {
  // Fewer times than patients, so that some are taken from under others.
  const times = days.flatMap((day) =>
    Array.from({ length: sessions / 4 }, (_, i) =>
      slot(`${day}-${i}`, day, `${String(8 + Math.floor((i % 80) / 8)).padStart(2, '0')}:${String((i % 8) * 5).padStart(2, '0')}`),
    ),
  );
  const server = bookingServer(times);
  const chance = seeded(20261122);
  let faulted = 0;
  const running = await serve(server.handle, (request: Received) => {
    // A phone without a connection tells nobody; reads are harmed as often as writes.
    if (request.method === 'DELETE' || chance() >= faultRate) return undefined;
    faulted += 1;
    return faults[Math.floor(chance() * faults.length)];
  });
  const names = Array.from({ length: sessions }, (_, seed) => `Patient ${seed}`);
  const told: Told[] = [];
  let next = 0;
  const worker = async () => {
    for (let seed = next++; seed < sessions; seed = next++) told[seed] = await run(names[seed] as string, seed, running.url);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await running.close();

  const slotsBooked = server.booked.map(({ slotId }) => slotId);
  const wrong = names.filter((name, seed) => {
    const made = server.booked.filter(({ patient }) => patient === name);
    const end = told[seed];
    return end === 'none' ? made.length > 0 : typeof end !== 'object' || made.length !== 1 || made[0]?.reference !== end.reference;
  });
  if (new Set(slotsBooked).size !== slotsBooked.length) wrong.push('two visits at one time');
  return { wrong, faulted, told, booked: server.booked.length };
}

function patientOf(name: string, seed: number, url: string): Promise<Told> {
  const client = clientOf(url, seed);
  return seed % 2 === 0 ? byHand(name, seed, client) : byFlow(name, seed, client);
}

function clientOf(baseUrl: string, seed: number, fetch?: FetchPort): Client {
  const random = seeded(seed);
  return createClient({
    baseUrl,
    fetch,
    validate: 'strict',
    timeout: 100,
    retry: { limit: 3, minDelay: 1, maxDelay: 4 },
    ports: { random },
  });
}

/** An app of its own on the client: lists, holds every other time, books, and asks until it knows. */
async function byHand(name: string, seed: number, client: Client): Promise<Told> {
  const random = seeded(seed + 7919);
  const pick = (times: readonly Slot[]) => times[Math.floor(random() * times.length)];
  let choice = pick(
    (await untilRead(() => client.slots.list({ service: 'blood-test', from: '2026-12-01', to: '2026-12-03', limit: 200 }))).items,
  );
  while (choice) {
    const { id } = choice;
    try {
      const hold = seed % 4 === 0 ? await settled(() => client.holds.create(id)) : undefined;
      const visit = await settled(() => client.appointments.book(bookingOf(id, name), { hold }));
      return { reference: visit.appointment.reference };
    } catch (error) {
      if (!isSlotUnavailable(error)) throw error;
      choice = pick(error.alternatives);
    }
  }
  return 'none';
}

async function settled<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (isUnknownOutcome(error)) return error.resume() as Promise<T>;
      // Certain that nothing was done: then it may be sent as new.
      if (!isProblem(error, 'overloaded') && !isProblem(error, 'rate-limited')) throw error;
    }
  }
}

async function untilRead<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch {
      continue;
    }
  }
}

/** A patient at a screen built on the flow, who presses what is offered and gives up when there is nothing free. */
function byFlow(name: string, seed: number, client: Client): Promise<Told> {
  const random = seeded(seed + 104_729);
  return new Promise((resolve, reject) => {
    const booking = createBooking({
      client,
      language: 'en',
      preset: { service: 'blood-test' },
      now: () => Date.parse('2026-11-30T12:00:00Z'),
    });
    const givenUp = setTimeout(() => end('never settled'), 30_000);
    const end = (told: Told) => {
      clearTimeout(givenUp);
      booking.stop();
      resolve(told);
    };
    const act = (state: BookingState) => {
      switch (state.step) {
        case 'unavailable':
        case 'failed':
          return booking.send({ type: 'retried' });
        case 'slot': {
          if (state.holding) return;
          if (state.slots?.step === 'unavailable') return booking.send({ type: 'retried' });
          if (state.slots?.step === 'empty') return end('none');
          const offered = state.lost ? state.lost.alternatives : (state.slots?.slots ?? []);
          const choice = offered[Math.floor(random() * offered.length)];
          if (choice) return booking.send({ type: 'slot-chosen', slot: choice });
          return state.lost ? end('none') : undefined;
        }
        case 'details':
          if (state.errors.length > 0) return reject(new Error(`The form is not right: ${JSON.stringify(state.errors)}`));
          for (const [field, value] of Object.entries({ name, birthDay: '14', birthMonth: '9', birthYear: '1958', phone: '555 0187' })) {
            booking.send({ type: 'typed', field: field as 'name', value });
          }
          // Two quick presses, as of someone impatient.
          booking.send({ type: 'continued' });
          return booking.send({ type: 'continued' });
        case 'check':
          booking.send({ type: 'confirmed' });
          return booking.send({ type: 'confirmed' });
        case 'unknown':
          return booking.send({ type: 'asked-again' });
        case 'done':
          return end({ reference: state.visit.appointment.reference });
        default:
          return undefined;
      }
    };
    // After the listener is told, not within: as a press comes.
    booking.subscribe(() => queueMicrotask(() => act(booking.state)));
  });
}
