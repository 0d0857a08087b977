import type { FaqStatus } from '@foyer/sdk/contract/staff-faqs';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import type { Topic } from '../entry-draft.flow.ts';
import { isTyped, type EntryEvent, type EntryState } from '../entry.flow.ts';
import { questionOf } from '../words.ts';
import { careFields, languageFields } from './entry-fields.view.ts';
import { tags } from './entry-row.view.ts';
import { faultsView, troubleView } from './pieces.ts';
import { theirsView } from './theirs.view.ts';

export interface EntryDoes {
  readonly timeZone: string;
  readonly send: (event: EntryEvent) => void;
  readonly typed: (name: string, text: string) => void;
  readonly preview: (locale: string) => void;
  /** Saves it, in this state. */
  readonly press: (status: FaqStatus) => void;
  readonly checked: () => void;
  readonly shut: () => void;
}

/** What may be done in each state; the first is what one mostly wants. */
const presses: Readonly<Record<FaqStatus, readonly (readonly [status: FaqStatus, words: string])[]>> = {
  draft: [
    ['live', 'Publish'],
    ['draft', 'Save as a draft'],
  ],
  live: [
    ['live', 'Save'],
    ['retired', 'Take it down'],
  ],
  retired: [
    ['live', 'Publish again'],
    ['retired', 'Save'],
  ],
};

function actions(state: EntryState, { press, checked, send }: EntryDoes) {
  const { entry, busy } = state;
  return html`<div class="acts">
      ${presses[entry?.status ?? 'draft'].map(
        ([status, words], i) =>
          html`<button class="btn ${i === 0 ? 'primary' : ''}" type="button" ?disabled=${busy} @click=${() => press(status)}>
            ${words}
          </button>`,
      )}
      ${entry ? html`<button class="btn" type="button" ?disabled=${busy} @click=${checked}>Checked today</button>` : nothing}
      ${
        isTyped(state)
          ? html`<button class="link" type="button" ?disabled=${busy} @click=${() => send({ type: 'dropped' })}>Drop what I typed</button>`
          : nothing
      }
    </div>
    <p class="s muted">${isTyped(state) ? 'Not saved yet. What you typed stays here, also when you look at something else.' : nothing}</p>`;
}

/** One answer: what is written in each language, who looks after it, and what may be done with it. */
export function entryView(state: EntryState, topics: readonly Topic[], does: EntryDoes) {
  const { entry, languages, faults, trouble } = state;
  const question = entry ? questionOf(entry, languages) : undefined;
  return html`<div class="stack">
    <button class="link back" @click=${does.shut}>${icon('back')}All answers</button>
    <form class="sheet stack" novalidate aria-labelledby="entry" @submit=${(event: Event) => event.preventDefault()}>
      <div class="stack tight">
        <h2 id="entry" tabindex="-1" lang=${question?.locale ?? nothing} dir="auto">${question?.text ?? 'A new answer'}</h2>
        ${entry ? html`<p class="tags">${tags(entry, isTyped(state))}</p>` : nothing}
      </div>
      ${theirsView(state, does.timeZone, (name) => does.send({ type: 'took', name }))} ${troubleView(trouble)} ${faultsView(faults)}
      ${languages.all.map((locale) => languageFields(state, locale, does))} ${careFields(state, topics, does)} ${actions(state, does)}
    </form>
  </div>`;
}
