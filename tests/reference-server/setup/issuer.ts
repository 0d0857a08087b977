import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';

/** What is wrong with the ID token, or with the answer that brings the browser back. */
export type Fault = 'nonce' | 'audience' | 'issuer' | 'expired' | 'none' | 'stranger' | 'no-token' | 'iss-parameter';

/** An OpenID provider over HTTP that may lie. It signs whoever asks in at once. */
export interface Issuer {
  readonly url: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Of whoever signs in next. */
  claims: Record<string, unknown>;
  fault: Fault | undefined;
  /** From now on another key signs, and the one before is published no more. */
  rotate(): Promise<void>;
  /** A token for an API, as patients have. */
  bearer(audience: string, claims: Record<string, unknown>): Promise<string>;
  /** Nobody answers at its address any more. */
  stop(): Promise<void>;
}

interface Pending {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const text = async (request: IncomingMessage) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
};

export async function openIssuer(): Promise<Issuer> {
  const client = { id: 'foyer-desk', secret: randomBytes(24).toString('hex') };
  const codes = new Map<string, Pending>();
  const stranger = (await generateKeyPair('RS256')).privateKey;
  let key: CryptoKey;
  let published: JWK;
  let turn = 0;
  const rotate = async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    turn += 1;
    key = pair.privateKey;
    published = { ...(await exportJWK(pair.publicKey)), kid: `key-${turn}`, alg: 'RS256', use: 'sig' };
  };
  await rotate();

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: Issuer = {
    url,
    client,
    claims: { sub: 'dora', name: 'Dora Klein', roles: ['front-desk'] },
    fault: undefined,
    rotate,
    bearer: (audience, claims) =>
      new SignJWT({ iss: url, aud: audience, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: published.kid ?? '' })
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function idToken({ nonce }: Pending): Promise<string> {
    const { fault, claims } = issuer;
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: fault === 'issuer' ? 'https://evil.example' : url,
      aud: fault === 'audience' ? 'another-client' : client.id,
      nonce: fault === 'nonce' ? 'of-another-sign-in' : nonce,
      iat: fault === 'expired' ? now - 7200 : now,
      exp: fault === 'expired' ? now - 3600 : now + 300,
      ...claims,
    };
    if (fault === 'none') return new UnsecuredJWT(payload).encode();
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: published.kid ?? '' }).sign(fault === 'stranger' ? stranger : key);
  }

  function authorize(query: URLSearchParams): string {
    const code = randomBytes(16).toString('hex');
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('code_challenge_method') !== 'S256') throw new Error('no PKCE');
    codes.set(code, { nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '', redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    back.searchParams.set('iss', issuer.fault === 'iss-parameter' ? 'https://evil.example' : url);
    return back.href;
  }

  async function token(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const form = new URLSearchParams(await text(request));
    const pending = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    // Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const sent = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /u, ''), 'base64').toString();
    const [id, secret] = sent.split(':').map(decodeURIComponent);
    if (id !== client.id || secret !== client.secret) return { status: 401, body: { error: 'invalid_client' } };
    if (!pending || pending.challenge !== challenge || pending.redirectUri !== form.get('redirect_uri'))
      return { status: 400, body: { error: 'invalid_grant' } };
    const tokens = issuer.fault === 'no-token' ? {} : { id_token: await idToken(pending) };
    return { status: 200, body: { access_token: 'opaque', token_type: 'Bearer', expires_in: 300, ...tokens } };
  }

  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') {
      json(200, {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      });
    } else if (pathname === '/keys') json(200, { keys: [published] });
    else if (pathname === '/authorize') response.writeHead(302, { Location: authorize(searchParams) }).end();
    else if (pathname === '/token') void token(request).then(({ status, body }) => json(status, body));
    else json(404, {});
  });
  return issuer;
}
