import type { Client } from '../client.ts';
import type { ContactDesk } from './contact-desk.ts';
import { contactOpeningEffects } from './contact-opening.effects.ts';
import { contactOpening } from './contact.opening.ts';
import type { CaseLink, ContactAction, ContactEvent, ContactOutcome, ContactPreset, ContactState } from './contact.state.ts';
import { startContact } from './contact.steps.ts';
import { earliestToday } from './days.ts';
import { runFlow, type LaterPart } from './run-flow.ts';

export interface ContactOptions {
  /** A client, or only its transport. Its `locale` should be a function that tells the language in use. */
  readonly client: Pick<Client, 'transport'>;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  readonly preset?: ContactPreset | undefined;
  /** From the link in a message: the case is shown first. */
  readonly link?: CaseLink | undefined;
  /** Milliseconds since 1970; the client's clock unless told. */
  readonly now?: (() => number) | undefined;
  /** Whether anybody can see the page; a case is not asked for again meanwhile. Always, unless told. */
  readonly isSeen?: (() => boolean) | undefined;
  /** BCP 47: what people here may write in, beside `language` and English, so that danger is seen in it; a browser's `navigator.languages` tells it. */
  readonly languages?: readonly string[] | undefined;
}

/** Reaching a team: what a screen shows is `state`, what the patient does is sent. */
export interface Contact {
  readonly state: ContactState;
  /** Takes what the patient did. Whatever does not apply any more is let pass. */
  send(action: ContactAction): void;
  /** Told after each change, until the function it gives back is called. */
  subscribe(listener: (state: ContactState) => void): () => void;
  /** Ends it: reads stop, listeners are told no more. A write on its way is seen through. */
  stop(): void;
}

const keyed = new Set<ContactAction['type']>(['confirmed', 'added', 'reopened', 'withdraw-confirmed', 'moved-to']);

/** What is needed once the first page stands. */
export type LaterContact = LaterPart<ContactState, ContactEvent, ContactDesk, ContactOutcome>;

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runContact(
  { client, language, preset, link, now = client.transport.ports.now, isSeen = () => true, languages = [] }: ContactOptions,
  later: LaterContact | (() => Promise<LaterContact>),
): Contact {
  const { transport } = client;
  const flow = runFlow<ContactState, ContactEvent, ContactDesk, ContactOutcome>({
    start: startContact({ language, today: earliestToday(now()), preset, link }),
    desk: (stopped) => ({ transport, now, isSeen, languages, stopped, lost: new Map() }),
    first: { handlers: contactOpening, effects: contactOpeningEffects },
    later,
    stands: ({ step }) => step !== 'loading' && step !== 'unavailable',
    isLater: ({ step, link }) => step === 'loading' && link !== undefined,
  });
  return Object.assign(flow, {
    send(action: ContactAction) {
      flow.dispatch((keyed.has(action.type) ? { ...action, key: transport.ports.newKey() } : action) as ContactEvent);
    },
  });
}
