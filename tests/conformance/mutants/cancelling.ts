import { cancelAppointment, confirmAppointment, rescheduleAppointment } from '@foyer/sdk/contract';
import { afterwards, block, cancelBehind, pretends, visitOf } from './managing.ts';
import { remembering } from './memory.ts';
import { answers, problemOf, spoils, text, type Json, type Mutant } from './mutant.ts';

/** Bugs of cancelling a visit and of saying that one will come. */
export const cancellingMutants: readonly Mutant[] = [
  {
    id: 'cancel-keeps-the-time',
    bug: 'The visit is cancelled and its time stays taken.',
    killedBy: ['cancelling.frees'],
    wrap: remembering(({ slots }) =>
      afterwards(cancelAppointment, async (fetch, request) => block(fetch, request, text(slots.get(visitOf(request))))),
    ),
  },
  {
    id: 'cancel-again-refused',
    bug: 'Cancelling what was cancelled is an error.',
    killedBy: ['cancelling.again'],
    wrap: second(() => problemOf(409, 'invalid-transition')),
  },
  {
    id: 'cancel-again-compared',
    bug: 'The version is compared before anybody looks whether there is anything left to do.',
    killedBy: ['cancelling.again'],
    wrap: second((sent, tag) => (sent === tag ? undefined : problemOf(412, 'version-mismatch'))),
  },
  {
    id: 'cancel-by-its-time',
    bug: 'Cancelling frees whatever is at that time, by now somebody else’s visit.',
    killedBy: ['cancelling.others'],
    wrap: remembering(({ slots, tokens }) =>
      afterwards(cancelAppointment, async (fetch, request) => {
        const id = visitOf(request);
        const others = [...slots].filter(([other, slot]) => other !== id && slot === slots.get(id));
        for (const [other] of others) await cancelBehind(fetch, request, other, tokens.get(other));
      }),
    ),
  },
  {
    id: 'confirm-again-later',
    bug: 'Confirming again is written down again.',
    killedBy: ['confirming.answer'],
    wrap: (fetch) => {
      const confirmed = new Set<string>();
      return spoils(confirmAppointment, (body, request) => {
        const id = visitOf(request);
        if (!confirmed.has(id)) {
          confirmed.add(id);
          return body;
        }
        return { ...body, confirmedAt: new Date(Date.parse(text(body['confirmedAt'])) + 1000).toISOString() };
      })(fetch);
    },
  },
  {
    id: 'confirmed-for-ever',
    bug: 'Whoever has confirmed one time is taken to have confirmed every other.',
    killedBy: ['confirming.moved'],
    wrap: (fetch) => {
      const confirmed = new Map<string, unknown>();
      const confirms = spoils(confirmAppointment, (body, request) => {
        confirmed.set(visitOf(request), body['confirmedAt']);
        return body;
      });
      const moves = spoils(rescheduleAppointment, (body: Json, request) => ({ ...body, confirmedAt: confirmed.get(visitOf(request)) }));
      return moves(confirms(fetch));
    },
  },
  {
    id: 'cancelled-confirmed',
    bug: 'Confirming does not look whether the visit was cancelled.',
    killedBy: ['confirming.cancelled'],
    wrap: pretends(confirmAppointment, 'invalid-transition'),
  },
];

/** Another answer to the second cancellation of a visit and all after it, by the tag that was sent and the present one. */
function second(give: (sent: string | null, tag: string | null) => Response | undefined): Mutant['wrap'] {
  return (fetch) => {
    const cancelled = new Set<string>();
    return answers(cancelAppointment, (request, response) => {
      const id = visitOf(request);
      const again = cancelled.has(id);
      if (response.ok) cancelled.add(id);
      return again ? give(request.headers.get('If-Match'), response.headers.get('ETag')) : undefined;
    })(fetch);
  };
}
