import type { Transport } from '@foyer/sdk';
import {
  canClearContact,
  isContactPrivate,
  previousContactStep,
  type ContactAction,
  type ContactState,
  type ContactStepName,
} from '@foyer/sdk/flows';
import type { ReactiveControllerHost } from 'lit';
import { Leaving, type LeavingRules } from '../controls/leaving.ts';
import { forget, takeOver } from '../core/hand-over.ts';
import type { ContactTerms } from '../i18n/contact-terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';
import { changedWords } from './saying.element.ts';
import { ContactSentEvent } from './sent.event.ts';

const leavingRules: LeavingRules<ContactState, ContactStepName> = {
  pages: ['directory', 'department', 'window', 'words', 'person', 'reply', 'check', 'find', 'case', 'withdraw', 'move'],
  ends: ['sent'],
  isPrivate: isContactPrivate,
  canClear: canClearContact,
  previousStep: previousContactStep,
};

/** The element, as far as its later half needs it. */
export interface Widget extends EventTarget, ReactiveControllerHost {
  readonly noHistory: boolean;
}

/** What the element lets its later half see and do. */
export interface Hands {
  readonly state: () => ContactState | undefined;
  readonly words: () => readonly [VisitTerms, ContactTerms] | undefined;
  readonly transport: () => Pick<Transport, 'baseUrl' | 'ports'> | undefined;
  /** The last action of the patient; the focus never moves before there is one. */
  readonly did: () => ContactAction['type'] | undefined;
  readonly send: (action: ContactAction) => void;
  readonly say: (words: string) => void;
  /** A selector of what takes the focus after the next render. */
  readonly focus: (selector: string) => void;
}

/**
 * The later half of the element's manners: what a change of the flow means outside of the view, in words for the live region, focus and events; words that
 * another widget hands over; and turning away. It begins with what stands there by then.
 */
export class Attending {
  readonly leaving: Leaving<ContactState, ContactStepName>;

  /** Words from another widget that wait for the first page. */
  private carried: string | undefined;
  /** Of which API words are taken over, and how that ends. */
  private taking: { readonly api: string; readonly end: () => void } | undefined;

  constructor(
    private readonly widget: Widget,
    private readonly hands: Hands,
  ) {
    const { state, send, say, focus, did, words } = hands;
    this.leaving = new Leaving(widget, leavingRules, {
      now: () => hands.transport()?.ports.now() ?? 0,
      noHistory: () => widget.noHistory,
      state,
      send: (action) => {
        if (action.type === 'cleared') forget(this.api);
        send(action);
      },
      say,
      words: () => words()?.[0],
      focusHeading: () => focus('h2'),
    });
    const now = state();
    if (!now) return;
    // Whoever was quicker than this part came may go back all the same.
    for (const step of passed(now)) this.leaving.follow({ step });
    // A page that was waited for is heard as any other.
    if (did() && now.step !== 'directory' && now.step !== 'loading') focus('h2');
  }

  follow(state: ContactState, before: ContactState): void {
    const { hands, carried } = this;
    const { step } = state;
    this.leaving.follow(state);
    const words = changedWords(state, before, hands.words()?.[1]);
    const turned = step !== before.step;
    if (words) hands.say(words);
    else if (turned) hands.say('');
    if (turned && step === 'sent') this.widget.dispatchEvent(new ContactSentEvent(state.channel === 'callback' ? 'callback' : 'message'));
    if (turned && hands.did()) hands.focus('h2');
    if (state.errors !== before.errors && state.errors.length > 0) hands.focus('.error-summary');
    if (carried === undefined || isBeforeFirst(state)) return;
    this.carried = undefined;
    hands.send({ type: 'prefilled', text: carried });
  }

  /** Takes what another widget hands over for this API, while the element is on the page. */
  take(): void {
    if (this.taking?.api === this.api) return;
    this.takeNoMore();
    this.taking = { api: this.api, end: takeOver(this.api, ({ words }) => this.begin(words)) };
  }

  takeNoMore(): void {
    this.taking?.end();
    this.taking = undefined;
  }

  /** What somebody wrote in another widget begins their message here. */
  private begin(words: string): void {
    const state = this.hands.state();
    if (!state || isBeforeFirst(state)) this.carried = words;
    else this.hands.send({ type: 'prefilled', text: words });
  }

  private get api(): string {
    return this.hands.transport()?.baseUrl ?? '';
  }
}

const isBeforeFirst = ({ step }: ContactState) => step === 'loading' || step === 'unavailable';

/** The pages up to this one. */
function passed(state: ContactState): readonly ContactStepName[] {
  const before = previousContactStep(state);
  return before ? [before, state.step] : [state.step];
}
