import { BookingAnswer, bookAppointment } from '../contract.ts';
import { notApplicable, notRun, Skip, type Check } from '../check.ts';
import { dayIn } from '../days.ts';
import { fitting, hasStatus, isProblem, same, that } from '../expecting.ts';
import { book, hold, isStillFree, isTaken, patient, people, release, visits, type Visit } from '../people.ts';
import { expiredHolds } from './holds.ts';

/** Booking a visit. */
export const booking: readonly Check[] = [
  {
    id: 'booking.answer',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A booking is answered with the visit at the time that was chosen, with Location, ETag and a token',
    run: async (kit) => {
      const [{ slot, answer, body }] = await visits(kit);
      const { appointment, manage } = body;
      same(
        'when',
        [Date.parse(appointment.start ?? ''), Date.parse(appointment.end ?? '')],
        [Date.parse(slot.start), Date.parse(slot.end)],
      );
      same('what', [appointment.service.id, appointment.mode], [slot.serviceId, slot.mode]);
      // A video visit may have no place, and a time without a clinician gets one.
      if (appointment.location) same('where', appointment.location.id, slot.locationId);
      if (slot.practitionerId !== undefined) same('with whom', appointment.practitioner?.id, slot.practitionerId);
      same('status', appointment.status, 'booked');
      same('version', appointment.version, 1);
      const { headers } = answer;
      that(
        (headers.get('location') ?? '').endsWith(`/v1/appointments/${appointment.id}`),
        'Location',
        `…/v1/appointments/${appointment.id}`,
        headers.get('location'),
      );
      that(/^"[^"]+"$/u.test(headers.get('etag') ?? ''), 'ETag', 'a strong validator', headers.get('etag'));
      that(manage.token.length >= 22, 'the token', '128 bits: 22 characters or more', `${manage.token.length} characters`);
      same('Cache-Control', headers.get('cache-control'), 'no-store');
    },
  },
  {
    id: 'booking.token-in-fragment',
    level: 2,
    force: 'must',
    writes: true,
    title: 'The manage link has its token in the fragment, which no server is sent',
    run: async (kit) => {
      const [{ body }] = await visits(kit);
      const { token, url } = body.manage;
      that(URL.canParse(url), 'manage.url', 'an absolute address', 'none');
      const { pathname, search, hash } = new URL(url);
      that(
        !`${pathname}${search}`.includes(token) && hash.includes(token),
        'where the token is in manage.url',
        'the fragment only',
        'elsewhere',
      );
    },
  },
  {
    id: 'booking.masked',
    level: 2,
    force: 'must',
    writes: true,
    title: 'The patient is masked wherever a visit is shown, and is nowhere in its reference',
    run: async (kit) => {
      const [{ body, answer }] = await visits(kit);
      const email = kit.config.patient?.email ?? patient.email;
      const told = [patient.name, email, patient.birthDate].filter((word) => answer.text.includes(word)).length;
      same('details of the patient in clear', told, 0);
      that(!/conformance|test/iu.test(body.appointment.reference), 'the reference', 'one without a name', 'a name');
    },
  },
  {
    id: 'booking.gone',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A booked time is listed no more, and cannot be had again',
    run: async (kit) => {
      const [{ slot }] = await visits(kit);
      that(await kit.isGone(slot), 'a booked time', 'not listed', 'listed');
      isProblem(await book(kit, slot), 'slot-unavailable');
      await isTaken(kit, slot);
    },
  },
  {
    id: 'booking.one-clinician',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A clinician who has a visit is free for no other service at that time',
    run: async (kit) => {
      const [{ slot }] = await visits(kit);
      const day = dayIn(Date.parse(slot.start), slot.timeZone);
      if (slot.practitionerId === undefined) throw notApplicable('the time names no clinician');
      const others = (await kit.services()).filter(({ capabilities }) => capabilities.find).slice(0, 40);
      for (const service of others) {
        const found = await kit.slots({ service: service.id, from: day, to: day, practitioner: slot.practitionerId });
        const meets = found.filter((s) => Date.parse(s.start) < Date.parse(slot.end) && Date.parse(slot.start) < Date.parse(s.end));
        same(
          'times of the clinician that meet the visit',
          meets.map(({ serviceId, start, end }) => ({ serviceId, start, end })),
          [],
        );
      }
    },
  },
  {
    id: 'booking.with-hold',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Whoever holds a time books it, and letting the hold go afterwards frees nothing',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const held = await hold(kit, slot);
      fitting(BookingAnswer, await book(kit, slot, { body: { holdId: held.id }, secret: held.secret }), 201);
      await release(kit, held);
      await isTaken(kit, slot);
    },
  },
  {
    id: 'booking.hold-conflict',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold is good for its own time only',
    run: async (kit) => {
      const [mine, other] = await kit.take(2);
      if (!mine || !other) return;
      const held = await hold(kit, mine);
      isProblem(await book(kit, other, { body: { holdId: held.id }, secret: held.secret }), 'hold-conflict');
      await isStillFree(kit, other);
    },
  },
  {
    id: 'booking.expired-hold',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold that ran out still books while its time is free',
    run: async (kit) => {
      const [, { slot, held }] = await expiredHolds(kit);
      hasStatus(await book(kit, slot, { body: { holdId: held.id }, secret: held.secret }), 201);
    },
  },
  {
    id: 'booking.unknown',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A time that is not there cannot be booked: 404',
    run: async (kit) => void isProblem(await kit.ask(bookAppointment, { body: { slotId: 'no-such-slot', ...people(kit) } }), 'not-found'),
  },
  {
    id: 'booking.approval',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Where a person has to approve, the visit is pending and its time is taken',
    run: async (kit) => {
      const [slot] = await kit.take(1, { approval: true }).catch((error: unknown) => {
        throw error instanceof Skip ? notApplicable('no service that anyone may book waits for approval') : error;
      });
      if (!slot) return;
      const { appointment } = fitting(BookingAnswer, await book(kit, slot), 201);
      same('status', appointment.status, 'pending');
      await isTaken(kit, slot);
    },
  },
  {
    id: 'booking.calendar',
    level: 2,
    force: 'must',
    writes: true,
    title: 'The calendar link works without a header, and only unchanged',
    run: async (kit) => {
      const [{ body, slot }] = await visits(kit);
      const { calendar } = body.appointment;
      if (!calendar) throw notApplicable('there is no calendar link');
      const answer = await kit.send({ method: 'GET', path: calendar.url });
      hasStatus(answer, 200);
      that(
        /^text\/calendar\b/u.test(answer.headers.get('content-type') ?? ''),
        'Content-Type',
        'text/calendar',
        answer.headers.get('content-type'),
      );
      const stamp = new Date(slot.start).toISOString().replaceAll(/[-:]|\.000/gu, '');
      const local = `${slot.start.slice(0, 19).replaceAll(/[-:]/gu, '')}`;
      that(
        answer.text.includes('BEGIN:VEVENT') && (answer.text.includes(stamp) || answer.text.includes(local)),
        'the calendar file',
        `an event at ${slot.start}`,
        'none',
      );
      const { href } = new URL(calendar.url);
      const at = href.length - 12;
      const changed = `${href.slice(0, at)}${href[at] === 'A' ? 'B' : 'A'}${href.slice(at + 1)}`;
      that((await kit.send({ method: 'GET', path: changed })).status >= 400, 'a link with one character changed', '400 or above', '200');
    },
  },
  {
    id: 'booking.twice',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Two visits have two ids, two references and two tokens',
    run: async (kit) => {
      const [a, b] = await visits(kit);
      const of = ({ body }: Visit) => [body.appointment.id, body.appointment.reference, body.manage.token];
      const equal = of(a).filter((value, i) => value === of(b)[i]).length;
      same('what two visits share of id, reference and token', equal, 0);
      if (a.slot.id === b.slot.id) throw notRun('both visits are at one time');
    },
  },
];
