import * as holding from './booking.holding.ts';
import * as sending from './booking.sending.ts';
import type { Handlers } from './booking.steps.ts';
import * as telling from './booking.telling.ts';

/** From a chosen time to the end: not needed before a time is chosen. */
export const arranging: Handlers = {
  'slot-chosen': holding.onSlotChosen,
  'slot-held': holding.onHoldAnswer,
  'hold-failed': holding.onHoldAnswer,
  'hold-expired': holding.onHoldExpired,
  'slot-lost': holding.onSlotLost,
  'all-times-asked': holding.onAllTimesAsked,
  'none-suited': holding.onNoneSuited,
  typed: telling.onTyped,
  answered: telling.onAnswered,
  continued: telling.onContinued,
  'questions-loaded': telling.onQuestions,
  'questions-failed': telling.onQuestionsFailed,
  confirmed: sending.onConfirmed,
  booked: sending.onAnswer,
  rejected: sending.onAnswer,
  'consent-changed': sending.onAnswer,
  'send-failed': sending.onAnswer,
  'outcome-unknown': sending.onAnswer,
  'asked-again': sending.onAskedAgain,
};
