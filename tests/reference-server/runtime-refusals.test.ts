import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../packages/reference-server/src/node/config.ts';
import { openDatabase } from '../../packages/reference-server/src/node/database.ts';
import { requireSchema } from '../../packages/reference-server/src/node/schema.ts';
import { StartError } from '../../packages/reference-server/src/node/start-error.ts';
import { emptyDatabase, freshDatabase } from '../setup/database.ts';
import { demoTemplate } from '../setup/demo.ts';
import { foyer, temporaryFolder } from './setup/programs.ts';
import { postgresUrl, seededFolder, startServer } from './setup/server-process.ts';

/** One folder with the demo hospital for all tests here, each of which takes a copy. */
let template = '';
beforeAll(async () => {
  template = await demoTemplate();
});

const somewhere = () => ({ FOYER_DATA: seededFolder(template) });

type Env = Readonly<Record<string, string>>;

/** What a program said that could not start: one line, no stack, and the exit code 1. */
async function refusal(env: Env, args: readonly string[] = ['serve']): Promise<string> {
  const program = foyer(args, env);
  expect(await program.ended).toBe(1);
  const lines = program.output().trim().split('\n');
  expect(lines, program.output()).toHaveLength(1);
  expect(lines[0]).not.toMatch(/^\s+at |Error:|node:internal/u);
  return lines[0] ?? '';
}

/** What is wrong with these settings, in the words of the program. */
function wrong(env: Env): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return '';
}

const secret = 'k3J9xQ2mVb7LpR5tYw8ZcN4dHs6GfA1e';

describe('what it cannot start with', { timeout: 240_000 }, () => {
  it('is said in one sentence: a setting of the wrong kind', async () => {
    expect(await refusal({ PORT: 'abc' })).toBe('PORT must be a whole number from 0 to 65535, such as 4000, and is "abc".');
    expect(await refusal({ HOST: '203.0.113.7', PORT: '0' })).toContain('HOST is not an address of this machine');
    const told: [Env, string][] = [
      [{ PORT: '65536' }, 'PORT must be a whole number'],
      [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must be a URL such as postgres://'],
      [{ PUBLIC_URL: 'care.example' }, 'PUBLIC_URL must be a URL such as https://care.example.org'],
      [{ PUBLIC_URL: 'https://care.example/?x=1' }, 'PUBLIC_URL must be an address without a query'],
      [{ WEBHOOK_ALLOW_PRIVATE: '10.0.0.0/8, crm.internal' }, 'WEBHOOK_ALLOW_PRIVATE must list addresses or ranges'],
      [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be a URL such as smtp://'],
      [{ HOST: 'not a host' }, 'HOST must be the address to listen on'],
      [{ ALLOWED_ORIGINS: 'https://a.example/path' }, '"https://a.example/path" is none'],
      [{ ALLOWED_ORIGINS: 'https://a.example,null' }, '"null" is none'],
      [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be how many proxies'],
      [{ FOYER_RATE_LIMITS: 'lots' }, 'FOYER_RATE_LIMITS must be "off" or requests in a minute'],
      [{ FOYER_ENV: 'staging' }, 'FOYER_ENV must be "demo" or "production"'],
      [{ FOYER_SECRET: 'short' }, 'FOYER_SECRET must have at least 32 characters'],
      [{ FOYER_STAFF_TOKEN: 'has a space in it' }, 'FOYER_STAFF_TOKEN must have 16 to 512 characters'],
      [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_ISSUER and OIDC_AUDIENCE go together'],
      [{ OIDC_ISSUER: 'http://login.example', OIDC_AUDIENCE: 'foyer' }, 'OIDC_ISSUER must start with https'],
      [{ OIDC_STAFF_ROLES: 'desk=desk' }, 'OIDC_STAFF_ROLES needs OIDC_STAFF_ISSUER'],
      [{ OIDC_STAFF_ISSUER: 'http://login.example', OIDC_STAFF_ROLES: 'desk=desk' }, 'OIDC_STAFF_ISSUER must start with https'],
      [{ OIDC_STAFF_ISSUER: 'https://login.example', OIDC_STAFF_ROLES: 'desk=boss' }, 'OIDC_STAFF_ROLES must say what a role'],
      [{ OIDC_STAFF_ISSUER: 'https://login.example', OIDC_STAFF_ROLES: 'desk=desk@' }, 'OIDC_STAFF_ROLES must say what a role'],
      [{ OIDC_STAFF_CLIENT_ID: 'desk' }, 'OIDC_STAFF_CLIENT_ID needs OIDC_STAFF_ROLES'],
      [
        { OIDC_STAFF_ISSUER: 'https://login.example', OIDC_STAFF_ROLES: 'a b=desk', OIDC_STAFF_CLIENT_SECRET: secret },
        'OIDC_STAFF_CLIENT_SECRET needs OIDC_STAFF_CLIENT_ID',
      ],
      [{ MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, 'MAIL_FROM must be an address'],
    ];
    for (const [env, sentence] of told) expect(wrong(env), JSON.stringify(env)).toContain(sentence);
  });

  it('is nothing, where all is well', () => {
    expect(wrong({})).toBe('');
    const all = {
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://care.example/api/',
      DATABASE_URL: 'postgres://me:sesame@db.example:5432/foyer',
      SMTP_URL: 'smtps://me:sesame@mail.example',
      MAIL_FROM: 'City Hospital <visits@city.example>',
      ALLOWED_ORIGINS: 'https://www.city.example, https://m.city.example',
      TRUST_PROXY: '2',
      FOYER_ENV: 'production',
      FOYER_SECRET: secret,
      FOYER_STAFF_TOKEN: secret,
      OIDC_ISSUER: 'https://login.example',
      OIDC_AUDIENCE: 'foyer',
      OIDC_STAFF_ROLES: 'Front desk = desk, it=manager, it=desk@lakeside, group=editor@*',
      OIDC_STAFF_CLIENT_ID: 'foyer-desk',
      FOYER_RATE_LIMITS: 'reads=600,writes=60',
    };
    expect(readConfig(all)).toMatchObject({
      port: 0,
      publicUrl: 'https://care.example/api',
      allowedOrigins: ['https://www.city.example', 'https://m.city.example'],
      trustedProxies: 2,
      rateLimits: { reads: 600, writes: 60 },
      oidc: { issuer: 'https://login.example', audience: 'foyer' },
      staff: {
        issuer: 'https://login.example',
        claims: {
          claim: 'roles',
          roles: {
            'Front desk': [{ role: 'desk' }],
            it: [{ role: 'manager' }, { role: 'desk', at: 'lakeside' }],
            group: [{ role: 'editor', at: '*' }],
          },
        },
        client: { id: 'foyer-desk' },
      },
    });
  });

  it('is said in one sentence: a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port), FOYER_DATA: temporaryFolder() })).toBe(
      `Port ${port} is in use. Stop the program that uses it, or set PORT to another number, such as PORT=${port + 1}.`,
    );
  });

  it('is said in one sentence: a data folder that is in use, is a file, or is somebody else’s', async () => {
    const env = somewhere();
    const server = await startServer(env);
    expect(await refusal({ ...env, PORT: '0' })).toContain(`is in use by process ${server.pid}.`);
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal({ FOYER_DATA: file, PORT: '0' })).toContain('cannot be made or used');
    writeFileSync(join(folder, 'database'), '');
    expect(await refusal({ FOYER_DATA: folder, PORT: '0' })).toContain('is not a database of Foyer');
  });

  it('is said in one sentence: a PostgreSQL server that is not there, or does not let in', async () => {
    const silent = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    expect(await refusal({ DATABASE_URL: 'postgres://me:sesame@127.0.0.1:1/foyer', PORT: '0' })).toBe(
      'No PostgreSQL server answers for foyer at 127.0.0.1:1. Start it, or correct DATABASE_URL, or unset it to use the embedded database.',
    );
    expect(await refusal({ DATABASE_URL: `postgres://me:sesame@127.0.0.1:${port}/foyer`, PORT: '0' })).toContain(
      'does not answer as PostgreSQL does',
    );
    expect(await refusal({ DATABASE_URL: 'postgres://me@nowhere.invalid/foyer', PORT: '0' })).toContain(
      'The host of DATABASE_URL is not known',
    );
    const other = Object.assign(new URL(postgresUrl()), { pathname: '/no_such_database' }).href;
    expect(await refusal({ DATABASE_URL: other, PORT: '0' })).toContain('There is no database no_such_database');
  });

  it('is said in one sentence: whatever PostgreSQL answers', async () => {
    let code = '';
    const fake = createServer((socket) => {
      socket.on('error', () => undefined);
      // ErrorResponse, of the frontend/backend protocol 3.0.
      const fields = Buffer.from(`SFATAL\0C${code}\0Mfor "Grace Hopper" only\0\0`);
      const length = Buffer.alloc(4);
      length.writeInt32BE(fields.length + 4);
      socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, fields])));
    });
    await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void fake.close());
    const { port } = fake.address() as AddressInfo;
    const databaseUrl = `postgres://me:sesame@127.0.0.1:${port}/foyer`;
    const told: [string, string][] = [
      ['28P01', 'PostgreSQL refuses the user or the password of DATABASE_URL'],
      ['28000', 'PostgreSQL refuses the user or the password of DATABASE_URL'],
      ['3D000', 'Make it with createdb'],
      ['53300', 'Raise max_connections'],
      ['57P03', 'Try again in a moment'],
    ];
    for (const [sqlState, sentence] of told) {
      code = sqlState;
      const failure = await openDatabase({ environment: 'demo', databaseUrl, folder: '' }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StartError);
      expect((failure as StartError).message).toContain(sentence);
      expect((failure as StartError).message).not.toMatch(/sesame|Grace/u);
    }
    code = '28P01';
    expect(await refusal({ DATABASE_URL: databaseUrl, PORT: '0' })).toContain('refuses the user or the password');
  });

  it('is said in one sentence: a schema that is older, newer, or another program’s', async () => {
    const empty = await emptyDatabase();
    const { db, close } = await openDatabase({ environment: 'demo', databaseUrl: empty.url, folder: '' });
    await expect(requireSchema(db)).rejects.toThrow(/older than this program \(\d+ steps? (is|are) missing\)\. .* npx foyer migrate/u);
    await close();

    const newer = await freshDatabase();
    const client = new pg.Client(newer.url);
    await client.connect();
    await client.query("INSERT INTO migration (name, checksum) VALUES ('9999-later', 'x')");
    await client.end();
    expect(await refusal({ DATABASE_URL: newer.url, PORT: '0' })).toContain('9999-later, which this version of Foyer does not know');
    expect(await refusal({ DATABASE_URL: newer.url }, ['migrate'])).toContain('9999-later');

    const foreign = new pg.Client(empty.url);
    await foreign.connect();
    await foreign.query('CREATE TABLE site (id int)');
    await foreign.end();
    expect(await refusal({ DATABASE_URL: empty.url, PORT: '0' })).toContain("holds tables that are not Foyer's");
  });

  it('is said in one sentence: a PostgreSQL that may forget what was confirmed', async () => {
    // The tests' own server is one: it runs without fsync, for speed.
    const env = { FOYER_ENV: 'production', FOYER_SECRET: secret, PUBLIC_URL: 'https://care.example', PORT: '0' };
    expect(await refusal({ ...env, DATABASE_URL: postgresUrl() })).toMatch(
      /runs with \w+ = off: a booking that was confirmed could be lost/u,
    );
  });

  it('is said in one sentence: production with the settings of a demo', async () => {
    const good = { FOYER_ENV: 'production', FOYER_SECRET: secret, PUBLIC_URL: 'https://care.example', PORT: '0' };
    expect(wrong(good)).toBe('');
    const told: [Env, string][] = [
      [{ FOYER_SECRET: '' }, 'FOYER_SECRET is needed in production'],
      [{ FOYER_SECRET: 'demo-k3J9xQ2mVb7LpR5tYw8ZcN4dHs6' }, 'looks like a demo key'],
      [{ FOYER_SECRET: 'a'.repeat(40) }, 'looks like a demo key'],
      [{ FOYER_STAFF_TOKEN: `demo-${'0123456789abcdef'.repeat(2)}` }, 'looks like a demo key'],
      [{ ALLOWED_ORIGINS: '*' }, 'must not be * in production'],
      [{ ALLOWED_ORIGINS: 'http://www.city.example' }, 'must be https in production'],
      [{ PUBLIC_URL: 'http://care.example' }, 'must start with https in production'],
      [{ PUBLIC_URL: '', HOST: '0.0.0.0' }, 'PUBLIC_URL is needed in production'],
      [{ FOYER_RATE_LIMITS: 'off' }, 'must not be "off" in production'],
    ];
    for (const [env, sentence] of told) expect(wrong({ ...good, ...env }), JSON.stringify(env)).toContain(sentence);
    expect(wrong({ ...good, PUBLIC_URL: 'http://localhost:4000' })).toBe('');

    expect(await refusal({ ...good, FOYER_SECRET: '' })).toContain('FOYER_SECRET is needed in production');
    expect(await refusal(good, ['seed'])).toContain('does not belong in production');
  });

  it('is not the embedded database in production, which is warned of', async () => {
    const env = {
      FOYER_ENV: 'production',
      FOYER_SECRET: secret,
      PUBLIC_URL: 'https://care.example',
      ...somewhere(),
    };
    const server = await startServer(env);
    expect(server.output()).toContain('Warning: FOYER_ENV is production, and the database is PGlite.');
    expect(server.output()).not.toContain('Staff token');
    for (const path of ['/demo/mail', '/privacy']) expect((await fetch(server.url + path)).status).toBe(404);
    expect((await fetch(`${server.url}/visit`)).status).toBe(200);
  });
});
