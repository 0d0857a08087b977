import { getAvailability, type Slot } from '../contract.ts';
import { notApplicable, notRun, type Check } from '../check.ts';
import { addDays, changeDays, dayIn } from '../days.ts';
import { fitting, isProblem, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { wrongOffset } from './slots.ts';

const dayOf = (slot: Slot) => dayIn(Date.parse(slot.start), slot.timeZone);

async function countsOf(kit: Kit, service: string, from: string, to: string) {
  const { days, next } = fitting(getAvailability.answers[200].schema, await kit.ask(getAvailability, { query: { service, from, to } }));
  // A day without free times may be left out or be 0.
  return { next, counts: Object.fromEntries(days.filter(({ free }) => free > 0).map(({ date, free }) => [date, free])) };
}

function tally(slots: readonly Slot[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const slot of slots) counts[dayOf(slot)] = (counts[dayOf(slot)] ?? 0) + 1;
  return counts;
}

const agree = (kit: Kit, service: string, from: string, to: string): Promise<void> =>
  kit.steadily(async () => {
    const listed = tally(await kit.slots({ service, from, to }));
    const { counts } = await countsOf(kit, service, from, to);
    same('free times by day', counts, listed);
  });

/** Counts by day, and the days on which clocks change. */
export const availability: readonly Check[] = [
  {
    id: 'availability.agrees',
    level: 1,
    force: 'must',
    title: 'Availability counts exactly the times that are listed, day by day',
    run: async (kit) => {
      const { service, from } = await kit.listed();
      await agree(kit, service.id, from, addDays(from, 13));
    },
  },
  {
    id: 'availability.next',
    level: 1,
    force: 'must',
    title: 'next is the first day after the span that has a free time',
    run: async (kit) => {
      const { service, from, to } = await kit.listed();
      await kit.steadily(async () => {
        const [first = from, second] = [...new Set((await kit.slots({ service: service.id, from, to })).map(dayOf))].sort();
        if (second === undefined) throw notRun('there are free times on one day only');
        const { next } = await countsOf(kit, service.id, addDays(first, -1), first);
        same('next', next, second);
      });
    },
  },
  {
    id: 'availability.span',
    level: 1,
    force: 'must',
    title: 'Availability has the same 62 days and the same answers for what is not there',
    run: async (kit) => {
      const { service, from } = await kit.listed();
      const ask = (query: object) => kit.ask(getAvailability, { query: { service: service.id, from, to: from, ...query } });
      isProblem(await ask({ to: addDays(from, 62) }), 'range-too-wide');
      isProblem(await ask({ service: 'no-such-service' }), 'not-found');
    },
  },
  {
    id: 'availability.clock-change',
    level: 1,
    force: 'must',
    title: 'On a day on which clocks change, times are listed and counted as on any other, each with its own offset',
    run: async (kit) => {
      const { from, to } = kit.span(62);
      let seen = 0;
      for (const service of (await kit.services()).slice(0, 20)) {
        if (seen > 2) break;
        const zones = new Set((await kit.locations()).filter(({ id }) => service.locationIds.includes(id)).map(({ timeZone }) => timeZone));
        for (const day of new Set([...zones].flatMap((zone) => changeDays(zone, from, to)))) {
          const around = service.capabilities.find
            ? await kit.slots({ service: service.id, from: addDays(day, -1), to: addDays(day, 1) })
            : [];
          const changed = around.filter((slot) => dayOf(slot) === day && changeDays(slot.timeZone, day, day).length > 0);
          if (changed.length === 0) continue;
          seen += 1;
          same(
            'times with a wrong offset',
            around.filter(wrongOffset).map(({ start, timeZone }) => ({ start, timeZone })),
            [],
          );
          const alone = await kit.slots({ service: service.id, from: day, to: day });
          same(
            'times of the day',
            alone.map(({ id }) => id),
            around.filter((slot) => dayOf(slot) === day).map(({ id }) => id),
          );
          await agree(kit, service.id, addDays(day, -1), addDays(day, 1));
        }
      }
      if (seen === 0) throw notApplicable('no clock changes within 62 days on a day with free times');
    },
  },
];
