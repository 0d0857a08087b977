import { describe, expect, it } from 'vitest';
import {
  callBody,
  callFaults,
  referBody,
  referFaults,
  stepBody,
  stepFaults,
  stopFaults,
} from '../../packages/desk/src/aftercare/forms.flow.ts';
import { instantOf } from '../../packages/desk/src/aftercare/wall-time.ts';
import { draftOf, faultsOf, nothingYet, transition, type WorkEvent, type WorkState } from '../../packages/desk/src/aftercare/work.flow.ts';
import { deedOf, noteOf } from '../../packages/desk/src/aftercare/words.ts';

interface One {
  readonly id: string;
  readonly version: number;
}
type State = WorkState<One, One>;
const one = (id: string, version = 1): One => ({ id, version });
const after = (...events: WorkEvent<One, One>[]): State => events.reduce<State>(transition, nothingYet);
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };
const typed = (name: string, value: string) => ({ type: 'typed', form: 'attempt', name, value }) as const;

describe('work on one of a list', () => {
  it('keeps what is typed for each by itself, over others, errors and leaving, until it was sent', () => {
    const begun = after({ type: 'opened', id: 'a' }, typed('note', 'Rang twice'), { type: 'opened', id: 'b' }, typed('note', 'Other'), {
      type: 'left',
    });
    const back = transition(begun, { type: 'opened', id: 'a' });
    expect([draftOf(back, 'attempt'), draftOf(transition(begun, { type: 'opened', id: 'b' }), 'attempt')]).toEqual([
      { note: 'Rang twice' },
      { note: 'Other' },
    ]);
    const failed = [
      { type: 'sent', form: 'attempt' },
      { type: 'failed', form: 'attempt', id: 'a', trouble },
    ] as const;
    const again = failed.reduce<State>(transition, back);
    expect([draftOf(again, 'attempt'), again.trouble?.detail, again.busy]).toEqual([{ note: 'Rang twice' }, 'Try again.', undefined]);
    const done = transition(again, { type: 'done', form: 'attempt', id: 'a', one: one('a', 2) });
    expect([draftOf(done, 'attempt'), done.shown]).toEqual([{}, { kind: 'ready', one: one('a', 2) }]);
  });

  it('does not show an answer about another that was opened meanwhile', () => {
    const state = after(
      { type: 'opened', id: 'a' },
      { type: 'sent', form: 'attempt' },
      { type: 'opened', id: 'b' },
      { type: 'came', one: one('b') },
    );
    expect(transition(state, { type: 'done', form: 'attempt', id: 'a', one: one('a', 2) }).shown).toEqual({ kind: 'ready', one: one('b') });
    expect(transition(state, { type: 'came', one: one('a') }).shown).toEqual({ kind: 'ready', one: one('b') });
    expect(transition(state, { type: 'failed', form: 'attempt', id: 'a', trouble }).trouble).toBeUndefined();
  });

  it('says what is wrong with one form, and takes it back when that is sent again', () => {
    const faults = [{ name: 'outcome', text: 'Choose.' }];
    const state = after({ type: 'opened', id: 'a' }, { type: 'refused', form: 'attempt', faults });
    expect([faultsOf(state, 'attempt'), faultsOf(state, 'stop')]).toEqual([faults, []]);
    expect(faultsOf(transition(state, { type: 'sent', form: 'attempt' }), 'attempt')).toEqual([]);
  });

  it('grows page by page, each thing once', () => {
    const state = after(
      { type: 'listed', items: [one('a'), one('b')], nextCursor: 'c' },
      { type: 'more-asked' },
      { type: 'more', items: [one('b'), one('d')], nextCursor: undefined },
    );
    expect(state.list).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }, { id: 'd' }], nextCursor: undefined, more: 'no' });
  });
});

describe('a form', () => {
  const names = (faults: readonly { readonly name?: string | undefined }[]) => faults.map(({ name }) => name);
  it('asks for what matters, by how the call went', () => {
    const rows: [Record<string, string>, string[]][] = [
      [{}, ['outcome']],
      [{ outcome: 'no-answer' }, []],
      [{ outcome: 'reached' }, ['feeling', 'nextVisit']],
      [{ outcome: 'reached', feeling: 'worse', nextVisit: 'wanted' }, ['handedTo']],
      [{ outcome: 'reached', feeling: 'worse', nextVisit: 'wanted', handedTo: ' ' }, ['handedTo']],
      [{ outcome: 'reached', feeling: 'better', nextVisit: 'booked' }, []],
      [{ outcome: 'later' }, ['day', 'time']],
      [{ outcome: 'busy', note: 'x'.repeat(1001) }, ['note']],
    ];
    for (const [draft, wanted] of rows) expect([draft['outcome'], names(callFaults(draft))]).toEqual([draft['outcome'], wanted]);
    expect([names(stopFaults({ reason: 'other' })), names(stopFaults({ reason: 'died' }))]).toEqual([['note'], []]);
    expect([names(referFaults({})), names(stepFaults({ to: 'expired' })), names(stepFaults({ to: 'sent' }))]).toEqual([
      ['to'],
      ['note'],
      [],
    ]);
  });

  it('sends what belongs to it, and nothing that was typed for another choice', () => {
    const all = {
      outcome: 'reached',
      feeling: 'same',
      questions: ' May I swim? ',
      nextVisit: 'booked',
      toldHowToReachUs: 'yes',
      day: '2026-12-01',
      time: '10:00',
      note: '',
    };
    expect(callBody(all, instantOf as never)).toEqual({
      outcome: 'reached',
      record: { feeling: 'same', questions: 'May I swim?', nextVisit: 'booked', toldHowToReachUs: true },
    });
    expect(callBody({ ...all, outcome: 'later' }, (day, time) => `${day} ${time}`)).toEqual({
      outcome: 'later',
      callAt: '2026-12-01 10:00',
    });
    expect(referBody({ to: 'Clinic', phone: '' }, 'visit-1')).toEqual({ appointmentId: 'visit-1', to: 'Clinic' });
    expect([stepBody({ to: 'sent', visitOn: '2026-12-01' }), stepBody({ to: 'booked', visitOn: '2026-12-01' })]).toEqual([
      { to: 'sent' },
      { to: 'booked', visitOn: '2026-12-01' },
    ]);
  });

  it('reads the wall clock of the patient’s place, on both days of the year that are an hour off', () => {
    const rows = [
      ['2026-12-01', '14:30', '2026-12-01T19:30:00Z'],
      ['2026-07-01', '14:30', '2026-07-01T18:30:00Z'],
      // 2:30 is left out: half an hour after the gap.
      ['2027-03-14', '02:30', '2027-03-14T07:30:00Z'],
      ['2027-03-14', '10:00', '2027-03-14T14:00:00Z'],
      // 1:30 comes twice: the first.
      ['2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
      ['2026-11-01', '10:00', '2026-11-01T15:00:00Z'],
    ] as const;
    for (const [day, time, wanted] of rows) expect([day, time, instantOf(day, time, 'America/New_York')]).toEqual([day, time, wanted]);
    expect(instantOf('2026-12-01', '09:00', 'Asia/Kathmandu')).toBe('2026-12-01T03:15:00Z');
  });
});

it('what was done is said in a sentence', () => {
  const at = '2026-11-27T09:00:00-05:00';
  const rows = [
    [{ step: 'attempt', at, name: 'Dora', outcome: 'no-answer' }, 'Dora called: no answer', undefined],
    [{ step: 'assign', at, name: 'Dora', note: 'Emil' }, 'Dora gave this to Emil', undefined],
    [{ step: 'assign', at, name: 'Dora', note: 'Dora' }, 'Dora took this', undefined],
    [{ step: 'stop', at, name: 'Dora', note: 'other: Moved away' }, 'Dora took it off the list', 'Another reason: Moved away'],
    [{ step: 'stalled', at }, 'The server noted that it stands still', undefined],
    [{ step: 'expired', at, name: 'Dora', note: 'Nobody answers' }, 'Dora noted: lost', 'Nobody answers'],
  ] as const;
  for (const [step, deed, note] of rows) expect([deedOf(step), noteOf(step)]).toEqual([deed, note]);
});
