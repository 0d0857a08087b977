import { isConsentOutdated, isContractError, isProblem, isUnknownOutcome } from '../errors/guards.ts';
import type { ProblemError } from '../errors/problem-error.ts';
import type { Visit } from '../resources/appointments.ts';
import type { SlotHold } from '../resources/holds.ts';
import type { Desk } from './booking-desk.ts';
import { codeOf } from './booking-reads.effects.ts';
import type { Attempt, HoldState, OutcomeEvent } from './booking.state.ts';

/** How long a patient waits for a hold before they go on without, in milliseconds. */
const holdPatience = 8000;
/** How often an unknown outcome is asked for before the patient is asked when to go on. */
const resumeAttempts = 6;
/** A hold is made anew so long before it runs out, in milliseconds, or after three quarters of a shorter one: so there is no gap. */
const holdMargin = 10_000;

/** The time is someone else's, or was never to be had: the patient picks another one. */
const lostCodes = new Set(['slot-unavailable', 'outside-booking-window', 'not-found', 'hold-expired', 'hold-conflict']);

type Asking = Extract<HoldState, { status: 'asking' }>;
type Held = Extract<HoldState, { status: 'held' }>;

export async function makeHold(desk: Desk, { slotId, key }: Asking): Promise<OutcomeEvent> {
  try {
    const held = await takeHold(desk, slotId, key);
    desk.held = held;
    desk.lost.delete(key);
    return { type: 'slot-held', key, id: held.id, expiresAt: held.expiresAt.getTime() };
  } catch (error) {
    if (isUnknownOutcome(error)) desk.lost.set(key, error);
    if (isProblem(error) && lostCodes.has(error.code)) return { type: 'slot-lost', key, alternatives: error.alternatives };
    return { type: 'hold-failed', key, unsure: isUnknownOutcome(error) };
  }
}

async function takeHold(desk: Desk, slotId: string, key: string): Promise<SlotHold> {
  const lost = desk.lost.get(key);
  if (lost) return (await lost.resume({ attempts: resumeAttempts })) as SlotHold;
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(holdPatience) };
  const { held } = desk;
  if (!held || held.expiresAt.getTime() <= desk.now()) return desk.client.holds.create(slotId, options);
  try {
    return await held.replace(slotId, options);
  } catch (error) {
    // The one to replace was gone already. Another body, so another key.
    if (!isProblem(error, 'hold-expired') && !isProblem(error, 'hold-conflict') && !isProblem(error, 'not-found')) throw error;
    return desk.client.holds.create(slotId, { ...options, idempotencyKey: desk.newKey() });
  }
}

/** Comes back when the hold is about to run out. */
export async function awaitExpiry(desk: Desk, { id, expiresAt }: Held, signal: AbortSignal): Promise<OutcomeEvent> {
  const left = Math.max(0, expiresAt - desk.now());
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, left - Math.min(holdMargin, left / 4));
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
  return { type: 'hold-expired', id, key: desk.newKey() };
}

/** Sends it: the first time, or again after it failed for certain. */
export function sendAttempt(desk: Desk, attempt: Attempt): Promise<OutcomeEvent> {
  return settle(desk, attempt, () => send(desk, attempt));
}

/** Finds out what came of it, by the same key and body. */
export function askAgain(desk: Desk, attempt: Attempt): Promise<OutcomeEvent> {
  const lost = desk.lost.get(attempt.key);
  return settle(desk, attempt, async () => (lost ? ((await lost.resume({ attempts: resumeAttempts })) as Visit) : send(desk, attempt)));
}

function send({ client, held }: Desk, { kind, key, input }: Attempt): Promise<Visit> {
  const options = { idempotencyKey: key };
  if (kind === 'request') return client.requests.create(input, options);
  return client.appointments.book(input, { ...options, hold: held?.id === input.holdId ? held : undefined });
}

async function settle(desk: Desk, { key }: Attempt, ask: () => Promise<Visit>): Promise<OutcomeEvent> {
  try {
    const { appointment, manage } = await ask();
    desk.lost.delete(key);
    return { type: 'booked', key, visit: { appointment, manage } };
  } catch (error) {
    if (isUnknownOutcome(error)) {
      desk.lost.set(key, error);
      return { type: 'outcome-unknown', key };
    }
    // Done, but told in a way that cannot be read.
    if (isContractError(error) && error.status < 300) return { type: 'outcome-unknown', key };
    return isProblem(error) ? refusal(desk, key, error) : { type: 'send-failed', key, code: codeOf(error), retryable: true };
  }
}

async function refusal({ client }: Desk, key: string, error: ProblemError): Promise<OutcomeEvent> {
  const { status, code, errors, alternatives } = error;
  if (lostCodes.has(code)) return { type: 'slot-lost', key, alternatives };
  if (isConsentOutdated(error)) {
    const hospital = await client.discovery.get({ fresh: true }).catch(() => undefined);
    if (hospital) return { type: 'consent-changed', key, hospital };
  }
  if (errors.length > 0) return { type: 'rejected', key, code, errors };
  return { type: 'send-failed', key, code, retryable: status >= 500 || status === 429 || status === 408 };
}
