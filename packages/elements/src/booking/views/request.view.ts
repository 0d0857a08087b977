import type { RequestReason } from '@foyer/sdk/flows';
import { html } from 'lit';
import { choices } from '../../fields/choice.ts';
import { textArea } from '../../fields/text-field.ts';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { about } from './people.fields.ts';
import { weekdayChoices } from './told.ts';
import { frame } from '../../controls/page.ts';

/** "What would suit you?": the way on where there is nothing to book, or nothing that suits. None of it must be answered. */
export function requestView(view: LateView<'request'>, why: RequestReason) {
  const { state, t, v, send } = view;
  const { draft } = state;
  const asking = { ...view, faults: faultsOf(view) };
  return frame(
    view,
    { heading: v.whatWouldSuit, lead: v.wishLead[why], errors: errorsOf(view) },
    stepForm(
      view,
      html`
        ${choices({ ...about(asking, 'wishDays'), label: v.optional(v.whichDays), type: 'checkbox', two: true, chosen: draft.wishDays, choices: weekdayChoices(t) })}
        ${choices({
          ...about(asking, 'wishParts'),
          label: v.optional(v.whichParts),
          type: 'checkbox',
          two: true,
          chosen: draft.wishParts,
          choices: (['morning', 'afternoon', 'evening'] as const).map((part) => ({ value: part, label: v.partsOfDay[part] })),
        })}
        ${textArea({ ...about(asking, 'wishNote'), label: v.optional(v.wishNote), value: draft.wishNote })}
      `,
      v.continue,
      () => send({ type: 'continued' }),
    ),
  );
}
