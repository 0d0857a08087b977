import { reduceBy } from './handlers.ts';
import { managing } from './manage.managing.ts';
import { opening } from './manage.opening.ts';
import type { ManageEvent, ManageState } from './manage.state.ts';

export { startManage, type ManageStart } from './manage.steps.ts';
export type * from './manage.state.ts';

/** What becomes of a state. Total: an event that does not apply gives back the same object. */
export function reduceManage(state: ManageState, event: ManageEvent): ManageState {
  return reduceBy<ManageState, ManageEvent>({ ...opening, ...managing }, state, event);
}
