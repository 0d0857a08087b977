import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { icon } from '../../../../elements/src/core/icons.ts';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { choices, selectField } from '../../../../elements/src/fields/choice.ts';
import { errorSummary } from '../../../../elements/src/fields/error-summary.ts';
import { textArea, textField } from '../../../../elements/src/fields/text-field.ts';
import type { AftercareStep } from '@foyer/sdk/contract/staff-aftercare';
import type { Colleague } from '@foyer/sdk/contract/staff';
import type { Trouble } from '../../api.ts';
import type { Typed, Wrong } from '../../hours/drafts.flow.ts';
import { errorOf, fieldIn } from '../../hours/views/pieces.ts';
import { stampOf } from '../../visits/words.ts';
import { agoOf } from '../../cases/words.ts';
import { draftOf, faultsOf, type Thing, type WorkState } from '../work.flow.ts';
import { deedOf, noteOf } from '../words.ts';

export interface WorkDoes {
  readonly typed: (form: string, name: string, value: string) => void;
  readonly submit: (form: string) => void;
}

type State = WorkState<Thing, Thing>;

/** A form with its fields, as they are typed and as they are wrong. */
export interface Fields {
  readonly typed: Typed;
  readonly text: (name: string, label: string, hint?: string, type?: 'text' | 'tel' | 'date') => TemplateResult;
  readonly area: (name: string, label: string, hint?: string, rows?: number) => TemplateResult;
  readonly one: (name: string, label: string, of: Readonly<Record<string, string>>) => TemplateResult;
  readonly list: (name: string, label: string, of: readonly (readonly [value: string, words: string])[]) => TemplateResult;
  /** `legend`: for those who do not see that it stands by itself. */
  readonly tick: (name: string, label: string, legend: string) => TemplateResult;
  readonly time: (name: string, label: string) => TemplateResult;
}

/** A page has several forms, and some ask for the same: in the page each field has its form's name before its own. */
const named = (form: string, name: string) => `${form}-${name}`;

function fieldsOf(form: string, typed: Typed, wrong: readonly Wrong[]): Fields {
  const base = (name: string, label: string, hint?: string) => ({
    name: named(form, name),
    label,
    hint,
    errorPrefix: 'Error: ',
    error: errorOf(wrong, name),
    value: typed[name] ?? '',
  });
  return {
    typed,
    text: (name, label, hint, type = 'text') => textField({ ...base(name, label, hint), type }),
    area: (name, label, hint, rows = 2) => textArea({ ...base(name, label, hint), rows }),
    one: (name, label, of) =>
      choices({
        ...base(name, label),
        type: 'radio',
        two: true,
        chosen: [typed[name] ?? ''],
        choices: Object.entries(of).map(([value, words]) => ({ value, label: words })),
      }),
    tick: (name, label, legend) =>
      choices({
        ...base(name, legend),
        hideLegend: true,
        type: 'checkbox',
        choices: [{ value: 'yes', label }],
        chosen: [typed[name] ?? ''],
      }),
    time: (name, label) => textField({ ...base(name, label), type: 'time' }),
    list: (name, label, of) =>
      selectField({
        ...base(name, label),
        choices: [{ value: '', label: 'Choose' }, ...of.map(([value, words]) => ({ value, label: words }))],
      }),
  };
}

/** What is typed stays in its draft; a form that is refused says what to mend. */
export function formView(
  state: State,
  does: WorkDoes,
  form: string,
  press: string,
  fields: (fields: Fields) => TemplateResult,
  { primary = false } = {},
) {
  const faults = faultsOf(state, form);
  const { busy, trouble } = state;
  return html`<form
    class="stack deed"
    novalidate
    @input=${(event: Event) => {
      const field = fieldIn(event);
      if (field) does.typed(form, field.name.slice(named(form, '').length), field.value);
    }}
    @submit=${(event: Event) => {
      event.preventDefault();
      does.submit(form);
    }}
  >
    ${errorSummary(
      faults.length === 1 ? 'Please check 1 answer' : `Please check ${faults.length} answers`,
      faults.map(({ name, text }) => ({ text, name: name === undefined ? undefined : named(form, name) })),
    )}
    ${trouble?.form === form ? html`<div role="alert" id="trouble" tabindex="-1">${note(`Not saved. ${trouble.detail}`, 'changed')}</div>` : nothing}
    ${fields(fieldsOf(form, draftOf(state, form), faults))}
    <div class="acts">
      <button class="btn ${primary ? 'primary' : ''}" ?disabled=${busy !== undefined}>${busy === form ? 'Saving…' : press}</button>
    </div>
  </form>`;
}

export const fold = (title: string, open: boolean, content: TemplateResult) =>
  html`<details class="more fold" ?open=${open}>
    <summary>${lateIcon('down')}${title}</summary>
    <div>${content}</div>
  </details>`;

/** Whether a form has something in it, or something is wrong with it. */
export const isBegun = (state: State, form: string): boolean =>
  Object.values(draftOf(state, form)).some((value) => value !== '') || state.wrong?.form === form || state.trouble?.form === form;

export const giveView = (state: State, does: WorkDoes, colleagues: readonly Colleague[], owner: Colleague | undefined) => {
  const others = colleagues.filter(({ subject }) => subject !== owner?.subject);
  return others.length === 0
    ? nothing
    : fold(
        'Give to a colleague',
        isBegun(state, 'give'),
        formView(state, does, 'give', 'Give it to them', ({ list }) =>
          list(
            'subject',
            'Colleague',
            others.map(({ subject, name }) => [subject, name] as const),
          ),
        ),
      );
};

/** What was done, by whom and why, the newest first. */
export const doneView = (steps: readonly AftercareStep[], timeZone: string, now: Date) =>
  html`<section class="sheet stack tight" aria-labelledby="done">
    <h3 id="done">What was done</h3>
    ${
      steps.length === 0
        ? html`<p class="s muted">Nothing yet.</p>`
        : html`<ol class="timeline" role="list">
            ${steps.toReversed().map((step) => {
              const words = noteOf(step);
              return html`<li>
                ${lateIcon('tick')}
                <div>
                  <p><bdi>${deedOf(step)}</bdi></p>
                  ${words === undefined ? nothing : html`<p class="s words" dir="auto">${words}</p>`}
                  <p class="s muted">${stampOf(step.at, timeZone)} (${agoOf(step.at, now)})</p>
                </div>
              </li>`;
            })}
          </ol>`
    }
  </section>`;

export const backTo = (words: string, leave: () => void) =>
  html`<button class="link back" @click=${leave}>${icon('back')}${words}</button>`;

/** What cannot be shown, or is on its way. */
export const notYet = (shown: { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble }, again: () => void) =>
  shown.kind === 'loading'
    ? html`<h2 id="one" tabindex="-1">Opening…</h2>`
    : html`<h2 id="one" tabindex="-1">This cannot be shown now</h2>
        <p>${shown.trouble.detail}</p>
        <div class="acts"><button class="btn primary" @click=${again}>Try again</button></div>`;
