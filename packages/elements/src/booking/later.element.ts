/** The element's later half, in a chunk of its own: it picks the page of each step after the first list of free times. */
import {
  asksQuestions,
  canHold,
  chosenVisit,
  readBirthDate,
  requestReason,
  visibleItems,
  type BookingState,
  type BookingStepName,
} from '@foyer/sdk/flows';
import { checkView } from './views/check.view.ts';
import { closedView, emptyView } from './views/closed.view.ts';
import { detailsView } from './views/details.view.ts';
import { changeVisit, doneView, type DoneView } from './views/done.view.ts';
import type { LateView } from './views/late-view.ts';
import { lostView } from './views/lost.view.ts';
import { questionsView } from './views/questions.view.ts';
import { requestView } from './views/request.view.ts';
import { failedView, sendingView, unknownView } from './views/sending.view.ts';
import { changePlace, waitingView } from './views/waiting.view.ts';

export { Attending } from './attending.element.ts';
export { lateSlot } from './views/late-slot.view.ts';
export { bookingStyles } from './booking.styles.ts';

/** What the element hands over: everything but what the later selectors find. */
export type Given = Omit<LateView, 'visit'>;

/** The page of a step; of `slot`, the one for a time that was lost. Missing for the steps of the first half. */
export function page(given: Given) {
  const { state } = given;
  const view = { ...given, visit: chosenVisit(state) };
  const as = <Step extends BookingStepName>() => view as LateView<Step>;
  switch (state.step) {
    case 'slot':
      return lostView(as());
    case 'request':
      return requestView(as(), requestReason(state));
    case 'details':
      return detailsView(as(), canHold(state));
    case 'questions':
      return questionsView(as(), questionsOf(state));
    case 'check':
      return checkView(as(), birthDay(state), asksQuestions(state) ? answered(state) : undefined);
    case 'sending':
      return sendingView(as());
    case 'unknown':
      return unknownView(as());
    case 'failed':
      return failedView(as());
    case 'done':
    case 'pending':
    case 'requested':
      return doneView(as());
    case 'waiting':
      return waitingView(as());
    case 'closed':
      return closedView(as());
    case 'empty':
      return emptyView(as());
    default:
      return undefined;
  }
}

/** The words of the foot, where the last page has its own. */
export function lateFoot(given: Given) {
  const view = { ...given, visit: undefined };
  if ('place' in given.state) return changePlace(view as LateView<'waiting'>);
  return 'visit' in given.state ? changeVisit(view as DoneView) : undefined;
}

const questionsOf = ({ questionnaire, draft }: BookingState) => visibleItems(questionnaire?.item ?? [], draft.answers);

const answered = (state: BookingState) => questionsOf(state).filter(({ linkId }) => state.draft.answers[linkId]?.some(Boolean)).length;

function birthDay({ draft, today }: BookingState): string | undefined {
  const read = readBirthDate(draft, today);
  return 'day' in read ? read.day : undefined;
}
