import { getWaitlistEntry, joinWaitlist } from '@foyer/sdk/contract';
import type { Fetch } from '../support/reference.ts';
import { asked, isOf, object, text, type Asked, type Json, type Mutant } from './mutant.ts';

/** The place that a path names. */
export const placeOf = ({ url }: Asked): string => /\/v1\/waitlist\/([^/]+)/u.exec(url.pathname)?.[1] ?? '';
export const offerOf = ({ url }: Asked): string => /\/offers\/([^/]+)/u.exec(url.pathname)?.[1] ?? '';
export const offersOf = (entry: Json): Json[] => (entry['offers'] ?? []) as Json[];

/** What places and offers went through a mutant. */
export interface Waiting {
  /** Tokens by place. */
  readonly tokens: Map<string, string>;
  /** Offered slots by offer. */
  readonly offered: Map<string, Json>;
}

export const waitingWith =
  (wrap: (waiting: Waiting) => Mutant['wrap']): Mutant['wrap'] =>
  (fetch) => {
    const waiting: Waiting = { tokens: new Map(), offered: new Map() };
    return wrap(waiting)(async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (!response.ok || response.status === 204) return response;
      if (isOf(joinWaitlist, request)) {
        const { entry, manage } = (await response.clone().json()) as { entry: { id: string }; manage: { token: string } };
        waiting.tokens.set(entry.id, manage.token);
      } else if (isOf(getWaitlistEntry, request))
        for (const offer of offersOf((await response.clone().json()) as Json))
          waiting.offered.set(text(offer['id']), object(offer['slot']));
      return response;
    });
  };

/** Reads a place with its own token, behind the back of whoever asked. */
export const readBehind = (fetch: Fetch, request: Asked, token = ''): Promise<Response> =>
  fetch(`${request.url.href.slice(0, request.url.href.indexOf('/v1/'))}/v1/waitlist/${placeOf(request)}`, {
    method: 'GET',
    headers: { Authorization: `Manage ${token}` },
  });

/** Does something in the place of an answer: `undefined` leaves it as it is. */
export const instead =
  (
    when: (request: Asked) => boolean,
    give: (fetch: Fetch, request: Asked, response: Response) => Promise<Response | undefined>,
  ): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const request = asked(url, init);
    const response = await fetch(url, init);
    return (when(request) ? await give(fetch, request, response.clone()) : undefined) ?? response;
  };
