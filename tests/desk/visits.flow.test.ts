import { describe, expect, it } from 'vitest';
import type { StaffVisit } from '@foyer/sdk/contract/staff';
import {
  needsYes,
  noVisits,
  transition,
  waitingCount,
  type VisitsEvent,
  type VisitsState,
} from '../../packages/desk/src/visits/visits.flow.ts';
import { dayAfter, dayIn, languageName } from '../../packages/desk/src/visits/words.ts';

const visit = (id: string, more: object = {}) => ({ id, status: 'booked', steps: ['arrive'], ...more }) as unknown as StaffVisit;
const after = (...events: VisitsEvent[]): VisitsState => events.reduce(transition, noVisits);
const listed: VisitsEvent = { type: 'listed', items: [visit('a'), visit('b')], nextCursor: 'next' };
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('a list of visits', () => {
  it('keeps what is typed while it is read anew, and when a step fails', () => {
    const typed = after(listed, { type: 'confirm-asked', id: 'a', step: 'decline' }, { type: 'reason', text: 'no room' });
    for (const event of [
      { type: 'asked' },
      listed,
      { type: 'sent', id: 'a', step: 'decline' },
      { type: 'failed', id: 'a', trouble },
    ] as const) {
      expect(transition(typed, event).asking).toEqual({ id: 'a', step: 'decline', reason: 'no room' });
    }
    expect(transition(typed, { type: 'failed', id: 'a', trouble }).trouble).toEqual({ id: 'a', trouble });
    expect(transition(typed, { type: 'kept' }).asking).toBeUndefined();
  });

  it('changes the visit that took a step, and no other', () => {
    const state = after(
      listed,
      { type: 'sent', id: 'a', step: 'arrive' },
      { type: 'stepped', visit: visit('a', { status: 'arrived', steps: [] }) },
    );
    expect(state.busy).toBeUndefined();
    expect(state.list).toMatchObject({
      items: [
        { id: 'a', status: 'arrived', steps: [] },
        { id: 'b', status: 'booked' },
      ],
    });
    expect([waitingCount(after(listed)), waitingCount(state), waitingCount(noVisits)]).toEqual([2, 1, undefined]);
  });

  it('grows page by page without showing one twice', () => {
    const state = after(listed, { type: 'more-asked' }, { type: 'more', items: [visit('b'), visit('c')], nextCursor: undefined });
    expect(state.list).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], more: 'no' });
  });

  it('opens and shuts a visit, and shuts one that could not be opened', () => {
    const opening = after(listed, { type: 'open-asked', id: 'a' });
    expect(opening.opened).toEqual({ a: 'loading' });
    expect(transition(opening, { type: 'failed', id: 'a', trouble }).opened['a']).toBeUndefined();
    expect(transition(opening, { type: 'shut', id: 'a' }).opened['a']).toBeUndefined();
  });

  it('asks once more before what cannot be taken back', () => {
    expect((['approve', 'decline', 'arrive', 'fulfil', 'no-show'] as const).filter(needsYes)).toEqual(['decline', 'no-show']);
  });
});

describe('days', () => {
  it('are the hospital’s', () => {
    const late = new Date('2026-11-28T03:30:00Z');
    expect([dayIn(late, 'America/New_York'), dayIn(late, 'UTC')]).toEqual(['2026-11-27', '2026-11-28']);
  });
  it('follow one another over months and clock changes', () => {
    expect([dayAfter('2026-10-31', 1), dayAfter('2026-11-01', 1), dayAfter('2027-03-01', -1)]).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2027-02-28',
    ]);
  });
  it('name languages, known or not', () => {
    expect([languageName('es'), languageName('not a tag')]).toEqual(['Spanish', 'not a tag']);
  });
});
