/** The element's later half, in a chunk of its own: every page but the visit's own, and what turning away means. */
import { canClearManage, isManagePrivate, previousManageStep, type ManageState, type ManageStepName } from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { Leaving, type LeavingHands, type LeavingRules } from '../controls/leaving.ts';
import { changedWords } from './saying.element.ts';
import { cancelView, cancelledView, failedView, moveView, movedView, sendingView, unknownView } from './views/change.view.ts';
import { disruptedView } from './views/disrupted.view.ts';
import { codeView, findView, foundView } from './views/find.view.ts';
import { leaveView, leftView, missedView, placeView, takenView } from './views/place.view.ts';
import { linkedLines } from './views/linked.ts';
import { slotView } from './views/slot.view.ts';
import type { View } from './views/view.ts';
import { visitView } from './views/visit.view.ts';
import { waitView, waitedForView } from './views/wait.view.ts';

export { rescheduleStyles } from './reschedule.styles.ts';
export { changedWords };

/** The page of each step; of the visit, where there is more to say than the first half knows. */
const pages: { readonly [S in ManageStepName]?: (view: View<S>) => unknown } = {
  find: findView,
  found: foundView,
  visit: (view) =>
    view.state.visit?.disrupted
      ? disruptedView(view, view.state.visit)
      : visitView(view, view.state.visit && linkedLines(view, view.state.visit)),
  slot: slotView,
  move: moveView,
  cancel: cancelView,
  sending: sendingView,
  unknown: unknownView,
  failed: failedView,
  moved: movedView,
  cancelled: cancelledView,
  code: codeView,
  wait: waitView,
  waiting: waitedForView,
  place: placeView,
  missed: missedView,
  leave: leaveView,
  left: leftView,
  taken: takenView,
};

const leavingRules: LeavingRules<ManageState, ManageStepName> = {
  pages: ['visit', 'slot', 'move', 'cancel', 'code', 'find', 'found', 'wait', 'place', 'missed', 'leave'],
  ends: ['moved', 'cancelled', 'waiting', 'left', 'taken'],
  isPrivate: isManagePrivate,
  canClear: canClearManage,
  previousStep: previousManageStep,
};

/** The page of a step; missing for the steps of the first half. */
export function page(given: Omit<View, 'back'>): unknown {
  const { state, send } = given;
  const back = previousManageStep(state) && (() => send({ type: 'went-back' }));
  return (pages[state.step] as ((view: View) => unknown) | undefined)?.({ ...given, back });
}

/** What turning away means here, from the page that stands by now. */
export function leavingOf(
  host: ReactiveControllerHost & EventTarget,
  state: ManageState,
  hands: LeavingHands<ManageState, ManageStepName>,
): Leaving<ManageState, ManageStepName> {
  const leaving = new Leaving(host, leavingRules, hands);
  for (const step of passed(state)) leaving.follow({ step });
  return leaving;
}

/** The pages up to this one: whoever was quicker than this part came may go back all the same. */
function passed(state: ManageState): readonly ManageStepName[] {
  const before = previousManageStep(state);
  if (!before) return [state.step];
  return before === 'slot' ? ['visit', before, state.step] : [before, state.step];
}
