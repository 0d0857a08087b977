import type { Discovery } from '@foyer/sdk/contract';
import { Survey } from '@foyer/sdk/contract';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { purge } from '../../packages/reference-server/src/services/purge.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, newKey, testApp, type TestApp } from './setup/app.ts';
import { look, teams } from './setup/cases.ts';
import { describeEngines } from './setup/engines.ts';
import { answersOf, askStaff, emptied, fft, give, invite, ownSurvey, post, put, secretOf, survey } from './setup/feedback.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { told } from './setup/visits.ts';
import { plainBearer } from './setup/world.ts';

const racers = 64;
const hour = 3600;

describeEngines('how it was', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
  });

  const rows = async (table: 'feedback_spool' | 'feedback_answer'): Promise<number> => {
    const found = await db.selectFrom(table).select('id').where('site_id', '=', hospital.site.id).execute();
    return found.length;
  };
  const written = async () =>
    (await db.selectFrom('feedback_answer').selectAll().where('site_id', '=', hospital.site.id).execute()).map(({ answers }) => answers);
  const ready = () => hospital.clock.forward(2 * hour);

  it('is asked in the words of the Friends and Family Test, without setting anything up', async () => {
    const { status, body, headers } = await survey(server);
    expect([status, Survey.safeParse(body).success]).toEqual([200, true]);
    const [first, words, visit] = body.questionnaire.item;
    expect(first).toEqual({
      linkId: 'overall',
      type: 'choice',
      text: 'Overall, how was your experience of our service?',
      answerOption: ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', "Don't know"].map((display, i) => ({
        valueCoding: { code: ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'][i], display },
      })),
    });
    expect(words?.item?.map(({ type, text }) => [type, text])).toEqual([
      ['text', 'Please tell us why you gave this answer.'],
      ['text', 'What could we do better?'],
    ]);
    expect(visit?.item?.length).toBe(6);
    expect(JSON.stringify(body.questionnaire)).not.toContain('CAHPS');
    expect(body).toMatchObject({
      about: 'Riverside General Hospital',
      rating: { linkId: 'overall', poor: ['poor', 'very-poor'] },
      changeableSeconds: 3600,
      note: expect.stringContaining('not a CAHPS survey'),
    });
    expect(headers.get('ETag')).toBeTruthy();
    const arabic = (await survey(server, fft, { 'Accept-Language': 'ar' })).body;
    expect([arabic.questionnaire.language, arabic.about]).toEqual(['ar', 'مستشفى ريفرسايد العام']);
    expect((await told<Discovery>(server.call('/.well-known/foyer'))).body.capabilities.feedback).toBe(true);
    expect((await survey(server, 'nothing')).problem.code).toBe('not-found');
  });

  it('answers every answer alike, good or poor', async () => {
    const codes = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'];
    const told = await Promise.all(codes.map((code) => give(server, { answers: answersOf(code) })));
    expect(told.map(({ status, body }) => [status, body])).toEqual(codes.map(() => [201, { received: true }]));
  });

  it('refuses what fits no question, with its place', async () => {
    const refused = async (answers: unknown) => {
      const { status, problem } = await give(server, { answers });
      return [status, problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join()];
    };
    expect(await refused(answersOf('superb'))).toEqual([422, '/answers/0/answer/0 unknown-value']);
    expect(await refused([{ linkId: 'age', answer: [{ valueInteger: 3 }] }])).toEqual([422, '/answers/0/linkId unknown-question']);
    expect(await refused([{ linkId: 'overall', answer: [] }])).toEqual([422, '/answers required']);
    expect(await refused(answersOf('good', { why: 'x'.repeat(2001) }))).toEqual([422, '/answers/1/answer/0/valueString too-long']);
    expect((await give(server, { surveyId: 'nothing' })).problem.code).toBe('not-found');
    expect((await give(server, { response: 'short' })).problem.errors?.[0]).toMatchObject({ pointer: '/response', code: 'not-a-secret' });
    expect((await give(server, { response: secretOf(), replaces: secretOf() })).problem.errors?.[0]?.pointer).toBe('/replaces');
    expect(await rows('feedback_spool')).toBe(0);
  });

  it('keeps of a choice its code alone, and words as they are', async () => {
    const why = '<img src=x onerror=alert(1)> & =1+1';
    const answers = [
      { linkId: 'overall', answer: [{ valueCoding: { code: 'good', display: 'Signed, Grace', system: 'me' } }] },
      { linkId: 'why', answer: [{ valueString: why }] },
    ];
    for (let i = 0; i < 5; i += 1) await give(server, { answers });
    ready();
    expect(await emptied(db, hospital, server)).toBe(5);
    expect(await written()).toEqual(
      Array.from({ length: 5 }, () => [
        { linkId: 'overall', answer: [{ valueCoding: { code: 'good' } }] },
        { linkId: 'why', answer: [{ valueString: why }] },
      ]),
    );
  });

  it('takes it for one answer, however often it is sent with one key', { timeout: 60_000 }, async () => {
    const key = { 'Idempotency-Key': newKey() };
    const told = await Promise.all(Array.from({ length: racers }, () => give(server, {}, key)));
    const statuses = told.map(({ status, problem }) => (status === 201 ? '201' : `${status} ${problem.code}`));
    expect(new Set(statuses).size).toBeLessThanOrEqual(2);
    expect(statuses.every((status) => status === '201' || status === '409 idempotency-in-progress')).toBe(true);
    console.log(`${engine.name}: 1 answer of ${racers} requests with one key, ${statuses.filter((s) => s === '201').length} were told so`);
    // Another body under the key is not noticed, as that would need a trace of the first.
    const other = await give(server, { answers: answersOf('poor', { why: 'other' }) }, key);
    expect([other.status, other.body]).toEqual([201, { received: true }]);
    expect(await rows('feedback_spool')).toBe(1);
    const kept = await sql<Record<string, unknown>>`SELECT * FROM anonymous_key`.execute(db);
    expect(Object.keys(kept.rows[0] ?? {}).toSorted()).toEqual(['day', 'hash', 'status']);
    const standing = await db.selectFrom('idempotency').selectAll().where('site_id', '=', hospital.site.id).execute();
    expect(standing).toEqual([]);
  });

  it('tells of danger, each time it is sent', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const answers = answersOf('poor', { why: 'I want to kill myself' });
    const [first, second] = [await give(server, { answers }, key), await give(server, { answers }, key)];
    expect(first.body.danger?.phone).toBe('911');
    expect(second.body).toEqual(first.body);
  });

  it('uses an invitation once, and no other way than by day', { timeout: 60_000 }, async () => {
    const [invitation, other] = await invite(server, 2);
    const told = await Promise.all(Array.from({ length: racers }, () => give(server, { invitation })));
    expect(told.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(told.filter(({ status }) => status !== 201).map(({ problem }) => problem.code))).toEqual(new Set(['invitation-used']));
    console.log(
      `${engine.name}: 1 of ${racers} used the invitation, ${told.filter(({ status }) => status === 410).length} were told that it was used`,
    );
    expect((await give(server, { invitation: secretOf() })).problem.code).toBe('not-found');
    // What is not right does not use it up.
    expect((await give(server, { invitation: other, answers: answersOf('superb') })).status).toBe(422);
    expect((await give(server, { invitation: other })).status).toBe(201);
    const kept = await db.selectFrom('invitation').selectAll().where('site_id', '=', hospital.site.id).execute();
    expect(kept.map(({ hash: _, ...row }) => row)).toEqual(
      [1, 2].map(() => ({ site_id: hospital.site.id, survey_id: fft, used_on: '2026-11-23' })),
    );
    expect((await askStaff(server, `surveys/${fft}/invitations`)).body).toEqual({ made: 2, used: 2 });
  });

  it('is changed by whoever has its secret, for an hour and until they are written down', async () => {
    const response = secretOf();
    await give(server, { response });
    hospital.clock.forward(hour - 60);
    const changed = await give(server, { replaces: response, answers: answersOf('poor', { why: 'It was loud.' }) });
    expect([changed.status, await rows('feedback_spool')]).toEqual([201, 1]);
    // The same sending by another key, such as after the page was loaded anew, is no second answer.
    expect([
      (await give(server, { response, answers: answersOf('poor', { why: 'It was very loud.' }) })).status,
      await rows('feedback_spool'),
    ]).toEqual([201, 1]);
    expect((await give(server, { replaces: secretOf() })).problem.code).toBe('link-expired');
    ready();
    expect((await give(server, { replaces: response })).problem.code).toBe('link-expired');
    expect((await give(server, { response })).problem.code).toBe('link-expired');
    for (let i = 0; i < 4; i += 1) await give(server);
    expect(await emptied(db, hospital, server)).toBe(0);
    ready();
    expect(await emptied(db, hospital, server)).toBe(5);
    expect((await written()).filter((answers) => JSON.stringify(answers).includes('It was very loud.'))).toHaveLength(1);
    expect((await give(server, { replaces: response })).problem.code).toBe('link-expired');
  });

  it('waits for five, or for a week, and has one month a batch', async () => {
    hospital.clock.set('2026-11-30T20:00:00.000Z');
    for (let i = 0; i < 3; i += 1) await give(server);
    hospital.clock.set('2026-12-01T14:00:00.000Z');
    expect(await emptied(db, hospital, server)).toBe(0);
    for (let i = 0; i < 2; i += 1) await give(server);
    expect(await emptied(db, hospital, server)).toBe(0);
    ready();
    expect(await emptied(db, hospital, server)).toBe(5);
    const months = await db.selectFrom('feedback_answer').select('month').where('site_id', '=', hospital.site.id).execute();
    expect(months.map(({ month }) => month)).toEqual(Array.from({ length: 5 }, () => '2026-11-01'));
    await give(server);
    hospital.clock.forward(6 * 24 * hour);
    expect(await emptied(db, hospital, server)).toBe(0);
    hospital.clock.forward(24 * hour);
    expect(await emptied(db, hospital, server)).toBe(1);
    expect(await rows('feedback_spool')).toBe(0);
  });

  it('is written down once by any number of processes', { timeout: 60_000 }, async () => {
    for (let i = 0; i < 12; i += 1) await give(server);
    ready();
    const counts = await Promise.all(Array.from({ length: 8 }, () => emptied(db, hospital, server)));
    expect([counts.reduce((sum, n) => sum + n, 0), await rows('feedback_answer')]).toEqual([12, 12]);
  });

  it('stays sealed under a new secret, and is written down when the old one is back', async () => {
    for (let i = 0; i < 5; i += 1) await give(server);
    ready();
    const log = keepingLog();
    expect(await emptied(db, hospital, { secret: crypto.getRandomValues(new Uint8Array(32)) }, log)).toBe(0);
    expect(log.lines).toEqual([{ level: 'warn', event: 'feedback-unopened', fields: { count: expect.any(Number) } }]);
    expect(await emptied(db, hospital, server)).toBe(5);
  });

  it('makes a case of the wish that somebody puts it right, with consent alone', async () => {
    await teams(db, hospital);
    const response = secretOf();
    await give(server, { response, answers: answersOf('very-poor') });
    const followUp = { patient: { name: 'Grace Hopper', email: 'grace@patients.example' }, reply: { by: 'email' } };
    const without = await give(server, { replaces: response, answers: answersOf('very-poor'), followUp });
    expect(without.problem.errors?.[0]).toMatchObject({ pointer: '/followUp/consent', code: 'required' });
    const asked = {
      replaces: response,
      answers: answersOf('very-poor', { why: 'Nobody came.' }),
      followUp: { ...followUp, consent: true },
    };
    const { status, body } = await give(server, asked);
    expect([status, body.received]).toEqual([201, true]);
    const made = await look(server, body.case?.reference ?? '', body.manage?.code ?? '');
    expect(made.body.kind).toBe('complaint');
    expect(body.manage?.url).toContain('/feedback#c.');
    expect(made.body.messages[0]?.text).toContain('Nobody came.');
    expect(made.body.messages[0]?.text).toContain('Very poor');
    expect(await rows('feedback_spool')).toBe(1);
    // An hour later the answers count already, and the wish is heard all the same; and so is one after a good answer.
    ready();
    expect((await give(server, asked)).body.case?.reference).not.toBe(body.case?.reference);
    expect((await give(server, { ...asked, replaces: undefined, answers: answersOf('very-good') })).body.case?.reference).toBeTruthy();
    expect(await rows('feedback_spool')).toBe(2);
  });

  it('is taken for one answer under one key, nameless and with a wish that somebody puts it right', { timeout: 60_000 }, async () => {
    await teams(db, hospital);
    const followUp = { patient: { name: 'Grace Hopper', email: 'grace@patients.example' }, reply: { by: 'email' }, consent: true };
    const wishes = async () => (await db.selectFrom('patient_case').select('id').where('site_id', '=', hospital.site.id).execute()).length;
    const first = { 'Idempotency-Key': newKey() };
    expect((await give(server, {}, first)).status).toBe(201);
    // Told, so that the wish is sent again: as the first was answered, it would be lost.
    const wish = await give(server, { followUp }, first);
    expect([wish.status, wish.problem.code, await rows('feedback_spool'), await wishes()]).toEqual([422, 'idempotency-key-reused', 1, 0]);
    expect((await give(server, {}, first)).status).toBe(201);
    const second = { 'Idempotency-Key': newKey() };
    const named = await give(server, { followUp }, second);
    expect([named.status, (await give(server, {}, second)).body]).toEqual([201, { received: true }]);
    // The same again is answered as it was.
    expect((await give(server, { followUp }, second)).body).toEqual(named.body);
    expect([await rows('feedback_spool'), await wishes()]).toEqual([2, 1]);
    const both = { 'Idempotency-Key': newKey() };
    const told = await Promise.all(Array.from({ length: racers }, (_, i) => give(server, i % 2 === 0 ? {} : { followUp }, both)));
    expect(told.filter(({ status }) => ![201, 409, 422].includes(status))).toEqual([]);
    expect(await rows('feedback_spool')).toBe(3);
    console.log(`${engine.name}: 1 answer of ${racers} requests with one key, of which every second has a name`);
  });

  it('forgets keys by day', async () => {
    const key = { 'Idempotency-Key': newKey() };
    await give(server, {}, key);
    hospital.clock.forward(24 * hour);
    await purge(hospital.context());
    await give(server, {}, key);
    expect(await rows('feedback_spool')).toBe(1);
    hospital.clock.forward(3 * 24 * hour);
    expect((await purge(hospital.context())).anonymousKeys).toBeGreaterThan(0);
    await give(server, {}, key);
    expect(await rows('feedback_spool')).toBe(2);
  });

  it('is asked in the hospital’s own questions, instead of or beside what comes with the server', async () => {
    expect((await put(server, 'surveys/heart', ownSurvey())).status).toBe(200);
    expect((await survey(server, 'heart')).body).toMatchObject({ about: 'The heart clinic', rating: { linkId: 'kind', poor: ['no'] } });
    expect(
      (await give(server, { surveyId: 'heart', answers: [{ linkId: 'kind', answer: [{ valueCoding: { code: 'no' } }] }] })).status,
    ).toBe(201);
    expect((await put(server, `surveys/${fft}`, ownSurvey())).status).toBe(200);
    expect((await survey(server)).body.about).toBe('The heart clinic');
    expect((await put(server, 'surveys/heart', ownSurvey())).problem.code).toBe('precondition-required');
    expect((await put(server, 'surveys/heart', ownSurvey(), { 'If-Match': '"7"' })).problem.code).toBe('version-mismatch');
    expect((await put<{ version: number }>(server, 'surveys/heart', ownSurvey(), { 'If-Match': '"1"' })).body.version).toBe(2);
    await post(server, 'surveys/heart/retire');
    expect((await survey(server, 'heart')).status).toBe(404);
    expect((await give(server, { surveyId: 'heart' })).problem.code).toBe('not-found');
    const { body } = await askStaff<{ items: { id: string; status: string; version: number }[] }>(server, 'surveys');
    expect(body.items.map(({ id, status, version }) => [id, status, version])).toEqual([
      [fft, 'live', 1],
      ['heart', 'retired', 3],
    ]);
  });

  it('takes the survey that came with the server away, where the hospital does not want it', async () => {
    await post(server, `surveys/${fft}/retire`);
    await post(server, `surveys/${fft}/retire`);
    expect((await survey(server)).status).toBe(404);
  });
});
