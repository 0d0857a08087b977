import type { SlotChoiceState, SlotDay } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { freeTimes, zoneLine } from '../../controls/free-times.ts';
import { howLong } from './wording.ts';
import { lookingLine, skeletonDays, skeletonFilters } from '../../controls/times-skeleton.ts';
import { button, frame } from '../../controls/page.ts';
import type { SlotList, View } from './view.ts';

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

/** The times of these days, open to be pressed. */
export const times = (view: SlotsView, days: readonly SlotDay[], unfold: ((day: SlotDay) => unknown) | undefined) =>
  freeTimes({
    ...view,
    zones: view.list.zones,
    days,
    soonest: view.list.days.find(({ options }) => options.length > 0)?.date,
    busy: view.state.holding?.id,
    pick: (slot) => view.send({ type: 'slot-chosen', slot }),
    unfold,
  });

/** The zone that they are told in. */
export const zone = (view: SlotsView) => zoneLine({ ...view, zones: view.list.zones });
