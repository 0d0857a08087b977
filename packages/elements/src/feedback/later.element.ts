/** The element's later half, in a chunk of its own: every page but the one press, and what turning away means. */
import { previousFeedbackStep, surveyProgress, type FeedbackState, type FeedbackStepName } from '@foyer/sdk/flows';
import { casePage } from './views/case.ts';
import { choiceView } from './views/choice.view.ts';
import { praiseView } from './views/praise.view.ts';
import { questionsView } from './views/questions.view.ts';
import { failedView, sendingView, unknownView } from './views/sending.view.ts';
import { passedOnView, thanksView, usedView } from './views/thanks.view.ts';
import type { View } from './views/view.ts';

export { Attending } from './attending.element.ts';
export { feedbackStyles } from './feedback.styles.ts';

/** The page of each step. */
const pages: { readonly [S in FeedbackStepName]?: (view: View<S>) => unknown } = {
  choice: choiceView,
  question: questionsView,
  used: usedView,
  thanks: thanksView,
  praise: praiseView,
  'passed-on': passedOnView,
  sending: sendingView,
  unknown: unknownView,
  failed: failedView,
  case: (view) => view.state.case && casePage(view, view.state.case),
};

/** "Back", where there is somewhere to go back to. */
export const backOf = ({ state, send }: Pick<View, 'state' | 'send'>): (() => void) | undefined =>
  previousFeedbackStep(state) === undefined ? undefined : () => send({ type: 'went-back' });

/** The page of a step; missing for the steps of the first half. */
export function page(given: Omit<View, 'back' | 'progress'>): unknown {
  const view = { ...given, back: backOf(given), progress: surveyProgress(given.state) };
  return (pages[given.state.step] as ((view: View) => unknown) | undefined)?.(view);
}

/** "Not for emergencies" stands before the first thing that can be typed into. */
export function asksForWords(state: FeedbackState): boolean {
  // Whoever says that somebody is in danger now has the number before them to the end.
  if (state.step === 'case' && state.case?.draft.harm === 'yes') return true;
  if (state.step === 'case') return ['about', 'words', 'find', 'sent', 'case'].includes(state.case?.step ?? '');
  return state.step === 'choice' || state.step === 'praise' || (state.step === 'question' && state.page > 0);
}
