import type { ContactState, ContactStepName } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import * as cases from '../../stories/contact-case.stories.ts';
import { contactMeta } from '../../stories/contact-story.ts';
import * as writing from '../../stories/contact-writing.stories.ts';
import * as departments from '../../stories/contact.stories.ts';
import { describeStates, storiesOf } from './every-state.ts';

/** The steps of the flow, and the states within a step that look different. A new step does not compile until it is here. `about` is of complaints. */
const states = {
  loading: ['directory', 'case'],
  unavailable: ['directory', 'case'],
  directory: ['', 'searched', 'open now', 'none'],
  department: [''],
  window: ['', 'none'],
  words: ['message', 'callback', 'danger'],
  person: ['message', 'callback'],
  reply: [''],
  check: ['message', 'callback'],
  sending: ['form', 'case'],
  unknown: ['asking', 'waiting'],
  failed: ['retryable', 'final'],
  closed: ['message', 'callback'],
  sent: ['message', 'callback'],
  find: ['asked', 'not-found', 'expired'],
  finding: [''],
  case: ['', 'late', 'answered', 'closed', 'unreachable', 'added', 'withdrawn', 'reopened', 'moved', 'changed-meanwhile', 'window-gone'],
  withdraw: [''],
  move: [''],
} as const satisfies Record<Exclude<ContactStepName, 'about'>, readonly string[]>;

function stateOf(state: ContactState): string {
  const kind = () => {
    switch (state.step) {
      case 'loading':
      case 'unavailable':
        return state.aim === 'case' ? 'case' : 'directory';
      case 'directory':
        if (state.departments?.length === 0) return 'none';
        return state.query ? 'searched' : state.openOnly ? 'open now' : '';
      case 'window':
        return state.departments?.some(({ callbackWindows }) => callbackWindows.length > 0) ? '' : 'none';
      case 'words':
        return state.danger ? 'danger' : state.channel;
      case 'person':
      case 'check':
      case 'closed':
      case 'sent':
        return state.channel;
      case 'sending':
        return state.thread ? 'case' : 'form';
      case 'unknown':
        return state.asking ? 'asking' : 'waiting';
      case 'failed':
        return state.retryable ? 'retryable' : 'final';
      case 'find':
        return state.why;
      case 'case': {
        const { status = '', late } = state.thread ?? {};
        if (state.notice) return state.notice;
        return late ? 'late' : ['answered', 'closed', 'unreachable'].includes(status) ? status : '';
      }
      default:
        return '';
    }
  };
  return `${state.step} ${kind()}`.trim();
}

describeStates<ContactState>('contact', {
  tag: 'foyer-contact',
  stories: storiesOf(departments, writing, cases),
  draw: contactMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every: Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim())),
  stateOf,
  leastSingle: 5,
});
