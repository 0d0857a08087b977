import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, exportJWK } from 'jose';
import { Provider } from 'oidc-provider';

/** Somebody who can sign in. */
export interface Account {
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** A certified OpenID provider that nobody here wrote. Its sign-in page has one button for each account. */
export interface Provided {
  readonly url: string;
  readonly client: { readonly id: string; readonly secret: string };
  stop(): Promise<void>;
}

const page = (uid: string, accounts: readonly Account[]) =>
  `<!doctype html><html lang="en"><title>Sign in</title><h1>Your hospital</h1>${accounts
    .map(({ sub, name }) => `<form method="post" action="/interaction/${uid}?as=${sub}"><button>Sign in as ${name}</button></form>`)
    .join('')}</html>`;

export async function openProvider(redirectUri: string, ...accounts: readonly [Account, ...Account[]]): Promise<Provided> {
  const client = { id: 'foyer-desk', secret: 'a-secret-of-thirty-two-characters-or-more' };
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'one' }] },
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    // Else only its user-info endpoint tells them.
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => {
      const { sub, name, roles } = accounts.find((one) => one.sub === id) ?? accounts[0];
      return { accountId: id, claims: () => ({ sub, name, roles: [...roles] }) };
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a key of a test'] },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const [, uid, as = accounts[0].sub] = /^\/interaction\/([\w-]+)(?:\?as=(\w+))?$/u.exec(request.url ?? '') ?? [];
    if (uid === undefined) return void handle(request, response);
    if (request.method === 'GET') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(uid, accounts));
    const finish = async () => {
      const grant = new provider.Grant({ accountId: as, clientId: client.id });
      grant.addOIDCScope('openid profile');
      const grantId = await grant.save();
      await provider.interactionFinished(request, response, { login: { accountId: as }, consent: { grantId } });
    };
    return void finish();
  });
  return {
    url,
    client,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
