import { connect, type Socket } from 'node:net';
import pg from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { emptyDatabase } from '../setup/database.ts';
import { demoTemplate } from '../setup/demo.ts';
import { readMail, startMailServer } from './setup/mail-server.ts';
import { foyer, temporaryFolder } from './setup/programs.ts';
import { book, freeTimes, look, postgresUrl, seededFolder, startServer, type Server } from './setup/server-process.ts';

/** One folder with the demo hospital for all tests here, each of which takes a copy. */
let template = '';
beforeAll(async () => {
  template = await demoTemplate();
});

const somewhere = () => ({ FOYER_DATA: seededFolder(template) });

describe('a server on the embedded database', { timeout: 240_000 }, () => {
  it('keeps a visit over a restart, and over a kill', async () => {
    const env = somewhere();
    const first = await startServer(env);
    const [slot, other] = await freeTimes(first.url);
    const booked = await book(first.url, slot?.id ?? '');
    expect(booked.status).toBe(201);
    expect(await first.kill('SIGTERM')).toBe(0);
    expect(first.output()).toContain('Stopped.');

    const second = await startServer(env);
    expect((await look(second.url, booked.answer)).visit.reference).toBe(booked.answer.appointment.reference);
    const more = await book(second.url, other?.id ?? '');
    await second.kill('SIGKILL');

    const third = await startServer(env);
    for (const { answer } of [booked, more]) expect((await look(third.url, answer)).status).toBe(200);
    expect((await book(third.url, slot?.id ?? '')).status).toBe(409);
    expect(await third.kill('SIGINT')).toBe(0);
  });

  it('says where it is, what it runs on and how far that can be trusted', async () => {
    const server = await startServer({ ...somewhere(), FOYER_TYPO: '1' });
    const told = server.output();
    expect(told).toContain(`Hospital page  http://localhost:${server.port}/`);
    expect(told).toContain('One process at a time may use the folder.');
    expect(told).toContain('not surely when the machine loses power');
    expect(told).toContain(`http://localhost:${server.port}/demo/mail`);
    expect(told).toMatch(/Staff token +demo-[0-9a-f]{32} \(this run only/u);
    expect(told).toContain('press Ctrl+C');
    expect(told).toContain('FOYER_TYPO is not a setting of Foyer');
  });

  it('mails by SMTP where it is told a server, and has no mailbox page then', async () => {
    const mailServer = await startMailServer();
    const server = await startServer({ ...somewhere(), SMTP_URL: mailServer.url, MAIL_FROM: 'City Hospital <visits@city.example>' });
    const [slot] = await freeTimes(server.url, 1);
    const { answer } = await book(server.url, slot?.id ?? '');
    await server.printed('mail-sent');
    const [got] = mailServer.received;
    expect(got).toMatchObject({ from: 'visits@city.example', recipients: ['grace@patients.example'] });
    const { parts } = readMail(got?.source ?? '');
    expect(parts[0]?.text).toContain(answer.appointment.reference);
    expect(parts.find((part) => part.type.startsWith('text/calendar'))?.text).toMatch(/^BEGIN:VCALENDAR/u);
    expect((await fetch(`${server.url}/demo/mail`)).status).toBe(404);
  });

  it('writes no word of a person to its output', async () => {
    const server = await startServer(somewhere());
    const words = { name: 'Canary Ganymede', email: 'canary-mail@patients.example', phone: '+1 555 0167 4242' };
    const [slot] = await freeTimes(server.url);
    const { answer, status } = await book(server.url, slot?.id ?? '', { patient: words });
    expect(status).toBe(201);
    await look(server.url, answer);
    await fetch(`${server.url}/v1/services/search`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: 'canary-search' }),
    });
    await fetch(`${server.url}/v1/slots?service=canary-query`);
    await server.printed('mail-sent');
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.includes('"event":"request"'));
    expect(lines.length).toBeGreaterThan(3);
    expect(server.output()).not.toMatch(/canary|ganymede|4242/iu);
    for (const secret of [answer.manage.token, answer.appointment.id, '127.0.0.1:', 'Mozilla'])
      expect(server.output()).not.toContain(secret);
  });
});

describe('the pages of a server', { timeout: 240_000 }, () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(somewhere());
  });

  it('answers at both names of this machine, each page taking its widget from the other', async () => {
    const { port } = server;
    for (const [page, api] of [
      ['localhost', '127.0.0.1'],
      ['127.0.0.1', 'localhost'],
      ['[::1]', 'localhost'],
    ] as const) {
      const answer = await fetch(`http://${page}:${port}/`);
      const html = await answer.text();
      expect(html).toContain(`<script type="module" src="http://${api}:${port}/foyer/foyer.js">`);
      expect(html).toContain(`<foyer-booking api="http://${api}:${port}" lang="en">`);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        `default-src 'self'`,
        `script-src 'self' http://${api}:${port};`,
        `connect-src 'self' http://${api}:${port};`,
        `style-src 'self';`,
        `require-trusted-types-for 'script'`,
        `trusted-types lit-html 'allow-duplicates'`,
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*/u);
    }
  });

  it('shows pages without anything inline, in both languages, and a page for a wrong address', async () => {
    const { url } = server;
    for (const [path, status] of [
      ['/', 200],
      ['/?lang=ar', 200],
      ['/visit', 200],
      ['/sites/lakeside/visit', 200],
      ['/privacy', 200],
      ['/demo/mail', 200],
      ['/nowhere', 404],
    ] as const) {
      const answer = await fetch(`${url}${path}`, { headers: { Accept: 'text/html' } });
      const html = await answer.text();
      expect(answer.status, path).toBe(status);
      expect(answer.headers.get('Content-Security-Policy'), path).toContain("default-src 'self'");
      expect(html, path).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org)/u);
      expect(html, path).toContain(path.includes('ar') ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">');
    }
    const problem = await fetch(`${url}/v1/nowhere`, { headers: { Accept: 'text/html' } });
    expect([problem.status, problem.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });

  it('serves its files compressed, kept by their tag, and nothing beside them', async () => {
    const { url } = server;
    const css = await fetch(`${url}/pages/base.css`, { headers: { 'Accept-Encoding': 'br' } });
    expect([css.headers.get('Content-Encoding'), css.headers.get('Content-Type')]).toEqual(['br', 'text/css; charset=utf-8']);
    expect(await css.text()).toContain('color-scheme');
    const again = await fetch(`${url}/pages/base.css`, { headers: { 'If-None-Match': css.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
    for (const path of [
      '/pages/..%2f..%2f..%2fpackage.json',
      '/pages/%2e%2e/home.ts',
      '/pages/.hidden.css',
      '/pages/none.css',
      '/pages/base.css/',
      '/foyer/..%2fpackage.json',
    ]) {
      const answer = await fetch(url + path);
      expect(answer.status, path).toBe(404);
    }
  });
});

describe('ending a server', { timeout: 240_000 }, () => {
  const talk = (socket: Socket) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return async (wanted: RegExp) => {
      for (let i = 0; i < 400 && !wanted.test(text); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(text).toMatch(wanted);
    };
  };
  const open = (port: number) =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket)).once('error', reject);
      onTestFinished(() => void socket.destroy());
    });

  it('finishes what is under way, takes nothing new, and says that it is not ready', async () => {
    const server = await startServer(somewhere());
    const [writing, asking] = [await open(server.port), await open(server.port)];
    const [written, asked] = [talk(writing), talk(asking)];
    const body = JSON.stringify({ q: 'knee' });
    writing.write(
      `POST /v1/services/search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 4)}`,
    );
    asking.write('GET /ready HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));

    server.child.kill('SIGTERM');
    await server.printed('Stopping');
    await expect(open(server.port)).rejects.toThrow(/ECONNREFUSED/u);
    asking.write('\r\n');
    await asked(/^HTTP\/1\.1 503 [\s\S]*"code":"maintenance"/u);
    writing.write(body.slice(4));
    await written(/^HTTP\/1\.1 200 [\s\S]*"items":\[/u);
    expect(await server.ended).toBe(0);
  });

  it('ends at once when it is told a second time', async () => {
    const server = await startServer(somewhere());
    const socket = await open(server.port);
    socket.write('GET /health HTTP/1.1\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.child.kill('SIGTERM');
    await server.printed('Stopping');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await server.kill('SIGTERM')).toBe(1);
  });

  it('can be called off while it starts', async () => {
    const folder = temporaryFolder();
    const program = foyer(['serve'], { PORT: '0', FOYER_DATA: folder });
    await program.printed('Making a new database');
    expect(await program.kill('SIGTERM')).toBe(0);
    expect(program.output()).not.toContain('is ready');
  });
});

describe('several servers on one PostgreSQL', { timeout: 240_000 }, () => {
  it('start on an empty database at the same moment, share its times, and give one to one caller', async () => {
    const database = await emptyDatabase();
    const env = { DATABASE_URL: database.url, FOYER_RATE_LIMITS: 'off' };
    const [one, two] = await Promise.all([startServer(env), startServer(env)]);
    expect(one.output()).toMatch(/Database +PostgreSQL \d+, /u);
    const slots = await freeTimes(one.url);
    const racers = 32;
    const statuses = await Promise.all(
      Array.from({ length: racers }, (_, i) => book((i % 2 ? one : two).url, slots[0]?.id ?? '').then((b) => b.status)),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(racers - 1);

    const { answer } = await book(one.url, slots[1]?.id ?? '');
    expect((await look(two.url, answer)).status).toBe(200);
    await one.kill('SIGKILL');
    expect((await look(two.url, answer)).status).toBe(200);
    expect(await two.kill('SIGTERM')).toBe(0);
  });

  it('outlive a database that ends all their connections forty times, whatever they are doing', async () => {
    const database = await emptyDatabase();
    const server = await startServer({ DATABASE_URL: database.url, FOYER_RATE_LIMITS: 'off' });
    const slots = await freeTimes(server.url);
    const client = new pg.Client(postgresUrl());
    await client.connect();
    onTestFinished(() => client.end());
    const asked: Promise<number>[] = [];
    const booked: ReturnType<typeof book>[] = [];
    for (let i = 0; i < 40; i += 1) {
      asked.push(fetch(`${server.url}/v1/services`).then(async (answer) => (await answer.text(), answer.status)));
      booked.push(book(server.url, slots[i]?.id ?? ''));
      // Inside a transaction as well, at another of its statements each time.
      await new Promise((resolve) => setTimeout(resolve, i));
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database.name]);
    }
    const statuses = [...(await Promise.all(asked)), ...(await Promise.all(booked)).map(({ status }) => status)];
    expect(statuses.filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    expect(statuses).toContain(503);
    for (let i = 0; i < 40; i += 1) {
      if ((await fetch(`${server.url}/ready`)).ok) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    for (const { status, answer } of await Promise.all(booked))
      if (status === 201) expect((await look(server.url, answer)).status).toBe(200);
    expect(await server.kill('SIGTERM')).toBe(0);
  });
});
