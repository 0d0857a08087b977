import { createClient, type Client, type FetchPort } from '@foyer/sdk';
import { createManage, type Manage, type ManageState, type VisitLink } from '@foyer/sdk/flows';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely, Row } from '../../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp } from '../../reference-server/setup/app.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { smallHospital, somebody, type Hospital } from '../../reference-server/setup/hospital.ts';
import { fill, free, round } from '../../reference-server/setup/waiting.ts';

/** The flow of whoever waits on the real server, without a screen and without a network between them. */
describeEngines(
  'waiting for a time without a screen',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let client: Client;
    let slots: Row<'slot'>[];
    let lost = 0;

    beforeAll(async () => {
      db = (await engine.open()).db;
    });
    beforeEach(async () => {
      hospital = await smallHospital(db, { days: 10, isDefault: false });
      const server = testApp(db, hospital, { limits: 'off' });
      const through: FetchPort = async (request) => {
        const response = await server.app.fetch(request);
        if (lost === 0 || request.method !== 'POST') return response;
        lost -= 1;
        throw new TypeError('the network is gone');
      };
      client = createClient({ baseUrl: `${publicUrl}/sites/${hospital.site.slug}`, fetch: through, validate: 'strict', retry: 0 });
      slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
    });

    const open = (link: VisitLink): Manage => createManage({ client, language: 'en', link });
    const until = (manage: Manage, step: ManageState['step'], isSo: (state: ManageState) => boolean = () => true): Promise<ManageState> =>
      new Promise((resolve) => {
        const look = (state: ManageState) => {
          if (state.step !== step || !isSo(state)) return;
          resolve(state);
          stop();
        };
        const stop = manage.subscribe(look);
        look(manage.state);
      });
    /** Says yes or no to the time in view. */
    const answer = (manage: Manage, type: 'offer-accepted' | 'offer-declined') =>
      manage.send({ type, offerId: manage.state.entry?.offers.find(({ status }) => status === 'open')?.id ?? '' });
    const onlyFree = async (slot = slots[0] as Row<'slot'>) => {
      await fill(db, hospital.services.plain);
      await free(db, slot);
    };
    const join = async (): Promise<VisitLink> => {
      const { entry, manage } = await client.waitlist.join({ serviceId: hospital.services.plain, ...somebody() });
      return { id: entry.id, token: manage.token, of: 'waitlist' };
    };

    it('is offered a time and takes it; the link is then the visit’s', async () => {
      const link = await join();
      await onlyFree();
      await round(db, hospital);
      const manage = open(link);
      const { entry } = await until(manage, 'place');
      expect(entry?.offers.at(-1)).toMatchObject({ status: 'open', location: { name: expect.any(String) as string } });
      answer(manage, 'offer-accepted');
      const taken = await until(manage, 'taken');
      expect(taken.visit).toMatchObject({ status: 'booked', policy: { waitlist: { allowed: true } } });
      expect(taken.link).toMatchObject({ id: taken.visit?.id });
      manage.stop();
      const again = open({ id: taken.link?.id ?? '', token: taken.link?.token ?? '' });
      expect((await until(again, 'visit')).visit?.id).toBe(taken.visit?.id);
      again.stop();
    });

    it('finds out about a yes whose answer was lost, and books once', async () => {
      const link = await join();
      await onlyFree();
      await round(db, hospital);
      const manage = open(link);
      await until(manage, 'place');
      lost = 1;
      answer(manage, 'offer-accepted');
      await until(manage, 'unknown');
      await until(manage, 'taken');
      manage.stop();
      const visits = await db.selectFrom('appointment').select('id').where('site_id', '=', hospital.site.id).execute();
      expect(visits).toHaveLength(1);
    });

    it('says no, and is told when the time is over or gone', async () => {
      const link = await join();
      await onlyFree();
      await round(db, hospital);
      const manage = open(link);
      await until(manage, 'place');
      answer(manage, 'offer-declined');
      expect((await until(manage, 'place', ({ notice }) => notice === 'declined')).entry?.status).toBe('waiting');

      // None that begins with the one declined: that is not offered again.
      const [next, best] = slots.filter(({ starts_at }) => starts_at > (slots[0]?.starts_at ?? 0)) as [Row<'slot'>, Row<'slot'>];
      await onlyFree(next);
      await round(db, hospital);
      manage.stop();
      const second = open(link);
      await until(second, 'place', ({ entry }) => entry?.status === 'offered');
      await db.deleteFrom('slot').where('id', '=', next.id).execute();
      await free(db, best);
      answer(second, 'offer-accepted');
      const missed = await until(second, 'missed');
      expect(missed.step === 'missed' && missed.lost.alternatives.map(({ id }) => id)).toEqual([best.id]);

      // It is offered that one by the next round, and looks at it too late.
      await round(db, hospital);
      second.send({ type: 'kept' });
      second.stop();
      const third = open(link);
      await until(third, 'place', ({ entry }) => entry?.status === 'offered');
      hospital.clock.forward(3 * 3600);
      answer(third, 'offer-accepted');
      await until(third, 'place', ({ notice }) => notice === 'offer-over');
      third.stop();
    });

    it('waits for an earlier time, and may do so once', async () => {
      const own = await client.appointments.book({ slotId: slots.at(-1)?.id ?? '', ...somebody() });
      const manage = open({ id: own.appointment.id, token: own.manage.token });
      expect((await until(manage, 'visit')).visit?.policy.waitlist).toEqual({ allowed: true });
      manage.send({ type: 'wait-asked' });
      manage.send({ type: 'typed', field: 'wishParts', value: ['morning'] });
      manage.send({ type: 'confirmed' });
      const joined = await until(manage, 'waiting');
      expect(joined).toMatchObject({ entry: { wishes: { partsOfDay: ['morning'] }, appointment: { id: own.appointment.id } } });
      expect(joined.step === 'waiting' && joined.url).toMatch(/#w\.[\w-]+\.[\w-]{22}$/u);
      manage.send({ type: 'kept' });
      const back = await until(manage, 'visit', ({ isStale }) => !isStale);
      expect(back.visit?.policy.waitlist).toMatchObject({ allowed: false, why: expect.stringContaining('already') as string });
      manage.send({ type: 'wait-asked' });
      expect(manage.state.step).toBe('visit');
      manage.stop();

      const [, id = '', token = ''] = /#w\.(.+)\.([^.]+)$/u.exec(joined.step === 'waiting' ? joined.url : '') ?? [];
      const place = open({ id, token, of: 'waitlist' });
      await until(place, 'place');
      place.send({ type: 'leave-asked' });
      place.send({ type: 'confirmed' });
      await until(place, 'left');
      place.stop();
      const after = open({ id: own.appointment.id, token: own.manage.token });
      expect((await until(after, 'visit')).visit?.policy.waitlist).toEqual({ allowed: true });
      after.stop();
    });

    it('leads a wrong link to the page that sends new ones', async () => {
      const { id } = await join();
      const manage = open({ id, token: 'AAAAAAAAAAAAAAAAAAAAAA', of: 'waitlist' });
      expect(await until(manage, 'find')).toMatchObject({ why: 'not-found', link: undefined });
      manage.stop();
    });
  },
  ['PGlite'],
);
