import { DomainError } from '../problem.ts';
import type { BlockRow } from '../store/blocks.ts';
import { locationsOf, practitionersOf } from '../store/catalogue.ts';
import type { Store } from '../store/db.ts';
import type { Context } from './context.ts';
import { invalid } from './invalid.ts';
import { daysBetween, zoneClock } from './wall-time.ts';
import { unknownPlace } from './wishes.ts';

/** Whose time, and which: a day, or from a moment to another. */
export interface BlockInput {
  readonly practitionerId?: string | undefined;
  readonly locationId?: string | undefined;
  /** `YYYY-MM-DD` by the clock of the place; of a clinician by the hospital's own. */
  readonly day?: string | undefined;
  /** RFC 3339. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** For staff alone. */
  readonly reason?: string | undefined;
}

const widestDays = 62;

type Where = Pick<BlockRow, 'practitioner_id' | 'resource_id' | 'location_id' | 'time_zone'>;

async function whereOf(ctx: Context, db: Store, { practitionerId, locationId }: BlockInput): Promise<Where> {
  if ((practitionerId === undefined) === (locationId === undefined))
    throw invalid('/practitionerId', 'one-of', 'Name a clinician or a place: one of the two.');
  if (locationId !== undefined) {
    const [place] = await locationsOf(db, ctx.site.id, [locationId]);
    if (!place) throw unknownPlace('/locationId');
    return { practitioner_id: null, resource_id: null, location_id: place.id, time_zone: place.time_zone };
  }
  const [person] = await practitionersOf(db, ctx.site.id, [practitionerId ?? '']);
  if (!person) throw invalid('/practitionerId', 'unknown-value', 'The hospital has no such clinician.');
  return { practitioner_id: person.id, resource_id: person.resource_id, location_id: null, time_zone: ctx.site.time_zone };
}

function momentOf(pointer: string, text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw invalid(pointer, 'not-an-instant', 'There is no such day or time.');
  return at;
}

function spanOf({ day, from, to }: BlockInput, zone: string): readonly [from: Date, to: Date] {
  if (day !== undefined && from === undefined && to === undefined) {
    const clock = zoneClock(zone);
    return [new Date(clock.shown(day, 0).at), new Date(clock.shown(day, 1440).at)];
  }
  if (day !== undefined || from === undefined || to === undefined) throw invalid('/from', 'one-of', 'Give a day, or both from and to.');
  return [momentOf('/from', from), momentOf('/to', to)];
}

/**
 * What a request asks to block, from now on: what is past stays as it was.
 *
 * @throws DomainError `validation-failed`, `range-too-wide` for more than 62 days
 */
export async function timeToBlock(
  ctx: Context,
  db: Store,
  input: BlockInput,
): Promise<Where & Pick<BlockRow, 'starts_at' | 'ends_at' | 'reason'>> {
  const where = await whereOf(ctx, db, input);
  const [from, to] = spanOf(input, where.time_zone);
  if (from >= to) throw invalid('/to', 'before-from', 'The end must be after the beginning.');
  if (to <= ctx.now) throw invalid('/to', 'past', 'That time is over.');
  if (daysBetween(from.toISOString().slice(0, 10), to.toISOString().slice(0, 10)) > widestDays)
    throw new DomainError('range-too-wide', `Block ${widestDays} days at most at once.`);
  return { ...where, starts_at: from < ctx.now ? ctx.now : from, ends_at: to, reason: input.reason ?? null };
}
