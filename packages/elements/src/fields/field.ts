import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.ts';

/** What every field has. `name` is the draft's key; the control's id is made from it. */
export interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it, in the reader's words. */
  readonly error?: string | undefined;
  /** "Error: ", said before the error to those who do not see the red. */
  readonly errorPrefix: string;
}

export const fieldId = (name: string) => `field-${name}`;

/** The ids of the hint and the error that describe a control, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: Pick<FieldOptions, 'name' | 'hint' | 'error'>) =>
  [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ') || nothing;

export const hintText = ({ name, hint }: FieldOptions) =>
  hint ? html`<span class="hint" id="${fieldId(name)}-hint">${hint}</span>` : nothing;

export const errorText = ({ name, error, errorPrefix }: FieldOptions) =>
  error
    ? html`<p class="error" id="${fieldId(name)}-error">
        ${icon('warning')}<span><span class="vh">${errorPrefix}</span><bdi>${error}</bdi></span>
      </p>`
    : nothing;

/** A label, its hint, its error and one control. */
export const field = (options: FieldOptions, control: TemplateResult) => html`
  <div class="field ${options.error ? 'bad' : ''}">
    <label for=${fieldId(options.name)}><bdi>${options.label}</bdi></label
    >${hintText(options)}${errorText(options)}${control}
  </div>
`;
