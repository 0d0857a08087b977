import type { Colleague, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { draftOf, type CaseState } from '../case.flow.ts';
import { empty, type Deed } from '../deeds.flow.ts';
import { selectOf } from './choices.view.ts';
import { deedForm, type Does } from './deed.view.ts';

export interface Others {
  readonly colleagues: readonly Colleague[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly channels: readonly { readonly kind: string }[] }[];
}

const fold = (title: string, open: boolean, content: TemplateResult) =>
  html`<details class="more fold" ?open=${open}>
    <summary>${lateIcon('down')}${title}</summary>
    <div>${content}</div>
  </details>`;

const reasonLabel = 'Reason (optional, for staff alone)';

/** Handing it on, ending it, opening it again: whatever is possible now. */
export function stepsView(one: StaffCaseDetail, state: CaseState, { colleagues, departments }: Others, does: Does) {
  const { can, owner, team, kind: asked } = one;
  // What was typed and taken out again still holds it open: a fold must not close under somebody's hands.
  const kept = (deed: Deed) => draftOf(state, deed) !== empty || state.trouble?.deed === deed;
  const people = colleagues
    .filter(({ subject }) => subject !== owner?.subject)
    .map(({ subject, name }) => ({ value: subject, words: name }));
  const places = departments
    .filter(({ id, channels }) => id !== team.id && channels.some(({ kind }) => kind === (asked === 'callback' ? 'callback' : 'message')))
    .map(({ id, name }) => ({ value: id, words: name }));
  const give = { deed: 'assign', press: 'Give it to them', label: '', wordless: true } as const;
  const hint =
    asked === 'callback'
      ? 'The call is promised anew, and the patient is told: at the same time if they call then, or else in their next free time.'
      : 'The promise to the patient stays, and they are told that another team has it.';
  const move = { deed: 'transfer', press: 'Transfer', label: reasonLabel, hint, rows: 2 } as const;
  const parts = [
    can.assign && people.length > 0
      ? fold(
          'Give to a colleague',
          kept('assign'),
          deedForm({ ...give, chooser: selectOf('assign', 'Colleague', 'Choose', people, state, does) }, state, does),
        )
      : nothing,
    can.transfer && places.length > 0
      ? fold(
          'Transfer to another department',
          kept('transfer'),
          deedForm({ ...move, chooser: selectOf('transfer', 'Department', 'Choose', places, state, does) }, state, does),
        )
      : nothing,
    can.close
      ? fold('Close', kept('close'), deedForm({ deed: 'close', press: 'Close it', label: reasonLabel, rows: 2 }, state, does))
      : nothing,
    can.reopen
      ? fold(
          'Open again',
          kept('reopen'),
          deedForm(
            { deed: 'reopen', press: 'Open it again', label: reasonLabel, hint: 'The patient is promised an answer anew.', rows: 2 },
            state,
            does,
          ),
        )
      : nothing,
  ];
  if (parts.every((part) => part === nothing)) return nothing;
  return html`<section class="sheet" aria-labelledby="steps">
    <h3 id="steps">Other steps</h3>
    ${parts}
  </section>`;
}
