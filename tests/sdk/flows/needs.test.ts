import { chosenVisit, extraMinutes, reduceBooking, ruledNeeds, toAppointmentInput } from '@foyer/sdk/flows';
import type { BookingEvent, BookingState, Draft } from '@foyer/sdk/flows';
import type { NeedRule } from '@foyer/sdk/contract';
import { describe, expect, test } from 'vitest';
import { service } from '../support/hospital.ts';
import { after, filled, key, later, loaded, nine, slotsLoaded, ten, typing } from './events.ts';

const rules: NeedRule[] = [
  { need: 'interpreter', extraMinutes: 15 },
  { need: 'extra-time', extraMinutes: 30 },
  { need: 'hoist', locationIds: ['east'], text: 'The hoist is at East clinic.' },
  { need: 'sign-language', modes: ['video'] },
];
const chosen: BookingEvent = { type: 'slot-chosen', slot: nine, key: key('hold') };
const held: BookingEvent = { type: 'slot-held', key: key('hold'), id: 'h1', expiresAt: 1000 };
const atDetails = (draft: Partial<Draft> = {}, its = service({ needRules: rules })): BookingState =>
  after([loaded([its]), slotsLoaded(), chosen, held, ...typing({ ...filled, ...draft })]);
const on = (state: BookingState, ...events: BookingEvent[]) => after(events, state);
const goOn: BookingEvent = { type: 'continued' };
const outgrown: BookingEvent = { type: 'hold-outgrown', id: 'h1', key: key('longer') };

describe('needs', () => {
  test.each<[string, Partial<Draft>, readonly string[], number]>([
    ['none', {}, [], 0],
    ['one that no rule names', { access: ['large-print'] }, [], 0],
    ['an interpreter, into any language', { interpreter: 'uk' }, ['interpreter'], 15],
    ['two: the longest counts', { interpreter: 'uk', access: ['extra-time'] }, ['interpreter', 'extra-time'], 30],
    ['one that restricts only', { access: ['hoist'] }, ['hoist'], 0],
  ])('make a visit longer as the service says: %s', (_, draft, needs, minutes) => {
    const state = atDetails(draft);
    expect(ruledNeeds(state)).toEqual(needs);
    expect(extraMinutes(state)).toBe(minutes);
    expect(chosenVisit(state)?.minutes).toBe(state.service ? state.service.durationMinutes + minutes : 0);
  });

  test('make no session longer', () => {
    expect(extraMinutes({ ...atDetails({ interpreter: 'uk' }), slot: { ...nine, window: true } })).toBe(0);
  });

  test.each<[string, Partial<Draft>, object]>([
    ['place', { access: ['hoist'] }, { field: 'access', code: 'not-at-this-place', detail: 'The hoist is at East clinic.' }],
    ['way', { access: ['sign-language'] }, { field: 'access', code: 'not-this-way' }],
  ])('that cannot be met at this %s are told at their field, and nothing is lost', (_, draft, error) => {
    const state = on(atDetails(draft), goOn);
    expect(state).toMatchObject({ step: 'details', errors: [error], draft, hold: { status: 'held', id: 'h1' } });
  });

  test('of a request restrict nothing: it has no place yet', () => {
    expect(on({ ...atDetails({ access: ['hoist'] }), path: 'request', slot: undefined }, goOn)).toMatchObject({ step: 'check' });
  });
});

describe('a time that is kept for too short', () => {
  const atCheck = on(atDetails({ interpreter: 'uk' }), goOn);

  test('is kept anew once the needs are told', () => {
    expect(reduceBooking(atDetails({ interpreter: 'uk' }), outgrown)).toMatchObject({ hold: { status: 'held', needs: [] } });
    expect(on(atCheck, outgrown)).toMatchObject({ step: 'check', hold: { status: 'asking', needs: ['interpreter'], key: key('longer') } });
    const longer: BookingEvent = { type: 'slot-held', key: key('longer'), id: 'h2', expiresAt: 2000 };
    const kept = on(atCheck, outgrown, longer);
    expect(kept).toMatchObject({ step: 'check', hold: { status: 'held', id: 'h2', needs: ['interpreter'] } });
    // Once is enough.
    expect(reduceBooking(kept, { type: 'hold-outgrown', id: 'h2', key: key('x') })).toBe(kept);
    expect(toAppointmentInput(kept)).toMatchObject({ holdId: 'h2', needs: { interpreter: 'uk' } });
  });

  test('leads on to times that have room, the visit’s own still listed', () => {
    const full: BookingEvent = { type: 'slot-lost', key: key('longer'), alternatives: [later] };
    const told = on(atCheck, outgrown, full);
    expect(told).toMatchObject({ step: 'check', gone: { slot: nine, alternatives: [later], why: 'no-room' }, hold: undefined });
    expect(told.slots?.slots).toContainEqual(nine);
    const lost = on(told, { type: 'confirmed', key: key('book') });
    expect(lost).toMatchObject({ step: 'slot', lost: { why: 'no-room' }, attempt: undefined, draft: { name: filled.name } });
    // The next time is kept for as long as it takes, at once.
    expect(on(lost, { type: 'slot-chosen', slot: later, key: key('new') })).toMatchObject({
      hold: { status: 'asking', slotId: 'later', needs: ['interpreter'] },
    });
  });

  test('still stands when it could not be asked for', () => {
    const failed: BookingEvent = { type: 'hold-failed', key: key('longer'), unsure: false };
    const state = on(atCheck, outgrown, failed);
    expect(state).toMatchObject({ hold: { status: 'held', id: 'h1', expiresAt: 1000, needs: ['interpreter'] } });
    // The booking finds out whether there is room.
    expect(reduceBooking(state, { type: 'hold-outgrown', id: 'h1', key: key('x') })).toBe(state);
    expect(on(state, { type: 'confirmed', key: key('book') }).attempt).toMatchObject({ input: { holdId: 'h1' } });
  });

  test('is waited for when the patient is quicker', () => {
    const sending = on(atCheck, outgrown, { type: 'confirmed', key: key('book') });
    expect(sending).toMatchObject({ step: 'sending', attempt: undefined });
    expect(on(sending, { type: 'slot-held', key: key('longer'), id: 'h2', expiresAt: 9 }).attempt).toMatchObject({
      input: { holdId: 'h2' },
    });
    expect(on(sending, { type: 'slot-lost', key: key('longer'), alternatives: [ten] })).toMatchObject({
      step: 'slot',
      lost: { alternatives: [ten], why: 'no-room' },
    });
  });
});

describe('messages about a visit that is booked for someone else', () => {
  const booker = { who: 'other', bookerName: 'Ada Okafor', relationship: 'child', phone: '555 0100', email: 'ada@example.org' } as const;

  test.each([
    ['whoever books it', 'me', { bookedBy: { email: 'ada@example.org', phone: '555 0100' } }, 'patient'],
    ['the patient', 'patient', { patient: { email: 'ada@example.org', phone: '555 0100' } }, 'bookedBy'],
  ] as const)('go to %s', (_, messagesTo, given, other) => {
    const input = toAppointmentInput(atDetails({ ...booker, messagesTo }));
    expect(input).toMatchObject({ ...given, bookedBy: { name: 'Ada Okafor', relationship: 'child' } });
    expect(input?.[other]).not.toHaveProperty('email');
    expect(input?.[other]).not.toHaveProperty('phone');
  });

  test('are the patient’s own when they book for themselves', () => {
    expect(toAppointmentInput(atDetails({ messagesTo: 'me' }))).toMatchObject({ patient: { phone: '555 0187' } });
  });
});
