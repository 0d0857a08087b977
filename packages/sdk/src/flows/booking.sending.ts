import type { BookingState, BookingStep } from './booking.state.ts';
import { stepOfField, toAppointmentInput, toFieldErrors, toRequestInput, toWaitlistInput } from './booking.input.ts';
import { waitsForTime } from './booking.later-selectors.ts';
import { go, toStep, type EventOf } from './booking.steps.ts';
import { firstFault } from './booking.telling.ts';
import { toLost } from './booking.turning.ts';

/** "Book this visit". A second press finds another step and changes nothing. */
export function onConfirmed(state: BookingState, { key }: EventOf<'confirmed'>): BookingState {
  if (state.step !== 'check') return state;
  if (state.gone) return toLost(state);
  const fault = firstFault(state);
  if (fault) return fault;
  const { hold } = state;
  const sending = go(state, { step: 'sending', key }, { attempt: undefined });
  if (state.path === 'request' || !hold || hold.status === 'held') return prepareAttempt(sending, key);
  // Perhaps we hold the time ourselves, and would be refused it: that is found out first.
  return { ...sending, hold: { ...hold, status: 'asking' } };
}

/** Freezes what is sent together with its key. Without a time there is nothing to send. */
export function prepareAttempt(state: BookingState, key: string): BookingState {
  if (waitsForTime(state)) {
    const input = toWaitlistInput(state);
    return input ? { ...state, attempt: { kind: 'wait', key, input } } : state;
  }
  if (state.path === 'request') {
    const input = toRequestInput(state);
    return input ? { ...state, attempt: { kind: 'request', key, input } } : state;
  }
  const input = toAppointmentInput(state);
  return input ? { ...state, attempt: { kind: 'booking', key, input } } : toStep(state, 'slot');
}

/** What came of the attempt. Any other key is an answer to something given up long ago. */
export function onAnswer(
  state: BookingState,
  event: EventOf<'booked' | 'waiting' | 'rejected' | 'consent-changed' | 'send-failed' | 'outcome-unknown'>,
): BookingState {
  const { attempt } = state;
  if ((state.step !== 'sending' && state.step !== 'unknown') || attempt?.key !== event.key) return state;
  switch (event.type) {
    case 'booked':
      return go(state, { step: endOf(event.visit.appointment.status), visit: event.visit }, { hold: undefined });
    case 'waiting':
      return go(state, { step: 'waiting', place: event.place });
    case 'rejected': {
      const errors = toFieldErrors(event.errors, attempt);
      const first = errors.find(({ field }) => field !== 'form')?.field ?? 'form';
      return { ...toStep(state, stepOfField(first)), errors };
    }
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

export function onAskedAgain(state: BookingState): BookingState {
  return state.step === 'unknown' && !state.asking ? { ...state, asking: true } : state;
}
