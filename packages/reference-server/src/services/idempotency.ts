import type { ProblemCode } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { claimRequest, keepAnswer } from '../store/idempotency.ts';
import type { Context, Tx } from './context.ts';
import { open, requestKeys, seal, type RequestKeys } from './request-keys.ts';
import { Again, inTransaction } from './transactions.ts';

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

/** How a request ended: in a way that the same key will see again. */
type Ending =
  | { readonly answer: Answer }
  | { readonly refusal: Pick<DomainError, 'code' | 'errors' | 'alternatives' | 'retryAfter'> & { readonly detail: string } };

const keptFor = 24 * 3_600_000;
const anonymousKeyLength = 22;

/** Answers of the hospital: 409, 410, 412 and 422 but for what is about the key or the form of the request itself. */
const replayed = new Set<ProblemCode>([
  'slot-unavailable',
  'hold-conflict',
  'invalid-transition',
  'duplicate-appointment',
  'channel-closed',
  'hold-expired',
  'link-expired',
  'offer-expired',
  'invitation-used',
  'version-mismatch',
  'outside-booking-window',
  'cutoff-passed',
  'reschedule-limit',
  'not-eligible',
  'consent-outdated',
]);

function give(ending: Ending): Answer {
  if ('answer' in ending) return ending.answer;
  const { code, detail, errors, alternatives, retryAfter } = ending.refusal;
  throw new DomainError(code, detail, {
    ...(errors && { errors }),
    ...(alternatives && { alternatives }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The ending kept for the request; undefined when it is this transaction's to find one. */
async function ended(ctx: Context, tx: Tx, keys: RequestKeys): Promise<Ending | undefined> {
  const { mine, kept } = await claimRequest(tx, keys.scope, keys.lock, ctx.now);
  if (kept) {
    if (!keys.fits(kept.body_mac)) {
      throw new DomainError(
        'idempotency-key-reused',
        'This Idempotency-Key was used for another request. Send each new request with a new key.',
      );
    }
    return (await open(keys, kept.answer)) as Ending;
  }
  if (!mine)
    throw new DomainError('idempotency-in-progress', 'The same request is still being worked on. Send it again in a moment.', {
      retryAfter: 1,
    });
  return undefined;
}

async function keep(ctx: Context, tx: Tx, keys: RequestKeys, ending: Ending): Promise<void> {
  const kept = await keepAnswer(tx, {
    scope: keys.scope,
    siteId: ctx.site.id,
    bodyMac: keys.mac,
    sealed: await seal(keys, ending, ctx.random),
    now: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + keptFor),
  });
  // Somebody was quicker between our look and the lock: theirs is the first answer.
  if (!kept) throw new Again();
}

/** Keeps a refusal. The change it undid is gone by now, so another attempt may have ended differently meanwhile: then that one counts. */
const keepRefusal = (ctx: Context, keys: RequestKeys, { code, message, errors, alternatives, retryAfter }: DomainError): Promise<Ending> =>
  inTransaction(ctx, async (tx) => {
    const before = await ended(ctx, tx, keys);
    if (before) return before;
    const ending: Ending = { refusal: { code, detail: message, errors, alternatives, retryAfter } };
    await keep(ctx, tx, keys, ending);
    return ending;
  });

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
  if (!ctx.caller.bearer && call.key.length < anonymousKeyLength) {
    throw new DomainError(
      'idempotency-key-required',
      `Without a sign-in the Idempotency-Key is all that tells callers apart: send ${anonymousKeyLength} random characters or more.`,
    );
  }
  const keys = await requestKeys(ctx, call);
  const ending = await inTransaction(ctx, async (tx): Promise<Ending> => {
    const before = await ended(ctx, tx, keys);
    if (before) return before;
    const made: Ending = { answer: await work(tx) };
    await keep(ctx, tx, keys, made);
    return made;
  }).catch((error: unknown) => {
    if (error instanceof DomainError && replayed.has(error.code)) return keepRefusal(ctx, keys, error);
    throw error;
  });
  return give(ending);
}
