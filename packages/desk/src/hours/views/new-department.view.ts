import { html } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { selectField } from '../../../../elements/src/fields/choice.ts';
import { textField } from '../../../../elements/src/fields/text-field.ts';
import type { HoursState } from '../hours.flow.ts';
import { newDepartment } from '../new-department.flow.ts';
import { detailLabel } from './details.view.ts';
import { errorOf, saves, summary, troubleView, types } from './pieces.ts';

export interface NewDoes {
  readonly typed: (name: string, value: string) => void;
  readonly save: () => void;
  readonly drop: () => void;
  readonly back: () => void;
}

const kinds = [
  { value: 'clinic', label: 'A clinic' },
  { value: 'office', label: 'An office' },
  { value: 'pharmacy', label: 'A pharmacy' },
  { value: 'emergency', label: 'An emergency department' },
];
const labelOf = (name: string) => (name === 'kind' ? 'What it is' : detailLabel(name));

/** What a new department begins with. */
export function newDepartmentView(state: HoursState, does: NewDoes) {
  const { typed, wrong } = state.added ?? newDepartment;
  const options = (name: string) => ({
    name,
    label: labelOf(name),
    value: typed[name] ?? '',
    error: errorOf(wrong, name),
    errorPrefix: 'Error: ',
  });
  return html`<div class="stack">
    <div>
      <button class="link back" @click=${does.back}>${icon('back')}<span>All departments</span></button>
    </div>
    <form class="sheet stack" novalidate @submit=${saves(does)} @input=${types(does)}>
      <h2 id="department" tabindex="-1">Add a department</h2>
      <p class="muted">Its hours come next, and then its details. Patients do not see it until you show it to them.</p>
      ${summary(wrong, labelOf)}
      <div class="pair">${state.locales.map((locale) => textField(options(`name-${locale}`)))}</div>
      <div class="pair">${textField({ ...options('phone'), type: 'tel' })} ${selectField({ ...options('kind'), choices: kinds })}</div>
      ${troubleView(state, 'new')}
      <div class="acts">
        <button class="btn primary" ?disabled=${state.busy}>Add it</button>
        <button class="btn" type="button" @click=${does.drop}>Do not add</button>
      </div>
    </form>
  </div>`;
}
