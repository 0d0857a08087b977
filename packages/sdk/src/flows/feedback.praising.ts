import type { PraiseInput } from '../contract/surveys.ts';
import { contactTextLimit } from './contact.checking.ts';
import { lookForDanger } from './feedback.danger.ts';
import type { FeedbackFault, FeedbackState, PraiseDraft } from './feedback.state.ts';
import { goTo, noPraise, type FeedbackEventOf } from './feedback.steps.ts';

/** Typed text is taken in every step: a key pressed while a page turns is not lost. */
export function onTyped(state: FeedbackState, { field, value }: FeedbackEventOf<'typed'>): FeedbackState {
  const { praise } = state;
  if (!Object.hasOwn(noPraise, field) || praise[field] === value) return state;
  return lookForDanger({ ...state, praise: { ...praise, [field]: value } });
}

/** What is missing or wrong. The server checks all of it again, and more. */
export function checkPraise({ text, person, from }: PraiseDraft): readonly FeedbackFault[] {
  const tooLong = (field: 'text' | 'person' | 'from', words: string, max: number): readonly FeedbackFault[] => {
    const over = words.trim().length - max;
    return over > 0 ? [{ field, code: 'too-long', over }] : [];
  };
  return [
    ...(text.trim() === '' ? [{ field: 'text', code: 'required' } as const] : tooLong('text', text, contactTextLimit)),
    ...tooLong('person', person, 200),
    ...tooLong('from', from, 200),
  ];
}

/** What `POST /v1/praise` is sent: the draft trimmed, empty fields left out. */
export function toPraiseInput({ text, person, department, from, share }: PraiseDraft): PraiseInput {
  const whom = person.trim();
  const name = from.trim();
  return {
    text: text.trim(),
    ...(whom && { person: whom }),
    ...(department && { departmentId: department }),
    ...(name && { from: { name } }),
    ...(share && { share }),
  };
}

/** "Send". A second press finds another step and changes nothing. */
export function onPraised(state: FeedbackState, { key }: FeedbackEventOf<'praised'>): FeedbackState {
  if (state.step !== 'praise') return state;
  const errors = checkPraise(state.praise);
  if (errors.length > 0) return { ...state, errors };
  const praising = { key, input: toPraiseInput(state.praise), status: 'sending', tries: 0 } as const;
  return goTo(state, { step: 'sending', what: 'praise' }, { praising });
}
