import type { SlotChoiceState } from './slot-choice.state.ts';

/** Whether anything but "any" is chosen: then an empty list may be the filters' doing. */
export function isFiltered({ filters }: SlotChoiceState): boolean {
  return filters.partOfDay !== 'any' || Boolean(filters.locationId ?? filters.practitionerId ?? filters.mode);
}
