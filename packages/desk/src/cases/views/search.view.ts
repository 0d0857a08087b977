import { html, nothing, type LitElement } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { textField } from '../../../../elements/src/fields/text-field.ts';
import type { QueueState } from '../queue.flow.ts';
import { rows, type QueueWords } from './queue.view.ts';

export interface SearchOptions {
  readonly words: QueueWords;
  readonly now: Date;
  readonly open: (id: string) => void;
  /** The visits of the reference, where there are any. */
  readonly visits: LitElement | undefined;
  readonly typed: (text: string) => void;
  readonly submit: () => void;
  readonly leave: () => void;
}

const back = ({ leave, words }: SearchOptions) =>
  html`<button class="link back" @click=${leave}>${icon('back')}${words.search.back}</button>`;

function result({ search }: QueueState, options: SearchOptions) {
  if (search.kind === 'searching') return html`<p id="found" tabindex="-1">Searching…</p>`;
  if (search.kind === 'failed')
    return html`${back(options)}
      <h2 id="found" tabindex="-1">The search did not work</h2>
      <p>${search.trouble.detail}</p>`;
  if (search.kind !== 'found') return nothing;
  const { cases, visits, reference } = search;
  const count = cases.length + visits.length;
  return html`${back(options)}
    <h2 id="found" tabindex="-1">${count === 0 ? 'Nothing' : count} found for <bdi dir="ltr" class="num nb">${reference}</bdi></h2>
    ${count === 0 ? html`<p>${options.words.search.none} Ask for it once more, letter by letter.</p>` : nothing}
    ${cases.length > 0 ? rows(cases, options.words.label, options) : nothing}
    ${options.visits && visits.length > 0 ? options.visits : nothing}`;
}

/** Finds a case or a visit by the reference that somebody says on the phone. */
export function searchView(state: QueueState, options: SearchOptions) {
  const isWrong = state.search.kind === 'wrong';
  return html`<form
      class="bar search"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        options.submit();
      }}
      @input=${(event: Event) => options.typed((event.target as HTMLInputElement).value)}
    >
      ${textField({
        name: 'reference',
        label: 'Find by reference',
        hint: options.words.search.hint,
        value: state.typed,
        errorPrefix: 'Error: ',
        ...(isWrong && { error: 'A reference has six letters and digits, like K7P-4QX.' }),
      })}
      <button class="btn">Find</button>
    </form>
    ${result(state, options)}`;
}
