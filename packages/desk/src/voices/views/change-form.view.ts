import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { choices, selectField } from '../../../../elements/src/fields/choice.ts';
import { fieldId } from '../../../../elements/src/fields/field.ts';
import { errorSummary } from '../../../../elements/src/fields/error-summary.ts';
import { languageName, times } from '../../answers/words.ts';
import { writtenField } from '../../answers/views/written-field.ts';
import { titleOf } from '../../cases/words.ts';
import { saves } from '../../hours/views/pieces.ts';
import { dateOf } from '../../visits/words.ts';
import { isWritten, noneClosed, type ChangeState } from '../change-draft.flow.ts';
import type { ChangesOptions } from './changes.view.ts';

const labels = { said: 'You said', did: 'We did' } as const;

function labelOf(name: string): string {
  const [, part = '', locale = ''] = /^(said|did)-(.+)$/u.exec(name) ?? [];
  if (part === '') return name === 'cases' ? 'Who said so' : 'Department';
  return `${labels[part as keyof typeof labels]}, in ${languageName(locale)}`;
}

const errorAt = ({ faults }: ChangeState, name: string) => faults.find((fault) => fault.name === name)?.text;

/** The closed cases that said so. Only how many is kept. */
function casesField(state: ChangeState, { cases, tick, moreCases }: ChangesOptions) {
  if (cases.kind === 'loading') return html`<p class="muted">Reading the closed cases…</p>`;
  if (cases.kind === 'failed')
    return note(
      cases.trouble.status === 403
        ? 'Only whoever may see cases can choose those that said so: somebody of patient relations, an editor who is at the front desk too, or a manager.'
        : `The closed cases cannot be shown now. ${cases.trouble.detail}`,
      'changed',
    );
  if (cases.items.length === 0) return html`<div id=${fieldId('cases')} tabindex="-1">${note(noneClosed)}</div>`;
  const toggled = (event: Event) => {
    event.stopPropagation();
    const { value, checked } = event.target as HTMLInputElement;
    tick(value, checked);
  };
  return html`<div class="stack tight" @input=${toggled}>
      ${choices({
        name: 'cases',
        label: 'Who said so',
        hint: 'Closed cases. How many is kept, not which. Patients see the number from 5 on.',
        error: errorAt(state, 'cases'),
        errorPrefix: 'Error: ',
        type: 'checkbox',
        two: true,
        choices: cases.items.map((one) => ({
          value: one.id,
          label: `${titleOf(one)}, ${one.reference}, ${dateOf(one.createdAt, one.timeZone)}`,
        })),
        chosen: state.cases,
      })}
    </div>
    ${cases.nextCursor === undefined ? nothing : html`<div class="acts"><button class="btn" type="button" @click=${moreCases}>Show more closed cases</button></div>`}`;
}

/** What is written stays, whatever the server says to it. */
export function changeForm(state: ChangeState, options: ChangesOptions) {
  const { draft, faults, trouble, busy } = state;
  const { locales, departments, typed, publish } = options;
  const [main = ''] = locales;
  const words = (name: string, locale: string) =>
    writtenField({
      name,
      label: `${labelOf(name)}${locale === main ? '' : ' (optional)'}`,
      hint: locale === main ? undefined : `What is left out shows in ${languageName(main)} on the ${languageName(locale)} page.`,
      value: draft[name] ?? '',
      error: errorAt(state, name),
      locale,
      rows: 3,
      typed: (text) => typed(name, text),
    });
  const summary = faults.map(({ name, text }) => ({ name, text: `${labelOf(name)}: ${text}` }));
  return html`<form class="sheet stack" novalidate aria-labelledby="write" @submit=${saves({ save: publish })}>
    <h2 id="write" tabindex="-1">Write one</h2>
    ${trouble ? html`<div id="trouble" tabindex="-1" role="alert">${note(`Not published. ${trouble.detail}`, 'changed')}</div>` : nothing}
    ${errorSummary(`Please check ${times(faults.length, 'field', 'fields')}`, summary)}
    <p>In the hospital’s words, not a patient’s. No names, references, phone numbers or e-mail addresses: they are refused.</p>
    ${locales.map((locale) => html`<div class="pair">${words(`said-${locale}`, locale)}${words(`did-${locale}`, locale)}</div>`)}
    <div
      @change=${(event: Event) => (event.target as HTMLElement).id === 'field-departmentId' && typed('departmentId', (event.target as HTMLSelectElement).value)}
    >
      ${selectField({
        name: 'departmentId',
        label: 'Department (optional)',
        value: draft['departmentId'] ?? '',
        error: errorAt(state, 'departmentId'),
        errorPrefix: 'Error: ',
        choices: [{ value: '', label: 'The whole hospital' }, ...departments.map(({ id, name }) => ({ value: id, label: name }))],
      })}
    </div>
    ${casesField(state, options)}
    <div class="acts"><button class="btn primary" ?disabled=${busy}>${busy ? 'Publishing…' : 'Publish'}</button></div>
    <p class="s muted">
      ${isWritten(state) ? 'Not published yet. What you wrote stays here, also when you look at something else.' : nothing}
    </p>
  </form>`;
}
