import { beforeAll, expect, it } from 'vitest';
import { bookWindow, callbackWindows, giveBackWindow } from '../../packages/reference-server/src/services/callback-windows.ts';
import { replyBy } from '../../packages/reference-server/src/services/department-hours.ts';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import { inTransaction } from '../../packages/reference-server/src/services/transactions.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { department, exception, weekly, workdays } from './setup/departments.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

const problem = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describeEngines('callback windows', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  beforeAll(async () => {
    store = await engine.open();
    db = store.db;
  });

  /** A hospital of its own, at a moment. */
  async function at(time: string): Promise<Hospital> {
    const hospital = await smallHospital(db, { days: 1 });
    hospital.clock.set(time);
    return hospital;
  }

  const book = (hospital: Hospital, wish: { windowId?: string; departmentId?: string }, caseId: string, on = db) => {
    const ctx = hospital.context({}, { db: on });
    return inTransaction(ctx, (tx) => bookWindow(ctx, tx, wish, caseId));
  };

  it('are cut from the staffed hours, by the clock of the place, beginning after the lead time', async () => {
    const hospital = await at('2026-11-23T14:40:00Z');
    const id = await department(db, hospital, { location_id: hospital.locations.coast }, weekly(workdays, '07:00', '09:30'));
    const windows = await callbackWindows(hospital.context(), db, id);
    expect(windows).toHaveLength(12);
    expect(windows.slice(0, 4).map(({ start, end, timeZone }) => [start, end, timeZone])).toEqual([
      ['2026-11-23T08:00:00-08:00', '2026-11-23T09:00:00-08:00', 'America/Los_Angeles'],
      ['2026-11-23T09:00:00-08:00', '2026-11-23T09:30:00-08:00', 'America/Los_Angeles'],
      ['2026-11-24T07:00:00-08:00', '2026-11-24T08:00:00-08:00', 'America/Los_Angeles'],
      ['2026-11-24T08:00:00-08:00', '2026-11-24T09:00:00-08:00', 'America/Los_Angeles'],
    ]);
    expect(new Set(windows.map((w) => w.id)).size).toBe(12);
  });

  it('asked for on the eve of a holiday, are in the next staffed hours; and so is the promise to answer', async () => {
    // Wednesday evening, with Thanksgiving on Thursday and the Friday after it closed as well.
    const hospital = await at('2026-11-25T22:30:00Z');
    const id = await department(db, hospital);
    const before = await callbackWindows(hospital.context(), db, id);
    expect(before[0]?.start).toBe('2026-11-26T09:00:00-05:00');
    await exception(db, hospital, { day: '2026-11-26', description: 'Thanksgiving' });
    await exception(db, hospital, { departmentId: id, day: '2026-11-27' });
    const [first] = await callbackWindows(hospital.context(), db, id);
    expect(first?.start).toBe('2026-11-30T09:00:00-05:00');
    const got = await book(hospital, { departmentId: id }, 'case-eve');
    expect(got.window).toEqual(first);
    // Two working days: Monday and Tuesday.
    expect((await replyBy(hospital.context(), db, id))?.toISOString()).toBe('2026-12-01T22:00:00.000Z');
    // One that was shown before the holiday was entered is not had any more.
    expect(await problem(book(hospital, { windowId: before[0]?.id ?? '' }, 'case-late'))).toBe('channel-closed');
  });

  it('have so many places, and a full one is left out', async () => {
    const hospital = await at('2026-11-23T13:00:00Z');
    const id = await department(db, hospital, { callback_capacity: 2 });
    const [first, second] = await callbackWindows(hospital.context(), db, id);
    const windowId = first?.id ?? '';
    await book(hospital, { windowId }, 'full-1');
    expect((await callbackWindows(hospital.context(), db, id))[0]).toEqual(first);
    await book(hospital, { windowId }, 'full-2');
    expect((await callbackWindows(hospital.context(), db, id))[0]).toEqual(second);
    expect(await problem(book(hospital, { windowId }, 'full-3'))).toBe('channel-closed');
    // Whoever has a place in it may ask for it again, and keeps the one place.
    await book(hospital, { windowId }, 'full-2');
    // A case that moves has one place, and gives the other back.
    await book(hospital, { windowId: second?.id ?? '' }, 'full-1');
    await book(hospital, { windowId }, 'full-3');
    expect(await problem(book(hospital, { windowId }, 'full-1'))).toBe('channel-closed');
    const ctx = hospital.context();
    await inTransaction(ctx, (tx) => giveBackWindow(ctx, tx, 'full-3'));
    await book(hospital, { windowId }, 'full-1');
  });

  it('are not offered where as many calls are promised as may be; whoever has one may still move it', async () => {
    const hospital = await at('2026-11-23T13:00:00Z');
    const id = await department(db, hospital, { callback_limit: 2 });
    const [first, second, third] = await callbackWindows(hospital.context(), db, id);
    await book(hospital, { windowId: first?.id ?? '' }, 'limit-1');
    await book(hospital, { windowId: second?.id ?? '' }, 'limit-2');
    expect(await callbackWindows(hospital.context(), db, id)).toEqual([]);
    expect(await problem(book(hospital, { windowId: third?.id ?? '' }, 'limit-3'))).toBe('channel-closed');
    expect(await problem(book(hospital, { departmentId: id }, 'limit-3'))).toBe('channel-closed');
    await book(hospital, { windowId: third?.id ?? '' }, 'limit-1');
    // The first of them is over.
    hospital.clock.set('2026-11-23T15:30:00Z');
    await book(hospital, { departmentId: id }, 'limit-3');
  });

  it('that are over leave nothing behind', async () => {
    const hospital = await at('2026-11-23T13:00:00Z');
    const id = await department(db, hospital);
    await book(hospital, { departmentId: id }, 'over');
    const places = async () => (await db.selectFrom('callback_place').select('ref').where('department_id', '=', id).execute()).length;
    hospital.clock.set('2026-11-24T13:59:00Z');
    await purge({ db, clock: hospital.clock });
    expect(await places()).toBe(1);
    hospital.clock.set('2026-11-24T14:01:00Z');
    expect((await purge({ db, clock: hospital.clock })).calls).toBeGreaterThan(0);
    expect(await places()).toBe(0);
  });

  it('let in no more than they have places for, however many ask at once', async () => {
    const hospital = await at('2026-11-23T13:00:00Z');
    const id = await department(db, hospital, { callback_capacity: 5 });
    const [first] = await callbackWindows(hospital.context(), db, id);
    const others = [db, store.another(), store.another()];
    const results = await Promise.all(
      Array.from({ length: 24 }, (_, i) => problem(book(hospital, { windowId: first?.id ?? '' }, `race-${i}`, others[i % 3]))),
    );
    expect(results.filter((r) => r === 'none')).toHaveLength(5);
    expect(results.filter((r) => r === 'channel-closed')).toHaveLength(19);
  });

  it('are not those of another hospital, nor of a hidden or a paused department, nor made up', async () => {
    const [hospital, other] = [await at('2026-11-23T13:00:00Z'), await at('2026-11-23T13:00:00Z')];
    const id = await department(db, hospital);
    const windowId = (await callbackWindows(hospital.context(), db, id))[0]?.id ?? '';
    expect(await callbackWindows(other.context(), db, id)).toEqual([]);
    expect(await problem(book(other, { windowId }, 'other'))).toBe('channel-closed');
    for (const made of ['x', `zzzzzzzz.${id}`, windowId.replace('.', '1.'), `0.${id}`, `-1.${id}`])
      expect([made, await problem(book(hospital, { windowId: made }, 'made-up'))]).toEqual([made, 'channel-closed']);
    hospital.clock.set('2026-11-23T13:31:00Z');
    expect(await problem(book(hospital, { windowId }, 'too-late'))).toBe('channel-closed');
    for (const closed of [{ callback_paused: true }, { callback_capacity: null }, { status: 'hidden' }] as const) {
      const shut = await department(db, hospital, closed);
      expect(await callbackWindows(hospital.context(), db, shut)).toEqual([]);
      expect(await problem(book(hospital, { departmentId: shut }, 'shut'))).toBe('channel-closed');
    }
  });
});
