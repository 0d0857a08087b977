import { Appointment, getAppointment, operations, type Operation } from '../contract.ts';
import type { Answer, Question } from '../asking.ts';
import type { Check } from '../check.ts';
import { comparable, fitting, hasStatus, isProblem, same } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { confirm, isUnchanged, move, moved, read, tagOf, untouched, visitAndTime } from '../managing.ts';
import { isStillFree, visits } from '../people.ts';

const nobody = 'no-such-visit';

/** Whatever is asked of one visit at this level. */
const ofVisit = Object.values<Operation>(operations).filter(
  ({ route }) => route.level === 3 && route.path.startsWith('/v1/appointments/{id}/'),
);
const keyed = ofVisit.filter(({ route }) => route.keyed);

/** A body that is right in itself, so that only who asks can be wrong. */
const bodies: Readonly<Record<string, (slotId: string) => object>> = {
  rescheduleAppointment: (slotId) => ({ slotId }),
  setReminders: () => ({ reminders: [] }),
  verifyCode: () => ({ code: '000000' }),
};

/** Asked without `If-Match`: whoever may not see a visit must not learn that one was missing. */
const tryIt = (kit: Kit, operation: Operation, id: string, slotId: string, more: Question): Promise<Answer> =>
  kit.ask(operation, { params: { id }, body: bodies[operation.route.id]?.(slotId) ?? {}, ...more });

/** Who may change a visit, once for each time it is asked for. */
export const changing: readonly Check[] = [
  {
    id: 'changing.none',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Without a token whatever is asked of a visit is the same 401, whether it is there or not',
    run: async (kit) => {
      const [{ id, slot }] = await visits(kit);
      for (const operation of ofVisit) {
        const there = await tryIt(kit, operation, id, slot.id, {});
        isProblem(there, 'unauthenticated');
        const missing = comparable(await tryIt(kit, operation, nobody, slot.id, {}));
        same('the answers for a visit that is there and one that is not', comparable(there), missing);
      }
    },
  },
  {
    id: 'changing.foreign',
    level: 3,
    force: 'must',
    writes: true,
    title: 'With a wrong token or another visit’s it is the same 404 as for a visit that is not there, before anything else is told',
    run: async (kit) => {
      const [{ id, slot, answer, token: own }, other] = await visits(kit);
      for (const operation of ofVisit)
        for (const token of [other.token, kit.newKey()]) {
          const foreign = await tryIt(kit, operation, id, slot.id, { token });
          isProblem(foreign, 'not-found');
          const missing = comparable(await tryIt(kit, operation, nobody, slot.id, { token }));
          same('the answers for a foreign token and a visit that is not there', comparable(foreign), missing);
        }
      const now = await kit.ask(getAppointment, { params: { id }, token: own });
      same('ETag of the visit afterwards', tagOf(now), tagOf(answer));
    },
  },
  {
    id: 'changing.again-foreign',
    level: 3,
    force: 'must',
    writes: true,
    title: 'What was answered before is given again only to whoever may see the visit',
    run: async (kit) => {
      const { own, to, key } = await moved(kit);
      const [stranger] = await untouched(kit);
      isProblem(await move(kit, own, to, { key, token: stranger.token }), 'not-found');
      isProblem(await move(kit, own, to, { key, token: kit.newKey() }), 'not-found');
    },
  },
  {
    id: 'changing.key',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A change needs an Idempotency-Key, without a sign-in one of 22 characters or more',
    run: async (kit) => {
      const [own, to] = await untouched(kit);
      for (const key of [null, 'short-enough-to-guess'])
        for (const operation of keyed)
          isProblem(
            await tryIt(kit, operation, own.id, to.id, { key, token: own.token, headers: { 'If-Match': own.tag } }),
            'idempotency-key-required',
          );
      await isUnchanged(kit, own);
    },
  },
  {
    id: 'changing.replay',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move that is asked for again under its key gives the first answer, though the visit has changed since',
    run: async (kit) => {
      const [own, to] = await visitAndTime(kit);
      const key = kit.newKey();
      const first = await move(kit, own, to, { key });
      fitting(Appointment, first);
      hasStatus(await confirm(kit, own), 200);
      const { tag } = await read(kit, own);
      for (const sent of [own.tag, tag]) {
        const again = await move(kit, own, to, { key, tag: sent });
        hasStatus(again, 200);
        same('the answer to the same key and body', comparable(again), comparable(first));
      }
      same('ETag of the visit afterwards', (await read(kit, own)).tag, tag);
    },
  },
  {
    id: 'changing.reuse',
    level: 3,
    force: 'must',
    writes: true,
    title: 'The key of a move is refused for another move, which is not done',
    run: async (kit) => {
      const { own, key, seen } = await moved(kit);
      const [, other] = await untouched(kit);
      isProblem(await move(kit, own, other, { key, tag: seen.tag }), 'idempotency-key-reused');
      same('ETag of the visit afterwards', (await read(kit, own)).tag, seen.tag);
      await isStillFree(kit, other);
    },
  },
];
