import {
  createClient,
  isAborted,
  isConfigurationError,
  isContractError,
  isNetworkError,
  isProblem,
  isRateLimited,
  isSlotUnavailable,
  isTimeout,
  isUnknownOutcome,
} from '@foyer/sdk';
import type { ClientOptions, UnknownOutcomeError, Visit } from '@foyer/sdk';
import { afterEach, describe, expect, test } from 'vitest';
import { bookingOf, discovery, hold, service, slot } from './support/hospital.ts';
import { problem, serve, type Fault, type Received, type Reply, type Running } from './support/http-server.ts';

let running: Running | undefined;
afterEach(() => running?.close());

const quick = { limit: 4, minDelay: 1, maxDelay: 4 };

async function clientOf(
  handle: (request: Received, count: number) => Reply | Promise<Reply>,
  options: Partial<ClientOptions> = {},
  faultOf?: (count: number) => Fault | undefined,
) {
  let handled = 0;
  let arrived = 0;
  running = await serve(
    (request) => handle(request, ++handled),
    () => faultOf?.(++arrived),
  );
  return createClient({ baseUrl: running.url, validate: 'strict', retry: quick, ...options });
}

const sent = () => running?.received ?? [];
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
const booked = (id = 'abc'): Reply => ({
  status: 201,
  body: {
    appointment: {
      id,
      reference: 'K7P-4QX',
      status: 'booked',
      version: 1,
      start: '2026-12-01T09:00:00-05:00',
      end: '2026-12-01T09:20:00-05:00',
      timeZone: 'America/New_York',
      mode: 'in-person',
      service: { id: 'blood-test', name: 'Blood test', durationMinutes: 20 },
      patient: { name: 'I…' },
      preparation: [],
      policy: { cancel: { allowed: true }, reschedule: { allowed: true } },
    },
    manage: { token: 't0ken', url: 'https://care.example.org/visit#m=t0ken' },
  },
  headers: { etag: '"1"' },
});

describe('the base URL', () => {
  test.each([
    ['https://care.example.org', 'https://care.example.org'],
    ['https://care.example.org/foyer/', 'https://care.example.org/foyer'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('takes %s', (baseUrl, kept) => {
    expect(createClient({ baseUrl }).transport.baseUrl).toBe(kept);
  });

  test.each([
    'http://care.example.org',
    'http://localhost.evil.example',
    'care.example.org',
    '/foyer',
    '',
    'ftp://localhost',
    'https://a:secret@care.example.org',
    'https://care.example.org?x=1',
    'https://care.example.org#x',
  ])('refuses "%s" in words that do not tell it again', (baseUrl) => {
    const make = () => createClient({ baseUrl });
    expect(make).toThrow(/must be absolute/);
    expect(make).not.toThrow(/secret/);
  });

  test('may carry a path, which comes before the operation', async () => {
    const client = await clientOf(() => ({ status: 200, body: discovery }));
    await createClient({ baseUrl: `${running?.url}/larkwater/`, validate: 'off' }).discovery.get();
    await client.discovery.get();
    expect(sent().map(({ path }) => path)).toEqual(['/larkwater/.well-known/foyer', '/.well-known/foyer']);
  });
});

describe('a request', () => {
  test('carries language, authority and nothing else of the caller', async () => {
    const client = await clientOf(() => ({ status: 200, body: service() }), { token: async () => 'bearer-token', locale: () => 'pt-BR' });
    await client.services.get('blood-test');
    expect(sent()[0]).toMatchObject({ method: 'GET', path: '/v1/services/blood-test' });
    expect(sent()[0]?.headers).toMatchObject({ authorization: 'Bearer bearer-token', 'accept-language': 'pt-BR' });
    expect(sent()[0]?.headers).not.toHaveProperty('idempotency-key');
    expect(sent()[0]?.headers).not.toHaveProperty('referer');
    expect(sent()[0]?.headers).not.toHaveProperty('cookie');
  });

  test('never takes credentials or a referrer along, and does not follow redirects', async () => {
    let request: Request | undefined;
    const client = createClient({
      baseUrl: 'https://care.example.org',
      validate: 'off',
      fetch: (seen) => {
        request = seen;
        return Response.json(discovery);
      },
    });
    await client.discovery.get();
    expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'default' });
    await client.discovery.get({ fresh: true });
    expect(request).toMatchObject({ cache: 'no-cache' });
    await client.appointments.get('a', { fresh: true }).catch(() => undefined);
    expect(request).toMatchObject({ cache: 'no-store' });
  });

  test('asks for the token before each attempt, so that a new one is used', async () => {
    let tokens = 0;
    const client = await clientOf((_, count) => (count === 1 ? problem(503, 'overloaded') : { status: 200, body: service() }), {
      token: () => `token-${++tokens}`,
    });
    await client.services.get('blood-test');
    expect(sent().map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('fails with the token function’s own error, and is not sent', async () => {
    const client = await clientOf(() => booked(), { token: () => Promise.reject(new Error('signed out')) });
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toEqual(new Error('signed out'));
    expect(sent()).toEqual([]);
  });

  test('a manage token takes the bearer’s place', async () => {
    const client = await clientOf(() => ({ status: 200, body: (booked().body as { appointment: object }).appointment }), {
      token: 'bearer',
    });
    await client.appointments.get('abc', { manage: 't0ken', ifMatch: '"1"' });
    expect(sent()[0]?.headers).toMatchObject({ authorization: 'Manage t0ken', 'if-match': '"1"' });
  });

  test.each(['', '.', '..'])('refuses "%s" as an id, which would lead elsewhere', async (id) => {
    const client = await clientOf(() => ({ status: 200, body: service() }));
    expect(await failureOf(client.services.get(id))).toSatisfy(isConfigurationError);
    expect(sent()).toEqual([]);
  });

  test('puts an id into the path whole', async () => {
    const client = await clientOf(() => ({ status: 200, body: service() }));
    await client.services.get('a/../b?c#d');
    expect(sent()[0]?.path).toBe('/v1/services/a%2F..%2Fb%3Fc%23d');
  });

  test('a search sends the patient’s words in the body, never in the address', async () => {
    const client = await clientOf(() => ({ status: 200, body: { items: [service()] } }));
    await client.services.search({ q: 'sore knee' });
    expect(sent()[0]).toMatchObject({ method: 'POST', json: { q: 'sore knee' } });
    expect([...(sent()[0]?.query ?? [])]).toEqual([]);
    expect(sent()[0]?.headers).not.toHaveProperty('idempotency-key');
  });
});

describe('retries', () => {
  const passing: readonly (readonly [string, Reply])[] = [
    ['408', problem(408, 'x')],
    ['429', problem(429, 'rate-limited', {}, { 'retry-after': '0' })],
    ['502', { status: 502, body: '<html>' }],
    ['503', problem(503, 'overloaded')],
    ['504', problem(504, 'backend-timeout')],
    ['500 with outcome none', problem(500, 'internal-error', { outcome: 'none' })],
    ['409 in progress', problem(409, 'idempotency-in-progress', {}, { 'retry-after': '0' })],
  ];

  test.each(passing)('a keyed write goes on after %s, with the same key and bytes', async (_, reply) => {
    const client = await clientOf((_, count) => (count < 3 ? reply : booked()));
    const visit = await client.appointments.book(bookingOf('s1'));
    expect(visit.appointment.reference).toBe('K7P-4QX');
    expect(sent()).toHaveLength(3);
    expect(new Set(sent().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(sent().map(({ text }) => text)).size).toBe(1);
  });

  test.each<[Fault]>([
    ['drop'],
    ['lose'],
    ['truncate'],
    ['delay'],
    ['bad-gateway'],
    ['bad-gateway-after'],
    ['overloaded'],
    ['rate-limited'],
  ])('a keyed write goes on after the network’s %s', async (fault) => {
    const client = await clientOf(
      () => booked(),
      { timeout: 100 },
      (count) => (count < 3 ? fault : undefined),
    );
    expect((await client.appointments.book(bookingOf('s1'))).appointment.id).toBe('abc');
    expect(new Set(sent().map(({ headers, text }) => `${headers['idempotency-key']} ${text}`)).size).toBe(1);
    expect(sent()).toHaveLength(3);
  });

  test.each([
    [409, 'slot-unavailable'],
    [409, 'hold-conflict'],
    [409, 'a-code-of-tomorrow'],
    [400, 'malformed-request'],
    [401, 'unauthenticated'],
    [404, 'not-found'],
    [410, 'hold-expired'],
    [412, 'version-mismatch'],
    [422, 'validation-failed'],
    [429, 'challenge-required'],
  ])('%i %s is final', async (status, code) => {
    const client = await clientOf(() => problem(status, code));
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy(
      (error) => isProblem(error) && error.status === status && error.sentCode === code,
    );
    expect(sent()).toHaveLength(1);
  });

  test('a read is asked again, a 500 of it is not', async () => {
    const client = await clientOf((_, count) => (count === 1 ? problem(503, 'overloaded') : problem(500, 'internal-error')));
    expect(await failureOf(client.services.list())).toSatisfy((error) => isProblem(error, 'internal-error'));
    expect(sent()).toHaveLength(2);
  });

  test('a search may be asked again without a key', async () => {
    const client = await clientOf((_, count) => (count === 1 ? problem(503, 'overloaded') : { status: 200, body: { items: [] } }));
    expect(await client.services.search({ q: 'knee' })).toEqual([]);
    expect(sent()).toHaveLength(2);
  });

  test('end at the limit, and say why', async () => {
    const client = await clientOf(() => problem(503, 'overloaded'), { retry: { ...quick, limit: 2 } });
    expect(await failureOf(client.services.list())).toSatisfy((error) => isProblem(error, 'overloaded'));
    expect(sent()).toHaveLength(3);
  });

  test('never, when told so', async () => {
    const client = await clientOf(() => problem(503, 'overloaded'), { retry: 0 });
    await failureOf(client.services.list());
    expect(sent()).toHaveLength(1);
  });

  test('two calls have two keys of at least 22 URL-safe characters', async () => {
    const client = await clientOf(() => booked());
    await client.appointments.book(bookingOf('s1'));
    await client.appointments.book(bookingOf('s1'));
    const keys = sent().map(({ headers }) => String(headers['idempotency-key']));
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22,}$/);
  });

  test('a key of the caller’s is used', async () => {
    const client = await clientOf(() => booked());
    await client.appointments.book(bookingOf('s1'), { idempotencyKey: 'k'.repeat(24) });
    expect(sent()[0]?.headers['idempotency-key']).toBe('k'.repeat(24));
  });
});

describe('Retry-After', () => {
  const waited = async (header: string, options: Partial<ClientOptions> = {}) => {
    const client = await clientOf(
      (_, count) => (count === 1 ? problem(429, 'rate-limited', {}, { 'retry-after': header }) : { status: 200, body: service() }),
      options,
    );
    const start = performance.now();
    const failure = await failureOf(client.services.get('blood-test'));
    return { failure, time: performance.now() - start };
  };

  test('is obeyed in seconds', async () => {
    const { failure, time } = await waited('1');
    expect(failure).toBeUndefined();
    expect(time).toBeGreaterThanOrEqual(990);
  });

  test('is obeyed as a date', async () => {
    // An HTTP date has whole seconds, so this is one to two from now.
    const { failure, time } = await waited(new Date(Date.now() + 2000).toUTCString());
    expect(failure).toBeUndefined();
    expect(time).toBeGreaterThanOrEqual(900);
  });

  test('that is longer than the patience ends the call, and is told', async () => {
    const { failure, time } = await waited('120');
    expect(failure).toSatisfy((error) => isRateLimited(error) && error.retryAfter === 120);
    expect(time).toBeLessThan(1000);
    expect(sent()).toHaveLength(1);
  });

  test('that makes no sense is passed over', async () => {
    expect((await waited('soon')).failure).toBeUndefined();
  });
});

describe('an unknown outcome', () => {
  const lost = async (fault: Fault, change: Partial<ClientOptions> = {}, until = 3) => {
    const client = await clientOf(
      () => booked(),
      { retry: { ...quick, limit: 2 }, timeout: 100, ...change },
      (count) => (count <= until ? fault : undefined),
    );
    return { client, error: await failureOf(client.appointments.book(bookingOf('s1'))) };
  };

  test.each<[Fault]>([['drop'], ['lose'], ['truncate'], ['delay'], ['bad-gateway'], ['bad-gateway-after']])(
    'is thrown when a write ends with %s',
    async (fault) => {
      const { error } = await lost(fault);
      expect(error).toSatisfy(isUnknownOutcome);
    },
  );

  test('is not thrown when the server says that nothing was done', async () => {
    const { error } = await lost('overloaded');
    expect(error).toSatisfy((e) => isProblem(e, 'overloaded') && e.outcome === 'none');
    const { error: limited } = await lost('rate-limited');
    expect(limited).toSatisfy(isRateLimited);
  });

  test('is thrown when a 5xx does not say its outcome, at once', async () => {
    const client = await clientOf(() => problem(500, 'internal-error'));
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy(
      (e) => isUnknownOutcome(e) && isProblem(e.cause, 'internal-error') && e.requestId === 'req-1',
    );
    expect(sent()).toHaveLength(1);
  });

  test('stays when a later answer is from before the key was looked up', async () => {
    // Lost once, then too many requests: the first may have been done all the same.
    const client = await clientOf(
      (_, count) => (count === 1 ? booked() : problem(429, 'rate-limited', {}, { 'retry-after': '99' })),
      {},
      (count) => (count === 1 ? 'lose' : undefined),
    );
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy((e) => isUnknownOutcome(e) && isRateLimited(e.cause));
  });

  test('is settled by an answer from after it', async () => {
    const client = await clientOf(
      () => problem(409, 'slot-unavailable'),
      {},
      (count) => (count === 1 ? 'drop' : undefined),
    );
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy(isSlotUnavailable);
  });

  test('stays when the same request is still running', async () => {
    const client = await clientOf(() => problem(409, 'idempotency-in-progress', {}, { 'retry-after': '0' }), {
      retry: { ...quick, limit: 1 },
    });
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy(isUnknownOutcome);
  });

  test('resume asks with the same key and bytes, and gives what the call would have', async () => {
    const { error } = await lost('lose');
    const visit = await (error as UnknownOutcomeError<Visit>).resume();
    expect(visit.appointment.reference).toBe('K7P-4QX');
    expect(visit.etag).toBe('"1"');
    expect(new Set(sent().map(({ headers, text }) => `${headers['idempotency-key']} ${text}`)).size).toBe(1);
  });

  test('resume goes on through every failure until it is settled', async () => {
    const { error } = await lost('bad-gateway', {}, 12);
    expect((await (error as UnknownOutcomeError<Visit>).resume()).appointment.id).toBe('abc');
    expect(sent()).toHaveLength(13);
  });

  test('resume ends when its attempts are spent, with another that can be resumed', async () => {
    const { error } = await lost('drop', {}, 5);
    const again = await failureOf((error as UnknownOutcomeError).resume({ attempts: 2 }));
    expect(again).toSatisfy(isUnknownOutcome);
    expect(sent()).toHaveLength(5);
    expect(((await (again as UnknownOutcomeError<Visit>).resume({ attempts: 1 })) as Visit).appointment.id).toBe('abc');
  });

  test('resume rejects with the refusal the call would have', async () => {
    const client = await clientOf(
      () => problem(409, 'slot-unavailable', { alternatives: [slot('s2')] }),
      { retry: 0 },
      (count) => (count === 1 ? 'lose' : undefined),
    );
    const error = await failureOf(client.appointments.book(bookingOf('s1')));
    expect(await failureOf((error as UnknownOutcomeError).resume())).toSatisfy(
      (e) => isSlotUnavailable(e) && e.alternatives[0]?.id === 's2',
    );
  });

  test('resume can be given up, and leaves the outcome unknown', async () => {
    const { error } = await lost('drop', {}, 999);
    const giveUp = new AbortController();
    const resumed = failureOf((error as UnknownOutcomeError).resume({ signal: giveUp.signal }));
    setTimeout(() => giveUp.abort(), 50);
    expect(await resumed).toSatisfy(isUnknownOutcome);
  });

  test('is never that of a read or a release', async () => {
    const client = await clientOf(
      () => ({ status: 204 }),
      { retry: 0 },
      () => 'drop',
    );
    expect(await failureOf(client.services.list())).toSatisfy(isNetworkError);
    expect(await failureOf(client.holds.release({ id: 'h', secret: 's' }))).toSatisfy(isNetworkError);
  });
});

describe('time and signals', () => {
  test('a read is too late, with the whole of its answer', async () => {
    const client = await clientOf(
      () => ({ status: 200, body: service() }),
      { timeout: 40, retry: 1 },
      () => 'delay',
    );
    expect(await failureOf(client.services.get('blood-test'))).toSatisfy((e) => isTimeout(e) && e.timeout === 40);
    expect(sent()).toHaveLength(2);
  });

  test('a call may have its own time', async () => {
    const client = await clientOf(
      () => ({ status: 200, body: service() }),
      { timeout: 10_000, retry: 0 },
      () => 'delay',
    );
    expect(await failureOf(client.services.get('blood-test', { timeout: 40 }))).toSatisfy(isTimeout);
  });

  test('a fetch that does not heed its signal is left behind all the same', async () => {
    const client = createClient({
      baseUrl: 'https://care.example.org',
      timeout: 30,
      retry: 0,
      validate: 'off',
      fetch: () => new Promise(() => undefined),
    });
    expect(await failureOf(client.services.list())).toSatisfy(isTimeout);
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy((e) => isUnknownOutcome(e) && isTimeout(e.cause));
  });

  test('an aborted read rejects with the signal’s reason', async () => {
    const client = await clientOf(
      () => ({ status: 200, body: service() }),
      {},
      () => 'delay',
    );
    const stop = new AbortController();
    const call = failureOf(client.services.get('blood-test', { signal: stop.signal }));
    setTimeout(() => stop.abort(), 20);
    expect(await call).toSatisfy(isAborted);
    const reason = new Error('left the page');
    expect(await failureOf(client.services.get('blood-test', { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });

  test('abort also ends the wait between attempts', async () => {
    const client = await clientOf(() => problem(503, 'overloaded', {}, { 'retry-after': '20' }));
    const stop = new AbortController();
    const call = failureOf(client.services.list({}, { signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    const start = performance.now();
    expect(await call).toSatisfy(isAborted);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('a write aborted before it is sent was not sent', async () => {
    const client = await clientOf(() => booked());
    expect(await failureOf(client.appointments.book(bookingOf('s1'), { signal: AbortSignal.abort() }))).toSatisfy(isAborted);
    expect(sent()).toEqual([]);
  });

  test('abort cuts off a read on the wire, and lets a write be', async () => {
    const requests: Request[] = [];
    const fetch = (request: Request) => new Promise<Response>(() => void requests.push(request));
    const client = createClient({ baseUrl: 'https://care.example.org', validate: 'off', fetch });
    const stop = new AbortController();
    const calls = [client.services.list({}, { signal: stop.signal }), client.appointments.book(bookingOf('s1'), { signal: stop.signal })];
    await expect.poll(() => requests.length).toBe(2);
    stop.abort();
    await Promise.all(calls.map(failureOf));
    expect(requests.map(({ method, signal }) => [method, signal.aborted])).toEqual([
      ['GET', true],
      ['POST', false],
    ]);
  });

  test('a write aborted on its way is not cut off, and its outcome is unknown', async () => {
    let done = false;
    const client = await clientOf(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      done = true;
      return booked();
    });
    const stop = new AbortController();
    const call = failureOf(client.appointments.book(bookingOf('s1'), { signal: stop.signal }));
    setTimeout(() => stop.abort(), 20);
    const error = await call;
    expect(error).toSatisfy((e) => isUnknownOutcome(e) && isAborted(e.cause));
    expect(done).toBe(false);
    expect((await (error as UnknownOutcomeError<Visit>).resume()).appointment.id).toBe('abc');
  });
});

describe('answers', () => {
  test('that are no JSON, or lead elsewhere, break the contract', async () => {
    const html = await clientOf(() => ({ status: 200, body: '<html>Sign in to the guest network</html>' }), { retry: 0 });
    expect(await failureOf(html.services.list())).toSatisfy((e) => isContractError(e) && e.faults[0]?.code === 'not-json');
    await running?.close();
    const moved = await clientOf(() => ({ status: 302, headers: { location: 'https://elsewhere.example/' } }));
    expect(await failureOf(moved.services.list())).toSatisfy((e) => isContractError(e) && e.faults[0]?.code === 'redirect');
    // A redirect of a write leads on to nothing done.
    expect(await failureOf(moved.appointments.book(bookingOf('s1')))).toSatisfy(isContractError);
    expect(sent()).toHaveLength(2);
  });

  test('a guest network’s page in place of a booking’s answer leaves its outcome unknown', async () => {
    const client = await clientOf(() => ({ status: 200, body: '<html>Sign in</html>' }), { retry: 1 });
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toSatisfy((e) => isUnknownOutcome(e) && isContractError(e.cause));
  });

  test('a problem tells status, code, request, pointers, alternatives and wait', async () => {
    const errors = [{ pointer: '/patient/name', code: 'required', detail: 'Enter a name.' }];
    const client = await clientOf(() => problem(422, 'validation-failed', { errors }, { 'x-request-id': 'abc-1' }));
    expect(await failureOf(client.appointments.book(bookingOf('s1')))).toMatchObject({
      status: 422,
      code: 'validation-failed',
      requestId: 'abc-1',
      errors,
      alternatives: [],
      operation: 'bookAppointment',
    });
  });

  test.each([
    [404, 'tomorrow', 'not-found'],
    [422, 'tomorrow', 'validation-failed'],
    [429, 'tomorrow', 'rate-limited'],
    [409, 'tomorrow', 'unknown'],
    [410, 'tomorrow', 'unknown'],
    [418, 'tomorrow', 'unknown'],
    [507, 'tomorrow', 'internal-error'],
  ])('the unknown code of %i %s falls back on the status: %s', async (status, sentCode, code) => {
    const client = await clientOf(() => problem(status, sentCode), { retry: 0 });
    expect(await failureOf(client.services.list())).toMatchObject({ status, sentCode, code });
  });

  test('an error page without a problem falls back on the status', async () => {
    const client = await clientOf(() => ({ status: 404, body: '<html>' }));
    expect(await failureOf(client.services.list())).toMatchObject({ code: 'not-found', sentCode: undefined, errors: [] });
  });

  test('a problem whose members are of the wrong kind does no harm', async () => {
    const client = await clientOf(() => problem(409, 'slot-unavailable', { errors: 'x', alternatives: 7, requestId: 3 }));
    expect(await failureOf(client.holds.create('s1'))).toMatchObject({ errors: [], alternatives: [], requestId: 'req-1' });
  });

  test('an error says nothing of what was sent or answered', async () => {
    const client = await clientOf(() => problem(422, 'validation-failed', { detail: 'Ines Okafor is no name' }));
    const error = (await failureOf(client.appointments.book(bookingOf('s1')))) as Error;
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/Ines|555 0187/);
  });
});

describe('a hold', () => {
  test('sends its own secret to release, replace and book', async () => {
    const client = await clientOf(({ method, path }, count) => {
      if (method === 'DELETE') return { status: 204 };
      return path === '/v1/holds' ? { status: 201, body: hold(`h${count}`, `s${count}`) } : booked();
    });
    const first = await client.holds.create('s1', { ttlSeconds: 60, needs: ['interpreter'] });
    const second = await first.replace('s2');
    await client.appointments.book(
      { patient: { name: 'Ines Okafor', phone: '555 0187' }, consent: { accepted: true, version: '1' } },
      { hold: second },
    );
    await second.release();
    expect(sent().map(({ json, headers }) => [json, headers['hold-secret']])).toMatchObject([
      [{ slotId: 's1', ttlSeconds: 60, needs: ['interpreter'] }, undefined],
      [{ slotId: 's2', replaces: 'h1' }, 'secret-of-h1'],
      [{ slotId: 's2', holdId: 'h2' }, 'secret-of-h2'],
      [undefined, 'secret-of-h2'],
    ]);
    expect(sent().at(-1)?.path).toBe('/v1/holds/h2');
  });

  test('keeps its secret out of JSON and logs', async () => {
    const client = await clientOf(() => ({ status: 201, body: hold('h1', 's1') }));
    const held = await client.holds.create('s1');
    expect(held.secret).toBe('secret-of-h1');
    expect(JSON.stringify(held)).not.toContain('secret');
    expect(Object.keys(held)).not.toContain('secret');
  });

  test('runs out by the local clock, however wrong, counted from the first request', async () => {
    let clock = Date.parse('2031-01-01T00:00:00Z');
    const ports = { now: () => clock };
    const client = await clientOf(
      () => ({ status: 201, body: hold('h1', 's1', 300) }),
      { ports },
      (count) => {
        clock += 7000;
        return count === 1 ? 'lose' : undefined;
      },
    );
    expect((await client.holds.create('s1')).expiresAt).toEqual(new Date('2031-01-01T00:05:00Z'));
  });
});

describe('pages', () => {
  const listOf = (request: Received): Reply => {
    const at = Number(request.query.get('cursor') ?? 0);
    const items = [slot(`s${at}`), slot(`s${at + 1}`)];
    return {
      status: 200,
      body: { items, ...(at < 4 && { nextCursor: String(at + 2) }), included: { services: [], locations: [], practitioners: [] } },
    };
  };
  const query = { service: 'blood-test', from: '2026-12-01', to: '2026-12-14', limit: 2 };

  test('come one after another, each when it is wanted', async () => {
    const client = await clientOf(listOf);
    const ids: string[] = [];
    for await (const { id } of client.slots.all(query)) ids.push(id);
    expect(ids).toEqual(['s0', 's1', 's2', 's3', 's4', 's5']);
    expect(sent()).toHaveLength(3);
    for await (const _ of client.slots.all(query)) break;
    expect(sent()).toHaveLength(4);
  });

  test('can be had whole', async () => {
    const client = await clientOf(listOf);
    const sizes: number[] = [];
    for await (const page of client.slots.pages(query)) sizes.push(page.items.length);
    expect(sizes).toEqual([2, 2, 2]);
  });

  test('that lead back to themselves end', async () => {
    const client = await clientOf(() => ({ status: 200, body: { items: [], nextCursor: 'same' } }));
    const all = (async () => {
      for await (const _ of client.locations.all()) continue;
    })();
    expect(await failureOf(all)).toSatisfy(isContractError);
    expect(sent()).toHaveLength(2);
  });
});
