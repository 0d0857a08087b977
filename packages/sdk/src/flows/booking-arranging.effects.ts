import { getDiscovery } from '../asking.ts';
import { isContractError, isProblem, isUnknownOutcome } from '../errors/guards.ts';
import type { ProblemError } from '../errors/problem-error.ts';
import type { WaitlistAnswer } from '../contract/waitlist.ts';
import { pages } from '../paging.ts';
import { bookAppointment, type Visit } from '../resources/appointments.ts';
import { createHold, type SlotHold } from '../resources/holds.ts';
import { getQuestionnaire } from '../resources/questionnaires.ts';
import { createRequest } from '../resources/requests.ts';
import { joinWaitlist } from '../resources/waitlist.ts';
import { listLocations } from '../resources/locations.ts';
import { searchServices } from '../resources/services.ts';
import { getAvailability, listSlots, type SlotList } from '../resources/slots.ts';
import type { Desk, Effect, Effects } from './booking-desk.ts';
import { isOutgrown } from './booking.holding.ts';
import { monthToAsk, spanOf } from './slot-calendar.flow.ts';
import type { Attempt, BookingState, HoldState, OutcomeEvent } from './booking.state.ts';
import { wanted } from './running.effects.ts';
import { codeOf } from './code-of.effects.ts';
import { limit, queryOf } from './slot-choice.effects.ts';

/** How long a patient waits for a hold before they go on without, in milliseconds. */
const holdPatience = 8000;
/** How often an unknown outcome is asked for before the patient is asked when to go on. */
const resumeAttempts = 6;
/** A hold is made anew so long before it runs out, in milliseconds, or after three quarters of a shorter one: so there is no gap. */
const holdMargin = 10_000;

/** The time is someone else's, or was never to be had: the patient picks another one. */
const lostCodes = new Set(['slot-unavailable', 'outside-booking-window', 'not-found', 'hold-expired', 'hold-conflict']);

/** What is read and written because the patient pressed something. */
export const arrangingEffects: Effects = (state) => {
  const { step, service, hold, attempt, search } = state;
  const id = service?.questionnaireId;
  // Asked for while the page before is filled in; should that fail, once more when the page is opened.
  const isEarly = step === 'details' && !state.questionnaire;
  const isNow = step === 'questions' && state.status === 'loading';
  const month = monthToAsk(state);
  return wanted<Effect>(
    month !== undefined && { id: `month ${month}`, run: (desk, signal) => loadMonth(desk, state, month, signal) },
    step === 'place' &&
      service &&
      !state.places && { id: `places ${service.id}`, run: (desk, signal) => loadPlaces(desk, service.id, signal) },
    step === 'service' &&
      search.status === 'asking' && { id: `search ${search.asked}`, run: (desk, signal) => searchFor(desk, search.asked, signal) },
    id !== undefined && (isEarly || isNow) && { id: `questions ${step}`, run: (desk, signal) => loadQuestions(desk, id, signal) },
    hold?.status === 'asking' && { id: `hold ${hold.key}`, isWrite: true, run: (desk) => makeHold(desk, hold) },
    hold?.status === 'held' && isOutgrown(state) && { id: `outgrown ${hold.id}`, run: (desk) => Promise.resolve(outgrown(desk, hold)) },
    hold?.status === 'held' && { id: `expiry ${hold.id}`, run: (desk, signal) => awaitExpiry(desk, hold, signal) },
    step === 'sending' && attempt && { id: `send ${attempt.key}`, isWrite: true, run: (desk) => settle(desk, attempt) },
    step === 'unknown' && state.asking && attempt && { id: `ask ${attempt.key}`, isWrite: true, run: (desk) => settle(desk, attempt) },
  );
};

function loadPlaces({ transport }: Desk, serviceId: string, signal: AbortSignal): Promise<OutcomeEvent> {
  return listLocations(transport, { service: serviceId, limit }, { signal }).then(
    ({ items }) => ({ type: 'places-loaded', serviceId, places: items }),
    () => ({ type: 'places-failed', serviceId }),
  );
}

/** All pages of a month, and where a month without any time goes on. */
async function loadMonth({ transport }: Desk, { slots, calendar }: BookingState, key: string, signal: AbortSignal): Promise<OutcomeEvent> {
  if (!slots || !calendar) throw new TypeError('A calendar is looked at without a list of times.');
  const query = { ...queryOf(slots), ...spanOf(calendar.month, slots), cursor: undefined };
  try {
    // Not `slotPages`: it stands beside `listSlots`, so the first list would carry it.
    const listed: SlotList[] = [];
    for await (const page of pages((cursor) => listSlots(transport, { ...query, cursor }, { signal }), 'listSlots')) listed.push(page);
    const page = {
      items: listed.flatMap(({ items }) => items),
      included: {
        services: [],
        locations: listed.flatMap(({ included }) => included.locations),
        practitioners: listed.flatMap(({ included }) => included.practitioners),
      },
    };
    const { limit: _, cursor: __, ...span } = query;
    const next = page.items.length === 0 ? (await getAvailability(transport, span, { signal })).next : undefined;
    return { type: 'month-loaded', key, page, next };
  } catch (error) {
    return { type: 'month-failed', key, code: codeOf(error) };
  }
}

function searchFor({ transport }: Desk, q: string, signal: AbortSignal): Promise<OutcomeEvent> {
  return searchServices(transport, { q }, { signal }).then(
    (services) => ({ type: 'services-found', q, services }),
    () => ({ type: 'search-failed', q }),
  );
}

function loadQuestions({ transport }: Desk, id: string, signal: AbortSignal): Promise<OutcomeEvent> {
  return getQuestionnaire(transport, id, { signal }).then(
    // Nobody may have checked it.
    (questionnaire) =>
      Array.isArray(questionnaire.item)
        ? { type: 'questions-loaded', id, questionnaire }
        : { type: 'questions-failed', id, code: 'contract' },
    (error: unknown) => ({ type: 'questions-failed', id, code: codeOf(error) }),
  );
}

function outgrown({ transport }: Desk, { id }: Extract<HoldState, { status: 'held' }>): OutcomeEvent {
  return { type: 'hold-outgrown', id, key: transport.ports.newKey() };
}

async function makeHold(desk: Desk, { slotId, needs, key }: Extract<HoldState, { status: 'asking' }>): Promise<OutcomeEvent> {
  try {
    const held = await takeHold(desk, slotId, needs, key);
    desk.held = held;
    return { type: 'slot-held', key, id: held.id, expiresAt: held.expiresAt.getTime() };
  } catch (error) {
    if (isProblem(error) && lostCodes.has(error.code)) return { type: 'slot-lost', key, alternatives: error.alternatives };
    const unsure = isUnknownOutcome(error);
    if (unsure) desk.lost.set(key, error);
    return { type: 'hold-failed', key, unsure };
  }
}

async function takeHold(
  { transport, held, lost, now }: Desk,
  slotId: string,
  needs: readonly string[],
  idempotencyKey: string,
): Promise<SlotHold> {
  const before = lost.get(idempotencyKey);
  if (before) return (await before.resume({ attempts: resumeAttempts })) as SlotHold;
  const options = { idempotencyKey, signal: AbortSignal.timeout(holdPatience), ...(needs.length > 0 && { needs }) };
  if (!held || held.expiresAt.getTime() <= now()) return createHold(transport, slotId, options);
  try {
    return await held.replace(slotId, options);
  } catch (error) {
    // The one to replace was gone already. Another body, so another key.
    if (!isProblem(error) || error.code === 'slot-unavailable' || !lostCodes.has(error.code)) throw error;
    return createHold(transport, slotId, { ...options, idempotencyKey: undefined });
  }
}

/** Comes back when the hold is about to run out. */
async function awaitExpiry(
  desk: Desk,
  { id, expiresAt }: Extract<HoldState, { status: 'held' }>,
  signal: AbortSignal,
): Promise<OutcomeEvent> {
  const left = Math.max(0, expiresAt - desk.now());
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, left - Math.min(holdMargin, left / 4));
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
  return { type: 'hold-expired', id, key: desk.transport.ports.newKey() };
}

/** Sends it: the first time, again after it failed for certain, or again to find out; always under the same key and with the same body. */
async function settle(desk: Desk, attempt: Attempt): Promise<OutcomeEvent> {
  const { key } = attempt;
  try {
    const lost = desk.lost.get(key);
    const made = lost ? ((await lost.resume({ attempts: resumeAttempts })) as Made) : await send(desk, attempt);
    if ('entry' in made) return { type: 'waiting', key, place: made };
    const { appointment, manage } = made;
    return { type: 'booked', key, visit: { appointment, manage } };
  } catch (error) {
    if (isUnknownOutcome(error)) desk.lost.set(key, error);
    // Or done, but told in a way that cannot be read.
    if (isUnknownOutcome(error) || (isContractError(error) && error.status < 300)) return { type: 'outcome-unknown', key };
    return isProblem(error) ? refusal(desk, key, error) : { type: 'send-failed', key, code: codeOf(error), retryable: true };
  }
}

/** What an attempt comes to. */
type Made = Visit | WaitlistAnswer;

function send({ transport, held }: Desk, { kind, key, input }: Attempt): Promise<Made> {
  const options = { idempotencyKey: key };
  if (kind === 'wait') return joinWaitlist(transport, input, options);
  if (kind === 'request') return createRequest(transport, input, options);
  return bookAppointment(transport, input, { ...options, hold: held?.id === input.holdId ? held : undefined });
}

async function refusal({ transport }: Desk, key: string, { status, code, errors, alternatives }: ProblemError): Promise<OutcomeEvent> {
  if (lostCodes.has(code)) return { type: 'slot-lost', key, alternatives };
  if (code === 'consent-outdated') {
    const hospital = await getDiscovery(transport, { fresh: true }).catch(() => undefined);
    if (hospital) return { type: 'consent-changed', key, hospital };
  }
  if (errors.length > 0) return { type: 'rejected', key, code, errors };
  return { type: 'send-failed', key, code, retryable: status >= 500 || status === 429 || status === 408 };
}

/** Lets a held time go as soon as nothing wants it. */
export function letGo(desk: Desk, { step, hold, attempt }: BookingState): void {
  const { held } = desk;
  if (!held) return;
  const isSent = attempt?.kind === 'booking' && attempt.input.holdId === held.id;
  const isBooked = isSent && (step === 'done' || step === 'pending');
  const isFrozen = isSent && (step === 'sending' || step === 'unknown' || step === 'failed');
  const isWanted = hold !== undefined && (hold.status !== 'held' || hold.id === held.id) && !desk.stopped.aborted;
  if (isFrozen || (isWanted && !isBooked)) return;
  desk.held = undefined;
  // Booked, it is no hold any more. Else it runs out by itself if this fails.
  if (!isBooked) held.release().catch(() => undefined);
}
