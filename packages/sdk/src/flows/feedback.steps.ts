import type { Day } from '../contract/primitives.ts';
import type { QuestionnaireItem } from '../contract/questionnaires.ts';
import type { Survey } from '../contract/surveys.ts';
import type { CaseLink } from './contact.state.ts';
import type {
  FeedbackData,
  FeedbackEvent,
  FeedbackPreset,
  FeedbackState,
  FeedbackStep,
  Invitation,
  PraiseDraft,
} from './feedback.state.ts';
import type { HandlersOf } from './handlers.ts';

/** What becomes of a state, by event. */
export type FeedbackHandlers = HandlersOf<FeedbackState, FeedbackEvent>;

export type FeedbackEventOf<T extends FeedbackEvent['type']> = Extract<FeedbackEvent, { readonly type: T }>;

export interface FeedbackStart {
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
  readonly preset?: FeedbackPreset | undefined;
  readonly link?: CaseLink | undefined;
  readonly invitation?: Invitation | undefined;
}

export const noPraise: PraiseDraft = { text: '', person: '', department: '', from: '', share: false };
export const noAnswers: FeedbackData['answers'] = {};

export function startFeedback({ language, today, preset = {}, link, invitation }: FeedbackStart): FeedbackState {
  return {
    step: 'loading',
    preset,
    language,
    today,
    hospital: undefined,
    wordsIn: undefined,
    aim: aimOf(preset, link, invitation),
    link,
    invitation,
    survey: undefined,
    answers: noAnswers,
    saving: undefined,
    next: undefined,
    isSaved: false,
    secret: undefined,
    praise: noPraise,
    praising: undefined,
    team: undefined,
    departments: undefined,
    departmentsIn: undefined,
    changes: undefined,
    changesIn: undefined,
    errors: [],
    safety: undefined,
    danger: undefined,
    case: undefined,
    from: undefined,
    held: undefined,
  };
}

/** What the first page is for, by the tag and the link. */
export function aimOf(
  { kind, survey }: FeedbackPreset,
  link: CaseLink | undefined,
  invitation: Invitation | undefined,
): FeedbackData['aim'] {
  if (link) return 'case';
  if (invitation) return 'survey';
  if (kind && kind !== 'survey') return kind;
  return survey ? 'survey' : 'choice';
}

/** The survey that is asked: of the invitation, else of the tag. */
export const surveyIdOf = ({ invitation, preset, survey }: Pick<FeedbackData, 'invitation' | 'preset' | 'survey'>): string | undefined =>
  survey?.id ?? invitation?.surveyId ?? preset.survey;

/** The question that says how it was. It is the first page, and one press sends it. */
export function ratingOf({ rating, questionnaire }: Survey): QuestionnaireItem | undefined {
  const find = (items: readonly QuestionnaireItem[]): QuestionnaireItem | undefined => {
    for (const item of items) {
      const found = item.linkId === rating?.linkId ? item : find(item.item ?? []);
      if (found) return found;
    }
    return undefined;
  };
  return find(questionnaire.item);
}

/** What only some step knows. */
type OnlySteps = {
  readonly [K in Exclude<FeedbackStep extends infer S ? (S extends unknown ? keyof S : never) : never, 'step'>]?: unknown;
};

/** Goes to a step: what only the last one knew goes, with its errors; all data stays. */
export function goTo(state: FeedbackState, step: FeedbackStep, change: Partial<FeedbackData> = {}): FeedbackState {
  const { code, page, why, what, retryable, ...data } = state as FeedbackData & OnlySteps;
  return { ...data, errors: [], ...change, ...step };
}
