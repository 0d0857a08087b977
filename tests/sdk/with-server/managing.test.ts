import { createClient, isProblem, isSlotUnavailable, isUnknownOutcome, type Client, type FetchPort } from '@foyer/sdk';
import { beforeAll, expect, it } from 'vitest';
import type { DB, Kysely, Row } from '../../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp } from '../../reference-server/setup/app.ts';
import { describeEngines } from '../../reference-server/setup/engines.ts';
import { smallHospital, somebody, type Hospital } from '../../reference-server/setup/hospital.ts';
import { block, staffToken, tellAll } from '../../reference-server/setup/blocks.ts';
import { sendAll } from '../../reference-server/setup/mails.ts';

/** The client on the real server, without a network between them. */
describeEngines(
  'managing a visit with the client',
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
      hospital = await smallHospital(db, { days: 10 });
      server = testApp(db, hospital, { limits: 'off', staffToken });
      client = createClient({ baseUrl: publicUrl, fetch: through, validate: 'strict', retry: 0 });
      slots = (await hospital.slots('plain')).filter((s) => s.day > '2026-11-26');
    });
    const next = () => slots.shift()?.id ?? '';
    const book = async () => {
      const visit = await client.appointments.book({ slotId: next(), ...somebody() });
      return { id: visit.appointment.id, manage: visit.manage.token };
    };

    it('reads it, moves it with a hold, says that one comes, and cancels it', async () => {
      const { id, manage } = await book();
      const opened = await client.appointments.open(id, { manage });
      expect(opened).toMatchObject({ etag: '"1"', appointment: { status: 'booked' } });
      const hold = await client.holds.create(next());
      const moved = await client.appointments.reschedule(id, {}, { hold, manage, ifMatch: opened.etag });
      expect(moved).toMatchObject({ etag: '"2"', appointment: { version: 2, reference: opened.appointment.reference } });
      const confirmed = await client.appointments.confirm(id, { manage });
      expect(confirmed.appointment.confirmedAt).toBeDefined();
      const quiet = await client.appointments.setReminders(id, [], { manage });
      expect(quiet.appointment.reminders).toEqual([]);
      const cancelled = await client.appointments.cancel(id, { reason: 'Better.' }, { manage, ifMatch: quiet.etag });
      expect(cancelled.appointment.status).toBe('cancelled');
    });

    it('is told what stands in the way, by name', async () => {
      const { id, manage } = await book();
      const other = await book();
      const taken = (await client.appointments.open(other.id, { manage: other.manage })).appointment;
      const slot = (await hospital.slots('plain')).find(
        (s) => s.practitioner_id === taken.practitioner?.id && s.starts_at.getTime() === Date.parse(taken.start ?? ''),
      ) as Row<'slot'>;
      const refused = await client.appointments.reschedule(id, { slotId: slot.id }, { manage, ifMatch: '"1"' }).catch((e: unknown) => e);
      expect(isSlotUnavailable(refused) && refused.alternatives.length).toBeGreaterThan(0);
      const stale = await client.appointments.cancel(id, {}, { manage, ifMatch: '"9"' }).catch((e: unknown) => e);
      expect(isProblem(stale, 'version-mismatch')).toBe(true);
      const unseen = await client.appointments.cancel(id, {}, { manage }).catch((e: unknown) => e);
      expect(isProblem(unseen, 'precondition-required')).toBe(true);
    });

    it('finds out about a move whose answer was lost, and does it once', async () => {
      const { id, manage } = await book();
      lost = 1;
      const error = await client.appointments.reschedule(id, { slotId: next() }, { manage, ifMatch: '"1"' }).catch((e: unknown) => e);
      expect(isUnknownOutcome(error)).toBe(true);
      if (!isUnknownOutcome(error)) return;
      expect(await error.resume()).toMatchObject({ appointment: { version: 2 }, etag: '"2"' });
      expect((await client.appointments.open(id, { manage })).appointment.version).toBe(2);
    });

    it('has links sent, and sees the visit whole with a code', async () => {
      const { id, manage } = await book();
      await sendAll(db, hospital, server);
      await expect(client.appointments.lookUp({ contact: 'grace@patients.example' })).resolves.toBeUndefined();
      expect((await sendAll(db, hospital, server)).map((m) => m.subject)).toEqual(['The links to your visits']);
      const sent = await client.appointments.sendCode(id, { manage });
      expect(sent).toMatchObject({ expiresInSeconds: 600, triesLeft: 5 });
      const wrong = await client.appointments.verifyCode(id, '000000', { manage }).catch((e: unknown) => e);
      expect(isProblem(wrong) && wrong.errors[0]?.pointer).toBe('/code');
      const code = /Code: (\d{6})/u.exec((await sendAll(db, hospital, server))[0]?.text ?? '')?.[1] ?? '';
      const whole = await client.appointments.verifyCode(id, code, { manage });
      expect(whole.appointment.patient.name).toBe('Grace Hopper');
      expect((await client.appointments.get(id, { manage: whole.manage.token })).patient.name).toBe('Grace Hopper');
    });

    it('reads that its time is blocked, and takes the one that is kept', async () => {
      const { id, manage } = await book();
      const { start = '', practitioner } = await client.appointments.get(id, { manage });
      const to = new Date(Date.parse(start) + 60_000).toISOString();
      await block(server, { practitionerId: practitioner?.id, from: start, to });
      await tellAll(db, hospital);
      const { appointment, etag } = await client.appointments.open(id, { manage });
      const offer = appointment.disrupted?.offer;
      expect(Date.parse(offer?.expiresAt ?? '') - hospital.clock.now().getTime()).toBe(86_400_000);
      const moved = await client.appointments.reschedule(id, { slotId: offer?.slot.id ?? '' }, { manage, ifMatch: etag });
      expect([moved.appointment.start, moved.appointment.disrupted]).toEqual([offer?.slot.start, undefined]);
    });
  },
  ['PGlite'],
);
