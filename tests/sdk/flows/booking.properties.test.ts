import {
  reduceBooking,
  slotDays,
  stepsOf,
  titleKey,
  previousStep,
  progress,
  type BookingEvent,
  type BookingState,
  type Draft,
} from '@foyer/sdk/flows';
import { AppointmentInput, RequestInput } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discovery, location, service, slot } from '../support/hospital.ts';
import { filled, key, later, loaded, nine, page, start, ten, toCheck, toSending, toSlots, typing, visit } from './events.ts';

/** The same stories in every run; another seed tells others. */
const runs = { numRuns: Number(process.env['STORIES'] ?? 1000), seed: Number(process.env['SEED'] ?? 20_261_122) };

const keys = fc.constantFrom(key('hold'), key('book'), key('a'), key('b'));
const words = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('Ines', '14', '1958', '555 0187', 'ines@example.org', ' '));
const slots = fc.constantFrom(
  nine,
  ten,
  later,
  slot('elsewhere', '2026-12-02', '09:00', { deepLink: 'https://x.example' }),
  slot('x', '2026-12-02', '09:00', { serviceId: 'x' }),
);
const waitlist = { ...service().capabilities, waitlist: true };
const waited = { ...discovery, capabilities: { ...discovery.capabilities, waitlist: true } };
const services = fc.subarray([
  service({ capabilities: waitlist }),
  service({ needRules: [{ need: 'step-free', extraMinutes: 20 }] }),
  service({ id: 'x', locationIds: ['main', 'east'], questionnaireId: 'q1' }),
  service({ id: 'y', capabilities: { ...service().capabilities, book: false } }),
  service({ id: 'z', capabilities: { ...service().capabilities, book: false, request: false, phoneOnly: true } }),
]);
const ids = fc.constantFrom('blood-test', 'x', 'y', 'z', 'none');
const steps = fc.constantFrom('service', 'place', 'slot', 'request', 'details', 'questions', 'check' as const);
const questionnaire = {
  resourceType: 'Questionnaire' as const,
  id: 'q1',
  status: 'active' as const,
  item: [{ linkId: 'l', type: 'string' as const, required: true }],
};

const of = <T extends BookingEvent['type']>(type: T, fields: object = {}) =>
  fc.record({ type: fc.constant(type), ...fields }) as unknown as fc.Arbitrary<BookingEvent>;

/** Of the month and the filters at the beginning, and of others. */
const monthKeys = fc.constantFrom('blood-test 2026-12   ', 'blood-test 2027-01   ', 'blood-test 2026-12 east  ');

const typed = fc.oneof(
  fc.record({
    type: fc.constant('typed'),
    field: fc.constantFrom(
      'name',
      'birthDay',
      'birthMonth',
      'birthYear',
      'bookerName',
      'relationship',
      'phone',
      'email',
      'needsNote',
      'reason',
      'wishNote',
    ),
    value: words,
  }),
  fc.record({ type: fc.constant('typed'), field: fc.constant('who'), value: fc.constantFrom('me', 'other') }),
  fc.record({ type: fc.constant('typed'), field: fc.constant('wishHow'), value: fc.constantFrom('wait', 'request') }),
  fc.record({ type: fc.constant('typed'), field: fc.constant('access'), value: fc.subarray(['step-free', 'quiet-place']) }),
  fc.record({ type: fc.constant('answered'), linkId: fc.constant('l'), values: fc.array(words, { maxLength: 2 }) }),
) as fc.Arbitrary<BookingEvent>;

/** Everything that can happen, in any order, but forgetting. */
const events: fc.Arbitrary<BookingEvent> = fc.oneof(
  { weight: 6, arbitrary: typed },
  of('loaded', { hospital: fc.constantFrom(discovery, waited), services, language: fc.constantFrom('en', 'ar') }),
  of('load-failed', { code: fc.constant('network') }),
  of('part-failed'),
  of('query-typed', { q: words }),
  of('searched'),
  of('search-cleared'),
  of('services-found', { q: words, services }),
  of('search-failed', { q: words }),
  of('service-chosen', { serviceId: ids }),
  of('place-chosen', { locationId: fc.option(fc.constant('east'), { nil: undefined }) }),
  of('places-loaded', { serviceId: ids, places: fc.subarray([location(), location('east', 'East')]) }),
  of('places-failed', { serviceId: ids }),
  of('filters-changed', {
    filters: fc.record({ partOfDay: fc.constantFrom('any', 'morning'), locationId: fc.option(fc.constant('east'), { nil: undefined }) }),
  }),
  of('more-asked'),
  of('slots-reloaded'),
  of('slots-loaded', { ask: fc.integer({ min: 1, max: 6 }), page: fc.subarray([nine, ten, later]).map((items) => page(items)) }),
  of('slots-failed', { ask: fc.integer({ min: 1, max: 6 }), code: fc.constant('network') }),
  of('view-changed', { view: fc.constantFrom('list', 'calendar') }),
  of('month-shown', { month: fc.constantFrom('2020-01', '2026-12', '2027-01', '2999-01') }),
  of('day-chosen', { day: fc.constantFrom('2026-12-01', '2026-12-03', '2029-01-01') }),
  of('month-loaded', { key: monthKeys, page: fc.subarray([nine, ten, later]).map((items) => page(items)) }),
  of('month-failed', { key: monthKeys, code: fc.constant('network') }),
  { weight: 4, arbitrary: of('slot-chosen', { slot: slots, key: keys }) },
  of('all-times-asked'),
  of('none-suited'),
  { weight: 4, arbitrary: of('continued') },
  { weight: 4, arbitrary: of('confirmed', { key: keys }) },
  of('retried'),
  of('asked-again'),
  of('went-back'),
  of('step-reopened', { step: steps }),
  of('language-changed', { language: fc.constantFrom('en', 'ar') }),
  { weight: 3, arbitrary: of('slot-held', { key: keys, id: fc.constantFrom('h1', 'h2'), expiresAt: fc.constant(1) }) },
  of('hold-failed', { key: keys, unsure: fc.boolean() }),
  of('hold-expired', { id: fc.constantFrom('h1', 'h2'), key: keys }),
  of('hold-outgrown', { id: fc.constantFrom('h1', 'h2'), key: keys }),
  of('slot-lost', { key: keys, alternatives: fc.subarray([ten, later]) }),
  of('questions-loaded', { id: fc.constantFrom('q1', 'q2'), questionnaire: fc.constant(questionnaire) }),
  of('questions-failed', { id: fc.constantFrom('q1', 'q2'), code: fc.constant('network') }),
  { weight: 2, arbitrary: of('booked', { key: keys, visit: fc.constantFrom(visit('booked'), visit('pending'), visit('proposed')) }) },
  {
    weight: 2,
    arbitrary: of('waiting', { key: keys, place: fc.constant({ entry: { id: 'w1' }, manage: { token: 't', url: '#w.w1.t' } }) }),
  },
  of('rejected', {
    key: keys,
    code: fc.constant('validation-failed'),
    errors: fc.array(
      fc.record({
        pointer: fc.constantFrom('/patient/name', '/answers/0', '/wishes/note', '/x'),
        code: fc.constant('too-long'),
        detail: fc.constant(''),
      }),
      { maxLength: 2 },
    ),
  }),
  of('consent-changed', { key: keys, hospital: fc.constant(discovery) }),
  of('send-failed', { key: keys, code: fc.constant('overloaded'), retryable: fc.boolean() }),
  of('outcome-unknown', { key: keys }),
);

/** Begins anywhere on the way, so that the late steps are reached as often as the first. */
const withQuestions: readonly BookingEvent[] = [loaded([service({ questionnaireId: 'q1' })]), ...toCheck.slice(1)];
const toWaiting: readonly BookingEvent[] = [
  loaded([service({ capabilities: waitlist })], waited),
  ...toSlots.slice(1),
  { type: 'none-suited' },
  ...typing(filled),
  { type: 'continued' },
  { type: 'continued' },
  { type: 'confirmed', key: key('book') },
];
const severalServices: readonly BookingEvent[] = [loaded([service(), service({ id: 'x', locationIds: ['main', 'east'] })])];
const beginnings = fc.oneof(
  fc.tuple(
    fc.constant({ service: 'blood-test' }),
    fc.constantFrom<readonly BookingEvent[]>([], toSlots, toCheck, toSending, toWaiting, withQuestions),
  ),
  fc.tuple(fc.constant({}), fc.constantFrom<readonly BookingEvent[]>([], [loaded([])], severalServices)),
);
const stories = fc.tuple(beginnings, fc.array(events, { minLength: 10, maxLength: 50 }));

function tell(
  [[preset, beginning], rest]: [[object, readonly BookingEvent[]], readonly BookingEvent[]],
  each: (before: BookingState, event: BookingEvent, after: BookingState) => void,
): BookingState {
  return [...beginning, ...rest].reduce((before, event) => {
    const after = reduceBooking(before, event);
    each(before, event, after);
    return after;
  }, start(preset));
}

const known = [
  'loading',
  'unavailable',
  'empty',
  'service',
  'closed',
  'place',
  'slot',
  'request',
  'details',
  'questions',
  'check',
  'sending',
  'unknown',
  'failed',
  'done',
  'pending',
  'requested',
  'waiting',
];

test('reduce is total: any events in any order lead to a step that can be shown, and change nothing in place', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(stories, (story) => {
      tell(story, (before, event, after) => {
        seen.set(after.step, (seen.get(after.step) ?? 0) + 1);
        expect(known).toContain(after.step);
        Object.freeze(after);
        titleKey(after);
        progress(after);
        const back = previousStep(after);
        if (back) expect(stepsOf(after)).toContain(back);
        if (after.slots) slotDays(after.slots, after.slot);
        // What only one step knows does not linger in another.
        if (!['done', 'pending', 'requested'].includes(after.step)) expect(after).not.toHaveProperty('visit');
        if (after.step !== 'waiting') expect(after).not.toHaveProperty('place');
        if (after.step !== 'slot') expect(after).not.toHaveProperty('holding');
        expect(before).toBe(before);
      });
    }),
    runs,
  );
  console.log(`steps seen: ${[...seen].map(([step, count]) => `${step} ${count}`).join(', ')}`);
  expect([...seen.keys()].sort()).toEqual([...known].sort());
});

test('no sequence of events loses a character that was typed', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const model = new Map<string, unknown>();
      const end = tell(story, (_, event) => {
        if (event.type === 'typed') model.set(event.field, event.value);
        if (event.type === 'answered') model.set('answers', { [event.linkId]: event.values });
      });
      for (const [field, value] of model) expect(end.draft[field as keyof Draft]).toEqual(value);
    }),
    runs,
  );
});

test('never two bookings in flight: what is sent stays as it is until its own answer comes', () => {
  let seen = 0;
  fc.assert(
    fc.property(stories, (story) => {
      tell(story, (before, event, after) => {
        const isInFlight = (before.step === 'sending' && before.attempt) || before.step === 'unknown';
        if (!isInFlight) return;
        seen += 1;
        const isItsAnswer = 'key' in event && event.key === before.attempt?.key;
        if (after.step === 'sending' || after.step === 'unknown' || !isItsAnswer) expect(after.attempt).toBe(before.attempt);
        if (!isItsAnswer) expect(['sending', 'unknown']).toContain(after.step);
      });
    }),
    runs,
  );
  expect(seen).toBeGreaterThan(1000);
});

test('a press that is repeated at once changes nothing more, but for Continue and Back, which are the next page’s', () => {
  const once = new Set([
    'slot-chosen',
    'confirmed',
    'service-chosen',
    'place-chosen',
    'none-suited',
    'asked-again',
    'retried',
    'searched',
    'more-asked',
    'typed',
    'answered',
    'query-typed',
  ]);
  fc.assert(
    fc.property(stories, (story) => {
      tell(story, (_, event, after) => {
        if (once.has(event.type)) expect(reduceBooking(after, event)).toBe(after);
      });
    }),
    runs,
  );
});

test('whatever is sent is right by the contract, as far as a page can know', () => {
  const filledIn = fc.record({
    who: fc.constantFrom('me', 'other'),
    name: fc.constantFrom('Ines', ' 王小明 ', 'A'),
    birthDay: fc.constantFrom('1', '29'),
    birthMonth: fc.constantFrom('2', '12'),
    birthYear: fc.constantFrom('1957', '2000', '1990'),
    messagesTo: fc.constantFrom('me', 'patient'),
    interpreter: fc.constantFrom('', 'uk'),
    bookerName: fc.constant('Ada'),
    relationship: fc.constant('parent'),
    phone: fc.constantFrom('', '555 0187'),
    email: fc.constantFrom('', 'a@b.example'),
    reason: fc.string({ maxLength: 30, unit: 'grapheme' }),
    access: fc.subarray(['step-free', 'hoist']),
  });
  let sent = 0;
  fc.assert(
    fc.property(filledIn, fc.boolean(), (draft, asks) => {
      const typed = Object.entries(draft).map(([field, value]) => ({ type: 'typed', field, value }) as BookingEvent);
      const way: BookingEvent[] = asks ? [{ type: 'none-suited' }, { type: 'continued' }] : toCheck.slice(2, 4);
      const end = tell(
        [
          [{ service: 'blood-test' }, toSlots],
          [...way, ...typed, { type: 'continued' }, { type: 'confirmed', key: key('k') }],
        ],
        () => undefined,
      );
      if (!end.attempt) return void expect(end.errors.length).toBeGreaterThan(0);
      sent += 1;
      const schema = end.attempt.kind === 'booking' ? AppointmentInput : RequestInput;
      const result = schema.safeParse(end.attempt.input);
      // Control characters are left to the server: its pointer leads to the field.
      if (!result.success) expect(result.error.issues.map(({ message }) => message)).toEqual(['not-plain-text']);
    }),
    runs,
  );
  expect(sent).toBeGreaterThan(200);
});
