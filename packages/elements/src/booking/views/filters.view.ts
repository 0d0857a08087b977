import type { Mode } from '@foyer/sdk/contract';
import { filterChoices, type PartOfDay, type SlotChoiceState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { chips, pickList } from '../../controls/chips.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import { skeletonFilters } from './loading.view.ts';
import type { LateSlotView } from './more.view.ts';

/** Offered while the times are on their way, so that the filters stay where they are. */
const anyWay = ['any', 'morning', 'afternoon'] as const;

/** What the list can be narrowed by, and the other way to see it. */
export function filters({ state, slots, v, t, send }: LateSlotView) {
  const { preset, service } = state;
  const isLoading = slots.step === 'loading';
  if (isLoading && slots.locations.length === 0) return skeletonFilters(2);
  const choices = filterChoices(slots);
  const now = slots.filters;
  const modes = preset.mode ? [] : (service?.modes ?? []).filter((mode) => mode !== 'unknown' && mode in t.modeChips);
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
    slots.step !== 'empty' && asListOrCalendar(state, v, send),
  ].filter(Boolean);
  return shown.length > 0 ? html`<div class="filters">${shown}</div>` : nothing;
}

/** Two equal ways to the same times. */
const asListOrCalendar = ({ calendar }: LateSlotView['state'], v: VisitTerms, send: LateSlotView['send']) =>
  html`<div class="seg ${calendar ? 'on' : ''}">
    ${chips(
      v.showTimesAs,
      'view',
      [
        { value: 'list', label: v.asList },
        { value: 'calendar', label: v.asCalendar },
      ],
      calendar ? 'calendar' : 'list',
      (view) => send({ type: 'view-changed', view: view === 'calendar' ? 'calendar' : 'list' }),
    )}
  </div>`;
