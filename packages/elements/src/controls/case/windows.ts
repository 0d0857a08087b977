import type { CallbackWindow } from '@foyer/sdk/contract';
import { html } from 'lit';
import { dayAndMonth, weekday } from '../../i18n/intl.ts';
import { dayOfWindow, hoursOf, type CaseView } from './view.ts';

/** Windows grouped by day, as buttons that say the whole time. */
export function windowList(view: CaseView, windows: readonly CallbackWindow[], chosen: string, pick: (id: string) => void) {
  const days = new Map<string, CallbackWindow[]>();
  for (const window of windows) days.set(dayOfWindow(window), [...(days.get(dayOfWindow(window)) ?? []), window]);
  return html`
    <div class="when-days" id="field-windowId" tabindex="-1">
      ${[...days].map(
        ([day, windows]) => html`
          <div class="when-day">
            <h3 id="day-${day}">${weekday(view.t.formats, day)} <span class="muted">${dayAndMonth(view.t.formats, day)}</span></h3>
            <ul role="list" aria-labelledby="day-${day}">
              ${windows.map(
                (window) =>
                  html`<li>
                    <button
                      class="btn num ${window.id === chosen ? 'chosen' : ''}"
                      type="button"
                      part="window"
                      aria-describedby="day-${day}"
                      aria-pressed=${window.id === chosen ? 'true' : 'false'}
                      @click=${() => pick(window.id)}
                    >
                      ${hoursOf(view, window)}
                    </button>
                  </li>`,
              )}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}
