import { DomainError } from '../problem.ts';
import { claimAnonymous, keepAnonymous } from '../store/anonymous-keys.ts';
import { sha256, type Bytes } from './bytes.ts';
import type { Context, Tx } from './context.ts';
import { once, type Answer, type KeyedCall } from './idempotency.ts';
import { dayIn } from './instants.ts';
import { Again, inTransaction } from './transactions.ts';

type AnonymousCall = Pick<KeyedCall, 'operation' | 'key'>;

/** Whether this key was received. Nobody else works under it until `tx` ends. @throws DomainError `idempotency-in-progress` */
async function claim(ctx: Context, tx: Tx, { operation, key }: AnonymousCall): Promise<{ hash: Bytes; isKnown: boolean }> {
  const hash = sha256(JSON.stringify(['anonymous', ctx.site.id, operation, key]));
  const { mine, status } = await claimAnonymous(tx, hash, new DataView(hash.buffer).getBigInt64(0));
  if (!mine && status === undefined)
    throw new DomainError('idempotency-in-progress', 'The same request is still being worked on. Send it again in a moment.', {
      retryAfter: 1,
    });
  return { hash, isKnown: status !== undefined };
}

async function keep(ctx: Context, tx: Tx, hash: Bytes, { status }: Answer): Promise<void> {
  // Somebody was quicker between our look and the lock: theirs is the first.
  if (!(await keepAnonymous(tx, { hash, status, day: dayIn(ctx.now, ctx.site.time_zone) }))) throw new Again();
}

/**
 * As `once`, for what must be nobody's: all that is kept is a hash of the key, the status and the day. No answer, and no mark of the body: another body under
 * the same key is answered as the first was, and is not noticed. What is refused is not kept; asked again, it is refused again.
 *
 * @param again makes the first answer anew, from the request alone.
 * @throws DomainError `idempotency-in-progress`, and whatever `work` throws
 */
export async function onceAnonymously(
  ctx: Context,
  call: AnonymousCall,
  work: (tx: Tx) => Promise<Answer>,
  again: () => Promise<Answer>,
): Promise<Answer> {
  const made = await inTransaction(ctx, async (tx): Promise<Answer | undefined> => {
    const { hash, isKnown } = await claim(ctx, tx, call);
    if (isKnown) return undefined;
    const answer = await work(tx);
    await keep(ctx, tx, hash, answer);
    return answer;
  });
  return made ?? again();
}

/**
 * As `once`, for an operation that is anonymous for others: a key that was used without a name is used. It is not answered as the first was, as whoever says
 * who they are waits for more than that it was received. The other way round the first answer stands, which is what a nameless one is told anyway.
 *
 * @throws DomainError as `once`
 */
export const onceNamed = (ctx: Context, call: KeyedCall, work: (tx: Tx) => Promise<Answer>): Promise<Answer> =>
  once(ctx, call, async (tx) => {
    const { hash, isKnown } = await claim(ctx, tx, call);
    if (isKnown)
      throw new DomainError('idempotency-key-reused', 'This Idempotency-Key was used already. Send each new request with a new key.');
    const answer = await work(tx);
    await keep(ctx, tx, hash, answer);
    return answer;
  });
