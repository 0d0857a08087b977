import { retrying } from '../services/retrying.ts';
import type { ZoneClock } from '../services/wall-time.ts';
import type { Store } from '../store/db.ts';
import * as store from '../store/import.ts';
import { counted, type OnBytes } from './catalogue.ts';
import { parseLine, readSlot, Unusable, type ReadSlot } from './fhir.ts';
import { lines, type Line } from './lines.ts';
import { SkipList, type Skips } from './report.ts';
import { SeenIds } from './seen.ts';
import { moved } from './shift.ts';
import type { SourceFile } from './source.ts';
import { writeSlots, type Pending, type SlotResults, type WriteJob } from './write-slots.ts';

/** What a schedule's times become times of. */
export interface Target {
  readonly serviceId: string;
  readonly locationId: string;
  readonly practitionerId: string | null;
  readonly resourceId: string;
  readonly clock: ZoneClock;
}

export interface SlotJob extends WriteJob {
  readonly db: Store;
  readonly runId: string;
  readonly shiftDays: number | null;
  readonly targets: ReadonlyMap<string, Target>;
  readonly skips: SkipList;
  readonly onBytes: OnBytes;
}

/** What is known about all lines, whoever read them. */
export interface SlotCounts {
  read: number;
  busy: number;
  over: number;
  sessions: number;
  links: number;
  otherLines: number;
  /** How often each length of a single visit was read, by service, in minutes. */
  readonly lengths: Map<string, Map<number, number>>;
}

/** Kept with the progress, so that a resumed import can tell of its first part too. */
type State = SlotResults & { skipped: Skips };

/** Slots a transaction. */
const together = 1000;
const minute = 60_000;

/** Writes in a transaction of its own, or in the one it is in (a dry run is one that is undone). */
export const inBatch = <T>(db: Store, work: (tx: Store) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : retrying(() => db.transaction().execute(work));

/** Reads the slots of one set after the other, and writes them. */
export class SlotImport {
  readonly counts: SlotCounts = { read: 0, busy: 0, over: 0, sessions: 0, links: 0, otherLines: 0, lengths: new Map() };
  readonly results: SlotResults = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  readonly #seen = new SeenIds();
  readonly #done = new Set<string>();
  readonly #job: SlotJob;

  constructor(job: SlotJob) {
    this.#job = job;
  }

  /** @returns whether a part of the file had been imported by a run that was cut short. */
  async file(file: SourceFile): Promise<boolean> {
    const { db, runId, skips, onBytes } = this.#job;
    const digest = await file.digest();
    const before = this.#done.has(digest) ? undefined : await store.progressOf<State>(db, runId, digest);
    this.#done.add(digest);
    const results: SlotResults = before ? { ...before.state } : { added: 0, changed: 0, unchanged: 0, removed: 0 };
    const left = new SkipList();
    if (before) left.addAll(before.state.skipped);
    let pending: Pending[] = [];
    let busy: string[] = [];
    let last = 0;

    const flush = async () => {
      if (pending.length + busy.length === 0) return;
      const [slots, taken, line] = [pending, busy, last];
      [pending, busy] = [[], []];
      const done = await inBatch(db, async (tx) => {
        const part = await writeSlots(tx, this.#job, slots, taken);
        const sum = {
          added: results.added + part.added,
          changed: results.changed + part.changed,
          unchanged: results.unchanged + part.unchanged,
          removed: results.removed + part.removed,
        };
        const skipped = new SkipList();
        skipped.addAll(left.toReport());
        for (const [at, reason] of part.skipped) skipped.add(file.name, at, reason);
        await store.saveProgress<State>(tx, runId, digest, { lines: line, state: { ...sum, skipped: skipped.toReport() } });
        return { sum, skipped: part.skipped };
      });
      Object.assign(results, done.sum);
      for (const [at, reason] of done.skipped) left.add(file.name, at, reason);
    };

    for await (const line of lines(counted(file.read(), onBytes))) {
      last = line.number;
      const found = this.#take(file.name, line);
      // Read for its id and for the report, but written already.
      if (!found || last <= (before?.lines ?? 0)) continue;
      if (found.slot) pending.push({ line: last, slot: found.slot });
      else busy.push(found.name);
      if (pending.length + busy.length >= together) await flush();
    }
    await flush();
    skips.addAll(left.toReport());
    for (const key of ['added', 'changed', 'unchanged', 'removed'] as const) this.results[key] += results[key];
    return before !== undefined;
  }

  /** Judges a line. @returns a slot to be offered, the name of one that is taken, or nothing. */
  #take(file: string, line: Line): { name: string; slot?: store.ImportSlot } | undefined {
    const { skips, shiftDays, adopt, clock } = this.#job;
    try {
      if ('fault' in line) throw new Unusable(line.fault);
      const { type, resource } = parseLine(line.text);
      if (type === 'Location' || type === 'Schedule') return undefined;
      if (type !== 'Slot') {
        this.counts.otherLines++;
        return undefined;
      }
      const slot = readSlot(resource);
      const target = this.#job.targets.get(slot.scheduleId);
      if (!target) throw new Unusable('unknown-schedule', slot.scheduleId);
      if (!this.#seen.add(slot.id)) throw new Unusable('duplicate-id', slot.id);
      const name = `Slot|${slot.id}|${shiftDays ?? 0}`;
      if (!slot.free) {
        this.counts.busy++;
        return { name };
      }
      const time = shiftDays === null ? slot : moved(slot.start, slot.end, shiftDays, target.clock);
      if (!time) throw new Unusable('time-leapt-over', slot.id);
      if (!adopt && slot.deepLink === null && slot.phone === null) throw new Unusable('no-way-to-book', slot.id);
      this.#count(slot, target.serviceId, time, clock.now().getTime());
      return { name, slot: this.#row(name, slot, time, target) };
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      skips.add(file, line.number, error.reason, error.found);
      return undefined;
    }
  }

  #count(slot: ReadSlot, serviceId: string, time: { start: number; end: number }, now: number): void {
    const { counts } = this;
    counts.read++;
    if (time.end <= now) counts.over++;
    if (!this.#job.adopt) counts.links++;
    if (slot.capacity !== null) {
      counts.sessions++;
      return;
    }
    const lengths = counts.lengths.get(serviceId) ?? new Map<number, number>();
    counts.lengths.set(serviceId, lengths);
    const length = Math.max(1, Math.round((time.end - time.start) / minute));
    if (lengths.has(length) || lengths.size < 100) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }

  #row(name: string, slot: ReadSlot, time: { start: number; end: number }, { clock, ...target }: Target): store.ImportSlot {
    const { adopt } = this.#job;
    return {
      ...target,
      name,
      start: time.start,
      end: time.end,
      day: clock.read(time.start).day,
      capacity: slot.capacity,
      deepLink: adopt ? null : slot.deepLink,
      phone: adopt ? null : slot.phone,
    };
  }
}
