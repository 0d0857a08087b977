import { html, nothing } from 'lit';
import { describedBy, errorText, field, fieldId, hintText, type FieldOptions } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoicesOptions extends FieldOptions {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** `radio` for one, `checkbox` for any number. */
  readonly type: 'radio' | 'checkbox';
  /** Side by side where there is room. */
  readonly two?: boolean;
  /** The legend repeats the heading, so it is only for assistive technology. */
  readonly hideLegend?: boolean;
}

/** Native radios or checkboxes on cards of at least 56 px. */
export const choices = (o: ChoicesOptions) => html`
  <fieldset class="cards ${o.two ? 'two' : ''} ${o.error ? 'bad' : ''}" aria-describedby=${describedBy(o)}>
    <legend class=${o.hideLegend ? 'vh' : 'legend'}><bdi>${o.label}</bdi></legend>
    ${hintText(o)}${errorText(o)}
    ${o.choices.map(
      (choice, i) => html`
        <label class="card">
          <input
            type=${o.type}
            id=${i ? `${fieldId(o.name)}-${i}` : fieldId(o.name)}
            name=${o.name}
            value=${choice.value}
            .checked=${o.chosen.includes(choice.value)}
            aria-invalid=${o.error ? 'true' : nothing}
          />
          <bdi>${choice.label}</bdi>
        </label>
      `,
    )}
  </fieldset>
`;

/** One of many, as the browser's own list. */
export const selectField = (o: FieldOptions & { readonly choices: readonly Choice[]; readonly value: string }) =>
  field(
    o,
    html`<select
      class="control"
      id=${fieldId(o.name)}
      name=${o.name}
      autocomplete="off"
      aria-invalid=${o.error ? 'true' : nothing}
      aria-describedby=${describedBy(o)}
    >
      ${o.choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === o.value}>${choice.label}</option>`)}
    </select>`,
  );
