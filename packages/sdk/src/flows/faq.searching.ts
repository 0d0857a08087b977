import { withDanger } from './faq.danger.ts';
import { goTo, type FaqEventOf, type FaqHandlers } from './faq.steps.ts';
import { dangerKey } from './faq.selectors.ts';
import { longestQuery, type FaqSearching, type FaqState } from './faq.state.ts';

/** Own words, what they lead to, and what danger they tell of. */
export const searching: FaqHandlers = {
  'query-typed': (state, { q }) => (q === state.q ? state : withDanger(state, { q, fault: state.fault && faultIn(q) })),
  searched: onSearched,
  'answers-found': (state, { nth, language, items, danger }) => onAnswer(state, nth, language, { status: 'found', items, danger }),
  'search-failed': onSearchFailed,
  'search-cleared': (state) => withDanger(goTo(state, { step: state.topic ? 'topic' : 'list' }), { q: '', search: undefined }),
  'danger-passed': onDangerPassed,
  'safety-read': (state, { safety }) => withDanger(state, { safety }),
};

function faultIn(q: string): FaqState['fault'] {
  if (q.trim() === '') return 'required';
  return q.length > longestQuery ? 'too-long' : undefined;
}

function onSearched(state: FaqState): FaqState {
  const fault = faultIn(state.q);
  // A new object each time: whoever presses again hears of it again.
  if (fault) return { ...state, fault };
  const { search, q, language } = state;
  const asked = q.trim();
  if (state.step === 'results' && search?.status === 'searching' && search.asked === asked) return state;
  const next: FaqSearching = {
    asked,
    status: 'searching',
    items: [],
    danger: undefined,
    wordsIn: language,
    nth: (search?.nth ?? 0) + 1,
  };
  return withDanger(goTo(state, { step: 'results' }), { search: next });
}

function onAnswer(state: FaqState, nth: number, language: string, answer: Partial<FaqSearching>): FaqState {
  const { search } = state;
  if (search?.nth !== nth || language !== state.language) return state;
  return withDanger(state, { search: { ...search, ...answer, wordsIn: language } });
}

/** What was found before, in another language, is better than nothing. */
function onSearchFailed(state: FaqState, { nth, language, code }: FaqEventOf<'search-failed'>): FaqState {
  const isAgain = state.search?.status === 'found';
  return onAnswer(state, nth, language, isAgain ? {} : { status: 'failed', code });
}

/** The answers for the words that stand there: asked for, unless they have been. */
function onDangerPassed(state: FaqState): FaqState {
  const { danger, search, q } = state;
  if (!danger) return state;
  const passed = { ...state, passed: dangerKey(danger) };
  return state.step === 'results' && search?.asked === q.trim() && search.status !== 'failed' ? passed : onSearched(passed);
}
