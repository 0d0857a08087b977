import type { Danger, Faq, FaqTopic } from '../contract/faqs.ts';
import type { FaqState, FaqStepName } from './faq.state.ts';

/** Where "Back" leads. */
export function previousFaqStep({ step, topic }: FaqState): FaqStepName | undefined {
  if (step === 'results') return topic ? 'topic' : 'list';
  return step === 'topic' ? 'list' : undefined;
}

/** The same danger, whoever saw it. */
export const dangerKey = ({ heading, text }: Danger): string => heading ?? text;

/** Whether danger stands before all answers: the typed words tell of it, and the person has not said that it is none. */
export const isInDanger = ({ danger, passed }: FaqState): boolean => danger !== undefined && passed !== dangerKey(danger);

/** The answers of the page in view. */
export function shownFaqs({ step, first, topic, search }: FaqState): readonly Faq[] {
  if (step === 'results') return search?.items ?? [];
  return step === 'topic' ? (topic?.items ?? []) : first;
}

/** The topic in view. */
export const shownTopic = ({ topics, topic }: FaqState): FaqTopic | undefined => topics.find(({ id }) => id === topic?.id);

/** What goes along to a person: the words that were searched for, or that stand there. */
export const askedWords = ({ q, search }: FaqState): string => q.trim() || (search?.asked ?? '');

/** Whether the screen tells what somebody wanted to know. */
export const isFaqPrivate = ({ q, search, topic, open }: FaqState): boolean =>
  q !== '' || search !== undefined || topic !== undefined || open.length > 0;

/** Whether that can be forgotten now: nothing that is on its way needs it. */
export const canClearFaq = (state: FaqState): boolean => isFaqPrivate(state) && state.step !== 'loading' && state.step !== 'unavailable';
