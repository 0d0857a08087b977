import type { Client } from '../client.ts';
import type { CaseLink } from './contact.state.ts';
import { earliestToday } from './days.ts';
import type { FeedbackDesk } from './feedback-desk.ts';
import { feedbackOpeningEffects } from './feedback-opening.effects.ts';
import { feedbackOpening } from './feedback.opening.ts';
import type { FeedbackAction, FeedbackEvent, FeedbackOutcome, FeedbackPreset, FeedbackState, Invitation } from './feedback.state.ts';
import { startFeedback } from './feedback.steps.ts';
import { runFlow, type LaterPart } from './run-flow.ts';

export interface FeedbackOptions {
  /** A client, or only its transport. Its `locale` should be a function that tells the language in use. */
  readonly client: Pick<Client, 'transport'>;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  readonly preset?: FeedbackPreset | undefined;
  /** From the link in a message: the case is shown first. */
  readonly link?: CaseLink | undefined;
  /** From the link of an invitation: its survey is shown first. */
  readonly invitation?: Invitation | undefined;
  /** Milliseconds since 1970; the client's clock unless told. */
  readonly now?: (() => number) | undefined;
  /** Whether anybody can see the page; a case is not asked for again meanwhile. Always, unless told. */
  readonly isSeen?: (() => boolean) | undefined;
  /** BCP 47: what people here may write in; a browser's `navigator.languages` tells it. */
  readonly languages?: readonly string[] | undefined;
}

/** Saying how it was, thanking somebody, complaining: what a screen shows is `state`, what the patient does is sent. */
export interface Feedback {
  readonly state: FeedbackState;
  /** Takes what the patient did. Whatever does not apply any more is let pass. */
  send(action: FeedbackAction): void;
  /** Told after each change, until the function it gives back is called. */
  subscribe(listener: (state: FeedbackState) => void): () => void;
  /** Ends it: reads stop, listeners are told no more. A write on its way is seen through. */
  stop(): void;
}

/** What is needed once the first page stands. */
export type LaterFeedback = LaterPart<FeedbackState, FeedbackEvent, FeedbackDesk, FeedbackOutcome>;

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runFeedback(
  { client, language, preset, link, invitation, now = client.transport.ports.now, isSeen = () => true, languages = [] }: FeedbackOptions,
  later: LaterFeedback | (() => Promise<LaterFeedback>),
): Feedback {
  const { transport } = client;
  const { newKey } = transport.ports;
  const flow = runFlow<FeedbackState, FeedbackEvent, FeedbackDesk, FeedbackOutcome>({
    start: startFeedback({ language, today: earliestToday(now()), preset, link, invitation }),
    desk: (stopped) => ({ transport, now, isSeen, languages, stopped, lost: new Map() }),
    first: { handlers: feedbackOpening, effects: feedbackOpeningEffects },
    later,
    stands: ({ step }) => step !== 'loading' && step !== 'unavailable',
    isLater: ({ step, aim }) => step === 'loading' && aim !== 'survey',
  });
  return Object.assign(flow, {
    send(action: FeedbackAction) {
      // Made for every press: what needs none takes none.
      const made = { key: newKey(), secret: newKey() };
      const event = action.type === 'of-case' ? { ...action, event: { ...action.event, ...made } } : { ...action, ...made };
      flow.dispatch(event as FeedbackEvent);
    },
  });
}
