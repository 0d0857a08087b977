import type { Slot } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { dateTime } from '../../i18n/intl-visit.ts';
import type { Distance } from '../../i18n/visit-terms.ts';
import type { LateView } from './late-view.ts';
import { note } from './pieces.ts';
import { button, frame } from './view.ts';
import { whenWords } from './wording.ts';

/** "That time was just taken": what happened, what was kept, and the nearest free times. */
export function lostView(view: LateView<'slot'>) {
  const { state, t, v, send } = view;
  const { slot, alternatives = [], why } = state.lost ?? {};
  const { name, phone, email } = state.draft;
  const typed = name || phone || email;
  const when = slot && dateTime(t.formats, slot.start, slot.timeZone);
  return frame(
    view,
    { heading: why ? v.needsMoreTime : v.justTaken },
    html`
      ${note(html`${why ? v.noRoom(when) : v.someoneTook(when)} ${typed ? html`<strong>${v.keptTyped}</strong>` : nothing} ${v.pickNew}`, 'changed')}
      ${
        alternatives.length > 0
          ? html`<div class="stack tight">
              <h3>${v.closest}</h3>
              <ul class="stack tight" role="list">
                ${alternatives.map((other) => {
                  const away = slot && distance(slot, other);
                  return html`
                    <li class="wide">
                      <button
                        class="other-time"
                        type="button"
                        aria-busy=${state.holding?.id === other.id ? 'true' : nothing}
                        @click=${() => send({ type: 'slot-chosen', slot: other })}
                      >
                        <b>${whenWords(t, other.start, other.timeZone)}</b>
                        ${away ? html`<span class="s muted">${v.distance(away)}</span>` : nothing}
                      </button>
                    </li>
                  `;
                })}
              </ul>
            </div>`
          : nothing
      }
      <div class="acts">${button(v.seeAll, () => send({ type: 'all-times-asked' }))}</div>
    `,
  );
}

/** How far another time is, in the unit a person would say: "20 minutes later", "2 days later". Nothing where that is not true to the hour. */
function distance(from: Pick<Slot, 'start'>, to: Pick<Slot, 'start'>): Distance | undefined {
  const minutes = Math.round((Date.parse(to.start) - Date.parse(from.start)) / 60_000);
  const size = Math.abs(minutes);
  if (size < 60) return { unit: 'minute', count: minutes };
  if (size >= 24 * 60) return { unit: 'day', count: Math.round(minutes / (24 * 60)) };
  return minutes % 60 === 0 ? { unit: 'hour', count: minutes / 60 } : undefined;
}
