import type { FaqState, FaqStepName } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import { isInDanger } from '@foyer/sdk/flows';
import * as answers from '../../stories/faq.stories.ts';
import { faqMeta } from '../../stories/faq-story.ts';
import { describeStates, storiesOf } from './every-state.ts';

/** The steps of the flow, and the states within a step that look different. A new step does not compile until it is here. */
const states = {
  loading: [''],
  unavailable: [''],
  list: ['', 'required', 'too-long', 'danger'],
  topic: ['loading', 'ready', 'failed'],
  results: ['searching', 'found', 'nothing', 'failed', 'danger', 'passed'],
} as const satisfies Record<FaqStepName, readonly string[]>;

function stateOf(state: FaqState): string {
  const { step, search, topic } = state;
  const kind = () => {
    if (isInDanger(state)) return 'danger';
    if (state.passed) return 'passed';
    if (step === 'results') return search?.status === 'found' && search.items.length === 0 ? 'nothing' : search?.status;
    return step === 'topic' ? topic?.status : state.fault;
  };
  return `${step} ${kind() ?? ''}`.trim();
}

describeStates<FaqState>('faq', {
  tag: 'foyer-faq',
  stories: storiesOf(answers),
  draw: faqMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every: Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim())),
  stateOf,
  leastSingle: 5,
});
