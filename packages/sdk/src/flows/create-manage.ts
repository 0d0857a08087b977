import type { Client } from '../client.ts';
import { earliestToday } from './days.ts';
import type { ManageDesk } from './manage-desk.ts';
import { letHoldGo, manageEffects } from './manage.effects.ts';
import { reduceManage, startManage } from './manage.flow.ts';
import type { ManageAction, ManageEvent, ManageOutcome, ManageState, VisitLink } from './manage.state.ts';
import { running } from './running.effects.ts';

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

/** The whole of seeing, moving, cancelling and confirming a visit, and of waiting for an earlier one, without a screen. */
export function createManage({ client, language, link, now = client.transport.ports.now }: ManageOptions): Manage {
  const { transport } = client;
  const stopping = new AbortController();
  const desk: ManageDesk = { transport, now, stopped: stopping.signal, held: undefined, lost: new Map() };
  const listeners = new Set<(state: ManageState) => void>();
  let state = startManage({ language, today: earliestToday(now()), link });

  const dispatch = (event: ManageEvent): void => {
    const before = state;
    if (!desk.stopped.aborted) state = reduceManage(state, event);
    letHoldGo(desk, state);
    if (state === before) return;
    follow();
    for (const listener of listeners) listener(state);
  };
  const begin = running<ManageDesk, ManageOutcome>(desk, dispatch);
  const follow = () => begin(desk.stopped.aborted ? [] : manageEffects(state));

  follow();
  return {
    get state() {
      return state;
    },
    send: (action) => dispatch((keyed.has(action.type) ? { ...action, key: transport.ports.newKey() } : action) as ManageEvent),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopping.abort();
      listeners.clear();
      follow();
      letHoldGo(desk, state);
    },
  };
}
