import type { Random } from '../ports.ts';
import type { EndpointRow } from '../store/webhooks.ts';
import { hmacSha256, sameBytes, toBase64, utf8, type Bytes } from './bytes.ts';
import type { Deps } from './context.ts';
import { openBytes, sealBytes, serverKey } from './sealing.ts';

type Keys = Pick<Deps, 'secret'>;

const purpose = 'webhook secrets';
const place = (endpointId: string) => utf8(`webhook ${endpointId}`);

/** A secret of 256 random bits as Standard Webhooks writes it, and as it is kept: sealed for its endpoint with the server's own secret. */
export async function newWebhookSecret(
  { secret, random }: Keys & { readonly random: Random },
  endpointId: string,
): Promise<{ secret: string; sealed: Bytes }> {
  const key = random.bytes(32);
  return {
    secret: `whsec_${toBase64(key)}`,
    sealed: await sealBytes(await serverKey(secret, purpose), place(endpointId), key, random),
  };
}

/**
 * The secrets that sign now: the endpoint's, and for a while the one before it.
 * @throws OperationError when the server's own secret is another one than it was
 */
export async function secretsOf(
  { secret }: Keys,
  endpoint: Pick<EndpointRow, 'id' | 'secret' | 'old_secret' | 'old_secret_until'>,
  now: Date,
): Promise<Bytes[]> {
  const { id, old_secret: old, old_secret_until: until } = endpoint;
  const sealed = [endpoint.secret, ...(old && until && until > now ? [old] : [])];
  const key = await serverKey(secret, purpose);
  return Promise.all(sealed.map((one) => openBytes(key, place(id), one)));
}

/** What is signed, and sent. */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970, of this try. */
  readonly timestamp: number;
  readonly body: string;
}

const signature = (secret: Bytes, { id, timestamp, body }: Signed): string =>
  `v1,${toBase64(hmacSha256(secret, `${id}.${timestamp}.${body}`))}`;

/** The headers of Standard Webhooks 1.0: one signature a secret, so that a receiver may know either. */
export const webhookHeaders = (secrets: readonly Bytes[], signed: Signed): Record<string, string> => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.timestamp),
  'webhook-signature': secrets.map((secret) => signature(secret, signed)).join(' '),
});

const patience = 300;

/** Whether a request is one that was signed with these secrets, no more than five minutes ago: what a receiver asks. */
export function isSigned(secrets: readonly Bytes[], header: (name: string) => string | undefined, body: string, now: Date): boolean {
  const [id, at, sent] = [header('webhook-id') ?? '', header('webhook-timestamp') ?? '', header('webhook-signature') ?? ''];
  const timestamp = Number(at);
  if (!/^\d{1,12}$/u.test(at) || Math.abs(now.getTime() / 1000 - timestamp) > patience) return false;
  const wanted = secrets.map((secret) => utf8(signature(secret, { id, timestamp, body })));
  return sent.split(' ').some((one) => wanted.some((right) => sameBytes(right, utf8(one))));
}
