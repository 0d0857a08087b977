import { listServices, searchServices } from '@foyer/sdk/contract';
import { without } from './browse.ts';
import { answers, asked, isOf, mishears, recodes, remade, rewrites, text, withHeaders, type Json, type Mutant } from './mutant.ts';

const edits =
  (edit: (problem: Json, sent: string) => Json): Mutant['wrap'] =>
  (fetch) =>
  async (url, init) => {
    const response = await fetch(url, init);
    if (response.status < 400) return response;
    return remade(response, { json: edit((await response.clone().json()) as Json, `${url} ${text(init.body)}`) });
  };

/** Bugs of how a server says no. */
export const problemMutants: readonly Mutant[] = [
  {
    id: 'app-for-every-path',
    bug: 'Every unknown path is the single-page app.',
    killedBy: ['problems.not-found'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      return url.endsWith('/no-such-thing')
        ? new Response('<!doctype html><title>App</title>', { headers: { 'Content-Type': 'text/html' } })
        : response;
    },
  },
  {
    id: 'problems-as-json',
    bug: 'Problems are sent as application/json.',
    killedBy: ['problems.shape'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      return response.status < 400 ? response : remade(response, { headers: (headers) => headers.set('Content-Type', 'application/json') });
    },
  },
  {
    id: 'problems-with-old-request-id',
    bug: 'The request id in a problem is another one than in the header.',
    killedBy: ['problems.shape'],
    wrap: edits((problem) => ({ ...problem, requestId: 'another' })),
  },
  {
    id: 'problems-echo',
    bug: 'The detail quotes what was sent.',
    killedBy: ['problems.no-echo'],
    wrap: edits((problem, sent) => ({ ...problem, detail: `Cannot read: ${sent}` })),
  },
  {
    id: 'problems-with-stack',
    bug: 'The framework’s debug page is on.',
    killedBy: ['problems.no-echo'],
    wrap: edits((problem) => ({ ...problem, debug: 'Error: no\n    at handler (/app/node_modules/server/index.js:10:5)' })),
  },
  {
    id: 'unknown-parameters-ignored',
    bug: 'A misspelt filter is ignored: everything is listed.',
    killedBy: ['problems.unknown-parameter'],
    wrap: mishears(listServices, (request) => without(request, 'colour')),
  },
  {
    id: 'last-parameter-wins',
    bug: 'Of a parameter that comes twice the last one counts.',
    killedBy: ['problems.repeated-parameter'],
    wrap: mishears(listServices, ({ url }) => {
      const other = new URL(url);
      for (const [name, value] of url.searchParams) other.searchParams.set(name, value);
      return { url: other };
    }),
  },
  {
    id: 'search-fields-dropped',
    bug: 'Fields that are unknown are dropped in silence.',
    killedBy: ['problems.unknown-field'],
    wrap: mishears(searchServices, ({ body }) => {
      const { colour: _, ...rest } = body ?? {};
      return { body: rest };
    }),
  },
  {
    id: 'faults-without-place',
    bug: 'A refusal does not say what is wrong.',
    killedBy: ['problems.missing-field'],
    wrap: edits(({ errors: _, ...problem }) => problem),
  },
  {
    id: 'malformed-is-invalid',
    bug: 'What is not JSON is 422 like everything else.',
    killedBy: ['problems.malformed'],
    wrap: recodes('malformed-request', 422, 'validation-failed'),
  },
  {
    id: 'any-media-type',
    bug: 'Any body is read as JSON, so that any page’s form can send one.',
    killedBy: ['problems.media-type'],
    wrap: rewrites((request, init) =>
      isOf(searchServices, request) ? withHeaders(init, { 'Content-Type': 'application/json' }) : undefined,
    ),
  },
  {
    id: 'large-is-invalid',
    bug: 'A body of a megabyte is read to its end and then refused.',
    killedBy: ['problems.too-large'],
    wrap: recodes('body-too-large', 422, 'validation-failed'),
  },
  {
    id: 'controls-let-in',
    bug: 'Control characters are taken out in silence.',
    killedBy: ['problems.controls'],
    wrap: mishears(searchServices, ({ body }) =>
      typeof body?.['q'] === 'string' ? { body: { ...body, q: body['q'].replaceAll(/[\p{Cc}\p{Cs}]/gu, '') } } : undefined,
    ),
  },
  {
    id: 'search-in-latin',
    bug: 'The search takes no other letters than Latin ones.',
    killedBy: ['problems.any-script'],
    wrap: (fetch) => async (url, init) => {
      const request = asked(url, init);
      const strange = isOf(searchServices, request) && /[^\x00-\x7e]/u.test(text(request.body?.['q']));
      return strange
        ? answers(searchServices, (_, response) => remade(response, { status: 422, json: {} }))(fetch)(url, init)
        : fetch(url, init);
    },
  },
];
