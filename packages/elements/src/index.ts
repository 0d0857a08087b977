export { BookingCompletedEvent, BookingStepEvent, FoyerBookingElement } from './booking/booking.element.ts';
export { FoyerRescheduleElement, RescheduleCompletedEvent } from './reschedule/reschedule.element.ts';
export { FoyerErrorEvent } from './core/error.event.ts';
export { siteContext, type AnyClient, type SiteContext } from './core/site-context.ts';
export { FoyerSiteElement } from './core/site.element.ts';
export type { Terms } from './i18n/terms.ts';
export type { VisitTerms } from './i18n/visit-terms.ts';
export type { ManageTerms } from './i18n/manage-terms.ts';
