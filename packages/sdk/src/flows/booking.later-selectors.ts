import type { Location } from '../contract/locations.ts';
import type { Practitioner } from '../contract/practitioners.ts';
import type { Service } from '../contract/services.ts';
import type { Slot } from '../contract/slots.ts';
import { openingOf } from './booking.selectors.ts';
import { extraMinutes } from './booking.needs.ts';
import type { BookingData, BookingState, BookingStepName, RequestReason } from './booking.state.ts';

/** Which heading the step has: a key into the host's terms. */
export type BookingTitle = BookingStepName | 'slot-lost' | 'slots-empty' | 'slots-unavailable';

export function titleKey(state: BookingState): BookingTitle {
  if (state.step !== 'slot') return state.step;
  if (state.lost) return 'slot-lost';
  if (state.slots?.step === 'empty') return 'slots-empty';
  return state.slots?.step === 'unavailable' ? 'slots-unavailable' : 'slot';
}

/** Whether the step has a Continue (or Book) button that does something now. */
export function canContinue(state: BookingState): boolean {
  if (state.step === 'questions') return state.status !== 'loading';
  return state.step === 'request' || state.step === 'details' || state.step === 'check';
}

/** Whether something the patient waits for is under way: `aria-busy`. */
export function isBusy(state: BookingState): boolean {
  if (state.step === 'slot') return state.holding !== undefined || state.slots?.step === 'loading';
  if (state.step === 'service') return state.search.status === 'asking';
  if (state.step === 'place') return state.places === undefined;
  if (state.step === 'questions') return state.status === 'loading';
  return state.step === 'loading' || state.step === 'sending' || (state.step === 'unknown' && state.asking);
}

/** Why the patient asks for a time instead of booking one: what the request page says first. */
export function requestReason({ service, slots }: BookingData): RequestReason {
  if (service && openingOf(service) === 'request') return 'no-booking';
  return slots?.step === 'empty' ? 'nothing-free' : 'none-suited';
}

/** Whether a time can be kept while the patient types. If not, say that it is theirs only when they finish. */
export function canHold({ hospital, service }: BookingData): boolean {
  return hospital?.capabilities.hold !== 'none' && service?.capabilities.hold !== 'none';
}

/** Whether the page asks who referred the patient. */
export function asksReferral({ service }: BookingData): boolean {
  return service?.requirements.referral === 'required' || service?.requirements.referral === 'optional';
}

/** What the visit card shows: the slot chosen or being held, with what it names. Missing before a slot is chosen. */
export function chosenVisit(state: BookingState): ChosenVisit | undefined {
  const slot = (state.step === 'slot' && state.holding) || state.slot;
  if (!slot || !state.service) return undefined;
  const find = <T extends { readonly id: string }>(id: string | undefined, ...lists: (readonly T[] | undefined)[]) =>
    lists.flatMap((list) => list ?? []).find((item) => item.id === id);
  return {
    slot,
    service: state.service,
    minutes: state.service.durationMinutes + extraMinutes({ ...state, slot }),
    location: find(slot.locationId, state.slots?.locations, state.places),
    practitioner: find(slot.practitionerId, state.slots?.practitioners),
  };
}

export interface ChosenVisit {
  readonly slot: Slot;
  readonly service: Service;
  /** How long it takes, with what the patient's needs add. */
  readonly minutes: number;
  readonly location: Location | undefined;
  readonly practitioner: Practitioner | undefined;
}

/** Whether "None of these suit me" has somewhere to lead. */
export function canRequest(data: BookingData): boolean {
  return canAsk(data) || canWait(data);
}

/** Whether a person at the hospital looks for a time. */
export function canAsk({ service, hospital }: BookingData): boolean {
  return Boolean(service?.capabilities.request && hospital?.capabilities.requests);
}

/** Whether a time that becomes free can be waited for: of a service that is booked here. */
export function canWait({ service, hospital }: BookingData): boolean {
  return Boolean(service && openingOf(service) === 'slots' && service.capabilities.waitlist && hospital?.capabilities.waitlist);
}

/** Whether the wishes lead to the waiting list, not to a person. */
export function waitsForTime(data: BookingData): boolean {
  return data.path === 'request' && canWait(data) && (data.draft.wishHow === 'wait' || !canAsk(data));
}
