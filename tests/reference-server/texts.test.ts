import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { BookingAnswer } from '@foyer/sdk/contract';
import { TextMessage } from '@foyer/sdk/contract/webhooks';
import { channelsOf } from '../../packages/reference-server/src/jobs/mails/channels.ts';
import { composeMail, composeText } from '../../packages/reference-server/src/jobs/mails/compose.ts';
import { messageOf } from '../../packages/reference-server/src/jobs/mails/message.ts';
import { mailTerms } from '../../packages/reference-server/src/jobs/mails/terms.ts';
import { remind } from '../../packages/reference-server/src/jobs/reminders.ts';
import { endWhatIsOver } from '../../packages/reference-server/src/services/waitlist-ends.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp, type TestApp } from './setup/app.ts';
import { tellAll } from './setup/blocks.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, somebody, systemRandom, type Hospital } from './setup/hospital.ts';
import { pending, sendAll } from './setup/mails.ts';
import { bookSlot, told } from './setup/visits.ts';
import { decline, fill, free, offerOf, round, wait } from './setup/waiting.ts';
import { asStaff, deliverAll, register, staffToken, startReceiver, verified, type Posted, type Receiver } from './setup/webhooks.ts';

const phone = '+1 212 555 0123';
const byPhone = { patient: { name: 'Grace Hopper', birthDate: '1990-12-09', phone } };
const byBoth = { patient: { ...byPhone.patient, email: 'grace@patients.example' } };

/** Of a few hours: a text message names no day there. */
const untilWord: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(mailTerms).map(([locale, { until }]) => [locale, `${until}:`]),
);

it.each([
  ['a mail where there is an address', { email: 'a@b', phone }, undefined, true, ['email']],
  ['a text where there is only a number', { email: undefined, phone }, undefined, true, ['sms']],
  ['nothing where no texts are sent', { email: undefined, phone }, undefined, false, []],
  ['a reminder as it was asked for', { email: 'a@b', phone }, ['sms'], true, ['sms']],
  ['a reminder in both ways', { email: 'a@b', phone }, ['sms', 'email'], true, ['email', 'sms']],
  ['a reminder in the way there is', { email: undefined, phone }, ['email'], true, ['sms']],
  ['a reminder by mail where no texts are sent', { email: 'a@b', phone }, ['sms'], false, ['email']],
] as const)('a message goes as %s', (_, to, wanted, gateway, ways) => {
  expect(channelsOf({ to, ...(wanted && { wanted }) }, gateway)).toEqual(ways);
});

describeEngines('text messages', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];
  let receiver: Receiver;
  let secret: string;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 12, isDefault: false });
    server = testApp(db, hospital, { limits: 'off', staffToken });
    slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-30');
    receiver = await startReceiver();
    ({ secret } = await register(server, { kind: 'sms', url: receiver.url }));
  });

  const next = () => slots.shift() as Row<'slot'>;
  const book = async (people: object = byPhone, { slot = next(), locale = 'en' } = {}) => {
    const { status, body, problem } = await bookSlot(server, slot.id, { people }, { 'Accept-Language': locale });
    expect([status, problem.code]).toEqual([201, undefined]);
    return { id: body.appointment.id, token: body.manage.token, slot };
  };
  const change = (visit: { id: string; token: string }, step: string, body: object = {}) =>
    told<{ sentTo: string }>(
      server.post(`/v1/appointments/${visit.id}/${step}`, body, { Authorization: `Manage ${visit.token}`, 'If-Match': '*' }),
    );
  const read = (posted: Posted) => verified(posted, secret, hospital.clock.now()).data as { to: string; text: string; language: string };
  /** The texts that came since it was asked last, and the mails. */
  const sent = async () => {
    receiver.posted.length = 0;
    const { mails } = await deliverAll(db, hospital, server);
    return { texts: receiver.posted.map(read), mails };
  };
  const linkIn = (text: string) => /^https:\/\/care\.example\/sites\/\S+\/visit#(?:w\.)?([\w-]+)\.([\w-]{22})$/mu.exec(text);

  it('confirm a visit with time, place and link, and say nothing of care or the patient', async () => {
    const { id } = await book({ ...byPhone, reason: 'a lump that worries me' });
    const { texts, mails } = await sent();
    expect(mails).toEqual([]);
    expect(TextMessage.safeParse(JSON.parse(receiver.posted[0]?.body ?? '')).error).toBeUndefined();
    const [text, ...rest] = texts;
    expect(rest).toEqual([]);
    expect(text).toMatchObject({ to: '+12125550123', language: 'en' });
    const lines = text?.text.split('\n') ?? [];
    expect(lines.slice(0, 3)).toEqual([
      'Riverside General Hospital: Your visit is booked.',
      'Tuesday 1 December 2026, 9:00 am (Eastern Time)',
      'Main building',
    ]);
    expect(lines).toHaveLength(4);
    const [, visit, token = ''] = linkIn(text?.text ?? '') ?? [];
    expect(visit).toBe(id);
    expect((await server.call(`/v1/appointments/${id}`, { headers: { Authorization: `Manage ${token}` } })).status).toBe(200);
    expect(JSON.stringify([receiver.posted])).not.toMatch(/Grace|Hopper|lump|Service|Dr |River Road/u);
  });

  it('say what the mail says, in a few lines, in every language, for all that can happen', async () => {
    const deps = { db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl };
    const openings = new Set<string>();
    const longest = { 'waitlist-offer': 0, 'links-asked': 0, other: 0 };
    /** Every message there is to send, worded both ways. */
    const compare = async (locale: string) => {
      const rows = (await pending(db)).filter((row) => row.site_id === hospital.site.id && row.channel === 'email');
      for (const { id, site_id: siteId, topic, subject_id: subjectId } of rows) {
        const claim = { id, siteId, topic, subjectId, attempts: 1, lease: hospital.clock.now(), dueAt: hospital.clock.now() };
        const message = await messageOf(deps, claim);
        const mail = message && (await composeMail(deps, claim, message))?.mail.text;
        const text = message && (await composeText({ ...message, to: { ...message.to, phone } }))?.text;
        expect([topic, text?.language]).toEqual([topic, locale]);
        const [first = '', ...lines] = text?.text.split('\n') ?? [];
        const opening = first.slice(first.indexOf(': ') + 2);
        openings.add(opening);
        expect(mail?.startsWith(opening)).toBe(true);
        // But for the links, each of which has its own token, all of it stands in the mail.
        for (const line of lines.filter((one) => !one.startsWith('https://') && !one.includes(untilWord[locale] ?? '')))
          expect(mail).toContain(line);
        expect(text?.text).toMatch(/https:\/\/care\.example\/|\+1 555 0100|\d{6}/u);
        const kind = topic === 'waitlist-offer' || topic === 'links-asked' ? topic : 'other';
        longest[kind] = Math.max(longest[kind], text?.text.length ?? 0);
      }
      expect(rows.length).toBeGreaterThan(0);
      await sendAll(db, hospital, server);
    };
    await fill(db, hospital.services.video);
    const approval = (await hospital.slots('approval')).filter(({ day }) => day > '2026-11-30');
    const late = await hospital.slots('video');
    for (const locale of ['en', 'ar']) {
      const language = { 'Accept-Language': locale };
      const visit = await book(byBoth, { locale });
      await compare(locale);
      await change(visit, 'reschedule', { slotId: next().id });
      await compare(locale);
      await change(visit, 'codes');
      await told(server.post('/v1/appointments/lookup', { contact: 'grace@patients.example' }, language));
      await compare(locale);
      await change(visit, 'cancel');
      const [approved, declined] = [
        await book(byBoth, { slot: approval.shift() as Row<'slot'>, locale }),
        await book(byBoth, { slot: approval.shift() as Row<'slot'>, locale }),
      ];
      await compare(locale);
      for (const [step, { id }] of [['approve', approved] as const, ['decline', declined] as const])
        await server.call(`/staff/v1/appointments/${id}/${step}`, { method: 'POST', headers: asStaff });
      const asked = await told<BookingAnswer>(
        server.post('/v1/requests', { serviceId: hospital.services.requestOnly, ...somebody(byBoth) }, language),
      );
      await compare(locale);
      await change({ id: asked.body.appointment.id, token: asked.body.manage.token }, 'cancel');
      const place = await wait(server, hospital.services.video, { people: byBoth, headers: language });
      await compare(locale);
      await free(db, late.pop() as Row<'slot'>);
      await round(db, hospital);
      await compare(locale);
      await decline(server, place, (await offerOf(server, place))?.id);
      await db.updateTable('waitlist_entry').set({ expires_at: hospital.clock.now().toISOString() }).where('id', '=', place.id).execute();
      await endWhatIsOver(hospital.context({}, { db }));
      await compare(locale);
    }
    console.log(
      `texts (${engine.name}): ${openings.size} of 26 messages (13 in 2 languages) say what the mail says; the longest has ${longest.other} characters, an offer ${longest['waitlist-offer']}, two links ${longest['links-asked']}`,
    );
    expect(openings.size).toBe(26);
    // An offer has a time more, until when to answer.
    expect(longest.other).toBeLessThanOrEqual(300);
    expect(longest['waitlist-offer']).toBeLessThanOrEqual(340);
  });

  it('offer a time that became free, and end by themselves when its time is over', async () => {
    await fill(db, hospital.services.plain);
    const place = await wait(server, hospital.services.plain, { people: byPhone });
    await sent();
    await free(db, next());
    await round(db, hospital);
    const [text] = (await sent()).texts;
    expect(text?.text).toMatch(/we keep it for you/u);
    expect(text?.text).toMatch(/Answer by: \d+:\d\d [ap]m \(Eastern Time\)/u);
    expect(linkIn(text?.text ?? '')?.[1]).toBe(place.id);
    await decline(server, place, (await offerOf(server, place))?.id);
    await free(db, slots.find(({ starts_at }) => starts_at > (slots[3] as Row<'slot'>).starts_at) as Row<'slot'>);
    await round(db, hospital);
    // Made, and out of date before it goes.
    await sendAll(db, hospital, server);
    hospital.clock.forward(3 * 3600);
    expect((await sent()).texts).toEqual([]);
  });

  it('carry codes and links, to the number as it was left', async () => {
    const visit = await book();
    await sent();
    const code = await change(visit, 'codes');
    expect([code.status, code.body.sentTo]).toEqual([202, '••• 23']);
    const digits = /\b\d{6}\b/u.exec((await sent()).texts[0]?.text ?? '')?.[0];
    const verify = await told<{ appointment: { patient: { phone: string } } }>(
      server.post(`/v1/appointments/${visit.id}/codes/verify`, { code: digits }, { Authorization: `Manage ${visit.token}` }),
    );
    expect([verify.status, verify.body.appointment.patient.phone]).toEqual([200, phone]);

    // Whoever asks may write the number in another way, but is not written to at it.
    expect((await told(server.post('/v1/appointments/lookup', { contact: '(0212) 555-0123' }))).status).toBe(202);
    const { texts } = await sent();
    expect(texts.map(({ to }) => to)).toEqual(['+12125550123']);
    expect(linkIn(texts[0]?.text ?? '')?.[1]).toBe(visit.id);
    const lookups = await db.selectFrom('lookup').selectAll().where('site_id', '=', hospital.site.id).execute();
    expect(
      lookups.map(({ contact }) => contact),
      'nobody needs it any more',
    ).toEqual([null]);
    for (let i = 0; i < 4; i += 1) await told(server.post('/v1/appointments/lookup', { contact: phone }));
    expect((await sent()).texts, 'three an hour').toHaveLength(2);
    expect((await told(server.post('/v1/appointments/lookup', { contact: '+1 212 555 9999' }))).status).toBe(202);
    expect((await sent()).texts).toEqual([]);
  });

  it('say which time cannot be, which is kept instead, and until when', async () => {
    const { slot } = await book();
    await sent();
    const practitionerId = slot.practitioner_id ?? '';
    expect((await told(server.post('/staff/v1/blocks', { practitionerId, day: slot.day }, asStaff))).status).toBe(201);
    await tellAll(db, hospital);
    const [text, ...rest] = (await sent()).texts;
    expect(rest).toEqual([]);
    const lines = text?.text.split('\n') ?? [];
    expect(lines[0]).toContain('We are sorry: we cannot see you at the time of your visit. Please do not come then');
    expect(lines.filter((line) => /^(Not possible|Kept for you|Answer by): /u.test(line))).toHaveLength(3);
    expect(linkIn(text?.text ?? '')).not.toBeNull();
    expect(text?.text.length).toBeLessThanOrEqual(460);
  });

  it('remind of a visit, as was asked for, and nobody who wants none', async () => {
    const text = await book();
    const both = await book({ ...byBoth, reminders: ['email', 'sms'] });
    const asked = await book({ ...byBoth, reminders: ['sms'] });
    const none = await book({ ...byPhone, reminders: [] });
    const stopped = await book();
    await sent();
    hospital.clock.set(new Date(text.slot.starts_at.getTime() - 23 * 3_600_000).toISOString());
    await remind({ db, clock: hospital.clock });
    await sendAll(db, hospital, server, { mailer: { send: () => Promise.reject(new Error('not now')) } });
    // Stopped between the making and the sending.
    expect((await change(stopped, 'reminders', { reminders: [] })).status).toBe(200);
    hospital.clock.forward(60);
    const { texts, mails } = await sent();
    // Other hospitals of the database remind theirs too.
    const all = [text, both, asked, none, stopped].map(({ id }) => id);
    const named = (those: readonly { text: string }[]) =>
      those
        .map((one) => /visit#([\w-]+)\./u.exec(one.text)?.[1] ?? '')
        .filter((id) => all.includes(id))
        .toSorted();
    expect(named(texts)).toEqual([text.id, both.id, asked.id].toSorted());
    expect(named(mails)).toEqual([both.id]);
    expect([...named(texts), ...named(mails)]).not.toContain(none.id);
    await remind({ db, clock: hospital.clock });
    expect((await sent()).texts, 'each once').toEqual([]);
  });

  it('wake nobody who did not just ask, and let those asked be who sleep by now', async () => {
    const night = '2026-12-01T04:30:00.000Z';
    const morning = '2026-12-01T13:00:00.000Z';
    const [slot] = (await hospital.slots('approval')).filter(({ day }) => day > '2026-12-02') as [Row<'slot'>];
    const visit = await book(byPhone, { slot });
    await sent();
    hospital.clock.set(night);
    await server.call(`/staff/v1/appointments/${visit.id}/approve`, { method: 'POST', headers: asStaff });
    expect((await sent()).texts).toEqual([]);
    // Whoever books at night is awake; when it does not go through, they may not be for long.
    receiver.behave(503);
    const late = await book(byPhone, { slot: slots.at(-1) as Row<'slot'> });
    await sent();
    expect(receiver.posted).toHaveLength(1);
    receiver.behave(204);
    hospital.clock.forward(3600);
    expect((await sent()).texts).toEqual([]);
    // A code is for now.
    await change(late, 'codes');
    expect((await sent()).texts).toHaveLength(1);
    const rows = (await pending(db)).filter((row) => row.site_id === hospital.site.id);
    expect(rows.map((row) => row.run_at.toISOString())).toEqual([morning, morning]);
    hospital.clock.set(morning);
    expect((await sent()).texts).toHaveLength(2);
  });

  it('are not tried again where the gateway says that they can never arrive', async () => {
    const visit = await book();
    receiver.behave(422);
    await sent();
    const { body } = await told<{ items: object[] }>(
      server.call(`/staff/v1/deliveries?appointment=${visit.id}&state=bounced`, { headers: asStaff }),
    );
    expect(body.items).toMatchObject([
      { channel: 'sms', topic: 'visit-booked', state: 'bounced', appointmentId: visit.id, attempts: 1, lastCode: 'HTTP:422' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/555/u);
  });

  it('are one a hospital’s, and wait for the next where it has none', async () => {
    const [first] = (await told<{ items: { id: string }[] }>(server.call('/staff/v1/webhooks', { headers: asStaff }))).body.items;
    const second = await told(server.post('/staff/v1/webhooks', { kind: 'sms', url: 'https://sms.example' }, asStaff));
    expect([second.status, second.problem.code]).toEqual([409, 'invalid-transition']);
    await book();
    await sendAll(db, hospital, server);
    expect((await server.call(`/staff/v1/webhooks/${first?.id}`, { method: 'DELETE', headers: asStaff })).status).toBe(204);
    const waits = await told<{ items: object[] }>(server.call('/staff/v1/deliveries?state=failing', { headers: asStaff }));
    expect(waits.body.items).toMatchObject([{ channel: 'sms', lastCode: 'endpoint-disabled' }]);
    ({ secret } = await register(server, { kind: 'sms', url: receiver.url }));
    expect((await sent()).texts).toHaveLength(1);
  });

  it('are not needed where the hospital sends none', async () => {
    const [first] = (await told<{ items: { id: string }[] }>(server.call('/staff/v1/webhooks', { headers: asStaff }))).body.items;
    await server.call(`/staff/v1/webhooks/${first?.id}/disable`, { method: 'POST', headers: asStaff });
    await book();
    expect((await sent()).texts).toEqual([]);
    const waiting = async () => (await pending(db)).filter((row) => row.site_id === hospital.site.id).map(({ channel }) => channel);
    expect(await waiting(), 'what is for a gateway that is only disabled waits for it, or the next').toEqual(['sms']);
    await db.deleteFrom('outbox').where('site_id', '=', hospital.site.id).execute();
    await server.call(`/staff/v1/webhooks/${first?.id}`, { method: 'DELETE', headers: asStaff });
    const visit = await book();
    expect((await sent()).texts).toEqual([]);
    expect((await change(visit, 'codes')).problem.code).toBe('not-eligible');
    await told(server.post('/v1/appointments/lookup', { contact: phone }));
    await sendAll(db, hospital, server);
    expect((await pending(db)).filter((row) => row.site_id === hospital.site.id)).toEqual([]);
    const [lookup] = await db.selectFrom('lookup').selectAll().where('site_id', '=', hospital.site.id).execute();
    expect(lookup?.contact).toBeNull();
  });
});
