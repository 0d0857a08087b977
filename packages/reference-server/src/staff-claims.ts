import type { Asked, Staff, StaffRole } from './ports.ts';

/** A role, and at which hospitals: one's slug, `*` for all of the server, or missing for the one at its root. */
export interface RoleAt {
  readonly role: StaffRole;
  readonly at?: string;
}

/** What tokens of an issuer say of staff. */
export interface StaffClaims {
  /** The claim with the roles: a text or a list of texts. A name with dots, such as `realm_access.roles`, leads into objects. */
  readonly claim: string;
  /** What a text of it means here; any other means nothing. */
  readonly roles: Readonly<Record<string, readonly RoleAt[]>>;
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

const isAt = ({ at }: RoleAt, { slug, is_default }: Asked): boolean => (at === undefined ? is_default : at === '*' || at === slug);

/** Who works at that hospital, by the claims of a token that was checked; undefined for whoever has no role there. */
export function staffOf(claims: Claims, issuer: string, { claim, roles }: StaffClaims, asked: Asked): Staff | undefined {
  const told = claimOf(claims, claim);
  const texts = (Array.isArray(told) ? (told as unknown[]) : [told]).filter((text) => typeof text === 'string');
  const known = texts.flatMap((text) => (Object.hasOwn(roles, text) ? (roles[text] ?? []) : []));
  const mine = new Set(known.filter((one) => isAt(one, asked)).map(({ role }) => role));
  if (mine.size === 0) return undefined;
  return { subject: `${issuer}#${String(claims['sub'] ?? '')}`, name: nameOf(claims), roles: [...mine] };
}
