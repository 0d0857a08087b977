import { getWaitlistEntry, joinWaitlist, leaveWaitlist } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import {
  answers,
  asked,
  isOf,
  mishears,
  object,
  problemOf,
  recodes,
  remade,
  rewrites,
  spoils,
  withHeaders,
  type Mutant,
} from './mutant.ts';
import { instead, placeOf, waitingWith } from './waiting-memory.ts';

/** Bugs of a place on the waiting list. */
export const waitingMutants: readonly Mutant[] = [
  {
    id: 'wait-tells-the-note',
    bug: 'The note for the hospital’s people is told again to whoever has the link.',
    killedBy: ['waiting.answer'],
    wrap: spoils(joinWaitlist, (body, request) => ({
      ...body,
      entry: { ...object(body['entry']), note: object(request.body?.['wishes'])['note'] },
    })),
  },
  {
    id: 'wait-forgets-wishes',
    bug: 'Of the wishes only the days are kept.',
    killedBy: ['waiting.answer'],
    wrap: mishears(joinWaitlist, ({ body = {} }) => {
      const { partsOfDay: _, ...wishes } = object(body['wishes']);
      return { body: { ...body, wishes } };
    }),
  },
  {
    id: 'wait-for-nobody',
    bug: 'Who waits may be left out: an offer reaches nobody.',
    killedBy: ['waiting.people'],
    wrap: mishears(joinWaitlist, ({ body = {} }) =>
      body['patient'] === undefined && body['appointmentId'] === undefined
        ? { body: { ...body, patient: { name: 'Nobody', birthDate: '1990-01-01', email: 'nobody@example.org' } } }
        : undefined,
    ),
  },
  {
    id: 'wait-for-anything',
    bug: 'Whether the service has a waiting list is not looked at.',
    killedBy: ['waiting.not-eligible'],
    wrap: recodes('not-eligible', 404, 'not-found', (request) => isOf(joinWaitlist, request)),
  },
  {
    id: 'wait-for-the-impossible',
    bug: 'Wishes that cannot be are dropped without a word.',
    killedBy: ['waiting.wishes'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (!isOf(joinWaitlist, request) || response.status !== 422 || !request.body) return response;
      return fetch(url, withHeaders({ ...init, body: JSON.stringify({ ...request.body, wishes: {} }) }, { 'Idempotency-Key': newKey() }));
    },
  },
  {
    id: 'wait-key-unneeded',
    bug: 'To wait needs no key: two attempts are two places.',
    killedBy: ['waiting.key'],
    wrap: rewrites((request, init) =>
      isOf(joinWaitlist, request) && (request.headers.get('Idempotency-Key') ?? '').length < 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'wait-key-forgotten',
    bug: 'A second attempt with the same key is a second place.',
    killedBy: ['waiting.key'],
    wrap: rewrites((request, init) =>
      isOf(joinWaitlist, request) && (request.headers.get('Idempotency-Key') ?? '').length >= 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'place-open-to-any-token',
    bug: 'Any token opens any place on the list.',
    killedBy: ['waiting.access'],
    wrap: waitingWith(({ tokens }) =>
      mishears(getWaitlistEntry, (request) => {
        const token = tokens.get(placeOf(request));
        if (token === undefined || !request.headers.has('Authorization')) return undefined;
        const headers = new Headers(request.headers);
        headers.set('Authorization', `Manage ${token}`);
        return { headers };
      }),
    ),
  },
  {
    id: 'place-foreign-is-forbidden',
    bug: 'A place that is another’s is 403: that it is there can be asked.',
    killedBy: ['waiting.access'],
    wrap: waitingWith(({ tokens }) =>
      recodes('not-found', 403, 'forbidden', (request) => /\/v1\/waitlist\//u.test(request.url.pathname) && tokens.has(placeOf(request))),
    ),
  },
  {
    id: 'wait-twice-for-one-visit',
    bug: 'One visit may wait in two places, and is offered two times.',
    killedBy: ['waiting.visit'],
    wrap: answers(joinWaitlist, async (request, response) => {
      if (response.status !== 409) return undefined;
      const entry = {
        id: 'second',
        reference: 'SEC-OND',
        status: 'waiting',
        wishes: {},
        offers: [],
        service: { id: request.body?.['serviceId'], name: '' },
      };
      const times = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' };
      return remade(response, {
        status: 201,
        json: { entry: { ...entry, ...times }, manage: { token: newKey(), url: 'https://care.example' } },
      });
    }),
  },
  {
    id: 'leave-once-only',
    bug: 'Whoever presses twice is told that there is no such place.',
    killedBy: ['waiting.left'],
    wrap: (fetch) => {
      const left = new Set<string>();
      return instead(
        (request) => isOf(leaveWaitlist, request),
        async (_, request, { status }) => {
          const before = left.has(placeOf(request));
          if (status === 204) left.add(placeOf(request));
          return before ? problemOf(404, 'not-found') : undefined;
        },
      )(fetch);
    },
  },
];
