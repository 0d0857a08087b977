import * as changing from './manage.changing.ts';
import * as opening from './manage.opening.ts';
import * as waiting from './manage.waiting.ts';
import { atHome, atTimes, goTo, startManage } from './manage.steps.ts';
import type { ManageEvent, ManageState } from './manage.state.ts';

export { startManage, type ManageStart } from './manage.steps.ts';
export type * from './manage.state.ts';

/** What becomes of a state. Total: an event that does not apply gives back the same object. */
export function reduceManage(state: ManageState, event: ManageEvent): ManageState {
  switch (event.type) {
    case 'opened':
      return opening.onOpened(state, event);
    case 'link-refused':
      return opening.onLinkRefused(state, event);
    case 'load-failed':
      return state.step === 'loading' ? goTo(state, { step: 'unavailable', code: event.code }) : state;
    case 'visit-read':
      return opening.onRead(state, event);
    case 'place-read':
      return waiting.onPlaceRead(state, event);
    case 'place-aged':
      return state.step === 'place' ? { ...state, isStale: true } : state;
    case 'visit-unread':
      return state.isStale ? { ...state, isStale: false } : state;
    case 'typed':
      return { ...state, draft: { ...state.draft, [event.field]: event.value } };
    case 'find-asked':
      return state.visit ? state : goTo(state, { step: 'find', why: 'no-link' });
    case 'lookup-asked':
      return opening.onLookupAsked(state, event);
    case 'links-sent':
      return state.step === 'finding' && state.key === event.key ? goTo(state, { step: 'found' }) : state;
    case 'lookup-refused':
      return opening.onLookupRefused(state, event);
    case 'move-asked':
      return changing.onMoveAsked(state);
    case 'cancel-asked':
      return changing.onCancelAsked(state);
    case 'confirm-asked':
      return changing.onConfirmAsked(state, event);
    case 'reminders-chosen':
      return changing.onRemindersChosen(state, event);
    case 'filters-changed':
    case 'more-asked':
    case 'slots-reloaded':
    case 'slots-loaded':
    case 'slots-failed':
      return changing.onSlots(state, event);
    case 'slot-chosen':
      return changing.onSlotChosen(state, event);
    case 'slot-held':
    case 'hold-failed':
      return changing.onHold(state, event);
    case 'slot-lost':
      return changing.onLost(state, event);
    case 'all-times-asked':
      return state.step === 'slot' && state.lost ? goTo(state, atTimes) : state;
    case 'wait-asked':
      return waiting.onWaitAsked(state);
    case 'leave-asked':
      return waiting.onLeaveAsked(state);
    case 'offer-accepted':
    case 'offer-declined':
      return waiting.onOfferAnswered(state, event);
    case 'confirmed':
      return state.step === 'wait' || state.step === 'leave' ? waiting.onConfirmed(state, event) : changing.onConfirmed(state, event);
    case 'changed':
    case 'changed-meanwhile':
    case 'change-failed':
    case 'outcome-unknown':
      return changing.onAnswer(state, event);
    case 'place-changed':
    case 'offer-over':
      return waiting.onAnswer(state, event);
    case 'kept':
      return wentBack(state, true);
    case 'went-back':
      return wentBack(state, false);
    case 'step-reopened':
      return onReopened(state, event.step);
    case 'cleared':
      return onCleared(state);
    case 'retried':
      return onRetried(state);
    case 'asked-again':
      return state.step === 'unknown' && !state.asking ? { ...state, asking: true } : state;
    case 'code-asked':
      return onCodeAsked(state);
    case 'code-entered':
      return opening.onCodeEntered(state);
    case 'code-sent':
    case 'code-unsent':
    case 'code-right':
    case 'code-wrong':
      return opening.onCode(state, event);
    case 'language-changed':
      return event.language === state.language ? state : { ...state, language: event.language };
  }
}

/** One page back; the visit, or the place, is kept as it is in any case. */
export function previousManageStep(state: ManageState): 'visit' | 'place' | 'slot' | 'find' | undefined {
  switch (state.step) {
    case 'slot':
      return 'visit';
    case 'move':
      return 'slot';
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

function wentBack(state: ManageState, toHome: boolean): ManageState {
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
function onReopened(state: ManageState, step: ManageState['step']): ManageState {
  if (noWayBack.includes(state.step) || state.step === step) return state;
  const home = atHome(state);
  if (step === previousManageStep(state)) return wentBack(state, step === home.step);
  const isThere = home.step === 'place' ? state.entry !== undefined : state.visit !== undefined && state.visit.status !== 'cancelled';
  if (step === home.step && isThere) return goTo(state, home, { change: undefined, hold: undefined, slot: undefined });
  return step === 'slot' && state.step === 'visit' ? changing.onMoveAsked(state) : state;
}

/** Forgets the visit and the link to it. A write on its way is seen through. */
function onCleared(state: ManageState): ManageState {
  if (!canClearManage(state)) return state;
  const { language, today, hospital, wordsIn } = state;
  const forgotten = { ...startManage({ language, today }), hospital, wordsIn };
  return hospital ? goTo(forgotten, { step: 'find', why: 'no-link' }) : forgotten;
}

/** "Try again". What failed for certain is sent again as it was, under the same key. */
function onRetried(state: ManageState): ManageState {
  if (state.step === 'unavailable') return goTo(state, { step: 'loading' });
  if (state.step === 'failed' && state.retryable && state.change) return goTo(state, { step: 'sending' });
  if (state.step === 'slot' && state.slots?.step === 'unavailable') return changing.onSlots(state, { type: 'slots-reloaded' });
  if (state.step === 'code' && state.status === 'unavailable') return { ...state, status: 'sending', code: undefined };
  return state;
}

/** "Show the whole visit", or "Send another code". */
function onCodeAsked(state: ManageState): ManageState {
  if (state.step === 'visit' && state.visit) return goTo(state, { step: 'code', status: 'sending' });
  return state.step === 'code' && state.status === 'ready' ? { ...state, status: 'sending', errors: [] } : state;
}

/** Whether there is anything that the next person at this device must not see, or be able to do. */
export const isManagePrivate = ({ visit, entry, link, draft }: ManageState): boolean =>
  visit !== undefined || entry !== undefined || link !== undefined || Object.values(draft).some(({ length }) => length > 0);

/** Whether all of that can be forgotten now: not while a write is on its way, whose outcome the patient must hear. */
export const canClearManage = (state: ManageState): boolean =>
  isManagePrivate(state) && state.step !== 'sending' && state.step !== 'unknown';
