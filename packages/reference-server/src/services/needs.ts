import type { NeedsInput, ProblemItem } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { native } from '../backends/native.ts';
import { DomainError } from '../problem.ts';
import type { LookedAt } from '../store/availability.ts';
import type { NeedRuleRow } from '../store/db.ts';
import type { Context, Tx } from './context.ts';
import { say } from './words.ts';

/** A need as a rule would name it, and where it stands in the request. */
interface Told {
  readonly need: string;
  readonly pointer: string;
}

/** What the needs of a hold ask for. */
export const ofHold = (needs: readonly string[] = []): readonly Told[] => needs.map((need, i) => ({ need, pointer: `/needs/${i}` }));

/** What the needs of a visit ask for. */
export const ofVisit = ({ interpreter, access = [] }: z.output<typeof NeedsInput> = {}): readonly Told[] => [
  ...(interpreter === undefined ? [] : [{ need: 'interpreter', pointer: '/needs/interpreter' }]),
  ...access.map((need, i) => ({ need, pointer: `/needs/access/${i}` })),
];

/** How a visit at a slot is changed by needs. */
export interface Stay {
  /** The slot with the end that the visit has. */
  readonly slot: LookedAt;
  readonly extraMinutes: number;
  /** The only places that have what is needed; missing where all do. */
  readonly locationIds: readonly string[] | undefined;
}

const rulesFor = (slot: LookedAt, told: readonly Told[]) =>
  told.flatMap(({ need, pointer }) => slot.service.need_rules.filter((rule) => rule.need === need).map((rule) => ({ rule, pointer })));

function unmet(ctx: Context, slot: LookedAt, { locationIds, modes, text }: NeedRuleRow, pointer: string): ProblemItem | undefined {
  if (locationIds && !locationIds.includes(slot.location_id))
    return {
      pointer,
      code: 'not-at-this-place',
      detail: text ? say(ctx, text) : 'This place does not have what is needed. Choose another.',
    };
  if (modes && !modes.includes(slot.mode))
    return {
      pointer,
      code: 'not-this-way',
      detail: text ? say(ctx, text) : 'This kind of visit cannot have what is needed. Choose another.',
    };
  return undefined;
}

/**
 * What the service's rules make of a visit at this slot: of several the longest counts. A session takes no longer.
 *
 * @throws DomainError `not-eligible` with pointers to needs that this place, or this way of meeting, does not have
 */
export function stayOf(ctx: Context, slot: LookedAt, told: readonly Told[]): Stay {
  const rules = rulesFor(slot, told);
  const errors = rules.flatMap(({ rule, pointer }) => unmet(ctx, slot, rule, pointer) ?? []);
  if (errors.length > 0) throw new DomainError('not-eligible', 'What is needed cannot be had here. Choose another time.', { errors });
  const extraMinutes = slot.capacity === null ? Math.max(0, ...rules.map(({ rule }) => rule.extraMinutes ?? 0)) : 0;
  const restricted = rules.flatMap(({ rule }) => (rule.locationIds ? [rule.locationIds] : []));
  const ends = new Date(slot.ends_at.getTime() + extraMinutes * 60_000);
  return {
    slot: extraMinutes > 0 ? { ...slot, ends_at: ends } : slot,
    extraMinutes,
    locationIds: restricted[0]?.filter((id) => restricted.every((ids) => ids.includes(id))),
  };
}

/** Whether the longer visit ends in time that is offered; whether that time is free, only taking it tells. */
export const mayStay = async (tx: Tx, { slot, extraMinutes }: Stay): Promise<boolean> =>
  extraMinutes === 0 || native.hasHoursAfter(tx, slot.id, extraMinutes);
