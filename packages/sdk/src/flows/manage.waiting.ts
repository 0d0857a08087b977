import type { WaitlistEntry, WaitlistOffer } from '../contract/waitlist.ts';
import { atHome, goTo, isFrozen, sendChange, type ManageEventOf } from './manage.steps.ts';
import type { ManageState } from './manage.state.ts';

/** The time that is kept for whoever waits, if there is one now. */
export const openOffer = ({ offers }: WaitlistEntry): WaitlistOffer | undefined => offers.find(({ status }) => status === 'open');

/** The place was read again. What is being sent is about the offer that the patient saw; a word about the one before is no longer true of a new one. */
export function onPlaceRead(state: ManageState, { entry }: ManageEventOf<'place-read'>): ManageState {
  if (isFrozen(state)) return { ...state, isStale: false };
  const offer = openOffer(entry);
  const isNew = offer !== undefined && offer.id !== (state.entry && openOffer(state.entry)?.id);
  return { ...state, entry, isStale: false, notice: isNew || !isLive(entry) ? undefined : state.notice };
}

export function onWaitAsked(state: ManageState): ManageState {
  const isAt = state.step === 'visit' || state.step === 'slot';
  return isAt && state.visit?.policy.waitlist?.allowed ? goTo(state, { step: 'wait' }, { hold: undefined, slot: undefined }) : state;
}

export const onLeaveAsked = (state: ManageState): ManageState =>
  state.step === 'place' && state.entry && isLive(state.entry) ? goTo(state, { step: 'leave' }) : state;

/** Whether somebody waits still. */
export const isLive = ({ status }: WaitlistEntry): boolean => status === 'waiting' || status === 'offered';

/** "Wait for an earlier time", "Leave the waiting list". */
export function onConfirmed(state: ManageState, { key }: ManageEventOf<'confirmed'>): ManageState {
  const { visit, draft } = state;
  if (state.step === 'leave') return sendChange(state, { kind: 'leave', key });
  if (state.step !== 'wait' || !visit) return state;
  const { wishDays, wishParts, wishNotice } = draft;
  const wishes = {
    ...(wishDays.length > 0 && { daysOfWeek: [...wishDays] }),
    ...(wishParts.length > 0 && { partsOfDay: [...wishParts] }),
    ...(wishNotice !== '' && { noticeMinutes: Number(wishNotice) }),
  };
  return sendChange(state, { kind: 'wait', key, input: { serviceId: visit.service.id, appointmentId: visit.id, wishes } });
}

/** "Take this time", "No, thank you". */
export function onOfferAnswered(
  state: ManageState,
  { type, key, offerId }: ManageEventOf<'offer-accepted' | 'offer-declined'>,
): ManageState {
  const offer = state.step === 'place' && state.entry ? openOffer(state.entry) : undefined;
  return offer?.id === offerId ? sendChange(state, { kind: type === 'offer-accepted' ? 'accept' : 'decline', key, offerId }) : state;
}

/** What came of it. */
export function onAnswer(state: ManageState, event: ManageEventOf<'place-changed' | 'offer-over'>): ManageState {
  const { change } = state;
  if (!isFrozen(state) || !change || change.key !== event.key) return state;
  const known = { change: undefined, isStale: false };
  if (event.type === 'offer-over') return goTo(state, atHome(state), { change: undefined, isStale: true, notice: 'offer-over' });
  const { entry = state.entry, url } = event;
  if (change.kind === 'leave') return goTo(state, { step: 'left' }, known);
  if (url === undefined) return goTo(state, atHome(state), { ...known, entry, notice: 'declined' });
  const visit = state.visit && { ...state.visit, policy: { ...state.visit.policy, waitlist: { allowed: false } } };
  return goTo(
    state,
    { step: 'waiting', url },
    { ...known, entry, visit, draft: { ...state.draft, wishDays: [], wishParts: [], wishNotice: '' } },
  );
}
