import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import type { MissedEvent, MissedState, MissedWord, Use } from '../missed.flow.ts';
import { dayWords, times } from '../words.ts';
import { failedView, loadingView } from './pieces.ts';
import { usingView } from './using.view.ts';

export interface MissedDoes {
  readonly send: (event: MissedEvent) => void;
  readonly begin: (id: string, use: Use) => void;
  readonly keep: (id: string) => void;
  readonly use: (word: MissedWord) => void;
  readonly dismiss: (word: MissedWord) => void;
  readonly again: () => void;
}

function wordView(missed: MissedWord, state: MissedState, does: MissedDoes) {
  const { id, word, sightings, lastSeen } = missed;
  const { using, busy, trouble, list } = state;
  const press = (text: string, act: () => void) =>
    html`<button class="btn" ?disabled=${busy !== undefined} @click=${act}>${text}<span class="vh">: ${word}</span></button>`;
  return html`<li class="row">
    <div class="stack tight">
      <h3 tabindex="-1" id="word-${id}"><bdi>${word}</bdi></h3>
      <p class="s muted num">Searched ${times(sightings, 'time', 'times')}, last on ${dayWords(lastSeen)}</p>
    </div>
    <div class="acts">
      ${
        using?.id === id
          ? nothing
          : html`${press('Means the same as…', () => does.begin(id, 'synonym'))}${press('Asks for an answer…', () => does.begin(id, 'alias'))}${press('Not needed', () => does.dismiss(missed))}`
      }
    </div>
    ${trouble?.id === id ? html`<div class="wide" role="alert">${note(trouble.trouble.detail, 'changed')}</div>` : nothing}
    ${using?.id === id && list.kind === 'ready' ? usingView(missed, using, list, { ...does, busy: busy !== undefined }) : nothing}
  </li>`;
}

/** Words that people searched for, the most missed first. */
export function missedView(state: MissedState, does: MissedDoes) {
  const { list } = state;
  if (list.kind === 'loading') return loadingView();
  if (list.kind === 'failed') return failedView('The words cannot be shown now', list.trouble, does.again);
  return html`<div class="stack">
    <h2 id="missed" tabindex="-1">Words nobody understood</h2>
    <p class="muted">
      People searched for these three times or more, and no answer was found by them. Nobody knows who asked, or what else they asked. A
      word that is not searched for in 90 days goes by itself.
    </p>
    ${
      list.items.length === 0
        ? html`<div class="sheet"><p>Nothing is missed now: each word that people searched for often led somewhere.</p></div>`
        : html`<ul class="rows sheet" role="list" aria-label="Words nobody understood">
            ${list.items.map((word) => wordView(word, state, does))}
          </ul>`
    }
  </div>`;
}
