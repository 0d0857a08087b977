import { atHome, atVisit, goTo, isFrozen, type ManageEventOf, type ManageHandlers } from './manage.steps.ts';
import type { ManageState } from './manage.state.ts';

/** From the link to the first page. */
export const opening: ManageHandlers = {
  opened: onOpened,
  'link-refused': onLinkRefused,
  'load-failed': (state, { code }) => (state.step === 'loading' ? goTo(state, { step: 'unavailable', code }) : state),
  // What is being sent is told of; told again while it says so already, it says nothing new.
  'part-failed': (state) => (state.change || state.step === 'unavailable' ? state : goTo(state, { step: 'unavailable', code: 'network' })),
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  retried: onRetried,
};

/** The visit, or the place on the list, is there; or, without a link, the page that sends one. */
function onOpened(state: ManageState, { language, hospital, visit, etag, entry }: ManageEventOf<'opened'>): ManageState {
  if (language !== state.language) return state;
  const known = { hospital, wordsIn: language };
  // Only the words are new: nothing moves under the patient's hands.
  if (state.step !== 'loading')
    return { ...state, ...known, ...(!isFrozen(state) && { ...(visit && { visit, etag, isStale: false }), ...(entry && { entry }) }) };
  if (entry) return goTo(state, atHome(state), { ...known, entry });
  if (!visit) return goTo(state, { step: 'find', why: 'no-link' }, known);
  return goTo(state, visit.status === 'cancelled' ? { step: 'cancelled' } : atVisit, { ...known, visit, etag });
}

function onLinkRefused(state: ManageState, { language, hospital, why }: ManageEventOf<'link-refused'>): ManageState {
  if (language !== state.language) return state;
  return goTo(
    state,
    { step: 'find', why },
    { hospital, wordsIn: language, link: undefined, visit: undefined, etag: undefined, entry: undefined },
  );
}

/** "Try again", as far as the first page failed. */
export function onRetried(state: ManageState): ManageState {
  return state.step === 'unavailable' ? goTo(state, { step: 'loading' }) : state;
}
