import type { Danger } from '../contract/faqs.ts';
import type { SafetyRule } from '../contract/safety.ts';
import { dangerIn } from './danger.ts';
import type { FaqData, FaqState } from './faq.state.ts';

const tells = ({ heading, signs, text, phone }: SafetyRule): Danger => ({ heading, signs, text, phone });

/** The danger that the typed words tell of: as they are typed, and as the server saw them when they were sent. */
export function withDanger(state: FaqState, change: Partial<FaqData>): FaqState {
  const next = { ...state, ...change };
  const { safety, q, search } = next;
  const rule = safety && dangerIn(safety, q);
  const danger = rule ? tells(rule) : search?.asked === q.trim() ? search.danger : undefined;
  // Whoever types other words is asked anew.
  return { ...next, danger, passed: danger && next.passed };
}
