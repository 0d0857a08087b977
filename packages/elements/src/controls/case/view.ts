import type { CallbackWindow } from '@foyer/sdk/contract';
import type { ContactAction, ContactState, ContactStepName } from '@foyer/sdk/flows';
import type { ContactTerms } from '../../i18n/contact-terms.ts';
import { date, dayIn, time } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';

/** What the pages of a case are handed, whichever widget they stand in: one step's state, the words, and the one way to say what the patient did. */
export interface CaseView<Step extends ContactStepName = ContactStepName> {
  readonly state: ContactState & { readonly step: Step };
  readonly t: Terms;
  readonly v: VisitTerms;
  readonly c: ContactTerms;
  readonly send: (action: ContactAction) => void;
  /** Milliseconds since 1970: what is of today is said with its hour alone. */
  readonly now: number;
  readonly back: (() => void) | undefined;
  readonly progress: { readonly step: number; readonly of: number } | undefined;
  /** What else the widget is for, from a page that ends something. */
  readonly elsewhere: { readonly words: string; readonly go: () => void };
}

type Told = Pick<CaseView, 't'>;

/** "Monday 30 November, 2:00 pm to 4:00 pm" */
export const windowOf = (view: Told & { readonly c: Pick<ContactTerms, 'fromTo'> }, window: CallbackWindow): string =>
  `${date(view.t.formats, window.start, window.timeZone)}${view.t.listComma}${hoursOf(view, window)}`;

/** "2:00 pm to 4:00 pm" */
export const hoursOf = ({ t, c }: Told & { readonly c: Pick<ContactTerms, 'fromTo'> }, { start, end, timeZone }: CallbackWindow): string =>
  c.fromTo(time(t.formats, start, timeZone), time(t.formats, end, timeZone));

/** The day (`YYYY-MM-DD`) of a window, for groups of a day. */
export const dayOfWindow = ({ start, timeZone }: CallbackWindow): string => dayIn(start, timeZone);
