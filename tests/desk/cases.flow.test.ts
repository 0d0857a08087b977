import { describe, expect, it } from 'vitest';
import type { StaffCase, StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';
import { doneSince, draftOf, noCase, transition, type CaseEvent, type CaseState } from '../../packages/desk/src/cases/case.flow.ts';
import { bodyOf, faultOf, left, needsYes, type CaseDeed } from '../../packages/desk/src/cases/deeds.flow.ts';
import {
  countsOf,
  emptyQueue,
  everything,
  newIn,
  queryOf,
  signsOf,
  transition as queueStep,
  type QueueEvent,
  type QueueState,
} from '../../packages/desk/src/cases/queue.flow.ts';
import { agoOf, countWords, meanwhileWords, promiseOf, whenOf, windowOf } from '../../packages/desk/src/cases/words.ts';

const now = new Date('2026-11-27T15:00:00Z');
const timeZone = 'America/New_York';
const listed = (id: string, more: object = {}) =>
  ({
    id,
    kind: 'message',
    topic: 'billing',
    status: 'received',
    version: 1,
    urgent: false,
    overdue: false,
    createdAt: now.toISOString(),
    timeZone,
    ...more,
  }) as unknown as StaffCase;
const step = (name: string, more: object = {}): StaffCaseStep => ({
  step: name,
  status: 'received',
  at: '2026-11-27T14:00:00Z',
  by: 'staff',
  ...more,
});
const detail = (id: string, more: object = {}) =>
  ({ ...listed(id), steps: [step('receive', { by: 'patient' })], messages: [], attemptsLeft: 3, ...more }) as unknown as StaffCaseDetail;
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('a case that is worked on', () => {
  const after = (...events: CaseEvent[]): CaseState => events.reduce(transition, noCase);
  const open: CaseEvent[] = [
    { type: 'opened', id: 'a' },
    { type: 'came', one: detail('a') },
    { type: 'typed', deed: 'answer', text: 'Half a sen' },
  ];

  it('keeps what is typed, whatever happens but its being done', () => {
    const others: [string, CaseEvent[], 'kept' | 'gone'][] = [
      [
        'an error',
        [
          { type: 'sent', deed: 'answer' },
          { type: 'failed', id: 'a', deed: 'answer', trouble },
        ],
        'kept',
      ],
      [
        'being overtaken',
        [
          { type: 'sent', deed: 'answer' },
          { type: 'overtaken', deed: 'answer', one: detail('a', { version: 2 }) },
        ],
        'kept',
      ],
      ['a question that was not answered', [{ type: 'asks', deed: 'answer' }, { type: 'kept' }], 'kept'],
      ['a fault', [{ type: 'refused', deed: 'answer', wrong: [{ name: 'text-answer', text: 'x' }] }], 'kept'],
      ['another case and back', [{ type: 'left' }, { type: 'opened', id: 'b' }, { type: 'left' }, { type: 'opened', id: 'a' }], 'kept'],
      ['being read anew', [{ type: 'came', one: detail('a', { version: 3 }) }], 'kept'],
      ['another deed', [{ type: 'done', deed: 'note', one: detail('a', { version: 1 }) }], 'kept'],
      ['the same deed of another case', [{ type: 'done', deed: 'answer', one: detail('b') }], 'kept'],
      [
        'being done',
        [
          { type: 'sent', deed: 'answer' },
          { type: 'done', deed: 'answer', one: detail('a', { version: 2 }) },
        ],
        'gone',
      ],
    ];
    for (const [what, events, wanted] of others) {
      const { text } = draftOf(after(...open, ...events), 'answer');
      expect([what, text]).toEqual([what, wanted === 'kept' ? 'Half a sen' : '']);
    }
  });

  it('lets go of an answer that stands in the case, though its receipt was lost', () => {
    const said = (from: string, text: string) =>
      detail('a', { version: 2, messages: [{ id: 'm', from, text, sentAt: now.toISOString() }] });
    const text = (one: StaffCaseDetail) => draftOf(after(...open, { type: 'came', one }), 'answer').text;
    expect([text(said('staff', 'Half a sen')), text(said('staff', 'Another')), text(said('patient', 'Half a sen'))]).toEqual([
      '',
      'Half a sen',
      'Half a sen',
    ]);
  });

  it('says who was quicker, with what', () => {
    const theirs = step('answer', { name: 'Amy', at: '2026-11-27T14:59:00Z' });
    const before = detail('a');
    const one = detail('a', { version: 2, steps: [...before.steps, theirs, step('note', { name: 'Bo' })] });
    const state = after({ type: 'opened', id: 'a' }, { type: 'came', one: before }, { type: 'overtaken', deed: 'answer', one });
    expect(state.meanwhile).toEqual(theirs);
    expect(meanwhileWords(theirs, now)).toBe('Amy answered this a minute ago. Your text is kept. Look at what is new, then decide.');
    expect(meanwhileWords(step('assign', { name: 'Amy', reason: 'Amy', at: now.toISOString() }), now)).toMatch(
      /^Amy took this just now\./u,
    );
    expect(meanwhileWords(step('assign', { name: 'Amy', reason: 'Bo' }), now)).toMatch(/^Amy gave this to Bo 1 hour ago\./u);
    expect(meanwhileWords(step('add', { by: 'patient' }), now)).toMatch(/^The patient wrote again/u);
    expect(doneSince(one, one)).toBeUndefined();
  });

  it('knows nothing of an answer that comes after it was left', () => {
    const elsewhere = after(...open, { type: 'left' }, { type: 'opened', id: 'b' });
    for (const event of [
      { type: 'came', one: detail('a') },
      { type: 'not-shown', id: 'a', trouble },
      { type: 'failed', id: 'a', deed: 'answer', trouble },
      { type: 'overtaken', deed: 'answer', one: detail('a') },
    ] as const)
      expect(transition(elsewhere, event)).toBe(elsewhere);
  });

  it('says that it has changed, once the list tells of a newer version', () => {
    const state = after(...open);
    expect(transition(state, { type: 'listed', id: 'a', version: 1 }).outdated).toBe(false);
    expect(transition(state, { type: 'listed', id: 'b', version: 9 }).outdated).toBe(false);
    expect(transition(state, { type: 'listed', id: 'a', version: 2 }).outdated).toBe(true);
  });

  const draft = (text: string, choice = '') => ({ text, choice });
  it.each<[CaseDeed, ReturnType<typeof draft>, string | undefined, object]>([
    ['answer', draft(' '), 'text', { text: ' ' }],
    ['answer', draft('x'.repeat(4000)), undefined, { text: 'x'.repeat(4000) }],
    ['answer', draft('x'.repeat(4001)), 'long', { text: 'x'.repeat(4001) }],
    ['note', draft('n'), undefined, { text: 'n' }],
    ['take', draft(''), undefined, {}],
    ['assign', draft(''), 'choice', { subject: '' }],
    ['assign', draft('', 'amy'), undefined, { subject: 'amy' }],
    ['attempt', draft('n'), 'choice', { outcome: '', note: 'n' }],
    ['attempt', draft('', 'reached'), undefined, { outcome: 'reached' }],
    ['close', draft(''), undefined, {}],
    ['close', draft('r'.repeat(1001)), 'long', { reason: 'r'.repeat(1001) }],
    ['reopen', draft('again'), undefined, { reason: 'again' }],
    ['transfer', draft('r', 'lab'), undefined, { departmentId: 'lab', reason: 'r' }],
  ])('sends %s as it is, or says what is missing', (deed, typed, fault, body) => {
    expect([faultOf(deed, typed), bodyOf(deed, typed, {})]).toEqual([fault, body]);
  });

  it('asks once more where the patient is told', () => {
    const yes = (deed: CaseDeed, choice: string, attemptsLeft: number) => needsYes(deed, draft('x', choice), { attemptsLeft });
    expect([yes('answer', '', 3), yes('note', '', 3), yes('close', '', 3), yes('take', '', 3)]).toEqual([true, false, false, false]);
    expect(['reached', 'no-answer', 'voicemail', 'wrong-number'].map((outcome) => yes('attempt', outcome, 2))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(['reached', 'no-answer', 'voicemail', 'wrong-number'].map((outcome) => yes('attempt', outcome, 1))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(left('answer', draft('four'))).toBe(3996);
  });
});

describe('the queue', () => {
  const after = (...events: QueueEvent[]): QueueState => events.reduce(queueStep, emptyQueue);
  const page = (...ids: string[]) => ({ items: ids.map((id) => listed(id)), nextCursor: undefined });
  const at = now.getTime();
  const read: QueueEvent = { type: 'listed', ...page('a', 'b'), at };

  it('counts what came by itself, until somebody looks at it', () => {
    const first = after(read);
    const second = queueStep(first, { type: 'refreshed', ...page('c', 'a', 'b'), at: at + 60_000 });
    expect([newIn(first, second), second.fresh]).toEqual([1, ['c']]);
    const third = queueStep(second, { type: 'refreshed', ...page('d', 'c', 'a'), at: at + 120_000 });
    expect([newIn(second, third), third.fresh]).toEqual([1, ['c', 'd']]);
    expect(queueStep(third, { type: 'looked-at', id: 'c' }).fresh).toEqual(['d']);
    expect(queueStep(third, read).fresh).toEqual([]);
    // An old one that moved up from a page that was not read.
    const old = {
      type: 'refreshed',
      items: [listed('z', { createdAt: '2026-11-01T00:00:00Z' }), listed('a')],
      nextCursor: undefined,
      at,
    } as const;
    expect(newIn(first, queueStep(first, old))).toBe(0);
  });

  it('stays where it is when it cannot be read anew', () => {
    const state = after(read, { type: 'not-listed', trouble });
    expect(state.list).toMatchObject({ kind: 'ready', items: [{ id: 'a' }, { id: 'b' }], stale: trouble });
    expect(queueStep(state, { type: 'refreshed', ...page('a'), at }).list).toMatchObject({ stale: undefined });
    expect(after({ type: 'not-listed', trouble }).list).toEqual({ kind: 'failed', trouble });
  });

  it('grows page by page without showing one twice, and changes with the case', () => {
    const state = after(read, { type: 'more-asked' }, { type: 'more', ...page('b', 'c') });
    expect(state.list).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], more: 'no' });
    const changed = queueStep(state, { type: 'changed', one: listed('b', { status: 'answered' }) });
    expect(changed.list).toMatchObject({ items: [{ status: 'received' }, { status: 'answered' }, { status: 'received' }] });
  });

  it('is asked for what it is narrowed to, and no more', () => {
    expect(queryOf(everything)).toEqual({ kind: 'question', status: '', department: '' });
    expect(queryOf({ ...everything, kind: 'callback', mine: true, overdue: true })).toMatchObject({
      kind: 'callback',
      mine: 'true',
      overdue: 'true',
    });
    expect(after(read, { type: 'filtered', filters: { ...everything, urgent: true } }).list).toEqual({ kind: 'loading' });
  });

  it('counts what is late and urgent of what still waits', () => {
    const items = [listed('a', { overdue: true, urgent: true }), listed('b', { urgent: true, status: 'answered' }), listed('c')];
    const counts = countsOf(after({ type: 'listed', items, nextCursor: 'n', at }));
    expect(counts && countWords(counts)).toBe('3 or more cases, 1 late, 1 urgent');
    expect(countWords({ all: 1, overdue: 0, urgent: 0, more: false })).toBe('1 case');
  });

  it.each([
    ['k7p4qx', 'K7P-4QX'],
    [' K7P-4QX ', 'K7P-4QX'],
    ['k 7 p - 4 q x', 'K7P-4QX'],
    ['K7P–4QX', 'K7P-4QX'],
    ['K7P4Q', undefined],
    ['K7P4QXX', undefined],
    ['', undefined],
  ])('reads the reference %j as %j', (typed, signs) => expect(signsOf(typed)).toBe(signs));
});

describe('the words of a promise', () => {
  const said = (more: object) => promiseOf(listed('a', more), now);
  it.each<[string, object, string | undefined, string | undefined]>([
    ['today', { replyBy: '2026-11-27T17:00:00-05:00' }, undefined, 'Answer by 5:00 PM today'],
    ['tomorrow', { replyBy: '2026-11-28T09:00:00-05:00' }, undefined, 'Answer by 9:00 AM tomorrow'],
    ['a day', { replyBy: '2026-12-01T17:00:00-05:00' }, undefined, 'Answer by 5:00 PM on Tuesday, December 1'],
    ['late', { replyBy: '2026-11-27T09:20:00-05:00' }, '40 minutes late', 'Answer was promised by 9:20 AM today'],
    ['late by hours', { replyBy: '2026-11-26T17:00:00-05:00' }, '17 hours late', 'Answer was promised by 5:00 PM yesterday'],
    ['late by days', { replyBy: '2026-11-24T10:00:00-05:00' }, '3 days late', 'Answer was promised by 10:00 AM on Tuesday, November 24'],
    [
      'promised anew',
      { replyBy: '2026-11-27T17:00:00-05:00', lateSince: '2026-11-27T09:59:30-05:00' },
      '1 minute late',
      'New date: Answer by 5:00 PM today',
    ],
    ['by the end of a day', { replyBy: '2026-11-30T23:59:00-05:00' }, undefined, 'Answer by the end of Monday, November 30'],
    ['noon is no end of a day', { replyBy: '2026-11-28T11:59:00-05:00' }, undefined, 'Answer by 11:59 AM tomorrow'],
    ['answered', { replyBy: '2026-11-24T10:00:00-05:00', status: 'answered' }, undefined, undefined],
    ['nothing promised', {}, undefined, undefined],
  ])('%s', (_, more, late, words) => {
    const promised = said(more);
    expect([promised.late, promised.words?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')]).toEqual([late, words]);
  });

  it('tells the hours that were chosen for a call', () => {
    const window = { id: 'w', start: '2026-11-27T14:00:00-05:00', end: '2026-11-27T15:00:00-05:00', timeZone };
    const call = listed('a', { kind: 'callback', window, replyBy: window.end });
    const plain = (words: string | undefined) => words?.replaceAll(/[\u00a0\u202f]/gu, ' ');
    expect(plain(promiseOf(call, now).words)).toBe('Call between 2:00 PM and 3:00 PM today');
    expect(plain(windowOf(call, now))).toBe('2:00 PM to 3:00 PM today');
    expect(plain(whenOf('2026-11-28T04:59:00Z', timeZone, now))).toBe('the end of today');
    expect([agoOf('2026-11-27T14:59:30Z', now), agoOf('2026-11-25T14:00:00Z', now)]).toEqual(['just now', '2 days ago']);
  });
});
