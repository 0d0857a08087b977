import type { Day } from '../contract/primitives.ts';
import { onRetried as retriedBefore } from './booking.finding.ts';
import { previousStep, stepsOf } from './booking.selectors.ts';
import type { BookingState, ReopenableStep } from './booking.state.ts';
import { begin, emptyDraft, go, noSearch, nothingChosen, toSlot, toStep, type EventOf } from './booking.steps.ts';
import { forgetTimes } from './slot-calendar.flow.ts';

export function onWentBack(state: BookingState): BookingState {
  const step = previousStep(state);
  return step ? toStep(leaveHold(state), step) : state;
}

export function onReopened(state: BookingState, { step }: EventOf<'step-reopened'>): BookingState {
  const steps = stepsOf(state);
  const to = steps.indexOf(step);
  const at = state.step === 'failed' ? steps.length : steps.indexOf(state.step as ReopenableStep);
  return to >= 0 && to < at ? toStep(leaveHold(state), step) : state;
}

/** Whoever goes back while a time is being held does not want it. */
function leaveHold(state: BookingState): BookingState {
  return state.step === 'slot' && state.holding ? { ...state, hold: undefined } : state;
}

/** "Try again". What failed for certain is sent again as it was, under the same key. */
export function onRetried(state: BookingState): BookingState {
  const { calendar } = state;
  const isUnknown = calendar?.times && 'code' in calendar.times;
  if (state.step === 'slot' && isUnknown) return { ...state, calendar: forgetTimes(calendar) };
  if (state.step === 'questions' && state.status === 'unavailable') return go(state, { step: 'questions', status: 'loading' });
  return state.step === 'failed' && state.retryable && state.attempt
    ? go(state, { step: 'sending', key: state.attempt.key })
    : retriedBefore(state);
}

/** Back to the times: the one chosen was taken. */
export function toLost(state: BookingState): BookingState {
  return go(state, { ...toSlot, lost: state.gone }, { gone: undefined, path: 'book', calendar: forgetTimes(state.calendar) });
}

/** Forgets the patient: what was typed, chosen and sent. The hospital's own data stays. */
export function onCleared(state: BookingState, { today }: { readonly today: Day }): BookingState {
  const forgotten = go(state, { step: 'loading' }, { ...nothingChosen, slots: state.slots, search: noSearch, draft: emptyDraft, today });
  return state.hospital ? begin(forgotten) : forgotten;
}
