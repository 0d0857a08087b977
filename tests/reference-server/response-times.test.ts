import { describe, expect, it } from 'vitest';
import { responseKey, responseTimes, responsesSince, type Answered } from '../../packages/reference-server/src/services/response-times.ts';

const today = '2026-11-23';
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
/** Answered on a day, after so many seconds. */
const took = (seconds: number, day = today, more: Partial<Answered> = {}): Answered => {
  const answered = new Date(`${day}T12:00:00Z`);
  return { departmentId: 'billing', kind: 'message', from: new Date(answered.getTime() - seconds * 1000), answered, ...more };
};
const of = (rows: Answered[]) => responseTimes(rows, today, dayOf);

describe('measured response times', () => {
  it('are the time within which half and 9 of 10 were answered, in whole minutes and none too short', () => {
    const rows = [40, 50, 10, 20, 30, 100, 60, 70, 80, 90].map((minutes) => took(minutes * 60 - 30));
    expect(of(rows).get('billing message')).toEqual({ medianMinutes: 50, p90Minutes: 90, count: 10, from: '2026-10-25', to: today });
    expect(responsesSince(today)).toBe('2026-10-25');
  });

  it('are not told of fewer than 10', () => {
    const rows = Array.from({ length: 9 }, () => took(60));
    expect(of(rows).size).toBe(0);
    expect(of([...rows, took(60)]).get('billing message')?.count).toBe(10);
  });

  it('count 30 days, each department and each channel on its own', () => {
    const ten = <T>(make: () => T) => Array.from({ length: 10 }, make);
    const found = of([
      ...ten(() => took(600)),
      ...ten(() => took(60, '2026-10-25', { kind: 'callback' })),
      ...ten(() => took(60, '2026-10-24', { departmentId: 'records' })),
      ...ten(() => took(60, '2026-11-24', { departmentId: 'records' })),
    ]);
    expect([...found.keys()]).toEqual([responseKey('billing', 'message'), responseKey('billing', 'callback')]);
  });

  it('are nothing for a call before its window began', () => {
    expect(of(Array.from({ length: 10 }, () => took(-120, today, { kind: 'callback' }))).get('billing callback')).toMatchObject({
      medianMinutes: 0,
      p90Minutes: 0,
    });
  });
});
