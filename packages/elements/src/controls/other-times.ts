import type { Slot } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { date, time } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
import type { Distance, VisitTerms } from '../i18n/visit-terms.ts';

export interface OtherTimesOptions {
  readonly t: Terms;
  readonly v: VisitTerms;
  /** The time that was lost; missing where it is not known any more. */
  readonly slot: Pick<Slot, 'start'> | undefined;
  readonly alternatives: readonly Slot[];
  /** The id of the slot whose hold is being made. */
  readonly busy: string | undefined;
  readonly pick: (slot: Slot) => void;
}

/** "Tuesday 1 December, 9:00 am", the time never broken in two. */
export const whenWords = (t: Terms, at: string, timeZone: string) =>
  html`${date(t.formats, at, timeZone)}${t.listComma}<span class="nb num">${time(t.formats, at, timeZone)}</span>`;

/** The nearest free times to one that was lost, each to be pressed. */
export const otherTimes = ({ t, v, slot, alternatives, busy, pick }: OtherTimesOptions) =>
  alternatives.length > 0
    ? html`<div class="stack tight">
        <h3>${v.closest}</h3>
        <ul class="stack tight" role="list">
          ${alternatives.map((other) => {
            const away = slot && distance(slot, other);
            return html`
              <li class="wide">
                <button class="other-time" type="button" aria-busy=${busy === other.id ? 'true' : nothing} @click=${() => pick(other)}>
                  <b>${whenWords(t, other.start, other.timeZone)}</b>
                  ${away ? html`<span class="s muted">${v.distance(away)}</span>` : nothing}
                </button>
              </li>
            `;
          })}
        </ul>
      </div>`
    : nothing;

/** How far another time is, in the unit a person would say: "20 minutes later", "2 days later". Nothing where that is not true to the hour. */
function distance(from: Pick<Slot, 'start'>, to: Pick<Slot, 'start'>): Distance | undefined {
  const minutes = Math.round((Date.parse(to.start) - Date.parse(from.start)) / 60_000);
  const size = Math.abs(minutes);
  if (size < 60) return { unit: 'minute', count: minutes };
  if (size >= 24 * 60) return { unit: 'day', count: Math.round(minutes / (24 * 60)) };
  return minutes % 60 === 0 ? { unit: 'hour', count: minutes / 60 } : undefined;
}
