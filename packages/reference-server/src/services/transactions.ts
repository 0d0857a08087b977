import type { Context, Deps, Tx } from './context.ts';

/** Thrown inside a transaction to undo it and begin it again. */
export class Again extends Error {
  override readonly name = 'Again';
}

const attempts = 5;
const hooks = new WeakMap<Tx, (() => void)[]>();

/** Has something done once the transaction is durable; not at all if it is undone. */
export function afterCommit(tx: Tx, hook: () => void): void {
  hooks.get(tx)?.push(hook);
}

/** The context for queries inside a transaction: one on the pool would wait for ever where there is one connection. */
export const within = (ctx: Context, tx: Tx): Context => ({ ...ctx, db: tx });

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** What goes away by itself: serialization failures, deadlocks, a reference drawn twice. */
function passes(error: unknown): boolean {
  if (error instanceof Again) return true;
  const code = field(error, 'code');
  return (
    code === '40001' || code === '40P01' || (code === '23505' && String(field(error, 'constraint')).endsWith('_site_id_reference_key'))
  );
}

/**
 * Runs `work` in a transaction, from the beginning again (5 times at most, 5 to 160 ms apart) if the database gives it up.
 * `work` must do nothing but through `tx`.
 */
export async function inTransaction<T>({ db, random }: Pick<Deps, 'db' | 'random'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const after: (() => void)[] = [];
    try {
      const result = await db.transaction().execute((tx) => {
        hooks.set(tx, after);
        return work(tx);
      });
      for (const hook of after) hook();
      return result;
    } catch (error) {
      if (attempt === attempts || !passes(error)) throw error;
      const jitter = 1 + (random.bytes(1)[0] ?? 0) / 256;
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** (attempt - 1) * jitter));
    }
  }
}
