import type { WaitlistAnswer, WaitlistEntry } from '../contract/waitlist.ts';
import type { Visit } from '../resources/appointments.ts';
import { getWaitlistEntry } from '../resources/opening.ts';
import * as waitlist from '../resources/waitlist.ts';
import type { ManageDesk, ManageEffect } from './manage-desk.ts';
import type { Change, ManageOutcome, ManageState, VisitLink } from './manage.state.ts';
import { isLive, openOffer } from './manage.waiting.ts';
import { wanted } from './running.effects.ts';

/** How old a place on the list may be while somebody looks at it, in milliseconds: a time may be offered at any moment. */
const freshFor = 20_000;

/** What is read because somebody looks at their place on the list. */
export function waitingEffects({ step, link, entry, isStale }: ManageState): readonly ManageEffect[] {
  if (link?.of !== 'waitlist' || !entry) return [];
  return wanted(
    isStale && { id: 'place', run: (desk: ManageDesk, signal: AbortSignal) => read(desk, link, signal) },
    step === 'place' &&
      !isStale &&
      isLive(entry) && { id: 'watch', run: (desk: ManageDesk, signal: AbortSignal) => age(desk, entry, signal) },
  );
}

const read = ({ transport }: ManageDesk, { id, token }: VisitLink, signal: AbortSignal): Promise<ManageOutcome> =>
  getWaitlistEntry(transport, id, { signal, manage: token }).then(
    (entry) => ({ type: 'place-read', entry }),
    () => ({ type: 'visit-unread' }),
  );

/** Comes back when the page is old, or just after what it offers has ended. */
async function age({ now }: ManageDesk, entry: WaitlistEntry, signal: AbortSignal): Promise<ManageOutcome> {
  const ends = openOffer(entry)?.expiresAt;
  const left = ends === undefined ? 0 : Date.parse(ends) - now();
  await new Promise<void>((resolve, reject) => {
    // By a clock that is ahead it has ended long ago, and is still open: no reason to hurry.
    const timer = setTimeout(resolve, left > 0 ? Math.min(freshFor, left + 1000) : freshFor);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
  return { type: 'place-aged' };
}

export type PlaceChange = Extract<Change, { kind: 'wait' | 'leave' | 'accept' | 'decline' }>;

/** Sends it. What comes back is for `placeOutcome` to read. */
export function sendPlaceChange({ transport }: ManageDesk, { link }: ManageState, change: PlaceChange): Promise<unknown> {
  const options = { idempotencyKey: change.key, manage: link?.token };
  const id = link?.id ?? '';
  switch (change.kind) {
    case 'wait':
      return waitlist.joinWaitlist(transport, change.input, options);
    case 'leave':
      return waitlist.leaveWaitlist(transport, id, options);
    case 'accept':
      return waitlist.acceptOffer(transport, id, change.offerId, options);
    case 'decline':
      return waitlist.declineOffer(transport, id, change.offerId, options);
  }
}

/** @param made what `sendPlaceChange` came to, at once or when it was asked for again */
export function placeOutcome({ kind, key }: PlaceChange, made: unknown): ManageOutcome {
  switch (kind) {
    case 'wait': {
      const { entry, manage } = made as WaitlistAnswer;
      return { type: 'place-changed', key, entry, url: manage.url };
    }
    case 'leave':
      return { type: 'place-changed', key, entry: undefined };
    case 'accept': {
      const { appointment, etag, manage } = made as Visit;
      return { type: 'changed', key, visit: appointment, etag, token: manage.token };
    }
    case 'decline':
      return { type: 'place-changed', key, entry: made as WaitlistEntry };
  }
}
