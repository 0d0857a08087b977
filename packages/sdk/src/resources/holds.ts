import { askFor } from '../asking.ts';
import { createHold as createRoute, releaseHold as releaseRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export interface HoldOptions extends CallOptions {
  /** How long to keep the time: 5 to 600 seconds, 300 unless told. */
  readonly ttlSeconds?: number | undefined;
  /** What the service's `needRules` name and the patient needs: the time is kept for as long as the visit takes with them. */
  readonly needs?: readonly string[] | undefined;
}

/** A time kept for one patient while they type. It knows its own secret; whoever has this object has the hold. */
export interface SlotHold {
  readonly id: string;
  readonly slotId: string;
  /** By the local clock, counted from before the request was sent: a clock that is wrong does no harm. */
  readonly expiresAt: Date;
  /** When the visit would end, where needs make it longer than the slot (RFC 3339). */
  readonly endsAt: string | undefined;
  /** Proves that the hold is yours. Not enumerable, so that it stays out of logs and JSON. */
  readonly secret: string;
  /** Lets the time go. Doing it twice, or too late, is no fault. */
  release(options?: CallOptions): Promise<void>;
  /**
   * Holds another time (or the same one anew) in place of this, in one step: when that fails, this one still stands.
   *
   * @throws {ProblemError} `slot-unavailable` with `alternatives`; `hold-expired` when there is nothing left to replace
   */
  replace(slotId: string, options?: HoldOptions): Promise<SlotHold>;
}

/**
 * Keeps a time. Nobody else is offered it until it expires.
 *
 * @throws {ProblemError} `slot-unavailable` with `alternatives`, `outside-booking-window`, `not-eligible`
 * @throws {UnknownOutcomeError} when the answer was lost
 */
export function createHold(transport: Transport, slotId: string, options: HoldOptions = {}): Promise<SlotHold> {
  return hold(transport, slotId, options);
}

function hold(
  transport: Transport,
  slotId: string,
  { ttlSeconds, needs, ...options }: HoldOptions,
  replaced?: SlotHold,
): Promise<SlotHold> {
  const body = {
    slotId,
    ...(replaced && { replaces: replaced.id }),
    ...(ttlSeconds !== undefined && { ttlSeconds }),
    ...(needs && { needs: [...needs] }),
  };
  return askFor(transport, { route: createRoute, body, holdSecret: replaced?.secret }, options, (made, _, sentAt) => {
    const held = {
      id: made.id,
      slotId: made.slotId,
      endsAt: made.end,
      expiresAt: new Date(sentAt + made.expiresInSeconds * 1000),
      release: (more?: CallOptions) => releaseHold(transport, held, more),
      replace: (nextSlotId: string, more: HoldOptions = {}) => hold(transport, nextSlotId, more, held),
    } as SlotHold;
    return Object.defineProperty(held, 'secret', { value: made.secret });
  });
}

/** Lets a held time go. */
export async function releaseHold(transport: Transport, held: Pick<SlotHold, 'id' | 'secret'>, options?: CallOptions): Promise<void> {
  await askFor(transport, { route: releaseRoute, params: { id: held.id }, holdSecret: held.secret }, options, () => undefined);
}
