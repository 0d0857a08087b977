import type { QuestionnaireItem } from '../contract/questionnaires.ts';
import type { FeedbackData } from './feedback.state.ts';
import { ratingOf } from './feedback.steps.ts';
import { isQuestion, visibleItems } from './questions.ts';

/** One page of a survey: what stands on it, groups opened, the group's own item first. */
export interface SurveyPage {
  readonly items: readonly QuestionnaireItem[];
  readonly isRating: boolean;
}

/**
 * The pages of a survey as far as they are known: the one press first, then each group, and each question that is in none. Texts to read stand on the page after
 * them; what earlier answers leave out is left out.
 */
export function surveyPages({ survey, answers }: Pick<FeedbackData, 'survey' | 'answers'>): readonly SurveyPage[] {
  if (!survey) return [];
  const rating = ratingOf(survey);
  const pages: SurveyPage[] = rating ? [{ items: [rating], isRating: true }] : [];
  let texts: readonly QuestionnaireItem[] = [];
  for (const top of survey.questionnaire.item) {
    const items = visibleItems([top], answers).filter(({ linkId }) => linkId !== rating?.linkId);
    if (!items.some(isQuestion)) texts = [...texts, ...items.filter(({ type }) => type === 'display')];
    else {
      pages.push({ items: [...texts, ...items], isRating: false });
      texts = [];
    }
  }
  return pages;
}
