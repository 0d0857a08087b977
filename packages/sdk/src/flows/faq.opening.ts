import { goTo, type FaqEventOf, type FaqHandlers } from './faq.steps.ts';
import type { FaqState } from './faq.state.ts';

export interface FaqStart {
  readonly language: string;
  /** The topic to begin with. */
  readonly topic?: string | undefined;
}

export function startFaq({ language, topic }: FaqStart): FaqState {
  return {
    step: 'loading',
    language,
    preset: topic,
    isPresetUnknown: false,
    hospital: undefined,
    wordsIn: undefined,
    first: [],
    topics: [],
    topic: undefined,
    search: undefined,
    q: '',
    fault: undefined,
    open: [],
    votes: {},
    safety: undefined,
    danger: undefined,
    passed: undefined,
  };
}

/** To the first page, and what can be done there before the rest of the flow is there. */
export const opening: FaqHandlers = {
  opened: onOpened,
  'load-failed': (state, { code, hospital = state.hospital }) =>
    state.step === 'loading' ? goTo(state, { step: 'unavailable', code }, { hospital }) : state,
  // Told again while it says so already, it says nothing new.
  'part-failed': (state) => (state.step === 'unavailable' ? state : goTo(state, { step: 'unavailable', code: 'network' })),
  'language-changed': (state, { language }) => (language === state.language ? state : { ...state, language }),
  retried: (state) => (state.step === 'unavailable' ? goTo(state, { step: 'loading' }) : state),
  'query-typed': (state, { q }) => (q === state.q ? state : { ...state, q }),
  toggled: (state, { id }) => ({
    ...state,
    open: state.open.includes(id) ? state.open.filter((other) => other !== id) : [...state.open, id],
  }),
};

function onOpened(state: FaqState, { language, hospital, items, topics, isPresetUnknown }: FaqEventOf<'opened'>): FaqState {
  if (language !== state.language) return state;
  const known = { hospital, topics, isPresetUnknown, first: items, wordsIn: language };
  if (state.step !== 'loading') return { ...state, ...known };
  // Whoever had searched before something failed comes back to what they found.
  return goTo(state, { step: state.search ? 'results' : 'list' }, known);
}
