import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Asked, BearerVerifier, Clock, Principal } from './ports.ts';
import { staffOf, type StaffClaims } from './staff-claims.ts';

/** Who may sign patients, or staff, in: an OpenID provider of the hospital's. */
export interface Issuer {
  /** Exactly as it stands in the tokens' `iss`. */
  readonly issuer: string;
  /** This API, as it stands in the tokens' `aud`. */
  readonly audience: string;
  /** Where its keys are; else its OpenID configuration says. */
  readonly jwksUri?: string;
  /** How tokens of staff are told; without it all are patients'. */
  readonly staff?: StaffClaims;
}

export interface BearerOptions {
  readonly issuers: readonly Issuer[];
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
}

/** Signatures that only the issuer can make; no shared secrets, no `none`. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** OpenID Connect Discovery 1.0, section 4. */
async function keysOf({ issuer, jwksUri }: Issuer, fetcher: typeof fetch): Promise<JWTVerifyGetKey> {
  let uri = jwksUri;
  if (uri === undefined) {
    const response = await fetcher(`${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) });
    const found: unknown = response.ok ? await response.json() : undefined;
    const told: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'jwks_uri') : undefined;
    if (typeof told !== 'string') throw new Error('The OpenID configuration of the issuer names no jwks_uri.');
    uri = told;
  }
  return createRemoteJWKSet(new URL(uri), { [customFetch]: fetcher });
}

/** Asked once; a failure is forgotten, so that the next token tries again. */
function keeper(issuer: Issuer, fetcher: typeof fetch): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    keys ??= keysOf(issuer, fetcher).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
}

function principalOf(payload: JWTPayload, { issuer, staff }: Issuer, asked: Asked): Principal {
  const works = staff && staffOf(payload, issuer, staff, asked);
  return works ? { role: 'staff', ...works } : { subject: `${issuer}#${payload.sub ?? ''}`, role: 'patient' };
}

/** The token is at fault, not the way to the issuer's keys. */
const tokenFaults = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

const issuerOf = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

/**
 * Takes JSON Web Tokens (RFC 7519) of these issuers, by their published keys. Issuer, audience, subject, expiry and
 * signature are checked.
 *
 * `verify` throws when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export function createBearerVerifier({ issuers, clock, fetch: fetcher = fetch }: BearerOptions): BearerVerifier {
  const known = new Map(issuers.map((issuer) => [issuer.issuer, { issuer, keys: keeper(issuer, fetcher) }]));
  return {
    async verify(token, asked) {
      const from = known.get(issuerOf(token) ?? '');
      if (!from) return undefined;
      const { issuer, keys } = from;
      try {
        const { payload } = await jwtVerify(token, await keys(), {
          issuer: issuer.issuer,
          audience: issuer.audience,
          algorithms,
          requiredClaims: ['sub', 'exp'],
          currentDate: clock.now(),
          clockTolerance: 5,
        });
        return principalOf(payload, issuer, asked);
      } catch (error) {
        // Claims are looked at only after the signature: it was a good token once.
        if (error instanceof errors.JWTExpired) return 'expired';
        if (tokenFaults.some((fault) => error instanceof fault)) return undefined;
        throw error;
      }
    },
  };
}
