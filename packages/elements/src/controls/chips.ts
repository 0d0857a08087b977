import { html } from 'lit';
import { lateIcon } from '../core/late/icons.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few, as native radios under pills: tick, fill and weight say what is chosen, not hue alone (WCAG 2.2, 1.4.1). */
export const chips = (legend: string, name: string, options: readonly Option[], chosen: string, pick: (value: string) => void) => html`
  <fieldset>
    <legend>${legend}</legend>
    <div class="chips">
      ${options.map(
        ({ value, label }) => html`
          <label class="chip">
            <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => pick(value)} />
            <span>${lateIcon('tick')}${label}</span>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

/** One of many: the browser's own list. */
export const pickList = (legend: string, name: string, options: readonly Option[], chosen: string, pick: (value: string) => void) => html`
  <div>
    <label class="name" for="pick-${name}">${legend}</label>
    <select class="control" id="pick-${name}" @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}
    </select>
  </div>
`;
