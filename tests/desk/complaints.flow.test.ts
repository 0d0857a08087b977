import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffCase, StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';
import {
  ComplaintAcknowledgeInput,
  ComplaintAgreeInput,
  ComplaintClearInput,
  ComplaintConcernsInput,
  ComplaintInterimInput,
  ComplaintOutcomeInput,
  ComplaintOwnersInput,
  ComplaintPauseInput,
  ComplaintReasonInput,
  ComplaintResumeInput,
  ComplaintStepInput,
  ComplaintTransferOutInput,
  complaintActions,
  type StaffComplaint,
} from '@foyer/sdk/contract/staff-complaints';
import { draftOf, noCase, transition, type CaseEvent, type CaseState } from '../../packages/desk/src/cases/case.flow.ts';
import { bodyOf, needsYes, typedIn } from '../../packages/desk/src/cases/deeds.flow.ts';
import { isNarrowed, everything } from '../../packages/desk/src/cases/queue.flow.ts';
import { toldLate } from '../../packages/desk/src/cases/told-late.flow.ts';
import { deedOf, promiseOf, reasonOf, statusesOf, statusOf, titleOf } from '../../packages/desk/src/cases/words.ts';
import { complaintBody, faultsIn, serverFaults, type Typed } from '../../packages/desk/src/complaints/complaint-deeds.flow.ts';
import { fieldsOf, type ComplaintDeed } from '../../packages/desk/src/complaints/complaint-fields.flow.ts';
import { stepWords } from '../../packages/desk/src/complaints/step-words.ts';
import { listed, ticked } from '../../packages/desk/src/complaints/ticked.flow.ts';
import { heldUp, isOwnDraft, isWritingNext, nextOf, readsFirst } from '../../packages/desk/src/complaints/next.flow.ts';
import { reasonsOf } from '../../packages/desk/src/complaints/words.ts';

const now = new Date('2026-11-27T15:00:00Z');
const timeZone = 'America/New_York';
const plain = (words: string | undefined) => words?.replaceAll(/[\u00a0\u202f]/gu, ' ');
const deeds = complaintActions.filter((action): action is ComplaintDeed => action !== 'close');

const summary = { category: 'care', acknowledgeBy: '2026-11-27T23:59:00-05:00', respondBy: '2026-12-02T23:59:00-05:00' } as const;
const listedCase = (more: object = {}, complaint: object = {}) =>
  ({
    id: 'a',
    kind: 'complaint',
    topic: 'other',
    status: 'received',
    version: 1,
    urgent: false,
    overdue: false,
    createdAt: now.toISOString(),
    timeZone,
    ...more,
    complaint: { ...summary, ...complaint },
  }) as unknown as StaffCase;
const detail = (more: object = {}, complaint: object = {}) =>
  ({ ...listedCase(more, complaint), steps: [], messages: [], attemptsLeft: 0 }) as unknown as StaffCaseDetail;

/** Every field filled in rightly. */
const whole: Readonly<Record<ComplaintDeed, Typed>> = {
  acknowledge: { text: 'I have it.' },
  owners: { owner: 'amy', deputy: 'bo' },
  concerns: { subjects: 'kim\nron', reason: 'Named.' },
  clear: { subject: 'kim', reason: 'Another Kim.' },
  investigate: {},
  interim: { respondBy: '2026-12-10', text: 'It takes longer.' },
  pause: { text: 'We wait for you.', reason: 'Away', until: '2026-12-10' },
  resume: { reason: 'Back' },
  agree: { respondBy: '2026-12-10', text: 'As we said.' },
  outcome: {
    contactName: 'Dora Klein',
    contactRole: 'Advocate',
    contactPhone: '555 0100',
    steps: 'We asked.',
    results: 'It was so.',
    completedOn: '2026-11-26',
    remedies: 'apology\nchange',
    learningAction: 'Two at night',
    learningOwner: 'Head of nursing',
    learningDueOn: '2026-12-20',
  },
  'sign-off': {},
  'send-back': { reason: 'Too short' },
  send: {},
  'transfer-out': {
    bodyName: 'State line',
    bodyPhone: '555 0199',
    bodyUrl: 'https://state.example',
    reason: 'Theirs',
    patientAgreed: 'yes',
  },
  consent: { reason: 'She called.' },
};
const shapes = {
  acknowledge: ComplaintAcknowledgeInput,
  owners: ComplaintOwnersInput,
  concerns: ComplaintConcernsInput,
  clear: ComplaintClearInput,
  investigate: ComplaintStepInput,
  interim: ComplaintInterimInput,
  pause: ComplaintPauseInput,
  resume: ComplaintResumeInput,
  agree: ComplaintAgreeInput,
  outcome: ComplaintOutcomeInput,
  'sign-off': ComplaintStepInput,
  'send-back': ComplaintReasonInput,
  send: ComplaintStepInput,
  'transfer-out': ComplaintTransferOutInput,
  consent: ComplaintReasonInput,
} as const;

describe('the steps of a complaint', () => {
  it.each(deeds)('sends %s as the server takes it, and finds each field that is missing', (deed) => {
    expect(Object.keys(whole[deed]).toSorted()).toEqual(Object.keys(fieldsOf[deed]).toSorted());
    expect(Object.keys(stepWords[deed].fields).toSorted()).toEqual(Object.keys(fieldsOf[deed]).toSorted());
    expect([faultsIn(deed, whole[deed]), shapes[deed].safeParse(complaintBody(deed, whole[deed])).success]).toEqual([[], true]);
    for (const field of Object.keys(fieldsOf[deed])) {
      const lacking = { ...whole[deed], [field]: '' };
      const ours = faultsIn(deed, lacking).map(({ name }) => name);
      const theirs = shapes[deed].safeParse(complaintBody(deed, lacking));
      // Whatever the server would refuse is said before it is asked, at its field.
      expect([field, ours]).toEqual([field, theirs.success ? [] : [`${deed}-${field}`]]);
      if (!theirs.success)
        expect(
          serverFaults(
            deed,
            theirs.error.issues.map(({ path }) => ({ pointer: `/${path.join('/')}`, detail: 'x' })),
          ).map(({ name }) => name),
        ).toContain(`${deed}-${field}`);
    }
  });

  it('never sends an outcome that the server cannot read, whatever is typed', () => {
    const names = Object.keys(fieldsOf.outcome);
    const value = fc.constantFrom('', ' ', 'Text of some length', '2026-11-26', '555 0100', 'apology');
    const typed = fc.dictionary(fc.constantFrom(...names), value).map((all): Typed => ({
      ...all,
      remedies: '',
      completedOn: '',
      learningDueOn: all['learningDueOn'] === '2026-11-26' ? '2026-11-26' : '',
      ...(all['contactPhone'] && { contactPhone: '555 0100' }),
    }));
    fc.assert(
      fc.property(typed, (one) => {
        if (faultsIn('outcome', one).length > 0) return;
        const parsed = ComplaintOutcomeInput.safeParse(complaintBody('outcome', one));
        expect([one, parsed.success]).toEqual([one, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('says what is too long, and that a deputy is somebody else', () => {
    expect(faultsIn('interim', { respondBy: '2026-12-10', text: 'x'.repeat(4001) })).toEqual([
      { name: 'interim-text', text: 'This is too long: 4001 characters, and 4000 fit. Make it shorter.' },
    ]);
    expect(faultsIn('owners', { owner: 'amy', deputy: 'amy' })).toEqual([
      { name: 'owners-deputy', text: 'Choose somebody else than the owner.' },
    ]);
    expect(faultsIn('transfer-out', { ...whole['transfer-out'], patientAgreed: '' })[0]?.text).toMatch(/^Ask the patient first/u);
  });

  it('asks once more where the patient is told, and nowhere else', () => {
    const asks = deeds.filter((deed) => needsYes(deed, { text: '', choice: '' }, { attemptsLeft: 0 }));
    expect(asks.toSorted()).toEqual(['acknowledge', 'agree', 'interim', 'pause', 'send', 'transfer-out']);
    for (const deed of deeds) expect([deed, stepWords[deed].question !== undefined]).toEqual([deed, asks.includes(deed)]);
  });

  it('keeps ticks in any order, each once', () => {
    expect(listed(ticked(ticked('', 'amy', true), 'bo', true))).toEqual(['amy', 'bo']);
    expect(listed(ticked('amy\nbo', 'amy', true))).toEqual(['bo', 'amy']);
    expect(ticked('amy', 'amy', false)).toBe('');
  });
});

describe('a complaint that is worked on', () => {
  const after = (...events: CaseEvent[]): CaseState => events.reduce(transition, noCase);
  const open: CaseEvent[] = [
    { type: 'opened', id: 'a' },
    { type: 'came', one: detail() },
    { type: 'filled', deed: 'interim', name: 'text', value: 'It takes' },
    { type: 'filled', deed: 'interim', name: 'respondBy', value: '2026-12-10' },
  ];
  const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };
  const textOf = (state: CaseState) => draftOf(state, 'interim').fields?.['text'];

  it('keeps what is typed by case and step, until it is done', () => {
    const kept: readonly CaseEvent[][] = [
      [{ type: 'failed', id: 'a', deed: 'interim', trouble }],
      [{ type: 'refused', deed: 'interim', wrong: [{ name: 'interim-text', text: 'x' }] }],
      [{ type: 'overtaken', deed: 'interim', one: detail({ version: 2 }) }],
      [{ type: 'done', deed: 'pause', one: detail({ version: 2 }) }],
      [{ type: 'left' }, { type: 'opened', id: 'b' }, { type: 'left' }, { type: 'opened', id: 'a' }],
      [{ type: 'gone', id: 'b' }],
    ];
    for (const events of kept) expect(textOf(after(...open, ...events))).toBe('It takes');
    expect(textOf(after(...open, { type: 'done', deed: 'interim', one: detail({ version: 2 }) }))).toBeUndefined();
    // Whoever it is about now leaves nothing of it behind.
    expect(after(...open, { type: 'gone', id: 'a' }).drafts).toEqual({});
  });

  it('lets go of words whose receipt was lost, once they stand in the case', () => {
    const sent = (text: string) =>
      ({ ...detail({ version: 2 }), messages: [{ id: 'm', from: 'staff', text, sentAt: now.toISOString() }] }) as StaffCaseDetail;
    expect(textOf(after(...open, { type: 'came', one: sent('It takes') }))).toBeUndefined();
    expect(textOf(after(...open, { type: 'came', one: sent('Another') }))).toBe('It takes');
  });

  it('writes the outcome over what the server has, field by field', () => {
    const draft = { steps: 'Theirs', results: 'Found', remedies: ['apology'], contact: { name: 'Bo', phone: '555 0100' } };
    const one = detail({}, { draft });
    const typed = { text: '', choice: '', fields: { steps: 'Mine' } };
    expect(typedIn(one, 'outcome', typed)).toMatchObject({ steps: 'Mine', results: 'Found', contactName: 'Bo', remedies: 'apology' });
    expect(bodyOf('outcome', typed, one)).toEqual({
      contact: { name: 'Bo', phone: '555 0100' },
      steps: 'Mine',
      results: 'Found',
      remedies: ['apology'],
    });
    expect(bodyOf('outcome', { ...typed, fields: { steps: '' } }, one)).not.toHaveProperty('steps');
  });

  it('shows first what leads on', () => {
    const can = (...actions: string[]) =>
      ({
        next: Object.fromEntries(complaintActions.map((action) => [action, { can: actions.includes(action) }])),
      }) as unknown as StaffComplaint;
    expect(nextOf(can('acknowledge', 'concerns', 'transfer-out'))).toBe('acknowledge');
    expect(nextOf(can('owners', 'interim'))).toBe('owners');
    expect(nextOf({ ...can('owners', 'investigate'), deputy: { subject: 'amy', name: 'Amy' } })).toBe('investigate');
    expect(nextOf({ ...can('owners', 'outcome', 'interim'), deputy: { subject: 'amy', name: 'Amy' } })).toBeUndefined();
    expect(nextOf(can('send', 'send-back'))).toBe('send');
  });
});

describe('what cannot be done', () => {
  const complaintWith = (next: (action: string) => string | undefined, more: object = {}) =>
    ({
      missing: [],
      ...more,
      next: Object.fromEntries(
        complaintActions.map((action) => {
          const why = next(action);
          return [action, why === undefined ? { can: true } : { can: false, why }];
        }),
      ),
    }) as unknown as StaffComplaint;

  it('says each reason once, with the steps that it holds up', () => {
    const received = complaintWith((action) =>
      action === 'acknowledge' || action === 'concerns'
        ? undefined
        : action === 'resume'
          ? 'The clock is running.'
          : action === 'send'
            ? 'Say first that somebody looks into it.'
            : 'Tell the patient first that you have it.',
    );
    const reasons = reasonsOf(received, heldUp(received));
    expect(reasons.map(({ why }) => why)).toEqual([
      'Tell the patient first that you have it.',
      'Say first that somebody looks into it.',
      'The clock is running.',
    ]);
    expect(reasons.flatMap(({ actions }) => actions).toSorted()).toEqual(heldUp(received).toSorted());
  });

  it('marks the outcome as the next step where nothing else leads on, and lets it be read before it is signed or sent', () => {
    const deputy = { subject: 'bo', name: 'Bo' };
    const can = (actions: readonly string[], more: object = {}) =>
      complaintWith((action) => (actions.includes(action) ? undefined : 'x'), { deputy, ...more });
    expect(isWritingNext(can(['outcome', 'interim'], { missing: ['steps'] }))).toBe(true);
    expect(isWritingNext(can(['outcome', 'interim']))).toBe(false);
    expect(isWritingNext(can(['outcome', 'resume'], { missing: ['steps'] }))).toBe(false);
    expect([['sign-off'], ['send'], ['investigate'], ['interim']].map((actions) => readsFirst(can(actions)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('sends nobody back their own draft before it is signed', () => {
    const [owner, deputy] = [
      { subject: 'amy', name: 'Amy' },
      { subject: 'bo', name: 'Bo' },
    ];
    const draft = { by: owner, savedAt: now.toISOString(), remedies: [] };
    const writes = complaintWith(() => undefined, { draft, deputy });
    const [ofOwner, ofDeputy] = [{ mine: true, owner } as const, { owner }];
    expect([isOwnDraft(ofOwner, writes), isOwnDraft(ofDeputy, writes)]).toEqual([true, false]);
    expect(isOwnDraft(ofDeputy, { ...writes, draft: { ...draft, by: deputy } })).toBe(true);
    expect(isOwnDraft(ofOwner, { ...writes, signed: { by: deputy, at: now.toISOString() } })).toBe(false);
    // Somebody else reads it: they may not write, and send it back.
    expect(
      isOwnDraft(
        { owner },
        complaintWith((action) => (action === 'outcome' ? 'x' : undefined), { draft, deputy }),
      ),
    ).toBe(false);
  });

  it('has nothing to save where nothing is written', () => {
    const nothing = Object.fromEntries(Object.keys(fieldsOf.outcome).map((field) => [field, ' ']));
    for (const typed of [{}, nothing])
      expect(faultsIn('outcome', typed)).toEqual([
        { name: 'outcome-contactName', text: 'There is nothing to save yet. Write at least one part.' },
      ]);
    expect(faultsIn('outcome', { steps: 'We asked.' })).toEqual([]);
  });
});

describe('what the server said', () => {
  const step = (name: string, reason?: string) =>
    ({ step: name, at: now.toISOString(), by: 'hospital', reason }) as unknown as StaffCaseStep;

  it('tells once that the hospital is late, until somebody is heard from', () => {
    const steps = ['receive', 'late', 'owners', 'late', 'acknowledge', 'note', 'late', 'late'].map((name, i) => step(name, String(i)));
    expect(toldLate({ steps }).map(({ reason }) => reason)).toEqual(['1', '6']);
    expect(toldLate({ steps: [step('receive')] })).toEqual([]);
  });

  it('says until when it was promised as a person would', () => {
    expect(plain(reasonOf(step('late', '2026-11-27T23:59:00-05:00'), timeZone))).toBe('It was promised by the end of Friday, November 27.');
    expect(plain(reasonOf(step('late', '2026-11-27T15:55:00-05:00'), timeZone))).toBe('It was promised by Friday, November 27, 3:55 PM.');
  });
});

describe('the words of the board', () => {
  it.each<[string, object, object, string | undefined, string | undefined]>([
    ['new', { replyBy: '2026-11-27T23:59:00-05:00' }, {}, undefined, 'Acknowledge today'],
    ['urgent', { replyBy: '2026-11-27T11:00:00-05:00', urgent: true }, {}, undefined, 'Acknowledge by 11:00 AM today'],
    ['late', { replyBy: '2026-11-26T23:59:00-05:00' }, {}, '10 hours late', 'Acknowledgement was due yesterday'],
    [
      'going',
      { status: 'investigating', replyBy: '2026-12-02T23:59:00-05:00' },
      {},
      undefined,
      'Send the outcome by Wednesday, December 2',
    ],
    [
      'word is due',
      { status: 'investigating', replyBy: '2026-12-02T23:59:00-05:00' },
      { interimBy: '2026-11-27T00:00:00-05:00' },
      undefined,
      'Send the outcome, or tell the patient it takes longer, by Wednesday, December 2',
    ],
    [
      'signed',
      { status: 'signed-off', replyBy: '2026-12-02T23:59:00-05:00' },
      { interimBy: '2026-11-27T00:00:00-05:00' },
      undefined,
      'Send the outcome by Wednesday, December 2',
    ],
    [
      'late, and promised anew by the server',
      { replyBy: '2026-11-30T23:59:00-05:00', lateSince: '2026-11-23T09:00:00-05:00' },
      {},
      '4 days late',
      'New date: Acknowledge by Monday, November 30',
    ],
    ['before noon', { replyBy: '2026-11-28T11:59:00-05:00' }, {}, undefined, 'Acknowledge by 11:59 AM tomorrow'],
    ['paused', { status: 'assigned' }, { isPaused: true }, undefined, 'The clock stands still'],
    ['sent', { status: 'answered' }, {}, undefined, undefined],
  ])('%s', (_, more, complaint, late, words) => {
    const said = promiseOf(listedCase(more, complaint), now);
    expect([said.late, plain(said.words)]).toEqual([late, words]);
  });

  it('names it, its states and its steps', () => {
    expect(titleOf(listedCase({}, { category: 'billing' }))).toBe('Complaint about a bill');
    expect(titleOf(listedCase({}, { category: 'unknown' }))).toBe('Complaint about another matter');
    for (const kind of ['complaint', 'message']) {
      const all = statusesOf({ kind });
      expect(all.every(([value, words]) => value !== words)).toBe(true);
      expect(new Set(all.map(([, words]) => words)).size).toBe(all.length);
    }
    expect([statusOf({ kind: 'message', status: 'assigned' }), statusOf({ kind: 'complaint', status: 'assigned' })]).toEqual([
      'Being looked into',
      'Has an owner',
    ]);
    for (const step of deeds) {
      const said = deedOf({ step, status: 'received', at: now.toISOString(), by: 'staff', name: 'Amy' });
      expect([step, said.startsWith('Amy '), said === `Amy ${step}`]).toEqual([step, true, false]);
    }
    expect(isNarrowed({ ...everything, kind: 'complaint' }, { ...everything, kind: 'complaint' })).toBe(false);
  });
});
