/** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). A new page says itself: its heading gets the focus. */
import { shownDepartments, type ContactState } from '@foyer/sdk/flows';
import { caseWords } from '../controls/case/saying.ts';
import type { ContactTerms } from '../i18n/contact-terms.ts';

export function changedWords(state: ContactState, before: ContactState, c: ContactTerms | undefined): string | undefined {
  if (!c) return undefined;
  return (
    caseWords(state, before, c) ?? (state.step === 'directory' && before.step === 'directory' ? foundWords(state, before, c) : undefined)
  );
}

/** How many departments fit what was typed or chosen. */
function foundWords(state: ContactState, before: ContactState, c: ContactTerms): string | undefined {
  if (state.query === before.query && state.openOnly === before.openOnly) return undefined;
  const { length } = shownDepartments(state);
  return length === 0 ? c.noneFits : c.departments(length);
}
