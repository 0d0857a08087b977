import { html } from 'lit';
import { countLine } from '../../controls/case/words.ts';
import { frame } from '../../controls/page.ts';
import { choices } from '../../fields/choice.ts';
import { textArea, textField } from '../../fields/text-field.ts';
import { dangerFirst } from './danger.ts';
import { about, faultsOf, form, primary, summaryOf } from './form.ts';
import { teamField } from './team-field.ts';
import type { View } from './view.ts';

/** Thanks: the words, and whom they are for. No name is asked for but the one they like to give. */
export function praiseView(view: View<'praise'>) {
  const { state, v, f, send } = view;
  const { praise } = state;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: f.whoHelped, lead: f.whoHelpedLead, errors: summaryOf(view, f.thanksNotSent) },
    form(
      view,
      html`
        <div class="stack tight">
          ${textArea({ ...about(view, faults, 'text'), label: f.yourThanks, hint: f.yourThanksHint, value: praise.text, rows: 5 })}
          ${countLine({ c: f }, praise.text)} ${dangerFirst(view, true)}
        </div>
        ${textField({ ...about(view, faults, 'person'), label: v.optional(f.whom), hint: f.whomHint, value: praise.person })}
        ${teamField({ ...about(view, faults, 'department'), label: v.optional(f.whichTeam), value: praise.department }, f, state.departments)}
        ${textField({ ...about(view, faults, 'from'), label: v.optional(f.yourName), hint: f.yourNameHint, value: praise.from, autocomplete: 'name', className: 'name' })}
        ${choices({
          ...about(view, faults, 'share'),
          label: f.shareWords,
          hint: f.shareWordsHint,
          hideLegend: true,
          type: 'checkbox',
          chosen: praise.share ? ['yes'] : [],
          choices: [{ value: 'yes', label: f.shareWords }],
        })}
      `,
      primary(f.sendThanks),
      () => send({ type: 'praised' }),
    ),
  );
}
