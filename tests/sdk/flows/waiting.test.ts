import { isManagePrivate, previousManageStep, reduceManage, startManage, type ManageEvent, type ManageState } from '@foyer/sdk/flows';
import type { Appointment, WaitlistEntry } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointment, discovery } from '../support/hospital.ts';
import { key, later, nine, page, ten, today } from './events.ts';

const link = { id: 'w1', token: 't0ken', of: 'waitlist' } as const;
const start = (of: 'waitlist' | 'visit' = 'waitlist'): ManageState =>
  startManage({ language: 'en', today, link: of === 'waitlist' ? link : { id: 'a1', token: 't0ken' } });

const entry = (more: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  id: 'w1',
  reference: 'B2C-3DF',
  status: 'waiting',
  service: { id: 'blood-test', name: 'Blood test' },
  wishes: {},
  createdAt: '2026-11-30T09:00:00-05:00',
  expiresAt: '2027-05-29T09:00:00-04:00',
  offers: [],
  ...more,
});
const offer = { id: 'o1', slot: ten, status: 'open', expiresAt: '2026-11-30T11:00:00-05:00' } as const;
const offered = entry({ status: 'offered', offers: [offer] });
const visit = (more: Partial<Appointment> = {}): Appointment => ({
  ...appointment('a1', later),
  policy: { cancel: { allowed: true }, reschedule: { allowed: true, remaining: 3 }, waitlist: { allowed: true } },
  ...more,
});

const place = (of: WaitlistEntry = entry()): ManageEvent => ({
  type: 'opened',
  language: 'en',
  hospital: discovery,
  visit: undefined,
  etag: undefined,
  entry: of,
});
const opened = (more: Partial<Appointment> = {}): ManageEvent => ({
  type: 'opened',
  language: 'en',
  hospital: discovery,
  visit: visit(more),
  etag: '"1"',
});
const accepted: ManageEvent = { type: 'offer-accepted', key: key('change'), offerId: 'o1' };
const declined: ManageEvent = { type: 'offer-declined', key: key('change'), offerId: 'o1' };
const confirmed: ManageEvent = { type: 'confirmed', key: key('change') };
const typed = (field: 'wishDays' | 'wishParts' | 'wishNotice', value: unknown) => ({ type: 'typed', field, value }) as ManageEvent;
const unknown: ManageEvent = { type: 'outcome-unknown', key: key('change') };
const changed = (of?: WaitlistEntry, url?: string): ManageEvent => ({
  type: 'place-changed',
  key: key('change'),
  entry: of,
  ...(url !== undefined && { url }),
});
const taken: ManageEvent = { type: 'changed', key: key('change'), visit: visit({ start: ten.start }), etag: '"2"', token: 'the-visits' };
const lost: ManageEvent = { type: 'slot-lost', key: key('change'), alternatives: [later] };

const after = (events: readonly ManageEvent[], from: ManageState = start()): ManageState => events.reduce(reduceManage, from);

describe('a place on the waiting list', () => {
  const toSending = [place(offered), accepted] as const;
  const tables: [string, readonly ManageEvent[], object][] = [
    ['opened', [place()], { step: 'place', entry: { status: 'waiting' } }],
    ['grown old', [place(), { type: 'place-aged' }], { step: 'place', isStale: true }],
    [
      'read again',
      [place(), { type: 'place-aged' }, { type: 'place-read', entry: offered }],
      { isStale: false, entry: { status: 'offered' } },
    ],
    ['not to be read', [place(), { type: 'place-aged' }, { type: 'visit-unread' }], { isStale: false, entry: { status: 'waiting' } }],
    ['in other words', [place(), { type: 'language-changed', language: 'ar' }], { step: 'place', language: 'ar' }],

    ['nothing to accept', [place(), accepted], { step: 'place', change: undefined }],
    ['another time than was seen', [place(offered), { ...accepted, offerId: 'o0' } as ManageEvent], { step: 'place', change: undefined }],
    [
      'a new time after a no: its word goes',
      [place(offered), declined, changed(entry()), { type: 'place-aged' }, { type: 'place-read', entry: offered }],
      { step: 'place', notice: undefined },
    ],
    [
      'left elsewhere: no word of being on the list still',
      [place(offered), declined, changed(entry()), { type: 'place-aged' }, { type: 'place-read', entry: entry({ status: 'left' }) }],
      { step: 'place', notice: undefined },
    ],
    ['accepted', toSending, { step: 'sending', change: { kind: 'accept', offerId: 'o1', key: key('change') } }],
    ['accepted twice', [...toSending, { ...accepted, key: key('again') } as ManageEvent], { change: { key: key('change') } }],
    [
      'accepted, done',
      [...toSending, taken],
      { step: 'taken', link: { id: 'a1', token: 'the-visits' }, visit: { id: 'a1' }, change: undefined },
    ],
    ['accepted, the answer of another press', [...toSending, { ...taken, key: key('other') } as ManageEvent], { step: 'sending' }],
    [
      'accepted, too late',
      [...toSending, { type: 'offer-over', key: key('change') }],
      { step: 'place', notice: 'offer-over', isStale: true },
    ],
    ['accepted, the time is gone', [...toSending, lost], { step: 'missed', lost: { alternatives: [later] }, isStale: true, link }],
    ['and back on the list', [...toSending, lost, { type: 'kept' }], { step: 'place', link }],
    ['accepted, the answer lost', [...toSending, unknown], { step: 'unknown', asking: true }],
    ['accepted, found out', [...toSending, unknown, taken], { step: 'taken' }],
    [
      'accepted, read meanwhile: what is sent is about the offer that was seen',
      [...toSending, { type: 'place-read', entry: entry() }],
      { step: 'sending', entry: { status: 'offered' } },
    ],
    [
      'accepted, refused',
      [...toSending, { type: 'change-failed', key: key('change'), code: 'invalid-transition', retryable: false }],
      { step: 'failed', code: 'invalid-transition', isStale: true },
    ],
    [
      'accepted, failed, tried again under the same key',
      [...toSending, { type: 'change-failed', key: key('change'), code: 'network', retryable: true }, { type: 'retried' }],
      { step: 'sending', change: { key: key('change') } },
    ],
    [
      'accepted, failed, back',
      [...toSending, { type: 'change-failed', key: key('change'), code: 'network', retryable: true }, { type: 'went-back' }],
      { step: 'place', change: undefined },
    ],

    ['declined', [place(offered), declined], { step: 'sending', change: { kind: 'decline', offerId: 'o1' } }],
    ['declined, done', [place(offered), declined, changed(entry())], { step: 'place', notice: 'declined', entry: { status: 'waiting' } }],

    ['to leave', [place(), { type: 'leave-asked' }], { step: 'leave' }],
    ['to leave what has ended', [place(entry({ status: 'booked' })), { type: 'leave-asked' }], { step: 'place' }],
    ['to stay', [place(), { type: 'leave-asked' }, { type: 'kept' }], { step: 'place' }],
    ['leaving', [place(), { type: 'leave-asked' }, confirmed], { step: 'sending', change: { kind: 'leave' } }],
    ['left', [place(), { type: 'leave-asked' }, confirmed, changed()], { step: 'left' }],
    ['a move is nothing for it', [place(), { type: 'move-asked' }], { step: 'place' }],
  ];
  test.each(tables)('%s', (_, events, expected) => expect(after(events)).toMatchObject(expected));

  test('is forgotten when it is cleared, with the link', () => {
    const state = after([place(offered), { type: 'cleared' }]);
    expect(state).toMatchObject({ step: 'find', entry: undefined, link: undefined });
    expect(isManagePrivate(state)).toBe(false);
    expect(isManagePrivate(after([place()]))).toBe(true);
  });

  test('is where Back leads', () => {
    expect(previousManageStep(after([place(), { type: 'leave-asked' }]))).toBe('place');
    expect(previousManageStep(after([...toSending, lost]))).toBe('place');
    expect(previousManageStep(after([place()]))).toBeUndefined();
    expect(after([place(), { type: 'leave-asked' }, { type: 'step-reopened', step: 'place' }])).toMatchObject({ step: 'place' });
    expect(after([...toSending, taken, { type: 'step-reopened', step: 'place' }])).toMatchObject({ step: 'taken' });
  });
});

describe('waiting for an earlier time than the visit has', () => {
  const asked = [opened(), { type: 'wait-asked' }] as const;
  const wished = [...asked, typed('wishDays', ['mon']), typed('wishNotice', '1440')] as const;
  const url = 'https://care.example.org/visit#w.w1.t';
  const tables: [string, readonly ManageEvent[], object][] = [
    ['asked for', asked, { step: 'wait' }],
    ['asked for from the times', [opened(), { type: 'move-asked' }, { type: 'wait-asked' }], { step: 'wait' }],
    [
      'not where the hospital has none',
      [opened({ policy: { cancel: { allowed: true }, reschedule: { allowed: true } } }), asked[1]],
      { step: 'visit' },
    ],
    ['given up', [...wished, { type: 'kept' }], { step: 'visit', draft: { wishDays: ['mon'] } }],
    [
      'sent',
      [...wished, confirmed],
      {
        step: 'sending',
        change: {
          kind: 'wait',
          input: { serviceId: 'blood-test', appointmentId: 'a1', wishes: { daysOfWeek: ['mon'], noticeMinutes: 1440 } },
        },
      },
    ],
    [
      'joined',
      [...wished, confirmed, changed(entry(), url)],
      { step: 'waiting', url, entry: { id: 'w1' }, draft: { wishDays: [], wishNotice: '' } },
    ],
    [
      'and back at the visit, which is read again',
      [...wished, confirmed, changed(entry(), url), { type: 'kept' }],
      { step: 'visit', isStale: true, link: { id: 'a1' } },
    ],
    [
      'refused',
      [...wished, confirmed, { type: 'change-failed', key: key('change'), code: 'invalid-transition', retryable: false }],
      { step: 'failed', draft: { wishDays: ['mon'] } },
    ],
  ];
  test.each(tables)('%s', (_, events, expected) => expect(after(events, start('visit'))).toMatchObject(expected));

  test('lets a time go that was being kept for a move', () => {
    const times: ManageEvent = { type: 'slots-loaded', ask: 1, page: page([nine, ten]) };
    const toMove = [opened(), { type: 'move-asked' }, times, { type: 'slot-chosen', slot: nine, key: key('hold') }] as const;
    const state = after([...toMove, { type: 'wait-asked' }], start('visit'));
    expect(state).toMatchObject({ step: 'wait', hold: undefined });
    // A hold that is answered late is nobody's.
    expect(reduceManage(state, { type: 'slot-held', key: key('hold'), id: 'h1' })).toBe(state);
  });
});

const anyEvent: fc.Arbitrary<ManageEvent> = fc.constantFrom<ManageEvent>(
  accepted,
  declined,
  confirmed,
  unknown,
  lost,
  taken,
  changed(),
  changed(entry()),
  changed(offered),
  { type: 'offer-over', key: key('change') },
  { type: 'change-failed', key: key('change'), code: 'overloaded', retryable: true },
  { type: 'change-failed', key: key('change'), code: 'invalid-transition', retryable: false },
  { type: 'leave-asked' },
  { type: 'wait-asked' },
  { type: 'move-asked' },
  { type: 'place-aged' },
  { type: 'place-read', entry: offered },
  { type: 'place-read', entry: entry({ status: 'expired' }) },
  { type: 'visit-unread' },
  { type: 'kept' },
  { type: 'went-back' },
  { type: 'retried' },
  { type: 'asked-again' },
  { type: 'step-reopened', step: 'place' },
  { type: 'step-reopened', step: 'visit' },
  place(offered),
  { ...place(), language: 'ar' } as ManageEvent,
  { type: 'language-changed', language: 'ar' },
);

test('whatever happens, a place on the list is never lost sight of, answered twice at once, or a dead end', () => {
  let seen = 0;
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = after([place(offered)]);
      for (const event of events) {
        const before = state;
        state = reduceManage(state, event);
        reached.add(state.step);
        expect(state.entry).toBeDefined();
        // What is sent stays as it is until its own answer comes.
        if (before.step === 'sending' || before.step === 'unknown') expect([undefined, before.change]).toContain(state.change);
        const busy = ['sending', 'unknown'].includes(state.step);
        const ends = ['place', 'left', 'taken', 'visit'].includes(state.step);
        expect(busy || ends || previousManageStep(state) !== undefined).toBe(true);
        seen += 1;
      }
    }),
    { numRuns: 3_000 },
  );
  expect([...reached].sort()).toEqual(
    expect.arrayContaining(['failed', 'leave', 'left', 'missed', 'place', 'sending', 'taken', 'unknown']),
  );
  console.log(`0 of ${seen} states had lost the place`);
});
