import type { Appointment } from '@foyer/sdk/contract';
import type { ManageAction, ManageState, ManageStepName } from '@foyer/sdk/flows';
import { date, time } from '../../i18n/intl.ts';
import { dateTime } from '../../i18n/intl-visit.ts';
import type { ManageTerms } from '../../i18n/manage-terms.ts';
import type { SeenTerms } from '../../i18n/seen-terms.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';

/** What the first page is handed: one step's state, the words, and the one way to say what the patient did. */
export interface FirstView<Step extends ManageStepName = ManageStepName> {
  readonly state: ManageState & { readonly step: Step };
  readonly t: Terms;
  readonly m: SeenTerms;
  readonly send: (action: ManageAction) => void;
  /** The patient's own IANA zone. */
  readonly ownZone: string;
  readonly back: (() => void) | undefined;
  /** Where another visit can be booked, if the page says so. */
  readonly bookingPage: string;
}

/** A view that came later, with its own words. */
export interface View<Step extends ManageStepName = ManageStepName> extends FirstView<Step> {
  readonly v: VisitTerms;
  readonly m: ManageTerms;
}

/** "Tuesday 1 December, 9:00 am"; nothing of a request. */
export const whenOf = ({ t }: Pick<FirstView, 't'>, visit: Pick<Appointment, 'start' | 'timeZone'> | undefined): string | undefined =>
  visit?.start === undefined ? undefined : dateTime(t.formats, visit.start, visit.timeZone);

/** "Tuesday 1 December" */
export const dayOf = ({ t }: Pick<FirstView, 't'>, { start, timeZone }: Pick<Appointment, 'start' | 'timeZone'>): string =>
  start === undefined ? '' : date(t.formats, start, timeZone);

/** "Monday 30 November, 9:30 am" of a moment in the visit's zone. */
export const momentOf = ({ t }: Pick<FirstView, 't'>, at: string, timeZone: string): string =>
  `${date(t.formats, at, timeZone)}${t.listComma}${time(t.formats, at, timeZone)}`;
