import type { CaseRow, StepRow } from '../store/cases.ts';
import { isOpen, mostAttempts } from './case-steps.ts';

type Promised = Pick<CaseRow, 'window_start'>;

/** Whether the window that somebody is to be called in is still to come: then they need not be near their phone yet. */
export const isBeforeWindow = ({ window_start }: Promised, at: Date): boolean => window_start !== null && at < window_start;

/** Calls that nobody took since somebody last asked to be called. One before the window is no call that anybody waited for. */
export function missesOf(steps: readonly StepRow[], row: Promised): number {
  let misses = 0;
  let wasOpen = true;
  for (const { step, status, outcome, at } of steps) {
    if (step === 'move' || (isOpen(status) && !wasOpen)) misses = 0;
    else if (outcome !== null && outcome !== 'reached' && !isBeforeWindow(row, at)) misses += 1;
    wasOpen = isOpen(status);
  }
  return misses;
}

/** After how many more calls in vain the patient is told. */
export const attemptsLeftOf = (steps: readonly StepRow[], row: Promised): number => Math.max(0, mostAttempts - missesOf(steps, row));
