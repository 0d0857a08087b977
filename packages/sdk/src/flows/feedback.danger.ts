import { dangerIn } from './danger.ts';
import type { FeedbackState } from './feedback.state.ts';

/** Looked for in all that is in own words, here and nowhere else: what is typed need not be sent for it. */
export function lookForDanger(state: FeedbackState): FeedbackState {
  const { safety, answers, praise } = state;
  if (!safety) return state;
  const found = dangerIn(safety, [...Object.values(answers).flat(), praise.text].join('\n'));
  return found === state.danger ? state : { ...state, danger: found };
}
