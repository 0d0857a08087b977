/** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). A new page says itself: its heading gets the focus. */
import { lettersLeft, shownDepartments, type ContactState } from '@foyer/sdk/flows';
import type { ContactTerms } from '../i18n/contact-terms.ts';

/** So many letters before the limit are told: not with every key. */
const told = [400, 100, 0] as const;

export function changedWords(state: ContactState, before: ContactState, c: ContactTerms | undefined): string | undefined {
  if (!c) return undefined;
  if (state.notice && state.notice !== before.notice) return c.notices[state.notice];
  if (state.step !== before.step) return undefined;
  switch (state.step) {
    case 'directory':
      return foundWords(state, before, c);
    case 'words':
      return countWords(state.draft.text, before.draft.text, c);
    case 'case':
      return changedCase(state, before, c) ?? countWords(state.draft.addition, before.draft.addition, c);
    case 'unknown':
      if (before.step === 'unknown' && before.asking === state.asking) return undefined;
      return state.asking ? c.askingAgain : c.nothingTwice;
    default:
      return undefined;
  }
}

/** How many departments fit what was typed or chosen. */
function foundWords(state: ContactState, before: ContactState, c: ContactTerms): string | undefined {
  if (state.query === before.query && state.openOnly === before.openOnly) return undefined;
  const { length } = shownDepartments(state);
  return length === 0 ? c.noneFits : c.departments(length);
}

function countWords(text: string, before: string, c: ContactTerms): string | undefined {
  const [left, was] = [lettersLeft(text), lettersLeft(before)];
  if (left < 0 && was >= 0) return c.lettersOver(-left);
  return told.some((mark) => left <= mark && was > mark) ? c.lettersLeft(Math.max(0, left)) : undefined;
}

/** An answer came while the page was open, or its state is another. */
function changedCase({ thread }: ContactState, { thread: was }: ContactState, c: ContactTerms): string | undefined {
  if (!thread || !was || thread.version === was.version) return undefined;
  const answers = ({ messages }: typeof thread) => messages.filter(({ from }) => from === 'staff').length;
  return answers(thread) > answers(was) ? c.newAnswer : c.caseChanged;
}
