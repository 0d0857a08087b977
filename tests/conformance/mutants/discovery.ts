import { getDiscovery, getHealth, getOpenApi, getReady } from '@foyer/sdk/contract';
import {
  answers,
  isOf,
  object,
  problemOf,
  recodes,
  rewrites,
  spoils,
  spoilsHeaders,
  withHeaders,
  type Json,
  type Mutant,
} from './mutant.ts';

const says = (more: (discovery: Json) => Json) => spoils(getDiscovery, (body) => ({ ...body, ...more(body) }));

/** Bugs of what a server says of itself, and of what every answer carries. */
export const discoveryMutants: readonly Mutant[] = [
  {
    id: 'discovery-without-contact',
    bug: 'Discovery was written before the contract had a contact.',
    killedBy: ['discovery.shape', 'discovery.person'],
    wrap: says(() => ({ contact: undefined })),
  },
  { id: 'discovery-v1', bug: 'The version is v1.', killedBy: ['discovery.version'], wrap: says(() => ({ contract: 'v1' })) },
  {
    id: 'discovery-gap',
    bug: 'Level 2 is claimed without level 1.',
    killedBy: ['discovery.levels'],
    wrap: says(() => ({ levels: [0, 2] })),
  },
  {
    id: 'discovery-no-emergency',
    bug: 'The emergency number is a word.',
    killedBy: ['discovery.person'],
    wrap: says(({ emergency }) => ({ emergency: { ...object(emergency), phone: 'ambulance' } })),
  },
  {
    id: 'discovery-windows-zone',
    bug: 'The time zone has the name that Windows gives it.',
    killedBy: ['discovery.time-zone'],
    wrap: says(() => ({ timeZone: 'Eastern Standard Time' })),
  },
  {
    id: 'discovery-relative-privacy',
    bug: 'The privacy page is a path, which leads nowhere from another site.',
    killedBy: ['discovery.consent'],
    wrap: says(() => ({ privacyUrl: '/privacy' })),
  },
  {
    id: 'discovery-foreign-default',
    bug: 'The default language is one that the site does not speak.',
    killedBy: ['discovery.locales'],
    wrap: says(() => ({ defaultLocale: 'fr' })),
  },
  {
    id: 'probes-missing',
    bug: 'There is no /ready.',
    killedBy: ['discovery.probes'],
    wrap: answers(getReady, () => problemOf(404, 'not-found')),
  },
  {
    id: 'openapi-old',
    bug: 'The OpenAPI document was not written anew: an operation is missing.',
    killedBy: ['discovery.openapi'],
    wrap: spoils(getOpenApi, ({ paths, ...body }) => ({ ...body, paths: { ...object(paths), '/v1/holds': undefined } })),
  },
  {
    id: 'request-id-constant',
    bug: 'Every answer has the id of the process.',
    killedBy: ['headers.request-id'],
    wrap: spoilsHeaders(
      () => true,
      (headers) => headers.set('X-Request-Id', 'server-1'),
    ),
  },
  {
    id: 'referrer-told',
    bug: 'A proxy takes Referrer-Policy out.',
    killedBy: ['headers.no-referrer'],
    wrap: spoilsHeaders(
      () => true,
      (headers) => headers.delete('Referrer-Policy'),
    ),
  },
  {
    id: 'json-of-a-framework',
    bug: 'The framework’s own media type is sent.',
    killedBy: ['headers.type'],
    wrap: spoilsHeaders(
      (_, { status }) => status === 200,
      (headers) => headers.set('Content-Type', 'application/vnd.api+json'),
    ),
  },
  {
    id: 'type-to-be-guessed',
    bug: 'A proxy takes X-Content-Type-Options out.',
    killedBy: ['headers.no-sniff'],
    wrap: spoilsHeaders(
      () => true,
      (headers) => headers.delete('X-Content-Type-Options'),
    ),
  },
  {
    id: 'language-unheard',
    bug: 'Accept-Language is not looked at.',
    killedBy: ['headers.language'],
    wrap: rewrites((_, init) => withHeaders(init, { 'Accept-Language': undefined })),
  },
  {
    id: 'language-not-in-vary',
    bug: 'Vary does not list the language: a cache gives Arabic to everybody.',
    killedBy: ['headers.language'],
    wrap: spoilsHeaders(
      () => true,
      (headers) => headers.set('Vary', 'Origin'),
    ),
  },
  {
    id: 'etag-unheard',
    bug: 'If-None-Match is not looked at: everything is sent again.',
    killedBy: ['headers.public-lists'],
    wrap: rewrites((_, init) => withHeaders(init, { 'If-None-Match': undefined })),
  },
  {
    id: 'live-cached',
    bug: 'A cache in front keeps free times for five minutes.',
    killedBy: ['headers.live-not-stored'],
    wrap: spoilsHeaders(
      ({ url }) => url.pathname.endsWith('/v1/slots'),
      (headers) => headers.set('Cache-Control', 'public, max-age=300'),
    ),
  },
  {
    id: 'rate-untold',
    bug: 'Nobody learns what is left to them.',
    killedBy: ['headers.rate'],
    wrap: spoilsHeaders(
      () => true,
      (headers) => headers.delete('RateLimit'),
    ),
  },
  {
    id: 'method-not-found',
    bug: 'Another method on a path that exists is 404.',
    killedBy: ['headers.method'],
    wrap: recodes('method-not-allowed', 404, 'not-found'),
  },
  {
    id: 'busy-without-a-word',
    bug: 'An overloaded server says only that it is.',
    killedBy: ['busy.retry-after'],
    wrap: (fetch) => {
      let left = 2;
      return async (url, init) => {
        const { method, url: to } = { method: init.method, url: new URL(url) };
        const busy = isOf(getHealth, { method: method ?? 'GET', url: to, headers: new Headers(), body: undefined }) && left > 0;
        left -= busy ? 1 : 0;
        return busy ? problemOf(503, 'overloaded') : fetch(url, init);
      };
    },
  },
];
