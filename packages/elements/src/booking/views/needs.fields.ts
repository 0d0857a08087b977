import { extraMinutes, rulesOf } from '@foyer/sdk/flows';
import { html, noChange, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { lateIcon } from '../../core/late/icons.ts';
import { choices, selectField } from '../../fields/choice.ts';
import { textArea } from '../../fields/text-field.ts';
import { languageName } from '../../i18n/intl-visit.ts';
import { about, type Asking } from './people.fields.ts';
import { note } from '../../controls/pieces.ts';

/** Languages offered for an interpreter; the note takes any other. Sign languages are among them. */
const interpreted = [
  'ar',
  'zh',
  'cs',
  'nl',
  'fr',
  'de',
  'hi',
  'it',
  'ko',
  'pl',
  'pt',
  'ru',
  'so',
  'es',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'ase',
  'bfi',
] as const;

/** Needs and reason, folded until wanted, open when something in them was typed or refused. */
export function needsFields(asking: Asking) {
  const { state, v, t, faults } = asking;
  const { draft } = state;
  const used = draft.interpreter || draft.access.length > 0 || draft.needsNote || draft.reason;
  const refused = ['interpreter', 'access', 'needsNote', 'reason'].some((field) => faults.has(field));
  // Opened for the patient where that helps, never closed under their hands.
  const open = guard([refused], () => (used || refused ? true : noChange));
  return html`
    <details class="more" ?open=${open}>
      <summary>${lateIcon('down')}<span>${v.needsAndReason}</span></summary>
      <div class="step">
        ${textArea({ ...about(asking, 'reason'), label: v.whyYouCome, hint: v.whyHint, value: draft.reason })}
        ${selectField({
          ...about(asking, 'interpreter'),
          label: v.interpreter,
          value: draft.interpreter,
          choices: [
            { value: '', label: v.noInterpreter },
            ...interpreted.map((code) => ({ value: code, label: languageName(t.formats.tag, code) })),
          ],
        })}
        ${choices({
          ...about(asking, 'access'),
          label: v.whatHelps,
          type: 'checkbox',
          two: true,
          chosen: draft.access,
          choices: Object.entries(v.access).map(([value, label]) => ({ value, label })),
        })}
        ${longer(asking)} ${textArea({ ...about(asking, 'needsNote'), label: v.anythingElse, value: draft.needsNote, rows: 2 })}
      </div>
    </details>
  `;
}

/** What the service says about the needs that were told: how much longer the visit takes, and why. */
function longer({ state, t, v }: Asking) {
  const extra = extraMinutes(state);
  const why = rulesOf(state).flatMap(({ text }) => text ?? []);
  if (extra === 0 && why.length === 0) return nothing;
  return note(html`${extra > 0 ? v.takesLonger(t.minutes(extra)) : nothing} <span dir="auto">${why.join(' ')}</span>`);
}
