import type { ComplaintColleague } from '@foyer/sdk/contract/staff-complaints';
import { html } from 'lit';
import { choices } from '../../../../elements/src/fields/choice.ts';
import { describedBy, field as labelled, fieldId } from '../../../../elements/src/fields/field.ts';
import { textArea, textField } from '../../../../elements/src/fields/text-field.ts';
import { controlOf } from '../complaint-deeds.flow.ts';
import type { ComplaintDeed, FieldRule } from '../complaint-fields.flow.ts';
import { stepWords } from '../step-words.ts';
import { listed } from '../ticked.flow.ts';
import { barredWords, remedies } from '../words.ts';

interface Filled {
  readonly value: string;
  readonly error: string | undefined;
  readonly colleagues: readonly ComplaintColleague[];
}

/** Whom a step may choose: an owner must be free of it; whoever is said to be somebody else was not. */
const isChoice = (deed: ComplaintDeed, { barred }: ComplaintColleague): boolean =>
  deed === 'clear' ? barred === 'named' || barred === 'concerned' : barred === undefined;

function colleagueField(deed: ComplaintDeed, options: Parameters<typeof labelled>[0], { value, colleagues }: Filled) {
  const shown = deed === 'clear' ? colleagues.filter((one) => isChoice(deed, one)) : colleagues;
  return labelled(
    options,
    html`<select
      class="control"
      id=${fieldId(options.name)}
      name=${options.name}
      aria-invalid=${options.error ? 'true' : 'false'}
      aria-describedby=${describedBy(options)}
    >
      <option value="" .selected=${value === ''}>Choose</option>
      ${shown.map((one) => {
        const why = deed === 'clear' ? undefined : barredWords(one);
        return html`<option value=${one.subject} .selected=${one.subject === value} ?disabled=${!isChoice(deed, one)}>
          ${one.name}${why === undefined ? '' : ` (${why})`}
        </option>`;
      })}
    </select>`,
  );
}

/** One field of a step. */
export function fieldView(deed: ComplaintDeed, name: string, { kind, most = 0 }: FieldRule, filled: Filled) {
  const { value, error, colleagues } = filled;
  const options = { errorPrefix: 'Error: ', ...stepWords[deed].fields[name], label: stepWords[deed].fields[name]?.label ?? name };
  const o = { ...options, name: controlOf(deed, name), error };
  switch (kind) {
    case 'lines':
      return textArea({ ...o, value, rows: most > 1000 ? 5 : 2 });
    case 'line':
      return textField({ ...o, value });
    case 'tel':
      return textField({ ...o, value, type: 'tel', className: 'phone' });
    case 'day':
      return textField({ ...o, value, type: 'date', className: 'day' });
    case 'one':
      return colleagueField(deed, o, filled);
    case 'many': {
      const all = colleagues.filter(({ barred }) => barred !== 'concerned').map((one) => ({ value: one.subject, label: one.name }));
      return choices({ ...o, type: 'checkbox', two: true, choices: all, chosen: listed(value) });
    }
    case 'ticks': {
      const all = Object.entries(remedies).map(([code, label]) => ({ value: code, label }));
      return choices({ ...o, type: 'checkbox', two: true, choices: all, chosen: listed(value) });
    }
    case 'yes':
      return choices({ ...o, type: 'checkbox', choices: [{ value: 'yes', label: 'The patient said yes to it' }], chosen: listed(value) });
  }
}
