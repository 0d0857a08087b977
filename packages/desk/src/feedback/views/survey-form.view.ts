import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { errorSummary } from '../../../../elements/src/fields/error-summary.ts';
import { describedBy, field, fieldId } from '../../../../elements/src/fields/field.ts';
import { selectField } from '../../../../elements/src/fields/choice.ts';
import { textArea, textField } from '../../../../elements/src/fields/text-field.ts';
import { directionOf, languageName, times } from '../../answers/words.ts';
import { saves } from '../../hours/views/pieces.ts';
import { isTyped, type SurveyState } from '../survey-draft.flow.ts';

export interface SurveyFormOptions {
  readonly locales: readonly string[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly typed: (name: string, text: string) => void;
  readonly openFile: (name: string, file: File) => void;
  readonly save: () => void;
  readonly retire: () => void;
}

const named: Readonly<Record<string, string>> = {
  id: 'Name for links',
  rating: 'Question that is answered with one press',
  poor: 'Answers that ask whether to put it right',
  departmentId: 'Who looks after a wish to put it right',
};
const parts: Readonly<Record<string, string>> = {
  about: 'What it asks about',
  note: 'Note beside the questions (optional)',
  questionnaire: 'Questions',
};

export function labelOf(name: string): string {
  const [, part = '', locale = ''] = /^(about|note|questionnaire)-(.+)$/u.exec(name) ?? [];
  return part === '' ? (named[name] ?? name) : `${parts[part] ?? part} in ${languageName(locale)}`;
}

/** Questions as JSON, typed, pasted, or opened from a file; with each fault at its place. */
function questionsField(name: string, state: SurveyState, { openFile }: SurveyFormOptions) {
  const faults = state.faults.filter((fault) => fault.name === name);
  const label = labelOf(name);
  const o = {
    name,
    label,
    hint: 'A FHIR R4 Questionnaire, as JSON. Type it, paste it, or open a file.',
    error: faults.length === 0 ? undefined : `${times(faults.length, 'thing', 'things')} to mend`,
    errorPrefix: 'Error: ',
  };
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) openFile(name, file);
    // The same file may be opened again once it is mended.
    input.value = '';
  };
  return html`${field(
      o,
      html`<textarea
        class="control code"
        id=${fieldId(name)}
        name=${name}
        rows="14"
        dir="ltr"
        spellcheck="false"
        .value=${state.draft[name] ?? ''}
        aria-invalid=${o.error ? 'true' : nothing}
        aria-describedby=${describedBy(o)}
      ></textarea>`,
    )}
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="faults" role="list" aria-label="To mend in ${label}">
            ${faults.map(({ path, text }) => html`<li>${path === undefined ? nothing : html`<code dir="ltr">${path}</code><br />`}${text}</li>`)}
          </ul>`
    }
    <div class="field">
      <label for="file-${name}">Open a file<span class="vh"> for ${label}</span></label>
      <input class="control" id="file-${name}" type="file" accept=".json,application/json,application/fhir+json" @change=${chosen} />
    </div>`;
}

function languageFields(locale: string, state: SurveyState, options: SurveyFormOptions) {
  const line = (part: string, hint: string) => {
    const name = `${part}-${locale}`;
    const error = state.faults.find((fault) => fault.name === name)?.text;
    const o = { name, label: labelOf(name), hint, value: state.draft[name] ?? '', error, errorPrefix: 'Error: ' };
    return part === 'note' ? textArea({ ...o, rows: 2 }) : textField(o);
  };
  return html`<fieldset class="stack language" lang="en" dir=${directionOf('en')}>
    <legend class="legend">${languageName(locale)}</legend>
    ${line('about', 'Such as the name of a clinic. It stands in the question.')}${line('note', 'Such as that the questions are your own.')}
    ${questionsField(`questionnaire-${locale}`, state, options)}
  </fieldset>`;
}

/** The form of a survey. What is typed stays, whatever the server says to it. */
export function surveyFormView(state: SurveyState, options: SurveyFormOptions) {
  const { survey, draft, faults, trouble, busy, isOvertaken } = state;
  const { locales, departments, typed, save, retire } = options;
  const text = (name: string, hint: string) =>
    textField({
      name,
      label: labelOf(name),
      hint,
      value: draft[name] ?? '',
      error: faults.find((fault) => fault.name === name)?.text,
      errorPrefix: 'Error: ',
    });
  const summary = [...new Map(faults.map((fault) => [fault.name, fault])).values()].map(({ name, text: words }) => ({
    name,
    text: `${labelOf(name)}: ${name.startsWith('questionnaire') ? `${times(faults.filter((one) => one.name === name).length, 'thing', 'things')} to mend` : words}`,
  }));
  return html`<form
    class="sheet stack"
    novalidate
    aria-labelledby="questions"
    @submit=${saves({ save })}
    @input=${(event: Event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (name !== '') typed(name, value);
    }}
  >
    <h3 id="questions" tabindex="-1">${survey ? 'Questions' : 'A new survey'}</h3>
    ${isOvertaken ? html`<div id="theirs" tabindex="-1" role="alert">${note('Somebody else saved this survey while you wrote. What you typed is kept, and nothing of it is saved yet. What you did not touch is as they left it. Save again to keep yours.', 'changed')}</div>` : nothing}
    ${trouble ? html`<div id="trouble" tabindex="-1" role="alert">${note(`Not saved. ${trouble.detail}`, 'changed')}</div>` : nothing}
    ${errorSummary(`Please check ${times(summary.length, 'field', 'fields')}`, summary)}
    ${survey ? nothing : text('id', 'It stands in the survey’s link, such as maternity-ward.')}
    ${locales.map((locale) => languageFields(locale, state, options))}
    ${text('rating', 'Its linkId. It must be the first question, and a choice.')}
    ${text('poor', 'Their codes, with commas between, such as poor, very-poor.')}
    ${selectField({
      name: 'departmentId',
      label: labelOf('departmentId'),
      value: draft['departmentId'] ?? '',
      error: faults.find(({ name }) => name === 'departmentId')?.text,
      errorPrefix: 'Error: ',
      choices: [{ value: '', label: 'Whoever answers complaints' }, ...departments.map(({ id, name }) => ({ value: id, label: name }))],
    })}
    <div class="acts">
      <button class="btn primary" ?disabled=${busy}>${busy ? 'Saving…' : 'Save and ask'}</button>
      ${survey?.status === 'live' ? html`<button class="btn" type="button" ?disabled=${busy} @click=${retire}>Ask nobody any more</button>` : nothing}
    </div>
    <p class="s muted">${isTyped(state) ? 'Not saved yet. What you typed stays here, also when you look at something else.' : nothing}</p>
  </form>`;
}
