import type { Appointment } from '../contract/appointments.ts';
import type { Slot } from '../contract/slots.ts';
import { atHome, atTimes, atVisit, goTo, sendChange, type ManageEventOf } from './manage.steps.ts';
import type { Change, ManageState } from './manage.state.ts';
import { reduceSlotChoice } from './slot-choice.filtering.ts';
import { openSlotChoice } from './slot-choice.flow.ts';
import type { SlotChoiceEvent } from './slot-choice.state.ts';

/** How far ahead a list may look when the service has not said it; the server lists no more than it lets anyone book. */
const aYear = 365;

const mayOpenTimes: readonly ManageState['step'][] = ['visit', 'cancel', 'wait'];

/** Opens the times: as they were left, or a new list of the visit's service. */
export function onMoveAsked(state: ManageState): ManageState {
  const { visit } = state;
  if (!visit?.policy.reschedule.allowed || !mayOpenTimes.includes(state.step)) return state;
  return goTo(state, atTimes, { slots: timesOf(state, visit) });
}

const timesOf = ({ slots, today }: ManageState, { service }: Appointment) =>
  slots ?? openSlotChoice({ serviceId: service.id, today, maxAdvanceDays: aYear });

/** The time that the hospital keeps in place of one that cannot be is looked at beside it; the list of times tells who and where. */
export function onKeptTimeChosen(state: ManageState): ManageState {
  const { visit } = state;
  const offer = visit?.disrupted?.offer;
  if (state.step !== 'visit' || !offer) return state;
  return goTo(state, { step: 'move' }, { slot: offer.slot, hold: undefined, slots: timesOf(state, visit) });
}

export const onCancelAsked = (state: ManageState): ManageState =>
  state.step === 'visit' && state.visit?.policy.cancel.allowed ? goTo(state, { step: 'cancel' }) : state;

export function onSlots(state: ManageState, event: SlotChoiceEvent): ManageState {
  const slots = state.slots && reduceSlotChoice(state.slots, event);
  return slots === state.slots ? state : { ...state, slots };
}

/** A time is held before it is shown beside the old one; one that overlaps the visit's own, or is kept for it, cannot be, and needs not. */
export function onSlotChosen(state: ManageState, { slot, key }: ManageEventOf<'slot-chosen'>): ManageState {
  const isElsewhere = slot.deepLink !== undefined || slot.phone !== undefined;
  if (state.step !== 'slot' || state.holding || slot.serviceId !== state.visit?.service.id || isElsewhere) return state;
  if (overlaps(state, slot) || slot.id === state.visit.disrupted?.offer?.slot.id || state.hospital?.capabilities.hold === 'none')
    return goTo(state, { step: 'move' }, { slot, hold: undefined });
  if (state.hold?.status === 'held' && state.hold.slotId === slot.id) return goTo(state, { step: 'move' }, { slot });
  return { ...state, holding: slot, hold: { status: 'asking', slotId: slot.id, key } };
}

function overlaps({ visit }: ManageState, slot: Slot): boolean {
  if (!visit?.start || !visit.end) return false;
  return Date.parse(slot.start) < Date.parse(visit.end) && Date.parse(visit.start) < Date.parse(slot.end);
}

/** Held or not, the patient looks at it once more: without a hold the server decides at the last press. */
export function onHold(state: ManageState, event: ManageEventOf<'slot-held' | 'hold-failed'>): ManageState {
  const { hold } = state;
  if (hold?.status !== 'asking' || hold.key !== event.key) return state;
  const { slotId } = hold;
  const next = event.type === 'slot-held' ? ({ status: 'held', slotId, id: event.id } as const) : undefined;
  if (state.step !== 'slot' || !state.holding) return { ...state, hold: next };
  return goTo(state, { step: 'move' }, { slot: state.holding, hold: next });
}

/** The time is someone else's. The visit still stands. */
export function onLost(state: ManageState, { key, alternatives }: ManageEventOf<'slot-lost'>): ManageState {
  const isHold = state.hold?.status === 'asking' && state.hold.key === key && state.step === 'slot';
  const isChange = state.change?.key === key && (state.step === 'sending' || state.step === 'unknown');
  if (!isHold && !isChange) return state;
  // An offered time that cannot be had: the place on the list stays, and a new offer may come.
  if (isChange && state.change?.kind === 'accept')
    return goTo(state, { step: 'missed', lost: { slot: undefined, alternatives } }, { change: undefined, isStale: true });
  const slot = state.step === 'slot' ? state.holding : state.slot;
  const slots = state.slots && reduceSlotChoice(state.slots, { type: 'slots-reloaded' });
  return goTo(state, { ...atTimes, lost: { slot, alternatives } }, { slots, slot: undefined, hold: undefined, change: undefined });
}

/** The last press. The version that was seen goes along, so that nothing else is changed. */
export function onConfirmed(state: ManageState, { key }: ManageEventOf<'confirmed'>): ManageState {
  const { slot, hold, etag: ifMatch, draft } = state;
  if (state.step === 'move' && slot) {
    const holdId = hold?.status === 'held' && hold.slotId === slot.id ? hold.id : undefined;
    return sendChange(state, { kind: 'move', key, slotId: slot.id, ...(holdId !== undefined && { holdId }), ifMatch });
  }
  if (state.step !== 'cancel') return state;
  const reason = draft.reason.trim();
  if (reason.length > 1000) return { ...state, errors: [{ field: 'reason', code: 'too-long' }] };
  return sendChange(state, { kind: 'cancel', key, ...(reason && { reason }), ifMatch });
}

export const onConfirmAsked = (state: ManageState, { key }: ManageEventOf<'confirm-asked'>): ManageState =>
  state.step === 'visit' && state.visit?.status === 'booked' && !state.visit.confirmedAt && !state.visit.disrupted
    ? sendChange(state, { kind: 'confirm', key })
    : state;

export const onRemindersChosen = (state: ManageState, { key, reminders }: ManageEventOf<'reminders-chosen'>): ManageState =>
  state.step === 'visit' ? sendChange(state, { kind: 'reminders', key, reminders }) : state;

/** What came of the change. Any other key is an answer to something given up long ago. */
export function onAnswer(
  state: ManageState,
  event: ManageEventOf<'changed' | 'changed-meanwhile' | 'change-failed' | 'outcome-unknown'>,
): ManageState {
  const { change } = state;
  if ((state.step !== 'sending' && state.step !== 'unknown') || !change || change.key !== event.key) return state;
  switch (event.type) {
    case 'changed':
      return after(state, change, event);
    case 'changed-meanwhile':
      return goTo(state, atHome(state), { change: undefined, isStale: true, notice: 'changed-meanwhile' });
    case 'change-failed':
      // What is allowed may be another thing now than when the visit was read.
      return goTo(state, { step: 'failed', code: event.code, retryable: event.retryable }, { isStale: !event.retryable });
    case 'outcome-unknown':
      // Asked at once, by itself; after that, whenever the patient wants.
      return goTo(
        state,
        state.step === 'unknown' ? { step: 'unknown', asking: false, tries: state.tries + 1 } : { step: 'unknown', asking: true, tries: 1 },
      );
  }
}

function after(state: ManageState, { kind, ...change }: Change, { visit, etag, token }: ManageEventOf<'changed'>): ManageState {
  const known = { visit, etag, isStale: false, change: undefined, hold: undefined, slot: undefined };
  switch (kind) {
    case 'move':
      return goTo(state, { step: 'moved' }, { ...known, slots: undefined });
    case 'cancel':
      return goTo(state, { step: 'cancelled' }, { ...known, slots: undefined, draft: { ...state.draft, reason: '' } });
    case 'accept':
      // From now on the link is the visit's.
      return goTo(state, { step: 'taken' }, { ...known, link: token === undefined ? undefined : { id: visit.id, token } });
    case 'confirm':
      return goTo(state, atVisit, { ...known, notice: 'confirmed' });
    case 'reminders': {
      const isOff = 'reminders' in change && change.reminders.length === 0;
      return goTo(state, atVisit, { ...known, notice: isOff ? 'reminders-off' : 'reminders-on' });
    }
    default:
      // The others are answered with a place on the list.
      return state;
  }
}
