import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type Postgres } from './postgres.ts';

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

describe.each([
  ['a Unix socket', false],
  ['TCP', true],
])('PostgreSQL for tests, on %s', (_name, tcp) => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres({ tcp });
  });
  afterAll(() => server.stop());

  test('is named by a URL that is a URL', () => {
    expect(new URL(server.url('some_name')).pathname).toBe('/some_name');
  });

  test('knows the letters of every language, as PGlite does', async () => {
    await server.createDatabase('letters');
    await ask(server.url('letters'), 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent');
    expect(await ask(server.url('letters'), "SELECT lower('ÉCOLE') AS lower, unaccent('é') AS plain, show_trgm('né') AS trigrams")).toEqual(
      [{ lower: 'école', plain: 'e', trigrams: expect.arrayContaining(['  n']) as unknown }],
    );
    expect(await ask(server.url('letters'), "SELECT cardinality(show_trgm('né')) AS count")).toEqual([{ count: 3 }]);
  });

  test('copies a database with what is in it', async () => {
    await server.createDatabase('template_of_test');
    await ask(server.url('template_of_test'), 'CREATE TABLE thing AS SELECT 42 AS answer');
    await server.createDatabase('copy_of_test', 'template_of_test');
    expect(await ask(server.url('copy_of_test'), 'SELECT answer FROM thing')).toEqual([{ answer: 42 }]);
  });
});

test('a process that is killed leaves neither a server nor a file behind', async () => {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(new URL('postgres.ts', import.meta.url).href)});
    const server = await startPostgres({ tcp: false });
    console.log(server.host);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').on('data', (text: string) => resolve(text.trim())),
  );
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  child.kill('SIGKILL');
  await expect.poll(() => existsSync(folder), { timeout: 20_000 }).toBe(false);
  await expect(ask(url, 'SELECT 1')).rejects.toThrow();
});
