import type { Mode } from '@foyer/sdk/contract';
import { canRequest, filterChoices, isFiltered, type PartOfDay, type SlotChoiceState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { chips, pickList } from '../../controls/chips.ts';
import { telLink } from '../../controls/person.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import { skeletonFilters } from './loading.view.ts';
import type { LateSlot, SlotView } from './slot.view.ts';
import { button } from './view.ts';

type FiltersView = Omit<SlotView, 'late'> & { readonly v: VisitTerms; readonly showMore: () => void };

export const lateSlot = (view: FiltersView): LateSlot => ({
  filters: filters(view),
  noTimes: noTimes(view),
  more: more(view),
});

/** Offered while the times are on their way, so that the filters stay where they are. */
const anyWay = ['any', 'morning', 'afternoon'] as const;

function filters({ state: { preset, service }, slots, v, t, send }: FiltersView) {
  const isLoading = slots.step === 'loading';
  if (isLoading && slots.locations.length === 0) return skeletonFilters(2);
  const choices = filterChoices(slots);
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
        v.kindOfVisit,
        'mode',
        [any(v.anyKind), ...modes.map((mode) => ({ value: mode, label: t.modeChips[mode] }))],
        now.mode ?? '',
        (mode) => change({ mode: (mode || undefined) as Mode | undefined }),
      ),
    partsOfDay.length > 0 &&
      chips(
        v.timeOfDay,
        'part',
        partsOfDay.map((part) => ({ value: part, label: v.partsOfDay[part] })),
        now.partOfDay,
        (part) => change({ partOfDay: part as PartOfDay }),
      ),
    choices.locations.length > 0 &&
      !preset.location &&
      pickList(v.place, 'place', [any(v.anyPlace), ...named(choices.locations)], now.locationId ?? '', (id) =>
        change({ locationId: id || undefined }),
      ),
    choices.practitioners.length > 0 &&
      !preset.practitioner &&
      pickList(v.clinician, 'clinician', [any(v.anyone), ...named(choices.practitioners)], now.practitionerId ?? '', (id) =>
        change({ practitionerId: id || undefined }),
      ),
  ].filter(Boolean);
  return shown.length > 0 ? html`<div class="filters">${shown}</div>` : nothing;
}

/** Filters that fit nothing can be taken off; beside that, the wishes or the phone. */
function noTimes(view: FiltersView) {
  const { state, slots, t, v, send } = view;
  const everything = { partOfDay: 'any', locationId: undefined, practitionerId: undefined, mode: undefined } as const;
  if (isFiltered(slots))
    return html`<p>${v.noMatchingTimes}</p>
      <div class="acts">${button(v.showAllTimes, () => send({ type: 'filters-changed', filters: everything }))} ${noneSuited(view)}</div>`;
  return html`<p>${t.noTimesAtAll}</p>
    <div class="acts">
      ${canRequest(state) ? button(v.askForTime, () => send({ type: 'none-suited' }), 'btn primary') : noneSuited(view)}
    </div>`;
}

/** The days after, of those that are loaded or still to be asked for. */
function more(view: FiltersView) {
  const { slots, list, t, v, showMore } = view;
  const ready = slots.step === 'ready' ? slots : undefined;
  const asking = ready?.more === 'asking';
  const hasMore = list.hasMore || ready?.next !== undefined || (ready && ready.more !== 'idle');
  return html`
    ${ready?.more === 'failed' ? html`<p>${v.moreFailed}</p>` : nothing}
    <div class="acts">
      ${hasMore ? button(asking ? t.lookingForTimes : v.nextDays, showMore, 'btn', asking) : nothing} ${noneSuited(view)}
    </div>
  `;
}

/** To the wishes where the hospital takes them; else to the phone. */
const noneSuited = ({ state, t, v, send }: FiltersView) =>
  canRequest(state)
    ? button(v.noneSuitMe, () => send({ type: 'none-suited' }), 'link')
    : html`<p>${v.noneSuitCall} ${state.hospital && t.call(telLink(state.hospital.contact.phone))}</p>`;
