import { departmentOf, lettersLeft, topicsOf } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { choices } from '../../fields/choice.ts';
import { textArea } from '../../fields/text-field.ts';
import { zoneName } from '../../i18n/intl.ts';
import { dangerFirst } from './danger.view.ts';
import { about, faultsOf, form, primary, summaryOf } from './form.ts';
import { windowList } from './windows.ts';
import type { View } from './view.ts';

/** From so many letters on, what is left is told. */
export const nearLimit = 400;

/** "3 letters left", from the last 400 on. It stands under the words and is said politely at 400, 100 and 0 (see `saying.element.ts`). */
export function countLine({ c }: Pick<View, 'c'>, text: string) {
  const left = lettersLeft(text);
  if (left > nearLimit) return nothing;
  return html`<p class="s ${left < 0 ? 'over' : 'muted'}">${left < 0 ? c.lettersOver(-left) : c.lettersLeft(left)}</p>`;
}

/**
 * What it is about, and the patient's own words. Words of danger bring the card where the eyes are: at the words, which on a phone are all that is in
 * view. Nothing typed is taken away.
 */
export function wordsView(view: View<'words'>) {
  const { state, c, v, send } = view;
  const { channel, draft } = state;
  const faults = faultsOf(view);
  const department = departmentOf(state);
  const topics = topicsOf(state);
  return frame(
    view,
    {
      heading: c.whatToAsk[channel],
      lead: department ? html`<bdi>${department.name}</bdi>` : c.passedOn,
      errors: summaryOf(view),
    },
    html`
      ${form(
        view,
        html`
          ${
            topics.length > 1
              ? choices({
                  ...about(view, faults, 'topic'),
                  label: c.whatAbout,
                  hideLegend: channel === 'callback',
                  two: true,
                  type: 'radio',
                  chosen: [draft.topic],
                  choices: topics.map((value) => ({ value, label: c.topics[value] })),
                })
              : nothing
          }
          <div class="stack tight">
            ${textArea({
              ...about(view, faults, 'text'),
              label: channel === 'message' ? c.yourWords.message : v.optional(c.yourWords.callback),
              hint: c.wordsHint,
              value: draft.text,
              rows: 6,
            })}
            ${countLine(view, draft.text)} ${dangerFirst(view)}
          </div>
        `,
        primary(v.continue),
        () => send({ type: 'continued' }),
      )}
    `,
  );
}

/** Staffed hours in which somebody calls, by day. One press goes on. */
export function windowView(view: View<'window'>) {
  const { state, t, c, send } = view;
  const department = departmentOf(state);
  const { callbackWindows = [] } = department ?? {};
  const [first] = callbackWindows;
  if (!first)
    return frame(
      view,
      { heading: c.noWindows, lead: c.noWindowsLead },
      html`<div class="acts">
        ${button(c.channels.message, () => send({ type: 'channel-chosen', channel: 'message' }), 'btn primary')}
        ${callButton(t, state.hospital, false)}
      </div>`,
    );
  return frame(
    view,
    {
      heading: c.whenToCall,
      lead: c.whenToCallLead(zoneName(t.formats, first.timeZone, first.start)),
      errors: summaryOf(view),
    },
    windowList(view, callbackWindows, state.draft.windowId, (windowId) => send({ type: 'window-chosen', windowId })),
  );
}
