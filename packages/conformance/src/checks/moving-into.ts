import type { Appointment, Slot } from '../contract.ts';
import { Skip, notApplicable, type Check } from '../check.ts';
import { hasStatus, isProblem, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { bookOwn, changeable, changeableFrom, isUnchanged, lets, move, moved, untouched, versionOf, visitAndTime } from '../managing.ts';
import { askHold, hold, isTaken, needing, release } from '../people.ts';
import type { Follows } from '../times.ts';
import { isKept, longer, ruled } from './needs.ts';

/** Where times are offered closer together than visits are long. */
const meets: Follows = (slot, next) => Date.parse(next.start) > Date.parse(slot.start) && Date.parse(next.start) < Date.parse(slot.end);

/** A move to a time that the visit covers in part. */
async function across(kit: Kit): Promise<{ to: Slot; visit: Appointment }> {
  const row = await kit.takeRow(2, await changeable(kit), meets).catch((error: unknown) => {
    if (error instanceof Skip) return [];
    throw error;
  });
  const [from, to] = row;
  if (!from || !to) return stretched(kit);
  return { to, visit: versionOf(await move(kit, await bookOwn(kit, from), to)).visit };
}

/** A visit with a need that makes it lie across the next time, and its move into that very time. */
const stretched = (kit: Kit) =>
  kit.once('stretched', async () => {
    const { service, rule } = await ruled(
      kit,
      'that takes longer, and visits that can be moved online',
      ({ extraMinutes, modes, locationIds }, s) => Boolean(extraMinutes && !modes && !locationIds) && lets(kit, s, 'move'),
    );
    const [from, to, next] = await kit.takeRow(3, { service, after: changeableFrom(kit, service, 'move') });
    if (!from || !to || !next || Date.parse(next.end) < longer(to, rule)) throw notApplicable('the need takes longer than the next time');
    const own = await bookOwn(kit, from, needing(rule.need));
    return { rule, to, next, visit: versionOf(await move(kit, own, to)).visit };
  });

/** Moving a visit into a time that is kept for it: by a hold, or by the visit itself. */
export const movingInto: readonly Check[] = [
  {
    id: 'moving.with-hold',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whoever holds a time moves a visit into it, which uses the hold up',
    run: async (kit) => {
      const [own, to] = await visitAndTime(kit);
      const held = await hold(kit, to);
      isProblem(await move(kit, own, to), 'slot-unavailable');
      hasStatus(await move(kit, own, to, { body: { holdId: held.id }, secret: held.secret }), 200);
      await release(kit, held);
      await isTaken(kit, to);
    },
  },
  {
    id: 'moving.hold-conflict',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A hold moves a visit into its own time only, and by its secret alone',
    run: async (kit) => {
      const [own, to] = await untouched(kit);
      const { to: other } = await moved(kit);
      const held = await hold(kit, to);
      const body = { holdId: held.id };
      try {
        isProblem(await move(kit, own, other, { body, secret: held.secret }), 'hold-conflict');
        isProblem(await move(kit, own, to, { body, secret: kit.newKey() }), 'not-found');
        isProblem(await move(kit, own, to, { body }), 'unauthenticated');
        await isUnchanged(kit, own);
        isProblem(await askHold(kit, to), 'slot-unavailable');
      } finally {
        // Others need the time to be free.
        await release(kit, held);
      }
    },
  },
  {
    id: 'moving.overlap',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit is moved to a time that meets its own old one',
    run: async (kit) => {
      const { to, visit } = await across(kit);
      same('start', Date.parse(visit.start ?? ''), Date.parse(to.start));
    },
  },
  {
    id: 'moving.needs',
    level: 3,
    force: 'must',
    writes: true,
    title: 'What the patient needs moves with the visit, and makes it as much longer at its new time',
    run: async (kit) => {
      const { rule, to, next, visit } = await stretched(kit);
      same('end', Date.parse(visit.end ?? ''), longer(to, rule));
      await isKept(kit, next);
    },
  },
];
