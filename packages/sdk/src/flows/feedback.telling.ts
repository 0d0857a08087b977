import { reduceCase } from './feedback.case.ts';
import type { ContactEvent, ContactState } from './contact.state.ts';
import { startContact } from './contact.steps.ts';
import { isUnsettled, toFeedbackInput } from './feedback.answering.ts';
import { shownFeedbackStep } from './feedback.selectors.ts';
import type { FeedbackState } from './feedback.state.ts';
import { goTo, type FeedbackEventOf } from './feedback.steps.ts';

/** A complaint, from its first page on: with what was typed of it before. */
export const onComplaintAsked = (state: FeedbackState): FeedbackState => begin(state, { type: 'form-begun', channel: 'complaint' });

/** "Do you want someone to put this right?" The answers go along when it is sent. */
export const onPutRightAsked = (state: FeedbackState): FeedbackState =>
  state.step === 'thanks' || state.step === 'question' ? begin(state, { type: 'form-begun', channel: 'follow-up' }) : state;

/** "Read the answer": by reference and code. */
export const onCaseAsked = (state: FeedbackState): FeedbackState => begin(state, { type: 'find-asked' });

/** The page that the link of a case leads to. */
export function openCase(state: FeedbackState): FeedbackState {
  const { link } = state;
  if (!link) return begin(state, { type: 'find-asked' });
  return goTo(state, { step: 'case' }, { case: startCase(state, true), from: undefined });
}

/** What becomes of the state of a case is said by its own flow. */
export function onOfCase(state: FeedbackState, { event }: FeedbackEventOf<'of-case'>): FeedbackState {
  const { case: thread } = state;
  if (!thread) return state;
  const isFollowUp = thread.channel === 'follow-up';
  if (isFollowUp && thread.step === 'check' && event.type === 'confirmed' && isUnsettled(state)) {
    const { saving } = state;
    return { ...state, held: event, ...(saving?.status === 'unknown' && { saving: { ...saving, status: 'asking' } }) };
  }
  const told = isFollowUp && event.type === 'confirmed' ? { ...thread, answering: toFeedbackInput(state) } : thread;
  const next = reduceCase(told, event);
  if (next === told) return state;
  const isSent = isFollowUp && next.step === 'sent' && thread.step !== 'sent';
  return { ...state, case: next, ...(isSent && { isSaved: true, invitation: undefined }) };
}

/** What was pressed while the answers were on their way. */
export const release = (state: FeedbackState): FeedbackState =>
  state.held ? onOfCase({ ...state, held: undefined }, { type: 'of-case', event: state.held }) : state;

/** Nothing of a case is on its way, so another may be begun. */
function begin(state: FeedbackState, event: ContactEvent): FeedbackState {
  if (!state.hospital) return state;
  const before = state.case && state.case.step !== 'sent' && state.case.step !== 'case' ? state.case : startCase(state, false);
  const from = state.step === 'loading' ? undefined : shownFeedbackStep(state);
  return goTo(state, { step: 'case' }, { case: reduceCase(before, event), from: state.step === 'case' ? state.from : from });
}

function startCase(state: FeedbackState, byLink: boolean): ContactState {
  const { language, today, hospital, wordsIn, safety, departments, link } = state;
  const known = startContact({ language, today, preset: byLink ? {} : { start: 'case' }, link: byLink ? link : undefined });
  // Departments are for a choice that nobody must make: they are read when the form is there.
  return { ...known, hospital, wordsIn, safety, departments, isOld: departments === undefined && !byLink };
}
