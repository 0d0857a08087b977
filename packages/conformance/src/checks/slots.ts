import { isProblem, fitting, hasStatus, pointsAt, same, that } from '../expecting.ts';
import { listSlots, type Service, type Slot } from '../contract.ts';
import type { Check } from '../check.ts';
import { notApplicable } from '../check.ts';
import { addDays, dayIn, offsetAt, offsetOf } from '../days.ts';

const at = (slot: Slot) => Date.parse(slot.start);

/** A time with another offset than its zone's clocks have at that moment: shown to a patient, it is the wrong hour. */
export const wrongOffset = (slot: Slot): boolean =>
  [slot.start, slot.end].some((instant) => offsetOf(instant) !== offsetAt(Date.parse(instant), slot.timeZone));

/** The rules of a time that is booked elsewhere are made elsewhere. */
const isHere = (slot: Slot) => slot.deepLink === undefined && slot.phone === undefined;

const brief = ({ id, start, end, timeZone }: Slot) => ({ id, start, end, timeZone });

/** The list of free times. */
export const slots: readonly Check[] = [
  {
    id: 'slots.shape',
    level: 1,
    force: 'must',
    title: 'Free times have the shape of the contract, with what they name beside them',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      const { items, included } = fitting(
        listSlots.answers[200].schema,
        await kit.ask(listSlots, { query: { service: service.id, from, to } }),
      );
      const missing = items.flatMap((slot) => [
        ...(included.services.some(({ id }) => id === slot.serviceId) ? [] : [slot.serviceId]),
        ...(included.locations.some(({ id }) => id === slot.locationId) ? [] : [slot.locationId]),
        ...(slot.practitionerId === undefined || included.practitioners.some(({ id }) => id === slot.practitionerId)
          ? []
          : [slot.practitionerId]),
      ]);
      same('what is named and not included', [...new Set(missing)], []);
    },
  },
  {
    id: 'slots.in-order',
    level: 1,
    force: 'must',
    title: 'Free times come in time order, each once, and end after they start',
    run: async (kit) => {
      for (const { slots } of await kit.several()) {
        const late = slots.findIndex((slot, i) => i > 0 && at(slot) < at(slots[i - 1] as Slot));
        that(late < 0, 'the order', 'each start at or after the one before', slots.slice(late - 1, late + 1).map(brief));
        that(new Set(slots.map(({ id }) => id)).size === slots.length, 'the ids', 'each once', 'one that comes twice');
        const backwards = slots.filter((slot) => Date.parse(slot.end) <= at(slot));
        same('times that do not end after they start', backwards.slice(0, 3).map(brief), []);
      }
    },
  },
  {
    id: 'slots.offset',
    level: 1,
    force: 'must',
    title: 'Start and end carry the offset of the place’s own clock at that moment',
    run: async (kit) => {
      const slots = (await kit.several()).flatMap((listed) => listed.slots);
      const places = new Map((await kit.locations()).map((place) => [place.id, place.timeZone]));
      const strange = slots.filter((slot) => places.get(slot.locationId) !== slot.timeZone);
      same('times in another zone than their place', strange.slice(0, 3).map(brief), []);
      same('times with a wrong offset', slots.filter(wrongOffset).slice(0, 3).map(brief), []);
    },
  },
  {
    id: 'slots.days',
    level: 1,
    force: 'must',
    title: 'A span of days lists all its free times and no others, by the clock of each place',
    run: async (kit) => {
      const { service, slots } = await kit.listed();
      const day = (slot: Slot) => dayIn(at(slot), slot.timeZone);
      const days = [...new Set(slots.map(day))].sort();
      const middle = days[Math.floor(days.length / 2)] ?? '';
      await kit.steadily(async () => {
        const one = await kit.slots({ service: service.id, from: middle, to: middle });
        same('days of the times of one day', [...new Set(one.map(day))], [middle]);
        const now = await kit.slots({ service: service.id, from: addDays(middle, -2), to: addDays(middle, 2) });
        const missing = now.filter((slot) => day(slot) === middle && !one.some(({ id }) => id === slot.id));
        same('times of the day that its own list lacks', missing.map(brief), []);
      });
    },
  },
  {
    id: 'slots.own-service',
    level: 1,
    force: 'must',
    title: 'A list has only times of the service asked for, and none for a service that is not there',
    run: async (kit) => {
      for (const { service, slots } of await kit.several())
        same(
          'times of another service',
          slots
            .filter(({ serviceId }) => serviceId !== service.id)
            .slice(0, 3)
            .map(brief),
          [],
        );
      const { from, to } = await kit.listed();
      isProblem(await kit.ask(listSlots, { query: { service: 'no-such-service', from, to } }), 'not-found');
    },
  },
  {
    id: 'slots.filters',
    level: 1,
    force: 'must',
    title: 'Place, clinician and mode narrow the list to exactly the times that have them',
    run: async (kit) => {
      const clinicians = await kit.practitioners();
      for (const [name, field, values] of [
        ['location', 'locationId', (service: Service) => service.locationIds.length],
        ['practitioner', 'practitionerId', (service: Service) => clinicians.filter((c) => c.serviceIds.includes(service.id)).length],
        ['mode', 'mode', (service: Service) => service.modes.length],
      ] as const) {
        // Where there is nothing to tell apart, a filter that is forgotten does not show.
        const several = (await kit.services()).filter((service) => service.capabilities.find && values(service) > 1);
        for (const service of several.slice(0, 3)) {
          const query = { service: service.id, ...kit.span(14) };
          await kit.steadily(async () => {
            const all = await kit.slots(query);
            const [first] = new Set(all.map((slot) => slot[field]).filter((value) => value !== undefined));
            if (first === undefined) return;
            const ids = (list: readonly Slot[]) => list.map(({ id }) => id).sort();
            const found = await kit.slots({ ...query, [name]: first });
            same(`times with this ${name}`, ids(found), ids(all.filter((slot) => slot[field] === first)));
          });
        }
      }
    },
  },
  {
    id: 'slots.foreign-filter',
    level: 1,
    force: 'must',
    title: 'A clinician, place or mode of another service finds nothing, never another’s times',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      const clinician = (await kit.practitioners()).find(({ serviceIds }) => !serviceIds.includes(service.id));
      const place = (await kit.locations()).find(({ id }) => !service.locationIds.includes(id));
      const mode = (['phone', 'video', 'in-person'] as const).find((m) => !service.modes.includes(m));
      if (!clinician && !place && !mode) throw notApplicable('every clinician, place and mode has this service');
      for (const query of [clinician && { practitioner: clinician.id }, place && { location: place.id }, mode && { mode }]) {
        if (query)
          same(
            `times of another’s ${Object.keys(query).join()}`,
            (await kit.slots({ service: service.id, from, to, ...query })).map(brief),
            [],
          );
      }
    },
  },
  {
    id: 'slots.span',
    level: 1,
    force: 'must',
    title: 'A span has 62 days at most, both ends included, and does not run backwards',
    run: async (kit) => {
      const { service, from } = await kit.listed();
      const ask = (to: string) => kit.ask(listSlots, { query: { service: service.id, from, to, limit: 1 } });
      hasStatus(await ask(addDays(from, 61)), 200);
      isProblem(await ask(addDays(from, 62)), 'range-too-wide');
      pointsAt(isProblem(await ask(addDays(from, -1)), 'validation-failed'), '/query/to');
    },
  },
  {
    id: 'slots.real-days',
    level: 1,
    force: 'must',
    title: 'A day that the calendar does not have is refused',
    run: async (kit) => {
      const { service, to } = await kit.listed();
      const year = Number(to.slice(0, 4)) + 1;
      const query = { service: service.id, from: `${year}-02-30`, to: `${year}-03-02` };
      pointsAt(isProblem(await kit.ask(listSlots, { query }), 'validation-failed'), '/query/from');
    },
  },
  {
    id: 'slots.window',
    level: 1,
    force: 'must',
    title: 'No time is listed that its service’s notice and advance do not let anyone book',
    run: async (kit) => {
      for (const { service, slots } of await kit.several()) {
        const { minNoticeMinutes, maxAdvanceDays } = service.bookingPolicy;
        // A minute for the two clocks; a session is open until it ends.
        const opens = kit.now() + (minNoticeMinutes - 1) * 60_000;
        const early = slots.filter((slot) => isHere(slot) && Date.parse(slot.window ? slot.end : slot.start) < opens);
        same(`times sooner than ${minNoticeMinutes} minutes from now`, early.slice(0, 3).map(brief), []);
        const from = addDays(kit.today(), maxAdvanceDays + 2);
        const far = await kit.slots({ service: service.id, from, to: addDays(from, 38) }, 200);
        same(`times beyond ${maxAdvanceDays} days`, far.filter(isHere).slice(0, 3).map(brief), []);
      }
    },
  },
];
