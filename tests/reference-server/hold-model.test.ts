import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Hold } from '@foyer/sdk/contract';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, releaseHold } from './setup/visits.ts';

/** What was given out for a time, as a patient would remember it. */
interface Given {
  readonly slot: number;
  readonly hold: Hold;
  readonly until: number;
  ended: boolean;
}

/** The times of one clinician in half hours; where two slots share one they keep each other out. Sessions have seats instead. */
interface ModelSlot {
  readonly row: Row<'slot'>;
  readonly clashes: readonly number[];
  readonly seats: number;
}

/** The whole truth as a few lines: who holds what until when, and what is booked. */
class Model {
  readonly given: Given[] = [];
  readonly booked: number[] = [];
  now = 0;
  readonly slots: readonly ModelSlot[];
  constructor(slots: readonly ModelSlot[]) {
    this.slots = slots;
  }

  live(hold: Given): boolean {
    return !hold.ended && hold.until > this.now;
  }

  free(slot: number, except?: Given): boolean {
    const { clashes, seats } = this.slots[slot] as ModelSlot;
    const taken = (s: number) =>
      this.booked.filter((b) => b === s).length + this.given.filter((g) => g.slot === s && g !== except && this.live(g)).length;
    return taken(slot) < seats && clashes.every((c) => taken(c) === 0);
  }
}

type Step =
  | { readonly kind: 'hold'; readonly slot: number; readonly ttl: number; readonly replaces: number | undefined }
  | { readonly kind: 'release' | 'bookHeld'; readonly hold: number }
  | { readonly kind: 'book'; readonly slot: number }
  | { readonly kind: 'wait'; readonly seconds: number };

const slotCount = 8;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      slot: fc.nat(slotCount - 1),
      ttl: fc.integer({ min: 5, max: 60 }),
      replaces: fc.option(fc.nat(5), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), hold: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('bookHeld' as const), hold: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('book' as const), slot: fc.nat(slotCount - 1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 40 }) }) },
);

describeEngines('holds and bookings in any order', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  /** Four half hours and their two whole hours of one clinician, and two sessions of two seats. */
  async function modelOf(hospital: Hospital): Promise<Model> {
    const own = (rows: Row<'slot'>[]) => rows.filter((s) => s.practitioner_id === hospital.practitioners.ada);
    const halves = own(await hospital.slots('plain')).slice(0, 4);
    const hours = own(await hospital.slots('long')).slice(0, 2);
    const sessions = (await hospital.slots('session')).slice(0, 2);
    return new Model([
      ...halves.map((row, i) => ({ row, clashes: [4 + Math.floor(i / 2)], seats: 1 })),
      ...hours.map((row, i) => ({ row, clashes: [2 * i, 2 * i + 1], seats: 1 })),
      ...sessions.map((row) => ({ row, clashes: [], seats: 2 })),
    ]);
  }

  async function take(model: Model, hospital: Hospital, server: TestApp, s: Step): Promise<void> {
    const idOf = (slot: number) => (model.slots[slot] as ModelSlot).row.id;
    if (s.kind === 'wait') {
      model.now += s.seconds;
      hospital.clock.forward(s.seconds);
    } else if (s.kind === 'hold') {
      const old = s.replaces === undefined ? undefined : model.given[s.replaces % Math.max(1, model.given.length)];
      const answer = await holdSlot(server, idOf(s.slot), { ttlSeconds: s.ttl, ...(old && { replaces: old.hold }) });
      const expected = old?.ended ? 410 : model.free(s.slot, old) ? 201 : 409;
      expect(answer.status).toBe(expected);
      if (expected !== 201) return;
      if (old) old.ended = true;
      model.given.push({ slot: s.slot, hold: answer.body, until: model.now + s.ttl, ended: false });
    } else if (s.kind === 'book') {
      const answer = await bookSlot(server, idOf(s.slot));
      expect(answer.status).toBe(model.free(s.slot) ? 201 : 409);
      if (answer.status === 201) model.booked.push(s.slot);
    } else {
      const given = model.given[s.hold % Math.max(1, model.given.length)];
      if (!given) return;
      if (s.kind === 'release') {
        expect((await releaseHold(server, given.hold)).status).toBe(204);
        given.ended = true;
        return;
      }
      const answer = await bookSlot(server, idOf(given.slot), { hold: given.hold });
      expect(answer.status).toBe(model.live(given) || model.free(given.slot, given) ? 201 : 409);
      if (answer.status !== 201) return;
      given.ended = true;
      model.booked.push(given.slot);
    }
  }

  async function agree(model: Model, hospital: Hospital, server: TestApp): Promise<void> {
    const lists = (['plain', 'long', 'session'] as const).map((name) => listAll(server, `service=${hospital.services[name]}&${allDays}`));
    const listed = new Set((await Promise.all(lists)).flat().map((slot) => slot.id));
    const expected = model.slots.filter((_, i) => model.free(i)).map(({ row }) => row.id);
    expect(model.slots.map(({ row }) => row.id).filter((id) => listed.has(id))).toEqual(expected);
  }

  it('are as a simple model says, and so is the list', async () => {
    const runs = engine.name === 'PostgreSQL' ? 40 : 25;
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (plan) => {
        const hospital = await smallHospital(db, { days: 2, seats: 2 });
        const server = testApp(db, hospital, { limits: 'off' });
        const model = await modelOf(hospital);
        for (const s of plan) {
          await take(model, hospital, server, s);
          steps += 1;
        }
        await agree(model, hospital, server);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    console.log(`${engine.name}: 0 of ${steps} steps in ${runs} histories differ from the model`);
  });
});
