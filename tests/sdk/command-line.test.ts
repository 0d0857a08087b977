import { spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { bookingServer } from './support/booking-server.ts';
import { slot } from './support/hospital.ts';
import { problem, serve, type Received, type Reply, type Running } from './support/http-server.ts';

let running: Running | undefined;
afterEach(() => running?.close());

const times = [slot('nine', '2026-12-01', '09:00'), slot('ten', '2026-12-01', '10:00')];
const who = [
  '--service',
  'Blood Test',
  '--name',
  'Ines Okafor',
  '--birth-date',
  '1958-09-14',
  '--email',
  'ines@example.org',
  '--first-free',
];

async function open(instead: (request: Received) => Reply | undefined = () => undefined) {
  const server = bookingServer(times);
  running = await serve((request) => instead(request) ?? server.handle(request));
  return { url: running.url, booked: server.booked, holds: server.holds };
}

/** Runs the example as its README says, without a terminal. */
function run(...words: string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, ['--conditions=source', 'examples/book-from-the-command-line/book.ts', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    program.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
    program.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
    program.on('close', (code) => resolve({ code, ...said }));
  });
}

describe('booking from the command line', () => {
  test('books the first free time', async () => {
    const { url, booked } = await open();
    const { code, out, err } = await run(url, ...who);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(booked).toMatchObject([{ patient: 'Ines Okafor', slotId: 'nine' }]);
    expect(out).toContain(`Your reference is ${booked[0]?.reference}.`);
    expect(out).toContain('Tuesday, December 1, 2026');
    expect(out).toContain('plan your visit and remind you');
  });

  test('takes the next when that was just taken', async () => {
    let isFirst = true;
    const { url, booked } = await open(({ path, method }) => {
      if (method !== 'POST' || path !== '/v1/appointments' || !isFirst) return undefined;
      isFirst = false;
      return problem(409, 'slot-unavailable', { alternatives: [times[1]] });
    });
    const { code, out } = await run(url, ...who);
    expect(code).toBe(0);
    expect(out).toContain('That time was just taken');
    expect(booked).toMatchObject([{ slotId: 'ten' }]);
  });

  test('lets the time go when it cannot end', async () => {
    const { url, booked, holds } = await open();
    const { code, err } = await run(url, ...who.slice(0, 4), '--first-free');
    expect(code).toBe(2);
    expect(err).toBe('There is no terminal to ask "Date of birth, such as 1958-09-14" on. Tell it with --birth-date.\n');
    expect(booked).toEqual([]);
    expect(holds.size).toBe(0);
  });

  test.each<[string, string[], number, RegExp]>([
    ['no address', [], 2, /^Tell the base URL/],
    ['an address that is none', ['here'], 2, /^The base URL of the API must be absolute/],
    ['a flag that is none', ['http://localhost', '--frist-free'], 2, /Unknown option '--frist-free'/],
    ['nobody there', ['http://127.0.0.1:9'], 1, /^The server cannot be asked \(network\)/],
  ])('says in one sentence what is wrong with %s', async (_, words, expected, sentence) => {
    const { code, err } = await run(...words);
    expect(code).toBe(expected);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('    at ');
  });

  test('says what was wrong with a flag', async () => {
    const { url } = await open();
    const { code, out, err } = await run(url, ...who.map((word) => (word === '1958-09-14' ? '1958-09-31' : word)));
    expect(code).toBe(2);
    expect(out).toContain('The date of birth is no day of the calendar.');
    expect(err).toContain('--birth-date');
  });
});
