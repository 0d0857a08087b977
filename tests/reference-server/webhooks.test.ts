import { Webhook } from 'standardwebhooks';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppointmentEvent, WaitlistEvent, webhookEvents } from '@foyer/sdk/contract/webhooks';
import { startOutbox, backOffSeconds } from '../../packages/reference-server/src/jobs/outbox.ts';
import { startWebhooks } from '../../packages/reference-server/src/jobs/webhooks.ts';
import { isSigned, webhookHeaders } from '../../packages/reference-server/src/services/webhook-secrets.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { tellAll } from './setup/blocks.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, somebody, systemRandom, type Hospital } from './setup/hospital.ts';
import { pending, until } from './setup/mails.ts';
import { run } from './setup/programs.ts';
import { bookSlot, told } from './setup/visits.ts';
import { accept, decline, fill, free, leave, offerOf, round, wait } from './setup/waiting.ts';
import {
  asStaff,
  deliverAll,
  register,
  staffToken,
  startReceiver,
  verified,
  type Event,
  type Posted,
  type Receiver,
} from './setup/webhooks.ts';

const hour = 3600;

describeEngines('webhooks', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let slots: Row<'slot'>[];
  let receiver: Receiver;
  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 6, isDefault: false });
    server = testApp(db, hospital, { limits: 'off', staffToken });
    slots = (await hospital.slots('plain')).filter(({ day }) => day > '2026-11-26');
    receiver = await startReceiver();
  });

  const next = () => slots.shift() as Row<'slot'>;
  const book = async (slot = next(), more: object = {}) => {
    const { status, body, problem } = await bookSlot(server, slot.id, { people: more });
    expect([status, problem.code]).toEqual([201, undefined]);
    return { id: body.appointment.id, token: body.manage.token, slot };
  };
  const change = (visit: { id: string; token: string }, step: string, body: object) =>
    told(server.post(`/v1/appointments/${visit.id}/${step}`, body, { Authorization: `Manage ${visit.token}`, 'If-Match': '*' }));
  const staff = (path: string) => told(server.call(path, { method: 'POST', headers: asStaff }));
  const crm = (more: object = {}) => register(server, { kind: 'crm', url: `${receiver.url}/crm`, ...more });
  const deliver = (options = {}) => deliverAll(db, hospital, server, options);
  /** What came, in the order it happened. */
  const heard = (secret: string, posted: readonly Posted[] = receiver.posted): Event[] =>
    posted.map((one) => verified(one, secret, hospital.clock.now())).toSorted((a, b) => Number(a.data.version) - Number(b.data.version));
  const ofThisSite = async () => (await pending(db)).filter((row) => row.site_id === hospital.site.id);

  it('tell of all that becomes of a visit, by ids alone, signed as Standard Webhooks has it', async () => {
    const { secret } = await crm();
    const visit = await book();
    const to = next();
    expect((await change(visit, 'confirm', {})).status).toBe(200);
    expect((await change(visit, 'reschedule', { slotId: to.id })).status).toBe(200);
    expect((await change(visit, 'reminders', { reminders: [] })).status).toBe(200);
    expect((await change(visit, 'cancel', { reason: 'the lump is gone' })).status).toBe(200);
    await deliver();
    const events = heard(secret);
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['appointment.booked', { id: visit.id, version: 1, status: 'booked' }],
      ['appointment.confirmed', { id: visit.id, version: 2, status: 'booked' }],
      ['appointment.rescheduled', { id: visit.id, version: 3, status: 'booked' }],
      ['appointment.reminders-changed', { id: visit.id, version: 4, status: 'booked' }],
      ['appointment.cancelled', { id: visit.id, version: 5, status: 'cancelled' }],
    ]);
    for (const event of events) {
      expect(AppointmentEvent.safeParse(event).error).toBeUndefined();
      expect(event.timestamp).toBe(hospital.clock.now().toISOString());
      expect(Object.keys(event)).toEqual(['type', 'timestamp', 'data']);
    }
    expect(new Set(receiver.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(5);
    expect(receiver.posted[0]).toMatchObject({ path: '/crm', headers: { 'content-type': 'application/json' } });
    expect(await ofThisSite()).toEqual([]);
  });

  it('tell of a visit whose time was blocked, and that it stands again', async () => {
    const { secret } = await crm();
    const visit = await book();
    const blocked = await told<{ id: string }>(
      server.post('/staff/v1/blocks', { practitionerId: visit.slot.practitioner_id, day: visit.slot.day }, asStaff),
    );
    await tellAll(db, hospital);
    expect((await server.call(`/staff/v1/blocks/${blocked.body.id}`, { method: 'DELETE', headers: asStaff })).status).toBe(204);
    await deliver();
    expect(heard(secret).map(({ type, data }) => [type, data])).toEqual([
      ['appointment.booked', { id: visit.id, version: 1, status: 'booked' }],
      ['appointment.disrupted', { id: visit.id, version: 3, status: 'booked' }],
      ['appointment.restored', { id: visit.id, version: 4, status: 'booked' }],
    ]);
  });

  it('tell what the hospital does with a visit, and of requests', async () => {
    const { secret } = await crm();
    const [first, second, third] = (await hospital.slots('approval')) as [Row<'slot'>, Row<'slot'>, Row<'slot'>];
    const [one, two, missed] = [await book(first), await book(second), await book(third)];
    await staff(`/staff/v1/appointments/${one.id}/approve`);
    await staff(`/staff/v1/appointments/${one.id}/arrive`);
    await staff(`/staff/v1/appointments/${one.id}/fulfil`);
    await staff(`/staff/v1/appointments/${two.id}/decline`);
    await staff(`/staff/v1/appointments/${missed.id}/approve`);
    hospital.clock.set(new Date(third.starts_at.getTime() + 60_000).toISOString());
    await staff(`/staff/v1/appointments/${missed.id}/no-show`);
    await told(server.post('/v1/requests', { serviceId: hospital.services.requestOnly, ...somebody() }));
    await deliver();
    const events = heard(secret);
    const of = (id: string) => events.filter(({ data }) => data.id === id).map(({ type, data }) => `${type} ${String(data.status)}`);
    expect(of(one.id)).toEqual([
      'appointment.booked pending',
      'appointment.status-changed booked',
      'appointment.status-changed arrived',
      'appointment.status-changed fulfilled',
    ]);
    expect(of(two.id)).toEqual(['appointment.booked pending', 'appointment.cancelled cancelled']);
    expect(of(missed.id)).toEqual(['appointment.booked pending', 'appointment.status-changed booked', 'appointment.status-changed noshow']);
    expect(events.filter(({ type }) => type === 'appointment.requested').map(({ data }) => data.status)).toEqual(['proposed']);
  });

  it('tell of places on the waiting list', async () => {
    const { secret } = await crm();
    const service = hospital.services.plain;
    await fill(db, service);
    const taker = await wait(server, service);
    // Whoever waits longest is offered a time first.
    hospital.clock.forward(1);
    const leaver = await wait(server, service);
    const slot = next();
    await free(db, slot);
    await round(db, hospital);
    await decline(server, taker, (await offerOf(server, taker))?.id);
    // At another hour: what begins when the refused one does is not offered again.
    await free(db, slots.find(({ starts_at }) => starts_at > slot.starts_at) as Row<'slot'>);
    await round(db, hospital);
    for (const place of [taker, leaver]) {
      const offer = await offerOf(server, place);
      if (place === taker) expect((await accept(server, place, offer?.id)).status).toBe(200);
      else await leave(server, place);
    }
    await deliver();
    const events = receiver.posted.map((one) => verified(one, secret, hospital.clock.now()));
    const of = (id: string) => events.filter(({ data }) => data.id === id).map(({ type }) => type);
    expect(of(taker.id).toSorted()).toEqual(
      ['waitlist.joined', 'waitlist.offered', 'waitlist.offer-ended', 'waitlist.offered', 'waitlist.booked'].toSorted(),
    );
    expect(of(leaver.id).toSorted()).toEqual(['waitlist.joined', 'waitlist.left', 'waitlist.offered'].toSorted());
    for (const event of events.filter(({ type }) => type.startsWith('waitlist'))) {
      expect(WaitlistEvent.safeParse(event).error).toBeUndefined();
      expect(Object.keys(event.data).toSorted()).toEqual(['id', 'status']);
    }
    expect(events.filter(({ type }) => type === 'appointment.booked')).toHaveLength(1);
  });

  it('come to each endpoint that wants them, and to no other', async () => {
    const all = await crm({ url: `${receiver.url}/all` });
    const some = await crm({ url: `${receiver.url}/some`, events: ['appointment.cancelled'] });
    const off = await crm({ url: `${receiver.url}/off` });
    expect((await staff(`/staff/v1/webhooks/${off.id}/disable`)).status).toBe(200);
    await register(server, { kind: 'sms', url: `${receiver.url}/sms` });
    const other = await smallHospital(db, { isDefault: false });
    await register(testApp(db, other, { staffToken }), { kind: 'crm', url: `${receiver.url}/other` });
    const visit = await book();
    await change(visit, 'cancel', {});
    await deliver();
    const paths = receiver.posted.map(({ path }) => path).toSorted();
    expect(paths).toEqual(['/all', '/all', '/some']);
    const [one] = receiver.posted.filter(({ path }) => path === '/some') as [Posted];
    expect(verified(one, some.secret, hospital.clock.now()).type).toBe('appointment.cancelled');
    expect(() => verified(one, all.secret, hospital.clock.now())).toThrow('No matching signature');
  });

  it('are of changes that were made, and of each once', async () => {
    const { secret } = await crm({ events: ['appointment.booked'] });
    const slot = next();
    const racers = await Promise.all(Array.from({ length: 16 }, () => bookSlot(server, slot.id)));
    expect(racers.filter(({ status }) => status === 201)).toHaveLength(1);
    const key = { 'Idempotency-Key': 'the-same-key-for-all-of-them' };
    const again = next();
    const answers = await Promise.all(Array.from({ length: 8 }, () => bookSlot(server, again.id, {}, key)));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    await deliver();
    expect(heard(secret)).toHaveLength(2);
  });

  it('are signed with both secrets for a day after a change, then with the new one', async () => {
    const { id, secret: old } = await crm();
    await book();
    const rotated = await told<{ secret: string; endpoint: { oldSecretUntil: string } }>(
      server.post(`/staff/v1/webhooks/${id}/rotate`, {}, asStaff),
    );
    const { secret } = rotated.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    expect(secret).not.toBe(old);
    await deliver();
    const [both] = receiver.posted as [Posted];
    expect(both.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const known of [old, secret]) expect(verified(both, known, hospital.clock.now()).type).toBe('appointment.booked');

    hospital.clock.forward(24 * hour);
    await book();
    await deliver();
    const last = receiver.posted.at(-1) as Posted;
    expect(verified(last, secret, hospital.clock.now()).type).toBe('appointment.booked');
    expect(() => verified(last, old, hospital.clock.now())).toThrow('No matching signature');
    const kept = await db.selectFrom('webhook_endpoint').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(Buffer.from(kept.secret).includes(Buffer.from(secret.slice('whsec_'.length), 'base64')), 'sealed').toBe(false);
  });

  it('are tried again, later each time, under the same id, then given up; the visit stays booked', async () => {
    const { secret } = await crm();
    const visit = await book();
    const lines: string[] = [];
    for (const [attempt, status] of [503, 302, 429, 400].entries()) {
      receiver.behave(status);
      const { log } = await deliver({ maxAttempts: 4 });
      lines.push(...log.lines.map((line) => JSON.stringify(line)));
      expect(receiver.posted).toHaveLength(attempt + 1);
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('channel', '=', 'webhook')
        .where('subject_id', '=', visit.id)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ attempts: attempt + 1, last_error: `HTTP:${status}`, done_at: null });
      if (attempt === 3) {
        expect([row.failed_at !== null, row.bounced_at]).toEqual([true, null]);
        break;
      }
      const waits = (row.run_at.getTime() - hospital.clock.now().getTime()) / 1000;
      expect(waits).toBeGreaterThanOrEqual(backOffSeconds(attempt + 1));
      expect(waits).toBeLessThanOrEqual(backOffSeconds(attempt + 1) * 1.25 + 1);
      hospital.clock.forward(waits);
    }
    expect(new Set(receiver.posted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.posted.map(({ body }) => body)).size, 'byte for byte').toBe(1);
    expect(new Set(receiver.posted.map(({ headers }) => headers['webhook-timestamp'])).size, 'of each try').toBe(4);
    expect(
      receiver.posted.every(({ path }) => path === '/crm'),
      'no redirect is followed',
    ).toBe(true);
    expect(verified(receiver.posted.at(-1) as Posted, secret, hospital.clock.now()).data.id).toBe(visit.id);
    expect(lines.join()).toMatch(/webhook-not-sent.*webhook-given-up/u);
    expect(lines.join()).not.toMatch(/grace|Hopper|127\.0\.0\.1/u);
    expect(
      (await told<{ status: string }>(server.call(`/v1/appointments/${visit.id}`, { headers: { Authorization: `Manage ${visit.token}` } })))
        .body.status,
    ).toBe('booked');
  });

  it('end where somebody says 410, and what waits is kept for when they are back', async () => {
    const { id } = await crm();
    await book();
    receiver.behave(410);
    await deliver();
    const listed = () =>
      told<{ items: { enabled: boolean; disabledBy?: string }[] }>(server.call('/staff/v1/webhooks', { headers: asStaff }));
    expect((await listed()).body.items).toMatchObject([{ enabled: false, disabledBy: 'gone' }]);
    await book();
    hospital.clock.forward(hour);
    receiver.behave(204);
    await deliver();
    expect(receiver.posted).toHaveLength(1);
    expect((await staff(`/staff/v1/webhooks/${id}/enable`)).status).toBe(200);
    await deliver();
    // The first one; the second visit was made while nobody wanted to know.
    expect(receiver.posted).toHaveLength(2);
    expect((await listed()).body.items[0]).not.toHaveProperty('disabledBy');
  });

  it('go with their endpoint', async () => {
    const { id } = await crm();
    await book();
    expect(await ofThisSite()).toHaveLength(2);
    expect((await server.call(`/staff/v1/webhooks/${id}`, { method: 'DELETE', headers: asStaff })).status).toBe(204);
    expect((await ofThisSite()).map(({ channel }) => channel)).toEqual(['email']);
    await deliver();
    expect(receiver.posted).toEqual([]);
  });

  it('do not wait for one another, nor mails for them', async () => {
    const slow = await crm({ url: 'https://slow.example/' });
    await crm({ url: 'https://quick.example/' });
    const visits = 8;
    for (let i = 0; i < visits; i += 1) await book();
    const order: string[] = [];
    let answer: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => (answer = resolve));
    const deps = { db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl };
    const common = { deps, log: keepingLog(), pollSeconds: 0.05 };
    const sender = {
      post: async ({ url }: { url: string }) => {
        if (url.includes('slow')) await silence;
        order.push(url);
        return 200;
      },
    };
    const webhooks = startWebhooks({ ...common, sender });
    const mails = startOutbox({ ...common, mailer: { send: async () => void order.push('mail') } });
    // All but the slow one's are through while it says nothing: it is asked for five, and no more.
    await until(async () => order.length === 2 * visits);
    expect(order.filter((one) => one === 'mail')).toHaveLength(visits);
    expect(order.filter((one) => one.includes('quick'))).toHaveLength(visits);
    // In the same line they would wait: what is for the slow one stands.
    const stands = (await pending(db)).filter((row) => row.endpoint_id === slow.id);
    expect([stands.length, stands.filter((row) => row.attempts > 0).length]).toEqual([visits, 5]);
    answer();
    await until(async () => order.length === 3 * visits);
    await Promise.all([webhooks.stop(), mails.stop()]);
  });

  it('refuse addresses that are not https, events that are none, and what is not asked for', async () => {
    const refused = async (input: object) =>
      (await told(server.post('/staff/v1/webhooks', input, asStaff))).problem.errors?.map((e) => `${e.pointer} ${e.code}`);
    const production = testApp(db, hospital, { staffToken, environment: 'production' });
    expect(await refused({ kind: 'crm', url: 'http://crm.example/' })).toEqual(['/url https-needed']);
    expect((await told(production.post('/staff/v1/webhooks', { kind: 'crm', url: receiver.url }, asStaff))).status).toBe(422);
    for (const url of ['ftp://crm.example', 'crm.example', 'https://', 'javascript:alert(1)', 'http://127.0.0.1.evil.example/'])
      expect([url, await refused({ kind: 'crm', url })]).toEqual([url, ['/url https-needed']]);
    for (const url of ['https://me:secret@crm.example/', 'https://crm.example/#part'])
      expect([url, await refused({ kind: 'crm', url })]).toEqual([url, ['/url not-right']]);
    expect(await refused({ kind: 'fax', url: 'https://crm.example' })).toEqual(['/kind unknown-value']);
    expect(await refused({ kind: 'crm', url: 'https://crm.example', events: ['visit.booked'] })).toEqual(['/events/0 unknown-value']);
    expect(await refused({ kind: 'crm', url: 'https://crm.example', secret: 'mine' })).toEqual(['/secret unknown-field']);
    expect(await refused({ kind: 'sms', url: 'https://sms.example', events: ['appointment.booked'] })).toEqual(['/events unknown-field']);
  });

  it('show a secret once, and never again', async () => {
    const { secret } = await crm();
    const list = await (await server.call('/staff/v1/webhooks', { headers: asStaff })).text();
    expect(list).toContain(receiver.url);
    expect(list).not.toMatch(/whsec|secret"/u);
    expect(list).not.toContain(secret.slice(6));
  });

  it('answer ten thousand sorts of nonsense with a problem', async () => {
    const { id } = await crm();
    const random = () => systemRandom.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
    const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;
    const odd = () =>
      pick<unknown>([
        null,
        1,
        -1,
        1e309,
        true,
        [],
        {},
        '',
        '\u0000',
        '\ud800',
        '\u202e',
        'x'.repeat(3000),
        ['\u0000'],
        { a: {} },
        id,
        'crm',
        'sms',
        'https://[',
        '<@>',
        webhookEvents,
      ]);
    const paths = [
      '/staff/v1/webhooks',
      `/staff/v1/webhooks/${id}/rotate`,
      `/staff/v1/webhooks/%00/enable`,
      `/staff/v1/webhooks/${'x'.repeat(200)}/disable`,
      '/staff/v1/deliveries/bounces',
      '/staff/v1/deliveries/%ff/retry',
      '/staff/v1/deliveries/none/discard',
    ];
    const queries = [
      '',
      '?state=dead',
      '?state=none',
      '?state=dead&state=dead',
      '?cursor=x',
      '?cursor=WzEsImEiXQ',
      '?cursor=W251bGwsImEiXQ',
      '?limit=0',
      '?limit=1e3',
      '?appointment=%00',
      '?x=1',
      '?state=failing&limit=200',
    ];
    const statuses = new Map<number, number>();
    const total = 10_000;
    for (let i = 0; i < total; i += 1) {
      const isList = i % 4 === 0;
      const body = pick([
        () => '{',
        () => '',
        () => JSON.stringify(odd()),
        () => JSON.stringify({ kind: odd(), url: odd(), events: odd() }),
        () => JSON.stringify({ messageId: odd() }),
      ])();
      const headers = { ...asStaff, 'Content-Type': pick(['application/json', 'application/json', 'text/plain']) };
      const response = isList
        ? await server.call(pick(['/staff/v1/deliveries', '/staff/v1/webhooks']) + pick(queries), { headers: asStaff })
        : await server.call(pick(paths) + pick(['', '', '?x=1']), { method: pick(['POST', 'POST', 'DELETE', 'PUT']), headers, body });
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (response.status >= 400) expect(((await response.json()) as { code: string }).code).toMatch(/^[a-z-]+$/u);
    }
    const failed = [...statuses].filter(([status]) => status >= 500);
    console.log(
      `webhooks (${engine.name}): ${failed.length} of ${total} odd requests of staff answered 5xx; ${JSON.stringify([...statuses])}`,
    );
    expect(failed).toEqual([]);
    expect(statuses.get(200) ?? 0).toBeGreaterThan(total / 20);
  });

  if (engine.name === 'PostgreSQL')
    it('come again under the same id, when one was killed in the middle of it', async () => {
      const { secret } = await crm();
      const gateway = await register(server, { kind: 'sms', url: `${receiver.url}/sms` });
      receiver.behave('hang');
      await book(next(), { patient: { name: 'Grace Hopper', phone: '+1 555 0123' } });
      const env = {
        DATABASE_URL: store.url ?? '',
        NOW: hospital.clock.now().toISOString(),
        SECRET: Buffer.from(server.secret).toString('hex'),
      };
      const killed = run('tests/reference-server/programs/send-webhooks.ts', [], env);
      await until(() => receiver.posted.length === 2);
      await killed.kill('SIGKILL');
      expect(await ofThisSite(), 'the event and the text').toHaveLength(2);

      receiver.behave(204);
      const second = run('tests/reference-server/programs/send-webhooks.ts', [], env);
      await until(async () => (await ofThisSite()).length === 0);
      await second.kill('SIGKILL');
      for (const [path, known] of [
        ['/crm', secret],
        ['/sms', gateway.secret],
      ] as const) {
        const sent = receiver.posted.filter((one) => one.path === path);
        expect(sent).toHaveLength(2);
        expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
        verified(sent[1] as Posted, known, hospital.clock.now());
      }
    });
});

describe('a signature', () => {
  const key = systemRandom.bytes(32);
  const secret = `whsec_${Buffer.from(key).toString('base64')}`;
  const now = new Date('2026-11-23T14:00:00.000Z');
  const body = JSON.stringify({
    type: 'appointment.booked',
    timestamp: now.toISOString(),
    data: { id: 'a-b-c', version: 1, status: 'booked' },
  });
  const signed = { id: 'one.two', timestamp: now.getTime() / 1000, body };
  const headers = webhookHeaders([key], signed);

  type Check = (headers: Record<string, string>, body: string) => boolean;
  const ours: Check = (sent, text) => isSigned([key], (name) => sent[name], text, now);
  const theirs: Check = (sent, text) => {
    try {
      verified({ path: '/', headers: sent, body: text }, secret, now);
      return true;
    } catch {
      return false;
    }
  };
  /** The planted fault: whoever compares the first bytes only. */
  const careless: Check = (sent, text) =>
    new Webhook(secret).sign(sent['webhook-id'] ?? '', now, text).slice(0, 4) === sent['webhook-signature']?.slice(0, 4);

  const flipped = (text: string) => {
    const bytes = Buffer.from(text);
    const at = (systemRandom.bytes(2)[0] ?? 0) * 256 + (systemRandom.bytes(1)[0] ?? 0);
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << ((systemRandom.bytes(1)[0] ?? 0) % 8));
    return bytes.toString('latin1');
  };

  it('is what a library of somebody else’s makes and takes', () => {
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(signed.id, now, body));
    expect([ours(headers, body), theirs(headers, body)]).toEqual([true, true]);
  });

  it('stands for no message that differs in a bit', () => {
    const total = 10_000;
    const accepted = { ours: 0, theirs: 0, careless: 0 };
    const parts = ['body', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];
    for (let i = 0; i < total; i += 1) {
      const part = parts[i % parts.length] ?? '';
      const sent = part === 'body' ? headers : { ...headers, [part]: flipped(headers[part as keyof typeof headers] ?? '') };
      const text = part === 'body' ? flipped(body) : body;
      if (ours(sent, text)) accepted.ours += 1;
      if (theirs(sent, text)) accepted.theirs += 1;
      if (careless(sent, text)) accepted.careless += 1;
    }
    console.log(
      `signatures: ${accepted.ours} of ${total} flipped bits accepted by ours, ${accepted.theirs} by standardwebhooks, ${accepted.careless} by the planted fault`,
    );
    expect([accepted.ours, accepted.theirs]).toEqual([0, 0]);
    expect(accepted.careless).toBeGreaterThan(total / 4);
  });

  it('is good for five minutes', () => {
    const at = (seconds: number) => isSigned([key], (name) => headers[name], body, new Date(now.getTime() + seconds * 1000));
    expect([-301, -300, 0, 300, 301].map(at)).toEqual([false, true, true, true, false]);
  });
});
