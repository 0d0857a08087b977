import { departmentOf, topicsOf } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { about, faultsOf, form, primary, summaryOf } from '../../controls/case/form.ts';
import { windowList } from '../../controls/case/windows.ts';
import { ownWords } from '../../controls/case/words.ts';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { choices } from '../../fields/choice.ts';
import { zoneName } from '../../i18n/intl.ts';

import type { View } from './view.ts';

/** What it is about, and the patient's own words. */
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
          ${ownWords(view, faults, channel === 'message' ? c.yourWords.message : v.optional(c.yourWords.callback))}
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
