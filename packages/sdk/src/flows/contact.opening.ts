import { atFirst, goTo, isFrozen, type ContactEventOf, type ContactHandlers } from './contact.steps.ts';
import type { ContactState } from './contact.state.ts';

/** From the tag, or the link, to the first page. */
export const contactOpening: ContactHandlers = {
  opened: onOpened,
  'link-refused': onLinkRefused,
  'load-failed': (state, { code, hospital = state.hospital }) =>
    state.step === 'loading' ? goTo(state, { step: 'unavailable', code }, { hospital }) : state,
  // What is being sent is told of; told again while it says so already, it says nothing new.
  'part-failed': (state) =>
    isFrozen(state) || state.step === 'unavailable' ? state : goTo(state, { step: 'unavailable', code: 'network' }),
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  'query-typed': (state, { q }) => (q === state.query ? state : { ...state, query: q }),
  'open-only-chosen': (state, { on }) => (on === state.openOnly ? state : { ...state, openOnly: on }),
  retried: onFirstRetried,
};

/** The departments, or the case that a link leads to, are there. */
function onOpened(state: ContactState, { language, hospital, departments, thread }: ContactEventOf<'opened'>): ContactState {
  if (language !== state.language) return state;
  const known = {
    hospital,
    wordsIn: language,
    ...(departments && { departments, isOld: false }),
    ...(thread && !isFrozen(state) && { thread, isStale: false }),
  };
  // Only the words are new: nothing moves under the patient's hands. What to do in danger is to be said in the new ones, too.
  if (state.step !== 'loading') return { ...state, ...known, safety: undefined };
  if (thread) return goTo(state, { step: 'case' }, known);
  if (state.aim === 'case') return goTo(state, { step: 'find', why: 'asked' }, known);
  const { step, id } = atFirst({ ...state, ...known });
  return goTo(state, { step }, { ...known, departmentId: id });
}

function onLinkRefused(state: ContactState, { language, hospital, why }: ContactEventOf<'link-refused'>): ContactState {
  if (language !== state.language) return state;
  const known = { hospital, wordsIn: language, link: undefined, thread: undefined, isStale: false };
  return isFrozen(state) ? { ...state, hospital, wordsIn: language } : goTo(state, { step: 'find', why }, known);
}

/** "Try again", as far as the first page failed. */
export function onFirstRetried(state: ContactState): ContactState {
  return state.step === 'unavailable' ? goTo(state, { step: 'loading' }) : state;
}
