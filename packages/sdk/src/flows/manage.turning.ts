import * as changing from './manage.changing.ts';
import { onRetried as onFirstRetried } from './manage.opening.ts';
import { canClearManage, previousManageStep } from './manage.selectors.ts';
import { atHome, atTimes, goTo, startManage, type ManageEventOf } from './manage.steps.ts';
import type { ManageState } from './manage.state.ts';

/** One page back, or to the page that the link leads to. */
export function wentBack(state: ManageState, toHome: boolean): ManageState {
  // What one waits for is told by the visit's own rules, so it is read again.
  if (state.step === 'waiting') return toHome ? goTo(state, atHome(state), { isStale: true }) : state;
  const step = previousManageStep(state);
  if (!step) return state;
  if (step === 'find') return goTo(state, { step, why: 'no-link' });
  // Whoever goes back while a time is being held does not want it.
  if (step === 'slot' && !toHome) return goTo(state, atTimes, { change: undefined });
  return goTo(state, atHome(state), { change: undefined, hold: undefined, slot: undefined });
}

/** What is under way, or done, has no page before it. */
const noWayBack: readonly ManageState['step'][] = ['sending', 'unknown', 'moved', 'cancelled', 'waiting', 'left', 'taken'];

/** Pages that the browser's history can lead to; the last press is made anew each time. */
export function onReopened(state: ManageState, { step }: ManageEventOf<'step-reopened'>): ManageState {
  if (noWayBack.includes(state.step) || state.step === step) return state;
  const home = atHome(state);
  if (step === previousManageStep(state)) return wentBack(state, step === home.step);
  const isThere = home.step === 'place' ? state.entry !== undefined : state.visit !== undefined && state.visit.status !== 'cancelled';
  if (step === home.step && isThere) return goTo(state, home, { change: undefined, hold: undefined, slot: undefined });
  return step === 'slot' ? changing.onMoveAsked(state) : state;
}

/** Forgets the visit and the link to it. A write on its way is seen through. */
export function onCleared(state: ManageState): ManageState {
  if (!canClearManage(state)) return state;
  const { language, today, hospital, wordsIn } = state;
  const forgotten = { ...startManage({ language, today }), hospital, wordsIn };
  return hospital ? goTo(forgotten, { step: 'find', why: 'no-link' }) : forgotten;
}

/** "Try again". What failed for certain is sent again as it was, under the same key. */
export function onRetried(state: ManageState): ManageState {
  if (state.step === 'failed' && state.retryable && state.change) return goTo(state, { step: 'sending' });
  if (state.step === 'slot' && state.slots?.step === 'unavailable') return changing.onSlots(state, { type: 'slots-reloaded' });
  if (state.step === 'code' && state.status === 'unavailable') return { ...state, status: 'sending', code: undefined };
  return onFirstRetried(state);
}
