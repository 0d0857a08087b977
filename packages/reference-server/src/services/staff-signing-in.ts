import { fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts';
import type { Context } from './context.ts';
import { openBytes, sealBytes, serverKey } from './sealing.ts';

type Ctx = Pick<Context, 'secret' | 'site' | 'random' | 'now'>;

/** So long somebody may be away at the sign-in service. */
const away = 600_000;

const keyOf = ({ secret }: Ctx) => serverKey(secret, 'desk sign-in');

/** What a browser keeps while somebody is away at the sign-in service: nobody but this server can read or change it, for 10 minutes. */
export async function sealKept(ctx: Ctx, kept: object): Promise<string> {
  const bytes = utf8(JSON.stringify({ kept, until: ctx.now.getTime() + away }));
  return toBase64url(await sealBytes(await keyOf(ctx), utf8(ctx.site.id), bytes, ctx.random));
}

/** @returns undefined for anything that was not sealed here for this hospital, or too long ago */
export async function openKept<T>(ctx: Ctx, sealed: string): Promise<T | undefined> {
  const bytes = fromBase64url(sealed);
  if (!bytes) return undefined;
  try {
    const { kept, until } = JSON.parse(fromUtf8(await openBytes(await keyOf(ctx), utf8(ctx.site.id), bytes))) as { kept: T; until: number };
    return until > ctx.now.getTime() ? kept : undefined;
  } catch {
    return undefined;
  }
}
