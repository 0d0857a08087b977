import { listSlots, rescheduleAppointment } from '@foyer/sdk/contract';
import { afterwards, block, cancelBehind, codeOf, pretends, visitOf } from './managing.ts';
import { remembering, withGhosts } from './memory.ts';
import { answers, asked, isOf, mishears, object, problemOf, recodes, remade, spoils, spoilsItems, text, type Mutant } from './mutant.ts';

/** Bugs of moving a visit. */
export const movingMutants: readonly Mutant[] = [
  {
    id: 'move-is-a-new-visit',
    bug: 'A move books anew: the visit has another reference than the one the patient wrote down.',
    killedBy: ['moving.answer'],
    wrap: spoils(rescheduleAppointment, (body) => ({ ...body, reference: 'NEW-123' })),
  },
  {
    id: 'move-of-the-time-only',
    bug: 'The visit goes on showing the clinician it had.',
    killedBy: ['moving.answer'],
    wrap: spoils(rescheduleAppointment, (body) => ({ ...body, practitioner: { ...object(body['practitioner']), id: 'the-first' } })),
  },
  {
    id: 'move-not-counted',
    bug: 'A move is not counted as a change: the page that was left open overwrites it.',
    killedBy: ['moving.answer'],
    wrap: answers(rescheduleAppointment, async (_, response) => {
      if (!response.ok) return undefined;
      const visit = object(await response.clone().json());
      return remade(response, { json: { ...visit, version: 1 }, headers: (headers) => headers.set('ETag', '"1"') });
    }),
  },
  {
    id: 'move-leaves-the-old-time',
    bug: 'The time that a visit had stays taken.',
    killedBy: ['moving.times'],
    wrap: remembering(({ slots }) =>
      afterwards(rescheduleAppointment, async (fetch, request) => block(fetch, request, text(slots.get(visitOf(request))))),
    ),
  },
  {
    id: 'moved-to-still-listed',
    bug: 'The list does not hear of moves: the new time stays on it.',
    killedBy: ['moving.times'],
    wrap: remembering(({ seen }) => {
      const taken = new Set<string>();
      const lists = spoilsItems(listSlots, (items, request) =>
        withGhosts(
          items,
          request,
          [...seen.values()].filter(({ id }) => taken.has(text(id))),
        ),
      );
      const moves = afterwards(rescheduleAppointment, async (_, { body }) => taken.add(text(body?.['slotId'])));
      return (fetch) => lists(moves(fetch));
    }),
  },
  {
    id: 'move-cancels-first',
    bug: 'The old time is given back before the new one is tried: who comes too late has no visit.',
    killedBy: ['moving.refused', 'race.move'],
    wrap: remembering(({ tokens }) => (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      const id = visitOf(request);
      if (isOf(rescheduleAppointment, request) && (await codeOf(response)) === 'slot-unavailable')
        await cancelBehind(fetch, request, id, tokens.get(id));
      return response;
    }),
  },
  {
    id: 'move-refused-without-others',
    bug: 'Whoever moves too late is told nothing else.',
    killedBy: ['moving.refused', 'race.move'],
    wrap: answers(rescheduleAppointment, async (_, response) => {
      if (response.status !== 409) return undefined;
      const { alternatives: _none, ...json } = object(await response.clone().json());
      return remade(response, { json });
    }),
  },
  {
    id: 'move-in-its-own-way',
    bug: 'The visit’s own time is taken, by itself.',
    killedBy: ['moving.same'],
    wrap: answers(rescheduleAppointment, ({ headers }, response) =>
      response.ok && response.headers.get('ETag') === headers.get('If-Match') ? problemOf(409, 'slot-unavailable') : undefined,
    ),
  },
  {
    id: 'list-for-nobody',
    bug: 'For whom times are listed is not looked at.',
    killedBy: ['moving.own-listed'],
    wrap: mishears(listSlots, ({ url }) => {
      url.searchParams.delete('for');
      return { url };
    }),
  },
  {
    id: 'list-for-anybody',
    bug: 'Whoever knows a visit’s id sees its time on the list.',
    killedBy: ['moving.own-listed'],
    wrap: remembering(({ tokens }) =>
      mishears(listSlots, ({ url, headers }) => {
        const token = tokens.get(url.searchParams.get('for') ?? '');
        if (token === undefined) return undefined;
        headers.set('Authorization', `Manage ${token}`);
        return { headers };
      }),
    ),
  },
  {
    id: 'move-to-any-service',
    bug: 'What a time is for is not looked at: a blood test is moved to the dentist.',
    killedBy: ['moving.other-service'],
    wrap: pretends(rescheduleAppointment, 'not-eligible'),
  },
  {
    id: 'move-unknown-is-taken',
    bug: 'A visit that is moved to a time that is not there is told that it is taken.',
    killedBy: ['moving.unknown'],
    wrap: recodes('not-found', 409, 'slot-unavailable', (request) => request.body?.['slotId'] === 'no-such-slot'),
  },
  {
    id: 'cancelled-comes-back',
    bug: 'A move looks at nothing but the new time: a visit that was cancelled comes back.',
    killedBy: ['moving.cancelled', 'moving.no-time'],
    wrap: pretends(rescheduleAppointment, 'invalid-transition'),
  },
];
