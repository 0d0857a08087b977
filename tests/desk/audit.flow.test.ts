import type { AuditEntry } from '@foyer/sdk/contract/staff';
import { describe, expect, it } from 'vitest';
import { nothingAsked, transition, type AuditEvent, type AuditState } from '../../packages/desk/src/audit/audit.flow.ts';
import { entryWords } from '../../packages/desk/src/audit/words.ts';

const entry = (seq: string, subject = 'dora'): AuditEntry => ({
  seq,
  at: '2026-11-27T09:00:00-05:00',
  staff: { subject, name: `Name of ${subject}` },
  action: 'read',
  kind: 'case',
  subjectId: 'case-1',
  requestId: 'r',
});
const after = (...events: AuditEvent[]): AuditState => events.reduce(transition, nothingAsked);
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('the audit', () => {
  it('asks what is typed only when it is told to, and keeps what is typed when that fails', () => {
    const typed = after({ type: 'asked' }, { type: 'typed', name: 'subject', value: 'K7P-4QX' });
    expect([typed.wanted.subject, transition(typed, { type: 'asked' }).wanted.subject]).toEqual(['', 'K7P-4QX']);
    expect(transition(typed, { type: 'not-listed', trouble }).typed.subject).toBe('K7P-4QX');
    expect(transition(typed, { type: 'cleared' }).typed).toEqual({ staff: '', day: '', subject: '' });
  });

  it('says at the field what cannot be looked for', () => {
    const errors = [
      { pointer: '/query/subject', code: 'not-an-id', detail: 'An id …' },
      { pointer: '/query/day', code: 'not-a-day', detail: 'Write a day.' },
      { pointer: '/query/limit', code: 'too-large', detail: 'No.' },
    ];
    const { wrong } = after({ type: 'not-listed', trouble: { ...trouble, status: 422, errors } });
    expect(wrong.map(({ name }) => name)).toEqual(['subject', 'day']);
    expect(after({ type: 'not-listed', trouble: { ...trouble, errors } }, { type: 'asked' }).wrong).toEqual([]);
  });

  it('grows page by page, and keeps its rows when the next page fails', () => {
    const first = after({ type: 'listed', items: [entry('9')], nextCursor: '9' }, { type: 'more-asked' });
    expect(first.list).toMatchObject({ more: 'loading' });
    const second = transition(first, { type: 'more', items: [entry('8', 'mo')], nextCursor: undefined });
    expect(second.list).toMatchObject({ items: [{ seq: '9' }, { seq: '8' }], more: 'no', nextCursor: undefined });
    expect(transition(first, { type: 'no-more', trouble }).list).toMatchObject({ items: [{ seq: '9' }], more: trouble, nextCursor: '9' });
  });

  it('offers colleagues, and whoever is in the rows', () => {
    const state = after(
      { type: 'listed', items: [entry('9', 'left')], nextCursor: undefined },
      { type: 'people', people: [{ subject: 'dora', name: 'Dora' }] },
      { type: 'asked' },
    );
    expect(state.people.map(({ subject }) => subject)).toEqual(['dora', 'left']);
  });

  it('says what was done, also of things it has no words for', () => {
    const { subjectId: _id, ...many } = entry('1');
    expect([
      entryWords(entry('1')),
      entryWords({ ...many, action: 'list', kind: 'cases' }),
      entryWords({ ...many, kind: 'robot' }),
    ]).toEqual(['opened a message, callback or complaint', 'listed messages, callbacks and complaints', 'opened robot']);
    expect(entryWords({ ...many, action: 'sign-in', kind: 'session' })).toBe('signed in');
  });
});
