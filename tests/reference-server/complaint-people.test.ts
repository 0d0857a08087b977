import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokenHolder } from '../../packages/reference-server/src/ports.ts';
import { isNamedIn } from '../../packages/reference-server/src/services/complaints/people.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { act, opened, teams } from './setup/cases.ts';
import {
  answered,
  complain,
  complained,
  mona,
  outcome,
  patientRelations,
  petra,
  quinn,
  ruth,
  save,
  saul,
  setComplaints,
  signedIn,
  step,
  words,
  written,
} from './setup/complaints.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { plainBearer } from './setup/world.ts';

describe('whoever goes by a name that the patient gave', () => {
  const asked = (people: string, name: string) => isNamedIn({ people, words: '' }, name);
  const wrote = (text: string, name: string) => isNamedIn({ people: null, words: text }, name);

  it('is found by any word of it, where the patient was asked for names, and however it is spelt', () => {
    const same: readonly (readonly [said: string, name: string])[] = [
      ['Amy Brown', 'Amy Brown'],
      ['Nurse Amy', 'Amy Brown'],
      ['the nurse called Broun', 'Amy Brown'],
      ['sister BROWN', 'Brown, Amy'],
      ['Dr. Oconnor', 'Sinéad O’Connor'],
      ['Ms Petterson’s colleague', 'Eva Peterson'],
      ['Grace', 'Dr. Grace Hopper'],
      ['de la Cruz', 'Ana María de la Cruz'],
    ];
    for (const [said, name] of same) expect([said, name, asked(said, name)]).toEqual([said, name, true]);
    const others: readonly (readonly [said: string, name: string])[] = [
      ['Amy Brown', 'Eva Peterson'],
      ['a nurse at the desk', 'Amy Brown'],
      ['Dr. Lee', 'Dr. Grace Hopper'],
      ['the doctor', 'Dr. Ana Doctor'],
      ['Ann', 'Amy Brown'],
    ];
    for (const [said, name] of others) expect([said, name, asked(said, name)]).toEqual([said, name, false]);
  });

  it('is found by the family name in whatever else the patient wrote', () => {
    expect(wrote('Amy Brown hit me.', 'Amy Brown')).toBe(true);
    expect(wrote('It was brown, and it hurt.', 'Amy Brown')).toBe(true);
    expect(wrote('Amy was there.', 'Amy Brown')).toBe(false);
    expect(wrote('By the grace of God I was well.', 'Dr. Grace Hopper')).toBe(false);
  });
});

describeEngines('who may do what with a complaint', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  const shared = { Authorization: 'Bearer a-staff-token-of-a-program-0123456789' };

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    await teams(db, hospital);
    await setComplaints(db, hospital, {});
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer, staffToken: 'a-staff-token-of-a-program-0123456789' });
    await signedIn(db, hospital, { ...patientRelations, mona: ['manager'] });
  });

  it('whoever may be the one it is about does nothing at it: no step, no note, nobody kept away', async () => {
    const one = await complained(server, db, hospital, { people: 'Petra' });
    expect((await step(server, one.id, 'concerns', { subjects: ['quinn', 'ruth', 'saul', 'mona'], reason: 'x' }, petra)).status).toBe(409);
    expect((await step(server, one.id, 'concerns', { subjects: ['petra', 'quinn'], reason: 'x' }, petra)).status).toBe(409);
    const note = await step(server, one.id, 'notes', { text: 'A note.' }, petra);
    expect([note.status, note.problem.detail]).toEqual([409, expect.stringMatching(/A colleague says first that it is another person/u)]);
    expect((await opened(server, one.id, petra)).body.complaint?.barred).toEqual({
      reason: 'named',
      why: expect.stringMatching(/^The patient gave a name like yours\./u) as string,
    });
    for (const who of [quinn, ruth, saul, mona]) {
      const { status, body } = await opened(server, one.id, who);
      expect([status, body.complaint?.barred]).toEqual([200, undefined]);
    }
    // But that it is them, they may say.
    expect((await step(server, one.id, 'concerns', { subjects: ['petra'], reason: 'It was me.' }, petra)).status).toBe(204);
    expect((await opened(server, one.id, petra)).status).toBe(404);
  });

  it('is never said to be about everybody: nobody would see it', async () => {
    const one = await complained(server, db, hospital);
    const all = ['petra', 'quinn', 'ruth', 'saul', 'mona'];
    const refused = await step(server, one.id, 'concerns', { subjects: all, reason: 'x' }, mona);
    expect([refused.status, refused.problem.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/subjects', code: 'nobody-left' })],
    ]);
    expect((await step(server, one.id, 'concerns', { subjects: all.slice(0, -1), reason: 'x' }, mona)).status).toBe(200);
    expect((await step(server, one.id, 'concerns', { subjects: ['mona'], reason: 'x' }, mona)).status).toBe(422);
  });

  it('somebody who is named in the text itself does not get it', async () => {
    const one = await complained(server, db, hospital, { text: 'Petra shouted at me.' });
    await step(server, one.id, 'acknowledge', words.acknowledge, ruth);
    expect((await step(server, one.id, 'owners', words.owners, ruth)).problem.errors).toMatchObject([{ pointer: '/owner' }]);
    await step(server, one.id, 'clear', { subject: 'petra', reason: 'It was a visitor of that name.' }, ruth);
    expect((await step(server, one.id, 'owners', words.owners, ruth)).status).toBe(200);
    // And what they add counts as well.
    await act(server, one, 'messages', { text: 'Saul was there, too.' });
    expect((await step(server, one.id, 'owners', { owner: 'saul', deputy: 'ruth' }, ruth)).problem.errors).toMatchObject([
      { pointer: '/owner' },
    ]);
  });

  it('what was opened again is steered by none of those who had it before', async () => {
    const one = await complained(server, db, hospital);
    await answered(server, one.id);
    await act(server, one, 'reopen', { text: 'It is not right.' });
    // One of them may still hand it to others.
    expect((await step(server, one.id, 'owners', { owner: 'saul', deputy: 'mona' }, petra)).status).toBe(200);
    const tried: readonly (readonly [string, object])[] = [
      ['owners', { owner: 'mona', deputy: 'saul' }],
      ['investigate', {}],
      ['interim', { text: 'Later.', respondBy: '2027-01-08' }],
      ['pause', { reason: 'x', text: 'x' }],
      ['concerns', { subjects: ['saul'], reason: 'x' }],
      ['transfer-out', { body: { name: 'The board' }, reason: 'x', patientAgreed: true }],
    ];
    for (const [name, body] of tried)
      for (const who of [petra, quinn, ruth]) {
        const { status, problem } = await step(server, one.id, name, body, who);
        expect([name, status, problem.detail]).toEqual([name, 409, expect.stringContaining('You looked after it before')]);
      }
    for (const [who, barred] of [
      [petra, { reason: 'had-it', why: expect.stringMatching(/^You looked after it before/u) as string }],
      [saul, undefined],
    ] as const)
      expect((await opened(server, one.id, who)).body.complaint?.barred).toEqual(barred);
    await step(server, one.id, 'investigate', {}, saul);
    await save(server, one.id, outcome(), saul);
    expect((await step(server, one.id, 'send-back', { reason: 'x' }, ruth)).status).toBe(409);
  });

  it('a secret that programs share neither owns nor signs, and is nobody to choose', async () => {
    const one = await complained(server, db, hospital);
    await step(server, one.id, 'acknowledge', words.acknowledge, shared);
    for (const pair of [
      { owner: tokenHolder.subject, deputy: 'petra' },
      { owner: 'petra', deputy: tokenHolder.subject },
    ])
      expect((await step(server, one.id, 'owners', pair, shared)).status).toBe(422);
    await written(server, one.id);
    const signed = await step(server, one.id, 'sign-off', {}, shared);
    expect([signed.status, signed.problem.detail]).toEqual([409, expect.stringContaining('A person signs it.')]);
    const colleagues = (await opened(server, one.id, ruth)).body.complaint?.colleagues.map(({ subject }) => subject);
    expect(colleagues).toEqual(['mona', 'petra', 'quinn', 'ruth', 'saul']);
  });

  it('whoever signs says which version they read, and signs no other', async () => {
    const one = await complained(server, db, hospital);
    await written(server, one.id);
    const read = (await opened(server, one.id, ruth)).body.version;
    await save(server, one.id, outcome({ results: 'Something else.' }), quinn);
    expect((await step(server, one.id, 'sign-off', {}, { ...ruth, 'If-Match': '' })).status).toBe(412);
    const late = await step(server, one.id, 'sign-off', {}, { ...ruth, 'If-Match': `"${read}"` });
    expect([late.status, late.problem.title]).toEqual([412, 'It has changed since']);
    expect((await step(server, one.id, 'sign-off', {}, { ...ruth, 'If-Match': `"${read + 1}"` })).status).toBe(200);
  });

  it('whom it is about finds nothing of it in the audit either', async () => {
    const one = await complained(server, db, hospital);
    await opened(server, one.id, ruth);
    const rows = async (headers: Record<string, string>) => {
      const answer = await server.call('/staff/v1/audit?limit=200', { headers });
      return ((await answer.json()) as { items: { subjectId?: string }[] }).items.filter(({ subjectId }) => subjectId === one.id).length;
    };
    await signedIn(db, hospital, { max: ['manager'] });
    const max = { Authorization: 'Bearer manager:max' };
    expect(await rows(mona)).toBeGreaterThan(0);
    await step(server, one.id, 'concerns', { subjects: ['mona'], reason: 'She was there.' }, ruth);
    expect(await rows(mona)).toBe(0);
    expect(await rows(max)).toBeGreaterThan(1);
  });

  it('an outcome, a pause and a complaint need something to read, and days that can be', async () => {
    const blank = '\u200b\u2060';
    expect((await complain(server, { text: blank })).problem.errors).toMatchObject([{ pointer: '/text', code: 'required' }]);
    expect((await complain(server, { happenedOn: '2030-01-01' })).problem.errors).toMatchObject([
      { pointer: '/happenedOn', code: 'future' },
    ]);
    const one = await complained(server, db, hospital);
    await step(server, one.id, 'acknowledge', words.acknowledge, ruth);
    for (const [body, pointer] of [
      [{ reason: blank, text: 'We wait.' }, '/reason'],
      [{ reason: 'Police.', text: '\u3164' }, '/text'],
      [{ reason: 'Police.', text: 'We wait.', until: '2199-12-31' }, '/until'],
    ] as const)
      expect((await step(server, one.id, 'pause', body, ruth)).problem.errors).toMatchObject([{ pointer }]);
    expect((await step(server, one.id, 'interim', { text: 'Later.', respondBy: '2199-12-31' }, ruth)).problem.errors).toMatchObject([
      { pointer: '/respondBy', code: 'too-late' },
    ]);
    await step(server, one.id, 'owners', words.owners, ruth);
    await step(server, one.id, 'investigate', {}, petra);
    for (const [draft, pointer] of [
      [{ steps: blank }, '/steps'],
      [{ results: blank }, '/results'],
      [{ contact: { name: blank, phone: '+1 555 0111' } }, '/contact/name'],
      [{ completedOn: '1900-01-01' }, '/completedOn'],
      [{ completedOn: '2026-11-22' }, '/completedOn'],
    ] as const)
      expect((await save(server, one.id, outcome(draft), petra)).problem.errors).toMatchObject([{ pointer }]);
    expect((await save(server, one.id, outcome(), petra)).status).toBe(200);
  });
});
