import type { Slot } from '@foyer/sdk/contract';
import type { SlotDay, SlotOption } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { telHref } from './person.ts';
import { date, dayAndMonth, dayIn, sameClock, time, weekday, zoneName } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';

export interface SlotListOptions {
  readonly t: Terms;
  readonly days: readonly SlotDay[];
  /** The patient's own zone: told under video and phone times that differ from it. */
  readonly ownZone: string;
  /** What a time must say beside itself, because the list mixes them. */
  readonly mixed: { readonly places: boolean; readonly zones: boolean; readonly modes: boolean };
  /** The id of the slot whose hold is being made. */
  readonly busy: string | undefined;
  readonly pick: (slot: Slot) => void;
}

/** Free times by day, all open: one press goes on. Each button's name has its full date. */
export const slotList = (o: SlotListOptions) => {
  const soonest = o.days.find((day) => day.options.length > 0);
  return html`<div>${o.days.map((day) => dayGroup(o, day, day === soonest))}</div>`;
};

/** Whether the patient is somewhere else, with a clock of their own. */
export const isRemote = ({ mode }: Pick<Slot, 'mode'>) => mode === 'video' || mode === 'phone';

const dayGroup = (o: SlotListOptions, day: SlotDay, soonest: boolean) => {
  const { t } = o;
  const wide = o.mixed.places || o.mixed.zones || day.options.some(({ slot }) => slot.window || slot.deepLink || slot.phone);
  return html`
    <div class="day">
      <h3 tabindex="-1" id="day-${day.date}">
        ${weekday(t.formats, day.date)} <span class="date">${dayAndMonth(t.formats, day.date)}</span>
        ${day.until ? html`<span class="date">${t.until(`${weekday(t.formats, day.until)} ${dayAndMonth(t.formats, day.until)}`)}</span>` : nothing}
        ${soonest ? html`<span class="tag">${t.soonest}</span>` : nothing}
      </h3>
      ${
        day.options.length === 0
          ? html`<p class="muted">${t.noFreeTimes}</p>`
          : html`<ul class="slots num ${wide ? 'roomy' : ''}" role="list">
              ${day.options.map((option) => html`<li class="wide">${slotButton(o, option)}</li>`)}
            </ul>`
      }
    </div>
  `;
};

function slotButton(o: SlotListOptions, option: SlotOption) {
  const { slot } = option;
  const { t } = o;
  const words = html`<span class="vh">${date(t.formats, slot.start, slot.timeZone)}${t.listComma}</span>${slotWords(o, option)}`;
  if (slot.deepLink)
    return html`<a class="slot" part="slot" href=${slot.deepLink} rel="noreferrer">${words}<small>${t.opensElsewhere}</small></a>`;
  if (slot.phone)
    return html`<a class="slot" part="slot" href=${telHref(slot.phone)}
      >${words}<small>${t.call(html`<bdi dir="ltr">${slot.phone}</bdi>`)}</small></a
    >`;
  const busy = o.busy === slot.id;
  return html`<button class="slot" part="slot" type="button" aria-busy=${busy ? 'true' : nothing} @click=${() => o.pick(slot)}>
    ${words}
  </button>`;
}

function slotWords({ t, ownZone, mixed }: SlotListOptions, { slot, location }: SlotOption) {
  const start = time(t.formats, slot.start, slot.timeZone);
  const remote = isRemote(slot);
  const lines: unknown[] = [];
  if (mixed.modes) lines.push(t.modeChips[slot.mode]);
  if (remote && !sameClock(slot.start, slot.timeZone, ownZone)) lines.push(ownTime(t, slot, ownZone));
  if (mixed.places && location && !remote) lines.push(location.name);
  if (mixed.zones) lines.push(zoneName(t.formats, slot.timeZone, slot.start));
  if (slot.remaining !== undefined && slot.window) lines.push(t.seatsLeft(slot.remaining));
  return html`${slot.window ? sessionWords(t, slot) : start}${lines.map((line) => html` <small>${line}</small>`)}`;
}

const sessionWords = (t: Terms, slot: Slot) =>
  t.comeBetween(time(t.formats, slot.start, slot.timeZone), time(t.formats, slot.end, slot.timeZone));

/** The same moment by the patient's clock, with the day when it is another one. */
function ownTime(t: Terms, slot: Slot, ownZone: string) {
  const own = time(t.formats, slot.start, ownZone);
  const sameDay = dayIn(slot.start, ownZone) === dayIn(slot.start, slot.timeZone);
  return t.yourTime(sameDay ? own : `${weekday(t.formats, dayIn(slot.start, ownZone))} ${own}`);
}
