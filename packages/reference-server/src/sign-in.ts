import * as oidc from 'openid-client';
import type { Random, StaffSignIn } from './ports.ts';
import { staffOf, type StaffClaims } from './staff-claims.ts';

/** The hospital's own sign-in service: any OpenID Connect provider with discovery. */
export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Missing for a public client; PKCE is used in any case. */
  readonly clientSecret?: string;
  readonly staff: StaffClaims;
  readonly random: Random;
  readonly fetch?: typeof fetch;
}

/** Answers of the service, or of whoever came back, that say no; anything else says nothing about them. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT' && error.code !== 'OAUTH_ABORT');

const seconds = 5;
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

/**
 * OpenID Connect's code flow with PKCE (RFC 7636), state, nonce and issuer (RFC 9207) checked, the ID token by the issuer's published keys. Its
 * configuration is read for every step: sign-ins are few, and keys that were changed a moment ago are known at once.
 */
export function createStaffSignIn(options: SignInOptions): StaffSignIn {
  const { issuer, clientId, clientSecret, staff, random } = options;
  const insecure = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const auth = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  const discover = () =>
    oidc.discovery(new URL(issuer), clientId, undefined, auth, {
      timeout: seconds,
      execute: [...insecure, oidc.enableNonRepudiationChecks],
      ...(options.fetch && { [oidc.customFetch]: options.fetch as oidc.CustomFetch }),
    });
  return {
    async begin(redirectUri) {
      const config = await discover();
      const [state, nonce, verifier] = [1, 2, 3].map(() => base64url(random.bytes(32))) as [string, string, string];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, kept: { state, nonce, verifier } };
    },
    async finish(came, { state, nonce, verifier }, asked) {
      const config = await discover();
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const claims = (await oidc.authorizationCodeGrant(config, came, checks)).claims();
        return (claims && staffOf(claims, issuer, staff, asked)) ?? 'no-role';
      } catch (error) {
        if (isRefusal(error)) return 'refused';
        throw error;
      }
    },
  };
}
