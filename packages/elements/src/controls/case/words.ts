import { lettersLeft } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { textArea } from '../../fields/text-field.ts';
import type { ContactTerms } from '../../i18n/contact-terms.ts';
import { dangerFirst } from './danger.ts';
import { about } from './form.ts';
import type { CaseView } from './view.ts';

/** From so many letters on, what is left is told. */
const nearLimit = 400;

/** "3 letters left", from the last 400 on. It stands under the words; the live region says it at 400, 100 and 0. */
export function countLine({ c }: { readonly c: Pick<ContactTerms, 'lettersLeft' | 'lettersOver'> }, text: string) {
  const left = lettersLeft(text);
  if (left > nearLimit) return nothing;
  return html`<p class="s ${left < 0 ? 'over' : 'muted'}">${left < 0 ? c.lettersOver(-left) : c.lettersLeft(left)}</p>`;
}

/**
 * The patient's own words. Words of danger bring the card where the eyes are: at the words, which on a phone are all that is in view. Nothing typed is taken
 * away.
 */
export const ownWords = (view: CaseView, faults: ReadonlyMap<string, string>, label: string) => html`
  <div class="stack tight">
    ${textArea({ ...about(view, faults, 'text'), label, hint: view.c.wordsHint, value: view.state.draft.text, rows: 6 })}
    ${countLine(view, view.state.draft.text)} ${dangerFirst(view)}
  </div>
`;
