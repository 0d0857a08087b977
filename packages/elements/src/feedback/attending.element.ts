import {
  canClearFeedback,
  isFeedbackPrivate,
  previousFeedbackStep,
  shownFeedbackStep,
  type FeedbackAction,
  type FeedbackState,
} from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { Leaving, type LeavingRules } from '../controls/leaving.ts';
import type { FeedbackTerms } from '../i18n/feedback-terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { changedWords } from './saying.element.ts';
import { FeedbackSentEvent } from './sent.event.ts';

/** A survey has no more pages than this that the browser's Back turns; the widget's own turns all of them. */
const mostPages = 30;

/** The state with the page in view as its step: each page of a survey and of a case is one. */
type Shown = Omit<FeedbackState, 'step'> & { readonly step: string; readonly whole: FeedbackState };
const shown = (state: FeedbackState): Shown => ({ ...state, step: shownFeedbackStep(state), whole: state });

const leavingRules: LeavingRules<Shown, string> = {
  pages: [
    ...Array.from({ length: mostPages }, (_, page) => `question ${page}`),
    ...['choice', 'praise', 'about', 'words', 'person', 'reply', 'check', 'find', 'case', 'withdraw'],
  ],
  ends: ['thanks', 'passed-on', 'sent'],
  isPrivate: ({ whole }) => isFeedbackPrivate(whole),
  canClear: ({ whole }) => canClearFeedback(whole),
  previousStep: ({ whole }) => previousFeedbackStep(whole),
};

/** The element, as far as its later half needs it. */
export interface Widget extends EventTarget, ReactiveControllerHost {
  readonly noHistory: boolean;
}

/** What the element lets its later half see and do. */
export interface Hands {
  readonly state: () => FeedbackState | undefined;
  readonly words: () => readonly [VisitTerms, FeedbackTerms] | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The last action of the patient; the focus never moves before there is one. */
  readonly did: () => FeedbackAction['type'] | undefined;
  readonly send: (action: FeedbackAction) => void;
  readonly say: (words: string) => void;
  /** A selector of what takes the focus after the next render. */
  readonly focus: (selector: string) => void;
}

/**
 * The later half of the element's manners: what a change of the flow means outside of the view, in words for the live region, focus and events; and turning
 * away. It begins with what stands there by then.
 */
export class Attending {
  readonly leaving: Leaving<Shown, string>;

  constructor(
    private readonly widget: Widget,
    private readonly hands: Hands,
  ) {
    const { state, send, say, focus, did, words, now } = hands;
    this.leaving = new Leaving(widget, leavingRules, {
      now,
      noHistory: () => widget.noHistory,
      state: () => {
        const is = state();
        return is && shown(is);
      },
      send,
      say,
      words: () => words()?.[0],
      focusHeading: () => focus('h2'),
    });
    const is = state();
    if (!is) return;
    // Whoever was quicker than this part came may go back all the same.
    for (const step of [previousFeedbackStep(is), shownFeedbackStep(is)]) if (step !== undefined) this.leaving.follow({ step });
    if (did() && is.step !== 'loading') focus('h2');
    // What became of the one press while this part was on its way.
    say(changedWords(is, { ...is, saving: undefined }, words()?.[1]) ?? '');
    if (is.isSaved) this.tell();
  }

  follow(state: FeedbackState, before: FeedbackState): void {
    const { hands } = this;
    const step = shownFeedbackStep(state);
    const turned = step !== shownFeedbackStep(before);
    this.leaving.follow({ step });
    const words = changedWords(state, before, hands.words()?.[1]);
    if (words) hands.say(words);
    else if (turned) hands.say('');
    if (isSent(state, before)) this.tell();
    if (turned && hands.did()) hands.focus('h2');
    if (faultsIn(state) !== faultsIn(before) && faultsIn(state).length > 0) hands.focus('.error-summary');
  }

  private tell(): void {
    this.widget.dispatchEvent(new FeedbackSentEvent());
  }
}

/** Once for each thing that is sent: what stands in the place of an answer is the same answer. */
const isSent = (state: FeedbackState, before: FeedbackState): boolean =>
  (state.isSaved && !before.isSaved) ||
  (state.step === 'passed-on' && before.step !== 'passed-on' && state.praising !== before.praising) ||
  (state.case?.step === 'sent' && before.case?.step !== 'sent');

const faultsIn = ({ step, errors, case: thread }: FeedbackState): readonly unknown[] =>
  step === 'case' ? (thread?.errors ?? errors) : errors;
