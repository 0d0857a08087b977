import { rescheduleAppointment } from '@foyer/sdk/contract';
import { withoutHold } from './booking.ts';
import { readBehind, rematches } from './managing.ts';
import { remembering } from './memory.ts';
import { asked, isOf, mishears, object, problemOf, spoils, text, type Mutant } from './mutant.ts';

const at = (value: unknown) => Date.parse(text(value));

/** Bugs of moving a visit into a time that is held, that it lies across itself, or that others want. */
export const movingIntoMutants: readonly Mutant[] = [
  {
    id: 'move-without-its-hold',
    bug: 'A move does not know that the hold is the caller’s own.',
    killedBy: ['moving.with-hold'],
    wrap: mishears(rescheduleAppointment, ({ body }) => withoutHold(body)),
  },
  {
    id: 'move-by-any-hold',
    bug: 'A hold of any time moves a visit to any other.',
    killedBy: ['moving.hold-conflict'],
    wrap: remembering(({ holds }) =>
      mishears(rescheduleAppointment, ({ body }) => {
        const hold = holds.get(text(body?.['holdId']));
        return hold && hold.slotId !== body?.['slotId'] ? withoutHold(body) : undefined;
      }),
    ),
  },
  {
    id: 'move-by-hold-id',
    bug: 'Whoever knows a hold’s id may move a visit into its time.',
    killedBy: ['moving.hold-conflict'],
    wrap: remembering(({ holds }) =>
      mishears(rescheduleAppointment, ({ body, headers }) => {
        const hold = holds.get(text(body?.['holdId']));
        if (!hold) return undefined;
        headers.set('Hold-Secret', hold.secret);
        return { headers };
      }),
    ),
  },
  {
    id: 'move-meets-itself',
    bug: 'A time that meets the visit’s own is taken, though the visit leaves it.',
    killedBy: ['moving.overlap'],
    wrap: remembering(({ seen }) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const to = isOf(rescheduleAppointment, request) ? seen.get(text(request.body?.['slotId'])) : undefined;
      if (!to) return fetch(url, init);
      const own = object(await (await readBehind(fetch, request)).json());
      const isTheirs = object(own['practitioner'])['id'] === to['practitionerId'];
      const meets = isTheirs && at(own['start']) < at(to['end']) && at(to['start']) < at(own['end']);
      return meets && at(own['start']) !== at(to['start']) ? problemOf(409, 'slot-unavailable') : fetch(url, init);
    }),
  },
  {
    id: 'move-forgets-needs',
    bug: 'A visit that is moved is as long as the slot, whatever the patient needs.',
    killedBy: ['moving.needs'],
    wrap: remembering(({ seen }) =>
      spoils(rescheduleAppointment, (body, request) => ({ ...body, end: seen.get(text(request.body?.['slotId']))?.['end'] })),
    ),
  },
  {
    id: 'move-late-insert',
    bug: 'Whether the new time is free is looked at first and relied on afterwards.',
    killedBy: ['race.move'],
    wrap: (fetch) => {
      const won = new Map<unknown, Response>();
      return async (url, init) => {
        const request = asked(url, init);
        const slot = request.body?.['slotId'];
        if (!isOf(rescheduleAppointment, request)) return fetch(url, init);
        const lookedFree = !won.has(slot);
        const response = await fetch(url, init);
        if (response.ok) won.set(slot, response.clone());
        return response.status === 409 && lookedFree ? (won.get(slot)?.clone() ?? response) : response;
      };
    },
  },
  {
    id: 'version-looked-at-first',
    bug: 'The version is compared before the visit is locked: two pages change it, and one of them never learns.',
    killedBy: ['race.version'],
    wrap: (fetch) => async (url, init) => {
      const request = asked(url, init);
      if (!isOf(rescheduleAppointment, request)) return fetch(url, init);
      const fits = (await readBehind(fetch, request)).headers.get('ETag') === request.headers.get('If-Match');
      return rematches([rescheduleAppointment], () => (fits ? '*' : undefined))(fetch)(url, init);
    },
  },
];
