import type { Mode } from '@foyer/sdk/contract';
import {
  canRequest,
  countTimes,
  filterChoices,
  isBusy,
  isFiltered,
  slotDays,
  stepsOf,
  zonesOf,
  type PartOfDay,
  type SlotChoiceState,
} from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { chips, pickList } from '../../controls/chips.ts';
import { telLink } from '../../controls/person.ts';
import { slotList } from '../../controls/slot-list.ts';
import { icon } from '../../core/icons.ts';
import { sameClock, zoneName } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import { howLong } from './service.view.ts';
import { lookingLine, skeletonDays, skeletonFilters } from './loading.view.ts';
import { frame, placed, type View } from './view.ts';

type SlotView = View<'slot'>;

/** "When would you like to come?": filters that have something to choose, then every free time, open, by day. */
export function slotView(view: SlotView) {
  const { state, t } = view;
  return frame(
    t,
    { heading: t.whenToCome, ...placed(view), busy: isBusy(state) },
    html`${chosen(view)}${state.slots ? [filters(view, state.slots), times(view, state.slots)] : nothing}`,
  );
}

function chosen({ state, t, send }: SlotView) {
  const { service, slots } = state;
  if (!service) return nothing;
  const place = slots?.locations.find(({ id }) => id === slots.filters.locationId);
  return html`
    <div class="chosen">
      <p dir="auto">
        <strong>${service.name}</strong>
        <span class="s muted">${howLong(t, service)}${place ? t.listComma + place.name : ''}</span>
        ${service.requirements.text ? html`<span class="s muted">${service.requirements.text}</span>` : nothing}
      </p>
      ${
        stepsOf(state).includes('service')
          ? html`<button class="link s" type="button" @click=${() => send({ type: 'step-reopened', step: 'service' })}>
              ${t.change}<span class="vh">: ${service.name}</span>
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Offered while the times are on their way, so that the filters stay where they are. */
const anyWay = ['any', 'morning', 'afternoon'] as const;

function filters({ state, t, send }: SlotView, slots: SlotChoiceState) {
  const { filters: now } = slots;
  if (slots.step === 'loading' && slots.locations.length === 0) return skeletonFilters();
  const offer = filterChoices(slots);
  const partsOfDay = slots.step === 'loading' ? anyWay : offer.partsOfDay;
  const modes = state.preset.mode ? [] : (state.service?.modes ?? []).filter((mode) => mode !== 'unknown');
  const change = (filters: Partial<SlotChoiceState['filters']>) => send({ type: 'filters-changed', filters });
  const any = (label: string) => ({ value: '', label });
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const shown = [
    modes.length > 1 &&
      chips({
        legend: t.kindOfVisit,
        name: 'mode',
        options: [any(t.anyKind), ...modes.map((mode) => ({ value: mode, label: t.modeChips[mode] }))],
        chosen: now.mode ?? '',
        pick: (mode) => change({ mode: (mode || undefined) as Mode | undefined }),
      }),
    partsOfDay.length > 0 &&
      chips({
        legend: t.timeOfDay,
        name: 'part',
        options: partsOfDay.map((part) => ({ value: part, label: t.partsOfDay[part] })),
        chosen: now.partOfDay,
        pick: (part) => change({ partOfDay: part as PartOfDay }),
      }),
    offer.locations.length > 0 &&
      !state.preset.location &&
      pickList({
        legend: t.place,
        name: 'place',
        options: [any(t.anyPlace), ...named(offer.locations)],
        chosen: now.locationId ?? '',
        pick: (id) => change({ locationId: id || undefined }),
      }),
    offer.practitioners.length > 0 &&
      !state.preset.practitioner &&
      pickList({
        legend: t.clinician,
        name: 'clinician',
        options: [any(t.anyone), ...named(offer.practitioners)],
        chosen: now.practitionerId ?? '',
        pick: (id) => change({ practitionerId: id || undefined }),
      }),
  ].filter(Boolean);
  return shown.length > 0 ? html`<div class="filters">${shown}</div>` : nothing;
}

function times(view: SlotView, slots: SlotChoiceState) {
  const { state, t, send, ownZone } = view;
  if (slots.step === 'loading') return html`${lookingLine(t)}${skeletonDays()}`;
  if (slots.step === 'unavailable')
    return html`<p>${t.cannotShow}. ${t.faultIsOurs}</p>
      ${acts(html`<button class="btn" type="button" @click=${() => send({ type: 'slots-reloaded' })}>${t.tryAgain}</button>`)}`;
  const days = slotDays(slots, keptSlot(state));
  if (countTimes(days) === 0) return noTimes(view, slots);
  const zones = zonesOf(slots);
  return html`
    <p class="zone">${icon('clock')}<span>${zoneLine(t, slots, zones, ownZone)}</span></p>
    ${slotList({
      t,
      days,
      ownZone,
      mixed: {
        places: slots.locations.length > 1 && !slots.filters.locationId,
        zones: zones.length > 1,
        modes: new Set(slots.slots.map(({ mode }) => mode)).size > 1,
      },
      busy: state.holding?.id,
      pick: (slot) => send({ type: 'slot-chosen', slot }),
    })}
    ${slots.step === 'ready' && slots.more === 'failed' ? html`<p>${t.moreFailed}</p>` : nothing}
    ${acts(html`
      ${
        slots.step === 'ready' && slots.next
          ? html`<button
              class="btn"
              type="button"
              aria-busy=${slots.more === 'asking' ? 'true' : nothing}
              @click=${() => send({ type: 'more-asked' })}
            >
              ${slots.more === 'asking' ? t.lookingForTimes : t.nextDays}
            </button>`
          : nothing
      }
      ${noneSuited(view)}
    `)}
  `;
}

/** Filters that fit nothing can be taken off; beside that, the wishes or the phone. */
function noTimes(view: SlotView, slots: SlotChoiceState) {
  const { t, send } = view;
  const everything = { partOfDay: 'any', locationId: undefined, practitionerId: undefined, mode: undefined } as const;
  return html`
    <p>${isFiltered(slots) ? t.noMatchingTimes : t.noTimesAtAll}</p>
    ${acts(html`
      ${
        isFiltered(slots)
          ? html`<button class="btn" type="button" @click=${() => send({ type: 'filters-changed', filters: everything })}>
              ${t.showAllTimes}
            </button>`
          : nothing
      }
      ${isFiltered(slots) || !canRequest(view.state) ? noneSuited(view) : html`<button class="btn primary" type="button" @click=${() => send({ type: 'none-suited' })}>${t.askForTime}</button>`}
    `)}
  `;
}

const acts = (buttons: unknown) => html`<div class="acts">${buttons}</div>`;

/** To the wishes where the hospital takes them; else to the phone. */
const noneSuited = ({ state, t, send }: SlotView) =>
  canRequest(state)
    ? html`<button class="link" type="button" @click=${() => send({ type: 'none-suited' })}>${t.noneSuitMe}</button>`
    : html`<p>${t.noneSuitCall} ${state.hospital ? t.call(telLink(state.hospital.contact.phone)) : nothing}</p>`;

const keptSlot = ({ slot, hold }: SlotView['state']) => (slot && hold?.slotId === slot.id ? slot : undefined);

function zoneLine(t: Terms, { slots }: SlotChoiceState, zones: readonly string[], ownZone: string): string {
  const [slot] = slots;
  if (!slot || zones.length > 1) return t.placeTime;
  const zone = zoneName(t.formats, slot.timeZone, slot.start);
  const remote = slots.some(({ mode }) => mode === 'video' || mode === 'phone');
  if (!remote || sameClock(slot.start, slot.timeZone, ownZone)) return t.hospitalTime(zone);
  return t.remoteTime(zone, zoneName(t.formats, ownZone, slot.start));
}
