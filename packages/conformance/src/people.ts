import type { Answer, Question } from './asking.ts';
import type { Kit } from './kit.ts';
import { BookingAnswer, operations, type Hold, type Service, type Slot } from './contract.ts';
import { Skip, notApplicable, notRun } from './check.ts';
import { fitting, isProblem, that } from './expecting.ts';
import { Hold as HoldShape } from './contract.ts';

/** An invented patient. `example.org` belongs to nobody (RFC 2606). */
export const patient = { name: 'Conformance Test', birthDate: '1990-01-01', email: 'conformance-test@example.org' };

/** What booking and requesting ask about people, right in every part. */
export function people(kit: Kit, service?: Service): Record<string, unknown> {
  return {
    patient: { ...patient, ...kit.config.patient },
    ...(service?.requirements.referral === 'required' && { referral: { reference: 'CONFORMANCE-1' } }),
    consent: { accepted: true, version: kit.discovery.consent.version },
  };
}

/** Asks to book a time for the invented patient. */
export async function book(kit: Kit, slot: Slot, more: Omit<Question, 'body'> & { body?: object } = {}): Promise<Answer> {
  const service = (await kit.services()).find(({ id }) => id === slot.serviceId);
  return kit.ask(operations.bookAppointment, { ...more, body: { slotId: slot.id, ...people(kit, service), ...more.body } });
}

/** A need as a booking tells it. `interpreter` is for a language. */
export const needing = (need: string): object => ({ needs: need === 'interpreter' ? { interpreter: 'en' } : { access: [need] } });

/** Whether times can be held at all. */
export const canHold = ({ discovery }: Kit): boolean => discovery.capabilities.hold !== 'none';

/** Asks to hold a time. @throws Skip `not-applicable` where times cannot be held */
export async function askHold(kit: Kit, slot: Pick<Slot, 'id'>, more: Omit<Question, 'body'> & { body?: object } = {}): Promise<Answer> {
  if (!canHold(kit)) throw notApplicable('times cannot be held here');
  return kit.ask(operations.createHold, { ...more, body: { slotId: slot.id, ...more.body } });
}

/** Holds a time. @throws Failure where that is refused */
export const hold = async (kit: Kit, slot: Pick<Slot, 'id'>, body: object = {}): Promise<Hold> =>
  fitting(HoldShape, await askHold(kit, slot, { body }), 201);

export const release = (kit: Kit, { id, secret }: Pick<Hold, 'id' | 'secret'>): Promise<Answer> =>
  kit.ask(operations.releaseHold, { params: { id }, secret });

export interface Visit {
  readonly slot: Slot;
  readonly answer: Answer;
  readonly body: BookingAnswer;
  readonly id: string;
  readonly token: string;
}

export async function bookVisit(kit: Kit): Promise<Visit> {
  // With a clinician where there is one: there is more to be said of such a visit.
  const [slot] = await kit.take(1, { clinician: true }).catch((error: unknown) => {
    if (error instanceof Skip) return kit.take(1);
    throw error;
  });
  if (!slot) throw notRun('there is no free time');
  const answer = await book(kit, slot);
  const body = fitting(BookingAnswer, answer, 201);
  return { slot, answer, body, id: body.appointment.id, token: body.manage.token };
}

/** Two visits that checks only look at, booked once. */
export const visits = (kit: Kit): Promise<readonly [Visit, Visit]> =>
  kit.once('visits', async () => [await bookVisit(kit), await bookVisit(kit)] as const);

/** A list may be a second old. */
const settled = 1100;

/** Nobody has the time: what was refused left nothing behind. @throws Failure */
export async function isStillFree(kit: Kit, slot: Slot): Promise<void> {
  if (canHold(kit)) {
    const answer = await askHold(kit, slot);
    that(answer.status === 201, 'the time after the refusal', 'free', `${answer.status}`);
    await release(kit, fitting(HoldShape, answer, 201));
    return;
  }
  await kit.sleep(settled);
  that(await kit.isListed(slot), 'the time after the refusal', 'free', 'not listed');
}

/** Somebody has the time. @throws Failure */
export async function isTaken(kit: Kit, slot: Slot): Promise<void> {
  if (canHold(kit)) return void isProblem(await askHold(kit, slot), 'slot-unavailable');
  that(await kit.isGone(slot), 'the time', 'taken', 'listed');
}
