import { getDiscovery } from '../asking.ts';
import { getSurvey } from '../resources/surveys.ts';
import { codeOf } from './code-of.effects.ts';
import type { FeedbackDesk, FeedbackEffects } from './feedback-desk.ts';
import type { FeedbackOutcome, FeedbackState } from './feedback.state.ts';
import { surveyIdOf } from './feedback.steps.ts';
import { wanted } from './running.effects.ts';

/** What is read by itself, before the first page stands, and again in another language. */
export const feedbackOpeningEffects: FeedbackEffects = (state) => {
  const { step, language, wordsIn, aim, hospital } = state;
  const isFirst = step === 'loading' && (!hospital || (aim === 'survey' && !state.survey));
  const isWanted = isFirst || (wordsIn !== language && step !== 'unavailable');
  return wanted(isWanted && { id: `open ${language} ${aim}`, run: (desk, signal) => open(desk, state, signal) });
};

async function open({ transport }: FeedbackDesk, state: FeedbackState, signal: AbortSignal): Promise<FeedbackOutcome> {
  const { language, aim } = state;
  const known = getDiscovery(transport, { signal });
  const id = aim === 'survey' || state.survey ? surveyIdOf(state) : undefined;
  try {
    const [hospital, survey] = await Promise.all([known, id === undefined ? undefined : getSurvey(transport, id, { signal })]);
    return { type: 'opened', language, hospital, survey };
  } catch (error) {
    // What fails must not take the hospital's phone number away.
    return { type: 'load-failed', code: codeOf(error), hospital: await known.catch(() => undefined) };
  }
}
