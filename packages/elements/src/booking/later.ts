/** The pages after the first list of free times, in a chunk of their own. */
import type { BookingStepName } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import { checkView } from './views/check.view.ts';
import { closedView, emptyView } from './views/closed.view.ts';
import { detailsView } from './views/details.view.ts';
import { changeVisit, doneView } from './views/done.view.ts';
import type { LateView } from './views/late-view.ts';
import { lostView } from './views/lost.view.ts';
import { questionsView } from './views/questions.view.ts';
import { requestView } from './views/request.view.ts';
import { failedView, sendingView, unknownView } from './views/sending.view.ts';

export { visitStyles } from './visit.styles.ts';

const views: { readonly [Step in BookingStepName]?: (view: LateView<Step>) => TemplateResult } = {
  slot: lostView,
  request: requestView,
  details: detailsView,
  questions: questionsView,
  check: checkView,
  sending: sendingView,
  unknown: unknownView,
  failed: failedView,
  done: doneView,
  pending: doneView,
  requested: doneView,
  closed: closedView,
  empty: emptyView,
};

/** The page of a step; of `slot`, the one for a time that was lost. */
export const lateView = (view: LateView) => (views[view.state.step] as ((view: LateView) => TemplateResult) | undefined)?.(view);

/** The words of the foot, where the last page has its own. */
export const lateFoot = (view: LateView) =>
  'visit' in view.state ? changeVisit(view as LateView<'done' | 'pending' | 'requested'>) : undefined;
