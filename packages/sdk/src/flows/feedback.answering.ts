import type { FeedbackInput } from '../contract/surveys.ts';
import { lookForDanger } from './feedback.danger.ts';
import { surveyPages } from './feedback.pages.ts';
import type { FeedbackData, FeedbackState } from './feedback.state.ts';
import { goTo, ratingOf, type FeedbackEventOf } from './feedback.steps.ts';
import { checkAnswers, isQuestion, toAnswers } from './questions.ts';

/** What `POST /v1/feedback` is sent: all answers, in the place of those that the hospital has already. */
export function toFeedbackInput({ survey, answers, invitation, isSaved, secret }: FeedbackData): FeedbackInput {
  return {
    surveyId: survey?.id ?? '',
    answers: toAnswers(survey?.questionnaire.item ?? [], answers),
    ...(secret && (isSaved ? { replaces: secret } : { response: secret })),
    ...(invitation && !isSaved && { invitation: invitation.secret }),
  };
}

/** Whether it is not known yet what became of the last ones. */
export const isUnsettled = ({ saving }: Pick<FeedbackData, 'saving'>): boolean =>
  saving?.status === 'sending' || saving?.status === 'asking' || saving?.status === 'unknown';

/** Sends the answers as they are now: as soon as it is known what became of the last ones, so that none counts twice. */
export function sendAnswers(state: FeedbackState, key: string): FeedbackState {
  const { saving } = state;
  if (saving && isUnsettled(state))
    return { ...state, next: key, saving: saving.status === 'unknown' ? { ...saving, status: 'asking' } : saving };
  return { ...state, next: undefined, saving: { key, input: toFeedbackInput(state), status: 'sending', tries: 0 } };
}

/** Typed text is taken in every step: a key pressed while a page turns is not lost. */
export function onAnswered(state: FeedbackState, { linkId, values }: FeedbackEventOf<'answered'>): FeedbackState {
  return lookForDanger({ ...state, answers: { ...state.answers, [linkId]: values } });
}

/** One press: the answer is on its way, and the next page stands there. */
export function onRated(state: FeedbackState, { value, key, secret }: FeedbackEventOf<'rated'>): FeedbackState {
  const rating = state.survey && ratingOf(state.survey);
  if (state.step !== 'question' || !surveyPages(state)[state.page]?.isRating || !rating) return state;
  const isSame = state.answers[rating.linkId]?.[0] === value;
  const answers = { ...state.answers, [rating.linkId]: [value] };
  const chosen = { ...state, answers, secret: state.secret ?? secret };
  // Pressed again, it is the same answer: it is there, or on its way.
  const sent = isSame && state.saving && state.saving.status !== 'failed' ? chosen : sendAnswers(chosen, key);
  return after(sent, 0);
}

/** All faults of the page at once, or the next page. Where something was sent already, each page is, as it is left; else all of them after the last. */
export function onContinued(state: FeedbackState, { key, secret }: FeedbackEventOf<'continued'>): FeedbackState {
  if (state.step === 'thanks' && !isTold(state)) return goTo(sendAnswers(state, key), { step: 'sending', what: 'answers' });
  if (state.step !== 'question') return state;
  const page = surveyPages(state)[state.page];
  if (!page || page.isRating) return state;
  const errors = checkAnswers(page.items.filter(isQuestion), state.answers);
  if (errors.length > 0) return { ...state, errors: errors.map(({ field, code }) => ({ field: field as `answer:${string}`, code })) };
  const isLast = state.page === surveyPages(state).length - 1;
  if (state.saving ? isTold(state) : !isLast) return after(state, state.page);
  const sent = sendAnswers({ ...state, secret: state.secret ?? secret }, key);
  return isLast ? goTo(sent, { step: 'sending', what: 'answers' }) : after(sent, state.page);
}

/** Nothing was added since they were sent. */
export function isTold(state: FeedbackData): boolean {
  const { saving, next } = state;
  const isSame = JSON.stringify(saving?.input.answers) === JSON.stringify(toFeedbackInput(state).answers);
  return isSame && next === undefined && saving?.status !== 'failed';
}

const after = (state: FeedbackState, page: number): FeedbackState =>
  page + 1 < surveyPages(state).length ? goTo(state, { step: 'question', page: page + 1 }) : goTo(state, { step: 'thanks' });

/** "That is all": what was pressed counts. What was typed is not sent by it; the next page says so, and offers to send it. */
export const onFinished = (state: FeedbackState): FeedbackState =>
  state.step === 'question' && state.saving ? goTo(state, { step: 'thanks' }) : state;

export const onChangeAsked = (state: FeedbackState): FeedbackState =>
  state.survey && (state.step === 'question' || state.step === 'thanks') ? goTo(state, { step: 'question', page: 0 }) : state;

/** "Send it without the link": feedback is open to everybody. */
export function onSentOpenly(state: FeedbackState, { key }: FeedbackEventOf<'sent-openly'>): FeedbackState {
  if (state.step !== 'used') return state;
  const open = sendAnswers({ ...state, invitation: undefined }, key);
  // Whoever has only pressed once may still add to it.
  const isFirst = Object.keys(state.answers).length === 1 && state.survey !== undefined && ratingOf(state.survey) !== undefined;
  return isFirst ? after(open, 0) : goTo(open, { step: 'sending', what: 'answers' });
}
