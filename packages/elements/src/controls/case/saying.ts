/** What the live region says of a case, whichever widget it stands in (WCAG 2.2, 4.1.3). */
import { lettersLeft, type ContactState } from '@foyer/sdk/flows';
import type { ContactTerms } from '../../i18n/contact-terms.ts';

/** So many letters before the limit are told: not with every key. */
const told = [400, 100, 0] as const;

export function caseWords(state: ContactState, before: ContactState, c: ContactTerms): string | undefined {
  if (state.notice && state.notice !== before.notice) return c.notices[state.notice];
  if (state.step !== before.step) return undefined;
  switch (state.step) {
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

export function countWords(text: string, before: string, c: ContactTerms): string | undefined {
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
