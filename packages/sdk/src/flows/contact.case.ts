import { checkCaseName, checkWords } from './contact.checking.ts';
import { sendAttempt } from './contact.pages.ts';
import { goTo, isFrozen, type ContactEventOf, type ContactHandlers } from './contact.steps.ts';
import type { ContactState } from './contact.state.ts';

/** Opening a case by its link, finding it, reading it, and what may be done to it. */
export const caseHandlers: ContactHandlers = {
  'link-opened': onLinkOpened,
  'link-refused': onLinkRefused,
  'find-asked': (state) => (isFrozen(state) || state.step === 'find' ? state : goTo(state, { step: 'find', why: 'asked' })),
  'case-asked': onCaseAsked,
  'case-found': onCaseFound,
  'case-refused': onCaseRefused,
  'case-opened': (state) => (state.step === 'sent' ? goTo(state, { step: 'case' }, { isStale: true }) : state),
  'case-read': onCaseRead,
  'case-unread': (state) => (state.isStale ? { ...state, isStale: false } : state),
  'case-aged': onAged,
  looked: (state) => onAged(state.departments ? { ...state, isOld: true } : state),
  added: onAdded,
  reopened: onReopenAsked,
  'withdraw-asked': (state) => (state.step === 'case' && state.thread?.can.withdraw ? goTo(state, { step: 'withdraw' }) : state),
  'withdraw-confirmed': (state, { key }) => (state.step === 'withdraw' ? sendAttempt(state, { kind: 'withdraw', key }) : state),
  'move-asked': (state) => (state.step === 'case' && state.thread?.can.move ? goTo(state, { step: 'move' }) : state),
  'moved-to': onMovedTo,
  kept: (state) => (state.step === 'withdraw' || state.step === 'move' ? goTo(state, { step: 'case' }) : state),
};

function onLinkOpened(state: ContactState, { language, hospital, thread }: ContactEventOf<'link-opened'>): ContactState {
  if (state.step !== 'loading' || language !== state.language) return state;
  // Departments that are known already may be told in another language.
  return goTo(state, { step: 'case' }, { hospital, wordsIn: language, thread, isStale: false, isOld: state.departments !== undefined });
}

function onLinkRefused(state: ContactState, { language, hospital, why }: ContactEventOf<'link-refused'>): ContactState {
  if (state.step !== 'loading' || language !== state.language) return state;
  return goTo(state, { step: 'find', why }, { hospital, wordsIn: language, link: undefined, thread: undefined, isStale: false });
}

/** By its reference and its code, on any device. */
function onCaseAsked(state: ContactState): ContactState {
  if (state.step !== 'find') return state;
  const errors = checkCaseName(state.draft);
  return errors.length > 0 ? { ...state, errors } : goTo(state, { step: 'finding' });
}

/** The code has done its work, and is authority: from now on it lies where no form shows it. */
function onCaseFound(state: ContactState, { thread, link }: ContactEventOf<'case-found'>): ContactState {
  if (state.step !== 'finding') return state;
  return goTo(state, { step: 'case' }, { thread, link, isStale: false, draft: { ...state.draft, reference: '', code: '' } });
}

/** A wrong reference and a wrong code are one: which of them it is, is nobody's business. */
function onCaseRefused(state: ContactState, { code }: ContactEventOf<'case-refused'>): ContactState {
  if (state.step !== 'finding') return state;
  if (code === 'link-expired') return goTo(state, { step: 'find', why: 'expired' });
  const isWrong = code === 'not-found' || code === 'unauthenticated' || code === 'validation-failed';
  return goTo(
    state,
    { step: 'find', why: 'asked' },
    { errors: [isWrong ? { field: 'code', code: 'wrong-code' } : { field: 'form', code }] },
  );
}

/** What is being sent is of what the patient saw. */
function onCaseRead(state: ContactState, { thread }: ContactEventOf<'case-read'>): ContactState {
  if (state.thread?.reference !== thread.reference) return state;
  if (isFrozen(state)) return { ...state, isStale: false };
  // An answer that was overtaken on its way brings back nothing.
  return thread.version < state.thread.version ? { ...state, isStale: false } : { ...state, thread, isStale: false };
}

function onAged(state: ContactState): ContactState {
  const isSeen = state.step === 'case' || state.step === 'withdraw' || state.step === 'move';
  return isSeen && !state.isStale ? { ...state, isStale: true } : state;
}

function onAdded(state: ContactState, { key }: ContactEventOf<'added'>): ContactState {
  if (state.step !== 'case' || !state.thread?.can.add) return state;
  const errors = checkWords('addition', state.draft.addition, true);
  if (errors.length > 0) return { ...state, errors };
  return sendAttempt(state, { kind: 'add', key, text: state.draft.addition.trim() });
}

/** Words are welcome, and not needed; of a complaint they are, as somebody new begins with them. */
function onReopenAsked(state: ContactState, { key }: ContactEventOf<'reopened'>): ContactState {
  if (state.step !== 'case' || !state.thread?.can.reopen) return state;
  const errors = checkWords('addition', state.draft.addition, state.thread.kind === 'complaint');
  if (errors.length > 0) return { ...state, errors };
  const text = state.draft.addition.trim();
  return sendAttempt(state, { kind: 'reopen', key, ...(text && { text }) });
}

function onMovedTo(state: ContactState, { windowId, key }: ContactEventOf<'moved-to'>): ContactState {
  const isThere = state.thread?.callbackWindows?.some(({ id }) => id === windowId);
  return state.step === 'move' && isThere ? sendAttempt(state, { kind: 'move', key, windowId }) : state;
}
