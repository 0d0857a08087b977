import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deepLink, location, schedule, slot } from './scheduling-set.ts';

export interface LargeSet {
  /** Lines that are good slots. */
  readonly slots: number;
  /** Lines that cannot be used. */
  readonly faulty: number;
}

const iso = (at: number) => new Date(at).toISOString();
const first = Date.parse('2026-12-01T00:00:00Z');

/**
 * Writes a set of so many slots into a folder: 20 minutes each, one after the other, day and night, in schedules of at most 5,000 and
 * in files of as many lines as asked for. One line in a thousand is broken.
 */
export async function writeLargeSet(folder: string, slots: number, linesPerFile = 100_000): Promise<LargeSet> {
  mkdirSync(folder, { recursive: true });
  const schedules = Math.ceil(slots / 5000);
  const write = (name: string, lines: Iterable<string>) => pipeline(Readable.from(lines), createWriteStream(join(folder, name)));
  const places = Array.from({ length: Math.min(20, schedules) }, (_, i) => `${JSON.stringify(location(`loc${i}`))}\n`);
  await write('locations.ndjson', places);
  await write(
    'schedules.ndjson',
    Array.from({ length: schedules }, (_, i) => `${JSON.stringify(schedule(`sch${i}`, `loc${i % places.length}`))}\n`),
  );
  let faulty = 0;
  for (let from = 0, file = 0; from < slots; from += linesPerFile, file++) {
    const lines = function* () {
      for (let n = from; n < Math.min(slots, from + linesPerFile); n++) {
        if (n % 1000 === 500) {
          faulty++;
          yield `{"resourceType":"Slot","id":"broken${n}"\n`;
        }
        const at = first + (n % 5000) * 20 * 60_000;
        const more = { extension: [deepLink(`https://booking.example.org/slots/${n}`)] };
        yield `${JSON.stringify(slot(`slot${n}`, `sch${Math.floor(n / 5000)}`, iso(at), iso(at + 20 * 60_000), more))}\n`;
      }
    };
    await write(`slots-${String(file).padStart(3, '0')}.ndjson`, lines());
  }
  return { slots, faulty };
}
