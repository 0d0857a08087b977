import type { Department } from '@foyer/sdk/contract';
import type { CaseView } from '../../controls/case/view.ts';
import { momentOf } from '../../controls/moments.ts';
import type { ContactAction, ContactState, ContactStepName } from '@foyer/sdk/flows';
import type { DirectoryTerms } from '../../i18n/directory-terms.ts';
import { dayIn, time } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';

/** What the first page is handed: one step's state, the words, and the one way to say what the patient did. */
export interface FirstView<Step extends ContactStepName = ContactStepName> {
  readonly state: ContactState & { readonly step: Step };
  readonly t: Terms;
  readonly c: DirectoryTerms;
  readonly send: (action: ContactAction) => void;
  /** Milliseconds since 1970: what is of today is said with its hour alone. */
  readonly now: number;
}

/** The first page. `late`: what comes with the later pages; nobody can use it before. */
export interface DirectoryView extends FirstView {
  readonly late: LateDirectory | undefined;
}

export interface LateDirectory {
  /** The search, and whether only what is open is shown. */
  readonly narrowing: unknown;
  /** The departments that fit it. */
  readonly shown: readonly Department[];
  /** In their place, where none does. */
  readonly none: unknown;
}

/** A view that came later, with its own words. */
export type View<Step extends ContactStepName = ContactStepName> = CaseView<Step>;

/** "Open now until 5:00 pm", "Closed now. Opens Monday 30 November, 8:00 am": in words, so that no colour has to say it. */
export function opennessOf(
  view: Pick<FirstView, 't' | 'c' | 'now'>,
  department: Department,
): readonly [now: string, next: string | undefined] {
  const { t, c } = view;
  const { openNow, closesAt, nextOpening, timeZone } = department;
  const isToday = (at: string) => dayIn(at, timeZone) === dayIn(new Date(view.now).toISOString(), timeZone);
  const hour = (at: string) => time(t.formats, at, timeZone);
  if (openNow) {
    if (closesAt === undefined) return [c.openAlways, undefined];
    return [c.openUntil(isToday(closesAt) ? hour(closesAt) : momentOf(view, closesAt, timeZone)), undefined];
  }
  if (nextOpening === undefined) return [c.closed, undefined];
  return [c.closed, isToday(nextOpening) ? c.opensToday(hour(nextOpening)) : c.opens(momentOf(view, nextOpening, timeZone))];
}
