import type { DeskSession } from '@foyer/sdk/contract/staff';
import type { Staff } from '../ports.ts';
import { deleteSession, insertSession, sessionByHash, touchSession, type SessionRow } from '../store/staff-sessions.ts';
import { audit } from './audit.ts';
import { sha256, toBase64url } from './bytes.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { inTransaction } from './transactions.ts';

export type { SessionRow };

type Ctx = Pick<Context, 'db' | 'site' | 'now'>;
/** Of a request whose member of staff is only just known. */
export type SigningIn = Context & { readonly requestId: string };

const minute = 60_000;
/** Nobody works longer at one stretch. */
const longest = 12 * 60 * minute;
/** After so long without a request a desk is taken to be left. */
const idle = 30 * minute;
/** A session is written to at most so often. */
const granularity = minute;

const endOf = ({ seen_at, expires_at }: SessionRow) => new Date(Math.min(expires_at.getTime(), seen_at.getTime() + idle));

const staffOf = ({ subject, name, roles }: SessionRow): Staff => ({ subject, name, roles });

/** Lets somebody work at the desk for 12 hours at most. @returns 256 random bits for their browser; only a hash of them is kept */
export async function openSession(ctx: SigningIn, staff: Staff): Promise<{ secret: string; row: SessionRow }> {
  const secret = toBase64url(ctx.random.bytes(32));
  const row: SessionRow = {
    hash: sha256(secret),
    site_id: ctx.site.id,
    subject: staff.subject,
    name: staff.name,
    roles: [...staff.roles],
    created_at: ctx.now,
    seen_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + longest),
  };
  await inTransaction(ctx, async (tx) => {
    await insertSession(tx, row);
    await audit({ ...ctx, staff }, tx, { action: 'sign-in', kind: 'session' });
  });
  return { secret, row };
}

/** Who works with this session, if anybody; `expired` when somebody did until 12 hours were over, or 30 minutes had passed without a request. */
export async function sessionOf(ctx: Ctx, secret: string): Promise<SessionRow | 'expired' | undefined> {
  const row = await sessionByHash(ctx.db, ctx.site.id, sha256(secret));
  return row && endOf(row) <= ctx.now ? 'expired' : row;
}

/** The same, counted as work: it stays for 30 minutes from now, within its 12 hours. */
export async function workIn(ctx: Ctx, secret: string): Promise<SessionRow | 'expired' | undefined> {
  const row = await sessionOf(ctx, secret);
  if (!row || row === 'expired' || ctx.now.getTime() - row.seen_at.getTime() < granularity) return row;
  await touchSession(ctx.db, row.hash, ctx.now);
  return { ...row, seen_at: ctx.now };
}

/** Ends it, for whoever has it. Ending it again is a success. */
export async function closeSession(ctx: SigningIn, secret: string): Promise<void> {
  const row = await sessionByHash(ctx.db, ctx.site.id, sha256(secret));
  if (!row) return;
  await inTransaction(ctx, async (tx) => {
    await deleteSession(tx, ctx.site.id, row.hash);
    await audit({ ...ctx, staff: staffOf(row) }, tx, { action: 'sign-out', kind: 'session' });
  });
}

/** What the desk is told of its session. */
export function presentSession({ site, now }: Pick<Context, 'site' | 'now'>, row: SessionRow): DeskSession {
  const end = endOf(row);
  return {
    person: toBase64url(sha256(`desk ${site.id} ${row.subject}`)).slice(0, 22),
    name: row.name,
    roles: row.roles,
    expiresAt: instantIn(row.expires_at, site.time_zone),
    endsAt: instantIn(end, site.time_zone),
    endsInSeconds: Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000)),
  };
}
