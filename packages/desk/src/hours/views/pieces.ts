import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { errorSummary } from '../../../../elements/src/fields/error-summary.ts';
import type { HoursState } from '../hours.flow.ts';
import type { Wrong } from '../drafts.flow.ts';

export const fact = (name: string, value: unknown) =>
  value === undefined || value === ''
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

/** Text of the hospital's, whichever way it runs. */
export const own = (text: string | undefined) => (text === undefined || text === '' ? undefined : html`<bdi>${text}</bdi>`);

export const troubleView = ({ trouble }: Pick<HoursState, 'trouble'>, at: string) =>
  trouble?.at === at ? html`<div role="alert">${note(trouble.trouble.detail, 'changed')}</div>` : nothing;

/** What was done, and what patients read now. It takes the focus. */
export const doneView = ({ done }: Pick<HoursState, 'done'>) => {
  const [first, ...more] = done;
  if (first === undefined) return nothing;
  return html`<div class="saved stack tight">
    <p tabindex="-1" id="done"><b>${first}</b></p>
    ${
      more.length === 0
        ? nothing
        : html`<ul role="list">
            ${more.map((words) => html`<li><bdi>${words}</bdi></li>`)}
          </ul>`
    }
  </div>`;
};

export const summary = (wrong: readonly Wrong[], labelOf: (name: string) => string) =>
  errorSummary(
    wrong.length === 1 ? 'Please check 1 answer' : `Please check ${wrong.length} answers`,
    wrong.map(({ name, text }) => ({ name, text: name === undefined ? text : `${labelOf(name)}: ${text}` })),
  );

export const errorOf = (wrong: readonly Wrong[], name: string) => wrong.find((one) => one.name === name)?.text;

export const checkbox = (name: string, label: string, value: string | undefined, hint?: string): TemplateResult =>
  html`<div>
    <label class="check"
      ><input
        type="checkbox"
        id="field-${name}"
        name=${name}
        .checked=${Boolean(value)}
        aria-describedby=${hint ? `hint-${name}` : nothing}
      /><span>${label}</span></label
    >${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
  </div>`;

/** What an `input` event of a form says, with a checkbox as `yes` or nothing. */
export function fieldIn(event: Event): { readonly name: string; readonly value: string } | undefined {
  const { name, value, type, checked } = event.target as HTMLInputElement;
  if (!name) return undefined;
  return { name, value: type === 'checkbox' ? (checked ? 'yes' : '') : value };
}

/** A form's submit: the desk saves it, not the browser. */
export const saves = (does: { readonly save: () => void }) => (event: Event) => {
  event.preventDefault();
  does.save();
};

/** A form's input: each field says its own name. */
export const types = (does: { readonly typed: (name: string, value: string) => void }) => (event: Event) => {
  const field = fieldIn(event);
  if (field) does.typed(field.name, field.value);
};
