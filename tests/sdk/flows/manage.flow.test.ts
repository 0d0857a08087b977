import { previousManageStep, reduceManage, startManage, type ManageEvent, type ManageState } from '@foyer/sdk/flows';
import type { Appointment } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointment, discovery } from '../support/hospital.ts';
import { key, later, nine, page, ten, today } from './events.ts';

const link = { id: 'a1', token: 't0ken' };
const start = (withLink = true): ManageState => startManage({ language: 'en', today, ...(withLink && { link }) });
const visit = (more: Partial<Appointment> = {}): Appointment => ({
  ...appointment('a1', nine),
  policy: { cancel: { allowed: true }, reschedule: { allowed: true, remaining: 3 }, waitlist: { allowed: true } },
  ...more,
});
const opened = (more: Partial<Appointment> = {}): ManageEvent => ({
  type: 'opened',
  language: 'en',
  hospital: discovery,
  visit: visit(more),
  etag: '"1"',
});
const noLink: ManageEvent = { type: 'opened', language: 'en', hospital: discovery, visit: undefined, etag: undefined };
const refused = (why: 'expired' | 'not-found'): ManageEvent => ({ type: 'link-refused', language: 'en', hospital: discovery, why });
const slots: ManageEvent = { type: 'slots-loaded', ask: 1, page: page([ten, later]) };
const chosen: ManageEvent = { type: 'slot-chosen', slot: later, key: key('hold') };
const held: ManageEvent = { type: 'slot-held', key: key('hold'), id: 'h1' };
const confirmed: ManageEvent = { type: 'confirmed', key: key('change') };
const changed = (more: Partial<Appointment> = {}): ManageEvent => ({
  type: 'changed',
  key: key('change'),
  visit: visit({ version: 2, ...more }),
  etag: '"2"',
});
const failed = (code: string, retryable: boolean): ManageEvent => ({ type: 'change-failed', key: key('change'), code, retryable });
const unknown: ManageEvent = { type: 'outcome-unknown', key: key('change') };

const toTimes = [opened(), { type: 'move-asked' }, slots] as const;
const toMove = [...toTimes, chosen, held] as const;
const toSending = [...toMove, confirmed] as const;
const toCancel = [opened(), { type: 'cancel-asked' }] as const;

const after = (events: readonly ManageEvent[], from: ManageState = start()): ManageState => events.reduce(reduceManage, from);

describe('the step after a list of events', () => {
  const tables: [string, readonly ManageEvent[], object, ManageState?][] = [
    ['nothing', [], { step: 'loading' }],
    ['opened', [opened()], { step: 'visit', etag: '"1"' }],
    ['opened, cancelled already', [opened({ status: 'cancelled' })], { step: 'cancelled' }],
    ['no link', [noLink], { step: 'find', why: 'no-link' }, start(false)],
    ['a link that expired', [refused('expired')], { step: 'find', why: 'expired', link: undefined }],
    ['a wrong link', [refused('not-found')], { step: 'find', why: 'not-found' }],
    ['could not load', [{ type: 'load-failed', code: 'network' }], { step: 'unavailable', code: 'network' }],
    ['could not load, tried again', [{ type: 'load-failed', code: 'network' }, { type: 'retried' }], { step: 'loading' }],

    [
      'looking up nothing',
      [noLink, { type: 'lookup-asked', key: key('find') }],
      { step: 'find', errors: [{ field: 'contact', code: 'required' }] },
    ],
    [
      'looking up nonsense',
      [noLink, { type: 'typed', field: 'contact', value: 'me' }, { type: 'lookup-asked', key: key('find') }],
      { step: 'find', errors: [{ field: 'contact', code: 'not-a-contact' }], draft: { contact: 'me' } },
    ],
    [
      'looking up, answered',
      [
        noLink,
        { type: 'typed', field: 'contact', value: 'a@b.example' },
        { type: 'lookup-asked', key: key('find') },
        { type: 'links-sent', key: key('find') },
      ],
      { step: 'found', draft: { contact: 'a@b.example' } },
    ],
    [
      'looking up, refused: what was typed is kept',
      [
        noLink,
        { type: 'typed', field: 'contact', value: 'a@b.example' },
        { type: 'lookup-asked', key: key('find') },
        { type: 'lookup-refused', key: key('find'), code: 'network', isField: false },
      ],
      { step: 'find', errors: [{ field: 'form', code: 'network' }], draft: { contact: 'a@b.example' } },
    ],

    ['move asked', [opened(), { type: 'move-asked' }], { step: 'slot', slots: { step: 'loading', serviceId: 'blood-test' } }],
    [
      'move asked where it is not allowed',
      [opened({ policy: { cancel: { allowed: true }, reschedule: { allowed: false, why: 'Too late.' } } }), { type: 'move-asked' }],
      { step: 'visit' },
    ],
    ['times', toTimes, { step: 'slot', slots: { step: 'ready' } }],
    ['a time pressed', [...toTimes, chosen], { step: 'slot', holding: later, hold: { status: 'asking' } }],
    ['a time pressed twice', [...toTimes, chosen, { ...chosen, slot: ten, key: key('other') } as ManageEvent], { holding: later }],
    ['held', toMove, { step: 'move', slot: later, hold: { status: 'held', id: 'h1' } }],
    [
      'not held, and on all the same',
      [...toTimes, chosen, { type: 'hold-failed', key: key('hold') }],
      { step: 'move', slot: later, hold: undefined },
    ],
    [
      'a time that overlaps the visit’s own is not held',
      [...toTimes, { type: 'slot-chosen', slot: { ...ten, start: nine.start }, key: key('hold') }],
      { step: 'move', hold: undefined },
    ],
    [
      'a time that is kept for the visit is not held',
      [
        opened({ disrupted: { since: '2026-11-30T09:00:00-05:00', offer: { slot: later, expiresAt: '2026-12-01T09:00:00-05:00' } } }),
        { type: 'move-asked' },
        slots,
        chosen,
      ],
      { step: 'move', slot: later, hold: undefined },
    ],
    [
      'no yes is given to a time that is blocked',
      [opened({ disrupted: { since: '2026-11-30T09:00:00-05:00' } }), { type: 'confirm-asked', key: key('change') }],
      { step: 'visit', change: undefined },
    ],
    [
      'a time of another service',
      [...toTimes, { type: 'slot-chosen', slot: { ...ten, serviceId: 'x-ray' }, key: key('hold') }],
      { step: 'slot', holding: undefined },
    ],
    [
      'a time that went',
      [...toTimes, chosen, { type: 'slot-lost', key: key('hold'), alternatives: [ten] }],
      { step: 'slot', lost: { slot: later, alternatives: [ten] }, hold: undefined },
    ],
    [
      'a time that went, all times asked for',
      [...toTimes, chosen, { type: 'slot-lost', key: key('hold'), alternatives: [] }, { type: 'all-times-asked' }],
      { step: 'slot', lost: undefined, slots: { step: 'loading' } },
    ],
    ['sending', toSending, { step: 'sending', change: { kind: 'move', slotId: 'later', holdId: 'h1', ifMatch: '"1"' } }],
    ['pressed twice', [...toSending, { ...confirmed, key: key('again') } as ManageEvent], { change: { key: key('change') } }],
    [
      'moved',
      [...toSending, changed({ start: later.start })],
      { step: 'moved', etag: '"2"', visit: { version: 2 }, change: undefined, hold: undefined },
    ],
    [
      'the time went at the last press',
      [...toSending, { type: 'slot-lost', key: key('change'), alternatives: [ten] }],
      { step: 'slot', lost: { alternatives: [ten] }, visit: { version: 1 }, etag: '"1"' },
    ],
    [
      'somebody else changed it first',
      [...toSending, { type: 'changed-meanwhile', key: key('change') }],
      { step: 'visit', notice: 'changed-meanwhile', isStale: true },
    ],
    [
      'refused',
      [...toSending, failed('cutoff-passed', false)],
      { step: 'failed', code: 'cutoff-passed', isStale: true, visit: { version: 1 } },
    ],
    ['refused, and back', [...toSending, failed('cutoff-passed', false), { type: 'went-back' }], { step: 'visit', change: undefined }],
    ['failed', [...toSending, failed('overloaded', true)], { step: 'failed', retryable: true }],
    [
      'failed, tried again under the same key',
      [...toSending, failed('overloaded', true), { type: 'retried' }],
      { step: 'sending', change: { key: key('change') } },
    ],
    ['refused for good, tried again', [...toSending, failed('cutoff-passed', false), { type: 'retried' }], { step: 'failed' }],
    ['the answer was lost', [...toSending, unknown], { step: 'unknown', asking: true, tries: 1 }],
    ['lost again', [...toSending, unknown, unknown], { step: 'unknown', asking: false, tries: 2 }],
    ['lost again, asked again', [...toSending, unknown, unknown, { type: 'asked-again' }], { step: 'unknown', asking: true }],
    ['lost, found', [...toSending, unknown, changed()], { step: 'moved' }],
    ['an answer to something else', [...toSending, { ...changed(), key: key('old') } as ManageEvent], { step: 'sending' }],
    ['kept', [...toMove, { type: 'kept' }], { step: 'visit', slot: undefined, hold: undefined }],
    ['one page back', [...toMove, { type: 'went-back' }], { step: 'slot', slot: later }],
    ['back while a time is being held', [...toTimes, chosen, { type: 'went-back' }, held], { step: 'visit', hold: undefined }],
    ['the browser’s Back to the visit', [...toMove, { type: 'step-reopened', step: 'visit' }], { step: 'visit', slot: undefined }],
    ['the browser’s Forward to the times', [opened(), { type: 'step-reopened', step: 'slot' }], { step: 'slot' }],
    ['the browser’s Forward to a last press', [opened(), { type: 'step-reopened', step: 'move' }], { step: 'visit' }],
    ['the browser’s Back from the end', [...toSending, changed(), { type: 'step-reopened', step: 'visit' }], { step: 'moved' }],
    ['cleared', [...toMove, { type: 'cleared' }], { step: 'find', visit: undefined, link: undefined, slot: undefined }],
    ['not cleared while it is being sent', [...toSending, { type: 'cleared' }], { step: 'sending', visit: { id: 'a1' } }],
    ['not cleared while its outcome is unknown', [...toSending, unknown, { type: 'cleared' }], { step: 'unknown', link }],
    ['no way back from sending', [...toSending, { type: 'went-back' }], { step: 'sending' }],

    ['cancel asked', toCancel, { step: 'cancel' }],
    [
      'cancel asked where it is not allowed',
      [opened({ policy: { cancel: { allowed: false }, reschedule: { allowed: true } } }), { type: 'cancel-asked' }],
      { step: 'visit' },
    ],
    [
      'cancelling',
      [...toCancel, { type: 'typed', field: 'reason', value: ' Better. ' }, confirmed],
      { step: 'sending', change: { kind: 'cancel', reason: 'Better.', ifMatch: '"1"' } },
    ],
    ['cancelling without a reason', [...toCancel, confirmed], { change: { kind: 'cancel', key: key('change'), ifMatch: '"1"' } }],
    [
      'a reason that is too long',
      [...toCancel, { type: 'typed', field: 'reason', value: 'x'.repeat(1001) }, confirmed],
      { step: 'cancel', errors: [{ field: 'reason', code: 'too-long' }] },
    ],
    ['cancelled', [...toCancel, confirmed, changed({ status: 'cancelled' })], { step: 'cancelled', visit: { status: 'cancelled' } }],

    ['coming', [opened(), { type: 'confirm-asked', key: key('change') }], { step: 'sending', change: { kind: 'confirm' } }],
    [
      'coming, kept',
      [opened(), { type: 'confirm-asked', key: key('change') }, changed({ confirmedAt: nine.start })],
      { step: 'visit', notice: 'confirmed' },
    ],
    ['coming, said already', [opened({ confirmedAt: nine.start }), { type: 'confirm-asked', key: key('change') }], { step: 'visit' }],
    [
      'no reminders',
      [opened(), { type: 'reminders-chosen', reminders: [], key: key('change') }, changed({ reminders: [] })],
      { step: 'visit', notice: 'reminders-off' },
    ],
    [
      'reminders',
      [opened(), { type: 'reminders-chosen', reminders: ['email'], key: key('change') }, changed()],
      { step: 'visit', notice: 'reminders-on' },
    ],

    ['a code asked for', [opened({ masked: true }), { type: 'code-asked' }], { step: 'code', status: 'sending' }],
    [
      'a code sent',
      [opened(), { type: 'code-asked' }, { type: 'code-sent', sentTo: 'g•••@p•••', triesLeft: 5 }],
      { step: 'code', status: 'ready', sentTo: 'g•••@p•••', triesLeft: 5 },
    ],
    [
      'no code entered',
      [opened(), { type: 'code-asked' }, { type: 'code-sent', sentTo: 'g', triesLeft: 5 }, { type: 'code-entered' }],
      { step: 'code', status: 'ready', errors: [{ field: 'code', code: 'required' }] },
    ],
    [
      'a wrong code',
      [
        opened(),
        { type: 'code-asked' },
        { type: 'code-sent', sentTo: 'g', triesLeft: 5 },
        { type: 'typed', field: 'code', value: '12 34-56' },
        { type: 'code-entered' },
        { type: 'code-wrong', code: 'validation-failed' },
      ],
      { step: 'code', status: 'ready', errors: [{ field: 'code', code: 'wrong-code' }], triesLeft: 4, draft: { code: '12 34-56' } },
    ],
    [
      'the right code',
      [
        opened(),
        { type: 'code-asked' },
        { type: 'code-sent', sentTo: 'g', triesLeft: 5 },
        { type: 'typed', field: 'code', value: '123456' },
        { type: 'code-entered' },
        { type: 'code-right', visit: visit(), etag: '"1"', token: 'whole' },
      ],
      { step: 'visit', notice: 'whole', link: { id: 'a1', token: 'whole' }, draft: { code: '' } },
    ],
    ['another language', [opened(), { type: 'language-changed', language: 'ar' }], { step: 'visit', language: 'ar', wordsIn: 'en' }],
    [
      'another language, its words',
      [...toMove, { type: 'language-changed', language: 'ar' }, { ...opened(), language: 'ar' } as ManageEvent],
      { step: 'move', wordsIn: 'ar', slot: later },
    ],
  ];
  test.each(tables)('%s', (_, events, expected, from) => {
    expect(after(events, from)).toMatchObject(expected);
  });
});

const anyEvent: fc.Arbitrary<ManageEvent> = fc.constantFrom<ManageEvent>(
  ...toSending,
  ...toCancel,
  changed(),
  changed({ status: 'cancelled' }),
  failed('cutoff-passed', false),
  failed('overloaded', true),
  unknown,
  { type: 'changed-meanwhile', key: key('change') },
  { type: 'slot-lost', key: key('hold'), alternatives: [ten] },
  { type: 'slot-lost', key: key('change'), alternatives: [] },
  { type: 'hold-failed', key: key('hold') },
  { type: 'visit-read', visit: visit({ version: 3 }), etag: '"3"' },
  { type: 'visit-unread' },
  { type: 'kept' },
  { type: 'went-back' },
  { type: 'retried' },
  { type: 'asked-again' },
  { type: 'all-times-asked' },
  { type: 'slots-failed', ask: 1, code: 'network' },
  { type: 'confirm-asked', key: key('change') },
  { type: 'reminders-chosen', reminders: [], key: key('change') },
  { type: 'code-asked' },
  { type: 'code-sent', sentTo: 'g', triesLeft: 5 },
  { type: 'code-entered' },
  { type: 'code-wrong', code: 'validation-failed' },
  { type: 'find-asked' },
  { type: 'wait-asked' },
  { type: 'place-changed', key: key('change'), entry: undefined, url: '#w.w1.t' },
  { type: 'language-changed', language: 'ar' },
  { ...opened(), language: 'ar' } as ManageEvent,
  { type: 'typed', field: 'reason', value: 'x' },
);

test('whatever happens, a visit that was opened is never lost sight of, nor changed but by the server’s word', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = after([opened()]);
      for (const event of events) {
        const before = state;
        state = reduceManage(state, event);
        expect(state.visit).toBeDefined();
        const told =
          event.type === 'changed' ||
          event.type === 'visit-read' ||
          event.type === 'opened' ||
          event.type === 'code-right' ||
          event.type === 'place-changed';
        if (!told) expect(state.visit).toBe(before.visit);
        if (state.step === 'moved' || state.step === 'cancelled') expect(state.visit?.version).toBeGreaterThan(0);
        // Nothing is sent without a version that was seen.
        if (state.change && 'ifMatch' in state.change) expect(state.change.ifMatch).toBeDefined();
        // Never a dead end: on, back, or busy.
        const busy = ['sending', 'loading', 'finding'].includes(state.step);
        const ends = ['visit', 'moved', 'cancelled', 'unknown', 'waiting'].includes(state.step);
        expect(busy || ends || previousManageStep(state) !== undefined).toBe(true);
        seen += 1;
      }
    }),
    { numRuns: 3_000 },
  );
  console.log(`0 of ${seen} states had lost the visit`);
});
