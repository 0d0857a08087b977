import { html, nothing } from 'lit';
import { button } from '../../controls/page.ts';
import { note } from '../../controls/pieces.ts';
import type { View } from './view.ts';

/** What became of the one press, as long as nobody can be sure of it. */
export function savingNote({ state, t, f, send }: View) {
  switch (state.saving?.status) {
    case 'sending':
    case 'asking':
      return html`<p class="muted">${f.answerSaving}</p>`;
    case 'sent':
      return html`<p class="muted">${f.answerSaved}</p>`;
    case 'unknown':
      return note(html`${f.answerUnsure} ${button(f.askAgain, () => send({ type: 'asked-again' }), 'link')}`, 'changed');
    case 'failed':
      return note(
        html`${f.answerFailed} ${state.saving.retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'link') : nothing}`,
        'changed',
      );
    default:
      return nothing;
  }
}
