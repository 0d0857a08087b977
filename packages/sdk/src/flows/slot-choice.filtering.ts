import { askAgain, takeSlots } from './slot-choice.flow.ts';
import type { SlotChoiceEvent, SlotChoiceState } from './slot-choice.state.ts';

/** Total: an event that does not apply gives back the same object. */
export function reduceSlotChoice(state: SlotChoiceState, event: SlotChoiceEvent): SlotChoiceState {
  switch (event.type) {
    case 'filters-changed': {
      const filters = { ...state.filters, ...event.filters };
      const { locationId, practitionerId, mode } = filters;
      const same =
        locationId === state.filters.locationId && practitionerId === state.filters.practitionerId && mode === state.filters.mode;
      if (!same) return askAgain({ ...state, filters });
      return filters.partOfDay === state.filters.partOfDay ? state : { ...state, filters };
    }
    case 'more-asked':
      if (state.step !== 'ready' || state.more === 'asking' || !state.next) return state;
      return { ...state, more: 'asking', ask: { ...state.next, id: state.ask.id + 1, page: 1 } };
    default:
      return takeSlots(state, event);
  }
}

/** Whether anything but "any" is chosen: then an empty list may be the filters' doing. */
export function isFiltered({ filters }: SlotChoiceState): boolean {
  return filters.partOfDay !== 'any' || Boolean(filters.locationId ?? filters.practitionerId ?? filters.mode);
}
