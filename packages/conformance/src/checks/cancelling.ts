import type { Check } from '../check.ts';
import { hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import { bookOwn, cancel, cancelled, confirm, move, newVisit, read, remind, sameVersion, versionOf, visitAndTime } from '../managing.ts';
import { isStillFree, isTaken } from '../people.ts';

/** Cancelling a visit, saying that one will come, and reminders. */
export const cancelling: readonly Check[] = [
  {
    id: 'cancelling.frees',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A cancellation frees the time at once, and the visit can still be read',
    run: async (kit) => {
      const { own, told } = await cancelled(kit);
      same('status', told.visit.status, 'cancelled');
      await isStillFree(kit, own.slot);
      that(await kit.settled(() => kit.isListed(own.slot), Boolean), 'the time of the cancelled visit', 'listed', 'not listed');
      same('status as it is read afterwards', (await read(kit, own)).visit.status, 'cancelled');
    },
  },
  {
    id: 'cancelling.again',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A second cancellation is a success and changes nothing, whatever its If-Match',
    run: async (kit) => {
      const { own, told } = await cancelled(kit);
      for (const tag of [told.tag, own.tag, '"no-such-version"', null]) {
        const again = versionOf(await cancel(kit, own, { tag }));
        sameVersion('the visit that was cancelled before', again, told);
      }
    },
  },
  {
    id: 'cancelling.others',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A second cancellation does not free what somebody else has booked meanwhile',
    run: async (kit) => {
      const own = await newVisit(kit, 'cancel');
      hasStatus(await cancel(kit, own), 200);
      const other = await bookOwn(kit, own.slot);
      hasStatus(await cancel(kit, own), 200);
      await isTaken(kit, own.slot);
      same('status of the other visit', (await read(kit, other)).visit.status, other.visit.status);
    },
  },
  {
    id: 'confirming.answer',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit that is confirmed says when it was; confirming it again changes nothing',
    run: async (kit) => {
      const own = await newVisit(kit, 'cancel');
      same('confirmedAt of a new visit', own.visit.confirmedAt, undefined);
      const told = versionOf(await confirm(kit, own));
      const { confirmedAt } = told.visit;
      const ago = (kit.now() - Date.parse(confirmedAt ?? '')) / 1000;
      // The clocks of client and server may differ.
      that(Math.abs(ago) <= 30, 'confirmedAt', 'now', confirmedAt === undefined ? 'nothing' : `${Math.round(ago)} s ago`);
      sameVersion('the visit that was confirmed before', versionOf(await confirm(kit, own)), told);
    },
  },
  {
    id: 'confirming.moved',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit that is moved is no longer confirmed',
    run: async (kit) => {
      const [own, to] = await visitAndTime(kit);
      const { tag } = versionOf(await confirm(kit, own));
      same('confirmedAt after a move', versionOf(await move(kit, own, to, { tag })).visit.confirmedAt, undefined);
      same('confirmedAt as it is read afterwards', (await read(kit, own)).visit.confirmedAt, undefined);
    },
  },
  {
    id: 'confirming.cancelled',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit that was cancelled is neither confirmed nor reminded of: 409 invalid-transition',
    run: async (kit) => {
      const { own } = await cancelled(kit);
      isProblem(await confirm(kit, own), 'invalid-transition');
      isProblem(await remind(kit, own, []), 'invalid-transition');
    },
  },
  {
    id: 'reminders.answer',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Reminders are sent the way that was chosen last, or not at all; what they are already changes nothing',
    run: async (kit) => {
      const own = await newVisit(kit, 'cancel');
      for (const wanted of [[], ['email']]) {
        const told = versionOf(await remind(kit, own, wanted));
        same('reminders', told.visit.reminders, wanted);
        sameVersion('the visit with the same reminders', versionOf(await remind(kit, own, wanted)), told);
        same('reminders as they are read afterwards', (await read(kit, own)).visit.reminders, wanted);
      }
      pointsAt(isProblem(await remind(kit, own, ['pigeon']), 'validation-failed'), '/reminders/0');
    },
  },
];
