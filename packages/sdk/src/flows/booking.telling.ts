import { checkDetails, checkWishes } from './booking.draft.ts';
import { stepsOf } from './booking.selectors.ts';
import type { BookingData, BookingState, FieldError, ReopenableStep } from './booking.state.ts';
import { go, toStep, type EventOf } from './booking.steps.ts';
import { toLost } from './booking.turning.ts';
import { checkAnswers } from './questions.ts';

/** Typed text is taken in every step: a key pressed while a page turns is not lost. Marks stay until the next Continue. */
export function onTyped(state: BookingState, { field, value }: EventOf<'typed'>): BookingState {
  const { draft } = state;
  if (!Object.hasOwn(draft, field) || isSame(draft[field], value)) return state;
  return { ...state, draft: { ...draft, [field]: value } };
}

export function onAnswered(state: BookingState, { linkId, values }: EventOf<'answered'>): BookingState {
  const { draft } = state;
  if (isSame(draft.answers[linkId], values)) return state;
  return { ...state, draft: { ...draft, answers: { ...draft.answers, [linkId]: values } } };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => value === b[index]));
}

/** "Continue": all faults of the page at once, or the next page. */
export function onContinued(state: BookingState): BookingState {
  const { step } = state;
  if ((step !== 'request' && step !== 'details' && step !== 'questions') || (step === 'questions' && state.status === 'loading'))
    return state;
  const errors = faultsOf(state, step);
  if (errors.length > 0) return { ...state, errors };
  if (state.gone) return toLost(state);
  const steps = stepsOf(state);
  return toStep(state, steps[steps.indexOf(step) + 1] ?? 'check');
}

/** The faults of one page. Questions that could not be loaded are let pass: the hospital can ask them by phone. */
function faultsOf(data: BookingData, step: ReopenableStep): readonly FieldError[] {
  if (step === 'request') return checkWishes(data);
  if (step === 'details') return checkDetails(data);
  return step === 'questions' ? checkAnswers(data.questionnaire?.item ?? [], data.draft.answers) : [];
}

/** The first page with a fault, all of them in its summary: nothing is sent with a fault that is known. */
export function firstFault(state: BookingState): BookingState | undefined {
  for (const step of stepsOf(state)) {
    const errors = faultsOf(state, step);
    if (errors.length > 0) return { ...toStep(state, step), errors };
  }
  return undefined;
}

export function onQuestions(state: BookingState, { id, questionnaire }: EventOf<'questions-loaded'>): BookingState {
  if (id !== state.service?.questionnaireId) return state;
  const known = { ...state, questionnaire };
  return state.step === 'questions' ? go(known, { step: 'questions', status: 'ready' }) : known;
}

export function onQuestionsFailed(state: BookingState, { id }: EventOf<'questions-failed'>): BookingState {
  const isAwaited = state.step === 'questions' && state.status === 'loading' && id === state.service?.questionnaireId;
  return isAwaited ? { ...state, status: 'unavailable' } : state;
}
