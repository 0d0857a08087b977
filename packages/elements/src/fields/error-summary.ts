import { html, nothing } from 'lit';
import { fieldId } from './field.ts';

export interface FieldError {
  /** The field's name; missing where no answer of the patient's mends it. */
  readonly name?: string | undefined;
  readonly text: string;
}

/** Focuses the control of a field in the same shadow root, and opens the disclosure it stands in. */
export function focusField(root: ParentNode, name: string): void {
  const control = root.querySelector<HTMLElement>(`#${CSS.escape(fieldId(name))}`);
  const disclosure = control?.closest('details');
  if (disclosure) disclosure.open = true;
  control?.focus();
}

/**
 * What to mend, at the top of the form; the element focuses it after a refused "Continue" (WCAG 2.2, 3.3.1).
 * A link's fragment cannot point into a shadow root, so pressing one focuses the field instead of changing the address.
 */
export const errorSummary = (title: string, errors: readonly FieldError[]) =>
  errors.length === 0
    ? nothing
    : html`
        <div class="error-summary" tabindex="-1" role="group" aria-labelledby="errors-title">
          <h3 id="errors-title">${title}</h3>
          <ul>
            ${errors.map(
              ({ name, text }) =>
                html`<li>
                  ${
                    name
                      ? html`<a
                          href="#${fieldId(name)}"
                          @click=${(event: Event) => {
                            event.preventDefault();
                            focusField((event.currentTarget as HTMLElement).getRootNode() as ShadowRoot, name);
                          }}
                          ><bdi>${text}</bdi></a
                        >`
                      : html`<bdi>${text}</bdi>`
                  }
                </li>`,
            )}
          </ul>
        </div>
      `;
