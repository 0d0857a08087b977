import type { BookingAnswer, RequestInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { requestFacts } from '../store/requests.ts';
import type { About } from '../store/db.ts';
import type { Context, Tx } from './context.ts';
import { requireEligible } from './eligibility.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { recordVisit } from './new-visit.ts';
import { requireWishes, unknownPlace } from './wishes.ts';

/**
 * Takes a wish for a visit without a time: `proposed`, until a person at the hospital answers with one.
 *
 * @throws DomainError `not-found`, `not-eligible`, `consent-outdated`, `validation-failed`
 */
export async function request(ctx: Context, tx: Tx, input: z.output<typeof RequestInput>): Promise<BookingAnswer> {
  const { serviceId, wishes = {}, ...people } = input;
  const facts = await requestFacts(tx, ctx.site.id, serviceId, wishes);
  if (!facts) throw new DomainError('not-found', 'There is no such service.');
  const { service, questionnaire } = facts;
  if (!service.capabilities.request) throw new DomainError('not-eligible', 'This service takes no requests. Book a time, or call us.');
  requireWishes(wishes, facts);
  if (wishes.locationId !== undefined && !facts.location) throw unknownPlace('/wishes/locationId');

  const location = facts.location ?? undefined;
  const timeZone = location?.time_zone ?? ctx.site.time_zone;
  const today = dayIn(ctx.now, timeZone);
  requireEligible(ctx, { service, questionnaire }, people, { day: today, today });
  return recordVisit(ctx, tx, people, {
    id: newId(ctx.random),
    status: 'proposed',
    topic: 'request-received',
    mode: wishes.mode ?? service.modes[0] ?? 'in-person',
    timeZone,
    wishes: wishes as About['wishes'],
    service,
    location,
    practitioner: facts.practitioner ?? undefined,
  });
}
