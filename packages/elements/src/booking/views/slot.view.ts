import type { SlotChoiceState, SlotDay } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { isRemote, slotList } from '../../controls/slot-list.ts';
import { icon } from '../../core/icons.ts';
import { sameClock, zoneName } from '../../i18n/intl.ts';
import { howLong } from './wording.ts';
import { lookingLine, skeletonDays, skeletonFilters } from './loading.view.ts';
import { button, frame, type SlotList, type View } from './view.ts';

export interface SlotsView extends View<'slot'> {
  readonly slots: SlotChoiceState;
  readonly list: SlotList;
}

export interface SlotView extends SlotsView {
  readonly late: LateSlot | undefined;
}

/** What comes with the later pages: nobody can use it before the first times stand there. */
export interface LateSlot {
  readonly filters: unknown;
  /** In the place of the list, where the patient wants the calendar. */
  readonly calendar: unknown;
  /** Where there is no time at all, or none that the filters fit. */
  readonly noTimes: unknown;
  /** Below the times: the next days, and the way on where none suits. */
  readonly more: unknown;
  /** The button that shows all times of a long day. */
  readonly unfold: (day: SlotDay) => unknown;
}

/** "When would you like to come?": filters that have something to choose, then every free time, open, by day. */
export const slotView = (view: SlotView) =>
  frame(
    view,
    { heading: view.t.whenToCome, busy: Boolean(view.state.holding) || view.slots.step === 'loading' },
    html`${chosen(view)}${view.late?.filters ?? skeletonFilters(view.list.filters)}${list(view)}`,
  );

function chosen({ state: { service }, slots, list, t, send }: SlotView) {
  if (!service) return nothing;
  const place = slots.locations.find(({ id }) => id === slots.filters.locationId);
  return html`
    <div class="chosen">
      <p dir="auto">
        <strong>${service.name}</strong>
        <span class="s muted">${howLong(t, service)}${place && t.listComma + place.name}</span>
        <span class="s muted">${service.requirements.text}</span>
      </p>
      ${
        list.canChange
          ? button(
              html`${t.change}<span class="vh">: ${service.name}</span>`,
              () => send({ type: 'step-reopened', step: 'service' }),
              'link s',
            )
          : nothing
      }
    </div>
  `;
}

function list(view: SlotView) {
  const { slots, list, late, t, send } = view;
  if (late?.calendar) return late.calendar;
  if (slots.step === 'loading') return html`${lookingLine(t)}${skeletonDays()}`;
  if (slots.step === 'unavailable')
    return html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'slots-reloaded' }))}</div>`;
  if (list.count === 0) return late?.noTimes ?? html`<p>${t.noTimesAtAll}</p>`;
  return html`${zone(view)} ${times(view, list.days, late?.unfold)} ${late?.more ?? html`<div class="acts"></div>`}`;
}

/** The zone that the times are told in. */
export const zone = (view: SlotsView) => html`<p class="zone">${icon('clock')}<span>${zoneLine(view)}</span></p>`;

/** The times of these days, open to be pressed. */
export const times = (
  { state, slots, list, t, send, ownZone }: SlotsView,
  days: readonly SlotDay[],
  unfold: ((day: SlotDay) => unknown) | undefined,
) =>
  slotList({
    t,
    days,
    soonest: list.days.find(({ options }) => options.length > 0)?.date,
    ownZone,
    mixed: {
      places: slots.locations.length > 1 && !slots.filters.locationId,
      zones: list.zones.length > 1,
      modes: new Set(slots.slots.map(({ mode }) => mode)).size > 1,
    },
    busy: state.holding?.id,
    pick: (slot) => send({ type: 'slot-chosen', slot }),
    unfold,
  });

function zoneLine({ slots: { slots }, list, t, ownZone }: SlotsView): string {
  const [slot] = slots;
  if (!slot || list.zones.length > 1) return t.placeTime;
  const zone = zoneName(t.formats, slot.timeZone, slot.start);
  if (!slots.some(isRemote) || sameClock(slot.start, slot.timeZone, ownZone)) return t.hospitalTime(zone);
  return t.remoteTime(zone, zoneName(t.formats, ownZone, slot.start));
}
