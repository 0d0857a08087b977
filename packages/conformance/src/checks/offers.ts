import { BookingAnswer, WaitlistEntry, type Slot } from '../contract.ts';
import { Skip, type Check } from '../check.ts';
import { dayIn } from '../days.ts';
import { comparable, fitting, hasStatus, isProblem, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { read, tagOf } from '../managing.ts';
import { askHold, book, canHold, isStillFree, isTaken } from '../people.ts';
import { accept, decline, leave, offerOf, readPlace, whenOffered, type Offered } from '../waiting.ts';

const racers = 8;

/** @throws Failure where a time is not as it was wished */
function fitsWishes({ slot }: { slot: Slot }, { from, locationIds, practitionerId }: Offered['wishes']): void {
  same('the day of the offered time', dayIn(Date.parse(slot.start), slot.timeZone), from);
  same('its place', slot.locationId, locationIds[0]);
  if (practitionerId !== undefined) same('its clinician', slot.practitionerId, practitionerId);
}

/** Nobody else waits for it in a sandbox. @throws Failure where a time that was given up is not free */
async function isFreeAgain(kit: Kit, slot: Slot): Promise<void> {
  that(await kit.settled(() => kit.isListed(slot), Boolean), 'the time that was given up', 'listed', 'not listed');
  await isStillFree(kit, slot);
}

/** Times that are offered to who waits. */
export const offers: readonly Check[] = [
  {
    id: 'offers.fits',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever waits is offered one time at once, which fits their wishes, with the moment until which it is kept',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer, wishes }) => {
        fitsWishes(offer, wishes);
        const ends = Date.parse(offer.expiresAt);
        that(
          ends > kit.now() && ends <= Date.parse(offer.slot.end),
          'expiresAt',
          'after now, and before the time is over',
          offer.expiresAt,
        );
        const seen = await readPlace(kit, place);
        same('status of the place', seen.status, 'offered');
        same('open offers', seen.offers.filter(({ status }) => status === 'open').length, 1);
      }),
  },
  {
    id: 'offers.kept',
    level: 3,
    force: 'must',
    writes: true,
    title: 'An offered time is listed to nobody else, and nobody else can hold or book it',
    run: (kit) =>
      whenOffered(kit, async ({ offer: { slot } }) => {
        that(await kit.isGone(slot), 'the offered time', 'not listed', 'listed');
        isProblem(await book(kit, slot), 'slot-unavailable');
        await isTaken(kit, slot);
      }),
  },
  {
    id: 'offers.accept',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever accepts has a visit at that time, with a token of its own, and waits no longer',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer }) => {
        const answer = await accept(kit, place, offer.id);
        const { appointment, manage } = fitting(BookingAnswer, answer);
        same('start of the visit', Date.parse(appointment.start ?? ''), Date.parse(offer.slot.start));
        const { visit, tag } = await read(kit, { id: appointment.id, token: manage.token });
        same('the visit as it is read afterwards', [visit.status, visit.reference], [appointment.status, appointment.reference]);
        same('ETag', tagOf(answer), tag);
        await isTaken(kit, offer.slot);
        const seen = await readPlace(kit, place);
        same('the place afterwards', [seen.status, seen.appointment?.id], ['booked', appointment.id]);
        same('the offer afterwards', seen.offers.find(({ id }) => id === offer.id)?.status, 'accepted');
      }),
  },
  {
    id: 'offers.again',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Accepting again is a success that changes nothing, and with the same key the first answer',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer }) => {
        const key = kit.newKey();
        const first = await accept(kit, place, offer.id, { key });
        const { appointment } = fitting(BookingAnswer, first);
        same('the answer to the same key', comparable(await accept(kit, place, offer.id, { key })), comparable(first));
        const again = fitting(BookingAnswer, await accept(kit, place, offer.id));
        same('the visit', [again.appointment.id, again.appointment.version], [appointment.id, appointment.version]);
        hasStatus(await accept(kit, place, offer.id, { key: null }), 400);
      }),
  },
  {
    id: 'offers.declined',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever declines waits on, is not offered that time again, and it goes to others; declining again changes nothing',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer }) => {
        for (let time = 1; time <= 2; time += 1) {
          const told = fitting(WaitlistEntry, await decline(kit, place, offer.id));
          same('the offer', told.offers.find(({ id }) => id === offer.id)?.status, 'declined');
          that(told.status === 'waiting' || told.status === 'offered', 'status of the place', 'waiting or offered', told.status);
        }
        await isFreeAgain(kit, offer.slot);
        // So long that a server that would offer it again has.
        await kit.sleep(3000);
        const { offers: made } = await readPlace(kit, place);
        same('offers of the time that was declined', made.filter(({ slot }) => slot.id === offer.slot.id).length, 1);
      }),
  },
  {
    id: 'offers.ended',
    level: 3,
    force: 'must',
    writes: true,
    title: 'What was declined or left is not accepted any more: 410; what was accepted is not declined: 409',
    run: async (kit) => {
      await whenOffered(kit, async ({ place, offer }) => {
        hasStatus(await decline(kit, place, offer.id), 200);
        isProblem(await accept(kit, place, offer.id), 'offer-expired');
        const next = await offerOf(kit, place).catch((error: unknown) => {
          if (error instanceof Skip) return undefined;
          throw error;
        });
        hasStatus(await leave(kit, place), 204);
        if (next) isProblem(await accept(kit, place, next.id), 'offer-expired');
      });
      await whenOffered(kit, async ({ place, offer }) => {
        hasStatus(await accept(kit, place, offer.id), 200);
        isProblem(await decline(kit, place, offer.id), 'invalid-transition');
        same('status of the place', (await readPlace(kit, place)).status, 'booked');
      });
    },
  },
  {
    id: 'offers.left',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever leaves the list gives the time that they were offered to others',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer }) => {
        hasStatus(await leave(kit, place), 204);
        await isFreeAgain(kit, offer.slot);
      }),
  },
  {
    id: 'offers.earlier',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever has a visit is offered an earlier time, and accepting moves the visit: same id and reference, next version',
    run: (kit) =>
      whenOffered(
        kit,
        async ({ place, offer, own }) => {
          if (!own) return;
          that(Date.parse(offer.slot.start) < Date.parse(own.slot.start), 'the offered time', 'before the visit', offer.slot.start);
          const { appointment } = fitting(BookingAnswer, await accept(kit, place, offer.id));
          const told = (visit: typeof appointment) => [visit.id, visit.reference, visit.version, Date.parse(visit.start ?? '')];
          const due = [own.id, own.visit.reference, own.visit.version + 1, Date.parse(offer.slot.start)];
          same('id, reference, version and start of the moved visit', told(appointment), due);
          same('the same as it is read afterwards', told((await read(kit, own)).visit), due);
          await isFreeAgain(kit, own.slot);
        },
        'move',
      ),
  },
  {
    id: 'race.offer',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Of any number who accept, hold or book an offered time at once, whoever it was offered to gets it, once',
    run: (kit) =>
      whenOffered(kit, async ({ place, offer }) => {
        const answers = await Promise.all(
          Array.from({ length: racers }, (_, i) => {
            if (i % 2 === 0) return accept(kit, place, offer.id);
            return i % 4 === 1 && canHold(kit) ? askHold(kit, offer.slot) : book(kit, offer.slot);
          }),
        );
        const accepted = answers.filter((_, i) => i % 2 === 0).map((answer) => fitting(BookingAnswer, answer).appointment.id);
        same('visits of one offer', new Set(accepted).size, 1);
        for (const other of answers.filter((_, i) => i % 2 === 1)) isProblem(other, 'slot-unavailable');
      }),
  },
];
