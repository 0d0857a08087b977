import { bookAppointment, createHold, createRequest, listSlots } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { remembering, withGhosts, type Memory } from './memory.ts';
import {
  answers,
  asked,
  isOf,
  mishears,
  object,
  problemOf,
  recodes,
  remade,
  spoils,
  spoilsHeaders,
  spoilsItems,
  text,
  type Json,
  type Mutant,
} from './mutant.ts';

const visit = (edit: (appointment: Json, sent: Json) => Json): Mutant['wrap'] =>
  spoils(bookAppointment, (body, request) => ({ ...body, appointment: edit(object(body['appointment']), request.body ?? {}) }));

/** What was sent, without a hold. */
export const withoutHold = (body: Json | undefined) => {
  const { holdId: _, ...rest } = body ?? {};
  return { body: rest };
};

const meets = (a: Json, b: Json) =>
  a['practitionerId'] === b['practitionerId'] &&
  Date.parse(text(a['start'])) < Date.parse(text(b['end'])) &&
  Date.parse(text(b['start'])) < Date.parse(text(a['end']));

const bookedSlots = ({ booked, seen }: Memory) => [...seen.values()].filter(({ id }) => booked.has(text(id)));

/** Whoever looked before the first one was written gets the time as well; whoever comes later is told the truth. */
const lateInsert =
  (operation: typeof bookAppointment | typeof createHold): Mutant['wrap'] =>
  (fetch) => {
    const won = new Map<unknown, Response>();
    return async (url, init) => {
      const request = asked(url, init);
      const slot = request.body?.['slotId'];
      if (!isOf(operation, request)) return fetch(url, init);
      const lookedFree = !won.has(slot);
      const response = await fetch(url, init);
      if (response.status === 201) won.set(slot, response.clone());
      const first = won.get(slot);
      if (response.status !== 409 || !lookedFree || !first) return response;
      const answer = (await first.clone().json()) as { appointment?: object };
      const json = answer.appointment ? { ...answer, appointment: { ...answer.appointment, id: newKey() } } : { ...answer, id: newKey() };
      return remade(first.clone(), { json });
    };
  };

/** Bugs of booking a visit, also when many come at once. */
export const bookingMutants: readonly Mutant[] = [
  {
    id: 'booking-without-etag',
    bug: 'The new visit’s version is not sent.',
    killedBy: ['booking.answer'],
    wrap: spoilsHeaders(
      (request) => isOf(bookAppointment, request),
      (headers) => headers.delete('ETag'),
    ),
  },
  {
    id: 'booking-an-hour-off',
    bug: 'The visit is kept in the server’s zone: an hour later than the time that was chosen.',
    killedBy: ['booking.answer'],
    wrap: visit((appointment) => ({ ...appointment, start: new Date(Date.parse(text(appointment['start'])) + 3_600_000).toISOString() })),
  },
  {
    id: 'token-in-query',
    bug: 'The manage link has its token in the query, which every proxy logs.',
    killedBy: ['booking.token-in-fragment'],
    wrap: spoils(bookAppointment, (body) => {
      const manage = object(body['manage']);
      return { ...body, manage: { ...manage, url: text(manage['url']).replace('#', '?token=') } };
    }),
  },
  {
    id: 'patient-unmasked',
    bug: 'The visit shows the patient as they were sent.',
    killedBy: ['booking.masked'],
    wrap: visit((appointment, { patient }) => ({ ...appointment, patient })),
  },
  {
    id: 'booked-still-listed',
    bug: 'A booked time stays on the list.',
    killedBy: ['booking.gone'],
    wrap: remembering((memory) => spoilsItems(listSlots, (items, request) => withGhosts(items, request, bookedSlots(memory)))),
  },
  {
    id: 'calendar-for-each-service',
    bug: 'Every service has a calendar of its own: a clinician is in two rooms at once.',
    killedBy: ['booking.one-clinician'],
    wrap: remembering((memory) =>
      spoilsItems(listSlots, (items, request) => {
        const booked = bookedSlots(memory);
        const others = [...memory.seen.values()].filter((slot) =>
          booked.some((b) => b['serviceId'] !== slot['serviceId'] && meets(b, slot)),
        );
        return withGhosts(items, request, others);
      }),
    ),
  },
  {
    id: 'booking-without-its-hold',
    bug: 'Booking does not know that the hold is the caller’s own.',
    killedBy: ['booking.with-hold'],
    wrap: mishears(bookAppointment, ({ body }) => withoutHold(body)),
  },
  {
    id: 'hold-for-any-time',
    bug: 'A hold is good for any time.',
    killedBy: ['booking.hold-conflict'],
    wrap: remembering(({ holds }) =>
      mishears(bookAppointment, ({ body }) => {
        const hold = holds.get(text(body?.['holdId']));
        return hold && hold.slotId !== body?.['slotId'] ? withoutHold(body) : undefined;
      }),
    ),
  },
  {
    id: 'hold-expired-refused',
    bug: 'A hold that ran out is an error, though its time is free.',
    killedBy: ['booking.expired-hold'],
    wrap: remembering(({ holds }) =>
      answers(bookAppointment, ({ body }) => (holds.get(text(body?.['holdId']))?.ttl === 5 ? problemOf(410, 'hold-expired') : undefined)),
    ),
  },
  {
    id: 'booking-unknown-is-taken',
    bug: 'A time that is not there is said to be taken.',
    killedBy: ['booking.unknown'],
    wrap: recodes('not-found', 409, 'slot-unavailable', (request) => isOf(bookAppointment, request)),
  },
  {
    id: 'approval-promised',
    bug: 'What waits for approval is said to be booked.',
    killedBy: ['booking.approval'],
    wrap: visit((appointment) => ({ ...appointment, status: 'booked' })),
  },
  {
    id: 'calendar-behind-a-header',
    bug: 'The calendar link wants a header, which no calendar sends.',
    killedBy: ['booking.calendar'],
    wrap: (fetch) => async (url, init) => (url.includes('/v1/calendar/') ? problemOf(401, 'unauthenticated') : fetch(url, init)),
  },
  {
    id: 'calendar-by-id',
    bug: 'The calendar link is as good with any token.',
    killedBy: ['booking.calendar'],
    wrap: (fetch) => {
      let good: Response | undefined;
      return async (url, init) => {
        const response = await fetch(url, init);
        if (!url.includes('/v1/calendar/')) return response;
        if (response.ok) good = response.clone();
        return response.ok || !good ? response : good.clone();
      };
    },
  },
  {
    id: 'reference-by-day',
    bug: 'The reference is the day’s number, the same for all of one day.',
    killedBy: ['booking.twice'],
    wrap: visit((appointment) => ({ ...appointment, reference: 'D10-19' })),
  },
  {
    id: 'nobody-to-reach',
    bug: 'A visit is booked for whom nobody can reach.',
    killedBy: ['input.contact', 'requests.refused'],
    wrap: (fetch) =>
      [bookAppointment, createRequest].reduce(
        (inner, operation) =>
          mishears(operation, ({ body }) => {
            const patient = object(body?.['patient']);
            if (!body || patient['email'] !== undefined || patient['name'] === undefined) return undefined;
            return { body: { ...body, patient: { ...patient, email: 'nobody@mutant.example' } } };
          })(inner),
        fetch,
      ),
  },
  {
    id: 'consent-of-any-version',
    bug: 'Which text was agreed to is not looked at.',
    killedBy: ['input.consent'],
    wrap: mishears(bookAppointment, ({ body }) => {
      const consent = object(body?.['consent']);
      return consent['accepted'] === true ? { body: { ...body, consent: { ...consent, version: '2026-01' } } } : undefined;
    }),
  },
  {
    id: 'unknown-fields-dropped',
    bug: 'Fields that are unknown are dropped in silence.',
    killedBy: ['input.strict'],
    wrap: mishears(bookAppointment, ({ body }) => {
      const { colour: _, ...rest } = body ?? {};
      const { colour: __, ...patient } = object(rest['patient']);
      return { body: { ...rest, patient } };
    }),
  },
  {
    id: 'first-fault-only',
    bug: 'One fault is told at a time: a patient mends one field after the other.',
    killedBy: ['input.every-fault'],
    wrap: answers(bookAppointment, async (_, response) => {
      if (response.status !== 422) return undefined;
      const { errors = [], ...json } = (await response.clone().json()) as { errors?: unknown[] };
      return remade(response, { json: { ...json, errors: errors.slice(0, 1) } });
    }),
  },
  {
    id: 'names-in-ascii',
    bug: 'A name has letters from a to z.',
    killedBy: ['input.names'],
    wrap: (fetch) => async (url, init) => {
      const name = text(object(asked(url, init).body?.['patient'])['name']);
      return /[^\x20-\x7e]/u.test(name) && !name.includes('\0') ? problemOf(422, 'validation-failed') : fetch(url, init);
    },
  },
  {
    id: 'referral-not-asked-for',
    bug: 'What a service requires is shown and not looked at.',
    killedBy: ['input.requirements'],
    wrap: mishears(bookAppointment, ({ body }) =>
      body && body['referral'] === undefined ? { body: { ...body, referral: { reference: 'none' } } } : undefined,
    ),
  },
  {
    id: 'race-check-then-insert',
    bug: 'Whether a time is free is looked at first and not again when the visit is written: two get it.',
    killedBy: ['race.book'],
    wrap: lateInsert(bookAppointment),
  },
  {
    id: 'race-two-hold',
    bug: 'The same with holds.',
    killedBy: ['race.hold', 'race.hold-and-book'],
    wrap: lateInsert(createHold),
  },
  {
    id: 'race-one-at-a-time',
    bug: 'One lock for the whole hospital, and whoever does not get it is told that the time is taken.',
    killedBy: ['race.others'],
    wrap: (fetch) => {
      let running = 0;
      return async (url, init) => {
        if (!isOf(createHold, asked(url, init))) return fetch(url, init);
        if (running > 0) return problemOf(409, 'slot-unavailable');
        running += 1;
        try {
          return await fetch(url, init);
        } finally {
          running -= 1;
        }
      };
    },
  },
];
