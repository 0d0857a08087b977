import { writeOf, type FeedbackState, type FeedbackStepName } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import { feedbackMeta } from '../../stories/feedback-story.ts';
import * as thanks from '../../stories/feedback-thanks.stories.ts';
import * as surveys from '../../stories/feedback.stories.ts';
import { describeStates, storiesOf } from './every-state.ts';

/** The steps of the flow, and the states within a step that look different. A new step does not compile until it is here. */
const states = {
  loading: ['survey', 'other'],
  unavailable: ['survey', 'other'],
  choice: ['', 'with a survey'],
  question: ['press', 'sending', 'sent', 'poor', 'unknown', 'failed', 'danger', 'errors', 'more'],
  used: ['used', 'expired'],
  thanks: ['', 'poor'],
  praise: ['', 'errors'],
  'passed-on': [''],
  sending: ['answers', 'praise'],
  unknown: ['asking', 'waiting'],
  failed: ['answers', 'praise', 'too-late'],
} as const satisfies Record<Exclude<FeedbackStepName, 'case'>, readonly string[]>;

const isPoor = ({ answers }: FeedbackState) => /poor/u.test(answers['overall']?.[0] ?? '');

function stateOf(state: FeedbackState): string {
  const kind = () => {
    switch (state.step) {
      case 'loading':
      case 'unavailable':
        return state.aim === 'survey' ? 'survey' : 'other';
      case 'choice':
        return state.preset.survey ? 'with a survey' : '';
      case 'question':
        if (state.errors.length > 0) return 'errors';
        if (state.danger) return 'danger';
        if (state.page !== 1) return state.page === 0 ? 'press' : 'more';
        return state.saving?.status === 'sent' && isPoor(state) ? 'poor' : (state.saving?.status ?? '');
      case 'used':
        return state.why;
      case 'thanks':
        return isPoor(state) ? 'poor' : '';
      case 'praise':
        return state.errors.length > 0 ? 'errors' : '';
      case 'sending':
        return state.what;
      case 'unknown':
        return writeOf(state, state.what)?.status === 'asking' ? 'asking' : 'waiting';
      case 'failed':
        return state.code === 'too-late' ? state.code : state.what;
      default:
        return '';
    }
  };
  return `${state.step} ${kind()}`.trim();
}

describeStates<FeedbackState>('feedback', {
  tag: 'foyer-feedback',
  stories: storiesOf(surveys, thanks),
  draw: feedbackMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every: Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim())),
  stateOf,
  leastSingle: 5,
});
