import { describe, expect, it } from 'vitest';
import { caseStatuses } from '@foyer/sdk/contract';
import {
  after,
  isOpen,
  patientSteps,
  staffSteps,
  type CaseStatus,
  type CaseStep,
  type Standing,
} from '../../packages/reference-server/src/services/case-steps.ts';
import { afterStep, refusal, type ComplaintStep } from '../../packages/reference-server/src/services/complaints/steps.ts';

const steps: readonly CaseStep[] = [...patientSteps, ...staffSteps];
const message: Omit<Standing, 'status'> = { kind: 'message', owned: false, byPhone: false };
const callback: Omit<Standing, 'status'> = { kind: 'callback', owned: true, byPhone: true };

/** From each status in the order of the contract, written out by hand: `-` cannot be done. */
const expected: Readonly<Record<CaseStep, readonly [ofMessage: string, ofCallback: string]>> = {
  //          received  assigned  answered reached unreachable closed withdrawn
  add: ['received assigned received received received - -', 'received assigned assigned assigned assigned - -'],
  withdraw: ['withdrawn withdrawn - - withdrawn - -', 'withdrawn withdrawn - - withdrawn - -'],
  reopen: ['- - received received received received -', '- - assigned assigned assigned assigned -'],
  move: ['- - - - - - -', 'received assigned - - assigned - -'],
  assign: ['assigned assigned answered reached unreachable - -', 'assigned assigned answered reached unreachable - -'],
  transfer: ['received received - - - - -', 'received received - - - - -'],
  answer: ['answered answered answered answered answered - -', 'answered answered answered answered answered - -'],
  reach: ['- - - - - - -', 'reached reached - - reached - -'],
  miss: ['- - - - - - -', 'received assigned - - unreachable - -'],
  'give-up': ['- - - - - - -', 'unreachable unreachable - - - - -'],
  close: ['- - closed closed closed - -', '- - closed closed closed - -'],
  restore: ['- - received received received received -', '- - assigned assigned assigned assigned -'],
};

/** Those of a message and a callback; those after them are a complaint's alone, which has a table of its own. */
const statuses = caseStatuses.slice(0, 7);

const row = (step: CaseStep, standing: Omit<Standing, 'status'>) =>
  statuses.map((status) => after(step, { ...standing, status }) ?? '-').join(' ');

describe('the steps of a case', () => {
  it.each(steps)('%s', (step) => {
    expect([row(step, message), row(step, callback)]).toEqual(expected[step]);
  });

  it('let a message be called about only where its answer is wanted by phone', () => {
    expect(after('reach', { ...message, status: 'received' })).toBeUndefined();
    expect(after('reach', { ...message, byPhone: true, status: 'received' })).toBe('reached');
  });

  it('end nothing for good but what its sender took back, and leave nobody without a way on', () => {
    for (const status of statuses as readonly CaseStatus[]) {
      const ways = patientSteps.filter((step) => after(step, { ...message, status }) !== undefined);
      expect([status, ways.length > 0]).toEqual([status, status !== 'withdrawn']);
    }
  });

  it('close nothing that somebody still waits for', () => {
    for (const standing of [message, callback])
      for (const status of caseStatuses as readonly CaseStatus[])
        if (isOpen(status)) expect(after('close', { ...standing, status })).toBeUndefined();
  });
});

/** From each status in the order of the contract, written out by hand: `-` cannot be done, `=` changes nothing of it. */
const ofComplaint: Readonly<Record<ComplaintStep, string>> = {
  // received assigned answered reached unreachable closed withdrawn acknowledged investigating interim signed-off reopened transferred
  add: '= = - - - - - = = = = = -',
  withdraw: 'withdrawn withdrawn - - - - - withdrawn withdrawn withdrawn withdrawn withdrawn -',
  reopen: '- - reopened - - reopened - - - - - - -',
  acknowledge: 'acknowledged - - - - - - - - - - - -',
  owners: '- = - - - - - assigned = = - assigned -',
  concerns: '= = = - - - - = = = = = -',
  clear: '= = = - - - - = = = = = -',
  investigate: '- investigating - - - - - - - - - - -',
  interim: '- = - - - - - = interim = - = -',
  pause: '- = - - - - - = = = - = -',
  resume: '- = - - - - - = = = - = -',
  agree: '- = - - - - - = = = - = -',
  outcome: '- - - - - - - - = = - - -',
  'sign-off': '- - - - - - - - signed-off signed-off - - -',
  'send-back': '- - - - - - - - = = investigating - -',
  send: '- - - - - - - - - - answered - -',
  close: '- - closed - - - - - - - - - -',
  'transfer-out': 'transferred transferred - - - - - transferred transferred transferred transferred transferred -',
  consent: '= = - - - - - = = = = = -',
};

describe('the steps of a complaint', () => {
  it.each(Object.keys(ofComplaint) as ComplaintStep[])('%s', (step) => {
    const all = (caseStatuses as readonly CaseStatus[]).map((status) => {
      const to = afterStep(step, status);
      return to === undefined ? '-' : to === status ? '=' : to;
    });
    expect(all.join(' ')).toBe(ofComplaint[step]);
  });

  it('are refused with what to do, in every status', () => {
    for (const step of Object.keys(ofComplaint) as ComplaintStep[])
      for (const status of caseStatuses as readonly CaseStatus[]) expect(refusal(step, status)).toMatch(/^\p{Lu}.+\.$/u);
  });
});
