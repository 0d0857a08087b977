import { describe, expect, it } from 'vitest';
import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { draftOf, fresh, nothingKnown, transition, type HoursEvent, type HoursState } from '../../packages/desk/src/hours/hours.flow.ts';
import {
  newDepartment,
  newDepartmentFaults,
  newDepartmentInput,
  newDepartmentWrong,
} from '../../packages/desk/src/hours/new-department.flow.ts';

const locales = ['en', 'ar'];
const typed = { kind: 'office', 'name-en': ' Garden ', 'name-ar': '', phone: ' 555 0190 ' };
const made: StaffDepartment = {
  id: 'garden',
  version: 1,
  ...newDepartmentInput({ typed, wrong: [] }, locales),
  timeZone: 'America/New_York',
  hours: [],
  paused: { message: false, callback: false },
};
const after = (...events: HoursEvent[]): HoursState => events.reduce(transition, nothingKnown);
const listed: HoursEvent = { type: 'listed', known: { items: [], told: {}, days: [] }, locales };

describe('a department that is being added', () => {
  it('asks for a name in the hospital’s own language and a phone number, and is for staff alone at first', () => {
    expect(newDepartmentWrong(newDepartment, locales).map(({ name }) => name)).toEqual(['name-en', 'phone']);
    expect(newDepartmentWrong({ typed: { ...typed, phone: ' ' }, wrong: [] }, locales).map(({ name }) => name)).toEqual(['phone']);
    expect(newDepartmentWrong({ typed, wrong: [] }, locales)).toEqual([]);
    expect(newDepartmentInput({ typed, wrong: [] }, locales)).toMatchObject({
      name: { en: 'Garden' },
      kind: 'office',
      status: 'hidden',
      telecom: [{ system: 'phone', value: '555 0190' }],
    });
  });

  it('says what the server refuses at its field', () => {
    const faults = [
      { pointer: '/name', detail: 'a' },
      { pointer: '/name/ar', detail: 'b' },
      { pointer: '/telecom/0/value', detail: 'c' },
      { pointer: '/status', detail: 'd' },
    ];
    expect(newDepartmentFaults(faults, { typed, wrong: [] }, locales)).toEqual([
      { name: 'name-en', text: 'a' },
      { name: 'name-ar', text: 'b' },
      { name: 'phone', text: 'c' },
      { name: undefined, text: 'd' },
    ]);
  });

  it('keeps what is typed while another one is looked at, and goes on to its hours', () => {
    const begun = after(
      listed,
      { type: 'opened', id: fresh },
      { type: 'new-typed', name: 'name-en', value: 'Garden' },
      { type: 'opened', id: undefined },
      { type: 'opened', id: fresh },
    );
    expect(begun.added?.typed).toEqual({ kind: 'clinic', 'name-en': 'Garden' });
    const saved = [{ type: 'new-saved', department: made } as const, { type: 'opened', id: 'garden' } as const].reduce(transition, begun);
    expect([saved.added, draftOf(saved)?.kind, saved.busy]).toEqual([undefined, 'hours', false]);
  });

  it('asks before it is taken away, and forgets the question with another one', () => {
    const asked = after(
      listed,
      { type: 'new-saved', department: made },
      { type: 'opened', id: 'garden' },
      { type: 'retiring', asks: true },
    );
    expect(asked.retiring).toBe(true);
    expect(transition(asked, { type: 'opened', id: undefined }).retiring).toBe(false);
    const gone = transition(asked, { type: 'replaced', department: { ...made, status: 'hidden' } });
    expect([gone.retiring, gone.list]).toMatchObject([false, { items: [{ status: 'hidden' }] }]);
  });
});
