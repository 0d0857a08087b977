import type { ManageState, ManageStepName } from '@foyer/sdk/flows';
import type { TemplateResult } from 'lit';
import { rescheduleMeta } from '../../stories/reschedule-story.ts';
import * as hospital from '../../stories/hospital-changes.stories.ts';
import * as visits from '../../stories/reschedule.stories.ts';
import * as waiting from '../../stories/waiting.stories.ts';
import { describeStates, storiesOf } from './every-state.ts';

/** The steps of the flow, and the states within a step that look different. A new step does not compile until it is here. */
const states = {
  loading: [''],
  unavailable: [''],
  find: ['no-link', 'not-found', 'expired'],
  finding: [''],
  found: [''],
  visit: ['', 'disrupted', 'changed-meanwhile', 'confirmed', 'reminders-off'],
  slot: ['loading', 'ready', 'empty', 'unavailable', 'holding', 'lost'],
  move: ['held', 'not held'],
  cancel: [''],
  sending: [''],
  unknown: ['asking', 'waiting'],
  failed: ['retryable', 'final'],
  moved: [''],
  cancelled: [''],
  wait: [''],
  waiting: [''],
  place: ['waiting', 'offered', 'expired', 'declined', 'offer-over'],
  missed: [''],
  leave: [''],
  left: [''],
  taken: [''],
  code: ['sending', 'ready', 'checking', 'unavailable'],
} as const satisfies Record<ManageStepName, readonly string[]>;

function stateOf(state: ManageState): string {
  const kind = () => {
    switch (state.step) {
      case 'find':
        return state.why;
      case 'visit':
        return state.visit?.disrupted ? 'disrupted' : state.notice;
      case 'place':
        return state.notice ?? state.entry?.status;
      case 'slot':
        if (state.lost) return 'lost';
        return state.holding ? 'holding' : state.slots?.step;
      case 'move':
        return state.hold ? 'held' : 'not held';
      case 'unknown':
        return state.asking ? 'asking' : 'waiting';
      case 'failed':
        return state.retryable ? 'retryable' : 'final';
      case 'code':
        return state.status;
      default:
        return '';
    }
  };
  return `${state.step} ${kind() ?? ''}`.trim();
}

describeStates<ManageState>('reschedule', {
  tag: 'foyer-reschedule',
  stories: storiesOf(visits, waiting, hospital),
  draw: rescheduleMeta.render as unknown as (args: Readonly<Record<string, unknown>>) => TemplateResult,
  every: Object.entries(states).flatMap(([step, kinds]) => kinds.map((kind) => `${step} ${kind}`.trim())),
  stateOf,
  leastSingle: 5,
});
