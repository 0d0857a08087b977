import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeInput, SurveyInput, type StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import {
  asksFriendsAndFamily,
  asksHowGood,
  hiddenMonths,
  isWithheld,
  monthsBefore,
  positiveOf,
  sharesOf,
  totalOf,
  type Question,
} from '../../packages/desk/src/feedback/results.flow.ts';
import { leftOutWords, titleOf } from '../../packages/desk/src/feedback/words.ts';
import {
  beginSurvey,
  draftFaults,
  isTyped,
  serverFaults,
  surveyInput,
  surveyTransition,
  type SurveyEvent,
  type SurveyState,
} from '../../packages/desk/src/feedback/survey-draft.flow.ts';
import {
  changeFaults,
  changeInput,
  changeTransition,
  faultsAt,
  noChange,
  noneClosed,
  type ChangeEvent,
  type ChangeState,
} from '../../packages/desk/src/voices/change-draft.flow.ts';
import { joined, withOne, type Listing } from '../../packages/desk/src/voices/listing.flow.ts';

const six = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'];
const question = (counts: readonly number[], codes: readonly string[] = six): Question => ({
  linkId: 'overall',
  text: 'How was it?',
  options: codes.map((code, i) => ({ code, display: code, count: counts[i] ?? 0, months: [counts[i] ?? 0] })),
  withheld: false,
});
/** Counts of one answer in a row of months, and in all. */
type Row = readonly [count: number | null, months: readonly (number | null)[]];
const withGaps = (rows: readonly Row[]): Question => ({
  ...question([]),
  options: rows.map(([count, months], i) => ({ code: six[i] ?? '', display: six[i] ?? '', count, months: [...months] })),
  withheld: true,
});
const questionnaire = {
  resourceType: 'Questionnaire',
  id: 'q',
  status: 'active',
  item: [{ linkId: 'overall', type: 'choice', text: 'How?', answerOption: six.map((code) => ({ valueCoding: { code } })) }],
};
const survey = {
  id: 'maternity',
  about: { en: 'Maternity', ar: 'م' },
  questionnaire: { en: questionnaire, ar: questionnaire },
  rating: { linkId: 'overall', poor: ['poor', 'very-poor'] },
  status: 'live',
  version: 3,
  url: 'https://hospital.example/feedback#s.maternity',
} as unknown as StaffSurvey;
const locales = ['en', 'ar'];
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('results', () => {
  it('tells shares of what is shown, and how many said good', () => {
    expect(sharesOf(question([62, 35, 6, 5, 0, 0])).map(({ percent }) => percent)).toEqual([57, 32, 6, 5, 0, 0]);
    expect(positiveOf(question([62, 35, 6, 5, 0, 0]))).toBe(90);
    expect([positiveOf(question([0, 0, 0])), sharesOf(question([]))[0]?.percent]).toEqual([undefined, undefined]);
    // No share of a question that has no such answers.
    expect(positiveOf(question([3, 4], ['yes', 'no']))).toBeUndefined();
  });

  it('never tells more than all, nor less than none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }), (counts) => {
        const [all, positive] = [sharesOf(question(counts)), positiveOf(question(counts))];
        expect(all.every(({ percent = 0 }) => percent >= 0 && percent <= 100)).toBe(true);
        expect(positive === undefined).toBe(counts.every((count) => count === 0));
        if (positive !== undefined) expect(positive).toBe(Math.round((100 * (counts[0]! + counts[1]!)) / counts.reduce((a, b) => a + b)));
      }),
    );
  });

  it('tells no share of what is not whole, and never 0 of what is withheld', () => {
    // Whether the server sends 0 or null for a sum of which nothing is told.
    for (const nothing of [0, null]) {
      const one = withGaps([
        [21, [9, 12]],
        [6, [null, 6]],
        [nothing, [0, null]],
        [nothing, [null, null]],
        [0, [0, 0]],
      ]);
      expect(sharesOf(one).map(({ count, isLeast, percent }) => [count, isLeast, percent])).toEqual([
        [21, false, undefined],
        [6, true, undefined],
        [undefined, true, undefined],
        [undefined, true, undefined],
        [0, false, undefined],
      ]);
      expect([isWithheld(one), asksHowGood(one), positiveOf(one), totalOf(one)]).toEqual([true, true, undefined, 27]);
    }
    // One gap is enough, whatever else the server says of the question.
    const gap = {
      ...withGaps([
        [9, [9]],
        [6, [6]],
        [null, [null]],
      ]),
      withheld: false,
    };
    expect([isWithheld(gap), positiveOf(gap)]).toEqual([true, undefined]);
    expect(isWithheld(question([9, 6]))).toBe(false);
  });

  it('names every month that has anything left out', () => {
    const months = [
      { month: '2026-08', answers: 0 },
      { month: '2026-09', answers: null },
      { month: '2026-10', answers: 9 },
      { month: '2026-11', answers: 23 },
    ];
    const questions = [
      withGaps([
        [21, [0, null, 9, 12]],
        [null, [0, null, 0, null]],
      ]),
    ];
    const hidden = hiddenMonths({ months, questions });
    expect(hidden).toEqual({ all: ['2026-09'], some: ['2026-11'] });
    expect(leftOutWords(hidden)).toBe('Left out here: all of September 2026; some of November 2026.');
    expect(leftOutWords({ all: [], some: [] })).toBe('');
  });

  it('calls the survey that every hospital has by its name, and any other by what it is about', () => {
    const about = { en: 'Riverside General Hospital' };
    expect(titleOf({ id: 'friends-and-family', about }, 'en')).toBe('Friends and Family Test');
    expect(titleOf({ id: 'maternity', about: { en: 'Maternity' } }, 'en')).toBe('Maternity');
  });

  it('counts months back over the year', () => {
    expect([
      monthsBefore('2026-11-27', 1),
      monthsBefore('2026-11-27', 12),
      monthsBefore('2026-01-31', 2),
      monthsBefore('2026-12-01', 60),
    ]).toEqual(['2026-11', '2025-12', '2025-12', '2022-01']);
  });

  it('knows the Friends and Family question by its six answers in their order', () => {
    expect(asksFriendsAndFamily(survey)).toBe(true);
    const { rating: _, ...unrated } = survey;
    expect(asksFriendsAndFamily(unrated)).toBe(false);
    const turned = {
      ...questionnaire,
      item: questionnaire.item.map((item) => ({ ...item, answerOption: item.answerOption.toReversed() })),
    };
    expect(asksFriendsAndFamily({ ...survey, questionnaire: { en: turned } } as unknown as StaffSurvey)).toBe(false);
  });
});

describe('a survey that is written', () => {
  const after = (start: SurveyState, ...events: SurveyEvent[]) => events.reduce(surveyTransition, start);
  const typed = (name: string, text: string): SurveyEvent => ({ type: 'typed', name, text });

  it('is sent as the server takes it', () => {
    const state = beginSurvey(survey, locales);
    expect([isTyped(state), draftFaults(state, 'en')]).toEqual([false, []]);
    const input = surveyInput(state.draft);
    expect(SurveyInput.safeParse(input).success).toBe(true);
    expect(input).toEqual({ about: survey.about, questionnaire: survey.questionnaire, rating: survey.rating });
    // A language that is left empty is not asked in.
    const less = after(state, typed('questionnaire-ar', ' '), typed('about-ar', ''), typed('rating', ''), typed('departmentId', 'lab'));
    expect(surveyInput(less.draft)).toEqual({ about: { en: 'Maternity' }, questionnaire: { en: questionnaire }, departmentId: 'lab' });
  });

  it.each<[string, string | RegExp]>([
    ['{"item": [}', /^This is not JSON yet\.( Look near line 1\.)?$/u],
    ['{\n  "item": [\n    {,\n  ]\n}', /^This is not JSON yet\. Look near line 3\.$/u],
    ['[]', /^This must be one object/u],
    ['', 'Write this.'],
    ['null', /^This must be one object/u],
  ])('says of %j what is wrong, and keeps it', (text, fault) => {
    const state = after(beginSurvey(survey, locales), typed('questionnaire-en', text));
    const [first] = draftFaults(state, 'en');
    expect(first?.name).toBe('questionnaire-en');
    expect(first?.text).toMatch(fault);
    expect(state.draft['questionnaire-en']).toBe(text);
  });

  it('wants a name for links of a new one', () => {
    const fresh = beginSurvey(undefined, locales);
    expect(draftFaults(fresh, 'en').map(({ name }) => name)).toEqual(['about-en', 'questionnaire-en', 'id']);
    expect(draftFaults(after(fresh, typed('id', 'two words')), 'en').map(({ text }) => text)).toContain(
      'Use letters, digits and hyphens, with no spaces.',
    );
  });

  it('puts each of the server’s faults at its field, with its path in the questions', () => {
    const at = (pointer: string) => serverFaults([{ pointer, detail: 'x' }], 'en')[0];
    expect(at('/questionnaire/en/item/0/answerValueSet')).toEqual({ name: 'questionnaire-en', text: 'x', path: '/item/0/answerValueSet' });
    expect(at('/questionnaire/ar')).toEqual({ name: 'questionnaire-ar', text: 'x' });
    expect(at('/questionnaire')).toEqual({ name: 'questionnaire-en', text: 'x' });
    expect(
      ['/rating', '/rating/linkId', '/rating/poor/0', '/about/ar', '/note', '/departmentId'].map((pointer) => at(pointer)?.name),
    ).toEqual(['rating', 'rating', 'poor', 'about-ar', 'note-en', 'departmentId']);
  });

  it('keeps what is typed, whatever happens but its being saved', () => {
    const state = after(beginSurvey(survey, locales), typed('about-en', 'Births'));
    const newer = { ...survey, about: { en: 'Theirs', ar: 'جديد' }, version: 4 };
    for (const event of [
      { type: 'sent' },
      { type: 'faulty', faults: [{ name: 'about-en', text: 'x' }] },
      { type: 'failed', trouble },
      { type: 'theirs', survey: newer, locales },
      { type: 'retired', survey: { ...survey, status: 'retired', version: 4 }, locales },
    ] satisfies SurveyEvent[])
      expect([event.type, after(state, event).draft['about-en']]).toEqual([event.type, 'Births']);
    // What was not touched is as they left it, and what is sent next says which version was read.
    const met = after(state, { type: 'theirs', survey: newer, locales });
    expect([met.draft['about-ar'], met.survey?.version, met.isOvertaken]).toEqual(['جديد', 4, true]);
    expect(isTyped(after(state, { type: 'saved', survey: newer, locales }))).toBe(false);
  });
});

describe('a change that is written', () => {
  const after = (...events: ChangeEvent[]): ChangeState => events.reduce(changeTransition, noChange('k0'));
  const written: ChangeEvent[] = [
    { type: 'typed', name: 'said-en', text: 'Nobody told us how long we wait.', key: 'k1' },
    { type: 'typed', name: 'did-en', text: 'A screen shows the wait.', key: 'k2' },
    { type: 'ticked', id: 'case-1', on: true, key: 'k3' },
    { type: 'ticked', id: 'case-2', on: true, key: 'k4' },
    { type: 'ticked', id: 'case-1', on: false, key: 'k5' },
  ];

  it('is sent as the server takes it, with a key for these words alone', () => {
    const state = after(...written);
    expect(changeFaults(state, 'en')).toEqual([]);
    const input = changeInput(state);
    expect([ChangeInput.safeParse(input).success, input]).toEqual([
      true,
      { said: { en: 'Nobody told us how long we wait.' }, did: { en: 'A screen shows the wait.' }, caseIds: ['case-2'] },
    ]);
    // A second try after a lost answer is the same request; other words are another one.
    expect(after(...written, { type: 'sent' }, { type: 'failed', trouble }).key).toBe('k5');
    expect(after(...written, { type: 'typed', name: 'did-en', text: 'x', key: 'k6' }).key).toBe('k6');
  });

  it('keeps what is written when the server refuses it, and says where', () => {
    const refused = faultsAt([
      { pointer: '/said/en', detail: 'A name stands here.' },
      { pointer: '/caseIds/0', detail: 'Open still.' },
    ]);
    expect(refused.map(({ name }) => name)).toEqual(['said-en', 'cases']);
    const state = after(...written, { type: 'sent' }, { type: 'faulty', faults: refused });
    expect([state.draft['said-en'], state.cases, state.busy]).toEqual(['Nobody told us how long we wait.', ['case-2'], false]);
    expect(after(...written, { type: 'published', key: 'k9' })).toEqual(noChange('k9'));
  });

  it('names what is missing', () => {
    expect(changeFaults(noChange('k'), 'en').map(({ name }) => name)).toEqual(['said-en', 'did-en', 'cases']);
    // Nobody is told to choose where there is nothing to choose from.
    expect(changeFaults(after(...written.slice(0, 2)), 'en', true)).toContainEqual({ name: 'cases', text: noneClosed });
    const long = after({ type: 'typed', name: 'said-ar', text: 'x'.repeat(501), key: 'k' });
    expect(changeFaults(long, 'en').map(({ name }) => name)).toContain('said-ar');
  });
});

it('shows no row of a list twice, and keeps its place when one changes', () => {
  const row = (id: string, words = id) => ({ id, words });
  const first = joined<{ id: string; words: string }>({ kind: 'loading' }, { items: [row('a'), row('b')], nextCursor: 'c' });
  const all = joined(first, { items: [row('b'), row('c')] });
  const ids = (list: Listing<{ id: string; words: string }>) => (list.kind === 'ready' ? list.items.map(({ words }) => words) : []);
  expect([ids(all), ids(withOne(all, row('b', 'new')))]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'new', 'c'],
  ]);
  expect(all).toMatchObject({ nextCursor: undefined });
});
