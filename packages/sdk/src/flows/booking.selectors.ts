import type { Location } from '../contract/locations.ts';
import type { Practitioner } from '../contract/practitioners.ts';
import type { Service } from '../contract/services.ts';
import type { Slot } from '../contract/slots.ts';
import type { BookingData, BookingState, BookingStepName, RequestReason, ReopenableStep } from './booking.state.ts';

/** Which heading the step has: a key into the host's terms. */
export type BookingTitle = BookingStepName | 'slot-lost' | 'slots-empty' | 'slots-unavailable';

export function titleKey(state: BookingState): BookingTitle {
  if (state.step !== 'slot') return state.step;
  if (state.lost) return 'slot-lost';
  if (state.slots?.step === 'empty') return 'slots-empty';
  return state.slots?.step === 'unavailable' ? 'slots-unavailable' : 'slot';
}

/** "Step 1 of 3": the pages from the times to the check. Missing before and after them. */
export function progress(state: BookingState): { readonly step: number; readonly of: number } | undefined {
  const counted = stepsOf(state).filter((step) => step !== 'service' && !(step === 'slot' && state.path === 'request'));
  const at = counted.indexOf(state.step as ReopenableStep);
  return at < 0 ? undefined : { step: at + 1, of: counted.length };
}

/** The pages of this booking in order. A page that would ask what is known already is left out. */
export function stepsOf(data: BookingData): readonly ReopenableStep[] {
  const { service, path, preset } = data;
  return [
    ...(preset.service === undefined && data.services.length !== 1 ? (['service'] as const) : []),
    ...(needsPlace(data) ? (['place'] as const) : []),
    ...(path === 'book' || (service && openingOf(service) === 'slots') ? (['slot'] as const) : []),
    ...(path === 'request' ? (['request'] as const) : []),
    'details',
    ...(asksQuestions(data) ? (['questions'] as const) : []),
    'check',
  ];
}

/** Where Back leads; missing where there is no way back (nothing before, a write under way, all done). */
export function previousStep(state: BookingState): ReopenableStep | undefined {
  if (state.step === 'failed') return 'check';
  const steps = stepsOf(state);
  if (state.step === 'closed') return steps[0] === 'service' ? 'service' : undefined;
  return steps[steps.indexOf(state.step as ReopenableStep) - 1];
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

/** The services to list: what was found in the patient's words, or all. */
export function shownServices({ search, services }: BookingData): readonly Service[] {
  return search.status === 'found' ? search.found : services;
}

/** What opening a service leads to, by what its scheduling system can do. */
export function openingOf({ capabilities }: Service): 'slots' | 'request' | 'closed' {
  if (capabilities.find && (capabilities.book || capabilities.deepLink)) return 'slots';
  return capabilities.request ? 'request' : 'closed';
}

/** Whether "None of these suit me" has somewhere to lead. */
export function canRequest({ service, hospital }: BookingData): boolean {
  return Boolean(service?.capabilities.request && hospital?.capabilities.requests);
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

export function asksQuestions({ service, hospital }: BookingData): boolean {
  return service?.questionnaireId !== undefined && hospital?.capabilities.questionnaires === true;
}

/** The place is asked only where there are several and the host has not fixed one. */
export function needsPlace({ service, preset, places }: BookingData): boolean {
  return preset.location === undefined && (places ?? service?.locationIds ?? []).length > 1;
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
    location: find(slot.locationId, state.slots?.locations, state.places),
    practitioner: find(slot.practitionerId, state.slots?.practitioners),
  };
}

export interface ChosenVisit {
  readonly slot: Slot;
  readonly service: Service;
  readonly location: Location | undefined;
  readonly practitioner: Practitioner | undefined;
}
