import { notApplicable, type Check } from '../check.ts';
import { isProblem, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { bookOwn, cancelled, changeableFrom, isUnchanged, lets, move, moved, versionOf, visitAndTime } from '../managing.ts';
import { isPlain, isSession, isToBook, type Wanted } from '../times.ts';

/** Where more are allowed, the end of them is not looked for. */
const mostMoves = 10;

const minute = 60_000;
const margin = 60 * minute;

/** Times whose visits can be cancelled online and not moved, and what a move of one is answered. @throws Skip where there are none */
async function fixed(kit: Kit): Promise<{ wanted: Wanted; code: 'not-eligible' | 'cutoff-passed' }> {
  for (const service of (await kit.services()).filter((s) => isToBook(kit, s) && lets(kit, s, 'cancel'))) {
    const after = changeableFrom(kit, service, 'cancel');
    if (!lets(kit, service, 'move')) return { wanted: { service, after }, code: 'not-eligible' };
    const before = kit.now() + service.bookingPolicy.rescheduleCutoffMinutes * minute - margin;
    const slots = before > after ? await kit.slots({ service: service.id, ...kit.span(28) }, 400) : [];
    const late = slots.filter((s) => isPlain(s) && !isSession(s) && Date.parse(s.start) > after && Date.parse(s.start) < before);
    if (late.length > 1) return { wanted: { service, after, before }, code: 'cutoff-passed' };
  }
  throw notApplicable('every visit that anyone may book and cancel online can be moved, too');
}

/** What a visit says may be done with it. */
export const policy: readonly Check[] = [
  {
    id: 'policy.told',
    level: 3,
    force: 'must',
    writes: true,
    title: 'What may be done with a visit stands in its policy, and is done; nothing may be done with one that was cancelled',
    run: async (kit) => {
      const { own: one } = await moved(kit);
      same('policy.reschedule.allowed of a visit that was moved then', one.visit.policy.reschedule.allowed, true);
      const { own: other, told } = await cancelled(kit);
      same('policy.cancel.allowed of a visit that was cancelled then', other.visit.policy.cancel.allowed, true);
      same('policy of a cancelled visit', [told.visit.policy.cancel.allowed, told.visit.policy.reschedule.allowed], [false, false]);
    },
  },
  {
    id: 'policy.limit',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit says how often it may still be moved, and then is moved no more: reschedule-limit',
    run: async (kit) => {
      const [own, other] = await visitAndTime(kit);
      const { remaining } = own.visit.policy.reschedule;
      if (remaining === undefined || remaining > mostMoves) throw notApplicable(`a visit may be moved more than ${mostMoves} times`);
      let now = own;
      // To and fro, so that two times are enough.
      const next = () => (now.slot === other ? own.slot : other);
      for (let left = remaining; left > 0; left -= 1) {
        const slot = next();
        const told = versionOf(await move(kit, now, slot));
        const may = told.visit.policy.reschedule;
        same('policy.reschedule.remaining after a move', may.remaining, left - 1);
        same('policy.reschedule.allowed after a move', may.allowed, left > 1);
        now = { ...own, slot, ...told };
      }
      isProblem(await move(kit, now, next()), 'reschedule-limit');
      await isUnchanged(kit, now);
    },
  },
  {
    id: 'policy.cut-off',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit that is too late to be moved says so, and is not moved: cutoff-passed',
    run: async (kit) => {
      const { wanted, code } = await fixed(kit);
      const [slot, to] = await kit.take(2, wanted);
      if (!slot || !to) return;
      const own = await bookOwn(kit, slot);
      same('policy.reschedule.allowed', own.visit.policy.reschedule.allowed, false);
      isProblem(await move(kit, own, to), code);
      await isUnchanged(kit, own);
    },
  },
];
