import type { DB, Kysely } from '../store/db.ts';
import type { Random } from '../ports.ts';

/**
 * The secret of a server that was given none: made once and kept in the database, so that links outlive a restart.
 * For the demo: whoever reads the database reads the secret.
 */
export async function storedSecret(db: Kysely<DB>, random: Random): Promise<Uint8Array<ArrayBuffer>> {
  await db
    .insertInto('server_secret')
    .values({ name: 'server', value: random.bytes(32) })
    .onConflict((c) => c.doNothing())
    .execute();
  const { value } = await db.selectFrom('server_secret').select('value').where('name', '=', 'server').executeTakeFirstOrThrow();
  return new Uint8Array(value);
}
