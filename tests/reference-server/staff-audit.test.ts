import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffRules } from '../../packages/reference-server/src/routes/staff-roles.ts';
import { staffOperations, type StaffOperation } from '../../packages/reference-server/src/routes/staff.ts';
import { approve } from '../../packages/reference-server/src/services/staff-visits.ts';
import type { DB, Kysely, Row } from '../../packages/reference-server/src/store/db.ts';
import { callAbout, refer, visited } from './setup/aftercare.ts';
import { newKey, testApp, type TestApp } from './setup/app.ts';
import { idOf, mine, send, teams, type Teams } from './setup/cases.ts';
import { bodies, complained, outcome, patientRelations, petra, ruth, save, setComplaints, signedIn, step } from './setup/complaints.ts';
import { department } from './setup/departments.ts';
import { describeEngines } from './setup/engines.ts';
import { fft, ownSurvey } from './setup/feedback.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { signIn } from './setup/staff.ts';
import { bookSlot, byStaff, plainBearer } from './setup/world.ts';

type Entry = Row<'staff_audit'>;

/** A request that succeeds, and what the audit must have of it: action, kind and, unless it is about many, the id. */
interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly entries: readonly string[];
}

/** What a department is besides its name, with nothing of it. */
const bare = { kind: 'office', status: 'hidden', telecom: [], languages: [], topics: [], access: [], keepsSiteDays: true };

const staff = { Authorization: 'Bearer manager:mo' };
const changed = { said: { en: 'It was loud.' }, did: { en: 'We are quiet.' } };

describeEngines('the audit', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  let free: string[];
  let waiting: string[];
  let team: Teams;
  let asks: Partial<Record<StaffOperation, () => Promise<Asked>>>;

  const next = () => free.pop() ?? 'none is left';
  const booked = async () => (await bookSlot(server, next())).id;
  const pending = async () => (await bookSlot(server, waiting.pop() ?? 'none is left')).id;
  const made = async <T>(path: string, body: object): Promise<T> => (await (await server.post(path, body, staff)).json()) as T;
  const block = (day: string) => made<{ id: string }>('/staff/v1/blocks', { practitionerId: hospital.practitioners.ivo, day });
  const webhook = async () =>
    (await made<{ endpoint: { id: string } }>('/staff/v1/webhooks', { kind: 'crm', url: 'https://crm.example' })).endpoint.id;
  const message = async (id: string, ended: 'done_at' | 'failed_at') => {
    const at = hospital.clock.now().toISOString();
    const row = { id, site_id: hospital.site.id, topic: 'visit-booked', subject_id: await booked(), run_at: at, [ended]: at };
    await db.insertInto('outbox').values(row).execute();
    return id;
  };
  const visitStep =
    (path: string, from: () => Promise<string>, action = path) =>
    async () => {
      const id = await from();
      return { path: `/staff/v1/appointments/${id}/${path}`, entries: [`${action} visit ${id}`] };
    };
  const closed = async () => {
    const id = await idOf(db, hospital, mine(await send(server)).reference);
    await made(`/staff/v1/cases/${id}/answers`, { text: 'Said.' });
    await made(`/staff/v1/cases/${id}/close`, {});
    return id;
  };
  const begun = async () => {
    const id = await booked();
    await db.updateTable('appointment').set({ starts_at: '2026-11-23T09:00:00.000Z' }).where('id', '=', id).execute();
    return id;
  };
  const ofWebhook = (path: string, action: string) => async () => {
    const id = await webhook();
    if (path === '/enable') await server.call(`/staff/v1/webhooks/${id}/disable`, { method: 'POST', headers: staff });
    return { path: `/staff/v1/webhooks/${id}${path}`, entries: [`${action} webhook ${id}`] };
  };

  const ofDepartment = (step: string, status: 'shown' | 'hidden') => async () => {
    const id = await department(db, hospital, { status, reply_days: null });
    return { path: `/staff/v1/departments/${id}/${step}`, entries: [`${step} department ${id}`] };
  };

  const asked = async (more: object = {}) => idOf(db, hospital, mine(await send(server, more)).reference);
  const ofCase =
    (path: string, body: () => object = () => ({}), action = path, more: object = {}, first?: string) =>
    async () => {
      const id = await asked(more);
      if (first !== undefined) await made(`/staff/v1/cases/${id}/${first}`, { text: 'Said.' });
      return { path: `/staff/v1/cases/${id}/${path}`, body: body(), entries: [`${action} case ${id}`, `read case ${id}`] };
    };

  const ofCall =
    (path: string, action: string, body: object = {}) =>
    async () => {
      const { id } = await callAbout(server, await visited(server, next()));
      return { path: `/staff/v1/calls/${id}/${path}`, body, entries: [`${action} call ${id}`, `read call ${id}`] };
    };
  const sentOn = async () => (await refer(server, { appointmentId: await visited(server, next()), to: 'Clinic' })).body.id;
  const ofReferral =
    (path: string, action: string, body: object = {}) =>
    async () => {
      const id = await sentOn();
      return { path: `/staff/v1/referrals/${id}/${path}`, body, entries: [`${action} referral ${id}`, `read referral ${id}`] };
    };

  /** A complaint that others brought so far. `own`: it is given to whoever asks here. */
  const ofComplaint =
    (action: string, before: readonly string[] = [], more: object = {}) =>
    async () => {
      const { id } = await complained(server, db, hospital, { reply: { by: 'online' }, ...more });
      for (const done of before) {
        const by = done === 'sign-off' ? ruth : petra;
        const body = done === 'own' ? { owner: 'mo', deputy: 'quinn' } : bodies[done];
        const { status } =
          done === 'outcome'
            ? await save(server, id, outcome(), petra)
            : await step(server, id, done === 'own' ? 'owners' : done, body, by);
        if (status !== 200) throw new Error(`${action}: ${done} was answered with ${status}`);
      }
      // Later than the six months that those rules leave.
      const body = action === 'interim' ? { text: 'It takes longer.', respondBy: '2027-06-18' } : (bodies[action] ?? {});
      return { path: `/staff/v1/cases/${id}/${action}`, body, entries: [`${action} case ${id}`, `read case ${id}`] };
    };

  beforeAll(async () => {
    ({ db } = await engine.open());
    hospital = await smallHospital(db, { clinicians: 3, days: 5 });
    team = await teams(db, hospital);
    // Rules that leave room for a date that is agreed.
    await setComplaints(db, hospital, { rules: 'england-nhs' });
    await signedIn(db, hospital, { ...patientRelations, mo: ['manager'] });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    free = (await hospital.slots('plain')).map(({ id }) => id);
    waiting = (await hospital.slots('approval')).map(({ id }) => id);
    asks = {
      'GET /staff/v1/appointments': async () => ({
        path: '/staff/v1/appointments?day=2026-11-25',
        entries: ['list visits-of-day 2026-11-25'],
      }),
      'GET /staff/v1/appointments/{id}': async () => {
        const id = await booked();
        return { path: `/staff/v1/appointments/${id}`, entries: [`read visit ${id}`] };
      },
      'GET /staff/v1/requests': async () => ({ path: '/staff/v1/requests', entries: ['list requests'] }),
      'POST /staff/v1/appointments/{id}/approve': visitStep('approve', pending),
      'POST /staff/v1/appointments/{id}/decline': visitStep('decline', pending),
      'POST /staff/v1/appointments/{id}/arrive': visitStep('arrive', booked),
      'POST /staff/v1/appointments/{id}/fulfil': visitStep('fulfil', booked),
      'POST /staff/v1/appointments/{id}/no-show': visitStep('no-show', begun),
      'POST /staff/v1/appointments/{id}/links': async () => {
        const [id, appointmentId] = [await booked(), await booked()];
        const body = { appointmentId, relation: 'before' };
        return { path: `/staff/v1/appointments/${id}/links`, body, entries: [`link visit ${id}`, `link visit ${appointmentId}`] };
      },
      'DELETE /staff/v1/appointments/{id}/links/{otherId}': async () => {
        const [id, otherId] = [await booked(), await booked()];
        const path = `/staff/v1/appointments/${id}/links/${otherId}`;
        return { path, entries: [`unlink visit ${id}`, `unlink visit ${otherId}`] };
      },
      'POST /staff/v1/blocks': async () => ({
        path: '/staff/v1/blocks',
        body: { practitionerId: hospital.practitioners.ivo, day: '2026-12-29' },
        entries: ['create block *'],
      }),
      'POST /staff/v1/blocks/preview': async () => ({
        path: '/staff/v1/blocks/preview',
        body: { practitionerId: hospital.practitioners.ivo, day: '2026-12-30' },
        entries: ['preview block'],
      }),
      'GET /staff/v1/blocks/{id}': async () => {
        const { id } = await block('2026-12-31');
        return { path: `/staff/v1/blocks/${id}`, entries: [`read block ${id}`] };
      },
      'DELETE /staff/v1/blocks/{id}': async () => {
        const { id } = await block('2026-12-28');
        return { path: `/staff/v1/blocks/${id}`, entries: [`lift block ${id}`] };
      },
      'POST /staff/v1/webhooks': async () => ({
        path: '/staff/v1/webhooks',
        body: { kind: 'crm', url: 'https://crm.example/second' },
        entries: ['add webhook *'],
      }),
      'DELETE /staff/v1/webhooks/{id}': ofWebhook('', 'remove'),
      'POST /staff/v1/webhooks/{id}/rotate': ofWebhook('/rotate', 'rotate'),
      'POST /staff/v1/webhooks/{id}/enable': ofWebhook('/enable', 'enable'),
      'POST /staff/v1/webhooks/{id}/disable': ofWebhook('/disable', 'disable'),
      'GET /staff/v1/deliveries': async () => ({ path: '/staff/v1/deliveries', entries: ['list delivery'] }),
      'POST /staff/v1/deliveries/bounces': async () => {
        const id = await message('audit-sent', 'done_at');
        return { path: '/staff/v1/deliveries/bounces', body: { messageId: `<${id}@care.example>` }, entries: [`bounce delivery ${id}`] };
      },
      'POST /staff/v1/deliveries/{id}/retry': async () => {
        const id = await message('audit-retried', 'failed_at');
        return { path: `/staff/v1/deliveries/${id}/retry`, entries: [`retry delivery ${id}`] };
      },
      'POST /staff/v1/deliveries/{id}/discard': async () => {
        const id = await message('audit-discarded', 'failed_at');
        return { path: `/staff/v1/deliveries/${id}/discard`, entries: [`discard delivery ${id}`] };
      },
      'GET /staff/v1/calls': async () => ({ path: '/staff/v1/calls', entries: ['list calls'] }),
      'GET /staff/v1/calls/{id}': async () => {
        const { id } = await callAbout(server, await visited(server, next()));
        return { path: `/staff/v1/calls/${id}`, entries: [`read call ${id}`] };
      },
      'POST /staff/v1/calls/{id}/assign': ofCall('assign', 'assign'),
      'POST /staff/v1/calls/{id}/attempts': ofCall('attempts', 'attempt', { outcome: 'busy' }),
      'POST /staff/v1/calls/{id}/stop': ofCall('stop', 'stop', { reason: 'not-needed' }),
      'GET /staff/v1/referrals': async () => ({ path: '/staff/v1/referrals', entries: ['list referrals'] }),
      'POST /staff/v1/referrals': async () => ({
        path: '/staff/v1/referrals',
        body: { appointmentId: await visited(server, next()), to: 'Clinic' },
        entries: ['make referral *', 'read referral *'],
      }),
      'GET /staff/v1/referrals/{id}': async () => {
        const id = await sentOn();
        return { path: `/staff/v1/referrals/${id}`, entries: [`read referral ${id}`] };
      },
      'POST /staff/v1/referrals/{id}/assign': ofReferral('assign', 'assign'),
      'POST /staff/v1/referrals/{id}/steps': ofReferral('steps', 'step', { to: 'sent' }),
      'POST /staff/v1/referrals/{id}/notes': ofReferral('notes', 'note', { note: 'Noted.' }),
      'GET /staff/v1/cases': async () => ({ path: '/staff/v1/cases', entries: ['list cases'] }),
      'GET /staff/v1/cases/{id}': async () => {
        const id = await asked();
        return { path: `/staff/v1/cases/${id}`, entries: [`read case ${id}`] };
      },
      'POST /staff/v1/cases/{id}/assign': ofCase('assign'),
      'POST /staff/v1/cases/{id}/notes': ofCase('notes', () => ({ text: 'Noted.' }), 'note'),
      'POST /staff/v1/cases/{id}/answers': ofCase('answers', () => ({ text: 'Said.' }), 'answer'),
      'POST /staff/v1/cases/{id}/attempts': ofCase('attempts', () => ({ outcome: 'reached' }), 'attempt', { reply: { by: 'phone' } }),
      'POST /staff/v1/cases/{id}/close': ofCase('close', () => ({}), 'close', {}, 'answers'),
      'POST /staff/v1/cases/{id}/reopen': ofCase('reopen', () => ({}), 'reopen', {}, 'answers'),
      'POST /staff/v1/cases/{id}/transfer': ofCase('transfer', () => ({ departmentId: team.desk }), 'transfer'),
      'POST /staff/v1/cases/{id}/acknowledge': ofComplaint('acknowledge'),
      'POST /staff/v1/cases/{id}/owners': ofComplaint('owners', ['acknowledge']),
      'POST /staff/v1/cases/{id}/concerns': ofComplaint('concerns'),
      'POST /staff/v1/cases/{id}/clear': ofComplaint('clear', ['concerns']),
      'POST /staff/v1/cases/{id}/investigate': ofComplaint('investigate', ['acknowledge', 'owners']),
      'POST /staff/v1/cases/{id}/interim': ofComplaint('interim', ['acknowledge', 'owners', 'investigate']),
      'POST /staff/v1/cases/{id}/pause': ofComplaint('pause', ['acknowledge', 'owners', 'investigate']),
      'POST /staff/v1/cases/{id}/resume': ofComplaint('resume', ['acknowledge', 'owners', 'investigate', 'pause']),
      'POST /staff/v1/cases/{id}/agree': ofComplaint('agree', ['acknowledge', 'owners', 'investigate']),
      'PUT /staff/v1/cases/{id}/outcome': ofComplaint('outcome', ['acknowledge', 'own', 'investigate']),
      'POST /staff/v1/cases/{id}/sign-off': ofComplaint('sign-off', ['acknowledge', 'owners', 'investigate', 'outcome']),
      'POST /staff/v1/cases/{id}/send-back': ofComplaint('send-back', ['acknowledge', 'owners', 'investigate', 'outcome', 'sign-off']),
      'POST /staff/v1/cases/{id}/send': ofComplaint('send', ['acknowledge', 'owners', 'investigate', 'outcome', 'sign-off']),
      'POST /staff/v1/cases/{id}/transfer-out': ofComplaint('transfer-out'),
      'POST /staff/v1/cases/{id}/consent': ofComplaint('consent', [], {
        sentBy: { name: 'Ann', relationship: 'parent', phone: '+1 555 0124' },
      }),
      'POST /staff/v1/departments': async () => ({
        path: '/staff/v1/departments',
        body: { name: { en: 'Team' }, ...bare },
        entries: ['create department *'],
      }),
      'POST /staff/v1/departments/{id}/retire': ofDepartment('retire', 'shown'),
      'POST /staff/v1/departments/{id}/restore': ofDepartment('restore', 'hidden'),
      'POST /staff/v1/surveys/{id}/retire': async () => {
        const id = `survey-${newKey()}`;
        const headers = { ...staff, 'Content-Type': 'application/json' };
        await server.call(`/staff/v1/surveys/${id}`, { method: 'PUT', headers, body: JSON.stringify(ownSurvey()) });
        return { path: `/staff/v1/surveys/${id}/retire`, entries: [`retire survey ${id}`], body: {} };
      },
      'GET /staff/v1/surveys/{id}/monthly': async () => ({
        path: `/staff/v1/surveys/${fft}/monthly`,
        entries: [`read monthly-counts ${fft}`],
      }),
      'GET /staff/v1/surveys/{id}/monthly.csv': async () => ({
        path: `/staff/v1/surveys/${fft}/monthly.csv`,
        entries: [`read monthly-counts ${fft}`],
      }),
      'GET /staff/v1/praise': async () => ({ path: '/staff/v1/praise', entries: ['list praise'] }),
      'POST /staff/v1/praise/{id}/passed-on': async () => {
        await server.post('/v1/praise', { text: 'Thank you.' });
        const found = db.selectFrom('praise').select('id').where('site_id', '=', hospital.site.id).where('passed_on', 'is', null);
        const { id } = await found.executeTakeFirstOrThrow();
        return { path: `/staff/v1/praise/${id}/passed-on`, entries: [`pass-on praise ${id}`] };
      },
      'POST /staff/v1/changes': async () => ({
        path: '/staff/v1/changes',
        body: { ...changed, caseIds: [await closed()] },
        entries: ['create change *'],
      }),
      'POST /staff/v1/changes/{id}/retire': async () => {
        const { id } = await made<{ id: string }>('/staff/v1/changes', { ...changed, caseIds: [await closed()] });
        return { path: `/staff/v1/changes/${id}/retire`, entries: [`retire change ${id}`] };
      },
      'GET /staff/v1/audit': async () => ({ path: '/staff/v1/audit', entries: ['list audit'] }),
    };
  });

  const since = async (seq: string): Promise<Entry[]> =>
    db.selectFrom('staff_audit').selectAll().where('seq', '>', seq).where('site_id', '=', hospital.site.id).orderBy('seq').execute();
  const last = async () => (await db.selectFrom('staff_audit').select('seq').orderBy('seq', 'desc').executeTakeFirst())?.seq ?? '0';
  const words = ({ action, kind, subject_id }: Entry) => [action, kind, ...(subject_id === null ? [] : [subject_id])].join(' ');

  /** Which operations leave a row for what they did, in the name of whoever did it and of the very request. */
  async function forgetful(here: TestApp): Promise<{ asked: number; rows: number; wrong: string[] }> {
    const wrong: string[] = [];
    let [asked, rows] = [0, 0];
    for (const operation of staffOperations.filter((one) => staffRules[one].audited)) {
      const prepare = asks[operation];
      if (!prepare) throw new Error(`${operation} is audited, and has no request here.`);
      const { path, body, entries } = await prepare();
      const before = await last();
      const method = operation.split(' ')[0] ?? '';
      const json = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), 'If-Match': '*', ...staff };
      const response = await here.call(path, body ? { method, headers: json, body: JSON.stringify(body) } : { method, headers: staff });
      asked += 1;
      if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`);
      const found = await since(before);
      rows += found.length;
      const isThere = (wanted: string) =>
        found.some(
          (row) =>
            (wanted.endsWith(' *') ? words(row).startsWith(wanted.slice(0, -1)) : words(row) === wanted) &&
            row.staff_subject === 'mo' &&
            row.staff_name === 'Name of mo' &&
            row.request_id === response.headers.get('X-Request-Id'),
        );
      if (!entries.every(isThere)) wrong.push(operation);
    }
    return { asked, rows, wrong };
  }

  it('has a row for every operation on what belongs to a person', async () => {
    const { asked, rows, wrong } = await forgetful(server);
    console.log(`audit (${engine.name}): ${wrong.length} of ${asked} operations left no row; ${rows} rows`);
    expect(wrong).toEqual([]);
  });

  it('would be seen to lack one where an operation forgets it', async () => {
    const planted = new Hono().get('/staff/v1/appointments/:id', async (c) => {
      const row = await db.selectFrom('appointment').selectAll().where('id', '=', c.req.param('id')).executeTakeFirstOrThrow();
      return c.json({ id: row.id, patient: row.about.patient });
    });
    // Each time of the approval service is asked for once.
    const broken = testApp(db, hospital, { limits: 'off', bearer: plainBearer, pages: [planted] });
    const all = asks;
    asks = { ...all, ...(await messagesAnew()) };
    expect((await forgetful(broken)).wrong).toEqual(['GET /staff/v1/appointments/{id}']);
  });

  const messagesAnew = async (): Promise<typeof asks> => ({
    'POST /staff/v1/deliveries/bounces': async () => {
      const id = await message('again-sent', 'done_at');
      return { path: '/staff/v1/deliveries/bounces', body: { messageId: `<${id}@care.example>` }, entries: [`bounce delivery ${id}`] };
    },
    'POST /staff/v1/deliveries/{id}/retry': async () => {
      const id = await message('again-retried', 'failed_at');
      return { path: `/staff/v1/deliveries/${id}/retry`, entries: [`retry delivery ${id}`] };
    },
    'POST /staff/v1/deliveries/{id}/discard': async () => {
      const id = await message('again-discarded', 'failed_at');
      return { path: `/staff/v1/deliveries/${id}/discard`, entries: [`discard delivery ${id}`] };
    },
  });

  it('has no row of a change that was undone, and a row of each that was not', async () => {
    const id = await pending();
    const before = await last();
    const ctx = byStaff(hospital.context());
    await approve(ctx, id);
    expect((await since(before)).map(words)).toEqual([`approve visit ${id}`]);
    // It is booked now: the second is refused, and leaves nothing.
    await expect(approve(ctx, id)).rejects.toThrow('This can be done');
    expect(await since(before)).toHaveLength(1);
  });

  it('names each patient whose address a block’s follow-up tells', async () => {
    const id = await booked();
    const visit = await db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const span = { from: visit.starts_at?.toISOString(), to: visit.ends_at?.toISOString() };
    const made = (await (await server.post('/staff/v1/blocks', { practitionerId: visit.practitioner_id, ...span }, staff)).json()) as {
      id: string;
    };
    const before = await last();
    await server.call(`/staff/v1/blocks/${made.id}`, { headers: staff });
    expect((await since(before)).map(words)).toEqual([`read block ${made.id}`, `read-contact visit ${id}`]);
  });

  it('holds no word of a person', async () => {
    const rows = JSON.stringify(await db.selectFrom('staff_audit').selectAll().execute());
    const about = (await db.selectFrom('appointment').select('about').execute()).flatMap(({ about }) => Object.values(about.patient));
    const words = [...new Set(about.filter((word) => typeof word === 'string' && word.length > 4))];
    console.log(
      `audit (${engine.name}): ${words.filter((word) => rows.includes(word)).length} of ${words.length} words of patients are in it`,
    );
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter((word) => rows.includes(word))).toEqual([]);
  });

  describe('for managers', () => {
    const read = async (query = '') => {
      const response = await server.call(`/staff/v1/audit${query}`, { headers: staff });
      expect(response.status).toBe(200);
      return (await response.json()) as { items: { seq: string; action: string; subjectId?: string; at: string }[]; nextCursor?: string };
    };

    it('is read page by page, the newest first', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await read(`?limit=7&day=2026-11-23${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ seq }) => seq));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)));
      expect(seen.length).toBeGreaterThan(20);
    });

    it('is found by what, by whom and by day', async () => {
      const id = await booked();
      await server.call(`/staff/v1/appointments/${id}`, { headers: { Authorization: 'Bearer desk:dora' } });
      await server.call(`/staff/v1/appointments/${id}/arrive`, { method: 'POST', headers: staff });
      expect((await read(`?subject=${id}`)).items.map(({ action }) => action)).toEqual(['arrive', 'read']);
      expect((await read(`?subject=${id}&staff=dora`)).items.map(({ action }) => action)).toEqual(['read']);
      expect((await read('?day=2026-11-22')).items).toEqual([]);
    });

    it('is found by a reference too, however it is written, and has the id of whose it was', async () => {
      const { reference } = mine(await send(server));
      const id = await idOf(db, hospital, reference);
      const other = await idOf(db, hospital, mine(await send(server)).reference);
      for (const one of [id, other]) await server.call(`/staff/v1/cases/${one}`, { headers: { Authorization: 'Bearer desk:dora' } });
      const visit = await db
        .selectFrom('appointment')
        .select(['id', 'reference'])
        .where('id', '=', await booked())
        .executeTakeFirstOrThrow();
      await server.call(`/staff/v1/appointments/${visit.id}`, { headers: staff });
      const before = await last();
      const found = async (subject: string) => (await read(`?subject=${subject}`)).items.map((e) => [e.action, e.subjectId]);
      expect(await found(reference.toLowerCase().replace('-', ''))).toEqual([['read', id]]);
      expect((await since(before)).map(words)).toEqual([`list audit ${id}`]);
      expect(await found(visit.reference ?? '')).toEqual([['read', visit.id]]);
      expect(await found('ZZZ-ZZZ')).toEqual([]);
    });

    it('tells who read it', async () => {
      const before = await last();
      await read();
      expect((await since(before)).map(words)).toEqual(['list audit']);
    });

    it('is of one hospital alone', async () => {
      const other = await smallHospital(db);
      await signIn(other, 'manager');
      const of = testApp(db, other, { limits: 'off', bearer: plainBearer });
      const found = (await (await of.call('/staff/v1/audit', { headers: staff })).json()) as { items: { action: string }[] };
      expect(found.items.map(({ action }) => action)).toEqual(['sign-in']);
    });
  });

  it('is changed by nobody, by whatever statement', async () => {
    const rows = async () => (await db.selectFrom('staff_audit').selectAll().orderBy('seq').execute()).map(words);
    const before = await rows();
    const attempts = [
      'UPDATE staff_audit SET staff_name = staff_name',
      "UPDATE staff_audit SET action = 'x' WHERE false",
      'DELETE FROM staff_audit',
      'DELETE FROM staff_audit WHERE false',
      'TRUNCATE staff_audit',
      'TRUNCATE site CASCADE',
      "INSERT INTO staff_audit OVERRIDING SYSTEM VALUE SELECT * FROM staff_audit ON CONFLICT (seq) DO UPDATE SET action = 'x'",
      'MERGE INTO staff_audit a USING site s ON a.site_id = s.id WHEN MATCHED THEN DELETE',
      'WITH gone AS (DELETE FROM staff_audit RETURNING 1) SELECT count(*) FROM gone',
    ];
    const refused: string[] = [];
    for (const attempt of attempts)
      await sql
        .raw(attempt)
        .execute(db)
        .catch((error: unknown) => refused.push(String(error)));
    console.log(`audit (${engine.name}): ${attempts.length - refused.length} of ${attempts.length} statements changed it`);
    expect(refused).toHaveLength(attempts.length);
    expect(refused.every((text) => text.includes('append-only'))).toBe(true);
    expect(await rows()).toEqual(before);
  });
});
