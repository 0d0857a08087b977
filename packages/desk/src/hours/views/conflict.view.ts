import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import type { Draft } from '../hours.flow.ts';

/** Somebody else was quicker. What was typed is still there, and what they changed beside it too. */
export function conflictView({ both }: Draft, labelOf: (name: string) => string) {
  if (!both) return nothing;
  return html`<div class="note changed" role="alert" id="conflict" tabindex="-1">
    ${icon('warning')}
    <div class="stack tight">
      <p><b>Somebody else saved this department while you typed. Nothing of yours is lost.</b></p>
      <p>
        ${
          both.length === 0
            ? 'What they changed is now in this form too. Look it over, then save again.'
            : 'You both changed the following. Yours is shown: saving again puts it in place of theirs.'
        }
      </p>
      ${
        both.length === 0
          ? nothing
          : html`<ul role="list">
              ${both.map((name) => html`<li>${labelOf(name)}</li>`)}
            </ul>`
      }
    </div>
  </div>`;
}
