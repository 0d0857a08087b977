import { execFileSync } from 'node:child_process';
import { createClient, isContractError, type ContractWarning } from '@foyer/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { discovery, service, slot } from './support/hospital.ts';
import { inMemory } from './support/in-memory.ts';

const ofTomorrow = { ...service(), modes: ['in-person', 'hologram'], rating: 5 };
const wrong = { items: [{ ...slot('s1'), start: 'Ines Okafor, born 1958' }], included: { services: [], locations: [], practitioners: [] } };
const query = { service: 'blood-test', from: '2026-12-01', to: '2026-12-02' };

const answering = (body: unknown) => inMemory(() => ({ status: 200, body, headers: { 'x-request-id': 'req-7' } }));
const baseUrl = 'https://care.example.org';

afterEach(() => vi.restoreAllMocks());

describe.each(['strict', 'warn'] as const)('%s', (validate) => {
  test('lets new fields pass, and turns new values of a list into "unknown"', async () => {
    const client = createClient({ baseUrl, validate, fetch: answering(ofTomorrow), onWarning: () => expect.unreachable() });
    expect(await client.services.get('blood-test')).toMatchObject({ rating: 5, modes: ['in-person', 'unknown'] });
  });
});

test('strict rejects with the place and the request, and no value of the answer', async () => {
  const client = createClient({ baseUrl, validate: 'strict', fetch: answering(wrong) });
  const error = await client.slots.list(query).catch((e: unknown) => e);
  expect(error).toSatisfy(
    (e) => isContractError(e) && e.path === '/items/0/start' && e.requestId === 'req-7' && e.status === 200 && e.operation === 'listSlots',
  );
  expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain('Ines');
});

test('warn tells once for each operation, without a value, and passes the answer on', async () => {
  const told: ContractWarning[] = [];
  const client = createClient({ baseUrl, fetch: answering(wrong), onWarning: (warning) => told.push(warning) });
  expect(await client.slots.list(query)).toEqual(wrong);
  await client.slots.list(query);
  expect(told).toEqual([{ operation: 'listSlots', requestId: 'req-7', faults: [{ path: '/items/0/start', code: 'invalid_format' }] }]);
  await client.locations.list();
  expect(told.map(({ operation }) => operation)).toEqual(['listSlots', 'listLocations']);
});

test('warn is what is done unless told, on the console', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await createClient({ baseUrl, fetch: answering(wrong) }).slots.list(query);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]?.[0]).toMatch(/listSlots.*"\/items\/0\/start".*req-7/);
  expect(warn.mock.calls[0]?.[0]).not.toContain('Ines');
});

test('off passes everything on', async () => {
  const client = createClient({ baseUrl, validate: 'off', fetch: answering(wrong), onWarning: () => expect.unreachable() });
  expect(await client.slots.list(query)).toEqual(wrong);
});

/** Which of our files and packages a program loads, in a process of its own. */
function loadedBy(program: string): string[] {
  const watched = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
    ${program}
    console.log(JSON.stringify(urls));`;
  const out = execFileSync(process.execPath, ['--conditions=source', '--input-type=module', '-e', watched], { encoding: 'utf8' });
  return JSON.parse(out) as string[];
}
const call = (validate: string) => `
  const { createClient } = await import('@foyer/sdk');
  const fetch = () => Response.json(${JSON.stringify(discovery)});
  await createClient({ baseUrl: 'https://care.example.org', fetch, validate: '${validate}' }).discovery.get();`;

test('off never loads a schema; warn and strict do with the first answer', () => {
  const off = loadedBy(call('off'));
  expect(off.some((url) => url.includes('/sdk/src/client.ts'))).toBe(true);
  expect(off.filter((url) => url.includes('/zod/') || url.includes('/contract/all.ts'))).toEqual([]);
  for (const validate of ['warn', 'strict']) expect(loadedBy(call(validate)).some((url) => url.includes('/zod/'))).toBe(true);
});
