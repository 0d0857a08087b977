import { Hold, createHold, listSlots, releaseHold, type Slot } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { dayIn } from '../days.ts';
import { comparable, fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { askHold, book, canHold, hold, release } from '../people.ts';

const fewSeconds = 5;

/** 128 bits are 22 characters of base64url. */
const isHardToGuess = (secret: string) => secret.length >= 22;

interface Ended {
  readonly slot: Slot;
  readonly held: Hold;
}

/** Two holds that have ended by themselves, waited for once. */
export const expiredHolds = (kit: Kit): Promise<readonly [Ended, Ended]> =>
  kit.once('expired holds', async () => {
    const begin = async (): Promise<Ended> => {
      const slot = await kit.takeOne();
      return { slot, held: await hold(kit, slot, { ttlSeconds: fewSeconds }) };
    };
    const ended = [await begin(), await begin()] as const;
    await kit.sleep((fewSeconds + 1) * 1000);
    return ended;
  });

/** Keeping a time while the patient types. */
export const holds: readonly Check[] = [
  {
    id: 'holds.answer',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold says which time, until when, and a secret that is hard to guess; 300 seconds unless told',
    run: async (kit) => {
      const [one, other] = await kit.take(2);
      for (const [slot, seconds] of [[one, 300] as const, [other, 60] as const]) {
        if (!slot) continue;
        const answer = await askHold(kit, slot, seconds === 300 ? {} : { body: { ttlSeconds: seconds } });
        const held = fitting(Hold, answer, 201);
        same('slotId', held.slotId, slot.id);
        that(Math.abs(held.expiresInSeconds - seconds) <= 2, 'expiresInSeconds', seconds, held.expiresInSeconds);
        const until = (Date.parse(held.expiresAt) - kit.now()) / 1000;
        // The clocks of client and server may differ, and the answer took its time.
        that(Math.abs(until - seconds) <= 30, 'expiresAt', `${seconds} s from now`, `${Math.round(until)} s from now`);
        that(isHardToGuess(held.secret), 'the secret', '128 bits: 22 characters or more', `${held.secret.length} characters`);
        that(
          (answer.headers.get('location') ?? '').endsWith(`/v1/holds/${held.id}`),
          'Location',
          `…/v1/holds/${held.id}`,
          answer.headers.get('location'),
        );
      }
    },
  },
  {
    id: 'holds.seconds',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold lasts 5 to 600 seconds; less and more are refused',
    run: async (kit) => {
      const slot = await kit.takeOne();
      for (const ttlSeconds of [4, 601, 60.5])
        pointsAt(isProblem(await askHold(kit, slot, { body: { ttlSeconds } }), 'validation-failed'), '/ttlSeconds');
      hasStatus(await askHold(kit, slot, { body: { ttlSeconds: 600 } }), 201);
    },
  },
  {
    id: 'holds.invisible',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A held time is listed to nobody else',
    run: async (kit) => {
      const slot = await kit.takeOne();
      that(await kit.isListed(slot), 'the time before', 'listed', 'not listed');
      await hold(kit, slot);
      that(await kit.isGone(slot), 'a held time', 'not listed', 'listed');
    },
  },
  {
    id: 'holds.exclusive',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A held time can be neither held nor booked by others, with or without a wrong secret',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const held = await hold(kit, slot);
      isProblem(await askHold(kit, slot), 'slot-unavailable');
      isProblem(await book(kit, slot), 'slot-unavailable');
      isProblem(await book(kit, slot, { body: { holdId: held.id }, secret: kit.newKey() }), 'not-found');
      isProblem(await book(kit, slot, { body: { holdId: held.id } }), 'unauthenticated');
    },
  },
  {
    id: 'holds.alternatives',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Whoever comes too late is told of up to 6 other times, free and of the same service',
    run: async (kit) => {
      const slot = await kit.takeOne();
      await hold(kit, slot);
      const { alternatives = [] } = isProblem(await askHold(kit, slot), 'slot-unavailable');
      if (alternatives.length === 0 && (await kit.slots({ service: slot.serviceId, ...kit.span(28) }, 10)).length === 0)
        throw notApplicable('the service has no other time');
      that(alternatives.length >= 1 && alternatives.length <= 6, 'how many alternatives', '1 to 6', alternatives.length);
      that(
        alternatives.every(({ id, serviceId }) => id !== slot.id && serviceId === slot.serviceId),
        'alternatives',
        'others of the service',
        alternatives.map(({ id }) => id),
      );
      const first = alternatives[0];
      if (first) that(await kit.isListed(first), 'the first alternative', 'free', 'not listed');
    },
  },
  {
    id: 'holds.release',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold that is let go frees its time at once; letting go twice is a success',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const held = await hold(kit, slot);
      hasStatus(await release(kit, held), 204);
      const again = await hold(kit, slot);
      hasStatus(await release(kit, held), 204);
      isProblem(await askHold(kit, slot), 'slot-unavailable');
      hasStatus(await release(kit, again), 204);
    },
  },
  {
    id: 'holds.secret',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Without its secret a hold is not let go, and a wrong one tells nothing of whether it is there',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const held = await hold(kit, slot);
      isProblem(await kit.ask(releaseHold, { params: { id: held.id } }), 'unauthenticated');
      const wrong = await kit.ask(releaseHold, { params: { id: held.id }, secret: kit.newKey() });
      const unknown = await kit.ask(releaseHold, { params: { id: 'no-such-hold' }, secret: kit.newKey() });
      isProblem(wrong, 'not-found');
      same('the answers for a wrong secret and an unknown hold', comparable(wrong), comparable(unknown));
      isProblem(await askHold(kit, slot), 'slot-unavailable');
    },
  },
  {
    id: 'holds.expiry',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A hold that runs out frees its time by itself',
    run: async (kit) => {
      const [{ slot }] = await expiredHolds(kit);
      that(await kit.isListed(slot), 'the time of a hold that ran out', 'listed', 'not listed');
      hasStatus(await askHold(kit, slot), 201);
    },
  },
  {
    id: 'holds.replaces',
    level: 2,
    force: 'must',
    writes: true,
    title: 'replaces swaps one hold for another in one step: the old time is free, the new one is held',
    run: async (kit) => {
      const [from, to] = await kit.take(2);
      if (!from || !to) return;
      const held = await hold(kit, from);
      const swapped = await kit.ask(createHold, { body: { slotId: to.id, replaces: held.id }, secret: held.secret });
      hasStatus(swapped, 201);
      hasStatus(await askHold(kit, from), 201);
      isProblem(await askHold(kit, to), 'slot-unavailable');
    },
  },
  {
    id: 'holds.replaces-fails',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Where the new time cannot be had, the old hold stays',
    run: async (kit) => {
      const [own, taken] = await kit.take(2);
      if (!own || !taken) return;
      await hold(kit, taken);
      const held = await hold(kit, own);
      isProblem(await kit.ask(createHold, { body: { slotId: taken.id, replaces: held.id }, secret: held.secret }), 'slot-unavailable');
      isProblem(await askHold(kit, own), 'slot-unavailable');
      isProblem(await kit.ask(createHold, { body: { slotId: own.id, replaces: held.id }, secret: kit.newKey() }), 'not-found');
    },
  },
  {
    id: 'holds.every-listed',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Every time that is listed can be held',
    run: async (kit) => {
      const services = (await kit.several()).filter(({ service }) => service.capabilities.hold !== 'none');
      const own = services.flatMap(({ slots }) => slots).filter((slot) => slot.deepLink === undefined && slot.phone === undefined);
      if (!canHold(kit) || own.length === 0) throw notApplicable('no time can be held here');
      const tried = kit.some(own, kit.config.sample ?? 20);
      const refused: unknown[] = [];
      for (const slot of tried) {
        const answer = await askHold(kit, slot);
        if (answer.status === 201) hasStatus(await release(kit, fitting(Hold, answer, 201)), 204);
        // It may have been taken meanwhile, by this run or by somebody else: then it is listed no more.
        else if (await kit.isListed(slot)) refused.push({ id: slot.id, start: slot.start, status: answer.status });
      }
      same(`times of ${tried.length} that are listed and cannot be held`, refused, []);
    },
  },
  {
    id: 'holds.unknown',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A time that is not there is 404, and nothing is held',
    run: async (kit) => void isProblem(await askHold(kit, { id: 'no-such-slot' }), 'not-found'),
  },
  {
    id: 'holds.elsewhere',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A time that is booked elsewhere has a link or a number, and is neither held nor booked here',
    run: async (kit) => {
      const service = (await kit.services()).find(({ capabilities: { find, deepLink, phoneOnly } }) => find && (deepLink || phoneOnly));
      const [slot] = service ? await kit.slots({ service: service.id, ...kit.span(28) }, 1) : [];
      if (!slot) throw notApplicable('no time is booked elsewhere');
      that(
        slot.deepLink !== undefined || slot.phone !== undefined,
        'a time that is booked elsewhere',
        'deepLink or phone',
        Object.keys(slot),
      );
      isProblem(await askHold(kit, slot), 'not-eligible');
      isProblem(await book(kit, slot), 'not-eligible');
    },
  },
  {
    id: 'holds.own-listed',
    level: 2,
    force: 'may',
    writes: true,
    title: 'Whoever sends the Hold-Secret sees the time they hold among the free ones',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const { secret } = await hold(kit, slot);
      const day = dayIn(Date.parse(slot.start), slot.timeZone);
      const query = { service: slot.serviceId, from: day, to: day, limit: 200 };
      const { items } = fitting(listSlots.answers[200].schema, await kit.ask(listSlots, { query, secret }));
      that(
        items.some(({ id }) => id === slot.id),
        'one’s own held time',
        'listed',
        'not listed',
      );
    },
  },
];
