import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { shuffled } from '../../packages/reference-server/src/services/shuffling.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { keepingLog, newKey, testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { emptied, give, invite, ownSurvey, put, secretOf } from './setup/feedback.ts';
import { smallHospital, systemRandom, type Hospital } from './setup/hospital.ts';
import { link, logicalDump, type Dump, type DumpRow, type Seen } from './setup/linking.ts';
import { plainBearer } from './setup/world.ts';

/** Of each survey two lots are written down, of six people each. */
const surveys = 40;
const lot = 6;
const all = surveys * 2 * lot;

/** Five standard deviations above what chance gives: of one right guess a survey (Poisson), and of half of the lots (binomial). */
const mostHits = surveys + 5 * Math.sqrt(surveys);
const mostLots = all / 2 + 5 * Math.sqrt(all / 4);

describeEngines('anonymity', (engine) => {
  let db: Kysely<DB>;
  let hospital: Hospital;
  let server: TestApp;
  const people: Seen[] = [];
  const log = keepingLog();
  let [before, after]: Dump[] = [];

  /** Texts of all lengths. */
  const words = (canary: string) => `${canary} ${'so it was. '.repeat(Number.parseInt(canary.slice(-2), 16) % 40)}`;

  async function lots(which: 0 | 1): Promise<void> {
    for (let turn = 0; turn < lot; turn += 1)
      for (let i = 0; i < surveys; i += 1) {
        hospital.clock.forward(1 + (systemRandom.bytes(1)[0] ?? 0) / 50);
        const survey = `survey-${i}`;
        const [invitation = ''] = await invite(server, 1, survey);
        const person = {
          survey,
          at: hospital.clock.now().getTime(),
          invitation,
          key: newKey(),
          response: secretOf(),
          lot: which,
          canary: `canary-${newKey()}`,
        };
        const code = (systemRandom.bytes(1)[0] ?? 0) % 2 === 0 ? 'yes' : 'no';
        const press = { linkId: 'kind', answer: [{ valueCoding: { code } }] };
        const key = { 'Idempotency-Key': person.key };
        await give(server, { surveyId: survey, answers: [press], invitation, response: person.response }, key);
        // One press, and then the words, as most send them.
        const why = { linkId: 'why', answer: [{ valueString: words(person.canary) }] };
        const sent = await give(server, { surveyId: survey, answers: [press, why], replaces: person.response });
        expect(sent.status).toBe(201);
        people.push(person);
      }
  }

  async function writeDown(): Promise<void> {
    hospital.clock.forward(2 * 3600);
    expect(await emptied(db, hospital, server, log)).toBe(surveys * lot);
  }

  beforeAll(async () => {
    db = (await engine.open()).db;
    hospital = await smallHospital(db, { days: 1 });
    server = testApp(db, hospital, { limits: 'off', bearer: plainBearer });
    for (let i = 0; i < surveys; i += 1) await put(server, `surveys/survey-${i}`, ownSurvey());
    await lots(0);
    before = await logicalDump(db);
    await writeDown();
    await lots(1);
    await writeDown();
    after = await logicalDump(db);
  }, 300_000);

  it('stands against whoever has a dump, the logs, and has seen everybody come and go', () => {
    const found = link(people, after as Dump, before as Dump);
    const best = Math.max(...found.map(({ hits }) => hits));
    const lotsTold = Math.max(...found.map(({ lots: told }) => told));
    console.log(
      `${engine.name}: ${found.length} attacks on ${people.length} answers of ${surveys} surveys; the best found ${best} (chance gives ${surveys}, less than ${mostHits.toFixed(0)} is chance) and told ${lotsTold} lots right (${all / 2}, ${mostLots.toFixed(0)})`,
    );
    expect(people.length).toBe(all);
    expect((after as Dump)['feedback_answer']).toHaveLength(all);
    expect(found.filter(({ hits, lots: told }) => hits > mostHits || told > mostLots)).toEqual([]);
  });

  it('has nothing of an answer or of a secret in a log, and no answer anywhere but where it is written down', () => {
    const lines = JSON.stringify([server.log.lines, log.lines]);
    const secrets = people.flatMap(({ invitation, key, response, canary }) => [invitation, key, response, canary]);
    expect(secrets.filter((secret) => lines.includes(secret))).toEqual([]);
    const elsewhere = JSON.stringify([before, { ...after, feedback_answer: [] }]);
    expect(secrets.filter((secret) => elsewhere.includes(secret))).toEqual([]);
    console.log(
      `${engine.name}: 0 of ${secrets.length} words and secrets in ${server.log.lines.length} log lines, and in ${Object.keys(after as Dump).length} tables of 2 dumps`,
    );
  });

  it('has no column that tells when', () => {
    const row = (after as Dump)['feedback_answer']?.[0] ?? {};
    expect(Object.keys(row).toSorted()).toEqual(['answers', 'id', 'month', 'site_id', 'survey_id']);
    const kept = (after as Dump)['anonymous_key']?.[0] ?? {};
    expect(Object.keys(kept).toSorted()).toEqual(['day', 'hash', 'status']);
    expect((before as Dump)['feedback_spool']).toHaveLength(surveys * lot);
    expect(new Set((before as Dump)['feedback_spool']?.map(({ sealed }) => String(sealed).length)).size).toBe(1);
    expect((after as Dump)['feedback_spool']).toEqual([]);
    expect((after as Dump)['idempotency']).toEqual([]);
  });

  const personOf = (row: DumpRow): Seen | undefined => {
    const canary = /canary-[0-9a-f]+/u.exec(JSON.stringify(row))?.[0];
    return people.find((one) => one.canary === canary);
  };
  const ofAnswers = (change: (rows: readonly DumpRow[]) => DumpRow[]): [Dump, Dump] => [
    { ...after, feedback_answer: change((after as Dump)['feedback_answer'] ?? []) },
    before as Dump,
  ];
  const each = (change: (row: DumpRow, person: Seen | undefined) => DumpRow) =>
    ofAnswers((rows) => rows.map((row) => change(row, personOf(row))));
  const bySurveyAnd = (of: (person: Seen | undefined) => number) =>
    ofAnswers((rows) => rows.toSorted((a, b) => of(personOf(a)) - of(personOf(b))));
  const ofSpool = (change: (row: DumpRow, words: string) => DumpRow): [Dump, Dump] => {
    const waiting = people.filter((person) => person.lot === 0);
    const inOrder = (before as Dump)['feedback_spool']?.map((row) => row) ?? [];
    // What lies there came in this order, survey by survey.
    const seen = new Map<string, number>();
    const changed = inOrder.map((row) => {
      const survey = String(row['survey_id']);
      const nth = seen.get(survey) ?? 0;
      seen.set(survey, nth + 1);
      return change(row, words(waiting.filter((person) => person.survey === survey)[nth]?.canary ?? ''));
    });
    return [after as Dump, { ...before, feedback_spool: changed }];
  };
  const bytes = (text: string) => `\\x${Buffer.from(text).toString('hex')}`;

  /** What a server could do wrong, each as its dumps would be. */
  const bugs: readonly (readonly [bug: string, dumps: () => [Dump, Dump]])[] = [
    ['the time of an answer is kept', () => each((row, person) => ({ ...row, created_at: new Date(person?.at ?? 0).toISOString() }))],
    [
      'the day and hour of an answer is kept',
      () => each((row, person) => ({ ...row, hour: new Date(person?.at ?? 0).toISOString().slice(0, 16) })),
    ],
    [
      'ids grow with time',
      () => each((row, person) => ({ ...row, id: `${(person?.at ?? 0).toString(16).padStart(12, '0')}-${String(row['id']).slice(13)}` })),
    ],
    [
      'a number counts answers',
      () => each((row, person) => ({ ...row, nr: String(people.findIndex((one) => one === person)).padStart(6, '0') })),
    ],
    ['answers are written down as they came', () => bySurveyAnd((person) => person?.at ?? 0)],
    ['answers are written down the last first', () => bySurveyAnd((person) => -(person?.at ?? 0))],
    ['only the new ones of a month are shuffled', () => bySurveyAnd((person) => person?.lot ?? 0)],
    [
      'the invitation stays with the answer',
      () =>
        each((row, person) => ({
          ...row,
          invited_by: createHash('sha256')
            .update(person?.invitation ?? '')
            .digest('hex'),
        })),
    ],
    ['the key stays with the answer', () => each((row, person) => ({ ...row, idempotency_key: person?.key ?? '' }))],
    [
      'the secret that changes an answer stays with it',
      () =>
        each((row, person) => ({
          ...row,
          response_hash: createHash('sha256')
            .update(person?.response ?? '')
            .digest('hex'),
        })),
    ],
    [
      'a used invitation names its answer',
      () => [
        {
          ...after,
          invitation: ((after as Dump)['invitation'] ?? []).map((row) => {
            const person = people.find(({ invitation }) =>
              JSON.stringify(row).includes(createHash('sha256').update(invitation).digest('hex')),
            );
            return { ...row, answer_id: (after as Dump)['feedback_answer']?.find((one) => personOf(one) === person)?.['id'] ?? null };
          }),
        },
        before as Dump,
      ],
    ],
    ['what waits is not sealed', () => ofSpool((row, told) => ({ ...row, sealed: bytes(told) }))],
  ];

  it.each(bugs)('would not stand where %s', (_, dumps) => {
    const found = link(people, ...dumps());
    expect(found.filter(({ hits, lots: told }) => hits > mostHits || told > mostLots).length).toBeGreaterThan(0);
  });

  it('would not stand where what waits is as long as it is', () => {
    // All of one lot alone, as only that waited.
    const first = people.filter((person) => person.lot === 0);
    const [dump, waiting] = ofSpool((row, told) => ({ ...row, sealed: bytes(told).replace(/[0-9a-f]{2}/gu, '00') }));
    const own = new Set(first.map(({ canary }) => canary));
    const answers = (dump['feedback_answer'] ?? []).filter((row) => own.has(personOf(row)?.canary ?? ''));
    const found = link(first, { ...dump, feedback_answer: answers }, waiting);
    expect(Math.max(...found.map(({ hits }) => hits))).toBeGreaterThan(mostHits);
  });
});

it('shuffles so that each order comes as often as any other', () => {
  const counts = new Map<string, number>();
  const draws = 48_000;
  for (let i = 0; i < draws; i += 1) {
    const order = shuffled(systemRandom, ['a', 'b', 'c', 'd']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const expected = draws / 24;
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  console.log(`24 orders of 4 in ${draws} draws: chi-square ${chiSquare.toFixed(1)} with 23 degrees of freedom`);
  expect(counts.size).toBe(24);
  // More than this comes once in a million runs.
  expect(chiSquare).toBeLessThan(72.8);
});
