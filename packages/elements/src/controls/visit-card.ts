import { html, nothing } from 'lit';
import { date, dayIn, sameClock, time, weekday, zoneName } from '../i18n/intl.ts';
import { tile } from '../i18n/intl-visit.ts';
import type { Terms } from '../i18n/terms.ts';
import type { CardTerms } from '../i18n/card-terms.ts';

export interface VisitCardOptions {
  readonly t: Terms;
  readonly v: CardTerms;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly mode: 'in-person' | 'video' | 'phone' | 'unknown';
  /** A session: come at any time in it. */
  readonly window?: boolean | undefined;
  /** The patient's own zone. */
  readonly ownZone: string;
  readonly what: string;
  readonly where?: string | undefined;
  readonly reference?: string | undefined;
}

/** The one object that goes with the patient from slot to reminder. The tile repeats the text, so it is not read out. */
export function visitCard(o: VisitCardOptions) {
  const { t } = o;
  const [dayName, day, month] = tile(t.formats, o.start, o.timeZone);
  const at = (iso: string) => time(t.formats, iso, o.timeZone);
  return html`
    <div class="visit" part="visit">
      <p class="tile num" aria-hidden="true"><span>${dayName}</span><b>${day}</b><span>${month}</span></p>
      <div>
        <p class="when num ${o.window ? '' : 'nb'}">${o.window ? t.comeBetween(at(o.start), at(o.end)) : at(o.start)}</p>
        <p><strong>${date(t.formats, o.start, o.timeZone)}</strong></p>
        <p dir="auto">${o.what}</p>
        <p class="muted s">${o.where ? html`<bdi>${o.where}</bdi>. ` : nothing}${zoneName(t.formats, o.timeZone, o.start)}.</p>
        ${ownTime(o)}
      </div>
      ${
        o.reference
          ? html`<p class="reference"><span class="muted">${o.v.yourReference}</span><bdi dir="ltr">${o.reference}</bdi></p>`
          : nothing
      }
    </div>
  `;
}

/** Video and phone visits are told by the patient's clock too, where it differs. */
function ownTime({ t, v, mode, start, timeZone, ownZone }: VisitCardOptions) {
  if ((mode !== 'video' && mode !== 'phone') || sameClock(start, timeZone, ownZone)) return nothing;
  const own = time(t.formats, start, ownZone);
  const day = dayIn(start, ownZone);
  return html`<p class="s">
    ${v.yourTimeIs(day === dayIn(start, timeZone) ? own : `${weekday(t.formats, day)} ${own}`, zoneName(t.formats, ownZone, start))}
  </p>`;
}
