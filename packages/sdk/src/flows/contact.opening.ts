import { atFirst, goTo, isFrozen, type ContactEventOf, type ContactHandlers } from './contact.steps.ts';
import type { ContactState } from './contact.state.ts';

/** From the tag to the first page. */
export const contactOpening: ContactHandlers = {
  opened: onOpened,
  'load-failed': (state, { code, hospital = state.hospital }) =>
    state.step === 'loading' ? goTo(state, { step: 'unavailable', code }, { hospital }) : state,
  // What is being sent is told of; told again while it says so already, it says nothing new.
  'part-failed': (state) =>
    isFrozen(state) || state.step === 'unavailable' ? state : goTo(state, { step: 'unavailable', code: 'network' }),
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  retried: onFirstRetried,
};

/** The hospital is there, with the departments where they are wanted. */
function onOpened(state: ContactState, { language, hospital, departments }: ContactEventOf<'opened'>): ContactState {
  if (language !== state.language) return state;
  const known = { hospital, wordsIn: language, ...(departments && { departments, isOld: false }) };
  // Only the words are new: nothing moves under the patient's hands. What to do in danger, and the case, are to be told in the new ones, too.
  const isStale = state.isStale || (state.thread !== undefined && state.wordsIn !== language);
  if (state.step !== 'loading') return { ...state, ...known, safety: undefined, isStale };
  // The case itself is read by the later part.
  if (state.link) return { ...state, ...known };
  if (state.aim === 'case') return goTo(state, { step: 'find', why: 'asked' }, known);
  const { step, id } = atFirst({ ...state, ...known });
  return goTo(state, { step }, { ...known, departmentId: id });
}

/** "Try again", as far as the first page failed. */
export function onFirstRetried(state: ContactState): ContactState {
  return state.step === 'unavailable' ? goTo(state, { step: 'loading' }) : state;
}
