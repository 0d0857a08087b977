import {
  canClearFeedback,
  isFeedbackPrivate,
  isPoor,
  previousFeedbackStep,
  reduceFeedback,
  shownFeedbackStep,
  startFeedback,
  surveyPages,
  surveyProgress,
  toComplaintInput,
  toFeedbackInput,
  type ContactDraft,
  type ContactEvent,
  type FeedbackEvent,
  type FeedbackState,
} from '@foyer/sdk/flows';
import { ComplaintInput, FeedbackInput, PraiseInput } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswer, department, thread } from '../support/departments.ts';
import { discovery } from '../support/hospital.ts';
import { survey } from '../support/surveys.ts';
import { key, today } from './events.ts';

const secret = 'a-secret-of-22-signs-or-more';
const invited = 'another-secret-of-an-invitation';
const start = (more: Partial<Parameters<typeof startFeedback>[0]> = {}): FeedbackState =>
  startFeedback({ language: 'en', today, preset: { survey: 'friends-and-family' }, ...more });
const at = (kind: 'praise' | 'complaint' | 'case') => start({ preset: { kind } });
const choice = start({ preset: {} });
const after = (events: readonly FeedbackEvent[], from: FeedbackState = start()): FeedbackState => events.reduce(reduceFeedback, from);

const opened: FeedbackEvent = { type: 'opened', language: 'en', hospital: discovery, survey: survey() };
const openedNoSurvey: FeedbackEvent = { type: 'opened', language: 'en', hospital: discovery };
const begun: FeedbackEvent[] = [openedNoSurvey, { type: 'begun' }];
const rated = (value: string, name = 'rate'): FeedbackEvent => ({ type: 'rated', value, key: key(name), secret });
const continued = (name = 'all'): FeedbackEvent => ({ type: 'continued', key: key(name), secret });
const answered = (linkId: string, ...values: string[]): FeedbackEvent => ({ type: 'answered', linkId, values });
const sent = (name = 'rate'): FeedbackEvent => ({ type: 'sent', what: 'answers', key: key(name) });
const unknown = (name = 'rate'): FeedbackEvent => ({ type: 'outcome-unknown', what: 'answers', key: key(name) });
const failed = (code: string, retryable = false, name = 'rate'): FeedbackEvent => ({
  type: 'send-failed',
  what: 'answers',
  key: key(name),
  code,
  retryable,
});
const ofCase = (event: ContactEvent): FeedbackEvent => ({ type: 'of-case', event });
const typed = (fields: Partial<ContactDraft>): FeedbackEvent[] =>
  Object.entries(fields).map(([field, value]) => ofCase({ type: 'typed', field, value } as ContactEvent));
const goOn = ofCase({ type: 'continued' });
const confirmed = ofCase({ type: 'confirmed', key: key('case') });

const toGood = [opened, rated('good')];
const toPoor = [opened, rated('poor'), sent()];
const toEnd = [...toGood, sent(), answered('why', ' It was quick. '), continued()];
const toDone = [...toEnd, sent('all')];
const toFollowUp: FeedbackEvent[] = [...toPoor, { type: 'put-right-asked' }];
const toFollowUpCheck = [
  ...toFollowUp,
  goOn,
  ...typed({ name: 'Ines Okafor' }),
  goOn,
  ...typed({ replyBy: 'phone', phone: '555 0187' }),
  goOn,
];
const complaint = { category: 'waiting', department: 'billing', people: 'The man at the desk' } as const;
const toHappened = [...begun, ...typed(complaint), goOn];
const happened = { text: 'I waited for 3 hours.', happenedDay: '2', happenedMonth: '11', happenedYear: '2026', wish: 'Say sorry.' };
const toComplaintCheck = [
  ...toHappened,
  ...typed({ ...happened, harm: 'no' }),
  goOn,
  ...typed({ who: 'other', name: 'Ines Okafor', senderName: 'Tomás Okafor', relationship: 'child', patientAgrees: 'yes' }),
  goOn,
  ...typed({ replyBy: 'email', email: 'tomas@example.org' }),
  goOn,
];

describe('the step after a list of events', () => {
  const tables: [string, readonly FeedbackEvent[], object, FeedbackState?][] = [
    ['nothing', [], { step: 'loading', aim: 'survey' }],
    ['opened', [opened], { step: 'question', page: 0 }],
    [
      'opened by an invitation',
      [opened],
      { step: 'question', page: 0 },
      start({ preset: {}, invitation: { surveyId: 's', secret: invited } }),
    ],
    ['opened without a survey', [openedNoSurvey], { step: 'loading', aim: 'choice' }, choice],
    ['begun without a survey', begun, { step: 'choice' }, choice],
    ['begun with thanks', begun, { step: 'praise' }, at('praise')],
    ['begun with a complaint', begun, { step: 'case', case: { step: 'about', channel: 'complaint' } }, at('complaint')],
    ['begun with an answer', begun, { step: 'case', case: { step: 'find' } }, at('case')],
    ['could not load', [{ type: 'load-failed', code: 'overloaded', hospital: discovery }], { step: 'unavailable', hospital: discovery }],
    ['could not load, tried again', [{ type: 'load-failed', code: 'network' }, { type: 'retried' }], { step: 'loading' }],
    ['a part that could not be loaded', [opened, { type: 'part-failed' }], { step: 'unavailable', code: 'network' }],
    ['another language while it loads', [{ type: 'language-changed', language: 'ar' }, opened], { step: 'loading' }],

    ['one press', toGood, { step: 'question', page: 1, saving: { key: key('rate'), status: 'sending' }, isSaved: false }],
    ['one press that is taken', [...toGood, sent()], { step: 'question', page: 1, isSaved: true, saving: { status: 'sent' } }],
    ['pressed twice', [...toGood, rated('poor', 'again')], { page: 1, saving: { key: key('rate') } }],
    ['gone after it', [...toGood, sent(), { type: 'finished' }], { step: 'thanks' }],
    [
      'gone with words that were typed: kept, and sent when that is wanted',
      [...toGood, sent(), answered('why', 'because'), { type: 'finished' }, continued('rest')],
      { step: 'sending', what: 'answers', saving: { key: key('rest'), input: { replaces: secret } } },
    ],
    [
      'gone with words, and all of it sent: there is nothing more to send',
      [...toGood, sent(), answered('why', 'because'), { type: 'finished' }, continued('rest'), sent('rest'), continued('more')],
      { step: 'thanks', saving: { key: key('rest'), status: 'sent' } },
    ],
    ['lost, asked for by itself', [...toGood, unknown()], { page: 1, saving: { status: 'asking', tries: 1 } }],
    ['lost again', [...toGood, unknown(), unknown()], { page: 1, saving: { status: 'unknown', tries: 2 } }],
    ['asked again', [...toGood, unknown(), unknown(), { type: 'asked-again' }], { saving: { status: 'asking' } }],
    ['failed for certain', [...toGood, failed('overloaded', true)], { page: 1, saving: { status: 'failed' }, isSaved: false }],
    [
      'tried again',
      [...toGood, failed('overloaded', true), { type: 'retried' }],
      { page: 1, saving: { status: 'sending', key: key('rate') } },
    ],

    ['the texts, sent', toEnd, { step: 'sending', what: 'answers', saving: { key: key('all'), input: { replaces: secret } } }],
    ['the texts, taken', toDone, { step: 'thanks', isSaved: true }],
    ['sent twice', [...toEnd, continued('twice')], { step: 'sending', saving: { key: key('all') } }],
    [
      'sent before it is known what became of the press',
      [...toGood, answered('why', 'x'), continued()],
      { step: 'sending', next: key('all'), saving: { key: key('rate') } },
    ],
    [
      'and then the press is taken',
      [...toGood, answered('why', 'x'), continued(), sent()],
      { step: 'sending', next: undefined, saving: { key: key('all'), input: { replaces: secret } } },
    ],
    [
      'or the press is refused',
      [...toGood, answered('why', 'x'), continued(), failed('overloaded', true)],
      { step: 'sending', next: undefined, saving: { key: key('all'), input: { response: secret } } },
    ],
    ['lost', [...toEnd, unknown('all')], { step: 'unknown', saving: { status: 'asking' } }],
    ['lost again, and had', [...toEnd, unknown('all'), unknown('all'), { type: 'asked-again' }, sent('all')], { step: 'thanks' }],
    ['refused', [...toEnd, failed('overloaded', true, 'all')], { step: 'failed', code: 'overloaded', retryable: true }],
    [
      'refused, tried again',
      [...toEnd, failed('overloaded', true, 'all'), { type: 'retried' }],
      { step: 'sending', saving: { key: key('all') } },
    ],
    ['too late', [...toEnd, failed('link-expired', false, 'all')], { step: 'failed', code: 'too-late' }],
    [
      'a field that the server points at',
      [
        ...toEnd,
        { type: 'rejected', what: 'answers', key: key('all'), errors: [{ pointer: '/answers/1/answer/0', code: 'too-long', detail: '' }] },
      ],
      { step: 'question', page: 1, errors: [{ field: 'answer:why', code: 'too-long', detail: '' }] },
    ],
    [
      'a page that an answer brings: what was added is sent on the way to it',
      [...toGood, sent(), answered('better', 'Tea'), continued()],
      { step: 'question', page: 2, saving: { key: key('all'), status: 'sending', input: { replaces: secret } } },
    ],
    ['nothing was added, so nothing is sent', [...toGood, sent(), continued()], { step: 'thanks', saving: { key: key('rate') } }],
    [
      'a survey without the one press is sent at its end',
      [{ ...opened, survey: survey({ rating: undefined }) }, answered('rating', 'good'), continued('first')],
      { step: 'question', page: 1, saving: undefined },
    ],
    [
      'what must be answered there',
      [...toGood, answered('better', 'Tea'), continued(), continued()],
      { step: 'question', page: 2, errors: [{ field: 'answer:waited', code: 'required' }] },
    ],
    ['a change of mind', [...toDone, { type: 'change-asked' }], { step: 'question', page: 0 }],
    [
      'and another press',
      [...toDone, { type: 'change-asked' }, rated('poor', 'other')],
      { step: 'question', page: 1, saving: { key: key('other'), input: { replaces: secret } } },
    ],
    ['a late answer to something given up', [...toDone, failed('overloaded', true)], { step: 'thanks' }],

    [
      'an invitation that was used',
      [...toGood, failed('invitation-used')],
      { step: 'used', why: 'used' },
      start({ invitation: { surveyId: 's', secret: invited } }),
    ],
    [
      'one that is too old',
      [...toGood, failed('link-expired')],
      { step: 'used', why: 'expired' },
      start({ invitation: { surveyId: 's', secret: invited } }),
    ],
    [
      'without it',
      [...toGood, failed('invitation-used'), { type: 'sent-openly', key: key('open') }],
      { step: 'question', page: 1, invitation: undefined, saving: { key: key('open'), input: { response: secret } } },
      start({ invitation: { surveyId: 's', secret: invited } }),
    ],

    ['to have it put right', toFollowUp, { step: 'case', case: { step: 'words', channel: 'follow-up' }, from: 'question 1' }],
    ['from good answers, too', [...toDone, { type: 'put-right-asked' }], { step: 'case', case: { channel: 'follow-up' }, from: 'thanks' }],
    ['back from it', [...toFollowUp, { type: 'went-back' }], { step: 'question', page: 1 }],
    ['with a name', toFollowUpCheck, { step: 'case', case: { step: 'check' } }],
    [
      'sent with the answers',
      [...toFollowUpCheck, confirmed],
      {
        case: {
          step: 'sending',
          attempt: { kind: 'follow-up', input: { replaces: secret, followUp: { consent: true, patient: { name: 'Ines Okafor' } } } },
        },
      },
    ],
    [
      'sent before it is known what became of the press',
      [...toFollowUpCheck.filter(({ type }) => type !== 'sent'), confirmed],
      { case: { step: 'check' }, held: { type: 'confirmed' } },
    ],
    [
      'and then the press is taken',
      [...toFollowUpCheck.filter(({ type }) => type !== 'sent'), confirmed, sent()],
      { case: { step: 'sending', attempt: { input: { replaces: secret } } }, held: undefined },
    ],
    [
      'its case',
      [...toFollowUpCheck, confirmed, ofCase({ type: 'sent', key: key('case'), answer: caseAnswer({ kind: 'complaint' }) })],
      { step: 'case', case: { step: 'sent', thread: { kind: 'complaint' } }, isSaved: true },
    ],

    [
      'thanks without a word',
      [...begun, { type: 'praised', key: key('p') }],
      { step: 'praise', errors: [{ field: 'text', code: 'required' }] },
      at('praise'),
    ],
    [
      'thanks',
      [...begun, { type: 'typed', field: 'text', value: ' Thank you. ' }, { type: 'praised', key: key('p') }],
      { step: 'sending', what: 'praise', praising: { input: { text: 'Thank you.' } } },
      at('praise'),
    ],
    [
      'passed on',
      [
        ...begun,
        { type: 'typed', field: 'text', value: 'Thank you.' },
        { type: 'praised', key: key('p') },
        { type: 'sent', what: 'praise', key: key('p'), team: { name: 'Ward 3' } },
      ],
      { step: 'passed-on', team: { name: 'Ward 3' }, praise: { text: '' } },
      at('praise'),
    ],

    [
      'a complaint without what it is about',
      [...begun, goOn],
      { case: { step: 'about', errors: [{ field: 'category', code: 'required' }] } },
      at('complaint'),
    ],
    ['what happened', toHappened, { case: { step: 'words' } }, at('complaint')],
    [
      'a day that is none',
      [...toHappened, ...typed({ text: 'x', happenedDay: '31', happenedMonth: '11', happenedYear: '2026' }), goOn],
      { case: { step: 'words', errors: [{ field: 'happenedOn', code: 'not-a-day' }] } },
      at('complaint'),
    ],
    ['its check', toComplaintCheck, { case: { step: 'check' } }, at('complaint')],
    ['sent', [...toComplaintCheck, confirmed], { case: { step: 'sending', attempt: { kind: 'complaint' } } }, at('complaint')],
    ['back from its first page', [...begun, { type: 'complaint-asked' }, { type: 'went-back' }], { step: 'choice' }, choice],
    [
      'and forth again',
      [...begun, { type: 'complaint-asked' }, ...typed(complaint), { type: 'went-back' }, { type: 'complaint-asked' }],
      { step: 'case', case: { step: 'about', draft: { people: complaint.people } } },
      choice,
    ],
    [
      'a case by its link',
      [...begun, ofCase({ type: 'link-opened', language: 'en', hospital: discovery, thread: thread({ kind: 'complaint' }) })],
      { step: 'case', case: { step: 'case', thread: { kind: 'complaint' } } },
      start({ preset: {}, link: { reference: 'K7P-4QX', token: 't0ken-of-a-case-22-signs' } }),
    ],
    ['cleared', [...toDone, { type: 'cleared' }], { step: 'question', page: 0, answers: {}, secret: undefined, isSaved: false }],
    ['not cleared while it is sent', [...toEnd, { type: 'cleared' }], { step: 'sending' }],
  ];
  test.each(tables)('%s', (_, events, becomes, from) => {
    expect(after(events, from)).toMatchObject(becomes);
  });
});

test('pages are the press, each group and what is in none, with texts to read before what follows', () => {
  const state = after([opened, answered('better', 'Tea')]);
  expect(surveyPages(state).map(({ items, isRating }) => [isRating, ...items.map(({ linkId }) => linkId)])).toEqual([
    [true, 'rating'],
    [false, 'words', 'why', 'better'],
    [false, 'read-this', 'visit', 'waited'],
  ]);
  expect(surveyProgress(state)).toBeUndefined();
  expect(surveyProgress(after([opened, answered('better', 'Tea'), rated('good')]))).toEqual({ step: 1, of: 2 });
});

test('only after a poor answer it is asked whether somebody should put it right; nobody is kept from it', () => {
  expect([isPoor(after(toPoor)), isPoor(after(toGood)), isPoor(after([opened]))]).toEqual([true, false, false]);
});

test('what is sent is right by the contract', () => {
  const input = toFeedbackInput(after([...toGood, answered('why', 'Quick.')], start({ invitation: { surveyId: 's', secret: invited } })));
  expect(input).toEqual({
    surveyId: 'friends-and-family',
    answers: [
      { linkId: 'rating', answer: [{ valueCoding: { code: 'good', display: 'Good' } }] },
      { linkId: 'why', answer: [{ valueString: 'Quick.' }] },
    ],
    response: secret,
    invitation: invited,
  });
  expect(FeedbackInput.safeParse(input).success).toBe(true);
  const { case: written } = after(toComplaintCheck, at('complaint'));
  const complained = toComplaintInput(written!);
  expect(complained).toEqual({
    category: 'waiting',
    departmentId: 'billing',
    people: 'The man at the desk',
    happenedOn: '2026-11-02',
    text: 'I waited for 3 hours.',
    wish: 'Say sorry.',
    patientAgrees: true,
    patient: { name: 'Ines Okafor', language: 'en' },
    sentBy: { name: 'Tomás Okafor', relationship: 'child', email: 'tomas@example.org' },
    reply: { by: 'email' },
  });
  expect(ComplaintInput.safeParse(complained).success).toBe(true);
  const followUp = after([...toFollowUpCheck, confirmed]).case?.attempt;
  expect(FeedbackInput.safeParse(followUp && 'input' in followUp ? followUp.input : undefined).success).toBe(true);
  const praise = after([...begun, { type: 'typed', field: 'text', value: 'Thank you.' }, { type: 'praised', key: key('p') }], at('praise'));
  expect(PraiseInput.safeParse(praise.praising?.input).success).toBe(true);
});

test('an invitation is sent with the first answers, and not with those in their place', () => {
  const from = start({ invitation: { surveyId: 's', secret: invited } });
  expect(after(toGood, from).saving?.input.invitation).toBe(invited);
  expect(after(toEnd, from).saving?.input.invitation).toBeUndefined();
});

test('a case is told of another language, and the rest is read again in it', () => {
  const state = after([...toFollowUp, { type: 'language-changed', language: 'ar' }]);
  expect(state).toMatchObject({ language: 'ar', wordsIn: 'en', safety: undefined, case: { language: 'ar' } });
});

/** Everything that can be pressed, in any order, with outcomes between. */
const anything = fc.oneof(
  fc.constantFrom<FeedbackEvent>(
    opened,
    ...(['finished', 'change-asked', 'retried', 'asked-again', 'went-back', 'cleared', 'looked'] as const).map((type) => ({ type })),
    ...(['survey-asked', 'praise-asked', 'complaint-asked', 'case-asked', 'put-right-asked', 'choice-asked', 'begun'] as const).map(
      (type) => ({ type }),
    ),
  ),
  fc.record({ type: fc.constant('rated' as const), value: fc.constantFrom('good', 'poor'), key: fc.uuid(), secret: fc.constant(secret) }),
  fc.record({ type: fc.constant('continued' as const), key: fc.uuid(), secret: fc.constant(secret) }),
  fc.record({ type: fc.constant('praised' as const), key: fc.uuid() }),
  fc.record({ type: fc.constant('sent-openly' as const), key: fc.uuid() }),
  fc.constantFrom<FeedbackEvent>(answered('why', 'because'), answered('better', 'tea'), answered('waited', '5')),
  fc.constantFrom<FeedbackEvent>(
    ...(['question 0', 'question 1', 'question 9', 'choice', 'thanks', 'praise', 'words', 'case', 'find'] as const).map((step) => ({
      type: 'step-reopened' as const,
      step,
    })),
  ),
  fc.constantFrom<FeedbackEvent>(goOn, confirmed, ...typed({ category: 'care', text: 'x', name: 'y', replyBy: 'online' })),
);
/** What the server may answer to what is on its way. */
const outcome = fc.constantFrom('sent', 'unknown', 'failed', 'used', 'nothing');

describe('in any order', () => {
  const run = (steps: readonly (readonly [FeedbackEvent, string])[], from: FeedbackState, reduce = reduceFeedback) => {
    let state = from;
    const bodies = new Map<string, string>();
    let standing = 0;
    for (const [event, what] of steps) {
      state = reduce(state, event);
      const { saving } = state;
      if (!saving) continue;
      const body = JSON.stringify(saving.input);
      // One key, one body.
      expect(bodies.get(saving.key) ?? body).toBe(body);
      bodies.set(saving.key, body);
      if (saving.status !== 'sending' && saving.status !== 'asking') continue;
      const { key: k, input } = saving;
      if (what === 'sent') {
        // Nothing counts twice: only the first adds, all others stand in its place.
        if (!input.replaces) standing += 1;
        state = reduce(state, { type: 'sent', what: 'answers', key: k });
      } else if (what === 'unknown') state = reduce(state, { type: 'outcome-unknown', what: 'answers', key: k });
      else if (what === 'failed')
        state = reduce(state, { type: 'send-failed', what: 'answers', key: k, code: 'overloaded', retryable: true });
      else if (what === 'used' && input.invitation)
        state = reduce(state, { type: 'send-failed', what: 'answers', key: k, code: 'invitation-used', retryable: false });
      if (event.type === 'cleared' && state.answers !== undefined && Object.keys(state.answers).length === 0) standing = 0;
    }
    return { state, standing };
  };
  const froms = [start(), start({ invitation: { surveyId: 's', secret: invited } }), choice];

  test('no answer counts twice, and none that was pressed is lost', () => {
    const runs = 2000;
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, outcome), { maxLength: 40 }), fc.constantFrom(...froms), (steps, from) => {
        const noClear = steps.filter(([{ type }]) => type !== 'cleared');
        const { state, standing } = run(noClear, from);
        expect(standing).toBeLessThanOrEqual(1);
        expect(state.isSaved).toBe(standing === 1);
        // Whatever was pressed is with the hospital, on its way, or told to have failed.
        if (state.answers['rating']) expect(state.saving).toBeDefined();
        expect(() => [
          shownFeedbackStep(state),
          previousFeedbackStep(state),
          isFeedbackPrivate(state),
          canClearFeedback(state),
        ]).not.toThrow();
      }),
      { numRuns: runs },
    );
    // Planted: one who forgets that something is with the hospital already.
    const forgetful = (state: FeedbackState, event: FeedbackEvent) =>
      reduceFeedback(event.type === 'continued' ? { ...state, isSaved: false } : state, event);
    const caught = run(
      [
        [opened, 'nothing'],
        [rated('good'), 'sent'],
        [answered('why', 'x'), 'nothing'],
        [continued(), 'sent'],
      ],
      start(),
      forgetful,
    );
    expect(caught.standing).toBe(2);
    console.log(`answers: ${runs} orders of presses and outcomes, none counted twice`);
  });
});

test('departments that are read reach the form of a complaint', () => {
  const state = after([...begun, ofCase({ type: 'departments-read', departments: [department()] })], at('complaint'));
  expect(state.case?.departments).toHaveLength(1);
});
