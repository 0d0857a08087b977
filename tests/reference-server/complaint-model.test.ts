import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { keepPromises } from '../../packages/reference-server/src/jobs/promises.ts';
import type { Deps } from '../../packages/reference-server/src/services/context.ts';
import { complaintOf, peopleOf, type ComplaintRow, type PersonRow } from '../../packages/reference-server/src/store/complaints.ts';
import { stepsOf, type CaseRow } from '../../packages/reference-server/src/store/cases.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, testApp, type TestApp } from './setup/app.ts';
import { act, opened, teams } from './setup/cases.ts';
import { answered, complained, outcome, save, setComplaints, signedIn, step, written, type Complained } from './setup/complaints.ts';
import { describeEngines, type TestStore } from './setup/engines.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { plainBearer } from './setup/world.ts';

const people = ['petra', 'quinn', 'ruth', 'saul', 'tara', 'uma'] as const;
type Person = (typeof people)[number];
const as = (who: Person) => ({ Authorization: `Bearer complaints:${who}` });

/** What somebody who keeps the rules by hand would know. */
interface Model {
  status: string;
  owner: Person | undefined;
  deputy: Person | undefined;
  writer: Person | undefined;
  owned: Set<Person>;
  touched: Set<Person>;
  barred: Set<Person>;
  concerned: Set<Person>;
  paused: boolean;
  late: boolean;
  mayReopen: boolean;
}

const open = ['received', 'acknowledged', 'assigned', 'investigating', 'interim', 'signed-off', 'reopened'];
const going = ['acknowledged', 'reopened', 'assigned', 'investigating', 'interim'];

/** All that is kept of one. */
interface Kept {
  readonly row: CaseRow;
  readonly complaint: ComplaintRow;
  readonly people: readonly PersonRow[];
}

/** What must be true of every complaint, whatever was done to it. @returns what is not. */
function broken({ row, complaint: c, people: all }: Kept): string[] {
  const concerned = new Set(all.filter((p) => p.part === 'concerned').map((p) => p.subject));
  const before = new Set(all.filter((p) => p.review < c.review && !['concerned', 'cleared'].includes(p.part)).map((p) => p.subject));
  const owned = new Set(all.filter((p) => p.part === 'owned' && p.review === c.review).map((p) => p.subject));
  const wrote = new Set(all.filter((p) => p.part === 'wrote' && p.review === c.review).map((p) => p.subject));
  const isOpen = open.includes(row.status);
  const rules: Record<string, boolean> = {
    'an owner or a deputy whom it concerns': isOpen && [row.owner_subject, c.deputy_subject].some((s) => s !== null && concerned.has(s)),
    'an owner or a deputy who had it before': [row.owner_subject, c.deputy_subject].some((s) => s !== null && before.has(s)),
    'one person as owner and deputy': row.owner_subject !== null && row.owner_subject === c.deputy_subject,
    'looked into by nobody':
      ['assigned', 'investigating', 'interim', 'signed-off'].includes(row.status) && !(row.owner_subject && c.deputy_subject),
    'signed by whoever wrote or had it': c.signed_subject !== null && (owned.has(c.signed_subject) || wrote.has(c.signed_subject)),
    'signed by whom it concerns': row.status === 'signed-off' && concerned.has(c.signed_subject ?? ''),
    'signed by whoever had it before': c.signed_subject !== null && before.has(c.signed_subject),
    'signed off without a signature': row.status === 'signed-off' && c.signed_subject === null,
    'an answer without its parts or a signature':
      row.status === 'answered' &&
      !(c.outcome?.contact && c.outcome.steps && c.outcome.results && c.outcome.completedOn && c.signed_subject),
    'a promise of what is settled or stands still': row.reply_by !== null && (!isOpen || c.paused_at !== null),
    'no promise of what is open': row.reply_by === null && isOpen && c.paused_at === null,
    'a pause of what is settled': c.paused_at !== null && !isOpen,
    'looked into before anybody said that it came':
      c.acknowledged_at === null && !['received', 'withdrawn', 'transferred'].includes(row.status),
    'ended without an end': (row.closed_at !== null) !== ['closed', 'withdrawn', 'transferred'].includes(row.status),
  };
  return Object.keys(rules).filter((name) => rules[name]);
}

describeEngines('a complaint, whatever is done to it', (engine) => {
  let store: TestStore;
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;

  beforeAll(async () => {
    store = await engine.open();
    ({ db } = store);
  });
  beforeEach(async () => {
    hospital = await smallHospital(db, { days: 1 });
    await teams(db, hospital);
    await setComplaints(db, hospital, { rules: 'england-nhs' });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    await signedIn(db, hospital, Object.fromEntries(people.map((name) => [name, ['complaints']])));
  });

  const deps = (): Deps => ({ db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl });
  async function kept(id: string): Promise<Kept> {
    const row = (await db.selectFrom('patient_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as CaseRow;
    const complaint = await complaintOf(db, id);
    if (!complaint) throw new Error(id);
    return { row, complaint, people: await peopleOf(db, id) };
  }
  const dayOn = (days: number) => new Date(hospital.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

  interface Real {
    readonly one: Complained;
    was: Kept;
  }

  const done: Record<string, number> = {};
  let refused = 0;

  /** A step of staff, as the model says it goes. */
  interface Move {
    readonly name: string;
    /** Whether it must be done; what follows is `then`. */
    readonly goes: (m: Model, who: Person, other: Person) => boolean;
    readonly then: (m: Model, who: Person, other: Person) => void;
    readonly ask: (real: Real, who: Person, other: Person) => Promise<number>;
    /** By its patient. */
    readonly own?: true;
    /** Whether it can be asked at all; if not it is refused before anybody looks for the complaint, so the answer tells nothing of it. */
    readonly canAsk?: (who: Person, other: Person) => boolean;
    /** What may change of the date of the outcome. */
    readonly moves?: 'later' | 'any';
  }

  const post =
    (action: string, body: (who: Person, other: Person) => object = () => ({})) =>
    async ({ one }: Real, who: Person, other: Person) =>
      (await step(server, one.id, action, body(who, other), as(who))).status;
  const ofPatient =
    (action: 'messages' | 'withdraw' | 'reopen', body: object = {}) =>
    async ({ one }: Real) =>
      (await act(server, one, action, body)).status;
  const at =
    (...statuses: readonly string[]) =>
    (m: Model) =>
      statuses.includes(m.status);
  const to = (status: string) => (m: Model) => void (m.status = status);
  const stay = () => undefined;
  const release = (m: Model) => {
    if (m.owner === undefined || m.status === 'answered') return;
    m.status = 'acknowledged';
    m.owner = undefined;
    m.deputy = undefined;
  };

  let signer: Person | undefined;
  const moves: readonly Move[] = [
    { name: 'acknowledge', goes: at('received'), then: to('acknowledged'), ask: post('acknowledge', () => ({ text: 'We have it.' })) },
    {
      name: 'owners',
      canAsk: (who, other) => who !== other,
      goes: (m, who, other) => at(...going)(m) && [who, other].every((p) => !m.concerned.has(p) && !m.barred.has(p)),
      then: (m, who, other) => {
        if (m.status === 'acknowledged' || m.status === 'reopened') m.status = 'assigned';
        [m.owner, m.deputy] = [who, other];
        m.owned.add(who);
        m.touched.add(who).add(other);
      },
      ask: post('owners', (owner, deputy) => ({ owner, deputy })),
    },
    { name: 'investigate', goes: at('assigned'), then: to('investigating'), ask: post('investigate') },
    {
      name: 'interim',
      goes: (m) => at(...going)(m) && !m.paused,
      then: (m) => {
        m.status = m.status === 'investigating' ? 'interim' : m.status;
        m.late = false;
      },
      ask: async (real, who) => {
        const by = new Date(Math.max(real.was.complaint.respond_by.getTime(), hospital.clock.now().getTime()) + 2 * 86_400_000);
        return post('interim', () => ({ text: 'Later.', respondBy: by.toISOString().slice(0, 10) }))(real, who, who);
      },
      moves: 'later',
    },
    {
      name: 'pause',
      goes: (m) => at(...going)(m) && !m.paused && !m.late,
      then: (m) => void (m.paused = true),
      ask: post('pause', () => ({ reason: 'Police.', text: 'We wait.' })),
    },
    {
      name: 'resume',
      goes: (m) => at(...going)(m) && m.paused,
      // It was not late when it stopped, and what it stood still is given back.
      then: (m) => {
        m.paused = false;
        m.late = false;
      },
      ask: post('resume', () => ({ reason: 'Done.' })),
      moves: 'later',
    },
    {
      name: 'agree',
      goes: (m) => at(...going)(m) && !m.paused,
      then: (m) => void (m.late = false),
      ask: (real, who, other) => post('agree', () => ({ text: 'As agreed.', respondBy: dayOn(3) }))(real, who, other),
      moves: 'any',
    },
    {
      name: 'outcome',
      goes: (m, who) => at('investigating', 'interim')(m) && (m.owner === who || m.deputy === who),
      then: (m, who) => {
        m.writer = who;
        m.owned.add(who);
        m.touched.add(who);
      },
      ask: async ({ one }, who) => (await save(server, one.id, outcome(), as(who))).status,
    },
    {
      name: 'sign-off',
      goes: (m, who) =>
        at('investigating', 'interim')(m) &&
        !m.paused &&
        m.writer !== undefined &&
        !m.concerned.has(m.writer) &&
        !m.owned.has(who) &&
        !m.barred.has(who),
      then: (m, who) => {
        m.status = 'signed-off';
        signer = who;
        m.touched.add(who);
      },
      ask: post('sign-off'),
    },
    {
      name: 'send-back',
      goes: (m) => at('signed-off')(m) || (at('investigating', 'interim')(m) && m.writer !== undefined),
      then: (m) => void (m.status = m.status === 'signed-off' ? 'investigating' : m.status),
      ask: post('send-back', () => ({ reason: 'Say sorry.' })),
    },
    {
      name: 'send',
      goes: at('signed-off'),
      then: (m) => {
        m.status = 'answered';
        m.mayReopen = true;
      },
      ask: post('send'),
    },
    { name: 'close', goes: at('answered'), then: to('closed'), ask: post('close') },
    {
      name: 'concerns',
      // Somebody must be left who sees it. Whoever had it before may say it of themselves alone.
      goes: (m, who, other) =>
        at(...open, 'answered')(m) && new Set([...m.concerned, other]).size < people.length && (!m.barred.has(who) || who === other),
      then: (m, _, other) => {
        m.concerned.add(other);
        if (m.owner === other || m.deputy === other) release(m);
        else if (m.status === 'signed-off' && signer === other) m.status = 'investigating';
      },
      ask: post('concerns', (_, other) => ({ subjects: [other], reason: 'Said so.' })),
    },
    {
      name: 'clear',
      goes: (m, who, other) => at(...open, 'answered')(m) && who !== other && m.concerned.has(other),
      then: (m, _, other) => void m.concerned.delete(other),
      ask: post('clear', (_, other) => ({ subject: other, reason: 'Somebody else.' })),
    },
    {
      name: 'transfer-out',
      goes: at(...open),
      then: (m) => {
        m.status = 'transferred';
        m.paused = false;
      },
      ask: post('transfer-out', () => ({ body: { name: 'The board' }, reason: 'Not ours.', patientAgreed: true })),
    },
    { name: 'add', own: true, goes: at(...open), then: stay, ask: ofPatient('messages', { text: 'One more thing.' }) },
    {
      name: 'withdraw',
      own: true,
      goes: at(...open, 'withdrawn'),
      then: (m) => {
        m.status = 'withdrawn';
        m.paused = false;
      },
      ask: ofPatient('withdraw'),
    },
    {
      name: 'reopen',
      own: true,
      goes: (m) => at('answered', 'closed')(m) && m.mayReopen,
      then: (m) => {
        m.status = 'reopened';
        for (const who of m.touched) m.barred.add(who);
        m.owned.clear();
        m.touched.clear();
        [m.owner, m.deputy, m.writer, signer] = [undefined, undefined, undefined, undefined];
        m.late = false;
      },
      ask: ofPatient('reopen', { text: 'It is not right.' }),
      moves: 'any',
    },
  ];

  /** What each step does to dates, versions and sight, beside what the model says. */
  async function look(real: Real, m: Model, move: Move, who: Person): Promise<void> {
    const now = await kept(real.one.id);
    expect(now.row.status, move.name).toBe(m.status);
    expect(broken(now), move.name).toEqual([]);
    // The acknowledgement is never put off; the outcome only with word to the patient.
    expect(now.complaint.acknowledge_by).toEqual(real.was.complaint.acknowledge_by);
    const by = now.complaint.respond_by.getTime() - real.was.complaint.respond_by.getTime();
    if (move.moves === undefined) expect([move.name, by]).toEqual([move.name, 0]);
    if (move.moves === 'later') expect(by).toBeGreaterThanOrEqual(0);
    expect([now.row.owner_subject, now.complaint.deputy_subject]).toEqual([m.owner ?? null, m.deputy ?? null]);
    expect(now.complaint.paused_at !== null).toBe(m.paused);
    expect((await opened(server, real.one.id, as(who))).status).toBe(m.concerned.has(who) ? 404 : 200);
    const versions = (await stepsOf(db, real.one.id)).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => i + 1));
    real.was = now;
  }

  /** Those who had it before it was opened again do nothing with it any more, but hand it over where nobody has it yet. */
  const isKeptOut = (m: Model, { name, own }: Move, who: Person) =>
    own !== true && m.barred.has(who) && name !== 'concerns' && !(name === 'owners' && m.owner === undefined);
  const canAsk = (move: Move, who: Person, other: Person) => move.canAsk?.(who, other) ?? true;

  class Step implements fc.AsyncCommand<Model, Real> {
    readonly move: Move;
    readonly who: Person;
    readonly other: Person;
    constructor(move: Move, who: Person, other: Person) {
      [this.move, this.who, this.other] = [move, who, other];
    }
    check = () => true;
    async run(m: Model, real: Real): Promise<void> {
      const { move, who, other } = this;
      const sees = move.own === true || !m.concerned.has(who);
      const goes = canAsk(move, who, other) && sees && !isKeptOut(m, move, who) && move.goes(m, who, other);
      const status = await move.ask(real, who, other);
      const isDone = status === 200 || status === 204;
      expect([move.name, status, isDone]).toEqual([move.name, status, goes]);
      if (!canAsk(move, who, other)) expect(status).toBe(422);
      else if (!sees) expect([move.name, status]).toEqual([move.name, 404]);
      else if (!goes) expect(status).toBeOneOf([409, 422]);
      if (goes) {
        move.then(m, who, other);
        done[move.name] = (done[move.name] ?? 0) + 1;
      } else refused += 1;
      await look(real, m, move, who);
    }
    toString = () => `${this.move.name}(${this.who}, ${this.other})`;
  }

  const pairs = people.flatMap((who) => people.map((other) => [who, other] as const));

  /** One of the steps that are possible now, by whoever can do it: chance alone seldom comes far. */
  class Possible implements fc.AsyncCommand<Model, Real> {
    readonly nr: number;
    constructor(nr: number) {
      this.nr = nr;
    }
    check = () => true;
    async run(m: Model, real: Real): Promise<void> {
      const ends = (name: string) => ['transfer-out', 'withdraw'].includes(name) && this.nr % 7 > 0;
      const able = moves.filter(
        (move) => !ends(move.name) && pairs.some(([who, other]) => canAsk(move, who, other) && move.goes(m, who, other)),
      );
      const move = able[this.nr % able.length];
      if (!move) return;
      const sees = (who: Person) => move.own === true || !m.concerned.has(who);
      const by = pairs.filter(
        ([who, other]) => canAsk(move, who, other) && sees(who) && !isKeptOut(m, move, who) && move.goes(m, who, other),
      );
      const [who, other] = by[(this.nr * 31) % by.length] ?? [people[0], people[1]];
      await new Step(move, who, other).run(m, real);
    }
    toString = () => `possible(${this.nr})`;
  }

  class Wait implements fc.AsyncCommand<Model, Real> {
    readonly days: number;
    constructor(days: number) {
      this.days = days;
    }
    check = () => true;
    async run(m: Model, real: Real): Promise<void> {
      hospital.clock.forward(this.days * 86_400);
      await keepPromises(deps(), keepingLog());
      const now = await kept(real.one.id);
      m.late = now.complaint.respond_by <= hospital.clock.now();
      m.mayReopen = now.complaint.reopen_until !== null && now.complaint.reopen_until >= hospital.clock.now();
      if (now.row.reply_by) expect(now.row.reply_by.getTime()).toBeGreaterThan(hospital.clock.now().getTime());
      await look(real, m, { name: 'wait', goes: () => true, then: stay, ask: async () => 200 }, 'petra');
    }
    toString = () => `wait(${this.days})`;
  }

  const runs = 24;
  const length = 20;

  it(`goes as the rules say, and no further (${runs} complaints, ${length} steps each)`, { timeout: 400_000 }, async () => {
    const person = fc.constantFrom(...people);
    const commands = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.nat({ max: 100_000 }).map((nr) => new Possible(nr)) },
        {
          weight: 4,
          arbitrary: fc.tuple(fc.constantFrom(...moves), person, person).map(([move, who, other]) => new Step(move, who, other)),
        },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map((days) => new Wait(days)) },
      ),
      { minLength: length, maxLength: length },
    );
    // Half of them from where an outcome is, or was, written: chance alone is seldom there.
    const from = fc.constantFrom('received', 'written', 'answered');
    await fc.assert(
      fc.asyncProperty(from, commands, async (where, all) => {
        hospital.clock.set('2026-11-23T14:00:00Z');
        const one = await complained(server, db, hospital);
        if (where === 'written') await written(server, one.id);
        if (where === 'answered') await answered(server, one.id);
        signer = where === 'answered' ? 'ruth' : undefined;
        const model: Model = {
          status: where === 'received' ? 'received' : where === 'written' ? 'investigating' : 'answered',
          owner: where === 'received' ? undefined : 'petra',
          deputy: where === 'received' ? undefined : 'quinn',
          writer: where === 'received' ? undefined : 'petra',
          owned: new Set(where === 'received' ? [] : ['petra']),
          touched: new Set(where === 'received' ? [] : where === 'written' ? ['petra', 'quinn'] : ['petra', 'quinn', 'ruth']),
          barred: new Set(),
          concerned: new Set(),
          paused: false,
          late: false,
          mayReopen: where === 'answered',
        };
        const real: Real = { one, was: await kept(one.id) };
        await fc.asyncModelRun(() => ({ model, real }), all);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    const told = Object.entries(done).map(([name, n]) => `${n} ${name}`);
    console.log(`${engine.name}: ${runs} complaints; done: ${told.join(', ')}; refused: ${refused}`);
  });

  it('would be seen to be broken, for each of its rules', async () => {
    const one = await complained(server, db, hospital);
    await answered(server, one.id);
    const good = await kept(one.id);
    expect(broken(good)).toEqual([]);
    const { row, complaint } = good;
    const person = (subject: string, part: PersonRow['part'], review = 1): PersonRow => ({
      case_id: one.id,
      site_id: row.site_id,
      subject,
      part,
      review,
      name: subject,
      reason: null,
      at: row.created_at,
    });
    const openRow = { ...row, status: 'investigating' as const, reply_by: row.created_at };
    const planted: readonly Kept[] = [
      { ...good, row: openRow, people: [...good.people, person('petra', 'concerned')] },
      { row, complaint: { ...complaint, review: 2 }, people: good.people },
      { ...good, complaint: { ...complaint, deputy_subject: 'petra' } },
      { ...good, row: { ...openRow, owner_subject: null } },
      { ...good, complaint: { ...complaint, signed_subject: 'petra' } },
      { ...good, row: { ...openRow, status: 'signed-off' }, people: [...good.people, person('ruth', 'concerned')] },
      { ...good, complaint: { ...complaint, review: 2 }, row: { ...row, owner_subject: null } },
      { ...good, row: { ...openRow, status: 'signed-off' }, complaint: { ...complaint, signed_subject: null } },
      { ...good, complaint: { ...complaint, outcome: null } },
      { ...good, row: { ...row, reply_by: row.created_at } },
      { ...good, row: { ...openRow, reply_by: null } },
      { ...good, complaint: { ...complaint, paused_at: row.created_at } },
      { ...good, complaint: { ...complaint, acknowledged_at: null } },
      { ...good, row: { ...row, closed_at: row.created_at } },
    ];
    const seen = new Set(planted.flatMap((one) => broken(one)));
    console.log(
      `${engine.name}: ${planted.length} planted faults, ${planted.filter((one) => broken(one).length > 0).length} seen, by ${seen.size} rules`,
    );
    expect(planted.every((one) => broken(one).length > 0)).toBe(true);
    expect(seen.size).toBe(14);
  });

  const racers = 64;

  it(`is signed by one of two who sign at once (${racers} rounds)`, { timeout: 300_000 }, async () => {
    const servers = [server, testApp(store.another(), hospital, { limits: 'off', bearer: plainBearer, secret: server.secret })] as const;
    const one = await complained(server, db, hospital);
    await written(server, one.id);
    for (let i = 0; i < racers; i += 1) {
      const answers = await Promise.all([
        step(servers[0], one.id, 'sign-off', {}, as('ruth')),
        step(servers[1], one.id, 'sign-off', {}, as('saul')),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const { complaint } = await kept(one.id);
      expect(complaint.signed_subject).toBe(answers[0].status === 200 ? 'ruth' : 'saul');
      await step(server, one.id, 'send-back', { reason: 'Again.' }, as('tara'));
    }
    console.log(`${engine.name}: ${racers} times two signed at once, one did`);
  });

  it(`is answered or taken back, and never both (${racers} rounds)`, { timeout: 400_000 }, async () => {
    const servers = [server, testApp(store.another(), hospital, { limits: 'off', bearer: plainBearer, secret: server.secret })] as const;
    let sent = 0;
    for (let i = 0; i < racers; i += 1) {
      const one = await complained(server, db, hospital);
      await written(server, one.id);
      await step(server, one.id, 'sign-off', {}, as('ruth'));
      const send = () => step(servers[0], one.id, 'send', {}, as('ruth'));
      const takeBack = () => act(servers[1], one, 'withdraw');
      // Either begins first in half of the rounds.
      const second = i % 2 === 0 ? undefined : takeBack();
      const [out, back] = await Promise.all([send(), second ?? takeBack()]);
      expect([out.status, back.status].toSorted()).toEqual([200, 409]);
      const now = await kept(one.id);
      expect(now.row.status).toBe(out.status === 200 ? 'answered' : 'withdrawn');
      expect(now.complaint.outcome !== null).toBe(out.status === 200);
      expect(broken(now)).toEqual([]);
      if (out.status === 200) sent += 1;
    }
    console.log(`${engine.name}: ${racers} times sent and taken back at once: ${sent} answered, ${racers - sent} taken back`);
  });
});
