import { asksQuestions } from './booking.selectors.ts';
import { canHold, canRequest } from './booking.later-selectors.ts';
import { ruledNeeds } from './booking.needs.ts';
import type { BookingState } from './booking.state.ts';
import { go, toSlot, type EventOf } from './booking.steps.ts';
import { prepareAttempt } from './booking.sending.ts';
import { firstFault } from './booking.telling.ts';
import { toLost } from './booking.turning.ts';
import { reduceSlotChoice } from './slot-choice.filtering.ts';
import type { SlotChoiceState } from './slot-choice.state.ts';

/** A page left open for good must not keep a time from others for ever. */
const maxRenewals = 5;

export function onSlotChosen(state: BookingState, { slot, key }: EventOf<'slot-chosen'>): BookingState {
  const isElsewhere = slot.deepLink !== undefined || slot.phone !== undefined;
  if (state.step !== 'slot' || state.holding || slot.serviceId !== state.service?.id || isElsewhere) return state;
  if (!canHold(state) || state.hold?.slotId === slot.id) return afterSlot({ ...state, slot });
  return { ...state, holding: slot, hold: { status: 'asking', slotId: slot.id, needs: ruledNeeds(state), key, renewals: 0 } };
}

/** Whoever lost their time after all was told goes on where they were: to the check. */
function afterSlot(state: BookingState): BookingState {
  const chosen = { ...state, path: 'book', gone: undefined } as const;
  const isTold = state.step === 'slot' && state.lost && !firstFault(chosen) && (state.questionnaire || !asksQuestions(state));
  return go(chosen, isTold ? { step: 'check', notice: undefined } : { step: 'details' });
}

/** A hold was had, or could not be. */
export function onHoldAnswer(state: BookingState, event: EventOf<'slot-held' | 'hold-failed'>): BookingState {
  const { hold } = state;
  if (hold?.status !== 'asking' || hold.key !== event.key) return state;
  const { slotId, needs, key, renewals } = hold;
  const unsure = event.type === 'hold-failed' && event.unsure ? ({ status: 'unsure', slotId, needs, key, renewals } as const) : undefined;
  // The one that was to be kept longer still stands; whether there is room is found out with the booking.
  const outgrown = hold.outgrown && { ...hold.outgrown, needs };
  const next: BookingState = {
    ...state,
    hold:
      event.type === 'slot-held'
        ? { status: 'held', slotId, needs, id: event.id, expiresAt: event.expiresAt, renewals }
        : (unsure ?? outgrown),
  };
  if (state.step === 'slot' && state.holding) return afterSlot({ ...next, slot: state.holding });
  return state.step === 'sending' && !state.attempt ? prepareAttempt(next, state.key) : next;
}

/** Held again without a word, while there is a page to be filled in. */
export function onHoldExpired(state: BookingState, { id, key }: EventOf<'hold-expired'>): BookingState {
  const { hold, step } = state;
  // What is sent, or may be sent again, is frozen: its hold is not exchanged under it.
  const isFrozen = step === 'sending' || step === 'unknown' || step === 'failed';
  if (hold?.status !== 'held' || hold.id !== id || isFrozen) return state;
  const { slotId, renewals } = hold;
  const goesOn = (step === 'details' || step === 'questions' || step === 'check') && renewals < maxRenewals;
  return { ...state, hold: goesOn ? { status: 'asking', slotId, needs: ruledNeeds(state), key, renewals: renewals + 1 } : undefined };
}

/** What was told since asks for a longer visit, or a shorter one: the same time is kept anew, for as long as that. */
export function onHoldOutgrown(state: BookingState, { id, key }: EventOf<'hold-outgrown'>): BookingState {
  const { hold } = state;
  if (hold?.status !== 'held' || hold.id !== id || !isOutgrown(state)) return state;
  const { slotId, renewals } = hold;
  return { ...state, hold: { status: 'asking', slotId, needs: ruledNeeds(state), key, renewals, outgrown: hold } };
}

/** Whether the time is kept for other needs than were told. While they are being told, nobody can know. */
export function isOutgrown(state: BookingState): boolean {
  const { hold, step } = state;
  return hold?.status === 'held' && (step === 'questions' || step === 'check') && hold.needs.join() !== ruledNeeds(state).join();
}

export function onSlotLost(state: BookingState, { key, alternatives }: EventOf<'slot-lost'>): BookingState {
  const { step, hold, attempt } = state;
  const isOfHold = hold?.status === 'asking' && hold.key === key;
  const isOfBooking = (step === 'sending' || step === 'unknown') && attempt?.kind === 'booking' && attempt.key === key;
  if (!isOfHold && !isOfBooking) return state;
  const slot = (state.step === 'slot' && state.holding) || state.slot;
  // Our own time is no one else's: it has no room for the longer visit.
  const why = isOfHold && hold.outgrown ? { why: 'no-room' as const } : undefined;
  const slots = state.slots && slot && !why ? withoutSlot(state.slots, slot.id) : state.slots;
  const without = { ...state, slots, slot: undefined, hold: undefined, attempt: undefined };
  if (step === 'details' || step === 'questions' || step === 'check') return { ...without, gone: { slot, alternatives, ...why } };
  // Back among the services or the wishes by now: the time is of no more interest.
  return step === 'sending' || step === 'unknown' || (state.step === 'slot' && state.holding)
    ? toLost({ ...without, gone: { slot, alternatives, ...why } })
    : without;
}

export function onAllTimesAsked(state: BookingState): BookingState {
  if (state.step !== 'slot' || !state.lost || !state.slots) return state;
  return go(state, toSlot, { slots: reduceSlotChoice(state.slots, { type: 'slots-reloaded' }) });
}

export function onNoneSuited(state: BookingState): BookingState {
  if (state.step !== 'slot' || state.holding || !canRequest(state)) return state;
  return go(state, { step: 'request' }, { path: 'request', slot: undefined, hold: undefined });
}

/** Takes a slot out of the list: it is someone else's. */
function withoutSlot(state: SlotChoiceState, slotId: string): SlotChoiceState {
  return { ...state, slots: state.slots.filter((slot) => slot.id !== slotId) };
}
