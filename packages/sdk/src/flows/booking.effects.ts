import type { BookingState } from './booking.state.ts';
import type { Desk } from './booking-desk.ts';
import type { OutcomeEvent } from './booking.state.ts';
import * as reads from './booking-reads.effects.ts';
import * as writes from './booking-writes.effects.ts';

/** Something to be done for a state. It is begun once for as long as the state wants it. */
export interface Effect {
  /** The same id is the same thing. */
  readonly id: string;
  /** A write is seen through to its end; a read is broken off when the state no longer wants it. */
  readonly isWrite: boolean;
  readonly run: (desk: Desk, signal: AbortSignal) => Promise<OutcomeEvent>;
}

/** What the state wants done. */
export function effectsOf(state: BookingState): readonly Effect[] {
  const { step, language, service, hold, slots, attempt, search } = state;
  const effects: Effect[] = [];
  const read = (id: string, run: Effect['run']) => effects.push({ id, isWrite: false, run });
  const write = (id: string, run: Effect['run']) => effects.push({ id, isWrite: true, run });

  if (step === 'loading' || (state.hospital && state.wordsIn !== language))
    read(`load ${language}`, (desk, signal) => reads.load(desk, state, signal));
  if (step === 'service' && search.status === 'asking')
    read(`search ${search.asked}`, (desk, signal) => reads.search(desk, search.asked, signal));
  if (step === 'place' && service && !state.places) read(`places ${service.id}`, (desk, signal) => reads.loadPlaces(desk, service, signal));
  if (slots && reads.isAsking(slots) && isNearTimes(state))
    read(`slots ${slots.ask.id}`, (desk, signal) => reads.loadSlots(desk, slots, signal));

  const questions = service?.questionnaireId;
  if (questions !== undefined) {
    // Asked for while the page before is filled in; and, should that fail, once more when the page is opened.
    if (step === 'details' && !state.questionnaire) read('questions early', (desk, signal) => reads.loadQuestions(desk, questions, signal));
    if (step === 'questions' && state.status === 'loading')
      read('questions', (desk, signal) => reads.loadQuestions(desk, questions, signal));
  }

  if (hold?.status === 'asking') write(`hold ${hold.key}`, (desk) => writes.makeHold(desk, hold));
  if (hold?.status === 'held') read(`expiry ${hold.id}`, (desk, signal) => writes.awaitExpiry(desk, hold, signal));
  if (step === 'sending' && attempt) write(`send ${attempt.key}`, (desk) => writes.sendAttempt(desk, attempt));
  if (step === 'unknown' && state.asking && attempt) write(`ask ${attempt.key}`, (desk) => writes.askAgain(desk, attempt));
  return effects;
}

/** Whether the list of free times is in view, or one press of Back away. */
function isNearTimes({ step, path }: BookingState): boolean {
  return path === 'book' && (step === 'slot' || step === 'details' || step === 'questions' || step === 'check');
}
