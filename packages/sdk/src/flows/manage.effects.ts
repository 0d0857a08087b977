import { isContractError, isProblem, isUnknownOutcome } from '../errors/guards.ts';
import type { Appointment } from '../contract/appointments.ts';
import type { Slot } from '../contract/slots.ts';
import type { ManageOptions } from '../options.ts';
import { createHold } from '../resources/holds.ts';
import * as managing from '../resources/managing.ts';
import { openVisit, type ManagedVisit } from '../resources/opening.ts';
import type { ManageDesk, ManageEffect, ManageEffects } from './manage-desk.ts';
import { placeOutcome, sendPlaceChange, waitingEffects, type PlaceChange } from './manage-waiting.effects.ts';
import type { Change, ManageOutcome, ManageState, VisitLink } from './manage.state.ts';
import { wanted } from './running.effects.ts';
import { codeOf } from './code-of.effects.ts';
import { isAsking, loadSlots } from './slot-choice.effects.ts';
import type { SlotChoiceState } from './slot-choice.state.ts';

/** How long a patient waits for a hold before they go on without, in milliseconds. */
const holdPatience = 8000;
/** How often an unknown outcome is asked for before the patient is asked when to go on. */
const resumeAttempts = 6;

/** The time is someone else's, or was never to be had: the patient picks another one. */
const lostCodes = new Set(['slot-unavailable', 'outside-booking-window', 'hold-expired', 'hold-conflict']);

/** What is read and written because the patient pressed something. */
export const manageEffects: ManageEffects = (state) => {
  const { step, link, visit, slots, hold, change } = state;
  const isNearTimes = step === 'slot' || step === 'move';
  return wanted<ManageEffect>(
    step === 'finding' && { id: `find ${state.key}`, isWrite: true, run: (desk) => find(desk, state) },
    state.isStale && link && link.of !== 'waitlist' && { id: `read ${state.etag ?? ''}`, run: (desk, signal) => read(desk, link, signal) },
    slots &&
      visit &&
      isNearTimes &&
      isAsking(slots) && {
        id: `slots ${slots.ask.id}`,
        run: (desk, signal) => loadTimes(desk, slots, visit, { signal, manage: link?.token }),
      },
    hold?.status === 'asking' && { id: `hold ${hold.key}`, isWrite: true, run: (desk) => makeHold(desk, hold) },
    step === 'sending' && change && { id: `change ${change.key}`, isWrite: true, run: (desk) => settle(desk, state, change) },
    step === 'unknown' && state.asking && change && { id: `ask ${change.key}`, isWrite: true, run: (desk) => settle(desk, state, change) },
    step === 'code' && state.status === 'sending' && link && { id: 'code', isWrite: true, run: (desk) => sendCode(desk, link) },
    step === 'code' && state.status === 'checking' && link && { id: 'verify', isWrite: true, run: (desk) => verify(desk, link, state) },
    ...waitingEffects(state),
  );
};

const read = ({ transport }: ManageDesk, { id, token }: VisitLink, signal: AbortSignal): Promise<ManageOutcome> =>
  openVisit(transport, id, { signal, manage: token }).then(
    ({ appointment, etag }) => ({ type: 'visit-read', visit: appointment, etag }),
    () => ({ type: 'visit-unread' }),
  );

async function find({ transport }: ManageDesk, state: ManageState): Promise<ManageOutcome> {
  const { contact, reference } = state.draft;
  const key = state.step === 'finding' ? state.key : '';
  const named = reference.trim();
  try {
    await managing.lookUpAppointments(transport, { contact: contact.trim(), ...(named && { reference: named }) }, { idempotencyKey: key });
    return { type: 'links-sent', key };
  } catch (error) {
    return { type: 'lookup-refused', key, code: codeOf(error), isField: isProblem(error, 'validation-failed') };
  }
}

/** The time the visit has is listed as free to it, so that one that overlaps it can be chosen; itself it is no other time. */
async function loadTimes(
  { transport }: ManageDesk,
  slots: SlotChoiceState,
  visit: Appointment,
  options: ManageOptions,
): Promise<ManageOutcome> {
  const event = await loadSlots(transport, slots, options, { visit: visit.id });
  if (event.type === 'slots-failed') return event;
  const items = event.page.items.filter((slot) => !isOwnTime(visit, slot));
  return { ...event, page: { ...event.page, items } };
}

function isOwnTime({ start, mode, location, practitioner }: Appointment, slot: Slot): boolean {
  return (
    start !== undefined &&
    Date.parse(start) === Date.parse(slot.start) &&
    mode === slot.mode &&
    location?.id === slot.locationId &&
    // Masked, a visit does not name its clinician: then another one's same time is left out as well.
    (practitioner === undefined || practitioner.id === slot.practitionerId)
  );
}

async function makeHold(desk: ManageDesk, { slotId, key }: { readonly slotId: string; readonly key: string }): Promise<ManageOutcome> {
  const { transport, held } = desk;
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(holdPatience) };
  try {
    // The time that was looked at before goes back by itself.
    const made = await createHold(transport, slotId, options);
    desk.held = made;
    held?.release().catch(() => undefined);
    return { type: 'slot-held', key, id: made.id };
  } catch (error) {
    if (isProblem(error) && lostCodes.has(error.code)) return { type: 'slot-lost', key, alternatives: error.alternatives };
    return { type: 'hold-failed', key };
  }
}

/** Sends it: the first time, again after it failed for certain, or again to find out; always under the same key and with the same body. */
async function settle(desk: ManageDesk, state: ManageState, change: Change): Promise<ManageOutcome> {
  const { key } = change;
  try {
    const lost = desk.lost.get(key);
    const made = lost ? await lost.resume({ attempts: resumeAttempts }) : await send(desk, state, change);
    if (isOfPlace(change)) return placeOutcome(change, made);
    const { appointment, etag } = made as ManagedVisit;
    return { type: 'changed', key, visit: appointment, etag };
  } catch (error) {
    if (isUnknownOutcome(error)) desk.lost.set(key, error);
    // Or done, but told in a way that cannot be read.
    if (isUnknownOutcome(error) || (isContractError(error) && error.status < 300)) return { type: 'outcome-unknown', key };
    if (!isProblem(error)) return { type: 'change-failed', key, code: codeOf(error), retryable: true };
    if (lostCodes.has(error.code)) return { type: 'slot-lost', key, alternatives: error.alternatives };
    if (error.code === 'offer-expired') return { type: 'offer-over', key };
    if (error.code === 'version-mismatch') return { type: 'changed-meanwhile', key };
    const retryable = error.status >= 500 || error.status === 429 || error.status === 408;
    return { type: 'change-failed', key, code: error.code, retryable };
  }
}

const isOfPlace = (change: Change): change is PlaceChange =>
  change.kind === 'wait' || change.kind === 'leave' || change.kind === 'accept' || change.kind === 'decline';

function send(desk: ManageDesk, state: ManageState, change: Change): Promise<unknown> {
  return isOfPlace(change) ? sendPlaceChange(desk, state, change) : sendVisitChange(desk, state, change);
}

function sendVisitChange(
  { transport, held }: ManageDesk,
  { link, visit }: ManageState,
  change: Exclude<Change, PlaceChange>,
): Promise<ManagedVisit> {
  const id = visit?.id ?? '';
  const options = { idempotencyKey: change.key, manage: link?.token };
  switch (change.kind) {
    case 'move': {
      const hold = held?.id === change.holdId ? held : undefined;
      return managing.rescheduleAppointment(transport, id, { slotId: change.slotId }, { ...options, ifMatch: change.ifMatch, hold });
    }
    case 'cancel':
      return managing.cancelAppointment(transport, id, change.reason === undefined ? {} : { reason: change.reason }, {
        ...options,
        ifMatch: change.ifMatch,
      });
    case 'confirm':
      return managing.confirmAppointment(transport, id, options);
    case 'reminders':
      return managing.setReminders(transport, id, change.reminders, options);
  }
}

const sendCode = ({ transport }: ManageDesk, { id, token }: VisitLink): Promise<ManageOutcome> =>
  managing.sendCode(transport, id, { manage: token }).then(
    ({ sentTo, triesLeft }) => ({ type: 'code-sent', sentTo, triesLeft }),
    (error: unknown) => ({ type: 'code-unsent', code: codeOf(error) }),
  );

const verify = ({ transport }: ManageDesk, { id, token }: VisitLink, { draft }: ManageState): Promise<ManageOutcome> =>
  managing.verifyCode(transport, id, draft.code.trim(), { manage: token }).then(
    ({ appointment, etag, manage }) => ({ type: 'code-right', visit: appointment, etag, token: manage.token }),
    (error: unknown) => ({ type: 'code-wrong', code: codeOf(error) }),
  );

/** Lets a held time go as soon as nothing wants it. */
export function letHoldGo(desk: ManageDesk, { step, hold, change }: ManageState): void {
  const { held } = desk;
  if (!held) return;
  const isSent = change?.kind === 'move' && change.holdId === held.id;
  const isFrozen = isSent && (step === 'sending' || step === 'unknown' || step === 'failed');
  const isWanted = hold !== undefined && (hold.status !== 'held' || hold.id === held.id) && !desk.stopped.aborted;
  if (isFrozen || isWanted) return;
  desk.held = undefined;
  // Moved into, it is no hold any more, and letting it go frees nothing.
  if (step !== 'moved') held.release().catch(() => undefined);
}
