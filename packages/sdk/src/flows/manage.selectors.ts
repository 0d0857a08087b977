import { atHome } from './manage.steps.ts';
import type { ManageState } from './manage.state.ts';

/** One page back; the visit, or the place, is kept as it is in any case. */
export function previousManageStep(state: ManageState): 'visit' | 'place' | 'slot' | 'find' | undefined {
  switch (state.step) {
    case 'slot':
      return 'visit';
    case 'move':
      // The time that is kept is on the page of the visit.
      return state.slot && state.slot.id === state.visit?.disrupted?.offer?.slot.id ? 'visit' : 'slot';
    case 'cancel':
    case 'wait':
    case 'code':
      return 'visit';
    case 'leave':
    case 'missed':
      return 'place';
    case 'failed':
      return atHome(state).step;
    case 'found':
      return 'find';
    default:
      return undefined;
  }
}

/** Whether there is anything that the next person at this device must not see, or be able to do. */
export const isManagePrivate = ({ visit, entry, link, draft }: ManageState): boolean =>
  visit !== undefined || entry !== undefined || link !== undefined || Object.values(draft).some(({ length }) => length > 0);

/** Whether all of that can be forgotten now: not while a write is on its way, whose outcome the patient must hear. */
export const canClearManage = (state: ManageState): boolean =>
  isManagePrivate(state) && state.step !== 'sending' && state.step !== 'unknown';
