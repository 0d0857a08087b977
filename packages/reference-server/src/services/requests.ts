import type { BookingAnswer, RequestInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import { requestFacts } from '../store/requests.ts';
import type { About } from '../store/db.ts';
import type { Context, Tx } from './context.ts';
import { requireEligible } from './eligibility.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { recordVisit } from './new-visit.ts';

type Wishes = NonNullable<z.output<typeof RequestInput>['wishes']>;

/** @throws DomainError `validation-failed` */
function requireWishes(wishes: Wishes, facts: Awaited<ReturnType<typeof requestFacts>> & object): void {
  if (wishes.from !== undefined && wishes.to !== undefined && wishes.from > wishes.to) {
    throw invalid('/wishes/to', 'before-from', 'The last day must not be before the first one.');
  }
  if (wishes.mode !== undefined && !facts.service.modes.includes(wishes.mode)) {
    throw invalid('/wishes/mode', 'unknown-value', 'The service is not given in this way.');
  }
  if (wishes.locationId !== undefined && !facts.location)
    throw invalid('/wishes/locationId', 'unknown-value', 'The hospital has no such place.');
  if (wishes.practitionerId !== undefined && !facts.practitioner) {
    throw invalid('/wishes/practitionerId', 'unknown-value', 'The hospital has no such clinician.');
  }
}

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
