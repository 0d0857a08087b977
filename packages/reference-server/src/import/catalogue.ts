import { parseLine, readLocation, readSchedule, Unusable, type ReadLocation, type ReadSchedule } from './fhir.ts';
import { lines } from './lines.ts';
import type { SkipList } from './report.ts';
import { ImportError, UnreadableFile, type Source, type SourceFile } from './source.ts';

/** The places and schedules of a set. There are few of them beside the slots, so they are held in memory. */
export interface Catalogue {
  readonly locations: ReadonlyMap<string, ReadLocation>;
  readonly schedules: ReadonlyMap<string, ReadSchedule>;
  readonly files: readonly ReadFile[];
}

export interface ReadFile {
  readonly file: SourceFile;
  readonly lines: number;
}

/** Whether a line may be a place or a schedule: slots, of which there can be millions, are not parsed to find out. */
const mayBe = (line: string) => line.includes('"Location"') || line.includes('"Schedule"');

/** Says how many bytes of a file have been read since the last time. */
export type OnBytes = (bytes: number) => void;

export async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: OnBytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/**
 * Reads all files once, for what the slots hang on. Slots are counted as lines only.
 * @param skips gets places and schedules that are left out; every other line is judged when the slots are read.
 * @throws ImportError
 */
export async function readCatalogue(source: Source, skips: SkipList, onBytes: OnBytes): Promise<Catalogue> {
  const locations = new Map<string, ReadLocation>();
  const schedules = new Map<string, ReadSchedule>();
  const files: ReadFile[] = [];
  const lastSchedule: { file: string; line: number; schedule: ReadSchedule }[] = [];

  const take = (file: string, line: number, text: string) => {
    try {
      const { type, resource } = parseLine(text);
      if (type === 'Location') {
        const location = readLocation(resource);
        if (locations.has(location.id)) throw new Unusable('duplicate-id', location.id);
        locations.set(location.id, location);
      } else if (type === 'Schedule') {
        const schedule = readSchedule(resource);
        if (schedules.has(schedule.id)) throw new Unusable('duplicate-id', schedule.id);
        schedules.set(schedule.id, schedule);
        lastSchedule.push({ file, line, schedule });
      }
    } catch (error) {
      // What is no resource at all is told when the slots are read.
      if (!(error instanceof Unusable)) throw error;
      if (error.reason !== 'invalid-json' && error.reason !== 'not-a-resource') skips.add(file, line, error.reason, error.found);
    }
  };

  for (const file of source.files) {
    let last = 0;
    try {
      for await (const line of lines(counted(file.read(), onBytes))) {
        last = line.number;
        if ('text' in line && mayBe(line.text)) take(file.name, line.number, line.text);
      }
    } catch (error) {
      // Left out whole: a part of a file is nothing to rely on.
      if (!(error instanceof UnreadableFile)) throw error;
      skips.add(file.name, 0, 'unreadable-file', error.message);
      continue;
    }
    files.push({ file, lines: last });
  }
  for (const { file, line, schedule } of lastSchedule) {
    if (locations.has(schedule.locationId)) continue;
    schedules.delete(schedule.id);
    skips.add(file, line, 'unknown-location', schedule.locationId);
  }
  return { locations, schedules, files };
}

/**
 * The clock of each place: its own, else the one that was told.
 * @throws ImportError where there is neither: a zone is never guessed.
 */
export function zonesOf(catalogue: Catalogue, told: string | undefined): Map<string, string> {
  const zones = new Map<string, string>();
  const without: string[] = [];
  for (const location of catalogue.locations.values()) {
    const zone = location.timeZone ?? told;
    if (zone === undefined) without.push(location.name);
    else zones.set(location.id, zone);
  }
  if (without.length > 0) {
    const [which, have, them] =
      without.length === 1
        ? [`The place ${without[0]}`, 'has', 'it']
        : [`${without.length} places (${without.slice(0, 3).join(', ')}${without.length > 3 ? ', ...' : ''})`, 'have', 'them'];
    throw new ImportError(
      `${which} ${have} no time zone. Say which clock ${them === 'it' ? 'it goes' : 'they go'} by, for example: --time-zone America/New_York`,
    );
  }
  return zones;
}
