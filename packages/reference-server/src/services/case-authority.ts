import { DomainError } from '../problem.ts';
import { authorityRows } from '../store/cases.ts';
import { sameBytes, sha256 } from './bytes.ts';
import { codeMac, readCode } from './case-codes.ts';
import type { Context, Sight } from './context.ts';

/** The one answer for a case that is not there and for one that is not the caller's. */
export const noSuchCase = () =>
  new DomainError(
    'not-found',
    'There is no such message or callback, or this code or token is not for it. Look at both again, or call us.',
  );

/** `K7P-4QX` of any way to write it; text that no case has for anything else. */
export function readReference(written: string): string {
  const signs = written.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}

const day = 86_400_000;

/** So long after its last change a case can be read with its code, and with any token of it. */
export const caseFor = 180 * day;

export const caseUntil = ({ updated_at }: { readonly updated_at: Date }): Date => new Date(updated_at.getTime() + caseFor);

const expired = () => new DomainError('link-expired', 'This link or code has expired. Call us with the reference.');

/** Compared with where there is no case, so that this takes as long. */
const nothing = new Uint8Array(32);

/**
 * Wrong tries are counted by client and by reference; a right one is let through however many there were, so that nobody can shut a patient
 * out. It need not be refused: a code has 60 random bits, a token 128.
 */
function wrong(ctx: Context, reference: string): DomainError {
  const wait = ctx.guesses?.count(ctx.site.id, reference, ctx.client ?? '') ?? 0;
  if (wait === 0) return noSuchCase();
  return new DomainError('rate-limited', 'This was tried too often with a wrong code. Wait a little, or call us.', { retryAfter: wait });
}

/**
 * Lets through whoever has a token or the code of this very case, or is signed in as the patient who sent it. What is asked of the database
 * and what is computed are the same whether there is such a case or not.
 *
 * @returns how much of it they may see.
 * @throws DomainError `unauthenticated` without any; `not-found` for wrong, foreign and malformed ones alike; `link-expired`; `rate-limited`
 */
export async function requireCase(ctx: Context, written: string): Promise<{ sight: Sight }> {
  const reference = readReference(written);
  const { bearer, manageToken } = ctx.caller;
  if (!bearer && manageToken === undefined)
    throw new DomainError('unauthenticated', 'Send the token of its link, or its code, as Authorization: Manage.');
  const hash = sha256(manageToken ?? '');
  const code = readCode(manageToken ?? '');
  const mac = codeMac(ctx.secret, ctx.site.id, reference, code ?? '');
  const { found, token } = await authorityRows(ctx.db, ctx.site.id, reference, hash);
  if (bearer) {
    if (found?.subject !== bearer.subject) throw noSuchCase();
    return { sight: 'own' };
  }
  const isCode = sameBytes(mac, found?.code_mac ?? nothing) && code !== undefined;
  const isToken = found !== undefined && token?.subject_id === found.id;
  if (!found || !(isCode || isToken)) throw wrong(ctx, reference);
  // Not by the token: it was made before whatever changed since.
  if (caseUntil(found) <= ctx.now) throw expired();
  return { sight: 'link' };
}
