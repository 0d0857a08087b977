import { withDanger } from './faq.danger.ts';
import { goTo, type FaqEventOf, type FaqHandlers } from './faq.steps.ts';
import type { FaqState, FaqStepName, Vote } from './faq.state.ts';
import { previousFaqStep } from './faq.selectors.ts';

/** Topics, ways back, and whether an answer helped. */
export const browsing: FaqHandlers = {
  'topic-chosen': onTopicChosen,
  'topic-read': (state, { topic, language, items }) => onTopic(state, topic, language, { status: 'ready', items }),
  'topic-failed': (state, { topic, language }) =>
    onTopic(state, topic, language, state.topic?.status === 'ready' ? {} : { status: 'failed' }),
  voted: onVoted,
  'vote-counted': (state, event) => onVote(state, event, 'counted'),
  'vote-failed': (state, event) => onVote(state, event, 'failed'),
  'went-back': (state) => turnTo(state, previousFaqStep(state)),
  'step-reopened': (state, { step }) => turnTo(state, step),
  cleared: onCleared,
};

function onTopicChosen(state: FaqState, { topic }: FaqEventOf<'topic-chosen'>): FaqState {
  const { language: wordsIn } = state;
  const isThere = state.topic?.id === topic && state.topic.status === 'ready';
  const wanted = isThere ? state.topic : ({ id: topic, status: 'loading', items: [], wordsIn } as const);
  // What was typed is of another page by now.
  return withDanger(goTo(state, { step: 'topic' }), { topic: wanted, search: undefined, q: '' });
}

function onTopic(state: FaqState, id: string, language: string, answer: Partial<NonNullable<FaqState['topic']>>): FaqState {
  const { topic } = state;
  return topic?.id === id && language === state.language ? { ...state, topic: { ...topic, ...answer, wordsIn: language } } : state;
}

function onVoted(state: FaqState, { id, helped, key }: FaqEventOf<'voted'>): FaqState {
  const known = state.votes[id];
  if (known && known.status !== 'failed') return state;
  // The same again has the same key: it may have been counted, and only the answer lost.
  const vote: Vote = { helped, status: 'sending', key: known?.helped === helped ? known.key : key };
  return { ...state, votes: { ...state.votes, [id]: vote } };
}

function onVote(state: FaqState, { id, key }: { readonly id: string; readonly key: string }, status: Vote['status']): FaqState {
  const vote = state.votes[id];
  return vote?.key === key ? { ...state, votes: { ...state.votes, [id]: { ...vote, status } } } : state;
}

/** To a page that was there before, if it still is. What was typed stays where it can be read and searched for again. */
function turnTo(state: FaqState, step: FaqStepName | undefined): FaqState {
  if (step === undefined || step === state.step || state.step === 'loading' || state.step === 'unavailable') return state;
  if (step === 'list') return withDanger(goTo(state, { step }), { topic: undefined, search: undefined });
  if (step === 'topic' && state.topic) return withDanger(goTo(state, { step }), { search: undefined });
  return state;
}

/** All that tells what the person wanted to know. What was counted stays counted. */
function onCleared(state: FaqState): FaqState {
  if (state.step === 'loading' || state.step === 'unavailable') return state;
  return withDanger(goTo(state, { step: 'list' }), { q: '', search: undefined, topic: undefined, open: [], passed: undefined });
}
