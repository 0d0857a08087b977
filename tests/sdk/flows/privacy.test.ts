import { canClear, isPrivate, type BookingEvent, type BookingState, type Draft } from '@foyer/sdk/flows';
import { describe, expect, test } from 'vitest';
import { service } from '../support/hospital.ts';
import { after, filled, key, loaded, start, today, toCheck, toDetails, toSending, toSlots, typing, visit } from './events.ts';

const cleared: BookingEvent = { type: 'cleared', today };
const booked: BookingEvent = { type: 'booked', key: key('book'), visit: visit() };
const unknown: BookingEvent = { type: 'outcome-unknown', key: key('book') };
const failed: BookingEvent = { type: 'send-failed', key: key('book'), code: 'overloaded', retryable: true };
const anyService = start({});

/** Something in every field of the draft, each unlike all others. */
const canaries: Draft = {
  who: 'other',
  name: 'qzv-name',
  birthDay: '14',
  birthMonth: '9',
  birthYear: '1958',
  bookerName: 'qzv-booker',
  relationship: 'qzv-relationship',
  messagesTo: 'patient',
  phone: '555 0187 qzv',
  email: 'qzv@example.org',
  interpreter: 'qzv-language',
  access: ['qzv-access'],
  needsNote: 'qzv-note',
  reason: 'qzv-reason',
  referralFrom: 'qzv-from',
  referralReference: 'qzv-reference',
  answers: { fasting: ['qzv-answer'] },
  wishDays: ['tue'],
  wishParts: ['evening'],
  wishNotice: '1440',
  wishHow: 'request',
  wishNote: 'qzv-wish',
};

describe('what the next person at the device must not see', () => {
  const steps: readonly [string, readonly BookingEvent[], isPrivate: boolean, canClear: boolean, BookingState?][] = [
    ['nothing yet', [], false, false],
    ['the list of services', [loaded([service(), service({ id: 'x-ray' })])], false, false, anyService],
    ['a search in own words', [loaded([service(), service({ id: 'x-ray' })]), { type: 'query-typed', q: 'itch' }], true, true, anyService],
    ['the list of times', toSlots, false, false],
    ['a time that was chosen', toDetails, true, true],
    ['one letter typed', [...toSlots, { type: 'typed', field: 'name', value: 'I' }], true, true],
    ['an answer given', [...toSlots, { type: 'answered', linkId: 'fasting', values: ['true'] }], true, true],
    ['the check', toCheck, true, true],
    ['a booking on its way', toSending, true, false],
    ['a booking whose answer was lost', [...toSending, unknown], true, false],
    ['a booking that failed for certain', [...toSending, failed], true, true],
    ['a visit', [...toSending, booked], true, true],
  ];
  for (const [name, events, hasSomething, mayGo, from] of steps)
    test(`${name}: ${hasSomething ? 'something' : 'nothing'}, ${mayGo ? 'which can be cleared' : 'not to be cleared now'}`, () => {
      const state = after(events, from);
      expect({ isPrivate: isPrivate(state), canClear: canClear(state) }).toEqual({ isPrivate: hasSomething, canClear: mayGo });
    });

  test('every field of the draft counts, and none is left after “Clear and leave”', () => {
    const fields = Object.keys(canaries).filter((field) => field !== 'answers') as (keyof Draft)[];
    for (const field of fields) expect(isPrivate(after([...toSlots, ...typing({ [field]: canaries[field] })])), field).toBe(true);
    const answer: BookingEvent = { type: 'answered', linkId: 'fasting', values: ['qzv-answer'] };
    const full = after([...toDetails, ...typing(Object.fromEntries(fields.map((field) => [field, canaries[field]]))), answer]);
    expect(full.draft).toEqual(canaries);
    expect(JSON.stringify(full).match(/qzv/gu)?.length).toBeGreaterThanOrEqual(13);
    const forgotten = after([cleared], full);
    expect(JSON.stringify(forgotten)).not.toMatch(/qzv|1958|555 0187/u);
    expect({ isPrivate: isPrivate(forgotten), canClear: canClear(forgotten) }).toEqual({ isPrivate: false, canClear: false });
  });

  test('a visit, its reference and its link are forgotten, and so is what was sent', () => {
    const done = after([...toSending, booked]);
    expect(JSON.stringify(done)).toContain(filled.name);
    const forgotten = after([cleared], done);
    expect(forgotten).toMatchObject({ step: 'slot', slot: undefined, hold: undefined, attempt: undefined });
    for (const secret of [visit().manage.url, visit().appointment.reference, filled.name ?? '', filled.phone ?? ''])
      expect(JSON.stringify(forgotten)).not.toContain(secret);
  });
});
