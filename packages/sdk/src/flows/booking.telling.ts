import { checkDetails, checkWishes } from './booking.draft.ts';
import { stepOfField } from './booking.input.ts';
import { asksQuestions, previousStep, stepsOf } from './booking.selectors.ts';
import type { BookingData, BookingEvent, BookingState, BookingStep, FieldError, ReopenableStep } from './booking.state.ts';
import { go, toSlot } from './booking.steps.ts';
import { checkAnswers } from './questions.ts';

type Of<T extends BookingEvent['type']> = Extract<BookingEvent, { type: T }>;

/** Typed text is taken in every step: a key pressed while a page turns is not lost. Marks stay until the next Continue. */
export function onTyped(state: BookingState, event: Of<'typed' | 'answered'>): BookingState {
  const { draft } = state;
  if (event.type === 'answered') {
    if (isSameList(draft.answers[event.linkId], event.values)) return state;
    return { ...state, draft: { ...draft, answers: { ...draft.answers, [event.linkId]: event.values } } };
  }
  if (!Object.hasOwn(draft, event.field) || isSame(draft[event.field], event.value)) return state;
  return { ...state, draft: { ...draft, [event.field]: event.value } };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && isSameList(a, b));
}

function isSameList(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
  return a?.length === b.length && a.every((value, index) => value === b[index]);
}

/** "Continue": all faults of the page at once, or the next page. */
export function onContinued(state: BookingState): BookingState {
  if (state.step !== 'request' && state.step !== 'details' && state.step !== 'questions') return state;
  if (state.step === 'questions' && state.status === 'loading') return state;
  const errors = faultsOf(state, state.step);
  if (errors.length > 0) return { ...state, errors };
  if (state.gone) return toLost(state);
  const steps = stepsOf(state);
  return toStep(state, steps[steps.indexOf(state.step) + 1] ?? 'check');
}

/** The faults of one page. Questions that could not be loaded are let pass: the hospital can ask them by phone. */
export function faultsOf(data: BookingData, step: 'request' | 'details' | 'questions'): readonly FieldError[] {
  if (step === 'request') return checkWishes(data);
  return step === 'details' ? checkDetails(data) : checkAnswers(data.questionnaire?.item ?? [], data.draft.answers);
}

/** Nothing is sent with a fault that is known: the first page that has one, with all its faults. */
export function firstFault(data: BookingData): { readonly step: BookingStep; readonly errors: readonly FieldError[] } | undefined {
  const pages = [
    ...(data.path === 'request' ? (['request'] as const) : []),
    'details',
    ...(asksQuestions(data) ? (['questions'] as const) : []),
  ] as const;
  for (const page of pages) {
    const errors = faultsOf(data, page);
    if (errors.length > 0) return { step: page === 'questions' ? { step: page, status: 'ready' } : { step: page }, errors };
  }
  return undefined;
}

/** Back to the times: the one chosen was taken while they typed. */
export function toLost(state: BookingState): BookingState {
  return go(state, { ...toSlot, lost: state.gone }, { gone: undefined });
}

/** The page that holds the first of the fields, with all errors in its summary. */
export function toErrors(state: BookingState, errors: readonly FieldError[]): BookingState {
  const first = errors.find(({ field }) => field !== 'form') ?? errors[0];
  return { ...toStep(state, stepOfField(first?.field ?? 'form')), errors };
}

export function onQuestions(state: BookingState, event: Of<'questions-loaded' | 'questions-failed'>): BookingState {
  if (event.id !== state.service?.questionnaireId) return state;
  const isShown = state.step === 'questions' && state.status === 'loading';
  if (event.type === 'questions-failed') return isShown ? { ...state, status: 'unavailable' } : state;
  const known = { ...state, questionnaire: event.questionnaire };
  return isShown ? go(known, { step: 'questions', status: 'ready' }) : known;
}

export function onWentBack(state: BookingState): BookingState {
  const step = previousStep(state);
  return step ? toStep(leaveHold(state), step) : state;
}

export function onReopened(state: BookingState, { step }: Of<'step-reopened'>): BookingState {
  const steps = stepsOf(state);
  const at = state.step === 'failed' ? steps.length : steps.indexOf(state.step as ReopenableStep);
  const to = steps.indexOf(step);
  return to >= 0 && to < at ? toStep(leaveHold(state), step) : state;
}

/** Whoever goes back while a time is being held does not want it. */
function leaveHold(state: BookingState): BookingState {
  return state.step === 'slot' && state.holding ? { ...state, hold: undefined } : state;
}

export function toStep(state: BookingState, step: ReopenableStep): BookingState {
  switch (step) {
    case 'slot':
      return go(state, toSlot, { path: 'book' });
    case 'questions':
      return go(state, { step, status: state.questionnaire ? 'ready' : 'loading' });
    case 'check':
      return go(state, { step, notice: undefined });
    default:
      return go(state, { step });
  }
}
