import type { Client } from '../client.ts';
import { earliestToday } from './days.ts';
import type { ManageDesk } from './manage-desk.ts';
import { openingEffects } from './manage-opening.effects.ts';
import { opening } from './manage.opening.ts';
import type { ManageAction, ManageEvent, ManageOutcome, ManageState, VisitLink } from './manage.state.ts';
import { startManage } from './manage.steps.ts';
import { runFlow, type LaterPart } from './run-flow.ts';

export interface ManageOptions {
  /** A client, or only its transport. Its `locale` should be a function that tells the language in use. */
  readonly client: Pick<Client, 'transport'>;
  /** The language to write to the patient in, BCP 47. */
  readonly language: string;
  /** From the link in a message; without it the patient can have one sent. */
  readonly link?: VisitLink | undefined;
  /** Milliseconds since 1970; the client's clock unless told. */
  readonly now?: (() => number) | undefined;
}

/** A visit being managed: what a screen shows is `state`, what the patient does is sent. */
export interface Manage {
  readonly state: ManageState;
  /** Takes what the patient did. Whatever does not apply any more is let pass. */
  send(action: ManageAction): void;
  /** Told after each change, until the function it gives back is called. */
  subscribe(listener: (state: ManageState) => void): () => void;
  /** Ends it: reads stop, a held time is let go, listeners are told no more. A write on its way is seen through. */
  stop(): void;
}

const keyed = new Set<ManageAction['type']>([
  'slot-chosen',
  'confirmed',
  'confirm-asked',
  'reminders-chosen',
  'lookup-asked',
  'offer-accepted',
  'offer-declined',
]);

/** What is needed once the first page stands. */
export type LaterManage = LaterPart<ManageState, ManageEvent, ManageDesk, ManageOutcome>;

/** Runs the flow on a client. The later part is at hand, or is loaded when the first page stands, or is needed. */
export function runManage(
  { client, language, link, now = client.transport.ports.now }: ManageOptions,
  later: LaterManage | (() => Promise<LaterManage>),
): Manage {
  const { transport } = client;
  const flow = runFlow<ManageState, ManageEvent, ManageDesk, ManageOutcome>({
    start: startManage({ language, today: earliestToday(now()), link }),
    desk: (stopped) => ({ transport, now, stopped, held: undefined, lost: new Map() }),
    first: { handlers: opening, effects: openingEffects },
    later,
    stands: ({ step }) => step !== 'loading' && step !== 'unavailable',
  });
  return Object.assign(flow, {
    send(action: ManageAction) {
      flow.dispatch((keyed.has(action.type) ? { ...action, key: transport.ports.newKey() } : action) as ManageEvent);
    },
  });
}
