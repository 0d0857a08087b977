import type { Service } from '../contract/services.ts';
import type { BookingData, BookingState, ReopenableStep } from './booking.state.ts';

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

/** What opening a service leads to, by what its scheduling system can do. */
export function openingOf({ capabilities }: Service): 'slots' | 'request' | 'closed' {
  if (capabilities.find && (capabilities.book || capabilities.deepLink)) return 'slots';
  return capabilities.request ? 'request' : 'closed';
}

export function asksQuestions({ service, hospital }: BookingData): boolean {
  return service?.questionnaireId !== undefined && hospital?.capabilities.questionnaires === true;
}

/** The place is asked only where there are several and the host has not fixed one. */
export function needsPlace({ service, preset, places }: BookingData): boolean {
  return preset.location === undefined && (places ?? service?.locationIds ?? []).length > 1;
}

/** The services to list: what was found in the patient's words, or all. */
export function shownServices({ search, services }: BookingData): readonly Service[] {
  return search.status === 'found' ? search.found : services;
}
