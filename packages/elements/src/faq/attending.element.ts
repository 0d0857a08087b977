import type { Transport } from '@foyer/sdk';
import {
  askedWords,
  canClearFaq,
  isFaqPrivate,
  isInDanger,
  longestQuery,
  previousFaqStep,
  type FaqAction,
  type FaqState,
  type FaqStepName,
} from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { Leaving, type LeavingRules } from '../controls/leaving.ts';
import { forget, handOver, hasTaker } from '../core/hand-over.ts';
import type { FaqTerms } from '../i18n/faq-terms.ts';
import type { FoundTerms } from '../i18n/found-terms.ts';
import { FaqAnsweredEvent } from './answered.event.ts';
import { FaqAskedEvent } from './asked.event.ts';
import type { Person } from './views/view.ts';
import { voteId } from './views/vote.view.ts';

const leavingRules: LeavingRules<FaqState, FaqStepName> = {
  pages: ['list', 'topic', 'results'],
  ends: [],
  isPrivate: isFaqPrivate,
  canClear: canClearFaq,
  previousStep: previousFaqStep,
};

/** The element, as far as its later half needs it. */
export interface Widget extends EventTarget, ReactiveControllerHost {
  readonly topic: string;
  readonly contactPage: string;
  readonly noHistory: boolean;
}

/** What the element lets its later half see and do. */
export interface Hands {
  readonly state: () => FaqState | undefined;
  readonly words: () => FaqTerms | undefined;
  readonly laterWords: () => FoundTerms | undefined;
  readonly transport: () => Pick<Transport, 'baseUrl' | 'ports'> | undefined;
  /** The last action of the person; the focus never moves before there is one. */
  readonly did: () => FaqAction['type'] | undefined;
  readonly send: (action: FaqAction) => void;
  readonly say: (words: string) => void;
  /** A selector of what takes the focus after the next render. */
  readonly focus: (selector: string) => void;
  readonly complain: (sentence: string) => void;
}

/**
 * The later half of the element's manners: what a change of the flow means outside of the view, in words for the live region, focus, events and hints
 * for the page's builder; the way to a person; and turning away.
 */
export class Attending {
  readonly leaving: Leaving<FaqState, FaqStepName>;

  constructor(
    private readonly widget: Widget,
    private readonly hands: Hands,
  ) {
    this.leaving = new Leaving(widget, leavingRules, {
      now: () => hands.transport()?.ports.now() ?? 0,
      noHistory: () => widget.noHistory,
      state: hands.state,
      send: (action) => {
        if (action.type === 'cleared') forget(this.api);
        hands.send(action);
      },
      say: hands.say,
      words: hands.laterWords,
      focusHeading: () => hands.focus('h2'),
    });
    const { step, isPresetUnknown, topics } = hands.state() ?? {};
    // Whoever was quicker than this part came may go back all the same.
    for (const passed of new Set(['list', step] as const)) if (passed) this.leaving.follow({ step: passed });
    if (isPresetUnknown)
      hands.complain(
        `topic="${widget.topic}" has no answers here, so those of all topics are shown. It has: ${(topics ?? []).map(({ id }) => id).join(', ')}.`,
      );
  }

  follow(state: FaqState, before: FaqState): void {
    const { say, focus, did } = this.hands;
    this.leaving.follow(state);
    const words = this.changedWords(state, before);
    // A search that is over is looked for no more, whatever it found.
    const isOver = before.search?.status === 'searching' && state.search?.status !== 'searching';
    if (words) say(words);
    else if (isOver || state.step !== before.step) say('');
    const target = did() && focusAfter(state, before, did());
    if (target) focus(target);
    const counted = justCounted(state, before);
    if (counted !== undefined) this.widget.dispatchEvent(new FaqAnsweredEvent(state.votes[counted]?.helped ?? false));
  }

  /** The way to a person: whoever is on this page, else the page that the host names. */
  person(state: FaqState): Person {
    const { widget, api, hands } = this;
    const words = askedWords(state);
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    const copied = () => hands.say(hands.laterWords()?.copied ?? '');
    return {
      href: widget.contactPage,
      takesWords: hasTaker(api),
      go: (topic) => {
        if (words) handOver(api, { words, topic });
        widget.dispatchEvent(new FaqAskedEvent());
      },
      copy: clipboard && (() => void clipboard.writeText(words).then(copied, () => undefined)),
    };
  }

  private get api(): string {
    return this.hands.transport()?.baseUrl ?? '';
  }

  /** What the live region says, for those who do not see what changed (WCAG 2.2, 4.1.3). */
  private changedWords(state: FaqState, before: FaqState): string | undefined {
    const { search, q, votes } = state;
    const [m, v] = [this.hands.words(), this.hands.laterWords()];
    if (state.step === 'results' && search && search.status !== before.search?.status) {
      if (search.status === 'searching') return m?.lookingForAnswers;
      // Where there is none, or danger, the focus says it.
      if (search.status === 'found' && search.items.length > 0 && !isInDanger(state)) return v?.answersFound(search.items.length);
    }
    if (q.length > longestQuery && before.q.length <= longestQuery) return v?.tooMany(q.length - longestQuery);
    const isFailed = Object.entries(votes).some(([id, { status }]) => status === 'failed' && before.votes[id]?.status === 'sending');
    return isFailed ? v?.voteFailed : undefined;
  }
}

/** The answer whose vote was just counted. */
const justCounted = ({ votes }: FaqState, before: FaqState): string | undefined =>
  Object.keys(votes).find((id) => votes[id]?.status === 'counted' && before.votes[id]?.status === 'sending');

/** What takes the focus after a change that the person brought about by `did`: a selector. */
function focusAfter(state: FaqState, before: FaqState, did: FaqAction['type'] | undefined): string | undefined {
  if (state.fault && did === 'searched') return '#q';
  const counted = justCounted(state, before);
  if (counted !== undefined) return `#${CSS.escape(voteId(counted))}`;
  if (state.step === 'results') return focusOfResults(state, before);
  return state.step !== before.step || state.topic?.id !== before.topic?.id ? 'h2' : undefined;
}

function focusOfResults(state: FaqState, before: FaqState): string | undefined {
  const { search, q } = state;
  const isNew = search?.nth !== before.search?.nth;
  const isAnswered = search?.status !== 'searching' && before.search?.status === 'searching';
  const isPassed = !isInDanger(state) && isInDanger(before) && state.q === before.q;
  // Whoever types on is left in peace.
  if (!search || q.trim() !== search.asked) return undefined;
  if (isInDanger(state)) return isNew || isAnswered ? '.danger h3' : undefined;
  return isAnswered || isPassed ? '.found' : undefined;
}
