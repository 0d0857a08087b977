import type { Staff, StaffRole } from './ports.ts';

/** What tokens of an issuer say of staff. */
export interface StaffClaims {
  /** The claim with the roles: a text or a list of texts. A name with dots, such as `realm_access.roles`, leads into objects. */
  readonly claim: string;
  /** What a text of it means here; any other means nothing. */
  readonly roles: Readonly<Record<string, StaffRole>>;
}

type Claims = Readonly<Record<string, unknown>>;

/** A claim of this very name comes first: some issuers name theirs by a URL. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}

/** Longer names than this are cut. */
const longest = 100;

/** OpenID Connect Core 1.0, section 5.1: `name`, else what the person signs in by. */
function nameOf(claims: Claims): string {
  for (const one of [claims['name'], claims['preferred_username']]) {
    const plain = typeof one === 'string' ? one.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() : '';
    if (plain !== '') return Array.from(plain).slice(0, longest).join('');
  }
  return 'Staff';
}

/** Who works here, by the claims of a token that was checked; undefined for whoever has no role here. */
export function staffOf(claims: Claims, issuer: string, { claim, roles }: StaffClaims): Staff | undefined {
  const told = claimOf(claims, claim);
  const texts = (Array.isArray(told) ? (told as unknown[]) : [told]).filter((text) => typeof text === 'string');
  const mine = new Set(texts.flatMap((text) => (Object.hasOwn(roles, text) ? (roles[text] ?? []) : [])));
  if (mine.size === 0) return undefined;
  return { subject: `${issuer}#${String(claims['sub'] ?? '')}`, name: nameOf(claims), roles: [...mine] };
}
