/** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). A new page says itself: its heading gets the focus. */
import { shownFeedbackStep, type FeedbackState } from '@foyer/sdk/flows';
import { caseWords, countWords } from '../controls/case/saying.ts';
import type { FeedbackTerms } from '../i18n/feedback-terms.ts';
import { isAsking } from './views/sending.view.ts';

export function changedWords(state: FeedbackState, before: FeedbackState, f: FeedbackTerms | undefined): string | undefined {
  if (!f) return undefined;
  const saved = savedWords(state, before, f);
  if (saved) return saved;
  const { case: thread } = state;
  if (state.step === 'case' && thread && before.case) {
    const of = caseWords(thread, before.case, f);
    if (of) return of;
  }
  if (shownFeedbackStep(state) !== shownFeedbackStep(before)) return undefined;
  if (state.step === 'praise') return countWords(state.praise.text, before.praise.text, f);
  if (state.step === 'unknown' && isAsking(state) !== isAsking(before)) return isAsking(state) ? f.askingAgain : f.nothingTwice;
  return undefined;
}

/** What became of the one press: the page has turned by then. */
function savedWords({ saving, step }: FeedbackState, { saving: was }: FeedbackState, f: FeedbackTerms): string | undefined {
  const isSaid = step === 'question' || step === 'thanks' || step === 'case';
  if (!saving || saving.status === was?.status || !isSaid) return undefined;
  switch (saving.status) {
    case 'sent':
      return f.answerSaved;
    case 'unknown':
      return f.answerUnsure;
    case 'failed':
      return f.answerFailed;
    case 'sending':
    case 'asking':
      return undefined;
  }
}
