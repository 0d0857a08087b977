import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Log } from '../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { hospitalOrigin, keepingLog, newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';

const staffToken = 'staff-token-of-thirty-two-characters-or-more';

/** Forty strings that stand for people, each of its own, so that a leak says where it came from. */
function canaries() {
  const all: string[] = [];
  const keep = (text: string) => {
    all.push(text);
    return text;
  };
  const word = (what: string) => keep(`${what}Canary${all.length + 10}zq`);
  const email = () => keep(`canary${all.length + 10}zq@patients.example`);
  const phone = () => keep(`+1 555 77${all.length + 10} 91`);
  const people = () => ({
    patient: { name: word('Grace'), birthDate: keep(`19${all.length + 10}-07-13`), email: email(), phone: phone() },
    bookedBy: { name: word('Ada'), relationship: word('aunt'), email: email(), phone: phone() },
    needs: { access: [word('ramp')], note: word('note') },
    referral: { reference: word('ref'), from: word('drfrom') },
    reason: word('reason'),
    consent: { accepted: true, version: '2026-01' },
  });
  const booking = people();
  const request = { ...people(), wishes: { note: word('wish') } };
  const joining = { ...people(), wishes: { note: word('wait') } };
  const more = {
    answer: word('allergy'),
    q: word('search'),
    decline: word('declined'),
    // A name no contract would have: a short plain one is told back, so that its sender can find it.
    unknown: word('unknown field '),
    path: word('path'),
    etag: word('etag'),
    agent: word('agent'),
    query: word('query'),
    id: word('id'),
    header: word('header'),
    cursor: word('cursor'),
    key: word('key'),
    secret: word('secret'),
    token: word('token'),
  };
  return { all, booking, request, joining, more };
}

describeEngines('privacy', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  const { all, booking, request, joining, more } = canaries();
  const answers: { status: number; headers: string; body: string }[] = [];

  const found = (text: string) => all.filter((canary) => text.includes(canary));

  async function call(here: TestApp, path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<string> {
    const response = await here.call(path, {
      ...init,
      headers: { 'User-Agent': more.agent, Referer: `https://x.example/${more.header}`, 'X-Request-Id': more.header, ...init.headers },
    });
    const body = await response.text();
    answers.push({ status: response.status, headers: JSON.stringify([...response.headers]), body });
    return body;
  }
  const send = (path: string, body: unknown, headers: Record<string, string> = {}, here = server) =>
    call(here, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${newKey()}${more.key}`, Origin: hospitalOrigin, ...headers },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db);
    server = testApp(db, hospital, { staffToken });
    const slots = (await hospital.slots('plain')).map((s) => s.id);
    const [asked] = await hospital.slots('questions');
    const [waiting] = await hospital.slots('approval');
    const [slot, other] = slots;

    // What a patient does, and does again.
    const key = { 'Idempotency-Key': `${newKey()}${more.key}` };
    await send('/v1/services/search', { q: more.q });
    const hold = JSON.parse(await send('/v1/holds', { slotId: slot })) as { id: string; secret: string };
    await send('/v1/appointments', { slotId: slot, holdId: hold.id, ...booking }, { ...key, 'Hold-Secret': hold.secret });
    await send('/v1/appointments', { slotId: slot, holdId: hold.id, ...booking }, { ...key, 'Hold-Secret': hold.secret });
    await send('/v1/requests', { serviceId: hospital.services.requestOnly, ...request });
    await send('/v1/waitlist', { serviceId: hospital.services.plain, ...joining });
    await send('/v1/waitlist', { serviceId: hospital.services.requestOnly, ...joining });
    await send(
      '/v1/waitlist',
      { serviceId: hospital.services.plain, ...joining, appointmentId: more.id },
      { Authorization: `Manage ${more.token}` },
    );
    const questions = [
      { linkId: 'allergies', answer: [{ valueBoolean: true }] },
      { linkId: 'which', answer: [{ valueString: more.answer }] },
    ];
    await send('/v1/appointments', { slotId: asked?.id, ...booking, answers: questions });
    const pending = JSON.parse(await send('/v1/appointments', { slotId: waiting?.id, ...booking })) as { appointment: { id: string } };
    await send(
      `/staff/v1/appointments/${pending.appointment.id}/decline`,
      { reason: more.decline },
      { Authorization: `Bearer ${staffToken}` },
    );

    // What goes wrong.
    await send('/v1/appointments', { slotId: slot, ...booking });
    await send('/v1/appointments', { slotId: other, ...booking }, key);
    await send('/v1/appointments', { slotId: other, ...booking, [more.unknown]: 1 });
    await send('/v1/appointments', { slotId: more.id, ...booking });
    await send('/v1/appointments', { slotId: other, holdId: more.id, ...booking }, { 'Hold-Secret': more.secret });
    await send('/v1/appointments', { slotId: other, ...booking, consent: { accepted: true, version: more.id } });
    await send('/v1/appointments', JSON.parse(JSON.stringify({ slotId: other, ...booking }).replaceAll('zq', 'zq\\u0000')));
    await send('/v1/requests', { serviceId: hospital.services.plain, ...request, reason: [request.reason] });
    await send('/v1/services/search', { q: more.q, [`${more.q} `]: more.q });
    await call(server, '/v1/appointments', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': newKey() },
      body: JSON.stringify(booking),
    });
    await call(server, '/v1/appointments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: `${JSON.stringify(booking)}}`,
    });
    await call(server, `/v1/slots?service=${more.query}&from=${more.query}&${encodeURIComponent(more.unknown)}=${more.query}`);
    await call(server, `/v1/locations?cursor=${more.cursor}`, {
      headers: { 'Accept-Language': more.header, 'If-None-Match': more.etag },
    });
    await call(server, `/v1/appointments/${more.id}`, { headers: { Authorization: `Manage ${more.token}` } });
    await call(server, `/v1/appointments/${more.id}`, { headers: { Authorization: `Bearer ${more.token}` } });
    await call(server, `/v1/holds/${more.id}`, { method: 'DELETE', headers: { 'Hold-Secret': more.secret } });
    await call(server, `/v1/calendar/${more.token}.ics`);
    await call(server, `/${more.path}/${more.id}?${more.query}`, { headers: { Origin: `https://${more.header}` } });
  });

  it('did what it was meant to do', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all).size).toBe(all.length);
    const made = answers.filter((a) => a.status === 201).length;
    const refused = new Set(answers.filter((a) => a.status >= 400).map((a) => a.status));
    expect(made).toBe(7);
    expect([...refused].toSorted()).toEqual([400, 401, 403, 404, 409, 415, 422]);
  });

  it('keeps people out of the log', () => {
    const lines = server.log.lines.map((line) => JSON.stringify(line));
    expect(lines.length).toBeGreaterThanOrEqual(answers.length);
    const leaked = found(lines.join('\n'));
    console.log(`privacy (${engine.name}): ${leaked.length} of ${all.length} canaries in ${lines.length} log lines`);
    expect(leaked).toEqual([]);
  });

  it('keeps people out of answers, their headers and their addresses', () => {
    const leaked = answers.map(({ headers, body }) => found(`${headers}\n${body}`));
    console.log(`privacy (${engine.name}): ${leaked.flat().length} of ${all.length} canaries in ${answers.length} answers`);
    expect(leaked.flat()).toEqual([]);
  });

  /** How many canaries each table has. */
  async function leaksOf(): Promise<Record<string, number>> {
    const { rows: tables } = await sql<{ name: string }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(db);
    expect(tables.map((t) => t.name)).toEqual(
      expect.arrayContaining(['idempotency', 'outbox', 'manage_token', 'hold', 'occupancy', 'seat']),
    );
    const leaks: Record<string, number> = {};
    for (const { name } of tables) {
      // Whole rows as text, and binary columns as the text they would be if nothing had been done to them.
      const { rows } = await sql<{ row: string }>`SELECT to_jsonb(t)::text AS row FROM ${sql.table(name)} t`.execute(db);
      const text = rows
        .map(({ row }) => row + row.replace(/\\\\x([0-9a-f]+)/gu, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1')))
        .join('\n');
      if (found(text).length > 0) leaks[name] = found(text).length;
    }
    return leaks;
  }

  it('keeps people only where a visit is kept, and where somebody waits for one', async () => {
    expect(Object.keys(await leaksOf()).toSorted()).toEqual(['appointment', 'waitlist_entry']);
    const kept = await db
      .selectFrom('idempotency')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(kept.n)).toBeGreaterThanOrEqual(6);
  });

  it('would see an answer that was kept in the clear', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const scope = bytes('planted');
    await db
      .insertInto('idempotency')
      .values({
        scope,
        site_id: hospital.site.id,
        body_mac: scope,
        answer: bytes(JSON.stringify(booking)),
        expires_at: '2027-01-01T00:00:00Z',
      })
      .execute();
    const leaks = await leaksOf();
    await db.deleteFrom('idempotency').where('scope', '=', scope).execute();
    expect(leaks.idempotency).toBeGreaterThanOrEqual(10);
  });

  it('would see a server that logs what it is asked', async () => {
    const log = keepingLog();
    const careless: Log = { ...log, info: (event, fields) => log.info(event, fields) };
    const pages = new Hono().use('/v1/*', async (c, next) => {
      careless.info('request', { url: c.req.url, body: await c.req.raw.clone().text() });
      await next();
    });
    const broken = testApp(db, hospital, { pages: [pages] });
    await send('/v1/services/search', { q: more.q }, {}, broken);
    await call(broken, `/v1/appointments/${more.id}`);
    expect(found(JSON.stringify(log.lines)).toSorted()).toEqual([more.id, more.q].toSorted());
  });
});
