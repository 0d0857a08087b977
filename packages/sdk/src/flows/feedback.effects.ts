import type { FeedbackAnswer, PraiseAnswer } from '../contract/surveys.ts';
import { isContractError, isProblem, isUnknownOutcome } from '../errors/guards.ts';
import { listChanges } from '../resources/changes.ts';
import { sendComplaint } from '../resources/complaints.ts';
import { sendFeedback, sendPraise } from '../resources/feedback.ts';
import { codeOf } from './code-of.effects.ts';
import { contactOpeningEffects, readDepartments } from './contact-opening.effects.ts';
import type { ContactDesk } from './contact-desk.ts';
import { contactEffects, readSafety } from './contact.effects.ts';
import type { FeedbackDesk, FeedbackEffect, FeedbackEffects } from './feedback-desk.ts';
import { writeOf } from './feedback.sending.ts';
import type { FeedbackOutcome, FeedbackState, Sent } from './feedback.state.ts';
import { wanted } from './running.effects.ts';

/** How often an unknown outcome is asked for before the patient is asked when to go on. */
const resumeAttempts = 6;
/** How many changes are told of. */
const mostChanges = 10;

/** Pages where somebody types in their own words. */
const hasWords: readonly FeedbackState['step'][] = ['question', 'praise'];
/** Pages that tell what was changed. */
const tellsChanges: readonly FeedbackState['step'][] = ['choice', 'thanks', 'passed-on'];

/** What is read and written because the patient pressed something. */
export const feedbackEffects: FeedbackEffects = (state) => {
  const { step, language, hospital, aim } = state;
  return wanted<FeedbackEffect>(
    step === 'loading' && hospital && aim !== 'survey' && { id: 'begin', run: () => Promise.resolve({ type: 'begun' }) },
    !state.safety && hasWords.includes(step) && { id: `safety ${language}`, run: readSafety },
    step === 'praise' &&
      state.departmentsIn !== language && { id: `departments ${language}`, run: (desk, signal) => readWhere(desk, language, signal) },
    state.changesIn !== language &&
      tellsChanges.includes(step) && { id: `changes ${language}`, run: (desk, signal) => readChanges(desk, language, signal) },
    sending(state, 'answers'),
    sending(state, 'praise'),
    ...(step === 'case' ? ofCase(state) : []),
  );
};

/** The effects of a case are its own flow's. */
const ofCase = ({ case: thread }: FeedbackState): readonly FeedbackEffect[] =>
  thread
    ? [...contactOpeningEffects(thread), ...contactEffects(thread)].map((effect) => ({
        ...effect,
        id: `case ${effect.id}`,
        run: (desk: FeedbackDesk, signal: AbortSignal) =>
          effect.run(withForms(desk), signal).then((event) => ({ type: 'of-case' as const, event })),
      }))
    : [];

const withForms = (desk: FeedbackDesk): ContactDesk => ({
  ...desk,
  sendOther: (attempt) => {
    const options = { idempotencyKey: attempt.key };
    return attempt.kind === 'complaint'
      ? sendComplaint(desk.transport, attempt.input, options)
      : sendFeedback(desk.transport, attempt.input, options);
  },
});

function sending(state: FeedbackState, what: Sent): FeedbackEffect | undefined {
  const write = writeOf(state, what);
  if (write?.status !== 'sending' && write?.status !== 'asking') return undefined;
  return { id: `${write.status} ${write.key} ${write.tries}`, isWrite: true, run: (desk) => settle(desk, state, what) };
}

/** Whoever cannot be told where it was thanks somebody all the same. */
const readWhere = ({ transport }: FeedbackDesk, language: string, signal: AbortSignal): Promise<FeedbackOutcome> =>
  readDepartments(transport, {}, { signal }).then(
    (departments) => ({ type: 'departments-read', language, departments }),
    () => ({ type: 'departments-read', language, departments: [] }),
  );

const readChanges = ({ transport }: FeedbackDesk, language: string, signal: AbortSignal): Promise<FeedbackOutcome> =>
  listChanges(transport, { limit: mostChanges }, { signal }).then(
    ({ items }) => ({ type: 'changes-read', language, changes: items }),
    () => ({ type: 'changes-read', language, changes: [] }),
  );

/** Sends it: the first time, again after it failed for certain, or again to find out; always under the same key and with the same body. */
async function settle(desk: FeedbackDesk, state: FeedbackState, what: Sent): Promise<FeedbackOutcome> {
  const key = writeOf(state, what)?.key ?? '';
  try {
    const lost = desk.lost.get(key);
    const made = (lost ? await lost.resume({ attempts: resumeAttempts }) : await send(desk, state, what)) as Partial<
      FeedbackAnswer & PraiseAnswer
    >;
    return { type: 'sent', what, key, danger: made.danger, team: made.team };
  } catch (error) {
    if (isUnknownOutcome(error)) desk.lost.set(key, error);
    // Or done, but told in a way that cannot be read.
    if (isUnknownOutcome(error) || (isContractError(error) && error.status < 300)) return { type: 'outcome-unknown', what, key };
    if (!isProblem(error)) return { type: 'send-failed', what, key, code: codeOf(error), retryable: true };
    if (error.code === 'validation-failed') return { type: 'rejected', what, key, errors: error.errors };
    const retryable = error.status >= 500 || error.status === 429 || error.status === 408;
    return { type: 'send-failed', what, key, code: error.code, retryable };
  }
}

function send({ transport }: FeedbackDesk, { saving, praising }: FeedbackState, what: Sent): Promise<unknown> {
  if (what === 'praise' && praising) return sendPraise(transport, praising.input, { idempotencyKey: praising.key });
  if (saving) return sendFeedback(transport, saving.input, { idempotencyKey: saving.key });
  throw new Error('There is nothing to send.');
}
