import { WaitlistAnswer, WaitlistEntry, acceptOffer, declineOffer, getWaitlistEntry, leaveWaitlist } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { addDays } from '../days.ts';
import { comparable, fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { bookOwn, newVisit } from '../managing.ts';
import { people, visits } from '../people.ts';
import { askPlace, askToWait, leave, readPlace, wait, waitable, wishesOf, type Place } from '../waiting.ts';

/** Wishes that no time fits for months: nothing is offered while a check looks. */
const farAhead = (kit: Kit) => ({ from: addDays(kit.today(), 150), daysOfWeek: ['tue'], partsOfDay: ['evening'] });

/** A place that checks only look at. */
const place = (kit: Kit): Promise<Place> => kit.once('place', async () => wait(kit, (await waitable(kit)).service, farAhead(kit)));

/** A place on the waiting list: how it is had, seen, and given up. */
export const waiting: readonly Check[] = [
  {
    id: 'waiting.answer',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever waits has a place with what they wished, and a token to see it; a note is told to nobody again',
    run: async (kit) => {
      const { service } = await waitable(kit);
      const note = `conformance ${kit.newKey()}`;
      const wishes = farAhead(kit);
      const answer = await askToWait(kit, service, { body: { wishes: { ...wishes, note } } });
      const { entry, manage } = fitting(WaitlistAnswer, answer, 201);
      const own = { id: entry.id, token: manage.token };
      same('status, service and offers', [entry.status, entry.service.id, entry.offers], ['waiting', service.id, []]);
      for (const [name, wish] of Object.entries(wishes)) same(`wishes.${name}`, entry.wishes[name], wish);
      that(
        (answer.headers.get('location') ?? '').endsWith(`/v1/waitlist/${entry.id}`),
        'Location',
        'the place',
        answer.headers.get('location'),
      );
      const seen = await askPlace(kit, own);
      same('the place as it is read afterwards', fitting(WaitlistEntry, seen), entry);
      that(!`${answer.text}${seen.text}`.includes(note), 'the note', 'told to nobody', 'in an answer');
      same('Cache-Control', seen.headers.get('cache-control'), 'no-store');
      await leave(kit, own);
    },
  },
  {
    id: 'waiting.people',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Who waits is told without a visit, and never with one: 422 with its pointer',
    run: async (kit) => {
      const { service } = await waitable(kit);
      const wishes = farAhead(kit);
      for (const name of ['patient', 'consent'] as const)
        pointsAt(isProblem(await askToWait(kit, service, { body: { wishes, [name]: undefined } }), 'validation-failed'), `/${name}`);
      const own = await newVisit(kit, 'cancel');
      const body = { wishes, appointmentId: own.id, patient: people(kit)['patient'] };
      pointsAt(isProblem(await askToWait(kit, service, { body, token: own.token }), 'validation-failed'), '/patient');
    },
  },
  {
    id: 'waiting.not-eligible',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A service without a waiting list is waited for by nobody: 422 not-eligible',
    run: async (kit) => {
      await waitable(kit);
      const service = (await kit.services()).find(({ capabilities }) => !capabilities.waitlist);
      if (!service) throw notApplicable('every service has a waiting list');
      isProblem(await askToWait(kit, service), 'not-eligible');
    },
  },
  {
    id: 'waiting.wishes',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Wishes that cannot be are refused with their place',
    run: async (kit) => {
      const { service } = await waitable(kit);
      const day = addDays(kit.today(), 7);
      const wrong = [
        ['/wishes/to', { from: day, to: addDays(day, -1) }],
        ['/wishes/to', { to: addDays(kit.today(), -3) }],
        ['/wishes/locationIds/0', { locationIds: ['no-such-place'] }],
        ['/wishes/practitionerId', { practitionerId: 'no-such-clinician' }],
        ['/wishes/noticeMinutes', { noticeMinutes: -1 }],
        ['/wishes/daysOfWeek/0', { daysOfWeek: ['someday'] }],
      ] as const;
      for (const [pointer, wishes] of wrong)
        pointsAt(isProblem(await askToWait(kit, service, { body: { wishes } }), 'validation-failed'), pointer);
    },
  },
  {
    id: 'waiting.key',
    level: 3,
    force: 'must',
    writes: true,
    title: 'To wait needs an Idempotency-Key, and the same one gives the first answer again, with one place',
    run: async (kit) => {
      const { service } = await waitable(kit);
      const body = { wishes: farAhead(kit) };
      for (const key of [null, 'short-enough-to-guess'])
        isProblem(await askToWait(kit, service, { body, key }), 'idempotency-key-required');
      const key = kit.newKey();
      const first = await askToWait(kit, service, { body, key });
      const { entry, manage } = fitting(WaitlistAnswer, first, 201);
      same('the answer to the same key and body', comparable(await askToWait(kit, service, { body, key })), comparable(first));
      isProblem(await askToWait(kit, service, { key }), 'idempotency-key-reused');
      await leave(kit, { id: entry.id, token: manage.token });
    },
  },
  {
    id: 'waiting.access',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A place is seen, left and answered for only with its own token: without one 401, with any other the same 404',
    run: async (kit) => {
      const own = await place(kit);
      const [visit] = await visits(kit);
      for (const operation of [getWaitlistEntry, leaveWaitlist, acceptOffer, declineOffer]) {
        const tryIt = (id: string, token?: string) =>
          kit.ask(operation, {
            params: { id, offerId: 'no-such-offer' },
            ...('keyed' in operation.route && { body: {} }),
            ...(token !== undefined && { token }),
          });
        isProblem(await tryIt(own.id), 'unauthenticated');
        for (const token of [visit.token, kit.newKey()]) {
          const foreign = await tryIt(own.id, token);
          isProblem(foreign, 'not-found');
          same(
            'the answers for a foreign token and a place that is not there',
            comparable(foreign),
            comparable(await tryIt('no-such-place', token)),
          );
        }
      }
      same('status of the place afterwards', (await readPlace(kit, own)).status, 'waiting');
    },
  },
  {
    id: 'waiting.visit',
    level: 3,
    force: 'must',
    writes: true,
    title: 'An earlier time is waited for only by whoever may see the visit, and in one place: the second is 409',
    run: async (kit) => {
      const { service, after } = await waitable(kit, 'move');
      const own = await bookOwn(kit, await kit.takeOne({ service, after }));
      const [stranger] = await visits(kit);
      const body = { wishes: wishesOf(own.slot), appointmentId: own.id };
      isProblem(await askToWait(kit, service, { body }), 'unauthenticated');
      isProblem(await askToWait(kit, service, { body, token: stranger.token }), 'not-found');
      const waits = await wait(kit, service, { ...wishesOf(own.slot), partsOfDay: ['evening'] }, own);
      isProblem(await askToWait(kit, service, { body, token: own.token }), 'invalid-transition');
      same('the visit that is to be earlier', (await readPlace(kit, waits)).appointment?.id, own.id);
      await leave(kit, waits);
    },
  },
  {
    id: 'waiting.left',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever leaves the list has left; leaving it again is a success that changes nothing',
    run: async (kit) => {
      const own = await wait(kit, (await waitable(kit)).service, farAhead(kit));
      for (let time = 1; time <= 2; time += 1) {
        hasStatus(await leave(kit, own), 204);
        same('status', (await readPlace(kit, own)).status, 'left');
      }
    },
  },
];
