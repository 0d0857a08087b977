import type { BookingEvent, BookingState, BookingStep } from './booking.state.ts';
import { toAppointmentInput, toFieldErrors, toRequestInput } from './booking.input.ts';
import { go, toSlot } from './booking.steps.ts';
import { firstFault, toErrors, toLost } from './booking.telling.ts';

type Of<T extends BookingEvent['type']> = Extract<BookingEvent, { type: T }>;

/** "Book this visit". A second press finds another step and changes nothing. */
export function onConfirmed(state: BookingState, { key }: Of<'confirmed'>): BookingState {
  if (state.step !== 'check') return state;
  if (state.gone) return toLost(state);
  const fault = firstFault(state);
  if (fault) return go(state, fault.step, { errors: fault.errors });
  const sending = go(state, { step: 'sending', key }, { attempt: undefined });
  if (state.path === 'book' && state.hold?.status === 'asking') return sending;
  // Perhaps we hold the time ourselves, and would be refused it: that is found out first.
  if (state.path === 'book' && state.hold?.status === 'unsure') return { ...sending, hold: { ...state.hold, status: 'asking' } };
  return prepareAttempt(sending, key);
}

/** Freezes what is sent together with its key. */
export function prepareAttempt(state: BookingState, key: string): BookingState {
  if (state.path === 'request') {
    const input = toRequestInput(state);
    return input ? { ...state, attempt: { kind: 'request', key, input } } : state;
  }
  const input = toAppointmentInput(state);
  return input ? { ...state, attempt: { kind: 'booking', key, input } } : go(state, toSlot);
}

/** What came of the attempt. Any other key is an answer to something given up long ago. */
export function onAnswer(
  state: BookingState,
  event: Of<'booked' | 'rejected' | 'consent-changed' | 'send-failed' | 'outcome-unknown'>,
): BookingState {
  const { attempt } = state;
  if ((state.step !== 'sending' && state.step !== 'unknown') || attempt?.key !== event.key) return state;
  switch (event.type) {
    case 'booked':
      return go(state, { step: endOf(event.visit.appointment.status), visit: event.visit }, { hold: undefined });
    case 'rejected':
      return toErrors(state, event.errors.length > 0 ? toFieldErrors(event.errors, attempt) : [{ field: 'form', code: event.code }]);
    case 'consent-changed':
      return go(state, { step: 'check', notice: 'consent-changed' }, { hospital: event.hospital });
    case 'send-failed':
      return go(state, { step: 'failed', code: event.code, retryable: event.retryable });
    case 'outcome-unknown':
      // Asked at once, by itself; after that, whenever the patient wants.
      return go(
        state,
        state.step === 'unknown' ? { step: 'unknown', asking: false, tries: state.tries + 1 } : { step: 'unknown', asking: true, tries: 1 },
      );
  }
}

function endOf(status: string): Extract<BookingStep, { visit: unknown }>['step'] {
  if (status === 'pending') return 'pending';
  return status === 'proposed' || status === 'waitlist' ? 'requested' : 'done';
}

/** "Try again": what failed for certain is sent again as it was, under the same key. */
export function onRetried(state: BookingState): BookingState {
  if (state.step === 'unavailable') return go(state, { step: 'loading' });
  if (state.step === 'questions' && state.status === 'unavailable') return go(state, { step: 'questions', status: 'loading' });
  if (state.step === 'failed' && state.retryable && state.attempt) return go(state, { step: 'sending', key: state.attempt.key });
  return state;
}

export function onAskedAgain(state: BookingState): BookingState {
  return state.step === 'unknown' && !state.asking ? go(state, { step: 'unknown', asking: true, tries: state.tries }) : state;
}
