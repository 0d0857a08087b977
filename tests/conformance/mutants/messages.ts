import { addToCase, getCase, moveCallback, reopenCase, requestCallback, sendMessage, watchCase, withdrawCase } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import type { Fetch } from '../support/reference.ts';
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
  text,
  withHeaders,
  type Asked,
  type Json,
  type Mutant,
} from './mutant.ts';

const ofCase = [getCase, addToCase, withdrawCase, reopenCase, moveCallback, watchCase] as const;
const isOfCase = (request: Asked) => ofCase.some((operation) => isOf(operation, request));
const referenceOf = ({ url }: Asked): string => /\/v1\/cases\/([^/]+)/u.exec(url.pathname)?.[1] ?? '';

/** Wraps with what cases went through: their tokens by reference. */
const withTokens =
  (wrap: (tokens: Map<string, string>) => Mutant['wrap']): Mutant['wrap'] =>
  (fetch) => {
    const tokens = new Map<string, string>();
    return wrap(tokens)(async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (response.status === 201 && (isOf(sendMessage, request) || isOf(requestCallback, request))) {
        const { case: made, manage } = (await response.clone().json()) as { case: { reference: string }; manage: { token: string } };
        tokens.set(made.reference, manage.token);
      }
      return response;
    });
  };

const spoilsCase = (edit: (made: Json, request: Asked) => Json): Mutant['wrap'] =>
  spoils(sendMessage, (body, request) => ({ ...body, case: edit(object(body['case']), request) }));

/** Asks for the same once more under another key: what was to be done once is done twice. */
const again = (fetch: Fetch, url: string, init: RequestInit) => fetch(url, withHeaders(init, { 'Idempotency-Key': newKey() }));

/** Bugs of messages, callbacks, and the cases they are. */
export const messageMutants: readonly Mutant[] = [
  {
    id: 'message-promises-nothing',
    bug: 'Nobody says by when a message is answered.',
    killedBy: ['messages.answer'],
    wrap: spoilsCase(({ replyBy: _, ...made }) => made),
  },
  {
    id: 'message-of-nobody',
    bug: 'The team that answers has no number.',
    killedBy: ['messages.answer'],
    wrap: spoilsCase((made) => ({ ...made, team: { ...object(made['team']), phone: '' } })),
  },
  {
    id: 'message-tells-the-contact',
    bug: 'The case tells the address of whoever wrote, in clear.',
    killedBy: ['messages.answer'],
    wrap: spoilsCase((made, request) => ({ ...made, patient: object(request.body?.['patient']) })),
  },
  {
    id: 'message-token-in-query',
    bug: 'The link carries its token in the query, where servers log it.',
    killedBy: ['messages.answer'],
    wrap: spoils(sendMessage, (body) => {
      const manage = object(body['manage']);
      return { ...body, manage: { ...manage, url: `https://care.example/case?t=${text(manage['token'])}#` } };
    }),
  },
  {
    id: 'code-opens-nothing',
    bug: 'The code is printed, and opens nothing.',
    killedBy: ['messages.code'],
    wrap: spoils(sendMessage, (body) => ({ ...body, manage: { ...object(body['manage']), code: 'ZZZZ-ZZZZ-ZZZZ' } })),
  },
  {
    id: 'code-as-it-is-spelt',
    bug: 'The code opens only as it is printed, capitals and hyphens included.',
    killedBy: ['messages.code'],
    wrap: answers(getCase, ({ headers }) => {
      const sent = (headers.get('Authorization') ?? '').replace(/^Manage /u, '');
      return sent.replaceAll('-', '').length === 12 && !/^\w{4}-\w{4}-\w{4}$/u.test(sent) ? problemOf(404, 'not-found') : undefined;
    }),
  },
  {
    id: 'code-of-six-digits',
    bug: 'The code is six digits, which can be guessed.',
    killedBy: ['messages.code'],
    wrap: spoils(sendMessage, (body) => ({ ...body, manage: { ...object(body['manage']), code: '123456' } })),
  },
  {
    id: 'message-key-unneeded',
    bug: 'A message needs no key: two attempts are two cases.',
    killedBy: ['messages.key'],
    wrap: rewrites((request, init) =>
      isOf(sendMessage, request) && (request.headers.get('Idempotency-Key') ?? '').length < 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'message-key-forgotten',
    bug: 'A second attempt with the same key is a second case.',
    killedBy: ['messages.key'],
    wrap: rewrites((request, init) =>
      isOf(sendMessage, request) && (request.headers.get('Idempotency-Key') ?? '').length >= 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'message-cut-off',
    bug: 'Text past the limit is cut off.',
    killedBy: ['messages.input'],
    wrap: mishears(sendMessage, ({ body = {} }) =>
      text(body['text']).length > 4000 ? { body: { ...body, text: text(body['text']).slice(0, 4000) } } : undefined,
    ),
  },
  {
    id: 'message-answered-nowhere',
    bug: 'Who wants an answer by mail may leave no address.',
    killedBy: ['messages.input'],
    wrap: mishears(sendMessage, ({ body = {} }) => {
      const { email } = object(body['patient']);
      return object(body['reply'])['by'] === 'email' && email === undefined ? { body: { ...body, reply: { by: 'online' } } } : undefined;
    }),
  },
  {
    id: 'case-open-to-any-token',
    bug: 'Any token opens any case.',
    killedBy: ['messages.access'],
    wrap: withTokens((tokens) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const token = tokens.get(referenceOf(request));
      const isOther = isOf(getCase, request) && token !== undefined && /^Manage .{20}/u.test(request.headers.get('Authorization') ?? '');
      return fetch(url, isOther ? withHeaders(init, { Authorization: `Manage ${token}` }) : init);
    }),
  },
  {
    id: 'case-foreign-is-forbidden',
    bug: 'A case that is another’s is 403: that it is there can be asked.',
    killedBy: ['messages.access'],
    wrap: withTokens((tokens) =>
      recodes('not-found', 403, 'forbidden', (request) => isOfCase(request) && tokens.has(referenceOf(request))),
    ),
  },
  {
    id: 'case-open-by-reference',
    bug: 'The reference alone opens the case.',
    killedBy: ['messages.access'],
    wrap: withTokens((tokens) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const token = tokens.get(referenceOf(request));
      const isBare = isOf(getCase, request) && token !== undefined && !request.headers.has('Authorization');
      return fetch(url, isBare ? withHeaders(init, { Authorization: `Manage ${token}` }) : init);
    }),
  },
  {
    id: 'add-key-forgotten',
    bug: 'Words that are sent again stand there twice.',
    killedBy: ['messages.add'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (isOf(addToCase, request) && response.status === 200 && text(request.body?.['text']).startsWith('more '))
        return again(fetch, url, init);
      return response;
    },
  },
  {
    id: 'add-of-nothing',
    bug: 'Nothing at all can be added.',
    killedBy: ['messages.add'],
    wrap: mishears(addToCase, ({ body = {} }) => (body['text'] === '' ? { body: { text: '(nothing)' } } : undefined)),
  },
  {
    id: 'withdraw-once-only',
    bug: 'Whoever takes a case back twice is told that it cannot be.',
    killedBy: ['messages.withdraw'],
    wrap: (fetch) => {
      const back = new Set<string>();
      return answers(withdrawCase, (request, { status }) => {
        const before = back.has(referenceOf(request));
        if (status === 200) back.add(referenceOf(request));
        return before ? problemOf(409, 'invalid-transition') : undefined;
      })(fetch);
    },
  },
  {
    id: 'withdrawn-is-closed',
    bug: 'A case that was taken back is told as closed.',
    killedBy: ['messages.withdraw'],
    wrap: spoils(withdrawCase, (made) => ({ ...made, status: 'closed' })),
  },
  {
    id: 'reopen-what-is-open',
    bug: 'A case that is open can be opened again, and gets another date.',
    killedBy: ['messages.steps'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      if (!isOf(reopenCase, request) || response.status !== 409) return response;
      return fetch(url.replace(/\/reopen$/u, ''), {
        method: 'GET',
        headers: { Authorization: request.headers.get('Authorization') ?? '' },
      });
    },
  },
  {
    id: 'case-can-everything',
    bug: 'The case says that everything can be done to it.',
    killedBy: ['messages.steps'],
    wrap: spoils(getCase, (made) => ({ ...made, can: { add: true, withdraw: true, reopen: true, move: true } })),
  },
  {
    id: 'callback-any-window',
    bug: 'Whichever window is chosen, they call in the next one.',
    killedBy: ['callbacks.window'],
    wrap: mishears(requestCallback, ({ body = {} }) => {
      const { windowId: _, ...rest } = body;
      return { body: rest };
    }),
  },
  {
    id: 'callback-too-late',
    bug: 'They promise to have called a day after the window.',
    killedBy: ['callbacks.window'],
    wrap: spoils(requestCallback, (body) => {
      const made = object(body['case']);
      return { ...body, case: { ...made, replyBy: new Date(Date.parse(text(made['replyBy'])) + 86_400_000).toISOString() } };
    }),
  },
  {
    id: 'callback-some-other-window',
    bug: 'Who chooses no window is given the last one.',
    killedBy: ['callbacks.next'],
    wrap: spoils(requestCallback, (body, request) => {
      const made = object(body['case']);
      if (request.body?.['windowId'] !== undefined) return body;
      return { ...body, case: { ...made, window: { ...object(made['window']), id: 'another' } } };
    }),
  },
  {
    id: 'callback-to-nobody',
    bug: 'A callback is taken without a number.',
    killedBy: ['callbacks.input'],
    wrap: mishears(requestCallback, ({ body = {} }) => {
      const patient = object(body['patient']);
      return patient['phone'] === undefined ? { body: { ...body, patient: { ...patient, phone: '+1 555 0100' } } } : undefined;
    }),
  },
  {
    id: 'move-is-said-not-done',
    bug: 'A move is answered, and not made.',
    killedBy: ['callbacks.move'],
    wrap: (fetch) => async (url, init) => {
      const request = asked(url, init);
      if (!isOf(moveCallback, request)) return fetch(url, init);
      const path = url.replace(/\/move$/u, '');
      const seen = await fetch(path, { method: 'GET', headers: { Authorization: request.headers.get('Authorization') ?? '' } });
      if (seen.status !== 200) return fetch(url, init);
      const made = (await seen.clone().json()) as Json;
      if (object(made['can'])['move'] !== true || request.body?.['windowId'] === 'no-such-window') return fetch(url, init);
      return remade(seen, {
        json: { ...made, version: Number(made['version']) + 1, window: { ...object(made['window']), id: request.body?.['windowId'] } },
      });
    },
  },
  {
    id: 'move-loses-the-window',
    bug: 'A move that fails gives the old window up first.',
    killedBy: ['callbacks.move'],
    wrap: (fetch) => {
      const lost = new Set<string>();
      return async (url, init) => {
        const response = await fetch(url, init);
        const request = asked(url, init);
        if (isOf(moveCallback, request) && (response.status === 409 || response.status === 422)) lost.add(referenceOf(request));
        if (!isOf(getCase, request) || !lost.has(referenceOf(request)) || response.status !== 200) return response;
        const { window: _, ...made } = (await response.json()) as Json;
        return remade(response, { json: made });
      };
    },
  },
];
