import * as answering from './feedback.answering.ts';
import { reduceCase } from './feedback.case.ts';
import { lookForDanger } from './feedback.danger.ts';
import * as praising from './feedback.praising.ts';
import * as sending from './feedback.sending.ts';
import type { FeedbackHandlers } from './feedback.steps.ts';
import * as telling from './feedback.telling.ts';
import * as turning from './feedback.turning.ts';

/** What the patient does from the first page on: not needed before it stands. */
export const hearing: FeedbackHandlers = {
  begun: turning.onBegun,
  typed: praising.onTyped,
  answered: answering.onAnswered,
  rated: answering.onRated,
  continued: answering.onContinued,
  finished: answering.onFinished,
  'change-asked': answering.onChangeAsked,
  'sent-openly': answering.onSentOpenly,
  praised: praising.onPraised,
  sent: sending.onAnswer,
  rejected: sending.onAnswer,
  'send-failed': sending.onAnswer,
  'outcome-unknown': sending.onAnswer,
  'asked-again': sending.onAskedAgain,
  'survey-asked': turning.onSurveyAsked,
  'praise-asked': turning.onPraiseAsked,
  'choice-asked': turning.onChoiceAsked,
  'complaint-asked': telling.onComplaintAsked,
  'put-right-asked': telling.onPutRightAsked,
  'case-asked': telling.onCaseAsked,
  'of-case': telling.onOfCase,
  'safety-read': (state, { safety }) => lookForDanger({ ...state, safety }),
  'departments-read': (state, { departments, language }) => ({ ...state, departments, departmentsIn: language }),
  'changes-read': (state, { changes, language }) => ({ ...state, changes, changesIn: language }),
  looked: (state) => (state.step === 'case' && state.case ? { ...state, case: reduceCase(state.case, { type: 'looked' }) } : state),
  'went-back': turning.onWentBack,
  'step-reopened': turning.onReopened,
  retried: turning.onRetried,
  'language-changed': turning.onLanguageChanged,
  cleared: turning.onCleared,
};
