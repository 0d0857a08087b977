import { BookingAnswer, createRequest, listSlots, type Appointment, type Slot } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { dayIn } from '../days.ts';
import { comparable, fitting, hasStatus, isProblem, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { cancelled, isUnchanged, move, moved, read, isNext, tagOf, tellsOthers, untouched } from '../managing.ts';
import { book, isStillFree, isTaken, people } from '../people.ts';
import { isPlain } from '../times.ts';
import { requestable } from './requests.ts';

/** Free times of the day of a slot, as whoever may move a visit sees them. */
const listFor = (kit: Kit, { serviceId, start, timeZone, locationId, practitionerId }: Slot, id: string, token?: string) => {
  const day = dayIn(Date.parse(start), timeZone);
  const query = { service: serviceId, from: day, to: day, location: locationId, practitioner: practitionerId, limit: 200, for: id };
  return kit.ask(listSlots, { query, ...(token !== undefined && { token }) });
};

/** Moving a visit to another time. */
export const moving: readonly Check[] = [
  {
    id: 'moving.answer',
    level: 3,
    force: 'must',
    writes: true,
    title:
      'A visit that is moved keeps its id and reference, is the next version, and is at the time, place and clinician that were chosen',
    run: async (kit) => {
      const { own, to, told, seen } = await moved(kit);
      const { visit } = told;
      const kept = ({ id, reference, status }: Appointment) => ({ id, reference, status });
      same('what a move keeps', kept(visit), kept(own.visit));
      same('when', [Date.parse(visit.start ?? ''), Date.parse(visit.end ?? '')], [Date.parse(to.start), Date.parse(to.end)]);
      same('what', [visit.service.id, visit.mode], [to.serviceId, to.mode]);
      if (visit.location) same('where', visit.location.id, to.locationId);
      // Where the hospital asks for a second fact, a link alone does not tell with whom.
      if (to.practitionerId !== undefined && visit.masked !== true) same('with whom', visit.practitioner?.id, to.practitionerId);
      isNext(own, told, seen);
    },
  },
  {
    id: 'moving.times',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move frees the old time at once, and the new one can be had by nobody else',
    run: async (kit) => {
      const { own, to } = await moved(kit);
      await isStillFree(kit, own.slot);
      that(await kit.settled(() => kit.isListed(own.slot), Boolean), 'the old time', 'listed', 'not listed');
      that(await kit.isGone(to), 'the new time', 'not listed', 'listed');
      isProblem(await book(kit, to), 'slot-unavailable');
      await isTaken(kit, to);
    },
  },
  {
    id: 'moving.refused',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move that is refused leaves the visit as it was, with its time, and tells of others',
    run: async (kit) => {
      const [own] = await untouched(kit);
      const { to: taken } = await moved(kit);
      const problem = isProblem(await move(kit, own, taken), 'slot-unavailable');
      await isUnchanged(kit, own);
      isProblem(await book(kit, own.slot), 'slot-unavailable');
      that(await kit.isGone(own.slot), 'the time of the visit that was not moved', 'not listed', 'listed');
      await tellsOthers(kit, problem, own, taken);
    },
  },
  {
    id: 'moving.same',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move to the time that the visit has is a success, and changes nothing',
    run: async (kit) => {
      const [own] = await untouched(kit);
      const answer = await move(kit, own, own.slot);
      hasStatus(answer, 200);
      same('ETag', tagOf(answer), own.tag);
      await isUnchanged(kit, own);
      await isTaken(kit, own.slot);
    },
  },
  {
    id: 'moving.own-listed',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever may move a visit sees its own time among the free ones, and nobody else does',
    run: async (kit) => {
      const [own] = await untouched(kit);
      const { own: other } = await moved(kit);
      const { items } = fitting(listSlots.answers[200].schema, await listFor(kit, own.slot, own.id, own.token));
      that(
        items.some(({ id }) => id === own.slot.id),
        'the visit’s own time',
        'listed',
        'not listed',
      );
      isProblem(await listFor(kit, own.slot, own.id), 'unauthenticated');
      const foreign = await listFor(kit, own.slot, own.id, other.token);
      isProblem(foreign, 'not-found');
      same(
        'the answers for a foreign token and a visit that is not there',
        comparable(foreign),
        comparable(await listFor(kit, own.slot, 'no-such-visit', other.token)),
      );
    },
  },
  {
    id: 'moving.other-service',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit is not moved to a time of another service: not-eligible, and nothing changes',
    run: async (kit) => {
      const [own] = await untouched(kit);
      const slot = (await kit.several()).flatMap(({ slots }) => slots).find((s) => s.serviceId !== own.slot.serviceId && isPlain(s));
      if (!slot) throw notApplicable('no other service has a free time');
      isProblem(await move(kit, own, slot), 'not-eligible');
      await isUnchanged(kit, own);
    },
  },
  {
    id: 'moving.unknown',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit is not moved to a time that is not there: 404, and nothing changes',
    run: async (kit) => {
      const [own] = await untouched(kit);
      isProblem(await move(kit, own, { id: 'no-such-slot' }), 'not-found');
      await isUnchanged(kit, own);
    },
  },
  {
    id: 'moving.cancelled',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit that was cancelled is not moved: 409 invalid-transition, and the time stays free',
    run: async (kit) => {
      const { own, told } = await cancelled(kit);
      const [, to] = await untouched(kit);
      isProblem(await move(kit, own, to, { tag: told.tag }), 'invalid-transition');
      await isStillFree(kit, to);
    },
  },
  {
    id: 'moving.no-time',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A request that has no time yet is not moved to one, and says so in its policy',
    run: async (kit) => {
      const serviceId = await requestable(kit);
      const [, to] = await untouched(kit);
      const { appointment, manage } = fitting(BookingAnswer, await kit.ask(createRequest, { body: { serviceId, ...people(kit) } }), 201);
      const { tag } = await read(kit, { id: appointment.id, token: manage.token });
      same('policy.reschedule.allowed of a request', appointment.policy.reschedule.allowed, false);
      isProblem(await move(kit, { id: appointment.id, token: manage.token, tag }, to), 'invalid-transition');
      await isStillFree(kit, to);
    },
  },
];
