import { BookingAnswer, Hold } from '../contract.ts';
import type { Answer } from '../asking.ts';
import type { Check } from '../check.ts';
import { fits, isProblem, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { askHold, book } from '../people.ts';

const racersOf = (kit: Kit) => kit.config.racers ?? 16;

/** The winners, once every loser was told properly. */
function winners(answers: readonly Answer[]): readonly Answer[] {
  for (const answer of answers) if (answer.status !== 201) isProblem(answer, 'slot-unavailable');
  return answers.filter(({ status }) => status === 201);
}

const all = (count: number, ask: (racer: number) => Promise<Answer>) => Promise.all(Array.from({ length: count }, (_, i) => ask(i)));

/** What only shows when many come at once. */
export const race: readonly Check[] = [
  {
    id: 'race.book',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Of any number who book one time at once, one gets it and the others are told that it is gone',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const won = winners(await all(racersOf(kit), () => book(kit, slot)));
      same(`winners of ${racersOf(kit)}`, won.length, 1);
      fits(BookingAnswer, won[0]?.json, 'what the winner is told');
    },
  },
  {
    id: 'race.hold',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Of any number who hold one time at once, one gets it',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const won = winners(await all(racersOf(kit), () => askHold(kit, slot)));
      same(`winners of ${racersOf(kit)}`, won.length, 1);
      fits(Hold, won[0]?.json, 'what the winner is told');
    },
  },
  {
    id: 'race.hold-and-book',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Of some who hold and some who book one time at once, one gets it',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const answers = await all(racersOf(kit), (i) => (i % 2 === 0 ? askHold(kit, slot) : book(kit, slot)));
      same(`winners of ${racersOf(kit)}`, winners(answers).length, 1);
    },
  },
  {
    id: 'race.others',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Nobody who holds a time of their own is refused because others come at once',
    run: async (kit) => {
      const slots = await kit.take(Math.min(8, racersOf(kit)));
      const answers = await Promise.all(slots.map((slot) => askHold(kit, slot)));
      const refused = answers.filter(({ status }) => status !== 201).map(({ status }) => status);
      that(refused.length === 0, `refusals of ${slots.length} different times`, 0, refused);
    },
  },
];
