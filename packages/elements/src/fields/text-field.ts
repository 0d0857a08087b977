import { html, nothing } from 'lit';
import { describedBy, field, fieldId, type FieldOptions } from './field.ts';

export interface TextFieldOptions extends FieldOptions {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'time';
  /** WCAG 2.2, 1.3.5: what the browser may fill in. `off` for another person's data. */
  readonly autocomplete?: string;
  readonly className?: string;
  readonly inputMode?: 'numeric' | 'decimal';
  /** Words the browser may offer; any other text is as good. */
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export const textField = (o: TextFieldOptions) =>
  field(
    o,
    html`<input
        class="control ${o.className ?? ''}"
        id=${fieldId(o.name)}
        name=${o.name}
        type=${o.type ?? 'text'}
        .value=${o.value}
        dir=${o.type === 'tel' || o.type === 'email' ? 'ltr' : 'auto'}
        autocomplete=${(o.autocomplete ?? 'off') as 'off'}
        spellcheck="false"
        inputmode=${o.inputMode ?? nothing}
        list=${o.suggestions ? `${fieldId(o.name)}-list` : nothing}
        aria-invalid=${o.error ? 'true' : nothing}
        aria-describedby=${describedBy(o)}
      />${
        o.suggestions
          ? html`<datalist id="${fieldId(o.name)}-list">${o.suggestions.map((words) => html`<option value=${words}></option>`)}</datalist>`
          : nothing
      }`,
  );

/** Several lines of text. */
export const textArea = (o: FieldOptions & { readonly value: string; readonly rows?: number }) =>
  field(
    o,
    html`<textarea
      class="control"
      id=${fieldId(o.name)}
      name=${o.name}
      rows=${o.rows ?? 3}
      dir="auto"
      .value=${o.value}
      aria-invalid=${o.error ? 'true' : nothing}
      aria-describedby=${describedBy(o)}
    ></textarea>`,
  );
