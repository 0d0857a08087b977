import type { ContactStepName, FeedbackState } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import * as cases from '../../stories/feedback-case.stories.ts';
import * as complaining from '../../stories/feedback-complaint.stories.ts';
import { feedbackMeta } from '../../stories/feedback-story.ts';
import { describeStates, storiesOf } from './every-state.ts';

/** The steps that a complaint comes to, and the states within a step that look different. */
const states = {
  loading: [''],
  unavailable: [''],
  about: ['', 'errors'],
  words: ['complaint', 'follow-up', 'danger', 'errors'],
  person: ['me', 'other'],
  reply: [''],
  check: ['complaint', 'follow-up'],
  sending: [''],
  unknown: ['waiting'],
  failed: ['form', 'case'],
  sent: ['complaint', 'follow-up'],
  find: ['asked', 'errors', 'not-found', 'expired'],
  case: ['received', 'investigating', 'late', 'paused', 'answered', 'reopened', 'transferred', 'withdrawn', 'added'],
  withdraw: [''],
} as const satisfies Partial<Record<ContactStepName, readonly string[]>>;

function stateOf({ case: thread }: FeedbackState): string {
  // The hospital is not known yet, either.
  if (!thread) return 'loading';
  const hasErrors = thread.errors.length > 0;
  const kind = () => {
    switch (thread.step) {
      case 'about':
        return hasErrors ? 'errors' : '';
      case 'words':
        if (hasErrors) return 'errors';
        return thread.danger ? 'danger' : thread.channel;
      case 'person':
        return thread.draft.who;
      case 'check':
      case 'sent':
        return thread.channel;
      case 'unknown':
        return thread.asking ? 'asking' : 'waiting';
      case 'failed':
        return thread.thread ? 'case' : 'form';
      case 'find':
        return hasErrors ? 'errors' : thread.why;
      case 'case': {
        const { status = '', late, complaint } = thread.thread ?? {};
        if (thread.notice === 'added') return 'added';
        return late ? 'late' : complaint?.paused ? 'paused' : status;
      }
      default:
        return '';
    }
  };
  return `${thread.step} ${kind()}`.trim();
}

describeStates<FeedbackState>('complaint', {
  tag: 'foyer-feedback',
  stories: storiesOf(complaining, cases),
  draw: feedbackMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every: Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim())),
  stateOf,
  leastSingle: 5,
});
