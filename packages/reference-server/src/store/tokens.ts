import { sql } from 'kysely';
import type { ManageTokenTable, Row, Store } from './db.ts';

export interface NewToken {
  readonly hash: Uint8Array;
  readonly siteId: string;
  readonly kind: ManageTokenTable['kind'];
  readonly subjectId: string;
  readonly expiresAt: Date;
  readonly verified?: boolean;
}

export const tokenValues = (token: NewToken) => ({
  hash: token.hash,
  site_id: token.siteId,
  kind: token.kind,
  subject_id: token.subjectId,
  expires_at: token.expiresAt.toISOString(),
  verified: token.verified ?? false,
});

export async function insertToken(db: Store, token: NewToken): Promise<void> {
  await db.insertInto('manage_token').values(tokenValues(token)).execute();
}

/** The token of one thing, expired or not. */
export const tokenOf = (db: Store, token: Omit<NewToken, 'expiresAt' | 'verified'>): Promise<Row<'manage_token'> | undefined> =>
  db
    .selectFrom('manage_token')
    .selectAll()
    .where('hash', '=', token.hash)
    .where('site_id', '=', token.siteId)
    .where('kind', '=', token.kind)
    .where('subject_id', '=', token.subjectId)
    .executeTakeFirst();

/** @param changedSince a case that changed since then keeps its tokens, whatever they say: the last change decides how long they are good. */
export async function deleteExpiredTokens(db: Store, before: Date, changedSince: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM manage_token WHERE expires_at < ${before.toISOString()}::timestamptz AND NOT (kind = 'case' AND EXISTS (
      SELECT FROM patient_case c WHERE c.id = subject_id AND c.updated_at >= ${changedSince.toISOString()}::timestamptz))`.execute(db);
  return Number(numAffectedRows);
}
