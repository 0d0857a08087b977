import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines, longestLine, type Line } from '../../packages/reference-server/src/import/lines.ts';
import { SeenIds } from '../../packages/reference-server/src/import/seen.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(content: Uint8Array | Uint8Array[], chunk = 7): Promise<Line[]> {
  const all: Line[] = [];
  const whole = Array.isArray(content) ? content : [content];
  const chunks = async function* () {
    for (const part of whole) for (let at = 0; at < part.length; at += chunk) yield await Promise.resolve(part.subarray(at, at + chunk));
  };
  for await (const line of lines(chunks())) all.push(line);
  return all;
}

test('lines end with LF or CRLF, the last one also with the file; a byte order mark and blank lines are passed over', async () => {
  const content = bytes('\uFEFF{"a":1}\r\n\n  \n{"b":"é"}\n{"c":3}');
  for (const chunk of [1, 2, 3, 7, 100]) {
    expect(await read(content, chunk)).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 4, text: '{"b":"é"}' },
      { number: 5, text: '{"c":3}' },
    ]);
  }
  expect(await read(bytes(''))).toEqual([]);
  expect(await read(bytes('\n\n'))).toEqual([]);
});

test('what is no text is told, and the next line is read', async () => {
  const found = await read(new Uint8Array([...bytes('ok\n'), 0xff, 0xfe, 0x0a, ...bytes('a\0b\nlast')]));
  expect(found).toEqual([
    { number: 1, text: 'ok' },
    { number: 2, fault: 'not-utf8' },
    { number: 3, fault: 'nul' },
    { number: 4, text: 'last' },
  ]);
});

test('a line of 10 MB is passed over without being kept', async () => {
  const chunk = new Uint8Array(64 * 1024).fill(0x61);
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  const chunks = async function* () {
    yield await Promise.resolve(bytes('first\n'));
    for (let i = 0; i < 160; i++) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield await Promise.resolve(chunk);
    }
    yield await Promise.resolve(bytes('\nlast'));
  };
  const found: Line[] = [];
  for await (const line of lines(chunks())) found.push(line);
  expect(found).toEqual([
    { number: 1, text: 'first' },
    { number: 2, fault: 'line-too-long' },
    { number: 3, text: 'last' },
  ]);
  expect(most).toBeLessThan(6 * longestLine);
});

test('however the bytes are cut into chunks, the lines are those of the whole', async () => {
  const cases = fc.array(fc.constantFrom('{"a":1}', 'é', '\n', '\r\n', '\r', ' ', '\0', '\uFEFF', '𝄞'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 9 }), async (parts, chunk) => {
      const text = parts.join('');
      const want: Line[] = text
        .split('\n')
        .map((t, i) => ({ number: i + 1, text: (i === 0 ? t.replace(/^\uFEFF/u, '') : t).replace(/\r$/u, '') }))
        .filter((l) => l.text.trim() !== '' || l.text.includes('\0'))
        .map((l) => (l.text.includes('\0') ? { number: l.number, fault: 'nul' as const } : l));
      expect(await read(bytes(text), chunk)).toEqual(want);
    }),
    { numRuns: 500 },
  );
});

test('an id is new once, among hundred thousand', () => {
  const seen = new SeenIds();
  const again: string[] = [];
  for (let i = 0; i < 100_000; i++) if (!seen.add(`slot-${i}`)) again.push(`slot-${i}`);
  expect(again).toEqual([]);
  expect(seen.size).toBe(100_000);
  for (let i = 0; i < 100_000; i++) if (seen.add(`slot-${i}`)) again.push(`slot-${i}`);
  expect(again).toEqual([]);
});
