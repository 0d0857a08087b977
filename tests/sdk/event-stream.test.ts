import { expect, it } from 'vitest';
import { eventsOf, type StreamEvent } from '../../packages/sdk/src/event-stream.ts';

const encoder = new TextEncoder();

async function read(...pieces: (string | Uint8Array)[]): Promise<StreamEvent[]> {
  const chunks = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const found: StreamEvent[] = [];
  for await (const event of eventsOf(() => Promise.resolve(chunks.length > 0 ? { done: false, value: chunks.shift() } : { done: true })))
    found.push(event);
  return found;
}

const plain = (data: string, id = '', event = 'message', retry?: number) => ({ data, id, event, retry });

it.each([
  ['a line feed', '\n'],
  ['both', '\r\n'],
  ['a carriage return', '\r'],
])('reads events whose lines end in %s, however they are cut', async (_, end) => {
  const text = [
    'retry: 3000',
    '',
    'id: 2',
    'event: case',
    'data: {"version":2}',
    '',
    ': beat',
    '',
    'data:x',
    'data: y',
    '',
    'id',
    'data',
    '',
    '',
  ].join(end);
  const expected = [plain('{"version":2}', '2', 'case', 3000), plain('x\ny', '2', 'message', 3000), plain('', '', 'message', 3000)];
  const bytes = encoder.encode(text + (end === '\r' ? 'x' : ''));
  let cuts = 0;
  for (let at = 0; at <= bytes.length; at += 1, cuts += 1) expect(await read(bytes.slice(0, at), bytes.slice(at))).toEqual(expected);
  expect(cuts).toBeGreaterThan(50);
  expect(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
});

it('passes over what is no event, and what was not ended', async () => {
  expect(await read('\uFEFFdata: a\n\nevent: none\n\nunknown: x\nid: a\0b\nretry: soon\ndata: é\n\ndata: cut off')).toEqual([
    plain('a'),
    plain('é'),
  ]);
  expect(await read()).toEqual([]);
});

it('reads a sign that is cut in the middle', async () => {
  const bytes = encoder.encode('data: مستشفى 😀\n\n');
  for (let at = 0; at <= bytes.length; at += 1) expect(await read(bytes.slice(0, at), bytes.slice(at))).toEqual([plain('مستشفى 😀')]);
});
