import type { Mode } from '@foyer/sdk/contract';
import { filterChoices, type PartOfDay, type SlotChoiceState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { chips, pickList } from './chips.ts';
import { skeletonFilters } from './times-skeleton.ts';

export interface SlotFiltersOptions {
  readonly t: Terms;
  readonly v: VisitTerms;
  readonly slots: SlotChoiceState;
  /** Of the service. */
  readonly modes: readonly (Mode | 'unknown')[];
  /** What is fixed already, and so not asked. */
  readonly fixed?: { readonly mode?: unknown; readonly location?: unknown; readonly practitioner?: unknown };
  readonly change: (filters: Partial<SlotChoiceState['filters']>) => void;
  /** Beside them: the other way to see the times. */
  readonly view?: unknown;
}

/** Offered while the times are on their way, so that the filters stay where they are. */
const anyWay = ['any', 'morning', 'afternoon'] as const;

/** What a list of free times can be narrowed by: only questions with more than one answer. */
export function slotFilters({ t, v, slots, modes, fixed = {}, change, view }: SlotFiltersOptions) {
  const isLoading = slots.step === 'loading';
  if (isLoading && slots.locations.length === 0) return skeletonFilters(2);
  const choices = filterChoices(slots);
  const now = slots.filters;
  const ways = fixed.mode ? [] : modes.filter((mode) => mode !== 'unknown' && mode in t.modeChips);
  const partsOfDay: readonly PartOfDay[] = isLoading ? anyWay : choices.partsOfDay;
  const any = (label: string) => ({ value: '', label });
  const named = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const shown = [
    ways.length > 1 &&
      chips(
        v.kindOfVisit,
        'mode',
        [any(v.anyKind), ...ways.map((mode) => ({ value: mode, label: t.modeChips[mode] }))],
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
      !fixed.location &&
      pickList(v.place, 'place', [any(v.anyPlace), ...named(choices.locations)], now.locationId ?? '', (id) =>
        change({ locationId: id || undefined }),
      ),
    choices.practitioners.length > 0 &&
      !fixed.practitioner &&
      pickList(v.clinician, 'clinician', [any(v.anyone), ...named(choices.practitioners)], now.practitionerId ?? '', (id) =>
        change({ practitionerId: id || undefined }),
      ),
    view,
  ].filter(Boolean);
  return shown.length > 0 ? html`<div class="filters">${shown}</div>` : nothing;
}
