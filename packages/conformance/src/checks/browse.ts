import {
  getService,
  listLocations,
  listPractitioners,
  listServices,
  listSlots,
  searchServices,
  type Operation,
  type Service,
} from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { isZone } from '../days.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

const mostItems = 2000;

/** A list in pages of one or a few is the whole list; of a very long one its beginning is looked at. */
async function samePaged(kit: Kit, operation: Operation, query: Readonly<Record<string, string>> = {}): Promise<void> {
  await kit.steadily(async () => {
    const whole = await kit.list<{ id: string }>(operation, query, mostItems);
    const limit = Math.min(200, Math.max(1, Math.ceil(whole.length / 7)));
    const paged = await kit.list<{ id: string }>(operation, { ...query, limit }, whole.length + limit);
    const seen = whole.length < mostItems ? paged : paged.slice(0, whole.length);
    same(`${operation.route.id} in pages of ${limit}`, idsOf(seen), idsOf(whole));
  });
}

const lists = [listServices, listLocations, listPractitioners] as const;

/** Services, places, clinicians. */
export const browse: readonly Check[] = [
  {
    id: 'browse.shapes',
    level: 1,
    force: 'must',
    title: 'Services, places and clinicians have the shape of the contract',
    run: async (kit) => {
      for (const operation of lists) fitting(operation.answers[200].schema, await kit.ask(operation));
      that((await kit.services()).length > 0, 'services', 'one or more', 'none');
    },
  },
  {
    id: 'browse.references',
    level: 1,
    force: 'must',
    title: 'Every place and service that is named is one that is listed',
    run: async (kit) => {
      const [services, locations, practitioners] = [await kit.services(), await kit.locations(), await kit.practitioners()];
      const places = new Set(idsOf(locations));
      const known = new Set(idsOf(services));
      const missing = [
        ...services.flatMap(({ locationIds }) => locationIds.filter((id) => !places.has(id))),
        ...practitioners.flatMap(({ locationIds }) => locationIds.filter((id) => !places.has(id))),
        ...practitioners.flatMap(({ serviceIds }) => serviceIds.filter((id) => !known.has(id))),
      ];
      same('ids that are named and not listed', [...new Set(missing)], []);
    },
  },
  {
    id: 'browse.time-zones',
    level: 1,
    force: 'must',
    title: 'Every place has a time zone that exists',
    run: async (kit) => {
      const strange = (await kit.locations()).filter(({ timeZone }) => !isZone(timeZone));
      same(
        'zones that do not exist',
        strange.map(({ timeZone }) => timeZone),
        [],
      );
    },
  },
  {
    id: 'browse.way-on',
    level: 1,
    force: 'must',
    title: 'Every service has a way on: booking, a request, a link or a phone number',
    run: async (kit) => {
      const without = (await kit.services()).filter(
        ({ capabilities: c }) => !(c.book || c.request || c.deepLink || c.phoneOnly || c.waitlist),
      );
      same('services without a way on', idsOf(without), []);
    },
  },
  {
    id: 'browse.one-service',
    level: 1,
    force: 'must',
    title: 'A service asked for by its id is the one of the list; an unknown id is 404',
    run: async (kit) => {
      const plain = ({ nextFree: _, ...service }: Service) => service;
      const [first] = await kit.services();
      if (!first) throw notApplicable('there is no service');
      const one = fitting(getService.answers[200].schema, await kit.ask(getService, { params: { id: first.id } }));
      same('the service', plain(one), plain(first));
      isProblem(await kit.ask(getService, { params: { id: 'no-such-service' } }), 'not-found');
    },
  },
  {
    id: 'browse.by-location',
    level: 1,
    force: 'must',
    title: 'Services of a place are those that name it',
    run: async (kit) => {
      const services = await kit.services();
      const place = (await kit.locations()).find(({ id }) => services.some(({ locationIds }) => !locationIds.includes(id)));
      if (!place) throw notApplicable('every service is given at every place');
      const found = await kit.list<Service>(listServices, { location: place.id });
      same('services of one place', idsOf(found), idsOf(services.filter(({ locationIds }) => locationIds.includes(place.id))));
    },
  },
  {
    id: 'browse.by-service',
    level: 1,
    force: 'must',
    title: 'Clinicians of a service are those that name it',
    run: async (kit) => {
      const practitioners = await kit.practitioners();
      const service = (await kit.services()).find(({ id }) => practitioners.some(({ serviceIds }) => !serviceIds.includes(id)));
      if (!service) throw notApplicable('every clinician has every service');
      const found = await kit.list<{ id: string }>(listPractitioners, { service: service.id });
      same('clinicians of one service', idsOf(found), idsOf(practitioners.filter(({ serviceIds }) => serviceIds.includes(service.id))));
    },
  },
  {
    id: 'browse.search',
    level: 1,
    force: 'must',
    title: 'A service is found by its own name, without an Idempotency-Key',
    run: async (kit) => {
      const [service] = await kit.services();
      if (!service) throw notApplicable('there is no service');
      const { items } = fitting(
        searchServices.answers[200].schema,
        await kit.ask(searchServices, { body: { q: service.name.slice(0, 200) } }),
      );
      that(idsOf(items).includes(service.id), 'what is found by a service’s own name', service.id, idsOf(items));
      that(items.length <= 20, 'how many are found', '20 at most', items.length);
    },
  },
  {
    id: 'browse.search-nothing',
    level: 1,
    force: 'should',
    title: 'A search finds what was meant, and nothing where there is nothing',
    run: async (kit) => {
      const answer = await kit.ask(searchServices, { body: { q: 'zxqvjkwpfz' } });
      same('what is found by nonsense', idsOf(fitting(searchServices.answers[200].schema, answer).items), []);
    },
  },
  {
    id: 'browse.pages',
    level: 1,
    force: 'must',
    title: 'A list in small pages is the whole list, in one order, nothing twice and nothing missing',
    run: async (kit) => {
      await samePaged(kit, listServices);
      await samePaged(kit, listPractitioners);
      const { service } = await kit.listed();
      await samePaged(kit, listSlots, { service: service.id, ...kit.span(7) });
    },
  },
  {
    id: 'browse.limit',
    level: 1,
    force: 'must',
    title: 'A page has as many items as asked for, 1 to 200, and 50 unless told',
    run: async (kit) => {
      const ask = (limit: number) => kit.ask(listServices, { query: { limit } });
      for (const limit of [0, 201, -1]) pointsAt(isProblem(await ask(limit), 'validation-failed'), '/query/limit');
      const one = await ask(1);
      hasStatus(one, 200);
      same('items of a page of 1', fitting(listServices.answers[200].schema, one).items.length, 1);
      const { service, slots, from, to } = await kit.listed();
      const { items } = fitting(listSlots.answers[200].schema, await kit.ask(listSlots, { query: { service: service.id, from, to } }));
      same('items of a page', items.length, Math.min(50, slots.length));
    },
  },
  {
    id: 'browse.cursor',
    level: 1,
    force: 'must',
    title: 'A cursor that no page gave out is refused',
    run: async (kit) => {
      for (const cursor of ['bm9uc2Vuc2U', '0', 'a'.repeat(512)])
        pointsAt(isProblem(await kit.ask(listServices, { query: { cursor } }), 'validation-failed'), '/query/cursor');
    },
  },
];
