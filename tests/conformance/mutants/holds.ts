import { bookAppointment, createHold, listSlots, releaseHold } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { remembering, withGhosts } from './memory.ts';
import { answers, asked, isOf, mishears, object, recodes, remade, spoils, spoilsItems, text, withHeaders, type Mutant } from './mutant.ts';

/** Bugs of keeping a time, alone and in a session. */
export const holdMutants: readonly Mutant[] = [
  {
    id: 'hold-milliseconds',
    bug: 'expiresInSeconds is in milliseconds.',
    killedBy: ['holds.answer'],
    wrap: spoils(createHold, (body) => ({ ...body, expiresInSeconds: Number(body['expiresInSeconds']) * 1000 })),
  },
  {
    id: 'hold-secret-counted',
    bug: 'The secret is a number that counts up.',
    killedBy: ['holds.answer'],
    wrap: spoils(createHold, (body) => ({ ...body, secret: '1042' })),
  },
  {
    id: 'hold-as-long-as-wished',
    bug: 'However long a hold is asked for, it is given.',
    killedBy: ['holds.seconds'],
    wrap: mishears(createHold, ({ body }) => (Number(body?.['ttlSeconds']) > 600 ? { body: { ...body, ttlSeconds: 600 } } : undefined)),
  },
  {
    id: 'hold-listed',
    bug: 'A held time stays on everybody’s list.',
    killedBy: ['holds.invisible'],
    wrap: remembering(({ holds, seen }) =>
      spoilsItems(listSlots, (items, request) => {
        const held = new Set([...holds.values()].map(({ slotId }) => slotId));
        return withGhosts(
          items,
          request,
          [...seen.values()].filter(({ id }) => held.has(text(id))),
        );
      }),
    ),
  },
  {
    id: 'hold-not-looked-at',
    bug: 'Booking does not look whether somebody holds the time.',
    killedBy: ['holds.exclusive'],
    wrap: remembering(({ holds }) =>
      mishears(bookAppointment, ({ body, headers }) => {
        const other = [...holds.values()].find(({ slotId }) => slotId === body?.['slotId']);
        if (!other) return undefined;
        headers.set('Hold-Secret', other.secret);
        return { body: { ...body, holdId: other.id }, headers };
      }),
    ),
  },
  {
    id: 'hold-secret-unneeded',
    bug: 'Whoever knows a hold’s id may book with it.',
    killedBy: ['holds.exclusive'],
    wrap: remembering(({ holds }) =>
      mishears(bookAppointment, ({ body, headers }) => {
        const hold = holds.get(text(body?.['holdId']));
        if (!hold) return undefined;
        headers.set('Hold-Secret', hold.secret);
        return { headers };
      }),
    ),
  },
  {
    id: 'alternatives-untold',
    bug: 'Whoever comes too late is told nothing else.',
    killedBy: ['holds.alternatives'],
    wrap: answers(createHold, async (_, response) => {
      if (response.status !== 409) return undefined;
      const { alternatives: _none, ...json } = (await response.clone().json()) as Record<string, unknown>;
      return remade(response, { json });
    }),
  },
  {
    id: 'release-forgotten',
    bug: 'Letting go says yes and does nothing.',
    killedBy: ['holds.release', 'seats.counted'],
    wrap: (fetch) => async (url, init) =>
      isOf(releaseHold, asked(url, init)) && new Headers(init.headers).has('hold-secret')
        ? new Response(null, { status: 204, headers: { 'X-Request-Id': newKey() } })
        : fetch(url, init),
  },
  {
    id: 'release-without-secret',
    bug: 'Whoever knows a hold’s id may let it go.',
    killedBy: ['holds.secret'],
    wrap: remembering(({ holds }) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const hold = isOf(releaseHold, request) ? holds.get(request.url.pathname.split('/').at(-1) ?? '') : undefined;
      return fetch(url, hold ? withHeaders(init, { 'Hold-Secret': hold.secret }) : init);
    }),
  },
  {
    id: 'hold-forever',
    bug: 'Nothing ends a hold whose time has run out.',
    killedBy: ['holds.expiry'],
    wrap: (fetch) => async (url, init) => {
      const request = asked(url, init);
      const ttl = Number(request.body?.['ttlSeconds']);
      if (!isOf(createHold, request) || !(ttl >= 5 && ttl < 600)) return fetch(url, init);
      const response = await fetch(url, { ...init, body: JSON.stringify({ ...request.body, ttlSeconds: 600 }) });
      return response.ok ? remade(response, { json: { ...object(await response.clone().json()), expiresInSeconds: ttl } }) : response;
    },
  },
  {
    id: 'replaces-unknown',
    bug: 'replaces is ignored: the old time stays held.',
    killedBy: ['holds.replaces'],
    wrap: mishears(createHold, ({ body }) => {
      const { replaces, ...rest } = body ?? {};
      return replaces === undefined ? undefined : { body: rest };
    }),
  },
  {
    id: 'replaces-in-two-steps',
    bug: 'The old hold is let go first, and then the new one is tried.',
    killedBy: ['holds.replaces-fails'],
    wrap: (fetch) => async (url, init) => {
      const request = asked(url, init);
      const { replaces, ...rest } = request.body ?? {};
      if (!isOf(createHold, request) || replaces === undefined) return fetch(url, init);
      const secret = request.headers.get('hold-secret') ?? '';
      const gone = await fetch(`${url}/${text(replaces)}`, { method: 'DELETE', headers: { 'Hold-Secret': secret } });
      return gone.status === 204 ? fetch(url, { ...init, body: JSON.stringify(rest) }) : gone;
    },
  },
  {
    id: 'slots-invented',
    bug: 'Times are listed that the calendar does not have.',
    killedBy: ['holds.every-listed'],
    wrap: spoilsItems(listSlots, (items) => items.flatMap((slot) => [slot, { ...slot, id: `${text(slot['id'])}x` }])),
  },
  {
    id: 'hold-unknown-is-taken',
    bug: 'A time that is not there is said to be taken.',
    killedBy: ['holds.unknown'],
    wrap: recodes('not-found', 409, 'slot-unavailable', (request) => isOf(createHold, request)),
  },
  {
    id: 'elsewhere-without-link',
    bug: 'Times that are booked elsewhere look like any other.',
    killedBy: ['holds.elsewhere'],
    wrap: spoilsItems(listSlots, (items) => items.map(({ deepLink: _, phone: __, ...slot }) => slot)),
  },
  {
    id: 'own-hold-hidden',
    bug: 'Whoever holds a time does not see it either.',
    killedBy: ['holds.own-listed'],
    wrap: mishears(listSlots, ({ headers }) => {
      headers.delete('Hold-Secret');
      return { headers };
    }),
  },
  {
    id: 'seats-constant',
    bug: 'remaining is the size of the session.',
    killedBy: ['seats.counted'],
    wrap: spoilsItems(listSlots, (items) => items.map((slot) => (slot['remaining'] === undefined ? slot : { ...slot, remaining: 3 }))),
  },
  {
    id: 'seats-one-too-many',
    bug: 'Seats are counted from 0: one too many is given.',
    killedBy: ['seats.race'],
    wrap: remembering(({ seen }) => {
      const over = new Set<string>();
      return answers(createHold, ({ body }, response) => {
        const slot = seen.get(text(body?.['slotId']));
        const id = text(slot?.['id']);
        if (response.status !== 409 || slot?.['remaining'] === undefined || over.has(id)) return undefined;
        over.add(id);
        const hold = { id: newKey(), slotId: id, expiresAt: slot['start'], expiresInSeconds: 300, secret: newKey() };
        return new Response(JSON.stringify(hold), { status: 201, headers: { 'Content-Type': 'application/json' } });
      });
    }),
  },
];
