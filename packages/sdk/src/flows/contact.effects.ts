import type { CaseAnswer, CaseWithWords } from '../contract/cases.ts';
import { isContractError, isProblem, isUnknownOutcome } from '../errors/guards.ts';
import * as cases from '../resources/cases.ts';
import { getSafety } from '../resources/safety.ts';
import { codeOf } from './code-of.effects.ts';
import type { ContactDesk, ContactEffect, ContactEffects } from './contact-desk.ts';
import { openLink } from './contact-link.effects.ts';
import { readDepartments } from './contact-opening.effects.ts';
import { watchingEffects } from './contact-watching.effects.ts';
import { readCode } from './contact.checking.ts';
import { isOfCase } from './contact.selectors.ts';
import type { ContactAttempt, ContactOutcome, ContactState } from './contact.state.ts';
import { wanted } from './running.effects.ts';

/** How often an unknown outcome is asked for before the patient is asked when to go on. */
const resumeAttempts = 6;

/** Pages where somebody types in their own words. */
const hasWords: readonly ContactState['step'][] = ['window', 'about', 'words', 'person', 'reply', 'check', 'case'];

/** What is read and written because the patient pressed something. */
export const contactEffects: ContactEffects = (state) => {
  const { step, attempt, link, language } = state;
  return wanted<ContactEffect>(
    step === 'loading' && link && { id: `link ${language}`, run: (desk, signal) => openLink(desk, link, language, signal) },
    !state.safety && (hasWords.includes(step) || state.query !== '') && { id: `safety ${language}`, run: readSafety },
    state.isOld && { id: 'departments', run: (desk, signal) => readAgain(desk, state, signal) },
    step === 'finding' && { id: 'find', run: (desk, signal) => find(desk, state, signal) },
    state.isStale && link && { id: `case ${language} ${state.thread?.version ?? 0}`, run: (desk, signal) => readCase(desk, link, signal) },
    step === 'sending' && attempt && { id: `send ${attempt.key}`, isWrite: true, run: (desk) => settle(desk, state, attempt) },
    step === 'unknown' &&
      state.asking &&
      attempt && { id: `ask ${attempt.key} ${state.tries}`, isWrite: true, run: (desk) => settle(desk, state, attempt) },
    ...watchingEffects(state),
  );
};

type SafetyOutcome = Extract<ContactOutcome, { readonly type: 'safety-read' | 'safety-unread' }>;

/** As a server may take no languages, or not these, and danger must be seen all the same, it is asked without them then. */
export const readSafety = (
  { transport, languages }: Pick<ContactDesk, 'transport' | 'languages'>,
  signal: AbortSignal,
): Promise<SafetyOutcome> =>
  getSafety(transport, { languages: languages.filter(isLanguage).slice(0, mostLanguages), signal })
    .catch(() => getSafety(transport, { signal }))
    .then(
      (safety) => ({ type: 'safety-read', safety }),
      () => ({ type: 'safety-unread' }),
    );

/** Some browsers name languages as their system does: `en-US@posix`. */
const isLanguage = (tag: string) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/u.test(tag);
/** The contract takes 200 letters of them. */
const mostLanguages = 5;

/** A channel just closed, or time has passed: what a cache has of it is what was wrong. */
const readAgain = ({ transport }: ContactDesk, { preset }: ContactState, signal: AbortSignal): Promise<ContactOutcome> =>
  readDepartments(transport, preset, { signal, fresh: true }).then(
    (departments) => ({ type: 'departments-read', departments }),
    () => ({ type: 'departments-unread' }),
  );

async function find({ transport }: ContactDesk, { draft }: ContactState, signal: AbortSignal): Promise<ContactOutcome> {
  const reference = draft.reference.normalize('NFKC').trim();
  const token = readCode(draft.code) ?? '';
  try {
    const thread = await cases.getCase(transport, reference, { signal, manage: token });
    return { type: 'case-found', thread, link: { reference: thread.reference, token } };
  } catch (error) {
    return { type: 'case-refused', code: codeOf(error) };
  }
}

const readCase = (
  { transport }: ContactDesk,
  { reference, token }: NonNullable<ContactState['link']>,
  signal: AbortSignal,
): Promise<ContactOutcome> =>
  cases.getCase(transport, reference, { signal, manage: token }).then(
    (thread) => ({ type: 'case-read', thread }),
    () => ({ type: 'case-unread' }),
  );

/** Sends it: the first time, again after it failed for certain, or again to find out; always under the same key and with the same body. */
async function settle(desk: ContactDesk, state: ContactState, attempt: ContactAttempt): Promise<ContactOutcome> {
  const { key } = attempt;
  try {
    const lost = desk.lost.get(key);
    const made = (lost ? await lost.resume({ attempts: resumeAttempts }) : await send(desk, state, attempt)) as CaseAnswer | CaseWithWords;
    const { danger } = made;
    return isOfCase(attempt.kind)
      ? { type: 'case-changed', key, thread: made as CaseWithWords, danger }
      : { type: 'sent', key, answer: made as CaseAnswer, danger };
  } catch (error) {
    if (isUnknownOutcome(error)) desk.lost.set(key, error);
    // Or done, but told in a way that cannot be read.
    if (isUnknownOutcome(error) || (isContractError(error) && error.status < 300)) return { type: 'outcome-unknown', key };
    if (!isProblem(error)) return { type: 'send-failed', key, code: codeOf(error), retryable: true };
    if (error.code === 'channel-closed') return { type: 'channel-closed', key };
    if (error.code === 'validation-failed') return { type: 'rejected', key, errors: error.errors };
    const retryable = error.status >= 500 || error.status === 429 || error.status === 408;
    return { type: 'send-failed', key, code: error.code, retryable };
  }
}

function send({ transport, sendOther }: ContactDesk, { link }: ContactState, attempt: ContactAttempt): Promise<unknown> {
  const { reference = '', token: manage } = link ?? {};
  const options = { idempotencyKey: attempt.key };
  const authority = { ...options, manage };
  switch (attempt.kind) {
    case 'message':
      return cases.sendMessage(transport, attempt.input, options);
    case 'callback':
      return cases.requestCallback(transport, attempt.input, options);
    case 'complaint':
    case 'follow-up':
      if (!sendOther) throw new Error('This flow sends messages and callbacks.');
      return sendOther(attempt);
    case 'add':
      return cases.addToCase(transport, reference, attempt.text, authority);
    case 'withdraw':
      return cases.withdrawCase(transport, reference, authority);
    case 'reopen':
      return cases.reopenCase(transport, reference, attempt.text, authority);
    case 'move':
      return cases.moveCallback(transport, reference, attempt.windowId, authority);
  }
}
