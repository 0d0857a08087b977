import { html, nothing } from 'lit';
import { draftOf, type CaseState } from '../case.flow.ts';
import type { Deed } from '../deeds.flow.ts';
import type { Does } from './deed.view.ts';

/** One of many. */
export const selectOf = (
  deed: Deed,
  label: string,
  none: string,
  choices: readonly { readonly value: string; readonly words: string }[],
  state: CaseState,
  { tell }: Does,
) => {
  const { choice } = draftOf(state, deed);
  return html`<div class="field">
    <label for="choice-${deed}">${label}</label>
    <select
      class="control"
      id="choice-${deed}"
      @change=${(event: Event) => tell({ type: 'chosen', deed, choice: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${choice === ''}>${none}</option>
      ${choices.map(({ value, words }) => html`<option value=${value} .selected=${value === choice}>${words}</option>`)}
    </select>
  </div>`;
};

/** One of a few. */
export const radiosOf = (
  deed: Deed,
  legend: string,
  choices: readonly (readonly [value: string, words: string])[],
  state: CaseState,
  { tell }: Does,
) => {
  const { choice } = draftOf(state, deed);
  return html`<fieldset class="cards outcomes">
    <legend class="legend">${legend}</legend>
    ${choices.map(
      ([value, words], index) =>
        html`<label class="card">
          <input
            type="radio"
            name="choice-${deed}"
            id=${index === 0 ? `choice-${deed}` : nothing}
            value=${value}
            .checked=${value === choice}
            @change=${() => tell({ type: 'chosen', deed, choice: value })}
          /><span>${words}</span>
        </label>`,
    )}
  </fieldset>`;
};
