import type { Check } from '../check.ts';
import { isProblem, same } from '../expecting.ts';
import { bookOwn, changeable, isUnchanged, move, newVisit, read, tellsOthers } from '../managing.ts';
import { isStillFree } from '../people.ts';

/** Each brings a visit and so needs a time of its own: few, for free times are few. */
const movers = 4;

/** What only shows when visits are moved at once. */
export const moveRace: readonly Check[] = [
  {
    id: 'race.move',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Of any number who move their visits into one time at once, one gets it and each other keeps the visit they had',
    run: async (kit) => {
      const [to, ...slots] = await kit.take(1 + movers, await changeable(kit));
      if (!to) return;
      const owns = [];
      for (const slot of slots) owns.push(await bookOwn(kit, slot));
      const answers = await Promise.all(owns.map((own) => move(kit, own, to)));
      same(`winners of ${movers}`, answers.filter(({ status }) => status === 200).length, 1);
      for (const [i, own] of owns.entries()) {
        const answer = answers[i];
        if (!answer || answer.status === 200) continue;
        await isUnchanged(kit, own);
        await tellsOthers(kit, isProblem(answer, 'slot-unavailable'), own, to);
      }
    },
  },
  {
    id: 'race.version',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Of any number who change one version of a visit at once, one does and the others are told that it has changed',
    run: async (kit) => {
      const wanted = await changeable(kit);
      const own = await newVisit(kit);
      const slots = await kit.take(3, wanted);
      const answers = await Promise.all(slots.map((slot) => move(kit, own, slot)));
      for (const answer of answers) if (answer.status !== 200) isProblem(answer, 'version-mismatch');
      const won = slots.filter((_, i) => answers[i]?.status === 200);
      same(`changes of one version out of ${slots.length}`, won.length, 1);
      const { visit } = await read(kit, own);
      same('version and start', [visit.version, Date.parse(visit.start ?? '')], [own.visit.version + 1, Date.parse(won[0]?.start ?? '')]);
      for (const slot of slots) if (slot !== won[0]) await isStillFree(kit, slot);
    },
  },
];
