import { html, nothing } from 'lit';
import { frame } from '../page.ts';
import { choices, selectField } from '../../fields/choice.ts';
import { dateParts } from '../../fields/date-parts.ts';
import { textField } from '../../fields/text-field.ts';
import { birthdayExample, datePartOrder } from '../../i18n/intl-visit.ts';
import { dangerFirst } from './danger.ts';
import { about, faultsOf, form, primary, summaryOf } from './form.ts';
import type { CaseView } from './view.ts';

type Faults = ReadonlyMap<string, string>;

/** About me, or about somebody I care for; of a callback, which number to call as well. */
export function personView(view: CaseView<'person'>, more: (faults: Faults) => unknown = () => nothing) {
  const { state, c, v, send } = view;
  const { channel } = state;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: c.whoAbout[channel], errors: summaryOf(view) },
    html`
      ${dangerFirst(view)}
      ${form(view, html`${whoFields(view, faults)} ${channel === 'callback' ? callFields(view, faults) : nothing} ${more(faults)}`, primary(v.continue), () => send({ type: 'continued' }))}
    `,
  );
}

function whoFields(view: CaseView, faults: Faults) {
  const { state, v, c } = view;
  const { draft } = state;
  const them = draft.who === 'other';
  return html`
    ${choices({
      ...about(view, faults, 'who'),
      label: c.whoAbout[state.channel],
      hideLegend: true,
      two: true,
      type: 'radio',
      chosen: [draft.who],
      choices: [
        { value: 'me', label: v.me },
        { value: 'other', label: v.someoneElse },
      ],
    })}
    ${textField({ ...about(view, faults, 'name'), label: them ? v.theirFullName : v.fullName, value: draft.name, autocomplete: them ? 'off' : 'name', className: 'name' })}
    ${birthDate(view, faults, them)} ${them ? senderFields(view, faults) : nothing}
  `;
}

function birthDate(view: CaseView, faults: Faults, them: boolean) {
  const { state, t, v, c } = view;
  const { draft, errors } = state;
  return dateParts({
    ...about(view, faults, 'birthDate'),
    label: v.optional(them ? v.theirBirthDate : v.birthDate),
    hint: `${c.birthHint} ${v.forExample(birthdayExample(t.formats))}`,
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

const senderFields = (view: CaseView, faults: Faults) => html`
  ${textField({ ...about(view, faults, 'senderName'), label: view.v.yourFullName, value: view.state.draft.senderName, autocomplete: 'name', className: 'name' })}
  ${selectField({
    ...about(view, faults, 'relationship'),
    label: view.v.youAreTheir,
    value: view.state.draft.relationship,
    choices: [{ value: '', label: view.v.choose }, ...Object.entries(view.v.relationships).map(([value, label]) => ({ value, label }))],
  })}
`;

/** Which number, whether a machine may hear it, and when nobody else does. */
const callFields = (view: CaseView, faults: Faults) => html`
  ${phoneField(view, faults)}
  ${choices({
    ...about(view, faults, 'voicemail'),
    label: view.c.voicemail,
    hint: view.c.voicemailHint,
    hideLegend: true,
    type: 'checkbox',
    chosen: view.state.draft.voicemail ? ['yes'] : [],
    choices: [{ value: 'yes', label: view.c.voicemail }],
  })}
  ${textField({ ...about(view, faults, 'safeTime'), label: view.v.optional(view.c.safeTime), hint: view.c.safeTimeHint, value: view.state.draft.safeTime })}
`;

const phoneField = (view: CaseView, faults: Faults) =>
  textField({
    ...about(view, faults, 'phone'),
    label: view.v.phone,
    hint: view.c.phoneHint,
    value: view.state.draft.phone,
    type: 'tel',
    autocomplete: 'tel',
    className: 'phone num',
  });

/** How an answer may come. What is asked depends on it alone. */
export function replyView(view: CaseView<'reply'>) {
  const { state, c, v, send } = view;
  const { draft } = state;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: c.howToAnswer, lead: c.howToAnswerLead, errors: summaryOf(view) },
    form(
      view,
      html`
        ${choices({
          ...about(view, faults, 'replyBy'),
          label: c.howToAnswer,
          hideLegend: true,
          two: true,
          type: 'radio',
          chosen: [draft.replyBy],
          choices: (['email', 'sms', 'phone', 'online'] as const).map((value) => ({ value, label: c.replyBy[value] })),
        })}
        ${
          draft.replyBy === 'email'
            ? textField({ ...about(view, faults, 'email'), label: v.email, value: draft.email, type: 'email', autocomplete: 'email' })
            : nothing
        }
        ${draft.replyBy === 'sms' ? phoneField(view, faults) : nothing} ${draft.replyBy === 'phone' ? callFields(view, faults) : nothing}
      `,
      primary(v.continue),
      () => send({ type: 'continued' }),
    ),
  );
}
