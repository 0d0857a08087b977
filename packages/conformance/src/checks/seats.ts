import { Hold } from '../contract.ts';
import { notApplicable, notRun, Skip, type Check } from '../check.ts';
import { addDays } from '../days.ts';
import { fitting, hasStatus, isProblem, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { askHold, hold, release } from '../people.ts';
import type { Slot } from '../contract.ts';

/** All of them are held at once, for a moment. */
const mostSeats = 100;

/** A session with a few seats left, the same for both checks: each leaves it as it was. @throws Skip where there is none */
const session = (kit: Kit): Promise<Slot> => kit.once('session', () => takeSession(kit));

async function takeSession(kit: Kit): Promise<Slot> {
  const [slot] = await kit.take(1, { session: true }).catch((error: unknown) => {
    throw error instanceof Skip ? notApplicable('no service that anyone may book has sessions with seats') : error;
  });
  if (!slot) throw notApplicable('there are no sessions');
  if ((slot.remaining ?? 0) > mostSeats) throw notRun(`the session has more than ${mostSeats} seats left`);
  return slot;
}

async function remaining(kit: Kit, slot: Slot): Promise<number> {
  const day = slot.start.slice(0, 10);
  const now = await kit.slots({ service: slot.serviceId, from: addDays(day, -1), to: addDays(day, 1) });
  return now.find(({ id }) => id === slot.id)?.remaining ?? 0;
}

const becomes = async (kit: Kit, slot: Slot, when: string, expected: number) =>
  same(
    `seats left ${when}`,
    await kit.settled(
      () => remaining(kit, slot),
      (left) => left === expected,
    ),
    expected,
  );

/** Sessions, where several come at one time. */
export const seats: readonly Check[] = [
  {
    id: 'seats.counted',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold takes one seat of a session, letting go gives it back, and the list says how many are left',
    run: async (kit) => {
      const slot = await session(kit);
      const before = await remaining(kit, slot);
      const held = await hold(kit, slot);
      await becomes(kit, slot, 'while one is held', before - 1);
      hasStatus(await release(kit, held), 204);
      await becomes(kit, slot, 'once it was let go', before);
    },
  },
  {
    id: 'seats.race',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Of any number who come for a session at once, exactly as many get in as there are seats',
    run: async (kit) => {
      const slot = await session(kit);
      // A list may be a second old, and here its very number counts.
      await kit.sleep(1100);
      const left = await remaining(kit, slot);
      const answers = await Promise.all(Array.from({ length: left + 4 }, () => askHold(kit, slot)));
      for (const answer of answers) if (answer.status !== 201) isProblem(answer, 'slot-unavailable');
      const won = answers.filter(({ status }) => status === 201);
      same(`seats given out of ${left}`, won.length, left);
      await becomes(kit, slot, 'when all are held', 0);
      // Others wait for these: not until the end of the run.
      for (const answer of won) await release(kit, fitting(Hold, answer, 201));
    },
  },
];
