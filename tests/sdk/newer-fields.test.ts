import { createTransport } from '@foyer/sdk';
import { describe, expect, test } from 'vitest';
import { ask } from '../../packages/sdk/src/asking.ts';
import { withoutNewer } from '../../packages/sdk/src/newer-fields.ts';
import type { Route } from '../../packages/sdk/src/contract/routes.ts';
import { discovery } from './support/hospital.ts';
import type { Received } from './support/http-server.ts';
import { inMemory } from './support/in-memory.ts';

/** An operation of a later contract, with fields that 1.0.0 has not. */
const route = {
  id: 'bookAppointment',
  method: 'POST',
  path: '/v1/appointments',
  level: 2,
  keyed: true,
  since: { '/patient/pronouns': '1.2.0', '/companion': '1.10.0', '/query/urgent': '2.0.0' },
} as const satisfies Route;

const body = { slotId: 's1', patient: { name: 'Ines', pronouns: 'she' }, companion: { name: 'Ada' }, list: [{ pronouns: 'x' }] };

async function sentTo(contract: string): Promise<Received[]> {
  const received: Received[] = [];
  const fetch = inMemory((request) => {
    received.push(request);
    return { status: 200, body: { ...discovery, contract } };
  });
  const transport = createTransport({ baseUrl: 'https://care.example.org', fetch });
  await ask(transport, { route, body, query: { urgent: true, day: '1' } });
  await ask(transport, { route, body });
  return received;
}

describe('fields that came after the server’s contract', () => {
  test.each([
    ['1.0.0', { slotId: 's1', patient: { name: 'Ines' }, list: [{ pronouns: 'x' }] }, ['day']],
    ['1.2.0', { slotId: 's1', patient: { name: 'Ines', pronouns: 'she' }, list: [{ pronouns: 'x' }] }, ['day']],
    ['1.9.3', { slotId: 's1', patient: { name: 'Ines', pronouns: 'she' }, list: [{ pronouns: 'x' }] }, ['day']],
    ['1.10.0', body, ['day']],
    ['2.0.0-beta.1', body, ['urgent', 'day']],
  ])('are not sent to %s', async (contract, expected, query) => {
    const [first, second, third] = await sentTo(contract);
    expect(first?.path).toBe('/.well-known/foyer');
    expect(second?.json).toEqual(expected);
    expect([...(second?.query.keys() ?? [])]).toEqual(query);
    // What the server is was asked once for both.
    expect(third?.json).toEqual(expected);
  });

  test('leave the caller’s own object as it was', () => {
    const input = structuredClone(body);
    withoutNewer(input, route.since, '1.0.0');
    expect(input).toEqual(body);
  });
});

describe('discovery', () => {
  const counting = () => {
    let count = 0;
    let now = 0;
    let locale = 'en';
    const fetch = inMemory(() => {
      count += 1;
      return count === 1 ? { status: 500, body: {} } : { status: 200, body: discovery };
    });
    const transport = createTransport({ baseUrl: 'https://care.example.org', fetch, locale: () => locale, ports: { now: () => now } });
    return { transport, count: () => count, wait: (time: number) => (now += time), speak: (language: string) => (locale = language) };
  };

  test('is asked once in five minutes and language; a failure is not kept', async () => {
    const { getDiscovery } = await import('@foyer/sdk/resources');
    const { transport, count, wait, speak } = counting();
    await expect(getDiscovery(transport)).rejects.toMatchObject({ status: 500 });
    await Promise.all([getDiscovery(transport), getDiscovery(transport)]);
    await getDiscovery(transport);
    expect(count()).toBe(2);
    speak('ar');
    await getDiscovery(transport);
    expect(count()).toBe(3);
    await getDiscovery(transport, { fresh: true });
    expect(count()).toBe(4);
    wait(299_999);
    await getDiscovery(transport);
    expect(count()).toBe(4);
    wait(1);
    await getDiscovery(transport);
    expect(count()).toBe(5);
  });

  test('given up by one caller is not given up for another', async () => {
    const { getDiscovery } = await import('@foyer/sdk/resources');
    const transport = createTransport({ baseUrl: 'https://care.example.org', fetch: inMemory(() => ({ status: 200, body: discovery })) });
    const stop = new AbortController();
    const first = getDiscovery(transport, { signal: stop.signal });
    const second = getDiscovery(transport);
    stop.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).resolves.toMatchObject({ name: 'Larkwater Hospital' });
  });
});
