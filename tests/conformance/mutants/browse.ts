import { getService, listLocations, listPractitioners, listServices, searchServices } from '@foyer/sdk/contract';
import { answers, mishears, object, spoils, spoilsItems, text, type Asked, type Mutant } from './mutant.ts';

export const without = ({ url }: Asked, ...names: readonly string[]) => {
  const other = new URL(url);
  for (const name of names) other.searchParams.delete(name);
  return { url: other };
};

/** A list that is walked through in pages. */
const pages = [listServices, listPractitioners];

/** Bugs of services, places and clinicians. */
export const browseMutants: readonly Mutant[] = [
  {
    id: 'services-without-length',
    bug: 'durationMinutes is called duration.',
    killedBy: ['browse.shapes'],
    wrap: spoilsItems(listServices, (items) => items.map(({ durationMinutes, ...item }) => ({ ...item, duration: durationMinutes }))),
  },
  {
    id: 'clinicians-of-old-services',
    bug: 'Clinicians still name a service that was closed.',
    killedBy: ['browse.references'],
    wrap: spoilsItems(listPractitioners, (items) =>
      items.map((item) => ({ ...item, serviceIds: [...(item['serviceIds'] as string[]), 'closed'] })),
    ),
  },
  {
    id: 'places-with-abbreviated-zone',
    bug: 'A place has an abbreviation for its time zone.',
    killedBy: ['browse.time-zones'],
    wrap: spoilsItems(listLocations, (items) => items.map((item) => ({ ...item, timeZone: 'AEDT' }))),
  },
  {
    id: 'services-dead-end',
    bug: 'A service that cannot be booked here offers nothing else.',
    killedBy: ['browse.way-on'],
    wrap: spoilsItems(listServices, (items) =>
      items.map((item) => {
        const can = object(item['capabilities']);
        return can['book'] === true ? item : { ...item, capabilities: { ...can, request: false, deepLink: false } };
      }),
    ),
  },
  {
    id: 'service-unknown-is-empty',
    bug: 'A service that is not there is 200 and null.',
    killedBy: ['browse.one-service'],
    wrap: answers(getService, (_, { status, headers }) => (status === 404 ? new Response('null', { headers }) : undefined)),
  },
  {
    id: 'services-everywhere',
    bug: 'Services of one place are those of all.',
    killedBy: ['browse.by-location'],
    wrap: mishears(listServices, (request) => without(request, 'location')),
  },
  {
    id: 'clinicians-for-everything',
    bug: 'Clinicians of one service are those of all.',
    killedBy: ['browse.by-service'],
    wrap: mishears(listPractitioners, (request) => without(request, 'service')),
  },
  {
    id: 'search-not-indexed',
    bug: 'The search index was not built.',
    killedBy: ['browse.search'],
    wrap: spoils(searchServices, (body) => ({ ...body, items: [] })),
  },
  {
    id: 'search-finds-anything',
    bug: 'Where nothing fits, the search gives what is popular.',
    killedBy: ['browse.search-nothing'],
    wrap: mishears(searchServices, ({ body }) => (text(body?.['q']).startsWith('zxq') ? { body: { ...body, q: 'plain' } } : undefined)),
  },
  {
    id: 'pages-overlap',
    bug: 'A page begins with the last item of the page before.',
    killedBy: ['browse.pages'],
    wrap: (fetch) => {
      let last: Record<string, unknown> | undefined;
      const repeats = pages.map((operation) =>
        spoilsItems(operation, (items, { url }) => {
          const first = url.searchParams.has('cursor') && last ? [last] : [];
          last = items.at(-1);
          return [...first, ...items];
        }),
      );
      return repeats.reduce((inner, wrap) => wrap(inner), fetch);
    },
  },
  {
    id: 'limit-zero-is-none',
    bug: 'limit=0 means no limit.',
    killedBy: ['browse.limit'],
    wrap: mishears(listServices, (request) => (request.url.searchParams.get('limit') === '0' ? without(request, 'limit') : undefined)),
  },
  {
    id: 'cursor-strange-begins-anew',
    bug: 'A cursor that cannot be read begins the list again.',
    killedBy: ['browse.cursor'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const to = new URL(url);
      return response.status === 422 && to.searchParams.has('cursor')
        ? mishears(listServices, (request) => without(request, 'cursor'))(fetch)(url, init)
        : response;
    },
  },
];
