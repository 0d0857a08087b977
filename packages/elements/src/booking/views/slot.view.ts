import type { Mode } from '@foyer/sdk/contract';
import type { PartOfDay, SlotChoiceState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { chips, pickList } from '../../controls/chips.ts';
import { telLink } from '../../controls/person.ts';
import { isRemote, slotList } from '../../controls/slot-list.ts';
import { icon } from '../../core/icons.ts';
import { sameClock, zoneName } from '../../i18n/intl.ts';
import { howLong } from './how-long.ts';
import { lookingLine, skeletonDays, skeletonFilters } from './loading.view.ts';
import { button, frame, type SlotList, type View } from './view.ts';

export interface SlotView extends View<'slot'> {
  readonly slots: SlotChoiceState;
  readonly list: SlotList;
  readonly showMore: () => void;
}

/** "When would you like to come?": filters that have something to choose, then every free time, open, by day. */
export const slotView = (view: SlotView) =>
  frame(
    view,
    { heading: view.t.whenToCome, busy: Boolean(view.state.holding) || view.slots.step === 'loading' },
    html`${chosen(view)}${filters(view)}${times(view)}`,
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

/** Offered while the times are on their way, so that the filters stay where they are. */
const anyWay = ['any', 'morning', 'afternoon'] as const;

function filters({ state: { preset, service }, slots, list, t, send }: SlotView) {
  const isLoading = slots.step === 'loading';
  if (isLoading && slots.locations.length === 0) return skeletonFilters();
  const { choices } = list;
  const now = slots.filters;
  const modes = preset.mode ? [] : (service?.modes ?? []).filter((mode) => mode !== 'unknown');
  const partsOfDay: readonly PartOfDay[] = isLoading ? anyWay : choices.partsOfDay;
  const change = (filters: Partial<SlotChoiceState['filters']>) => send({ type: 'filters-changed', filters });
  const any = (label: string) => ({ value: '', label });
  const named = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const shown = [
    modes.length > 1 &&
      chips(
        t.kindOfVisit,
        'mode',
        [any(t.anyKind), ...modes.map((mode) => ({ value: mode, label: t.modeChips[mode] }))],
        now.mode ?? '',
        (mode) => change({ mode: (mode || undefined) as Mode | undefined }),
      ),
    partsOfDay.length > 0 &&
      chips(
        t.timeOfDay,
        'part',
        partsOfDay.map((part) => ({ value: part, label: t.partsOfDay[part] })),
        now.partOfDay,
        (part) => change({ partOfDay: part as PartOfDay }),
      ),
    choices.locations.length > 0 &&
      !preset.location &&
      pickList(t.place, 'place', [any(t.anyPlace), ...named(choices.locations)], now.locationId ?? '', (id) =>
        change({ locationId: id || undefined }),
      ),
    choices.practitioners.length > 0 &&
      !preset.practitioner &&
      pickList(t.clinician, 'clinician', [any(t.anyone), ...named(choices.practitioners)], now.practitionerId ?? '', (id) =>
        change({ practitionerId: id || undefined }),
      ),
  ].filter(Boolean);
  return shown.length > 0 ? html`<div class="filters">${shown}</div>` : nothing;
}

function times(view: SlotView) {
  const { state, slots, list, showMore, t, send, ownZone } = view;
  if (slots.step === 'loading') return html`${lookingLine(t)}${skeletonDays()}`;
  if (slots.step === 'unavailable')
    return html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
      <div class="acts">${button(t.tryAgain, () => send({ type: 'slots-reloaded' }))}</div>`;
  if (list.count === 0) return noTimes(view);
  const asking = slots.step === 'ready' && slots.more === 'asking';
  return html`
    <p class="zone">${icon('clock')}<span>${zoneLine(view)}</span></p>
    ${slotList({
      t,
      days: list.days,
      ownZone,
      mixed: {
        places: slots.locations.length > 1 && !slots.filters.locationId,
        zones: list.zones.length > 1,
        modes: new Set(slots.slots.map(({ mode }) => mode)).size > 1,
      },
      busy: state.holding?.id,
      pick: (slot) => send({ type: 'slot-chosen', slot }),
    })}
    ${slots.step === 'ready' && slots.more === 'failed' ? html`<p>${t.moreFailed}</p>` : nothing}
    <div class="acts">
      ${list.hasMore ? button(asking ? t.lookingForTimes : t.nextDays, showMore, 'btn', asking) : nothing} ${noneSuited(view)}
    </div>
  `;
}

/** Filters that fit nothing can be taken off; beside that, the wishes or the phone. */
function noTimes(view: SlotView) {
  const { list, t, send } = view;
  const everything = { partOfDay: 'any', locationId: undefined, practitionerId: undefined, mode: undefined } as const;
  if (list.isFiltered)
    return html`<p>${t.noMatchingTimes}</p>
      <div class="acts">${button(t.showAllTimes, () => send({ type: 'filters-changed', filters: everything }))} ${noneSuited(view)}</div>`;
  return html`<p>${t.noTimesAtAll}</p>
    <div class="acts">
      ${list.canRequest ? button(t.askForTime, () => send({ type: 'none-suited' }), 'btn primary') : noneSuited(view)}
    </div>`;
}

/** To the wishes where the hospital takes them; else to the phone. */
const noneSuited = ({ state: { hospital }, list, t, send }: SlotView) =>
  list.canRequest
    ? button(t.noneSuitMe, () => send({ type: 'none-suited' }), 'link')
    : html`<p>${t.noneSuitCall} ${hospital && t.call(telLink(hospital.contact.phone))}</p>`;

function zoneLine({ slots: { slots }, list, t, ownZone }: SlotView): string {
  const [slot] = slots;
  if (!slot || list.zones.length > 1) return t.placeTime;
  const zone = zoneName(t.formats, slot.timeZone, slot.start);
  if (!slots.some(isRemote) || sameClock(slot.start, slot.timeZone, ownZone)) return t.hospitalTime(zone);
  return t.remoteTime(zone, zoneName(t.formats, ownZone, slot.start));
}
