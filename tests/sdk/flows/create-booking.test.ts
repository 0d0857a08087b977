import { createClient, type ClientOptions } from '@foyer/sdk';
import type { Service } from '@foyer/sdk/contract';
import {
  createBooking,
  createBookingInParts,
  type Booking,
  type BookingAction,
  type BookingState,
  type BookingStepName,
} from '@foyer/sdk/flows';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookingServer } from '../support/booking-server.ts';
import { discovery, location, service, slot } from '../support/hospital.ts';
import { problem, type Received, type Reply } from '../support/http-server.ts';
import { inMemory } from '../support/in-memory.ts';
import { filled } from './events.ts';

const start = Date.parse('2026-11-30T12:00:00Z');
const slots = [slot('nine', '2026-12-01', '09:00'), slot('ten', '2026-12-01', '10:00'), slot('later', '2026-12-03', '14:00')];

let booking: Booking | undefined;
const opened: Booking[] = [];
// Loaded on demand otherwise, in real time, which these tests do not wait for.
beforeAll(() =>
  Promise.all([
    import('../../../packages/sdk/src/validation.ts'),
    import('../../../packages/sdk/src/persisting.ts'),
    import('../../../packages/sdk/src/flows/booking-later.ts'),
  ]),
);
beforeEach(() => void vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  for (const each of opened.splice(0)) each.stop();
  vi.useRealTimers();
});

interface Setting {
  /** Answers in place of the server, or lets the request through. */
  readonly instead?: (
    request: Received,
    count: number,
    handle: (request: Received) => Reply,
  ) => Reply | undefined | Promise<Reply | undefined>;
  readonly client?: Partial<ClientOptions>;
  readonly preset?: { service?: string };
  readonly service?: Service | undefined;
  readonly create?: typeof createBooking;
}

function open({ instead, client: change, preset = { service: 'blood-test' }, create = createBooking, service: offered }: Setting = {}) {
  const server = bookingServer(slots, { service: offered });
  const received: Received[] = [];
  const seen = new Map<string, number>();
  const fetch = inMemory(async (request) => {
    received.push(request);
    const call = `${request.method} ${request.path}`;
    seen.set(call, (seen.get(call) ?? 0) + 1);
    return (await instead?.(request, seen.get(call) ?? 0, server.handle)) ?? server.handle(request);
  });
  const client = createClient({
    baseUrl: 'https://care.example.org',
    fetch,
    validate: 'strict',
    retry: { limit: 1, minDelay: 1, maxDelay: 1 },
    timeout: 1000,
    ...change,
  });
  booking = create({ client, language: 'en', preset });
  opened.push(booking);
  const calls = (call: string) => received.filter(({ method, path }) => `${method} ${path}`.startsWith(call));
  return { booking, server, received, calls };
}

/** Waits for a step, in the flow's own time. */
async function until(of: Booking, isThere: BookingStepName | ((state: BookingState) => boolean)): Promise<BookingState> {
  const is = typeof isThere === 'string' ? (state: BookingState) => state.step === isThere : isThere;
  for (let turn = 0; turn < 400; turn += 1) {
    if (is(of.state)) return of.state;
    await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(turn < 100 ? 1 : 500);
  }
  throw new Error(`Never there: it is at ${of.state.step}, times ${of.state.slots?.step}`);
}

const isListed = (state: BookingState) => state.slots?.step === 'ready';
const choose = (of: Booking, id = 'nine') => {
  const chosen = slots.find((each) => each.id === id);
  if (chosen) of.send({ type: 'slot-chosen', slot: chosen });
};
function fill(of: Booking, name = 'Ines Okafor') {
  for (const [field, value] of Object.entries({ ...filled, name })) of.send({ type: 'typed', field, value } as BookingAction);
}
async function toCheck(of: Booking) {
  await until(of, isListed);
  choose(of);
  await until(of, 'details');
  fill(of);
  of.send({ type: 'continued' });
  return until(of, 'check');
}

describe('a booking', () => {
  test.each([
    ['at once', createBooking],
    ['in parts', createBookingInParts],
  ])('from the first list to the reference, %s', async (_, create) => {
    const { booking, server, calls } = open({ create });
    expect(booking.state.step).toBe('loading');
    await toCheck(booking);
    expect(server.holds.size).toBe(1);
    booking.send({ type: 'confirmed' });
    const done = await until(booking, 'done');
    expect(server.booked).toMatchObject([{ patient: 'Ines Okafor', slotId: 'nine' }]);
    expect(done).toMatchObject({ visit: { appointment: { reference: server.booked[0]?.reference } }, hold: undefined });
    // The hold became the visit: there is nothing to release.
    expect(calls('DELETE')).toEqual([]);
  });

  test('asks for one pair at once, the hospital and the times, and nothing else', async () => {
    const { booking, received } = open();
    expect(received).toEqual([]);
    await until(booking, isListed);
    expect(received.map(({ path }) => path).sort()).toEqual(['/.well-known/foyer', '/v1/slots']);
  });

  test('sends the hold’s secret, and has it nowhere in its state', async () => {
    const { booking, calls, server } = open();
    await toCheck(booking);
    const [hold] = [...server.holds.values()];
    booking.send({ type: 'confirmed' });
    expect(JSON.stringify(booking.state)).not.toContain('secret');
    await until(booking, 'done');
    expect(calls('POST /v1/appointments')[0]?.headers['hold-secret']).toBe(hold?.secret);
  });

  test('tells listeners of each change until they leave', async () => {
    const { booking } = open();
    const steps: string[] = [];
    const leave = booking.subscribe(({ step }) => steps.push(step));
    await until(booking, isListed);
    leave();
    choose(booking);
    await until(booking, 'details');
    expect(steps).toEqual(['slot', 'slot']);
  });

  test('pressed twice books once', async () => {
    const { booking, server, calls } = open();
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    booking.send({ type: 'confirmed' });
    await until(booking, 'done');
    booking.send({ type: 'confirmed' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls('POST /v1/appointments')).toHaveLength(1);
    expect(server.booked).toHaveLength(1);
  });

  test('for which no time suits is asked for', async () => {
    const { booking, server } = open();
    await until(booking, isListed);
    booking.send({ type: 'none-suited' });
    booking.send({ type: 'typed', field: 'wishNote', value: 'After school' });
    booking.send({ type: 'continued' });
    fill(booking);
    booking.send({ type: 'continued' });
    booking.send({ type: 'confirmed' });
    await until(booking, 'requested');
    expect(server.booked).toMatchObject([{ patient: 'Ines Okafor', slotId: undefined }]);
  });
});

describe('loading', () => {
  test('that fails can be tried again', async () => {
    const { booking } = open({
      instead: ({ path }, count) => (path === '/.well-known/foyer' && count <= 2 ? problem(503, 'overloaded') : undefined),
    });
    expect(await until(booking, 'unavailable')).toMatchObject({ code: 'overloaded' });
    booking.send({ type: 'retried' });
    await until(booking, isListed);
  });

  test('of a service that is not there ends with a closed door', async () => {
    const { booking } = open({ preset: { service: 'none' } });
    expect(await until(booking, 'closed')).toMatchObject({ why: 'not-found' });
  });

  test('of the times alone that fails leaves the rest standing', async () => {
    const { booking } = open({
      instead: ({ path }, count) => (path === '/v1/slots' && count <= 2 ? problem(503, 'overloaded') : undefined),
    });
    await until(booking, (state) => state.slots?.step === 'unavailable');
    booking.send({ type: 'retried' });
    await until(booking, isListed);
  });

  test('goes to the first free day when two weeks are empty', async () => {
    const far = slot('far', '2026-12-20', '09:00');
    const { booking, calls } = open({
      instead: ({ path, query }) => {
        if (path === '/v1/availability') return { status: 200, body: { days: [], next: '2026-12-20' } };
        if (path !== '/v1/slots') return undefined;
        const items = (query.get('from') ?? '') > '2026-12-14' ? [far] : [];
        return { status: 200, body: { items, included: { services: [], locations: [], practitioners: [] } } };
      },
    });
    expect((await until(booking, isListed)).slots?.slots).toEqual([far]);
    expect(calls('GET /v1/availability')).toHaveLength(1);
  });

  test.each([
    ['at once', createBooking],
    ['in parts', createBookingInParts],
  ])('places, when there are several, %s', async (_, create) => {
    const two = [location(), location('east', 'East clinic')];
    const { booking, calls } = open({
      create,
      service: service({ locationIds: ['main', 'east'] }),
      instead: ({ path }) => (path === '/v1/locations' ? { status: 200, body: { items: two } } : undefined),
    });
    await until(booking, ({ places }) => places !== undefined);
    booking.send({ type: 'place-chosen', locationId: 'east' });
    await until(booking, isListed);
    expect(calls('GET /v1/slots').at(-1)?.query.get('location')).toBe('east');
  });

  test('places that the first times name all are not asked for', async () => {
    const two = [location('east', 'East clinic'), location()];
    const { booking, received } = open({
      service: service({ locationIds: ['main', 'east'] }),
      instead: (request, _count, handle) => {
        if (request.path !== '/v1/slots') return undefined;
        const reply = handle(request);
        const page = reply.body as { readonly included: object };
        return { ...reply, body: { ...page, included: { ...page.included, locations: two } } };
      },
    });
    const { places } = await until(booking, 'place');
    expect(places?.map(({ id }) => id)).toEqual(['main', 'east']);
    booking.send({ type: 'place-chosen', locationId: 'east' });
    await until(booking, isListed);
    expect(received.map(({ path }) => path)).not.toContain('/v1/locations');
  });

  test('a search asks for the newest words only', async () => {
    const { booking, calls } = open({
      preset: {},
      instead: ({ path, json }) => {
        if (path === '/v1/services') return { status: 200, body: { items: [service(), service({ id: 'x' })] } };
        return path === '/v1/services/search' ? { status: 200, body: { items: [service({ id: (json as { q: string }).q })] } } : undefined;
      },
    });
    await until(booking, 'service');
    for (const q of ['knee', 'foot']) {
      booking.send({ type: 'query-typed', q });
      booking.send({ type: 'searched' });
    }
    expect((await until(booking, ({ search }) => search.status === 'found')).search.found).toMatchObject([{ id: 'foot' }]);
    expect(calls('POST /v1/services/search').length).toBeLessThanOrEqual(2);
  });

  test('brings the words of another language, and leaves the rest', async () => {
    let locale = 'en';
    const { booking } = open({
      client: { locale: () => locale },
      instead: ({ path, headers }) =>
        path === '/.well-known/foyer'
          ? { status: 200, body: { ...discovery, name: `Larkwater ${headers['accept-language']}` } }
          : undefined,
    });
    await toCheck(booking);
    const before = booking.state;
    locale = 'ar';
    booking.send({ type: 'language-changed', language: 'ar' });
    const arabic = await until(booking, ({ hospital }) => hospital?.name === 'Larkwater ar');
    expect(arabic).toMatchObject({ step: 'check', slot: before.slot, draft: before.draft, hold: before.hold });
  });

  test('questions come while the page before is filled in', async () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      id: 'q1',
      status: 'active',
      item: [{ linkId: 'l', type: 'boolean', required: true }],
    };
    const { booking, server, received } = open({
      service: service({ questionnaireId: 'q1' }),
      instead: ({ path }) => (path === '/v1/questionnaires/q1' ? { status: 200, body: questionnaire } : undefined),
    });
    await until(booking, isListed);
    choose(booking);
    await until(booking, (state) => state.questionnaire !== undefined);
    fill(booking);
    booking.send({ type: 'continued' });
    expect(booking.state).toMatchObject({ step: 'questions', status: 'ready' });
    booking.send({ type: 'answered', linkId: 'l', values: ['true'] });
    booking.send({ type: 'continued' });
    booking.send({ type: 'confirmed' });
    await until(booking, 'done');
    expect(received.at(-1)?.json).toMatchObject({ answers: [{ linkId: 'l', answer: [{ valueBoolean: true }] }] });
    expect(server.booked).toHaveLength(1);
  });
});

describe('holds', () => {
  test('are made anew before they run out, without a gap and without a word', async () => {
    const { booking, calls, server } = open();
    await until(booking, isListed);
    choose(booking);
    await until(booking, 'details');
    await vi.advanceTimersByTimeAsync(291_000);
    expect(calls('POST /v1/holds').map(({ json }) => (json as { replaces?: string }).replaces !== undefined)).toEqual([false, true]);
    expect(booking.state).toMatchObject({ step: 'details', hold: { status: 'held', renewals: 1 } });
    expect(server.holds.size).toBe(1);
  });

  test('end, when a page is left open for good', async () => {
    const { booking, server } = open();
    await until(booking, isListed);
    choose(booking);
    await until(booking, 'details');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(booking.state).toMatchObject({ step: 'details', hold: undefined });
    expect(server.holds.size).toBe(0);
  });

  test('of the time before are replaced when another is chosen', async () => {
    const { booking, server } = open();
    await until(booking, isListed);
    choose(booking, 'nine');
    await until(booking, 'details');
    booking.send({ type: 'went-back' });
    choose(booking, 'ten');
    await until(booking, 'details');
    expect([...server.holds.values()].map(({ slotId }) => slotId)).toEqual(['ten']);
  });

  test('are let go by "Clear and leave" and by the end', async () => {
    const { booking, server } = open();
    await toCheck(booking);
    booking.send({ type: 'cleared' });
    await vi.advanceTimersByTimeAsync(10);
    expect(server.holds.size).toBe(0);
    expect(booking.state.draft.name).toBe('');
    await until(booking, isListed);
    choose(booking);
    await until(booking, 'details');
    booking.stop();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.holds.size).toBe(0);
  });

  test('that come when they are no longer wanted are let go', async () => {
    const { booking, server } = open({
      instead: async ({ path }) => {
        if (path === '/v1/holds') await new Promise((resolve) => setTimeout(resolve, 500));
        return undefined;
      },
    });
    await until(booking, isListed);
    choose(booking);
    booking.stop();
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.holds.size).toBe(0);
  });

  test('that are refused lead to the nearest free times', async () => {
    const { booking, server } = open();
    await until(booking, isListed);
    server.handle({
      method: 'POST',
      path: '/v1/appointments',
      query: new URLSearchParams(),
      headers: { 'idempotency-key': 'x'.repeat(22) },
      text: '{}',
      json: { slotId: 'nine', patient: { name: 'Other' } },
    });
    choose(booking);
    expect(await until(booking, (state) => state.step === 'slot' && state.lost !== undefined)).toMatchObject({
      lost: { slot: { id: 'nine' }, alternatives: [{ id: 'ten' }, { id: 'later' }] },
    });
  });

  test('whose answer is lost are found before the booking is sent', async () => {
    let isLost = true;
    const { booking, server, calls } = open({
      instead: (request, _, handle) => {
        if (request.path !== '/v1/holds' || !isLost) return undefined;
        handle(request);
        return Promise.reject(new TypeError('cut'));
      },
    });
    await until(booking, isListed);
    choose(booking);
    expect(await until(booking, 'details')).toMatchObject({ hold: { status: 'unsure' } });
    fill(booking);
    booking.send({ type: 'continued' });
    isLost = false;
    booking.send({ type: 'confirmed' });
    await until(booking, 'done');
    expect(server.booked).toMatchObject([{ slotId: 'nine' }]);
    expect(new Set(calls('POST /v1/holds').map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(calls('POST /v1/appointments')[0]?.json).toHaveProperty('holdId');
  });

  test('that take too long are not waited for', async () => {
    // AbortSignal.timeout runs by the real clock, which these tests do not wait for.
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(new DOMException('late', 'TimeoutError')), time);
      return abort.signal;
    });
    const { booking } = open({
      client: { timeout: 60_000 },
      instead: ({ path }) => (path === '/v1/holds' ? new Promise(() => undefined) : undefined),
    });
    await until(booking, isListed);
    choose(booking);
    await vi.advanceTimersByTimeAsync(8100);
    expect(booking.state).toMatchObject({ step: 'details', hold: { status: 'unsure' } });
    timeout.mockRestore();
  });
});

describe('sending', () => {
  const atBooking = (reply: (count: number) => Reply | Promise<Reply> | undefined): Setting => ({
    instead: ({ method, path }, count) => (method === 'POST' && path === '/v1/appointments' ? reply(count) : undefined),
  });
  const cut = () => Promise.reject(new TypeError('cut'));

  test('that fails for certain is sent again under the same key', async () => {
    const { booking, calls } = open(atBooking((count) => (count <= 2 ? problem(503, 'overloaded', { outcome: 'none' }) : undefined)));
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, 'failed')).toMatchObject({ code: 'overloaded', retryable: true });
    booking.send({ type: 'retried' });
    await until(booking, 'done');
    expect(new Set(calls('POST /v1/appointments').map(({ headers, text }) => `${headers['idempotency-key']} ${text}`)).size).toBe(1);
  });

  test('whose answer is lost is asked about by itself, then when the patient wants', async () => {
    const { booking, server, calls } = open(atBooking((count) => (count <= 8 ? cut() : undefined)));
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, 'unknown')).toMatchObject({ asking: true, tries: 1 });
    await until(booking, (state) => state.step === 'unknown' && !state.asking);
    booking.send({ type: 'asked-again' });
    await until(booking, 'done');
    expect(server.booked).toHaveLength(1);
    expect(new Set(calls('POST /v1/appointments').map(({ headers, text }) => `${headers['idempotency-key']} ${text}`)).size).toBe(1);
  });

  test('to a slot taken meanwhile brings alternatives, and the form as it was', async () => {
    const { booking } = open(
      atBooking((count) => (count === 1 ? problem(409, 'slot-unavailable', { alternatives: [slots[1]] }) : undefined)),
    );
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, 'slot')).toMatchObject({ lost: { alternatives: [{ id: 'ten' }] }, draft: { name: 'Ines Okafor' } });
    choose(booking, 'ten');
    await until(booking, 'check');
    booking.send({ type: 'confirmed' });
    await until(booking, 'done');
  });

  test('with a fault is shown at its field', async () => {
    const { booking } = open(
      atBooking(() => problem(422, 'validation-failed', { errors: [{ pointer: '/patient/phone', code: 'not-a-phone', detail: 'x' }] })),
    );
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, 'details')).toMatchObject({
      errors: [{ field: 'phone', code: 'not-a-phone' }],
      draft: { name: 'Ines Okafor' },
    });
  });

  test('what the service does not allow is told', async () => {
    const { booking } = open(atBooking(() => problem(422, 'not-eligible')));
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, 'failed')).toMatchObject({ code: 'not-eligible', retryable: false });
  });

  test('under an old consent shows the new one, and sends that', async () => {
    const { booking, calls } = open({
      instead: ({ path, json }, count) => {
        if (path === '/.well-known/foyer' && count > 1)
          return { status: 200, body: { ...discovery, consent: { version: '2026-12', text: 'New.' } } };
        const isOld = path === '/v1/appointments' && (json as { consent: { version: string } }).consent.version !== '2026-12';
        return isOld ? problem(422, 'consent-outdated') : undefined;
      },
    });
    await toCheck(booking);
    booking.send({ type: 'confirmed' });
    expect(await until(booking, (state) => state.step === 'check' && state.notice === 'consent-changed')).toMatchObject({
      hospital: { consent: { text: 'New.' } },
    });
    booking.send({ type: 'confirmed' });
    await until(booking, 'done');
    expect(new Set(calls('POST /v1/appointments').map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  test('is seen through when the page goes, and reads are broken off', async () => {
    const signals: AbortSignal[] = [];
    const methods: string[] = [];
    let done = false;
    const server = bookingServer(slots);
    const answer = inMemory(server.handle);
    const client = createClient({
      baseUrl: 'https://care.example.org',
      validate: 'off',
      fetch: async (request) => {
        signals.push(request.signal);
        methods.push(request.method);
        await new Promise((resolve) => setTimeout(resolve, 200));
        const response = await answer(request);
        done ||= request.url.endsWith('/v1/appointments');
        return response;
      },
    });
    const reading = createBooking({ client, language: 'en', preset: { service: 'blood-test' } });
    await vi.advanceTimersByTimeAsync(50);
    reading.stop();
    await vi.advanceTimersByTimeAsync(1);
    expect(signals.filter(({ aborted }) => aborted).length).toBe(1);

    const sending = createBooking({ client, language: 'en', preset: { service: 'blood-test' } });
    await toCheck(sending);
    sending.send({ type: 'confirmed' });
    await vi.advanceTimersByTimeAsync(50);
    sending.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toBe(true);
    expect(signals.at(-1)?.aborted).toBe(false);
    // Nor is its hold let go before it is settled.
    expect(methods).not.toContain('DELETE');
    expect(server.booked).toHaveLength(1);
  });
});
