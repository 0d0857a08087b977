import type { Case, CaseWithWords } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import type { CaseRow } from '../store/cases.ts';
import { hasWindow } from './callback-windows.ts';
import { readReference } from './case-authority.ts';
import { changeCase, lockedCase, may, statusAfter, type Deed } from './case-change.ts';
import { presentCase } from './case-present.ts';
import { recordOf } from './case-records.ts';
import { isOpen, type PatientStep } from './case-steps.ts';
import { promisedCall, renewedPromise, teamById, type Team } from './case-teams.ts';
import { complainantStep } from './complaints/complainant.ts';
import type { Context, Tx } from './context.ts';
import { dangerIn } from './danger.ts';
import { within } from './transactions.ts';

const patient = { kind: 'patient' } as const;

/** Why not, for whoever is no member of staff; always with what they can do. */
const refusals: Readonly<Record<PatientStep, string>> = {
  add: 'Nothing can be added to this now. If it is closed, open it again; if you took it back, send a new message.',
  withdraw: 'This was answered or is closed, so it cannot be taken back.',
  reopen: 'This is open already, or you took it back. You can add to what is open, or send a new message.',
  move: 'This has no time for a call that could be changed now.',
};

/** @throws DomainError `invalid-transition` */
function patientStatus(row: CaseRow, step: PatientStep): CaseRow['status'] {
  if (!may(row, step)) throw new DomainError('invalid-transition', refusals[step]);
  return statusAfter(row, step);
}

/** What a patient does, and the words that come with it. */
interface Doing {
  readonly step: PatientStep;
  readonly text?: string | undefined;
  readonly urgency?: { readonly urgent?: true };
}

/** A locked case of a reference, one step on, as its patient sees it. A complaint goes its own way. */
async function stepOn(
  ctx: Context,
  tx: Tx,
  reference: string,
  { step, text, urgency }: Doing,
  work: (row: CaseRow, team: Team) => Promise<Deed | undefined> | Deed | undefined,
): Promise<Case> {
  const row = await lockedCase(ctx, tx, { reference: readReference(reference) });
  const inside = within(ctx, tx);
  if (row.kind === 'complaint') {
    if (step === 'move') throw new DomainError('invalid-transition', refusals.move);
    const complained = await complainantStep(ctx, tx, row, step, { text, isDanger: urgency?.urgent === true });
    return presentCase(ctx, await recordOf(inside, complained));
  }
  const team = await teamById(inside, tx, row.department_id);
  const deed = await work(row, team);
  const now = deed ? await changeCase(ctx, tx, row, patient, deed) : row;
  return presentCase(ctx, await recordOf(inside, now));
}

/** Somebody waits again: by a new time, unless they do already. */
const waitsAgain = (ctx: Context, row: CaseRow, team: Team) => (isOpen(row.status) ? {} : { reply_by: renewedPromise(ctx, team) });

/** Words that tell of danger have the case seen first, whenever they come, and whoever wrote them told what to do at once. */
async function withWords(
  ctx: Context,
  text: string | undefined,
  work: (urgency: { readonly urgent?: true }) => Promise<Case>,
): Promise<CaseWithWords> {
  const danger = text === undefined ? undefined : dangerIn(ctx, text);
  const now = await work(danger ? { urgent: true } : {});
  return danger ? { ...now, danger } : now;
}

/**
 * Adds words; what was answered is open again.
 * @throws DomainError `not-found`, `invalid-transition`
 */
export const addToCase = (ctx: Context, tx: Tx, reference: string, text: string): Promise<CaseWithWords> =>
  withWords(ctx, text, (urgency) =>
    stepOn(ctx, tx, reference, { step: 'add', text, urgency }, (row, team) => {
      const status = patientStatus(row, 'add');
      const event = isOpen(row.status) ? 'case.added' : 'case.reopened';
      return { step: 'add', event, change: { status, ...waitsAgain(ctx, row, team), ...urgency }, text };
    }),
  );

/** Takes a case back. Doing it again changes nothing. @throws DomainError `not-found`, `invalid-transition` */
export const withdrawCase = (ctx: Context, tx: Tx, reference: string): Promise<Case> =>
  stepOn(ctx, tx, reference, { step: 'withdraw' }, (row) => {
    if (row.status === 'withdrawn') return undefined;
    const status = patientStatus(row, 'withdraw');
    return { step: 'withdraw', event: 'case.withdrawn', change: { status }, topic: 'case-withdrawn' };
  });

/** Opens what was settled again. @throws DomainError `not-found`, `invalid-transition` */
export const reopenCase = (ctx: Context, tx: Tx, reference: string, text: string | undefined): Promise<CaseWithWords> => {
  const said = text === undefined || text.trim() === '' ? undefined : text;
  return withWords(ctx, said, (urgency) =>
    stepOn(ctx, tx, reference, { step: 'reopen', text: said, urgency }, (row, team) => {
      const status = patientStatus(row, 'reopen');
      return { step: 'reopen', event: 'case.reopened', change: { status, ...waitsAgain(ctx, row, team), ...urgency }, text: said };
    }),
  );
};

/** Whether somebody is to be called in a window all the same: the case has its place, and that promise is the one that stands. */
const isPromised = async (ctx: Context, tx: Tx, row: CaseRow, windowId: string): Promise<boolean> =>
  row.window_id === windowId &&
  row.window_start !== null &&
  row.reply_by?.getTime() === row.window_end?.getTime() &&
  (await hasWindow(ctx, tx, row.id, row.window_start));

/**
 * Moves a callback to another window of its team: the new place is had before the old one is let go, in one transaction.
 * @throws DomainError `not-found`, `invalid-transition`, `channel-closed`
 */
export const moveCallback = (ctx: Context, tx: Tx, reference: string, windowId: string): Promise<Case> =>
  stepOn(ctx, tx, reference, { step: 'move' }, async (row, team) => {
    const status = patientStatus(row, 'move');
    if (await isPromised(ctx, tx, row, windowId)) return undefined;
    const { window, start, end, team: caller } = await promisedCall(ctx, tx, [team], windowId, row.id);
    if (caller.id !== team.id)
      throw new DomainError('channel-closed', 'This time for a call is of another department. Choose another one.');
    return {
      step: 'move',
      event: 'case.moved',
      change: { status, reply_by: end, late_since: null, window_id: window.id, window_start: start, window_end: end },
      topic: 'callback-moved',
    };
  });
