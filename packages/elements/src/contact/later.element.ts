/** The element's later half, in a chunk of its own: every page but the directory, and what turning away means. */
import { contactProgress, previousContactStep, type ContactStepName } from '@foyer/sdk/flows';
import { checkView } from '../controls/case/check.ts';
import { moveView, withdrawView } from '../controls/case/doing.ts';
import { findView } from '../controls/case/find.ts';
import { personView, replyView } from '../controls/case/people.ts';
import { failedView, sendingView, unknownView } from '../controls/case/sending.ts';
import { sentView } from '../controls/case/sent.ts';
import { caseView } from '../controls/case/thread.ts';
import { departmentView } from './views/department.view.ts';
import { closedView } from './views/sending.view.ts';
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
  person: (view) => personView(view),
  reply: replyView,
  check: (view) => checkView(view),
  sending: sendingView,
  finding: sendingView,
  unknown: unknownView,
  failed: failedView,
  closed: closedView,
  sent: (view) => sentView(view),
  find: findView,
  case: caseView,
  withdraw: withdrawView,
  move: moveView,
};

/** The page of a step; missing for the steps of the first half. */
export function page(given: Omit<View, 'back' | 'progress' | 'elsewhere'>): unknown {
  const { state, c, send } = given;
  const back = previousContactStep(state) && (() => send({ type: 'went-back' }));
  const elsewhere = { words: c.allDepartments, go: () => send({ type: 'directory-asked' }) };
  return (pages[state.step] as ((view: View) => unknown) | undefined)?.({ ...given, back, progress: contactProgress(state), elsewhere });
}
