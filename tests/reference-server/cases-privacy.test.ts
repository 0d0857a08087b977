import { Hono } from 'hono';
import { beforeAll, expect, it } from 'vitest';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { Log } from '../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, newKey, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, dora, idOf, look, mine, queue, send, teams, work, type Teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { deliverAll, register, startReceiver } from './setup/webhooks.ts';
import { plainBearer } from './setup/world.ts';

/** Forty strings that stand for people and their words, each of its own, so that a leak says where it came from. */
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
    sentBy: { name: word('Ada'), relationship: word('aunt'), email: email(), phone: phone() },
  });
  const message = { ...people(), text: word('question'), reply: { by: 'email', safeTime: word('evenings') } };
  const callback = { ...people(), text: word('callme'), safeTime: word('mornings') };
  const refused = { ...people(), text: word('refused'), [word('unknown field ')]: 1 };
  const more = {
    added: word('added'),
    again: word('again'),
    note: word('note'),
    answer: word('answer'),
    call: word('spoke'),
    reason: word('reason'),
    handed: word('handed'),
    code: word('code'),
    path: word('path'),
    query: word('query'),
  };
  return { all, message, callback, refused, more };
}

describeEngines('privacy of cases', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;
  const { all, message, callback, refused, more } = canaries();
  const found = (text: string) => all.filter((canary) => text.includes(canary));

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db, { days: 1 });
    team = await teams(db, hospital);
  });

  it(
    `lets none of ${all.length} canaries into a URL, a log, a header, an event, an audit or a message’s text`,
    { timeout: 60_000 },
    async () => {
      expect(all).toHaveLength(40);
      server = testApp(db, hospital, { limits: 'off', bearer: plainBearer, staffToken: 'staff-token-of-thirty-two-characters-or-more' });
      const crm = await startReceiver();
      await register(server, { kind: 'crm', url: crm.url });

      const written = mine(await send(server, message));
      const called = mine(await askForCall(server, callback));
      const [id, callId] = [await idOf(db, hospital, written.reference), await idOf(db, hospital, called.reference)];
      const problems: string[] = [];
      const headers: string[] = [];
      const note = ({ status, problem, headers: h }: { status: number; problem: unknown; headers: Headers }) => {
        headers.push(JSON.stringify([...h]));
        if (status >= 400) problems.push(JSON.stringify(problem));
      };
      note(await send(server, refused));
      note(await look(server, more.path, 'x'));
      note(await look(server, `${written.reference}?q=${more.query}`, written.code));
      note(await look(server, written.reference, more.code));
      note(await act(server, written, 'messages', { text: more.added }));
      await work(server, id, 'assign');
      await work(server, id, 'notes', { text: more.note });
      await work(server, id, 'transfer', { departmentId: team.clinic, reason: more.handed });
      note(await work(server, id, 'answers', { text: more.answer }));
      note(await act(server, written, 'reopen', { text: more.again }));
      await work(server, id, 'answers', { text: more.answer });
      note(await work(server, id, 'close', { reason: more.reason }));
      note(await work(server, id, 'close', { reason: more.reason }, { ...dora, 'Idempotency-Key': newKey() }));
      await work(server, callId, 'attempts', { outcome: 'no-answer', note: more.call });
      const list = await queue(server);
      note(list);
      hospital.clock.forward(10 * 86_400);
      const log = keepingLog();
      await keepPromises({ db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl }, log);
      const { mails, log: sending } = await deliverAll(db, hospital, server);

      const places = {
        urls: JSON.stringify([written.url, called.url, mails.flatMap(({ text }) => text.match(/https?:\S+/gu) ?? [])]),
        headers: headers.join('\n'),
        problems: problems.join('\n'),
        logs: JSON.stringify([server.log.lines, log.lines, sending.lines]),
        list: JSON.stringify(list.body),
        events: JSON.stringify([crm.posted, await db.selectFrom('outbox').selectAll().execute()]),
        mails: JSON.stringify(mails.map(({ subject, text, html }) => [subject, text, html])),
        audit: JSON.stringify(await db.selectFrom('staff_audit').selectAll().execute()),
        seats: JSON.stringify(await db.selectFrom('callback_place').selectAll().execute()),
        keys: JSON.stringify(await db.selectFrom('idempotency').selectAll().execute()),
      };
      expect(crm.posted.length).toBeGreaterThan(8);
      expect(mails.length).toBeGreaterThan(1);
      const leaks = Object.entries(places).flatMap(([place, text]) => found(text).map((canary) => `${canary} in ${place}`));
      console.log(`${engine.name}: ${leaks.length} leaks of ${all.length} canaries, looked for in ${Object.keys(places).length} places`);
      expect(leaks).toEqual([]);
      // What patients may never read is not in what they are told.
      const seen = JSON.stringify((await look(server, written.reference, written.token)).body);
      expect(found(seen)).toEqual([message.text, more.added, more.answer, more.again].toSorted((a, b) => all.indexOf(a) - all.indexOf(b)));
    },
  );

  it('would be seen where a log tells who wrote', async () => {
    const planted = new Hono<{ Variables: { server: { log: Log } } }>().post('/v1/messages', async (c) => {
      const { patient } = (await c.req.json()) as { patient: { name: string } };
      c.get('server').log.info('message', { from: patient.name });
      return c.json({});
    });
    const broken = testApp(db, hospital, { limits: 'off', pages: [planted as unknown as Hono] });
    const direct = await broken.app.request('http://localhost/v1/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
    expect(direct.status).toBe(200);
    expect(found(JSON.stringify(broken.log.lines))).toEqual([message.patient.name]);
  });
});
