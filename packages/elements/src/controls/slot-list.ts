import type { Slot } from '@foyer/sdk/contract';
import type { SlotDay, SlotOption } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { telHref } from './person.ts';
import { date, dayAndMonth, dayIn, sameClock, time, weekday, zoneName } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';

export interface SlotListOptions {
  readonly t: Terms;
  readonly days: readonly SlotDay[];
  /** The day with the first free time of all. */
  readonly soonest: string | undefined;
  /** The patient's own zone: told under video and phone times that differ from it. */
  readonly ownZone: string;
  /** What a time must say beside itself, because the list mixes them. */
  readonly mixed: { readonly places: boolean; readonly zones: boolean; readonly modes: boolean };
  /** The id of the slot whose hold is being made. */
  readonly busy: string | undefined;
  readonly pick: (slot: Slot) => void;
  /** The button that unfolds a long day; nothing for a day that is not to be folded. Missing until it can be pressed. */
  readonly unfold: ((day: SlotDay) => unknown) | undefined;
}

/** A day with more times than `foldFrom` shows the first `foldTo` of them, so that the days after it are not out of sight. */
const [foldFrom, foldTo] = [15, 12];

/** Free times by day, all open: one press goes on. Each button's name has its full date. */
export const slotList = (o: SlotListOptions) => {
  return html`<div>${o.days.map((day) => dayGroup(o, day, day.date === o.soonest))}</div>`;
};

/** Whether the patient is somewhere else, with a clock of their own. */
export const isRemote = ({ mode }: Pick<Slot, 'mode'>) => mode === 'video' || mode === 'phone';

const dayGroup = (o: SlotListOptions, day: SlotDay, soonest: boolean) => {
  const { t } = o;
  const named = (date: string) => `${weekday(t.formats, date)} ${dayAndMonth(t.formats, date)}`;
  return html`
    <div class="day">
      <h3 tabindex="-1" id="day-${day.date}">
        ${weekday(t.formats, day.date)} <span class="date">${dayAndMonth(t.formats, day.date)}</span>
        ${day.until && html`<span class="date">${t.until(named(day.until))}</span>`}
        ${soonest ? html`<span class="tag">${t.soonest}</span>` : nothing}
      </h3>
      ${day.options.length === 0 ? html`<p class="muted">${t.noFreeTimes}</p>` : folded(o, day)}
    </div>
  `;
};

function folded(o: SlotListOptions, day: SlotDay) {
  const { options } = day;
  const button = options.length > foldFrom && (o.unfold ? o.unfold(day) : html`<div class="skeleton"></div>`);
  return html`<div class="stack">
    ${groupsOf(o, button ? options.slice(0, foldTo) : options)}${button ? html`<div class="acts">${button}</div>` : nothing}
  </div>`;
}

/** A list that mixes places or zones has a small heading for each within the day, so that the buttons stay short. */
function groupsOf(o: SlotListOptions, options: readonly SlotOption[]) {
  const groups = new Map<string, SlotOption[]>();
  for (const option of options) {
    const name = groupName(o, option);
    groups.set(name, [...(groups.get(name) ?? []), option]);
  }
  return [...groups].map(([name, group]) => {
    return html`<div class="stack tight">
      ${name && html`<h4 class="s muted" dir="auto">${name}</h4>`}
      <ul class="slots num ${widthOf(o, group)}" role="list">
        ${group.map((option) => html`<li class="wide">${slotButton(o, option, name)}</li>`)}
      </ul>
    </div>`;
  });
}

function groupName({ t, mixed }: SlotListOptions, { slot, location }: SlotOption): string {
  const place = mixed.places && (isRemote(slot) ? t.modeChips[slot.mode] : location?.name);
  return [place, mixed.zones && zoneName(t.formats, slot.timeZone, slot.start)].filter(Boolean).join(t.listComma);
}

function slotButton(o: SlotListOptions, option: SlotOption, group: string) {
  const { slot } = option;
  const { t } = o;
  const words = html`<span class="vh">${date(t.formats, slot.start, slot.timeZone)}${t.listComma}</span
    >${slotWords(o, option)}${group && html`<span class="vh">${t.listComma}${group}</span>`}`;
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

function widthOf(o: SlotListOptions, group: readonly SlotOption[]): string {
  if (group.some(({ slot }) => slot.window || slot.deepLink || slot.phone)) return 'roomy';
  return group.some(({ slot }) => hasOwnTime(o, slot)) ? 'mid' : '';
}

const hasOwnTime = ({ ownZone }: SlotListOptions, slot: Slot) => isRemote(slot) && !sameClock(slot.start, slot.timeZone, ownZone);

function slotWords(o: SlotListOptions, { slot }: SlotOption) {
  const { t, ownZone, mixed } = o;
  const start = time(t.formats, slot.start, slot.timeZone);
  const lines: unknown[] = [];
  if (mixed.modes && !mixed.places) lines.push(t.modeChips[slot.mode] ?? t.modeChips.unknown);
  if (hasOwnTime(o, slot)) lines.push(ownTime(t, slot, ownZone));
  if (slot.remaining !== undefined && slot.window) lines.push(t.seatsLeft(slot.remaining));
  return html`${slot.window ? sessionWords(t, slot) : html`<span class="nb">${start}</span>`}${lines.map((line) => html` <small>${line}</small>`)}`;
}

const sessionWords = (t: Terms, slot: Slot) =>
  t.comeBetween(time(t.formats, slot.start, slot.timeZone), time(t.formats, slot.end, slot.timeZone));

/** The same moment by the patient's clock, with the day when it is another one. */
function ownTime(t: Terms, slot: Slot, ownZone: string) {
  const own = time(t.formats, slot.start, ownZone);
  const sameDay = dayIn(slot.start, ownZone) === dayIn(slot.start, slot.timeZone);
  return t.yourTime(sameDay ? own : `${weekday(t.formats, dayIn(slot.start, ownZone))} ${own}`);
}
