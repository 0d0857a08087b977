import * as holding from './booking.holding.ts';
import * as sending from './booking.sending.ts';
import type { Handlers } from './booking.steps.ts';
import * as relabelling from './booking.relabelling.ts';
import * as searching from './booking.searching.ts';
import * as telling from './booking.telling.ts';
import * as turning from './booking.turning.ts';
import * as calendar from './slot-calendar.flow.ts';

/** What the patient does, from the search to the end: not needed before the first page stands. */
export const arranging: Handlers = {
  loaded: relabelling.onLoadedAgain,
  'language-changed': relabelling.onLanguage,
  'query-typed': searching.onQueryTyped,
  searched: searching.onSearched,
  'search-cleared': searching.onSearchCleared,
  'services-found': searching.onServicesFound,
  'search-failed': searching.onSearchFailed,
  'service-chosen': searching.onServiceChosen,
  'places-loaded': (state, { serviceId, places }) => searching.onPlaces(state, serviceId, places),
  'places-failed': (state, { serviceId }) => searching.onPlaces(state, serviceId, state.places ?? []),
  'place-chosen': searching.onPlaceChosen,
  'filters-changed': searching.onSlotsPressed,
  'more-asked': searching.onSlotsPressed,
  'slots-reloaded': searching.onSlotsPressed,
  'view-changed': calendar.onViewChanged,
  'month-shown': calendar.onMonthShown,
  'day-chosen': calendar.onDayChosen,
  'month-loaded': calendar.onCalendarAnswer,
  'month-failed': calendar.onCalendarAnswer,
  'slot-chosen': holding.onSlotChosen,
  'slot-held': holding.onHoldAnswer,
  'hold-failed': holding.onHoldAnswer,
  'hold-expired': holding.onHoldExpired,
  'hold-outgrown': holding.onHoldOutgrown,
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
  waiting: sending.onAnswer,
  rejected: sending.onAnswer,
  'consent-changed': sending.onAnswer,
  'send-failed': sending.onAnswer,
  'outcome-unknown': sending.onAnswer,
  'asked-again': sending.onAskedAgain,
  'went-back': turning.onWentBack,
  'step-reopened': turning.onReopened,
  retried: turning.onRetried,
  cleared: turning.onCleared,
};
