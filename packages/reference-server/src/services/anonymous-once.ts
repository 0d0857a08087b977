import { DomainError } from '../problem.ts';
import { claimAnonymous, keepAnonymous } from '../store/anonymous-keys.ts';
import { sha256 } from './bytes.ts';
import type { Context, Tx } from './context.ts';
import type { Answer, KeyedCall } from './idempotency.ts';
import { dayIn } from './instants.ts';
import { Again, inTransaction } from './transactions.ts';

type AnonymousCall = Pick<KeyedCall, 'operation' | 'key'>;

/**
 * As `once`, for what must be nobody's: all that is kept is a hash of the key, the status and the day. No answer, and no mark of the body: another body under
 * the same key is answered as the first was, and is not noticed. What is refused is not kept; asked again, it is refused again.
 *
 * @param again makes the first answer anew, from the request alone.
 * @throws DomainError `idempotency-in-progress`, and whatever `work` throws
 */
export async function onceAnonymously(
  ctx: Context,
  { operation, key }: AnonymousCall,
  work: (tx: Tx) => Promise<Answer>,
  again: () => Promise<Answer>,
): Promise<Answer> {
  const hash = sha256(JSON.stringify(['anonymous', ctx.site.id, operation, key]));
  const lock = new DataView(hash.buffer).getBigInt64(0);
  const made = await inTransaction(ctx, async (tx): Promise<Answer | undefined> => {
    const { mine, status } = await claimAnonymous(tx, hash, lock);
    if (status !== undefined) return undefined;
    if (!mine)
      throw new DomainError('idempotency-in-progress', 'The same request is still being worked on. Send it again in a moment.', {
        retryAfter: 1,
      });
    const answer = await work(tx);
    // Somebody was quicker between our look and the lock: theirs is the first.
    if (!(await keepAnonymous(tx, { hash, status: answer.status, day: dayIn(ctx.now, ctx.site.time_zone) }))) throw new Again();
    return answer;
  });
  return made ?? again();
}
