/** The element's later half, in a chunk of its own: every page but the directory, and what turning away means. */
import { contactProgress, previousContactStep, type ContactStepName } from '@foyer/sdk/flows';
import { moveView, withdrawView } from './views/case-doing.view.ts';
import { caseView } from './views/case.view.ts';
import { checkView } from './views/check.view.ts';
import { departmentView } from './views/department.view.ts';
import { findView } from './views/find.view.ts';
import { personView, replyView } from './views/people.view.ts';
import { closedView, failedView, sendingView, unknownView } from './views/sending.view.ts';
import { sentView } from './views/sent.view.ts';
import type { View } from './views/view.ts';
import { windowView, wordsView } from './views/writing.view.ts';

export { Attending } from './attending.element.ts';
export { contactStyles } from './contact.styles.ts';
export { lateDirectory } from './views/narrowing.view.ts';

/** The page of each step. */
const pages: { readonly [S in ContactStepName]?: (view: View<S>) => unknown } = {
  department: departmentView,
  window: windowView,
  words: wordsView,
  person: personView,
  reply: replyView,
  check: checkView,
  sending: sendingView,
  finding: sendingView,
  unknown: unknownView,
  failed: failedView,
  closed: closedView,
  sent: sentView,
  find: findView,
  case: caseView,
  withdraw: withdrawView,
  move: moveView,
};

/** The page of a step; missing for the steps of the first half. */
export function page(given: Omit<View, 'back' | 'progress'>): unknown {
  const { state, send } = given;
  const back = previousContactStep(state) && (() => send({ type: 'went-back' }));
  return (pages[state.step] as ((view: View) => unknown) | undefined)?.({ ...given, back, progress: contactProgress(state) });
}
