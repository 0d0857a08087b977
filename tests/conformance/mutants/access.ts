import { createRequest, getAppointment, getQuestionnaire, listAppointments } from '@foyer/sdk/contract';
import { remembering } from './memory.ts';
import {
  answers,
  asked,
  isOf,
  object,
  problemOf,
  recodes,
  remade,
  spoils,
  spoilsHeaders,
  withHeaders,
  type Json,
  type Mutant,
} from './mutant.ts';

const idOf = (url: URL) => url.pathname.split('/').at(-1) ?? '';

/** Bugs of who may see what, and of requests and questions. */
export const accessMutants: readonly Mutant[] = [
  {
    id: 'visit-without-etag',
    bug: 'Reading a visit does not say its version.',
    killedBy: ['access.token'],
    wrap: spoilsHeaders(
      (request) => isOf(getAppointment, request),
      (headers) => headers.delete('ETag'),
    ),
  },
  {
    id: 'visit-cached',
    bug: 'A visit may be kept by caches.',
    killedBy: ['access.token'],
    wrap: spoilsHeaders(
      (request) => isOf(getAppointment, request),
      (headers) => headers.set('Cache-Control', 'private, max-age=60'),
    ),
  },
  {
    id: 'missing-before-token',
    bug: 'Whether a visit is there is looked at before whether there is a token.',
    killedBy: ['access.none'],
    wrap: remembering(({ tokens }) =>
      answers(getAppointment, ({ url }, { status }) =>
        status === 401 && !tokens.has(idOf(url)) ? problemOf(404, 'not-found') : undefined,
      ),
    ),
  },
  {
    id: 'any-token',
    bug: 'Any token that is genuine opens any visit.',
    killedBy: ['access.foreign'],
    wrap: remembering(({ tokens }) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const sent = request.headers.get('Authorization')?.replace('Manage ', '');
      const right = tokens.get(idOf(request.url));
      const genuine = isOf(getAppointment, request) && right !== undefined && [...tokens.values()].some((token) => token === sent);
      return fetch(url, genuine ? withHeaders(init, { Authorization: `Manage ${right}` }) : init);
    }),
  },
  {
    id: 'foreign-is-forbidden',
    bug: 'Another’s visit is 403, which tells that it is there.',
    killedBy: ['access.foreign', 'access.wrong', 'access.bearer'],
    wrap: remembering(({ tokens }) =>
      answers(getAppointment, ({ url }, { status }) => (status === 404 && tokens.has(idOf(url)) ? problemOf(403, 'forbidden') : undefined)),
    ),
  },
  {
    id: 'token-in-any-case',
    bug: 'The database compares tokens without looking at upper and lower case.',
    killedBy: ['access.wrong'],
    wrap: remembering(({ tokens }) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const right = tokens.get(idOf(request.url));
      const sent = request.headers.get('Authorization')?.replace('Manage ', '');
      const near = isOf(getAppointment, request) && right !== undefined && sent?.toLowerCase() === right.toLowerCase();
      return fetch(url, near ? withHeaders(init, { Authorization: `Manage ${right}` }) : init);
    }),
  },
  {
    id: 'expired-not-told',
    bug: 'A link that has expired is said never to have been.',
    killedBy: ['access.expired'],
    wrap: recodes('link-expired', 404, 'not-found'),
  },
  {
    id: 'my-visits-of-nobody',
    bug: 'Without a sign-in the list of my visits is empty.',
    killedBy: ['access.mine'],
    wrap: answers(listAppointments, (_, { status, headers }) => (status === 401 ? new Response('{"items":[]}', { headers }) : undefined)),
  },
  {
    id: 'request-promised',
    bug: 'A request is said to be booked.',
    killedBy: ['requests.answer'],
    wrap: spoils(createRequest, (body) => ({ ...body, appointment: { ...object(body['appointment']), status: 'booked' } })),
  },
  {
    id: 'questions-without-ids',
    bug: 'Questions have no linkId, so nobody can answer them.',
    killedBy: ['requests.questionnaire'],
    wrap: spoils(getQuestionnaire, (body) => ({ ...body, item: (body['item'] as Json[]).map(({ linkId: _, ...item }) => item) })),
  },
  {
    id: 'answers-not-looked-at',
    bug: 'Answers are kept as they come.',
    killedBy: ['requests.answers'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const { answers: said } = asked(url, init).body ?? {};
      return response.status === 422 && said !== undefined ? remade(response, { status: 201, json: {} }) : response;
    },
  },
];
