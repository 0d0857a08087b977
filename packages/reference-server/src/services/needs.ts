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

type Place = Pick<LookedAt, 'service' | 'location_id' | 'mode'>;

const rulesFor = ({ service }: Pick<Place, 'service'>, told: readonly Told[]) =>
  told.flatMap(({ need, pointer }) => service.need_rules.filter((rule) => rule.need === need).map((rule) => ({ rule, pointer })));

const isHere = (slot: Place, { locationIds }: NeedRuleRow) => !locationIds || locationIds.includes(slot.location_id);
const isSo = (slot: Place, { modes }: NeedRuleRow) => !modes || modes.includes(slot.mode);

function unmet(ctx: Context, slot: Place, rule: NeedRuleRow, pointer: string): ProblemItem | undefined {
  const { text } = rule;
  if (!isHere(slot, rule))
    return {
      pointer,
      code: 'not-at-this-place',
      detail: text ? say(ctx, text) : 'This place does not have what is needed. Choose another.',
    };
  if (!isSo(slot, rule))
    return {
      pointer,
      code: 'not-this-way',
      detail: text ? say(ctx, text) : 'This kind of visit cannot have what is needed. Choose another.',
    };
  return undefined;
}

/** Whether this place, and this way of meeting, have what is needed. */
export const areMet = (slot: Place, told: readonly Told[]): boolean =>
  rulesFor(slot, told).every(({ rule }) => isHere(slot, rule) && isSo(slot, rule));

/** How many minutes longer a single visit of the service takes: of several rules the longest counts. */
export const extraMinutesFor = (service: Place['service'], told: readonly Told[]): number =>
  Math.max(0, ...rulesFor({ service }, told).map(({ rule }) => rule.extraMinutes ?? 0));

/**
 * What the service's rules make of a visit at this slot: of several the longest counts. A session takes no longer.
 *
 * @throws DomainError `not-eligible` with pointers to needs that this place, or this way of meeting, does not have
 */
export function stayOf(ctx: Context, slot: LookedAt, told: readonly Told[]): Stay {
  const rules = rulesFor(slot, told);
  const errors = rules.flatMap(({ rule, pointer }) => unmet(ctx, slot, rule, pointer) ?? []);
  if (errors.length > 0) throw new DomainError('not-eligible', 'What is needed cannot be had here. Choose another time.', { errors });
  const extraMinutes = slot.capacity === null ? extraMinutesFor(slot.service, told) : 0;
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
