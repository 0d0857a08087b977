import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { createContext, Script } from 'node:vm';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookingServer } from './support/booking-server.ts';
import { bookingOf, slot } from './support/hospital.ts';
import { inMemory } from './support/in-memory.ts';

/** Everything the package exports, in one classic script; the schemas are loaded on demand, so they may stay outside. */
async function bundle({ withSchemas }: { withSchemas: boolean }): Promise<string> {
  const build = await rollup({
    input: 'all',
    external: (id) => !withSchemas && id.endsWith('/validation.ts'),
    onwarn: () => undefined,
    plugins: [
      {
        name: 'all',
        resolveId: (id) => (id === 'all' ? `${process.cwd()}/tests/sdk/all.js` : null),
        load: (id) =>
          id.endsWith('/tests/sdk/all.js')
            ? `export * from '@foyer/sdk'; export * as flows from '@foyer/sdk/flows'; export * as resources from '@foyer/sdk/resources';`
            : null,
        transform: (code, id) => (id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null),
      },
      nodeResolve({ exportConditions: ['source', 'default'], extensions: ['.ts', '.js'] }),
    ],
  });
  const { output } = await build.generate({ format: 'iife', name: 'foyer', inlineDynamicImports: true });
  return output[0].code;
}

/** What browsers, edge runtimes and Node have in common (WinterTC's minimum), and nothing else: no process, no window, no storage. */
const web = {
  AbortController,
  AbortSignal,
  Headers,
  Request,
  Response,
  TextEncoder,
  URL,
  URLSearchParams,
  btoa,
  clearTimeout,
  console,
  crypto,
  setTimeout,
};

let code: string;
let whole: string;
beforeAll(async () => {
  [code, whole] = await Promise.all([bundle({ withSchemas: false }), bundle({ withSchemas: true })]);
});

describe('importing', () => {
  test('asks nothing, starts nothing, leaves nothing behind', () => {
    const done: string[] = [];
    const forbid = (name: string) => () => {
      done.push(name);
    };
    const context = createContext({
      ...web,
      fetch: forbid('fetch'),
      setTimeout: forbid('setTimeout'),
      crypto: { getRandomValues: forbid('random') },
    });
    const before = Object.keys(context);
    new Script(code).runInContext(context);
    expect(done).toEqual([]);
    expect(Object.keys(context).filter((name) => !before.includes(name))).toEqual(['foyer']);
  });

  test('reaches for no name that only some platforms have', () => {
    const touched: string[] = [];
    const absent = [
      'process',
      'Buffer',
      'window',
      'document',
      'navigator',
      'localStorage',
      'sessionStorage',
      'location',
      'require',
      'global',
      'XMLHttpRequest',
    ];
    const context = createContext({ ...web });
    for (const name of absent) Object.defineProperty(context, name, { get: () => void touched.push(name) });
    new Script(code).runInContext(context);
    expect(touched).toEqual([]);
  });
});

test('a visit is booked where there is nothing but what all platforms have', async () => {
  const { handle, booked } = bookingServer([slot('s1')]);
  const context = createContext({ ...web, fetch: inMemory(handle), input: bookingOf('s1') });
  new Script(whole).runInContext(context);
  const program = `(async () => {
    const client = foyer.createClient({ baseUrl: 'https://care.example.org', validate: 'strict' });
    const { items } = await client.slots.list({ service: 'blood-test', from: '2026-12-01', to: '2026-12-01' });
    const hold = await client.holds.create(items[0].id);
    const visit = await client.appointments.book(input, { hold });
    return visit.appointment.reference;
  })()`;
  const reference = (await (new Script(program).runInContext(context) as Promise<string>)) as string;
  expect(booked).toMatchObject([{ reference, slotId: 's1' }]);
});

test('an edge runtime that refuses a browser’s options is not given them', async () => {
  const refused: string[] = [];
  /** Such a runtime's requests have no members of these names either. */
  class EdgeRequest {
    constructor(input: string, init: RequestInit = {}) {
      refused.push(...['credentials', 'referrerPolicy', 'cache'].filter((name) => name in init));
      return new Request(input, init) as unknown as EdgeRequest;
    }
    get redirect() {
      return 'manual';
    }
  }
  const { handle } = bookingServer([slot('s1')]);
  const context = createContext({ ...web, Request: EdgeRequest, fetch: inMemory(handle) });
  new Script(code).runInContext(context);
  const name = await (new Script(
    `foyer.createClient({ baseUrl: 'https://care.example.org', validate: 'off' }).discovery.get().then(({ name }) => name)`,
  ).runInContext(context) as Promise<string>);
  expect(name).toBe('Larkwater Hospital');
  expect(refused).toEqual([]);
});

test('no file imports what only one platform has', () => {
  const root = 'packages/sdk/src';
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(50);
  const imports = files.flatMap((file) =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/(?:from |import\()'([^'.\n][^'\n]*)'/g)].map(([, name]) => `${file}: ${name}`),
  );
  expect([...new Set(imports.map((line) => line.split(': ')[1]))]).toEqual(['zod/mini']);
});
