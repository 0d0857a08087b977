/** The element's later half, in a chunk of its own: what was found, topics, danger, votes, and what turning away means. */
import { previousFaqStep } from '@foyer/sdk/flows';
import { beforeAnswers, underSearch } from './views/danger.view.ts';
import { resultsView, topicView } from './views/found.view.ts';
import { foot } from './views/person.ts';
import type { Late, LateView } from './views/view.ts';
import { answerFoot } from './views/vote.view.ts';

export { Attending } from './attending.element.ts';
export { laterStyles } from './later.styles.ts';

/** What the element hands over. */
export type Given = Omit<LateView, 'back' | 'late'>;

const whole = (view: Given): LateView => ({
  ...view,
  back: previousFaqStep(view.state) && (() => view.send({ type: 'went-back' })),
});

/** What the later half puts into the first page. */
export const lateOf = (given: Given): Late => {
  const view = whole(given);
  return { underSearch: underSearch(view), before: beforeAnswers(view), foot: (faq) => answerFoot(view, faq) };
};

/** The page of a step; missing for the steps of the first half. */
export function page(given: Given): unknown {
  const view = { ...whole(given), late: lateOf(given) };
  if (view.state.step === 'results') return resultsView(view);
  return view.state.step === 'topic' ? topicView(view) : undefined;
}

/** The words of the foot. */
export const lateFoot = (given: Given): unknown => foot(whole(given));
