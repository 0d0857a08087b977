import type { BookingEvent, BookingState } from '@foyer/sdk/flows';
import {
  isPrivate,
  canContinue,
  canHold,
  chosenVisit,
  isBusy,
  previousStep,
  progress,
  reduceBooking,
  requestReason,
  stepsOf,
  titleKey,
} from '@foyer/sdk/flows';
import { describe, expect, test } from 'vitest';
import { discovery, location, service } from '../support/hospital.ts';
import {
  after,
  filled,
  key,
  later,
  loaded,
  nine,
  slotsLoaded,
  start,
  ten,
  toCheck,
  toDetails,
  toSending,
  toSlots,
  typing,
  visit,
} from './events.ts';

const can = service().capabilities;
const chosen: BookingEvent = { type: 'slot-chosen', slot: nine, key: key('hold') };
const held: BookingEvent = { type: 'slot-held', key: key('hold'), id: 'h1', expiresAt: 1000 };
const holdLost: BookingEvent = { type: 'slot-lost', key: key('hold'), alternatives: [ten] };
const bookingLost: BookingEvent = { type: 'slot-lost', key: key('book'), alternatives: [ten] };
const booked: BookingEvent = { type: 'booked', key: key('book'), visit: visit() };
const unknown: BookingEvent = { type: 'outcome-unknown', key: key('book') };
const failed: BookingEvent = { type: 'send-failed', key: key('book'), code: 'overloaded', retryable: true };
const questionnaire = {
  resourceType: 'Questionnaire' as const,
  id: 'q1',
  status: 'active' as const,
  item: [{ linkId: 'fasting', text: 'Did you eat today?', type: 'boolean' as const, required: true }],
};
const asking = loaded([service({ questionnaireId: 'q1' })]);
const twoPlaces = loaded([service({ locationIds: ['main', 'east'] })]);
const places = [location(), location('east', 'East clinic')];
const fewer = (change: object) => loaded([service({ capabilities: { ...can, ...change } })]);

describe('the step after a list of events', () => {
  const tables: [string, readonly BookingEvent[], Partial<BookingState>, BookingState?][] = [
    ['nothing', [], { step: 'loading' }],
    ['load failed', [{ type: 'load-failed', code: 'network' }], { step: 'unavailable', code: 'network' }],
    ['load failed, tried again', [{ type: 'load-failed', code: 'network' }, { type: 'retried' }], { step: 'loading' }],
    ['a service fixed by the host', [loaded()], { step: 'slot', path: 'book' }],
    ['a service that is not there', [loaded([])], { step: 'closed', why: 'not-found' }],
    ['no service at all', [loaded([])], { step: 'empty' }, start({})],
    ['the only service', [loaded()], { step: 'slot' }, start({})],
    ['several services', [loaded([service(), service({ id: 'x' })])], { step: 'service' }, start({})],
    [
      'a service chosen',
      [loaded([service(), service({ id: 'x' })]), { type: 'service-chosen', serviceId: 'x' }],
      { step: 'slot' },
      start({}),
    ],
    [
      'a service nobody offers',
      [loaded([service(), service({ id: 'x' })]), { type: 'service-chosen', serviceId: 'y' }],
      { step: 'service' },
      start({}),
    ],
    ['phone only', [fewer({ book: false, request: false, phoneOnly: true })], { step: 'closed', why: 'phone-only' }],
    ['requests only', [fewer({ book: false })], { step: 'request', path: 'request' }],
    ['times that are booked elsewhere', [fewer({ book: false, deepLink: true })], { step: 'slot' }],
    ['two places', [twoPlaces], { step: 'place' }],
    ['two places, one fixed by the host', [twoPlaces], { step: 'slot' }, start({ service: 'blood-test', location: 'east' })],
    [
      'two places that turn out to be one',
      [twoPlaces, { type: 'places-loaded', serviceId: 'blood-test', places: [location()] }],
      { step: 'slot' },
    ],
    ['places that cannot be loaded', [twoPlaces, { type: 'places-failed', serviceId: 'blood-test' }], { step: 'slot' }],
    [
      'a place chosen',
      [twoPlaces, { type: 'places-loaded', serviceId: 'blood-test', places }, { type: 'place-chosen', locationId: 'east' }],
      { step: 'slot' },
    ],
    ['a time pressed', [...toSlots, chosen], { step: 'slot', holding: nine }],
    ['a time held', toDetails, { step: 'details', slot: nine }],
    [
      'a time taken from under the finger',
      [...toSlots, chosen, holdLost],
      { step: 'slot', lost: { slot: nine, alternatives: [ten] }, holding: undefined },
    ],
    [
      'no hold to be had',
      [...toSlots, chosen, { type: 'hold-failed', key: key('hold'), unsure: false }],
      { step: 'details', slot: nine, hold: undefined },
    ],
    [
      'a server without holds',
      [loaded([service()], { ...discovery, capabilities: { ...discovery.capabilities, hold: 'none' } }), slotsLoaded(), chosen],
      { step: 'details', hold: undefined },
    ],
    ['None of these suit me', [...toSlots, { type: 'none-suited' }], { step: 'request', path: 'request' }],
    [
      'None of these suit me, where nothing can be asked for',
      [fewer({ request: false }), slotsLoaded(), { type: 'none-suited' }],
      { step: 'slot' },
    ],
    ['wishes told', [...toSlots, { type: 'none-suited' }, { type: 'continued' }], { step: 'details', path: 'request' }],
    ['an empty form', [...toDetails, { type: 'continued' }], { step: 'details' }],
    ['a form filled in', toCheck, { step: 'check' }],
    [
      'questions to come',
      [asking, slotsLoaded(), chosen, held, ...typing(filled), { type: 'continued' }],
      { step: 'questions', status: 'loading' },
    ],
    [
      'questions that came early',
      [
        asking,
        slotsLoaded(),
        chosen,
        held,
        { type: 'questions-loaded', id: 'q1', questionnaire },
        ...typing(filled),
        { type: 'continued' },
      ],
      { step: 'questions', status: 'ready' },
    ],
    [
      'questions that cannot be loaded',
      [
        asking,
        slotsLoaded(),
        chosen,
        held,
        ...typing(filled),
        { type: 'continued' },
        { type: 'questions-failed', id: 'q1', code: 'network' },
        { type: 'continued' },
      ],
      { step: 'check' },
    ],
    ['Book pressed', toSending, { step: 'sending' }],
    [
      'Book pressed twice',
      [...toSending, { type: 'confirmed', key: key('twice') }],
      { step: 'sending', attempt: after(toSending).attempt },
    ],
    ['booked', [...toSending, booked], { step: 'done', visit: visit(), hold: undefined }],
    ['approval awaited', [...toSending, { ...booked, visit: visit('pending') }], { step: 'pending' }],
    ['booked, told twice', [...toSending, booked, booked], { step: 'done' }],
    ['an answer to another key', [...toSending, { ...booked, key: key('old') }], { step: 'sending' }],
    ['lost while booking', [...toSending, bookingLost], { step: 'slot', lost: { slot: nine, alternatives: [ten] }, slot: undefined }],
    ['the answer lost', [...toSending, unknown], { step: 'unknown', asking: true, tries: 1 }],
    ['lost again', [...toSending, unknown, unknown], { step: 'unknown', asking: false, tries: 2 }],
    ['asked again', [...toSending, unknown, unknown, { type: 'asked-again' }], { step: 'unknown', asking: true, tries: 2 }],
    ['found out: booked', [...toSending, unknown, booked], { step: 'done' }],
    ['found out: taken', [...toSending, unknown, bookingLost], { step: 'slot' }],
    ['found out: not done', [...toSending, unknown, failed], { step: 'failed', code: 'overloaded', retryable: true }],
    [
      'no way back while it is unknown',
      [...toSending, unknown, { type: 'went-back' }, { type: 'step-reopened', step: 'details' }],
      { step: 'unknown' },
    ],
    ['failed', [...toSending, failed], { step: 'failed' }],
    [
      'failed, tried again with the same key',
      [...toSending, failed, { type: 'retried' }],
      { step: 'sending', attempt: after(toSending).attempt },
    ],
    ['failed for good', [...toSending, { ...failed, code: 'not-eligible', retryable: false }, { type: 'retried' }], { step: 'failed' }],
    ['failed, back', [...toSending, failed, { type: 'went-back' }], { step: 'check' }],
    [
      'consent changed',
      [...toSending, { type: 'consent-changed', key: key('book'), hospital: discovery }],
      { step: 'check', notice: 'consent-changed' },
    ],
    [
      'cleared',
      [...toSending, { type: 'cleared', today: '2026-12-05' }],
      { step: 'slot', slot: undefined, attempt: undefined, hold: undefined, today: '2026-12-05' },
    ],
    ['a part that cannot be loaded', [...toSlots, { type: 'part-failed' }], { step: 'unavailable' }],
  ];

  test.each(tables)('%s', (_, events, expected, from = start()) => {
    expect(after(events, from)).toMatchObject(expected);
  });
});

describe('events that do not apply give back the same object', () => {
  const sending = after(toSending);
  const details = after(toDetails);
  test.each<[string, BookingState, BookingEvent]>([
    ['Continue while sending', sending, { type: 'continued' }],
    ['Back while sending', sending, { type: 'went-back' }],
    ['Book while sending', sending, { type: 'confirmed', key: key('x') }],
    ['a time pressed on the form', details, { type: 'slot-chosen', slot: ten, key: key('x') }],
    ['a hold told twice', details, held],
    ['a hold lost that was had', details, holdLost],
    ['the expiry of another hold', details, { type: 'hold-expired', id: 'h0', key: key('x') }],
    ['an old list of times', details, slotsLoaded(7)],
    ['a list of times told twice', after(toSlots), slotsLoaded()],
    ['the same text again', details, { type: 'typed', field: 'name', value: '' }],
    ['a second press while a time is being held', after([...toSlots, chosen]), { type: 'slot-chosen', slot: ten, key: key('x') }],
    ['a time of another service', after(toSlots), { type: 'slot-chosen', slot: { ...nine, serviceId: 'x' }, key: key('x') }],
    [
      'a time that is booked elsewhere',
      after(toSlots),
      { type: 'slot-chosen', slot: { ...nine, deepLink: 'https://x.example' }, key: key('x') },
    ],
    ['Ask again while it is being asked', after([...toSending, unknown]), { type: 'asked-again' }],
    ['a booking when all is done', after([...toSending, booked]), { type: 'confirmed', key: key('x') }],
    ['a failure after it was booked', after([...toSending, booked]), failed],
    ['a step ahead', details, { type: 'step-reopened', step: 'check' }],
    ['search results nobody waits for', details, { type: 'services-found', q: 'knee', services: [] }],
    ['a part that failed again', after([...toSlots, { type: 'part-failed' }]), { type: 'part-failed' }],
    ['the language in use', details, { type: 'language-changed', language: 'en' }],
  ])('%s', (_, state, event) => {
    expect(reduceBooking(state, event)).toBe(state);
  });
});

describe('what was typed', () => {
  const typed = { ...filled, email: ' Ines@Example.org', reason: '  two  spaces ', access: ['step-free'], birthYear: '58' };
  test.each<[string, readonly BookingEvent[]]>([
    [
      'a lost hold',
      [
        { type: 'hold-expired', id: 'h1', key: key('again') },
        { type: 'slot-lost', key: key('again'), alternatives: [] },
        { type: 'continued' },
      ],
    ],
    ['errors', [{ type: 'continued' }]],
    ['going back to the times and choosing another', [{ type: 'went-back' }, { type: 'slot-chosen', slot: ten, key: key('2') }]],
    [
      'a language switch',
      [
        { type: 'language-changed', language: 'ar' },
        { type: 'loaded', hospital: discovery, services: [service()], language: 'ar' },
      ],
    ],
    ['asking for a time instead', [{ type: 'went-back' }, { type: 'none-suited' }]],
  ])('outlives %s, to the letter', (_, events) => {
    expect(after([...toDetails, ...typing(typed), ...events]).draft).toMatchObject(typed);
  });

  test('goes with "Clear and leave", together with the visit and its token', () => {
    const cleared = after([...toSending, booked, { type: 'cleared', today: '2026-12-01' }]);
    expect(JSON.stringify(cleared)).not.toMatch(/Ines|555 0187|"token"|1958/);
  });
});

describe('a time that was taken', () => {
  test('leads back to the check when all is filled in, once another is held', () => {
    const lost = after([...toSending, bookingLost]);
    expect(titleKey(lost)).toBe('slot-lost');
    const again = after(
      [
        { type: 'slot-chosen', slot: ten, key: key('2') },
        { type: 'slot-held', key: key('2'), id: 'h2', expiresAt: 1 },
      ],
      lost,
    );
    expect(again).toMatchObject({ step: 'check', slot: ten, attempt: undefined });
    expect(after([{ type: 'confirmed', key: key('b2') }], again).attempt).toMatchObject({
      key: key('b2'),
      input: { slotId: 'ten', holdId: 'h2' },
    });
  });

  test('does not turn the page under typing hands: the next press does', () => {
    const gone: BookingEvent[] = [
      { type: 'hold-expired', id: 'h1', key: key('again') },
      { type: 'slot-lost', key: key('again'), alternatives: [later] },
    ];
    expect(after([...toDetails, ...gone])).toMatchObject({ step: 'details', gone: { slot: nine, alternatives: [later] } });
    expect(after([...toDetails, ...gone, ...typing(filled), { type: 'continued' }])).toMatchObject({
      step: 'slot',
      lost: { alternatives: [later] },
    });
    expect(after([...toCheck, ...gone, { type: 'confirmed', key: key('b') }])).toMatchObject({
      step: 'slot',
      lost: { alternatives: [later] },
      attempt: undefined,
    });
  });

  test('is off the list, and all times can be seen again', () => {
    const lost = after([...toSending, bookingLost]);
    expect(lost.slots?.slots.map(({ id }) => id)).toEqual(['ten', 'later']);
    expect(after([{ type: 'all-times-asked' }], lost)).toMatchObject({ step: 'slot', lost: undefined, slots: { step: 'loading' } });
  });
});

describe('a hold', () => {
  test('that runs out is made anew without a word, five times at most', () => {
    let state = after(toDetails);
    for (let times = 1; times <= 5; times += 1) {
      state = after([{ type: 'hold-expired', id: `h${times}`, key: key(`again${times}`) }], state);
      expect(state).toMatchObject({ step: 'details', hold: { status: 'asking', renewals: times } });
      state = after([{ type: 'slot-held', key: key(`again${times}`), id: `h${times + 1}`, expiresAt: 1 }], state);
    }
    expect(after([{ type: 'hold-expired', id: 'h6', key: key('end') }], state).hold).toBeUndefined();
  });

  test('that is not known to stand is found out before anything is booked', () => {
    const unsure: BookingEvent = { type: 'hold-failed', key: key('hold'), unsure: true };
    const waiting = after([...toSlots, chosen, unsure, ...typing(filled), { type: 'continued' }, { type: 'confirmed', key: key('book') }]);
    expect(waiting).toMatchObject({ step: 'sending', attempt: undefined, hold: { status: 'asking', key: key('hold') } });
    expect(after([held], waiting).attempt).toMatchObject({ key: key('book'), input: { slotId: 'nine', holdId: 'h1' } });
    expect(after([unsure], waiting).attempt?.input).not.toHaveProperty('holdId');
    expect(after([{ ...holdLost }], waiting)).toMatchObject({ step: 'slot', lost: { slot: nine, alternatives: [ten] } });
  });

  test('is not exchanged under what was sent', () => {
    const expiry: BookingEvent = { type: 'hold-expired', id: 'h1', key: key('x') };
    for (const state of [after(toSending), after([...toSending, unknown]), after([...toSending, failed])])
      expect(reduceBooking(state, expiry)).toBe(state);
  });

  test('of the same time is kept when the patient comes back to it', () => {
    expect(after([...toDetails, { type: 'went-back' }, { ...chosen, key: key('2') }])).toMatchObject({
      step: 'details',
      hold: { status: 'held', id: 'h1' },
    });
  });

  test('is not wanted by whoever goes back while it is being made', () => {
    const services = loaded([service(), service({ id: 'x' })]);
    const back = after(
      [services, { type: 'service-chosen', serviceId: 'blood-test' }, slotsLoaded(), chosen, { type: 'went-back' }],
      start({}),
    );
    expect(back).toMatchObject({ step: 'service', hold: undefined });
    expect(reduceBooking(back, held)).toBe(back);
  });
});

describe('a refusal with pointers', () => {
  const rejected = (...pointers: string[]): BookingEvent => ({
    type: 'rejected',
    key: key('book'),
    code: 'validation-failed',
    errors: pointers.map((pointer) => ({ pointer, code: 'too-long', detail: 'Too long.' })),
  });
  test.each([
    ['/patient/name', 'details', 'name'],
    ['/patient/birthDate', 'details', 'birthDate'],
    ['/patient/email', 'details', 'email'],
    ['/needs/access/0', 'details', 'access'],
    ['/reason', 'details', 'reason'],
    ['/consent/version', 'check', 'form'],
    ['/something/new', 'check', 'form'],
  ])('%s is shown on %s at %s', (pointer, step, field) => {
    expect(after([...toSending, rejected(pointer)])).toMatchObject({ step, errors: [{ field, code: 'too-long', detail: 'Too long.' }] });
  });

  test('shows all of them on the page of the first that has a field', () => {
    expect(after([...toSending, rejected('/consent', '/patient/name')])).toMatchObject({
      step: 'details',
      errors: [{ field: 'form' }, { field: 'name' }],
    });
  });

  test('points at the question that was answered', () => {
    const events: BookingEvent[] = [
      asking,
      slotsLoaded(),
      chosen,
      held,
      { type: 'questions-loaded', id: 'q1', questionnaire },
      ...typing(filled),
      { type: 'continued' },
      { type: 'answered', linkId: 'fasting', values: ['true'] },
      { type: 'continued' },
      { type: 'confirmed', key: key('book') },
    ];
    expect(after(events).attempt?.input.answers).toEqual([{ linkId: 'fasting', answer: [{ valueBoolean: true }] }]);
    expect(after([...events, rejected('/answers/0/answer/0/valueBoolean')])).toMatchObject({
      step: 'questions',
      errors: [{ field: 'answer:fasting' }],
    });
  });

  test('sent anew has another key', () => {
    const again = after([
      ...toSending,
      rejected('/patient/name'),
      { type: 'typed', field: 'name', value: 'Ines' },
      { type: 'continued' },
      { type: 'confirmed', key: key('2') },
    ]);
    expect(again.attempt).toMatchObject({ key: key('2'), input: { patient: { name: 'Ines' } } });
  });
});

describe('what is sent', () => {
  test('is the draft trimmed, with nothing empty in it', () => {
    expect(after(toSending).attempt).toEqual({
      kind: 'booking',
      key: key('book'),
      input: {
        slotId: 'nine',
        holdId: 'h1',
        patient: { name: 'Ines Okafor', birthDate: '1958-09-14', phone: '555 0187', language: 'en' },
        consent: { accepted: true, version: '2026-11' },
      },
    });
  });

  test('for someone else names both, and reaches the one who books', () => {
    const other = {
      ...filled,
      who: 'other' as const,
      bookerName: 'Ada',
      relationship: 'parent',
      email: 'ada@example.org',
      interpreter: 'es',
      access: ['step-free'],
      referralFrom: 'Dr Who',
      reason: 'A cough',
    };
    expect(after([...toDetails, ...typing(other), { type: 'continued' }, { type: 'confirmed', key: key('b') }]).attempt?.input).toEqual({
      slotId: 'nine',
      holdId: 'h1',
      patient: { name: 'Ines Okafor', birthDate: '1958-09-14', language: 'en' },
      bookedBy: { name: 'Ada', relationship: 'parent', email: 'ada@example.org', phone: '555 0187' },
      needs: { interpreter: 'es', access: ['step-free'] },
      referral: { from: 'Dr Who' },
      reason: 'A cough',
      consent: { accepted: true, version: '2026-11' },
    });
  });

  test('a request has wishes in place of a time', () => {
    const wishes = { ...filled, wishDays: ['mon', 'tue'] as const, wishParts: ['morning'] as const, wishNote: 'After school' };
    const state = after([
      ...toSlots,
      { type: 'filters-changed', filters: { practitionerId: 'nwosu' } },
      { type: 'none-suited' },
      ...typing(wishes),
      { type: 'continued' },
      { type: 'continued' },
      { type: 'confirmed', key: key('r') },
    ]);
    expect(state.attempt).toMatchObject({
      kind: 'request',
      input: {
        serviceId: 'blood-test',
        wishes: { daysOfWeek: ['mon', 'tue'], partsOfDay: ['morning'], practitionerId: 'nwosu', note: 'After school' },
      },
    });
    expect(after([{ type: 'booked', key: key('r'), visit: visit('proposed') }], state)).toMatchObject({ step: 'requested' });
  });

  describe('where the service has a waiting list', () => {
    const { capabilities } = service();
    const listed = (more: object = {}) => [
      loaded([service({ capabilities: { ...capabilities, waitlist: true, ...more } })], {
        ...discovery,
        capabilities: { ...discovery.capabilities, waitlist: true },
      }),
      slotsLoaded(),
      { type: 'none-suited' } as const,
    ];
    const wishes = { ...filled, wishDays: ['mon'] as const, wishNotice: '1440', wishNote: 'After school' };
    const sent = (draft: object, more?: object) =>
      after([...listed(more), ...typing(draft), { type: 'continued' }, { type: 'continued' }, { type: 'confirmed', key: key('r') }]);
    const place = { entry: { id: 'w1', reference: 'B2C-3DF' }, manage: { token: 't', url: 'https://care.example.org/visit#w.w1.t' } };

    test('the wishes lead to it', () => {
      const state = sent(wishes);
      expect(state.attempt).toMatchObject({
        kind: 'wait',
        input: {
          serviceId: 'blood-test',
          wishes: { daysOfWeek: ['mon'], noticeMinutes: 1440, note: 'After school' },
          patient: { name: 'Ines Okafor' },
        },
      });
      const end = after([{ type: 'waiting', key: key('r'), place: place as never }], state);
      expect(end).toMatchObject({ step: 'waiting', place });
      expect(isPrivate(end)).toBe(true);
      // The answer of another attempt.
      expect(after([{ type: 'waiting', key: key('other'), place: place as never }], state)).toBe(state);
    });

    test('unless the patient would rather have a person look for a time', () => {
      const { attempt } = sent({ ...wishes, wishHow: 'request' });
      expect(attempt).toMatchObject({ kind: 'request', input: { wishes: { daysOfWeek: ['mon'] } } });
      expect(attempt?.input).not.toHaveProperty('wishes.noticeMinutes');
    });

    test('in any case where no person does', () => {
      expect(sent({ ...wishes, wishHow: 'request' }, { request: false }).attempt).toMatchObject({ kind: 'wait' });
      expect(sent(wishes, { waitlist: false }).attempt).toMatchObject({ kind: 'request' });
    });

    test('the place that was chosen is wished', () => {
      const state = after([
        ...listed().slice(0, 2),
        { type: 'filters-changed', filters: { locationId: 'main' } },
        { type: 'none-suited' },
        ...typing(filled),
        { type: 'continued' },
        { type: 'continued' },
        { type: 'confirmed', key: key('r') },
      ]);
      expect(state.attempt).toMatchObject({ kind: 'wait', input: { wishes: { locationIds: ['main'] } } });
      expect(state.attempt?.input).not.toHaveProperty('wishes.locationId');
    });

    test('a fault of how soon is on the page of the wishes', () => {
      const errors = [{ pointer: '/wishes/noticeMinutes', code: 'too-large', detail: 'At most 20160.' }];
      const state = after([{ type: 'rejected', key: key('r'), code: 'validation-failed', errors }], sent(wishes));
      expect(state).toMatchObject({ step: 'request', errors: [{ field: 'wishNotice', code: 'too-large' }] });
    });
  });

  test('takes digits of other scripts for what they are', () => {
    const arabic = { ...filled, birthDay: '١٤', birthMonth: '٩', birthYear: '١٩٥٨', phone: '٥٥٥ ٠١٨٧' };
    expect(
      after([...toDetails, ...typing(arabic), { type: 'continued' }, { type: 'confirmed', key: key('b') }]).attempt?.input.patient,
    ).toMatchObject({ birthDate: '1958-09-14', phone: '555 0187' });
  });
});

describe('selectors', () => {
  test('a preset service with one place is three presses: a time, Continue, Book', () => {
    const presses: BookingEvent[] = [chosen, { type: 'continued' }, { type: 'confirmed', key: key('book') }];
    let state = after(toSlots);
    for (const press of presses) {
      state = reduceBooking(state, press);
      if (press.type === 'slot-chosen') state = after([held, ...typing(filled)], state);
    }
    expect(state.step).toBe('sending');
  });

  test('progress counts the pages from the times to the check', () => {
    expect([toSlots, toDetails, toCheck, toSending].map((events) => progress(after(events)))).toEqual([
      { step: 1, of: 3 },
      { step: 2, of: 3 },
      { step: 3, of: 3 },
      undefined,
    ]);
    expect(progress(after([twoPlaces]))).toEqual({ step: 1, of: 4 });
    expect(progress(after([...toSlots, { type: 'none-suited' }]))).toEqual({ step: 1, of: 3 });
    expect(progress(after([asking, slotsLoaded(), chosen, held]))).toEqual({ step: 2, of: 4 });
    expect(progress(after([loaded([service(), service({ id: 'x' })])], start({})))).toBeUndefined();
  });

  test('back leads one page back', () => {
    expect(previousStep(after(toSlots))).toBeUndefined();
    expect(previousStep(after(toDetails))).toBe('slot');
    expect(previousStep(after(toCheck))).toBe('details');
    expect(previousStep(after(toSending))).toBeUndefined();
    expect(previousStep(after([...toSlots, { type: 'none-suited' }]))).toBe('slot');
    expect(previousStep(after([fewer({ book: false })]))).toBeUndefined();
    expect(previousStep(after([twoPlaces, { type: 'places-loaded', serviceId: 'blood-test', places }, { type: 'place-chosen' }]))).toBe(
      'place',
    );
  });

  test('a step that was passed can be opened again', () => {
    expect(after([...toCheck, { type: 'step-reopened', step: 'slot' }])).toMatchObject({ step: 'slot', slot: nine });
    expect(stepsOf(after(toCheck))).toEqual(['slot', 'details', 'check']);
  });

  test('titles, buttons and waiting', () => {
    expect(titleKey(after([loaded(), { type: 'slots-failed', ask: 1, code: 'network' }]))).toBe('slots-unavailable');
    expect(titleKey(after([loaded(), slotsLoaded(1, [])]))).toBe('slots-empty');
    expect([toSlots, toDetails, toCheck, toSending].map((events) => canContinue(after(events)))).toEqual([false, true, true, false]);
    expect([[loaded()], toSlots, [...toSlots, chosen], toDetails, toSending].map((events) => isBusy(after(events)))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test('why a time is asked for', () => {
    expect(requestReason(after([fewer({ book: false })]))).toBe('no-booking');
    expect(requestReason(after([loaded(), slotsLoaded(1, []), { type: 'none-suited' }]))).toBe('nothing-free');
    expect(requestReason(after([...toSlots, { type: 'none-suited' }]))).toBe('none-suited');
  });

  test('the visit card shows the pressed time while it is being held', () => {
    expect(chosenVisit(after([...toSlots, chosen]))).toMatchObject({ slot: nine, location: { id: 'main' }, service: { id: 'blood-test' } });
    expect(chosenVisit(after(toSlots))).toBeUndefined();
    expect(canHold(after(toSlots))).toBe(true);
  });
});

describe('searching', () => {
  const list = loaded([service(), service({ id: 'x', name: 'X-ray' })]);
  const search: BookingEvent[] = [list, { type: 'query-typed', q: ' sore knee ' }, { type: 'searched' }];

  test('shows what was found, and keeps the words as typed', () => {
    const found = after([...search, { type: 'services-found', q: 'sore knee', services: [service({ id: 'knee' })] }], start({}));
    expect(found.search).toMatchObject({ q: ' sore knee ', status: 'found', asked: 'sore knee' });
    expect(after([{ type: 'service-chosen', serviceId: 'knee' }], found)).toMatchObject({ step: 'slot', service: { id: 'knee' } });
  });

  test('takes no answer to older words', () => {
    const asking = after([...search, { type: 'query-typed', q: 'blood' }, { type: 'searched' }], start({}));
    expect(reduceBooking(asking, { type: 'services-found', q: 'sore knee', services: [] })).toBe(asking);
    expect(after([{ type: 'search-failed', q: 'blood' }], asking).search).toMatchObject({ q: 'blood', status: 'failed' });
    expect(after([{ type: 'search-cleared' }], asking).search).toMatchObject({ q: '', status: 'idle' });
  });
});

describe('another language', () => {
  test('brings new words, and the same place in the flow', () => {
    const arabic = { ...service(), name: 'فحص الدم' };
    const before = after([...toDetails, ...typing(filled)]);
    const relabelled = after(
      [
        { type: 'language-changed', language: 'ar' },
        { type: 'loaded', hospital: { ...discovery, name: 'مستشفى' }, services: [arabic], language: 'ar' },
      ],
      before,
    );
    expect(relabelled).toMatchObject({
      step: 'details',
      slot: nine,
      hold: before.hold,
      draft: before.draft,
      service: { name: 'فحص الدم' },
      slots: { step: 'loading' },
    });
  });

  test('late words of the language before are let pass', () => {
    const changed = after([...toDetails, { type: 'language-changed', language: 'ar' }]);
    expect(reduceBooking(changed, loaded())).toBe(changed);
  });
});
