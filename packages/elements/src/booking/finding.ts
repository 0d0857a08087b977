/** The pages before the times, in a chunk of their own: a tag that names its service never loads them. */
import { openingOf, shownServices, type BookingState, type BookingStepName } from '@foyer/sdk/flows';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { placeView } from './views/place.view.ts';
import { serviceView } from './views/service.view.ts';
import type { View } from './views/view.ts';

export { findingStyles } from './finding.styles.ts';

/** The page of a step: the places, or the services with what choosing each leads to. */
export function page(view: View & { readonly v: VisitTerms }) {
  if (isAt(view, 'place')) return placeView(view);
  return isAt(view, 'service') ? serviceView({ ...view, offers: offersOf(view.state) }) : undefined;
}

const isAt = <Step extends BookingStepName>(
  view: View & { readonly v: VisitTerms },
  step: Step,
): view is View<Step> & { readonly v: VisitTerms } => view.state.step === step;

const offersOf = (state: BookingState) => shownServices(state).map((service) => ({ service, opening: openingOf(service) }));
