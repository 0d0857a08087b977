import type { Change, PraiseAnswer } from '@foyer/sdk/contract';
import type { StaffChange, StaffPraise } from '@foyer/sdk/contract/staff-feedback';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { insertPraise } from '../../packages/reference-server/src/store/praise.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { dora, idOf, mine, send, teams, work, type Teams } from './setup/cases.ts';
import { complain } from './setup/complaints.ts';
import { department } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { askStaff, editor, post } from './setup/feedback.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { logicalDump } from './setup/linking.ts';
import { told } from './setup/visits.ts';
import { plainBearer } from './setup/world.ts';

describeEngines('thanks, and what was changed', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let team: Teams;

  beforeAll(async () => {
    db = (await engine.open()).db;
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    team = await teams(db, hospital);
  });

  const thank = (more: object = {}, headers: Record<string, string> = {}) =>
    told<PraiseAnswer>(server.post('/v1/praise', { text: 'She stayed until he slept.', ...more }, headers));
  const teamOf = async (person?: string, departmentId?: string) =>
    (await thank({ ...(person !== undefined && { person }), ...(departmentId !== undefined && { departmentId }) })).body.team.id;
  const list = async (query = '', headers = dora) =>
    (await askStaff<{ items: StaffPraise[]; nextCursor?: string }>(server, `praise${query}`, headers)).body;

  it('reach the team that was chosen, or that of whoever is named, or whoever answers for the hospital', async () => {
    const coast = await department(db, hospital, { kind: 'clinic', name: { en: 'Coast clinic' }, location_id: hospital.locations.coast });
    const heart = await department(db, hospital, {
      name: { en: 'Heart center', ar: 'مركز القلب' },
      contact: { name: 'Renée Castellan', role: { en: 'Head nurse' } },
    });
    const namesake = await department(db, hospital, {
      name: { en: 'Night team' },
      contact: { name: 'Otto Castellan', role: { en: 'Nurse' } },
    });
    expect(await teamOf('Cleo', team.billing)).toBe(team.billing);
    // Dr cleo sees patients at the coast alone.
    expect(await teamOf('Dr. CLEO, on Friday')).toBe(coast);
    expect(await teamOf('renee castellan')).toBe(heart);
    expect(await teamOf('the people of the Heart Center')).toBe(heart);
    expect(await teamOf('مركز القلب')).toBe(heart);
    expect(await teamOf('Otto Castellan')).toBe(namesake);
    // It may be either of two, and is for neither then.
    expect(await teamOf('nurse Castellan')).toBe(team.desk);
    expect(await teamOf('the nurse on Friday')).toBe(team.desk);
    expect(await teamOf()).toBe(team.desk);
    expect((await thank({ departmentId: 'nowhere' })).problem.errors?.[0]?.pointer).toBe('/departmentId');
    expect((await thank({ text: '  ' })).status).toBe(422);
    const { items } = await list(`?department=${heart}`);
    expect(items.map(({ person, team: { name } }) => [person, name]).toSorted()).toEqual([
      ['renee castellan', 'Heart center'],
      ['the people of the Heart Center', 'Heart center'],
      ['مركز القلب', 'Heart center'],
    ]);
  });

  it('are kept once a key, by day and nameless unless somebody says who they are', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const [first, second] = [
      await thank({ departmentId: team.billing, share: true }, key),
      await thank({ departmentId: team.billing }, key),
    ];
    expect([first.status, second.body]).toEqual([201, first.body]);
    const named = { 'Idempotency-Key': newKey() };
    const from = { from: { name: 'Grace Hopper' } };
    await thank(from, named);
    expect((await thank({ ...from, text: 'Something else.' }, named)).problem.code).toBe('idempotency-key-reused');
    // Nor do both kinds count under one key.
    expect((await thank(from, key)).problem.code).toBe('idempotency-key-reused');
    expect((await thank({}, named)).status).toBe(201);
    const rows = await db.selectFrom('praise').selectAll().where('site_id', '=', hospital.site.id).execute();
    expect(rows.map(({ from_name, share, received_on }) => [from_name, share, received_on]).toSorted()).toEqual([
      [null, true, '2026-11-23'],
      ['Grace Hopper', false, '2026-11-23'],
    ]);
    expect(Object.keys(rows[0] ?? {}).filter((column) => column.endsWith('_at'))).toEqual([]);
  });

  /** How far the order in which rows lie is that in which they were sent, from -1 to 1 (Spearman). Of chance its standard deviation is 1/sqrt(n - 1). */
  async function orderTold(sent: readonly string[]): Promise<number> {
    const lying = ((await logicalDump(db))['praise'] ?? []).map(({ body }) => body).filter((body) => sent.includes(String(body)));
    expect(lying).toHaveLength(sent.length);
    const squares = sent.reduce((sum, text, i) => sum + (lying.indexOf(text) - i) ** 2, 0);
    return 1 - (6 * squares) / (sent.length * (sent.length ** 2 - 1));
  }

  it('lie in an order that says nothing of when they were sent', { timeout: 120_000 }, async () => {
    // An empty table: what is inserted into one with gaps fills them first, and lies in some other order by chance.
    await sql`TRUNCATE praise`.execute(db);
    const plainly = Array.from({ length: 200 }, (_, i) => `${newKey()} ${i}`);
    for (const body of plainly) {
      const row = { department_id: null, person: null, from_name: null, share: false, passed_on: null, passed_by: null };
      await insertPraise(db, { ...row, id: newKey(), site_id: hospital.site.id, body, received_on: '2026-11-22' });
    }
    const planted = await orderTold(plainly);
    const texts = Array.from({ length: 200 }, (_, i) => `${newKey()} ${i}`);
    for (const [i, text] of texts.entries()) {
      await thank({ text, person: i % 3 === 0 ? 'Cleo' : undefined });
      // Others say who they are, and somebody passes on what is there.
      if (i % 20 === 0) await thank({ text: `Named ${i}`, from: { name: 'Grace Hopper' } });
      if (i % 50 === 10) await post(server, `praise/${(await list('?limit=1')).items[0]?.id ?? ''}/passed-on`, {}, dora);
    }
    const most = 5 / Math.sqrt(texts.length - 1);
    const told = await orderTold(texts);
    console.log(
      `${engine.name}: the order of ${texts.length} rows tells ${told.toFixed(2)} of that of sending (less than ${most.toFixed(2)} is chance), of as many plain inserts ${planted.toFixed(2)}`,
    );
    expect(Math.abs(told)).toBeLessThan(most);
    expect(planted).toBeGreaterThan(most);
    const counts = await db.selectFrom('praise').select('from_name').where('site_id', '=', hospital.site.id).execute();
    expect(counts.filter(({ from_name }) => from_name === null)).toHaveLength(400);
  });

  it('are none lost where many are sent and passed on at once', { timeout: 60_000 }, async () => {
    const first = await thank();
    expect(first.status).toBe(201);
    const [one] = (await list()).items;
    const told = await Promise.all([
      ...Array.from({ length: 24 }, () => thank()),
      ...Array.from({ length: 8 }, () => post(server, `praise/${one?.id ?? ''}/passed-on`, {}, dora)),
    ]);
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([201, 200]));
    const { items } = await list();
    expect([items.length, items.filter(({ passedOn }) => passedOn).map(({ id }) => id)]).toEqual([25, [one?.id]]);
  });

  it('are listed the newest first, in pages, and passed on once; both are written down', async () => {
    for (const day of ['23', '24', '25']) {
      hospital.clock.set(`2026-11-${day}T15:00:00.000Z`);
      for (let i = 0; i < 3; i += 1) await thank({ text: `Day ${day}` });
    }
    const days: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`?limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      days.push(...page.items.map(({ receivedOn }) => receivedOn.slice(-2)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(days).toEqual(['25', '25', '25', '24', '24', '24', '23', '23', '23']);
    const id = (await list('?limit=1')).items[0]?.id ?? '';
    const [once, twice] = [
      await post<StaffPraise>(server, `praise/${id}/passed-on`, {}, dora),
      await post<StaffPraise>(server, `praise/${id}/passed-on`),
    ];
    expect(once.body.passedOn).toEqual({ day: '2026-11-25', by: 'Name of dora' });
    expect(twice.body).toEqual(once.body);
    expect((await post(server, 'praise/none/passed-on')).status).toBe(404);
    const written = await db
      .selectFrom('staff_audit')
      .select(['action', 'subject_id'])
      .where('site_id', '=', hospital.site.id)
      .where('kind', '=', 'praise')
      .execute();
    expect([written.filter(({ action }) => action === 'list').length, written.filter(({ action }) => action === 'pass-on')]).toEqual([
      6,
      [{ action: 'pass-on', subject_id: id }],
    ]);
    expect((await askStaff(server, 'praise?cursor=zzz')).status).toBe(422);
  });

  /** A closed case of somebody. */
  async function closed(more: object = {}): Promise<{ id: string; reference: string }> {
    const { reference } = mine(await send(server, more));
    const id = await idOf(db, hospital, reference);
    await work(server, id, 'answers', { text: 'Said.' });
    await work(server, id, 'close');
    return { id, reference };
  }
  const words = { said: { en: 'It was loud at night.', ar: 'كان الليل صاخبًا.' }, did: { en: 'Doors close softly now.' } };
  const publish = (body: object, headers = editor) => told<StaffChange>(server.post('/staff/v1/changes', { ...words, ...body }, headers));
  const shown = async (query = '', headers: Record<string, string> = {}) =>
    (await told<{ items: Change[] }>(server.call(`/v1/changes${query}`, { headers }))).body.items;

  it('shows what was changed, with how many said so from 5 on alone', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await closed()).id);
    const few = await publish({ caseIds: [...ids.slice(0, 4), ids[0]], departmentId: team.billing });
    expect([few.status, few.body.count]).toEqual([201, 4]);
    hospital.clock.forward(86_400);
    await publish({ caseIds: ids });
    const [newest, oldest] = await shown();
    expect([newest?.count, newest?.publishedOn, 'count' in (oldest ?? {}), oldest?.departmentId]).toEqual([
      5,
      '2026-11-24',
      false,
      team.billing,
    ]);
    expect((await shown('', { 'Accept-Language': 'ar' })).map(({ said, did }) => [said, did])[0]).toEqual([words.said.ar, words.did.en]);
    expect(await shown(`?department=${team.billing}`)).toHaveLength(1);
    await post(server, `changes/${newest?.id ?? ''}/retire`);
    await post(server, `changes/${newest?.id ?? ''}/retire`);
    expect(await shown()).toHaveLength(1);
    const { items } = (await askStaff<{ items: StaffChange[] }>(server, 'changes')).body;
    expect(items.map(({ status, count, publishedBy }) => [status, count, publishedBy])).toEqual([
      ['retired', 5, 'Name of ed'],
      ['shown', 4, 'Name of ed'],
    ]);
    // Which cases they were stands nowhere.
    const { rows } = await sql<{ row: string }>`SELECT to_jsonb(c)::text AS row FROM change c WHERE site_id = ${hospital.site.id}`.execute(
      db,
    );
    expect(ids.filter((id) => rows.some(({ row }) => row.includes(id)))).toEqual([]);
    expect((await post(server, 'changes/none/retire')).status).toBe(404);
  });

  it('is made of closed cases of this hospital alone', async () => {
    const open = await idOf(db, hospital, mine(await send(server)).reference);
    const { id } = await closed();
    const faults = async (body: object) => (await publish(body)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join();
    expect(await faults({ caseIds: [id, open] })).toBe('/caseIds/1 not-closed');
    expect(await faults({ caseIds: ['nothing'] })).toBe('/caseIds/0 unknown-value');
    expect(await faults({ caseIds: [] })).toBe('/caseIds required');
    expect(await faults({ caseIds: [id], said: { ar: 'نعم' } })).toBe('/said required');
    expect(await faults({ caseIds: [id], departmentId: 'nowhere' })).toBe('/departmentId unknown-value');
    const elsewhere = await smallHospital(db, { days: 1 });
    const others = testApp(db, elsewhere, { limits: 'off', bearer: plainBearer });
    expect((await told(others.post('/staff/v1/changes', { ...words, caseIds: [id] }, editor))).status).toBe(422);
  });

  it('says nothing of whoever said so', async () => {
    const people = {
      patient: { name: 'May Hopper-Łukasz', email: 'may@patients.example', phone: '+1 (212) 555-0123' },
      sentBy: { name: 'عائشة بنت خالد', relationship: 'friend', email: 'aisha@friends.example', phone: '+44 20 7946 0958' },
    };
    const { id, reference } = await closed(people);
    const complained = await complain(server, { people: 'The nurse Kelly on the ward' });
    const about = await idOf(db, hospital, complained.body.case.reference);
    // What a complaint says of people stands beside its case: here beside one that is closed.
    await sql`UPDATE complaint SET case_id = ${id} WHERE case_id = ${about}`.execute(db);
    const personal = [
      'May asked us to be quiet.',
      'hopper asked us.',
      'Ms HOPPER-LUKASZ asked us.',
      'قالت عائشة ذلك.',
      'Write to MAY@patients.example.',
      'Write to aisha@friends.example.',
      'Call 212.555.0123 for more.',
      'Call ２１２ ５５５ ０１２３.',
      'Call 020 7946 0958.',
      'The Hoppers were kept awake.',
      'It was Hopper’s wish.',
      "It was Łukasz's wish.",
      'Write to quiet@hospital.example.',
      'Her number is 943 476 5919.',
      'Ring (555) 01-00.199 at night.',
      'Ring ٥٥٥ ٠١٠ ٠١٩٩.',
      'Ring 5550199.',
      'Kelly closes doors now.',
      'It was Kelly’s door.',
      'The Adas close doors now.',
      'Dr Cleo closes doors now.',
      `Case ${reference}.`,
      `Case ${reference.replace('-', ' ').toLowerCase()}.`,
      `Case ${reference.replace('-', '')}.`,
    ];
    for (const text of personal)
      for (const [member, pointer] of [
        ['said', '/said/en'],
        ['did', '/did/en'],
      ] as const) {
        const { status, problem } = await publish({ caseIds: [id], [member]: { en: text } });
        expect([text, status, problem.errors?.[0]?.pointer, problem.errors?.[0]?.code]).toEqual([text, 422, pointer, 'personal']);
        expect(JSON.stringify([problem.detail, problem.errors])).not.toMatch(/hopper|aisha|555|عائشة/iu);
      }
    console.log(`${personal.length} ways to name somebody are refused in ${personal.length * 2} changes`);
    const harmless = [
      'It may be loud at times.',
      'Why was I billed twice?',
      'We hope for quiet.',
      'In 2026 we had 1,555 calls.',
      'The nurse on the ward closes doors.',
      'We answer within 48 hours, 24/7.',
      'Between 2025-2026 waits fell by 30%.',
      'We are open 09.00-17.30.',
      'Bills had 2 lines; they have 1 now.',
      'A nurse does her bends quietly, and adds oil to hinges.',
      'Press 1, then 2, then 3.',
      'Ward 12, rooms 100 to 140, are painted.',
    ];
    console.log(`${harmless.length} ordinary texts pass`);
    for (const text of harmless) expect([text, (await publish({ caseIds: [id], said: { en: text } })).status]).toEqual([text, 201]);
  });
});
