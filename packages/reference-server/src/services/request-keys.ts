import type { Random } from '../ports.ts';
import { fromUtf8, hkdfSha256, hmacSha256, sameBytes, sha256, utf8, type Bytes } from './bytes.ts';
import type { Context } from './context.ts';
import type { KeyedCall } from './idempotency.ts';
import { openBytes, sealBytes, sealingKey } from './sealing.ts';

/** All that is made of one Idempotency-Key, which itself is kept nowhere. */
export interface RequestKeys {
  /** SHA-256 of site, operation, subject and key: names the request. */
  readonly scope: Bytes;
  /** The scope's first 64 bits, for an advisory lock. */
  readonly lock: bigint;
  /** HMAC-SHA-256 of parameters and body. */
  readonly mac: Bytes;
  /** Whether a kept MAC is of this very request; takes the same time whatever it is. */
  fits(mac: Uint8Array): boolean;
  readonly sealing: CryptoKey;
}

/** One text for one value: members sorted by name (as RFC 8785 has it), missing ones left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, v]) => v !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`).join(',')}}`;
}

/** HKDF (RFC 5869) with the scope as salt: 32 bytes for the MAC, 32 for the seal. */
export async function requestKeys(ctx: Pick<Context, 'site' | 'caller'>, call: KeyedCall): Promise<RequestKeys> {
  const scope = sha256(canonical([ctx.site.id, call.operation, ctx.caller.bearer?.subject ?? null, call.key]));
  const derived = hkdfSha256(utf8(call.key), scope, 'foyer idempotency 1', 64);
  const mac = hmacSha256(derived.slice(0, 32), canonical([call.params ?? null, call.body ?? null]));
  return {
    scope,
    lock: new DataView(scope.buffer).getBigInt64(0),
    mac,
    fits: (kept) => sameBytes(kept, mac),
    sealing: await sealingKey(derived.slice(32)),
  };
}

/** AES-256-GCM; the scope is bound to it, so that a sealed answer cannot be moved under another request. */
export const seal = (keys: RequestKeys, value: unknown, random: Random): Promise<Bytes> =>
  sealBytes(keys.sealing, keys.scope, utf8(JSON.stringify(value)), random);

/** @throws OperationError for bytes that were not sealed with these keys. */
export const open = async (keys: RequestKeys, sealed: Uint8Array): Promise<unknown> =>
  JSON.parse(fromUtf8(await openBytes(keys.sealing, keys.scope, sealed)));
