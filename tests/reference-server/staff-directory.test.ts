import { beforeAll, describe, expect, it } from 'vitest';
import type { Case, CaseAnswer, Department, StructuredData } from '@foyer/sdk/contract';
import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, newKey, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, askForCall, idOf, look, mine, queue, send, teams, work } from './setup/cases.ts';
import { department } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { told, type Told } from './setup/visits.ts';
import { plainBearer } from './setup/world.ts';

const editor = { Authorization: 'Bearer editor:ed' };

const garden = {
  name: { en: 'Garden clinic', ar: 'عيادة الحديقة' },
  kind: 'clinic',
  status: 'hidden',
  telecom: [{ system: 'phone', value: '+1 555 0190' }],
  languages: ['en'],
  topics: [],
  access: [],
  keepsSiteDays: true,
  messages: { replyDays: 2 },
};
const always = { hours: [{ use: 'open', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], times: [{ start: '08:00', end: '16:00' }] }] };

describeEngines('the directory, for staff', (engine) => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = (await engine.open()).db;
  });

  const opened = async (): Promise<{ hospital: Hospital; server: TestApp }> => {
    const hospital = await smallHospital(db, { days: 2 });
    return { hospital, server: testApp(db, hospital, { limits: 'off', bearer: plainBearer }) };
  };
  const post = (server: TestApp, path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Told<StaffDepartment>> =>
    told(server.post(`/staff/v1/departments${path}`, body, { ...editor, ...headers }));
  const put = (server: TestApp, path: string, body: object) =>
    told<StaffDepartment>(
      server.call(`/staff/v1/departments${path}`, {
        method: 'PUT',
        headers: { ...editor, 'Content-Type': 'application/json', 'If-Match': '*' },
        body: JSON.stringify(body),
      }),
    );
  const read = async <T>(server: TestApp, path: string) => (await told<T>(server.call(path))).body;
  const listed = async (server: TestApp) => (await read<{ items: Department[] }>(server, '/v1/departments')).items;
  const inGraph = async (server: TestApp, name: string) =>
    JSON.stringify((await read<StructuredData>(server, '/v1/structured-data'))['@graph']).includes(name);
  const audited = async (id: string) =>
    (await db.selectFrom('staff_audit').selectAll().where('subject_id', '=', id).orderBy('seq').execute()).map(
      (row) => `${row.staff_subject} ${row.action} ${row.kind}`,
    );

  it('gets a department once, however often its maker asks, and shows it at once when it is to be shown', async () => {
    const { server } = await opened();
    const key = { 'Idempotency-Key': newKey() };
    const many = await Promise.all(Array.from({ length: 6 }, () => post(server, '', garden, key)));
    const made = many.find(({ status }) => status === 201)?.body;
    expect(made).toMatchObject({ ...garden, version: 1, hours: [], paused: { message: false, callback: false } });
    const { id = '' } = made ?? {};
    for (const { status, body, problem } of many)
      expect(status === 201 ? body.id : problem.code).toBe(status === 201 ? id : 'idempotency-in-progress');
    expect((await post(server, '', garden, key)).body).toEqual(made);
    expect((await post(server, '', { ...garden, kind: 'office' }, key)).problem.code).toBe('idempotency-key-reused');
    const { items } = (await told<{ items: StaffDepartment[] }>(server.call('/staff/v1/departments', { headers: editor }))).body;
    expect(items).toEqual([made]);

    // For staff alone, until somebody shows it.
    expect([await listed(server), await inGraph(server, garden.name.en)]).toEqual([[], false]);
    expect((await put(server, `/${id}/hours`, always)).status).toBe(200);
    const shown = await post(server, `/${id}/restore`);
    expect([shown.status, shown.body.status, shown.body.version]).toEqual([200, 'shown', 3]);
    expect(await listed(server)).toMatchObject([{ id, name: garden.name.en, hours: 'Monday to Friday, 8 am to 4 pm' }]);
    expect(await inGraph(server, garden.name.en)).toBe(true);
    const arabic = await told<{ items: Department[] }>(server.call('/v1/departments', { headers: { 'Accept-Language': 'ar' } }));
    expect(arabic.body.items[0]?.name).toBe(garden.name.ar);
    expect(await audited(id)).toEqual(['ed create department', 'ed restore department']);
  });

  it('refuses one that cannot be, and says where', async () => {
    const [{ server }, there] = [await opened(), await opened()];
    const refused: [object, string[]][] = [
      [{ ...garden, name: { ar: 'عيادة' } }, ['/name required']],
      [{ ...garden, name: { en: ' ' } }, ['/name/en required']],
      [{ ...garden, name: { en: 'Garden', fr: 'Jardin' } }, ['/name unknown-value']],
      [{ ...garden, telecom: [{ system: 'pigeon', value: '1' }] }, ['/telecom/0/system unknown-value']],
      [{ ...garden, status: 'gone', topics: ['golf'] }, ['/status unknown-value', '/topics/0 unknown-value']],
      [{ ...garden, locationId: there.hospital.locations.main }, ['/locationId unknown-value']],
      [{ ...garden, id: 'mine' }, ['/id unknown-field']],
    ];
    for (const [body, faults] of refused) {
      const { status, problem } = await post(server, '', body);
      const found = (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
      expect([status, found]).toEqual([422, faults]);
    }
    const keyless = await server.call('/staff/v1/departments', {
      method: 'POST',
      headers: { ...editor, 'Content-Type': 'application/json' },
      body: JSON.stringify(garden),
    });
    expect([keyless.status, ((await keyless.json()) as { code: string }).code]).toEqual([400, 'idempotency-key-required']);
    expect((await told<{ items: [] }>(server.call('/staff/v1/departments', { headers: editor }))).body.items).toEqual([]);
  });

  describe('a department that is not shown any more', () => {
    it('is unknown to patients, in whatever they ask', async () => {
      const { hospital, server } = await opened();
      const team = await teams(db, hospital);
      const before = (await listed(server)).find(({ id }) => id === team.billing)!;
      const windowId = before.callbackWindows[0]?.id;
      const gone = await post(server, `/${team.billing}/retire`);
      expect([gone.status, gone.body.status]).toEqual([200, 'hidden']);
      expect((await post(server, `/${team.billing}/retire`)).body).toMatchObject({ status: 'hidden' });

      expect((await listed(server)).map(({ id }) => id)).not.toContain(team.billing);
      expect(await inGraph(server, 'Billing office')).toBe(false);
      const plain = ({ status, problem: { code, detail, errors } }: Told<CaseAnswer>) => ({ status, code, detail, errors });
      const pairs = await Promise.all(
        [team.billing, 'nowhere'].map(async (departmentId) => [
          plain(await send(server, { departmentId })),
          plain(await askForCall(server, { departmentId })),
        ]),
      );
      expect(pairs[0]).toEqual(pairs[1]);
      expect(pairs[0]?.[0]).toMatchObject({ status: 422, errors: [{ pointer: '/departmentId' }] });
      expect(plain(await askForCall(server, { windowId }))).toMatchObject({ status: 409, code: 'channel-closed' });
      // By topic somebody else answers, so that nobody stands before a closed door.
      expect(mine(await send(server)).case.team.name).toBe('Front desk');
      expect(await audited(team.billing)).toEqual(['ed retire department']);

      expect((await post(server, `/${team.billing}/restore`)).status).toBe(200);
      expect(mine(await send(server, { departmentId: team.billing })).case.team.name).toBe('Billing office');
      expect(await audited(team.billing)).toEqual(['ed retire department', 'ed restore department']);
    });

    it('keeps the cases that it has, with their promises, and gets no others', async () => {
      const { hospital, server } = await opened();
      const team = await teams(db, hospital);
      const [answered, late] = [mine(await send(server)), mine(await send(server))];
      const other = mine(await send(server, { departmentId: team.clinic, topic: 'appointment' }));
      expect((await post(server, `/${team.billing}/retire`)).status).toBe(200);

      const ids = (await queue(server)).body.items.map(({ reference }) => reference);
      expect(ids).toEqual(expect.arrayContaining([answered.reference, late.reference]));
      const seen = (await look(server, late.reference, late.token)).body;
      expect([seen.team.name, seen.replyBy]).toEqual(['Billing office', late.case.replyBy]);
      const step = await work(server, await idOf(db, hospital, answered.reference), 'answers', { text: 'It was once.' });
      expect(step.status).toBe(200);
      expect((await act(server, answered, 'messages', { text: 'Thank you.' })).status).toBe(200);
      const moved = await work<Case>(server, await idOf(db, hospital, other.reference), 'transfer', { departmentId: team.billing });
      expect([moved.status, moved.problem.errors?.[0]?.pointer]).toEqual([422, '/departmentId']);

      // Its clocks go on: a broken promise is told of, and another one made by its own hours.
      await db.updateTable('patient_case').set({ reply_by: null }).where('site_id', '!=', hospital.site.id).execute();
      hospital.clock.set(new Date(Date.parse(late.case.replyBy ?? '') + 60_000).toISOString());
      const deps = { db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl };
      await keepPromises(deps, keepingLog());
      const then = (await look(server, late.reference, late.token)).body;
      expect(then.late?.since).toBe(late.case.replyBy);
      expect(Date.parse(then.replyBy ?? '')).toBeGreaterThan(hospital.clock.now().getTime());
    });

    it('is never the last to whom patients may write', async () => {
      const { hospital, server } = await opened();
      const [one, two] = [await department(db, hospital), await department(db, hospital)];
      const silent = await department(db, hospital, { reply_days: null });
      const refused = { status: 409, code: 'invalid-transition' };
      const retire = async (id: string) => {
        const { status, problem } = await post(server, `/${id}/retire`);
        return { status, ...(status !== 200 && { code: problem.code, detail: problem.detail }) };
      };
      // A pause, hours that never come or no channel at all: none of these helps a patient.
      await post(server, `/${two}/channels/message/pause`);
      expect(await retire(one)).toMatchObject({ ...refused, detail: expect.stringContaining('Patients could write to nobody then') });
      await post(server, `/${two}/channels/message/resume`);
      await put(server, `/${two}/hours`, { hours: [] });
      expect(await retire(one)).toMatchObject(refused);
      await put(server, `/${two}/hours`, always);

      // By whichever way, and however many ask at once.
      const { id, version, timeZone, hours, paused, ...input } = (
        await told<StaffDepartment>(server.call(`/staff/v1/departments/${one}`, { headers: editor }))
      ).body;
      expect([id, version, timeZone, hours.length, paused.message]).toEqual([one, 1, 'America/New_York', 1, false]);
      const race = await Promise.all([retire(one), retire(two), put(server, `/${two}`, { ...input, status: 'hidden' })]);
      expect(race.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
      const left = (await listed(server)).filter(({ channels }) =>
        channels.some(({ kind, state }) => kind === 'message' && state === 'open'),
      );
      expect(left).toHaveLength(1);
      const [last] = left;
      expect((await put(server, `/${last?.id}`, { ...input, status: 'hidden' })).status).toBe(409);
      // Whoever takes no messages may go at any time.
      expect((await retire(silent)).status).toBe(200);
      expect(await audited(last?.id ?? '')).toEqual([]);
    });

    it('has somebody who stands in for it where it answered for the whole hospital', async () => {
      const { hospital, server } = await opened();
      const team = await teams(db, hospital);
      const ask = async () => mine(await send(server, { topic: 'other' })).case.team.name;
      expect(await ask()).toBe('Front desk');
      expect((await post(server, `/${team.desk}/retire`)).status).toBe(200);
      expect(await ask()).toBe('Billing office');
    });
  });

  it('is no other hospital’s to change', async () => {
    const [{ hospital }, there] = [await opened(), await opened()];
    const id = await department(db, hospital);
    for (const step of ['retire', 'restore']) expect((await post(there.server, `/${id}/${step}`)).status).toBe(404);
  });
});
