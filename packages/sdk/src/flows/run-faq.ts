import type { Client } from '../client.ts';
import type { FaqDesk } from './faq-desk.ts';
import { openingEffects } from './faq-opening.effects.ts';
import { opening, startFaq } from './faq.opening.ts';
import type { FaqAction, FaqEvent, FaqOutcome, FaqState } from './faq.state.ts';
import { runFlow, type LaterPart } from './run-flow.ts';

export interface FaqOptions {
  /** A client, or only its transport. Its `locale` should be a function that tells the language in use. */
  readonly client: Pick<Client, 'transport'>;
  /** The language of the answers, BCP 47. */
  readonly language: string;
  /** The id of the topic to begin with; without it the answers that are asked for most stand first. */
  readonly topic?: string | undefined;
}

/** Answers being looked for: what a screen shows is `state`, what the person does is sent. */
export interface FaqReading {
  readonly state: FaqState;
  /** Takes what the person did. Whatever does not apply any more is let pass. */
  send(action: FaqAction): void;
  /** Told after each change, until the function it gives back is called. */
  subscribe(listener: (state: FaqState) => void): () => void;
  /** Ends it: reads stop, listeners are told no more. A vote on its way is seen through. */
  stop(): void;
}

/** What is needed once the first page stands. */
export type LaterFaq = LaterPart<FaqState, FaqEvent, FaqDesk, FaqOutcome>;

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runFaq({ client, language, topic }: FaqOptions, later: LaterFaq | (() => Promise<LaterFaq>)): FaqReading {
  const { transport } = client;
  const flow = runFlow<FaqState, FaqEvent, FaqDesk, FaqOutcome>({
    start: startFaq({ language, topic }),
    desk: (stopped) => ({ transport, stopped }),
    first: { handlers: opening, effects: openingEffects },
    later,
    stands: ({ step }) => step !== 'loading' && step !== 'unavailable',
  });
  return Object.assign(flow, {
    send(action: FaqAction) {
      flow.dispatch(action.type === 'voted' ? { ...action, key: transport.ports.newKey() } : action);
    },
  });
}
