import type { Operation } from './operation.ts';
import * as surveys from './surveys.ts';

/** How it was, thanks, and what changed: the other half of level 4. */
export const hearing = {
  getSurvey: surveys.getSurvey,
  sendFeedback: surveys.sendFeedback,
  sendPraise: surveys.sendPraise,
  listChanges: surveys.listChanges,
} as const satisfies Record<string, Operation>;
