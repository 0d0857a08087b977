import { html, nothing } from 'lit';
import { choices, selectField } from '../../fields/choice.ts';
import { dateParts } from '../../fields/date-parts.ts';
import { textField } from '../../fields/text-field.ts';
import { birthdayExample, datePartOrder } from '../../i18n/intl-visit.ts';
import type { LateView } from './late-view.ts';

export interface Asking extends Pick<LateView, 'state' | 't' | 'v'> {
  /** Sentences by field. */
  readonly faults: ReadonlyMap<string, string>;
}

/** What every field of the draft shares. */
export const about = ({ faults, v }: Asking, name: string) => ({ name, error: faults.get(name), errorPrefix: v.errorPrefix });

/** Me or someone I care for, then who that is. Another person's details are never filled in by the browser. */
export function personFields(asking: Asking) {
  const { state, v } = asking;
  const { draft } = state;
  const them = draft.who === 'other';
  return html`
    ${choices({
      ...about(asking, 'who'),
      label: v.whoIsItFor,
      hideLegend: true,
      two: true,
      type: 'radio',
      chosen: [draft.who],
      choices: [
        { value: 'me', label: v.me },
        { value: 'other', label: v.someoneElse },
      ],
    })}
    ${textField({ ...about(asking, 'name'), label: them ? v.theirFullName : v.fullName, value: draft.name, autocomplete: them ? 'off' : 'name', className: 'name' })}
    ${birthDate(asking, them)} ${them ? bookerFields(asking) : nothing}
  `;
}

function birthDate(asking: Asking, them: boolean) {
  const { state, t, v } = asking;
  const { draft, errors } = state;
  return dateParts({
    ...about(asking, 'birthDate'),
    label: them ? v.theirBirthDate : v.birthDate,
    hint: v.forExample(birthdayExample(t.formats)),
    labels: v.dateParts,
    order: datePartOrder(t.formats),
    bad: errors.find(({ field }) => field === 'birthDate')?.parts,
    autocomplete: !them,
    boxes: {
      day: { name: 'birthDay', value: draft.birthDay },
      month: { name: 'birthMonth', value: draft.birthMonth },
      year: { name: 'birthYear', value: draft.birthYear },
    },
  });
}

function bookerFields(asking: Asking) {
  const { v, state } = asking;
  return html`
    ${textField({ ...about(asking, 'bookerName'), label: v.yourFullName, value: state.draft.bookerName, autocomplete: 'name', className: 'name' })}
    ${selectField({
      ...about(asking, 'relationship'),
      label: v.youAreTheir,
      value: state.draft.relationship,
      choices: [{ value: '', label: v.choose }, ...Object.entries(v.relationships).map(([value, label]) => ({ value, label }))],
    })}
  `;
}

/** Who gets the messages, where one books for another; then their phone number, their email, or both. */
export const contactFields = (asking: Asking) => {
  const { state, v } = asking;
  const them = state.draft.who === 'other';
  const theirs = them && state.draft.messagesTo === 'patient';
  const filledIn = (autocomplete: string) => (theirs ? 'off' : autocomplete);
  return html`
    ${
      them
        ? choices({
            ...about(asking, 'messagesTo'),
            label: v.whoGetsMessages,
            two: true,
            type: 'radio',
            chosen: [state.draft.messagesTo],
            choices: [
              { value: 'me', label: v.messagesToMe },
              { value: 'patient', label: v.messagesToThem },
            ],
          })
        : nothing
    }
    <fieldset class="step">
      <legend class="legend">${theirs ? v.howToReachThem : v.howToReach}</legend>
      <p class="hint">${v.oneOrBoth}</p>
      ${textField({ ...about(asking, 'phone'), label: v.phone, hint: v.phoneHint, value: state.draft.phone, type: 'tel', autocomplete: filledIn('tel'), className: 'phone num' })}
      ${textField({ ...about(asking, 'email'), label: v.email, hint: v.emailHint, value: state.draft.email, type: 'email', autocomplete: filledIn('email') })}
    </fieldset>
  `;
};

/** Who sent the patient: asked where the service wants a referral, or would like one. */
export function referralFields(asking: Asking) {
  const { state, v } = asking;
  const referral = state.service?.requirements.referral;
  if (referral !== 'required' && referral !== 'optional') return nothing;
  const label = (words: string, optional: boolean) => (optional ? v.optional(words) : words);
  return html`
    ${textField({ ...about(asking, 'referralFrom'), label: label(v.referralFrom, referral === 'optional'), hint: v.referralFromHint, value: state.draft.referralFrom })}
    ${textField({ ...about(asking, 'referralReference'), label: label(v.referralNumber, true), value: state.draft.referralReference, className: 'phone' })}
  `;
}
