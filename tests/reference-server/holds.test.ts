import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '@foyer/sdk/contract';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { allDays, bookSlot, holdSlot, listAll, releaseHold, type Told } from './setup/visits.ts';

const outcome = ({ status, problem }: Told<unknown>) => (status < 300 ? status : problem.code);

describeEngines('holds', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let a: Row<'slot'>;
  let b: Row<'slot'>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db);
    server = testApp(db, hospital, { limits: 'off' });
    [a, b] = (await hospital.slots('plain')) as [Row<'slot'>, Row<'slot'>];
  });

  const listed = async (slot: Row<'slot'>) =>
    (await listAll(server, `service=${slot.service_id}&${allDays}`)).some((s) => s.id === slot.id);
  const held = async (slot: Row<'slot'>, more: { ttlSeconds?: number; replaces?: Hold } = {}) => {
    const answer = await holdSlot(server, slot.id, more);
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('last 300 seconds, or as long as asked for', async () => {
    const hold = await held(a);
    expect(hold).toMatchObject({ slotId: a.id, expiresInSeconds: 300, expiresAt: '2026-11-23T09:05:00-05:00' });
    expect(hold.secret).toMatch(/^[A-Za-z0-9_-]{22}$/u);
    expect((await held(b, { ttlSeconds: 5 })).expiresInSeconds).toBe(5);
    const [c] = await hospital.slots('approval');
    expect((await held(c as Row<'slot'>, { ttlSeconds: 600 })).expiresInSeconds).toBe(600);
    for (const ttlSeconds of [4, 601, 5.5, -1]) expect(outcome(await holdSlot(server, a.id, { ttlSeconds }))).toBe('validation-failed');
  });

  it('keep their secret only as a hash', async () => {
    const hold = await held(a);
    const row = await db.selectFrom('hold').selectAll().where('id', '=', hold.id).executeTakeFirstOrThrow();
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(hold.secret));
    expect(Buffer.from(row.secret_hash).toString('hex')).toBe(Buffer.from(hash).toString('hex'));
    expect(JSON.stringify(await db.selectFrom('occupancy').selectAll().where('ref', '=', hold.id).execute())).not.toContain(hold.secret);
  });

  it('keep a time from everybody else until they expire', async () => {
    const hold = await held(a, { ttlSeconds: 30 });
    hospital.clock.forward(29);
    expect(await listed(a)).toBe(false);
    expect(outcome(await holdSlot(server, a.id))).toBe('slot-unavailable');
    expect(outcome(await bookSlot(server, a.id))).toBe('slot-unavailable');
    hospital.clock.forward(1);
    expect(await listed(a)).toBe(true);
    const other = await held(a);
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe('slot-unavailable');
    expect(outcome(await bookSlot(server, a.id, { hold: other }))).toBe(201);
  });

  it('keep other services of the clinician out as well', async () => {
    const long = (await hospital.slots('long')).find((s) => s.resource_id === a.resource_id) as Row<'slot'>;
    await held(long);
    expect(await listed(a)).toBe(false);
    expect(outcome(await bookSlot(server, a.id))).toBe('slot-unavailable');
  });

  it('that expired still book while the time is free', async () => {
    const hold = await held(a, { ttlSeconds: 5 });
    hospital.clock.forward(600);
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe(201);
    expect(await db.selectFrom('occupancy').select(['kind', 'expires_at']).where('resource_id', '=', a.resource_id).execute()).toEqual([
      { kind: 'visit', expires_at: null },
    ]);
  });

  it('keep a time bookable though the notice runs out, but not once it is past', async () => {
    hospital.clock.set('2026-11-24T12:58:00Z');
    const hold = await held(a);
    hospital.clock.forward(180);
    expect(outcome(await bookSlot(server, a.id))).toBe('outside-booking-window');
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe(201);

    const { policy } = await db.selectFrom('service').select('policy').where('id', '=', b.service_id).executeTakeFirstOrThrow();
    await db
      .updateTable('service')
      .set({ policy: JSON.stringify({ ...policy, minNoticeMinutes: 0 }) })
      .where('id', '=', b.service_id)
      .execute();
    hospital.clock.set('2026-11-24T13:59:00Z');
    const late = await held(b, { ttlSeconds: 600 });
    hospital.clock.set('2026-11-24T14:00:00Z');
    expect(outcome(await bookSlot(server, b.id, { hold: late }))).toBe('outside-booking-window');
  });

  it('are let go by whoever has the secret, as often as they like', async () => {
    const hold = await held(a);
    expect(outcome(await releaseHold(server, { id: hold.id, secret: '' }))).toBe('unauthenticated');
    for (const wrong of [
      { id: hold.id, secret: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { id: 'unknown', secret: hold.secret },
      { id: hold.id, secret: (await held(b)).secret },
    ]) {
      expect(outcome(await releaseHold(server, wrong))).toBe('not-found');
    }
    expect(await listed(a)).toBe(false);
    for (let i = 0; i < 3; i++) expect(outcome(await releaseHold(server, hold))).toBe(204);
    expect(await listed(a)).toBe(true);
    await held(a);
    expect(outcome(await releaseHold(server, hold))).toBe(204);
    expect(await listed(a)).toBe(false);
  });

  it('let go after booking free nothing', async () => {
    const hold = await held(a);
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe(201);
    expect(outcome(await releaseHold(server, hold))).toBe(204);
    expect(await listed(a)).toBe(false);
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe('slot-unavailable');
  });

  it('are good only for their own time, with their own secret', async () => {
    const hold = await held(a);
    expect(outcome(await bookSlot(server, b.id, { hold }))).toBe('hold-conflict');
    expect(outcome(await bookSlot(server, a.id, { hold: { ...hold, secret: 'AAAAAAAAAAAAAAAAAAAAAA' } }))).toBe('not-found');
    expect(outcome(await bookSlot(server, a.id, { hold: { ...hold, id: 'unknown' } }))).toBe('not-found');
    expect(outcome(await bookSlot(server, a.id, { hold: { ...hold, secret: '' } }))).toBe('unauthenticated');
    expect(outcome(await bookSlot(server, a.id, { hold }))).toBe(201);
  });

  describe('that replace another', () => {
    it('end it in the same step', async () => {
      const old = await held(a);
      const hold = await held(b, { replaces: old });
      expect(await listed(a)).toBe(true);
      expect(await listed(b)).toBe(false);
      expect(outcome(await releaseHold(server, old))).toBe(204);
      expect(outcome(await bookSlot(server, b.id, { hold }))).toBe(201);
    });

    it('leave it as it was when the new time cannot be had', async () => {
      await bookSlot(server, b.id);
      const old = await held(a);
      const refused = await holdSlot(server, b.id, { replaces: old });
      expect(outcome(refused)).toBe('slot-unavailable');
      // The old time is still theirs, so it is no alternative for them to be offered.
      expect(refused.problem.alternatives?.map((s) => s.id)).not.toContain(a.id);
      expect(outcome(await holdSlot(server, 'unknown', { replaces: old }))).toBe('not-found');
      const [elsewhere] = await hospital.slots('deepLink');
      expect(outcome(await holdSlot(server, (elsewhere as Row<'slot'>).id, { replaces: old }))).toBe('not-eligible');
      expect(await listed(a)).toBe(false);
      expect(outcome(await bookSlot(server, a.id, { hold: old }))).toBe(201);
    });

    it('may be for a time that overlaps it, or for the very same', async () => {
      const long = (await hospital.slots('long')).find((s) => s.resource_id === a.resource_id) as Row<'slot'>;
      const second = await held(long, { replaces: await held(a) });
      const third = await held(long, { replaces: second });
      const fourth = await held(a, { replaces: third });
      expect(outcome(await bookSlot(server, long.id, { hold: second }))).toBe('slot-unavailable');
      expect(outcome(await bookSlot(server, a.id, { hold: fourth }))).toBe(201);
    });

    it('may be of a session, where the last seat is one’s own', async () => {
      const [session, other] = (await hospital.slots('session')) as [Row<'slot'>, Row<'slot'>];
      await bookSlot(server, session.id);
      await bookSlot(server, session.id);
      const old = await held(session);
      const again = await held(session, { replaces: old });
      await held(other, { replaces: again });
      expect((await listAll(server, `service=${session.service_id}&${allDays}`)).find((s) => s.id === session.id)?.remaining).toBe(1);
    });

    it('need its secret, and that it has not ended', async () => {
      const old = await held(a);
      expect(outcome(await holdSlot(server, b.id, { replaces: { ...old, secret: '' } }))).toBe('unauthenticated');
      expect(outcome(await holdSlot(server, b.id, { replaces: { ...old, secret: 'AAAAAAAAAAAAAAAAAAAAAA' } }))).toBe('not-found');
      expect(outcome(await holdSlot(server, b.id, { replaces: { ...old, id: 'unknown' } }))).toBe('not-found');
      expect(await listed(a)).toBe(false);
      await releaseHold(server, old);
      expect(outcome(await holdSlot(server, b.id, { replaces: old }))).toBe('hold-expired');
      expect(await listed(b)).toBe(true);
    });

    it('do not mind that it ran out', async () => {
      const old = await held(a, { ttlSeconds: 5 });
      hospital.clock.forward(6);
      await held(b, { replaces: old });
      expect(await listed(a)).toBe(true);
    });
  });

  it('are purged a day after they expired, and nothing else is', async () => {
    const hold = await held(a, { ttlSeconds: 60 });
    const [session] = await hospital.slots('session');
    await held(session as Row<'slot'>, { ttlSeconds: 60 });
    const { appointment } = (await bookSlot(server, b.id)).body;
    const rows = async () => ({
      holds: (await db.selectFrom('hold').select('id').where('site_id', '=', hospital.site.id).execute()).length,
      times: (await db.selectFrom('occupancy').select('kind').where('site_id', '=', hospital.site.id).execute()).map((o) => o.kind).sort(),
      seats: (await db.selectFrom('seat').select('seat').where('site_id', '=', hospital.site.id).execute()).length,
      answers: (await db.selectFrom('idempotency').select('scope').where('site_id', '=', hospital.site.id).execute()).length,
      tokens: (await db.selectFrom('manage_token').select('subject_id').where('site_id', '=', hospital.site.id).execute()).map(
        (t) => t.subject_id,
      ),
    });
    const before = { holds: 2, times: ['hold', 'session', 'visit'], seats: 1, answers: 3, tokens: [appointment.id] };
    await purge({ db, clock: hospital.clock });
    expect(await rows()).toEqual(before);
    hospital.clock.forward(60 + 86_400);
    await purge({ db, clock: hospital.clock });
    expect(await rows()).toEqual({ ...before, answers: 0 });
    hospital.clock.forward(1);
    await purge({ db, clock: hospital.clock });
    expect(await rows()).toEqual({ ...before, holds: 0, seats: 0, times: ['session', 'visit'], answers: 0 });
    expect(outcome(await releaseHold(server, hold))).toBe('not-found');
    hospital.clock.forward(400 * 86_400);
    await purge({ db, clock: hospital.clock });
    expect((await rows()).tokens).toEqual([]);
  });
});
