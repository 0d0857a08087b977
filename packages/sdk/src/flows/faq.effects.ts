import { listFaqs, searchFaqs, voteFaq } from '../resources/faqs.ts';
import { getSafety } from '../resources/safety.ts';
import { codeOf } from './code-of.effects.ts';
import type { FaqDesk, FaqEffect, FaqEffects } from './faq-desk.ts';
import { ofTopic } from './faq-opening.effects.ts';
import type { FaqOutcome, FaqSearching, FaqState, TopicAnswers } from './faq.state.ts';
import { wanted } from './running.effects.ts';

/** What is read and written because the person did something; and what tells of danger, before they type. */
export const faqEffects: FaqEffects = (state) => {
  const { step, language, topic, search, votes } = state;
  const isOpen = step !== 'loading' && step !== 'unavailable';
  const wantsTopic = isOpen && topic && (topic.status === 'loading' || topic.wordsIn !== language);
  const wantsSearch = isOpen && search && (search.status === 'searching' || search.wordsIn !== language);
  return wanted<FaqEffect>(
    // Wanted for as long as the page stands, so it is asked for once in each language.
    isOpen && { id: `safety ${language}`, run: readSafety },
    wantsTopic && { id: `topic ${language} ${topic.id}`, run: (desk, signal) => readTopic(desk, topic, language, signal) },
    wantsSearch && { id: `search ${language} ${search.nth}`, run: (desk, signal) => find(desk, search, language, signal) },
    ...Object.entries(votes).flatMap(([id, vote]) =>
      vote.status === 'sending' ? { id: `vote ${vote.key}`, isWrite: true as const, run: (desk: FaqDesk) => count(desk, id, vote) } : [],
    ),
  );
};

const readSafety = ({ transport }: FaqDesk, signal: AbortSignal): Promise<FaqOutcome> =>
  getSafety(transport, { signal }).then(
    (safety) => ({ type: 'safety-read', safety }),
    () => ({ type: 'safety-unread' }),
  );

const readTopic = ({ transport }: FaqDesk, { id: topic }: TopicAnswers, language: string, signal: AbortSignal): Promise<FaqOutcome> =>
  listFaqs(transport, { topic, limit: ofTopic }, { signal }).then(
    ({ items }) => ({ type: 'topic-read', topic, language, items }),
    () => ({ type: 'topic-failed', topic, language }),
  );

/** Everywhere, whatever topic the page is about: nobody knows under which one the hospital has filed it. */
const find = ({ transport }: FaqDesk, { asked: q, nth }: FaqSearching, language: string, signal: AbortSignal): Promise<FaqOutcome> =>
  searchFaqs(transport, { q }, { signal }).then(
    ({ items, danger }) => ({ type: 'answers-found', nth, language, items, danger }),
    (error: unknown) => ({ type: 'search-failed', nth, language, code: codeOf(error) }),
  );

const count = ({ transport }: FaqDesk, id: string, { helped, key }: FaqState['votes'][string]): Promise<FaqOutcome> =>
  voteFaq(transport, id, helped, { idempotencyKey: key }).then(
    () => ({ type: 'vote-counted', id, key }),
    () => ({ type: 'vote-failed', id, key }),
  );
