import type { Answer, Question } from './asking.ts';
import type { Kit } from './kit.ts';
import { BookingAnswer, operations, type Hold, type Service, type Slot } from './contract.ts';
import { fitting, that } from './expecting.ts';
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

export const askHold = (kit: Kit, slot: Pick<Slot, 'id'>, more: Omit<Question, 'body'> & { body?: object } = {}): Promise<Answer> =>
  kit.ask(operations.createHold, { ...more, body: { slotId: slot.id, ...more.body } });

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
  const slot = await kit.takeOne();
  const answer = await book(kit, slot);
  const body = fitting(BookingAnswer, answer, 201);
  return { slot, answer, body, id: body.appointment.id, token: body.manage.token };
}

/** Two visits that checks only look at, booked once. */
export const visits = (kit: Kit): Promise<readonly [Visit, Visit]> =>
  kit.once('visits', async () => [await bookVisit(kit), await bookVisit(kit)] as const);

/** A time nobody has taken yet: what was refused left nothing behind. */
export async function isStillFree(kit: Kit, slot: { readonly id: string }): Promise<void> {
  const answer = await askHold(kit, slot);
  that(answer.status === 201, 'the time after the refusal', 'free', `${answer.status}`);
  await release(kit, answer.json as { id: string; secret: string });
}
