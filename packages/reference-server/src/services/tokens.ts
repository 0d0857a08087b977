import type { Random } from '../ports.ts';
import type { ManageTokenTable, Store } from '../store/db.ts';
import type { Site } from './context.ts';

/**
 * Makes a token that manages one thing: 128 random bits in base64url. Only its hash is kept, so this is the one time it is seen.
 * A thing may have many, each with its own end.
 */
export async function issueToken(
  db: Store,
  ctx: { readonly site: Pick<Site, 'id'>; readonly random: Random },
  grant: { kind: ManageTokenTable['kind']; subjectId: string; expiresAt: Date },
): Promise<string> {
  throw new Error(`not yet: ${ctx.site.id} ${grant.subjectId} ${db.isTransaction}`);
}

/** Until when a new manage token of a visit is good: 30 days after the visit ends; 180 days from now for one without a time. */
export function manageUntil(visit: { ends_at: Date | null }, now: Date): Date {
  const day = 86_400_000;
  return new Date(visit.ends_at ? visit.ends_at.getTime() + 30 * day : now.getTime() + 180 * day);
}

/** The page a patient manages a visit on. The token is in the fragment, which browsers send to nobody. */
export const manageUrl = (baseUrl: string, visitId: string, token: string): string => `${baseUrl}/visit#${visitId}.${token}`;
