import { createClient, isProblem, isSlotUnavailable, isUnknownOutcome, type Client, type FetchPort } from '@foyer/sdk';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely, Row } from '../../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp } from '../../reference-server/setup/app.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { smallHospital, somebody, type Hospital } from '../../reference-server/setup/hospital.ts';
import { fill, free, round } from '../../reference-server/setup/waiting.ts';

/** The client on the real server, without a network between them. */
describeEngines(
  'waiting for a time with the client',
  (engine) => {
    let db: Kysely<DB>;
    let hospital: Hospital;
    let server: ReturnType<typeof testApp>;
    let client: Client;
    let slots: Row<'slot'>[];
    let lost = 0;

    const through: FetchPort = async (request) => {
      const response = await server.app.fetch(request);
      if (lost === 0 || request.method !== 'POST') return response;
      lost -= 1;
      throw new TypeError('the network is gone');
    };
    beforeAll(async () => {
      db = (await engine.open()).db;
    });
    beforeEach(async () => {
      hospital = await smallHospital(db, { days: 10, isDefault: false });
      server = testApp(db, hospital, { limits: 'off' });
      const baseUrl = `${publicUrl}/sites/${hospital.site.slug}`;
      client = createClient({ baseUrl, fetch: through, validate: 'strict', retry: 0 });
      slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
    });
    const join = async (wishes = {}) => {
      const { entry, manage } = await client.waitlist.join({ serviceId: hospital.services.plain, wishes, ...somebody() });
      return { id: entry.id, manage: manage.token };
    };
    const offerTo = async ({ id, manage }: { id: string; manage: string }, slot = slots[0] as Row<'slot'>) => {
      await fill(db, hospital.services.plain);
      await free(db, slot);
      await round(db, hospital);
      return (await client.waitlist.get(id, { manage })).offers.find(({ status }) => status === 'open')?.id ?? '';
    };

    it('waits, is offered a time and takes it', async () => {
      const place = await join({ partsOfDay: ['morning'] });
      const offerId = await offerTo(place);
      expect(await client.waitlist.get(place.id, { manage: place.manage })).toMatchObject({
        status: 'offered',
        wishes: { partsOfDay: ['morning'] },
      });
      const visit = await client.waitlist.accept(place.id, offerId, { manage: place.manage });
      expect(visit).toMatchObject({ etag: '"1"', appointment: { status: 'booked' } });
      expect((await visit.refresh()).appointment.id).toBe(visit.appointment.id);
      const cancelled = await client.appointments.cancel(visit.appointment.id, {}, { manage: visit.manage.token, ifMatch: visit.etag });
      expect(cancelled.appointment.status).toBe('cancelled');
    });

    it('comes earlier than the visit there is, with that one’s token', async () => {
      const own = await client.appointments.book({ slotId: slots.at(-1)?.id ?? '', ...somebody() });
      const input = { serviceId: hospital.services.plain, appointmentId: own.appointment.id };
      const refused = await client.waitlist.join(input).catch((e: unknown) => e);
      expect(isProblem(refused, 'unauthenticated')).toBe(true);
      const { entry, manage } = await client.waitlist.join(input, { manage: own.manage.token });
      expect(entry.appointment).toEqual({ id: own.appointment.id, reference: own.appointment.reference });
      const offerId = await offerTo({ id: entry.id, manage: manage.token });
      const moved = await client.waitlist.accept(entry.id, offerId, { manage: manage.token });
      expect(moved).toMatchObject({ etag: '"2"', appointment: { id: own.appointment.id } });
      expect(moved.appointment.start).not.toBe(own.appointment.start);
    });

    it('says no, leaves, and leaves again', async () => {
      const place = await join();
      const { manage } = place;
      const declined = await client.waitlist.decline(place.id, await offerTo(place), { manage });
      expect(declined).toMatchObject({ status: 'waiting', offers: [{ status: 'declined' }] });
      await expect(client.waitlist.leave(place.id, { manage })).resolves.toBeUndefined();
      await client.waitlist.leave(place.id, { manage });
      expect((await client.waitlist.get(place.id, { manage })).status).toBe('left');
    });

    it('is told what stands in the way, by name', async () => {
      const none = await client.waitlist.join({ serviceId: hospital.services.requestOnly, ...somebody() }).catch((e: unknown) => e);
      expect(isProblem(none, 'not-eligible')).toBe(true);
      const place = await join();
      const offerId = await offerTo(place);
      await free(db, slots[2] as Row<'slot'>);
      await db
        .deleteFrom('slot')
        .where('id', '=', slots[0]?.id ?? '')
        .execute();
      const taken = await client.waitlist.accept(place.id, offerId, { manage: place.manage }).catch((e: unknown) => e);
      expect(isSlotUnavailable(taken) && taken.alternatives.map(({ id }) => id)).toEqual([slots[2]?.id]);
      hospital.clock.forward(7200);
      const late = await client.waitlist.accept(place.id, offerId, { manage: place.manage }).catch((e: unknown) => e);
      expect(isProblem(late, 'offer-expired')).toBe(true);
    });

    it('finds out about an acceptance whose answer was lost, and does it once', async () => {
      const place = await join();
      const offerId = await offerTo(place);
      lost = 1;
      const error = await client.waitlist.accept(place.id, offerId, { manage: place.manage }).catch((e: unknown) => e);
      expect(isUnknownOutcome(error)).toBe(true);
      if (!isUnknownOutcome(error)) return;
      expect(await error.resume()).toMatchObject({ appointment: { status: 'booked' } });
      const visits = await db.selectFrom('appointment').select('id').where('site_id', '=', hospital.site.id).execute();
      expect(visits).toHaveLength(1);
    });
  },
  ['PGlite'],
);
