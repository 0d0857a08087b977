import type { FeedbackAction, FeedbackState, FeedbackStepName } from '@foyer/sdk/flows';
import type { FeedbackTerms } from '../../i18n/feedback-terms.ts';
import type { SurveyTerms } from '../../i18n/survey-terms.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';

/** What the first page is handed: one step's state, the words, and the one way to say what the patient did. */
export interface FirstView<Step extends FeedbackStepName = FeedbackStepName> {
  readonly state: FeedbackState & { readonly step: Step };
  readonly t: Terms;
  readonly s: SurveyTerms;
  readonly send: (action: FeedbackAction) => void;
  /** "Back", once its code is there. */
  readonly back?: (() => void) | undefined;
}

/** A view that came later, with its own words. */
export interface View<Step extends FeedbackStepName = FeedbackStepName> extends FirstView<Step> {
  readonly v: VisitTerms;
  readonly f: FeedbackTerms;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress: { readonly step: number; readonly of: number } | undefined;
}
