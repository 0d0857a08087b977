import { html } from 'lit';
import { icon } from '../core/icons.ts';

export interface Chip {
  readonly value: string;
  readonly label: string;
}

/** One of a few, as native radios under pills: tick, fill and weight say what is chosen, not hue alone (WCAG 2.2, 1.4.1). */
export const chips = (o: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Chip[];
  readonly chosen: string;
  readonly pick: (value: string) => void;
}) => html`
  <fieldset>
    <legend>${o.legend}</legend>
    <div class="chips">
      ${o.options.map(
        ({ value, label }) => html`
          <label class="chip">
            <input type="radio" name=${o.name} value=${value} .checked=${value === o.chosen} @change=${() => o.pick(value)} />
            <span>${icon('tick')}${label}</span>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

/** One of many: the browser's own list. */
export const pickList = (o: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Chip[];
  readonly chosen: string;
  readonly pick: (value: string) => void;
}) => html`
  <div>
    <label class="name" for="pick-${o.name}">${o.legend}</label>
    <select class="control" id="pick-${o.name}" @change=${(event: Event) => o.pick((event.target as HTMLSelectElement).value)}>
      ${o.options.map(({ value, label }) => html`<option value=${value} .selected=${value === o.chosen}>${label}</option>`)}
    </select>
  </div>
`;
