import { BookingAnswer, Hold, bookAppointment } from '../contract.ts';
import type { Answer } from '../asking.ts';
import type { Check } from '../check.ts';
import { canonical, comparable, fitting, hasStatus, isProblem, same, that } from '../expecting.ts';
import { askHold, book, bookVisit, canHold, hold, isStillFree, isTaken, people, release } from '../people.ts';

/** The first answer again: byte for byte, but for what names the request. */
const isAgain = (answer: Answer, first: Answer) => same('the answer to the same key and body', comparable(answer), comparable(first));

/** Asking again, after an answer that was lost. */
export const idempotency: readonly Check[] = [
  {
    id: 'idempotency.replay',
    level: 2,
    force: 'must',
    writes: true,
    title: 'The same key and body give the first answer again, and nothing is done twice',
    run: async (kit) => {
      const [slot, other] = await kit.take(2);
      if (!slot || !other) return;
      const key = kit.newKey();
      const first = await book(kit, slot, { key });
      fitting(BookingAnswer, first, 201);
      isAgain(await book(kit, slot, { key }), first);
      if (!canHold(kit)) return;
      const holdKey = kit.newKey();
      const held = await askHold(kit, other, { key: holdKey });
      fitting(Hold, held, 201);
      isAgain(await askHold(kit, other, { key: holdKey }), held);
    },
  },
  {
    id: 'idempotency.parallel',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Of the same request many times at once, one is done; each is told its answer or that it is still running',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const key = kit.newKey();
      const answers = await Promise.all(Array.from({ length: kit.config.racers ?? 16 }, () => book(kit, slot, { key })));
      const done = answers.filter(({ status }) => status === 201);
      const [first] = done;
      that(
        first !== undefined,
        'answers with the visit',
        'one or more',
        answers.map(({ status }) => status),
      );
      for (const answer of answers) {
        if (answer.status === 201) isAgain(answer, first);
        else {
          isProblem(answer, 'idempotency-in-progress');
          that(answer.headers.has('retry-after'), 'Retry-After of idempotency-in-progress', 'one', 'none');
        }
      }
      isAgain(await book(kit, slot, { key }), first);
    },
  },
  {
    id: 'idempotency.reuse',
    level: 2,
    force: 'must',
    writes: true,
    title: 'The same key with another body is refused, and does nothing',
    run: async (kit) => {
      const [slot, other] = await kit.take(2);
      if (!slot || !other) return;
      const key = kit.newKey();
      hasStatus(await book(kit, slot, { key }), 201);
      isProblem(await book(kit, other, { key }), 'idempotency-key-reused');
      await isStillFree(kit, other);
    },
  },
  {
    id: 'idempotency.needed',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A POST that changes something needs a key, without a sign-in one of 22 characters or more',
    run: async (kit) => {
      const slot = await kit.takeOne();
      for (const key of [null, 'short-enough-to-guess']) {
        if (canHold(kit)) isProblem(await askHold(kit, slot, { key }), 'idempotency-key-required');
        isProblem(await book(kit, slot, { key }), 'idempotency-key-required');
      }
      await isStillFree(kit, slot);
    },
  },
  {
    id: 'idempotency.refusals',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A refusal by the hospital is given again too, though the time is free meanwhile',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const held = await hold(kit, slot);
      const key = kit.newKey();
      const refused = await book(kit, slot, { key });
      isProblem(refused, 'slot-unavailable');
      hasStatus(await release(kit, held), 204);
      isAgain(await book(kit, slot, { key }), refused);
      await isStillFree(kit, slot);
    },
  },
  {
    id: 'idempotency.put-right',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A request that was at fault itself may be put right under the same key',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const key = kit.newKey();
      isProblem(await book(kit, slot, { key, body: { patient: { name: '' } } }), 'validation-failed');
      hasStatus(await book(kit, slot, { key }), 201);
    },
  },
  {
    id: 'idempotency.scope',
    level: 2,
    force: 'must',
    writes: true,
    title: 'A key belongs to one operation: for another it is a new one',
    run: async (kit) => {
      const [slot, other] = await kit.take(2);
      if (!slot || !other) return;
      const key = kit.newKey();
      hasStatus(await askHold(kit, slot, { key }), 201);
      hasStatus(await book(kit, other, { key }), 201);
    },
  },
  {
    id: 'idempotency.same-meaning',
    level: 2,
    force: 'should',
    writes: true,
    title: 'A body with its members in another order is the same body',
    run: async (kit) => {
      const slot = await kit.takeOne();
      const key = kit.newKey();
      const service = (await kit.services()).find(({ id }) => id === slot.serviceId);
      const body = { slotId: slot.id, ...people(kit, service) };
      const first = await kit.ask(bookAppointment, { key, body });
      fitting(BookingAnswer, first, 201);
      const turned = Object.fromEntries(Object.entries(body).toReversed());
      that(canonical(turned) === canonical(body), 'the body', 'the same', 'another');
      isAgain(await kit.ask(bookAppointment, { key, body: turned }), first);
    },
  },
  {
    id: 'idempotency.new-key',
    level: 2,
    force: 'must',
    writes: true,
    title: 'Another key is another request: nothing is given out that belongs to the first',
    run: async (kit) => {
      const { slot, token } = await bookVisit(kit);
      const second = await book(kit, slot);
      isProblem(second, 'slot-unavailable');
      that(!second.text.includes(token), 'the refusal', 'nothing of the first answer', 'its token');
      await isTaken(kit, slot);
    },
  },
];
