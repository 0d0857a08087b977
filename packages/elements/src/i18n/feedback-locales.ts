import type { FeedbackTerms } from './feedback-terms.ts';
import type { SurveyTerms } from './survey-terms.ts';

interface FeedbackLocale {
  readonly survey: () => Promise<SurveyTerms>;
  readonly feedback: () => Promise<FeedbackTerms>;
}

const english: FeedbackLocale = {
  survey: async () => (await import('./en-survey.ts')).enSurvey,
  feedback: async () => (await import('./en-feedback.ts')).enFeedback,
};

const locales: Readonly<Record<string, FeedbackLocale>> = {
  en: english,
  ar: {
    survey: async () => (await import('./ar-survey.ts')).arSurvey,
    feedback: async () => (await import('./ar-feedback.ts')).arFeedback,
  },
};

/** The words of feedback, by the name of a locale that there are words in. */
export const feedbackLocaleOf = (name: string): FeedbackLocale => locales[name] ?? english;
