import type { Context, Tx } from './context.ts';

/** What an operation answers when it succeeds, before HTTP gives it its request id and date. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. Those that differ from answer to answer (`x-request-id`, rate fields) do not belong here. */
  readonly headers: Readonly<Record<string, string>>;
  /** Plain JSON. */
  readonly body: unknown;
}

export interface KeyedCall {
  /** The operation's id, such as `bookAppointment`: a key used for one says nothing about another. */
  readonly operation: string;
  /** From `Idempotency-Key`: 1 to 255 characters; of an anonymous caller at least 22. */
  readonly key: string;
  /** Path parameters, if the operation has any: with another one it is another request. */
  readonly params?: unknown;
  /** The parsed body. */
  readonly body: unknown;
}

/**
 * Does a change once, however often it is asked for with one key: owns the transaction, keeps the answer in it, sealed
 * under the key, and gives the same answer again for 24 hours.
 *
 * A `DomainError` that `work` throws undoes all that `work` wrote; if the contract has it replayed (409 but in-progress,
 * 410, 412, domain 422) it is kept, and thrown again for the same key. Deadlocks and serialization failures are retried.
 *
 * @throws DomainError `idempotency-key-required`, `idempotency-key-reused`, `idempotency-in-progress`, and whatever `work` throws
 */
export async function once(ctx: Context, call: KeyedCall, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  throw new Error(`not yet: ${ctx.site.id} ${call.operation} ${work.length}`);
}
