import type { MonthlyCounts, SurveyInput, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { questionnaireFaults } from '../../packages/reference-server/src/services/questionnaire-subset.ts';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';
import { testApp, type TestApp } from './setup/app.ts';
import { describeEngines } from './setup/engines.ts';
import { answersOf, askStaff, editor, emptied, fft, give, invite, manager, ownSurvey, post, put } from './setup/feedback.ts';
import { smallHospital, type Hospital } from './setup/hospital.ts';
import { plainBearer } from './setup/world.ts';

const choice = { linkId: 'a', type: 'choice', text: 'How?', answerOption: [{ valueCoding: { code: 'x', display: 'X' } }] };
const whole = { resourceType: 'Questionnaire', status: 'active', item: [choice] };
const items = (...item: unknown[]) => ({ ...whole, item });
const group = (item: unknown, linkId = 'g') => ({ linkId, type: 'group', item: [item] });
const second = (more: object) => items(choice, { linkId: 'b', type: 'text', text: 'Why?', ...more });
const asked = (type: string, condition: object) =>
  items(
    choice,
    { linkId: 'q', type, text: 'What?', ...(type.endsWith('choice') && { answerOption: choice.answerOption }) },
    { linkId: 'b', type: 'text', text: 'Why?', enableWhen: [{ question: 'q', ...condition }] },
  );
const greater = ['>', '<', '>=', '<='];
const when = (condition: object, more: object = {}) => second({ enableWhen: [condition], ...more });

/** Each with the place and the code of its fault. */
const outside: readonly (readonly [why: string, questionnaire: unknown, fault: string])[] = [
  ['no object', [], ' wrong-type'],
  ['another resource', { ...whole, resourceType: 'Survey' }, '/resourceType wrong-type'],
  ['a retired one', { ...whole, status: 'retired' }, '/status unknown-value'],
  ['an extension', { ...whole, extension: [] }, '/extension outside-subset'],
  ['another rule', { ...whole, modifierExtension: [] }, '/modifierExtension outside-subset'],
  ['no item', items(), '/item required'],
  ['texts alone', items({ linkId: 'a', type: 'display', text: 'Hello' }), '/item required'],
  ['an unknown type', items({ ...choice, type: 'attachment' }), '/item/0/type unknown-type'],
  ['a name of every object as type', items({ ...choice, type: 'constructor' }), '/item/0/type unknown-type'],
  ['a list of answers elsewhere', items({ ...choice, answerValueSet: 'http://x.example/v' }), '/item/0/answerValueSet outside-subset'],
  ['an answer that is there already', items({ ...choice, initial: [{ valueString: 'x' }] }), '/item/0/initial outside-subset'],
  ['a member of an extension', items({ ...choice, _text: {} }), '/item/0/_text outside-subset'],
  ['a member of no questionnaire', items({ ...choice, 'a b/~': 1 }), '/item/0 outside-subset'],
  ['no linkId', items({ ...choice, linkId: undefined }), '/item/0/linkId not-text'],
  ['a linkId twice', items(choice, choice), '/item/1/linkId repeated'],
  ['a linkId twice, within a group', items(choice, group(choice)), '/item/1/item/0/linkId repeated'],
  ['no text', items({ ...choice, text: ' ' }), '/item/0/text not-text'],
  ['a text with NUL', items({ ...choice, text: 'a\u0000b' }), '/item/0/text not-text'],
  ['a text too long', items({ ...choice, text: 'x'.repeat(501) }), '/item/0/text not-text'],
  ['a choice of nothing', items({ ...choice, answerOption: [] }), '/item/0/answerOption required'],
  ['a choice without answers', items({ ...choice, answerOption: undefined }), '/item/0/answerOption required'],
  [
    'an answer without words',
    items({ ...choice, answerOption: [{ valueCoding: { code: 'x' } }] }),
    '/item/0/answerOption/0/valueCoding/display not-text',
  ],
  ['an answer twice', items({ ...choice, answerOption: [{ valueString: 'x' }, { valueString: 'x' }] }), '/item/0/answerOption/1 repeated'],
  [
    'an answer of two kinds',
    items({ ...choice, answerOption: [{ valueString: 'x', valueInteger: 1 }] }),
    '/item/0/answerOption/0 one-value',
  ],
  [
    'an answer chosen before',
    items({ ...choice, answerOption: [{ valueString: 'x', initialSelected: true }] }),
    '/item/0/answerOption/0/initialSelected outside-subset',
  ],
  ['answers to choose in a text', second({ answerOption: [] }), '/item/1/answerOption not-for-this-type'],
  ['a length of a choice', items({ ...choice, maxLength: 3 }), '/item/0/maxLength not-for-this-type'],
  ['a length of nothing', second({ maxLength: 0 }), '/item/1/maxLength not-a-number'],
  ['a length beyond all', second({ maxLength: 2001 }), '/item/1/maxLength not-a-number'],
  ['a text that repeats', second({ repeats: true }), '/item/1/repeats not-for-this-type'],
  ['required in words', second({ required: 'yes' }), '/item/1/required wrong-type'],
  ['a group of nothing', items(choice, { linkId: 'g', type: 'group', item: [] }), '/item/1/item required'],
  ['a group that is required', items({ ...group(choice), required: true }), '/item/0/required not-for-this-type'],
  ['items in a question', items({ ...choice, item: [{ linkId: 'b', type: 'text', text: 'Why?' }] }), '/item/0/item not-for-this-type'],
  ['groups four deep', items(group(group(group(group(choice, 'd'), 'c'), 'b'))), '/item/0/item/0/item/0/item too-deep'],
  ['too many items', items(...Array.from({ length: 61 }, (_, i) => ({ ...choice, linkId: `q${i}` }))), '/item/60 too-many'],
  ['a condition on nobody', when({ question: 'z', operator: '=', answerString: 'x' }), '/item/1/enableWhen/0/question unknown-question'],
  ['a condition on itself', when({ question: 'b', operator: '=', answerString: 'x' }), '/item/1/enableWhen/0/question unknown-question'],
  [
    'a condition on what comes later',
    items(
      { ...choice, enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] },
      { linkId: 'b', type: 'text', text: 'Why?' },
    ),
    '/item/0/enableWhen/0/question unknown-question',
  ],
  [
    'a condition on a group',
    items(group(choice), {
      linkId: 'b',
      type: 'text',
      text: 'Why?',
      enableWhen: [{ question: 'g', operator: 'exists', answerBoolean: true }],
    }),
    '/item/1/enableWhen/0/question unknown-question',
  ],
  [
    'an unknown operator',
    when({ question: 'a', operator: '~', answerCoding: { code: 'x' } }),
    '/item/1/enableWhen/0/operator unknown-value',
  ],
  [
    'an answer nobody can give',
    when({ question: 'a', operator: '=', answerCoding: { code: 'y' } }),
    '/item/1/enableWhen/0/answerCoding unknown-value',
  ],
  ['an answer of another type', when({ question: 'a', operator: '=', answerBoolean: true }), '/item/1/enableWhen/0 one-value'],
  ['two answers', when({ question: 'a', operator: '=', answerString: 'x', answerInteger: 1 }), '/item/1/enableWhen/0 one-value'],
  [
    'two conditions, and not which counts',
    second({ enableWhen: [0, 1].map(() => ({ question: 'a', operator: 'exists', answerBoolean: true })) }),
    '/item/1/enableBehavior required',
  ],
  ...(
    [
      ['choice', { answerCoding: { code: 'x' } }],
      ['open-choice', { answerCoding: { code: 'x' } }],
      ['open-choice', { answerString: 'x' }],
      ['string', { answerString: 'x' }],
      ['text', { answerString: 'x' }],
      ['boolean', { answerBoolean: true }],
    ] as const
  ).flatMap(([type, answer]) =>
    greater.map(
      (operator) =>
        [
          `more and less of what has none: ${operator} of ${type} by ${Object.keys(answer).join()}`,
          asked(type, { operator, ...answer }),
          '/item/2/enableWhen/0/operator no-order',
        ] as const,
    ),
  ),
  ['the name of another survey in its title', { ...whole, title: 'Our HCAHPS' }, '/title protected-name'],
  ['the same, spelled with dots and dashes', { ...whole, title: 'The C.A.H.P.S.-like one' }, '/title protected-name'],
  ['the same in full-width letters', { ...whole, title: 'ｃａｈｐｓ' }, '/title protected-name'],
  ['a behaviour of nothing', second({ enableBehavior: 'all' }), '/item/1/enableBehavior not-for-this-type'],
];

describe('a questionnaire outside of the subset', () => {
  it.each(outside)('is refused with its place: %s', (_, value, expected) => {
    const faults = questionnaireFaults(value, '');
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toContain(expected);
    expect(faults.every(({ detail }) => /^[A-Z].{10,}\.$|^Use one of these: /u.test(detail))).toBe(true);
  });

  it('is none that says more of itself, has groups and hangs on answers before', () => {
    console.log(`${outside.length} questionnaires outside of the subset are refused with their place`);
    const ordered: [string, object][] = [
      ['integer', { answerInteger: 3 }],
      ['decimal', { answerDecimal: 3.5 }],
      ['date', { answerDate: '2026-11-27' }],
    ];
    for (const [type, answer] of ordered)
      for (const operator of greater) expect(questionnaireFaults(asked(type, { operator, ...answer }), '')).toEqual([]);
    const more = { meta: {}, publisher: 'Us', version: '2', date: '2026', language: 'en', title: 'How was it?' };
    const conditions = [
      { question: 'a', operator: '=', answerCoding: { code: 'x' } },
      { question: 'a', operator: 'exists', answerBoolean: true },
    ];
    const value = {
      ...items(group(group(choice), 'h'), { linkId: 'b', type: 'text', text: 'Why?', enableWhen: conditions, enableBehavior: 'any' }),
      ...more,
    };
    expect(questionnaireFaults(value, '')).toEqual([]);
  });
});

describeEngines('surveys of staff', (engine) => {
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

  const refused = async (input: unknown) =>
    (await put(server, 'surveys/own', input as SurveyInput)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  it('are refused with the place of each fault', async () => {
    const own = ownSurvey();
    const [en, ar] = [own.questionnaire.en as typeof whole, own.questionnaire.ar as typeof whole];
    const changed = (item: unknown[]) => ({ ...own, questionnaire: { en, ar: { ...ar, item } } });
    expect(await refused({ ...own, questionnaire: { en: { ...en, item: [{ ...choice, answerValueSet: 'x' }] } } })).toEqual([
      '/questionnaire/en/item/0/answerValueSet outside-subset',
    ]);
    expect(await refused({ ...own, about: { en: 'The CAHPS clinic', ar: 'CAHPS' } })).toEqual([
      '/about/en protected-name',
      '/about/ar protected-name',
    ]);
    expect(await refused({ ...own, about: { ar: 'القلب' } })).toEqual(['/about required']);
    expect(await refused({ ...own, questionnaire: { ...own.questionnaire, fr: en } })).toEqual(['/questionnaire unknown-value']);
    expect(await refused(changed(ar.item.slice(0, 2)))).toEqual(['/questionnaire/ar differs']);
    expect(await refused(changed(ar.item.map((item, i) => (i === 1 ? { ...item, type: 'decimal' } : item))))).toEqual([
      '/questionnaire/ar differs',
    ]);
    expect(await refused({ ...own, rating: { linkId: 'waited', poor: [] } })).toEqual(['/rating/linkId unknown-question']);
    expect(await refused({ ...own, rating: { linkId: 'kind', poor: ['never'] } })).toEqual(['/rating/poor/0 unknown-value']);
    const needed = (one: typeof whole) => ({ ...one, item: one.item.map((item, i) => (i === 1 ? { ...item, required: true } : item)) });
    expect(await refused({ ...own, questionnaire: { en: needed(en), ar: needed(ar) } })).toEqual(['/rating cannot-be-sent']);
    expect(await refused({ ...own, departmentId: 'nowhere' })).toEqual(['/departmentId unknown-value']);
    expect(await refused({ ...own, surprise: 1 })).toEqual(['/surprise unknown-field']);
    expect((await askStaff(server, 'surveys/own')).status).toBe(404);
  });

  it('keep what is asked, and nothing that is said about it', async () => {
    const own = ownSurvey();
    const en = { ...own.questionnaire.en, publisher: 'Us', id: 'another' };
    await put(server, 'surveys/own', { ...own, questionnaire: { ...own.questionnaire, en } });
    const { body, headers } = await askStaff<{ questionnaire: Record<string, object>; url: string }>(server, 'surveys/own');
    expect(body.questionnaire.en).toEqual({ ...own.questionnaire.en, id: 'own' });
    expect([headers.get('ETag'), body.url]).toEqual(['"1"', expect.stringMatching(/^https:\/\/care\.example\/.*feedback#s\.own$/u)]);
  });

  it('have as many invitations as are asked for, each with a secret of its own', async () => {
    const secrets = await invite(server, 1000);
    expect(new Set(secrets).size).toBe(1000);
    expect(secrets.every((secret) => /^[\w-]{22}$/u.test(secret))).toBe(true);
    expect((await post(server, `surveys/${fft}/invitations`, { count: 1001 })).status).toBe(422);
    expect((await post(server, 'surveys/nothing/invitations', { count: 1 })).status).toBe(404);
    expect((await askStaff(server, `surveys/${fft}/invitations`)).body).toEqual({ made: 1000, used: 0 });
  });

  /** So many of each code, given in a month and written down. */
  async function month(at: string, counts: Readonly<Record<string, number>>, why?: (code: string, i: number) => string) {
    hospital.clock.set(`${at}-10T14:00:00.000Z`);
    for (const [code, count] of Object.entries(counts))
      for (let i = 0; i < count; i += 1) await give(server, { answers: answersOf(code, why ? { why: why(code, i) } : {}) });
    hospital.clock.forward(8 * 86_400);
    await emptied(db, hospital, server);
  }
  const results = async (query = '') => (await askStaff<SurveyResults>(server, `surveys/${fft}/results${query}`)).body;
  const overall = (found: SurveyResults) => found.questions.find(({ linkId }) => linkId === 'overall');

  it('count by month, leave small numbers out, and tell none by a difference', { timeout: 60_000 }, async () => {
    await month('2026-09', { 'very-good': 6, good: 7 });
    await month('2026-10', { 'very-good': 8, good: 6, poor: 3 });
    await month('2026-11', { 'very-good': 2, poor: 2 });
    const found = await results('?from=2026-09&to=2026-12');
    expect(found.months).toEqual([
      { month: '2026-09', answers: 13 },
      { month: '2026-10', answers: 17 },
      { month: '2026-11', answers: null },
      { month: '2026-12', answers: 0 },
    ]);
    const told = Object.fromEntries(overall(found)?.options.map(({ code, count, months }) => [code, [count, ...months]]) ?? []);
    expect(told).toEqual({
      'very-good': [14, 6, 8, null, 0],
      good: [7, 7, null, null, 0],
      // Nothing is told of these but what is not shown: none is not what they are.
      neither: [null, 0, null, null, 0],
      poor: [null, 0, null, null, 0],
      'very-poor': [null, 0, null, null, 0],
      'dont-know': [null, 0, null, null, 0],
    });
    expect(overall(found)?.withheld).toBe(true);
    // Whatever months are asked for, their sums are what the months show.
    let compared = 0;
    for (const from of ['2026-09', '2026-10', '2026-11'])
      for (const to of ['2026-11', '2026-12']) {
        for (const { count, months } of overall(await results(`?from=${from}&to=${to}`))?.options ?? []) {
          const sum = months.reduce<number>((all, one) => all + (one ?? 0), 0);
          expect(count).toBe(sum === 0 && months.includes(null) ? null : sum);
          compared += 1;
        }
      }
    expect(compared).toBe(36);
    const text = await server.call(`/staff/v1/surveys/${fft}/results.csv?from=2026-09&to=2026-12`, { headers: editor });
    expect([text.headers.get('Content-Type'), text.headers.get('Content-Disposition')]).toEqual([
      'text/csv; charset=utf-8; header=present',
      `attachment; filename="${fft}-counts-2026-09-2026-12.csv"`,
    ]);
    const table = await text.text();
    expect(table).toContain('"2026-10","Overall, how was your experience of our service?","Very good","very-good",8\r\n');
    expect(table).toContain('"2026-10","Overall, how was your experience of our service?","Poor","poor","not shown"\r\n');
    expect(table).not.toMatch(/fewer/u);
  });

  it('say of what many gave that it is not shown where it would tell of few, never that nobody did', { timeout: 60_000 }, async () => {
    await month('2026-10', { good: 23, poor: 3 });
    const found = await results('?from=2026-10&to=2026-10');
    expect(found.months).toEqual([{ month: '2026-10', answers: 26 }]);
    expect(overall(found)?.options.map(({ code, count, months }) => [code, count, ...months])).toEqual(
      ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'].map((code) => [code, null, null]),
    );
    const text = await server.call(`/staff/v1/surveys/${fft}/results.csv?from=2026-10&to=2026-10`, { headers: editor });
    const rows = (await text.text()).split('\r\n').filter((row) => row.includes('Overall'));
    expect([rows.length, rows.filter((row) => row.endsWith(',"not shown"')).length]).toEqual([6, 6]);
  });

  it('tell the six exact counts of a month to managers alone, and write down to whom', async () => {
    await month('2026-10', { 'very-good': 8, good: 6, neither: 1, poor: 3, 'very-poor': 1, 'dont-know': 1 });
    await month('2026-11', { poor: 4 });
    const { body } = await askStaff<MonthlyCounts>(server, `surveys/${fft}/monthly?from=2026-10&to=2026-12`, manager);
    expect(body.items).toEqual([
      {
        month: '2026-10',
        counts: { 'very-good': 8, good: 6, neither: 1, poor: 3, 'very-poor': 1, 'dont-know': 1 },
        answers: 20,
        positive: 70,
        negative: 20,
      },
      { month: '2026-11', counts: null, answers: null, positive: null, negative: null },
      {
        month: '2026-12',
        counts: { 'very-good': 0, good: 0, neither: 0, poor: 0, 'very-poor': 0, 'dont-know': 0 },
        answers: 0,
        positive: null,
        negative: null,
      },
    ]);
    expect((await askStaff(server, `surveys/${fft}/monthly`)).status).toBe(403);
    const table = await (await server.call(`/staff/v1/surveys/${fft}/monthly.csv?from=2026-10&to=2026-11`, { headers: manager })).text();
    expect(table.split('\r\n').slice(1, 3)).toEqual([
      '"2026-10",8,6,1,3,1,1,20,70,20',
      '"2026-11","not shown","not shown","not shown","not shown","not shown","not shown","not shown","",""',
    ]);
    const read = await db
      .selectFrom('staff_audit')
      .select(['action', 'kind', 'staff_subject'])
      .where('site_id', '=', hospital.site.id)
      .execute();
    expect(read).toEqual([1, 2].map(() => ({ action: 'read', kind: 'monthly-counts', staff_subject: 'mo' })));
    await put(server, 'surveys/own', ownSurvey());
    expect((await askStaff(server, 'surveys/own/monthly', manager)).status).toBe(404);
  });

  it('show words apart from all else, of months with enough answers alone, in the order of the alphabet', async () => {
    await month('2026-10', { good: 5 }, (_, i) => ['zebra', '=SUM(A1)', 'apple', 'mango', '<b>kind</b>'][i] ?? '');
    await month('2026-11', { poor: 4 }, (_, i) => `alone ${i}`);
    const { texts } = await results('?from=2026-10&to=2026-12');
    expect(texts.map(({ linkId, items: words }) => [linkId, words])).toEqual([
      ['why', ['<b>kind</b>', '=SUM(A1)', 'apple', 'mango', 'zebra']],
      ['better', []],
    ]);
    const table = await (await server.call(`/staff/v1/surveys/${fft}/texts.csv`, { headers: editor })).text();
    expect(table).toContain(`"'=SUM(A1)"`);
    expect(table).not.toContain('alone');
  });

  it('count numbers, choices and yes or no of the hospital’s own questions', async () => {
    await put(server, 'surveys/own', ownSurvey());
    const answer = (code: string, minutes: number) => ({
      surveyId: 'own',
      answers: [
        { linkId: 'kind', answer: [{ valueCoding: { code } }] },
        { linkId: 'waited', answer: [{ valueInteger: minutes }] },
      ],
    });
    for (let i = 0; i < 6; i += 1) await give(server, answer('yes', 10));
    for (let i = 0; i < 5; i += 1) await give(server, answer('no', 30));
    hospital.clock.forward(7200);
    await emptied(db, hospital, server);
    const { questions } = (await askStaff<SurveyResults>(server, 'surveys/own/results')).body;
    expect(questions.map(({ linkId, options }) => [linkId, options.map(({ code, count }) => [code, count])])).toEqual([
      [
        'kind',
        [
          ['yes', 6],
          ['no', 5],
        ],
      ],
      [
        'waited',
        [
          ['10', 6],
          ['30', 5],
        ],
      ],
    ]);
  });

  it('refuse months that are none', async () => {
    const code = async (query: string) =>
      (await askStaff(server, `surveys/${fft}/results${query}`)).problem.errors?.map((e) => `${e.pointer} ${e.code}`).join();
    expect(await code('?from=2026-13')).toBe('/query/from not-a-month');
    expect(await code('?from=2026-12&to=2026-11')).toBe('/query/from too-large');
    expect(await code('?from=2020-01&to=2026-11')).toBe('/query/from too-small');
    expect((await askStaff(server, 'surveys/nothing/results')).status).toBe(404);
  });
});
