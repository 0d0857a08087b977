import type { WebhookInput } from '@foyer/sdk/contract/webhooks';
import { DomainError } from '../problem.ts';
import { deleteEndpoint, endpointsOf, lockEndpoint, saveEndpoint, type EndpointRow } from '../store/webhooks.ts';
import { audit } from './audit.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { newId } from './ids.ts';
import { instantIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { afterCommit, inTransaction, within } from './transactions.ts';
import { newWebhookSecret } from './webhook-secrets.ts';

/** An endpoint as staff see it: without its secret. */
export interface Endpoint {
  readonly id: string;
  readonly kind: EndpointRow['kind'];
  readonly url: string;
  /** Of a `crm`: these alone; all where there are none. */
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** `gone`: it answered 410. */
  readonly disabledBy?: 'staff' | 'gone';
  readonly createdAt: string;
  /** Until then the secret before this one signs as well. */
  readonly oldSecretUntil?: string;
}

/** With the secret: the one time it is seen. */
export interface EndpointAnswer {
  readonly endpoint: Endpoint;
  readonly secret: string;
}

const bothSign = 24 * 3_600_000;

const noSuchEndpoint = () => new DomainError('not-found', 'There is no such webhook.');
const oneGateway = () =>
  new DomainError('invalid-transition', 'There is an SMS gateway already, and two would send every text twice. Disable it first.');

function present({ site }: Context, row: EndpointRow, now: Date): Endpoint {
  const { id, kind, url, events, enabled, disabled_by: by, old_secret_until: until } = row;
  const at = (time: Date) => instantIn(time, site.time_zone);
  return {
    id,
    kind,
    url,
    events,
    enabled,
    ...(by && { disabledBy: by }),
    createdAt: at(row.created_at),
    ...(until && until > now && { oldSecretUntil: at(until) }),
  };
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Whether it may be called is found out when it is, as that is for its address to say; here only its form is looked at.
 * @throws DomainError `validation-failed`
 */
function requireUrl(text: string, sandbox: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' && sandbox && loopback.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isHttp))
    throw invalid('/url', 'https-needed', 'Give an https address, such as https://crm.example.org/foyer.');
  if (url.username || url.password || url.hash)
    throw invalid('/url', 'not-right', 'The address must have no password and no fragment: what is sent is signed.');
  return url.href;
}

async function save(ctx: Context, row: EndpointRow): Promise<Endpoint> {
  try {
    await saveEndpoint(ctx.db, row);
  } catch (error) {
    if (String(Reflect.get(Object(error), 'constraint')) === 'webhook_gateway') throw oneGateway();
    throw error;
  }
  return present(ctx, row, ctx.now);
}

/** Makes something else of an endpoint that nobody else can change meanwhile. @throws DomainError `not-found` */
const change = <T>(
  ctx: StaffContext,
  id: string,
  action: string,
  work: (within: Context, row: EndpointRow, tx: Tx) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    const row = await lockEndpoint(tx, ctx.site.id, id);
    if (!row) throw noSuchEndpoint();
    await audit(ctx, tx, { action, kind: 'webhook', subjectId: id });
    return work(within(ctx, tx), row, tx);
  });

export const listEndpoints = async (ctx: Context): Promise<{ items: Endpoint[] }> => ({
  items: (await endpointsOf(ctx.db, ctx.site.id)).map((row) => present(ctx, row, ctx.now)),
});

/**
 * Registers an endpoint. @param sandbox whether one on this very machine may go without TLS
 * @throws DomainError `validation-failed`; `invalid-transition` for a second SMS gateway
 */
export async function addEndpoint(ctx: StaffContext, { kind, url, events = [] }: WebhookInput, sandbox: boolean): Promise<EndpointAnswer> {
  if (kind === 'sms' && events.length > 0)
    throw invalid('/events', 'unknown-field', 'An SMS gateway hears of no events: it is sent texts. Take it out.');
  const id = newId(ctx.random);
  const { secret, sealed } = await newWebhookSecret(ctx, id);
  const row: EndpointRow = {
    id,
    site_id: ctx.site.id,
    kind,
    url: requireUrl(url, sandbox),
    events: [...new Set(events)],
    secret: sealed,
    old_secret: null,
    old_secret_until: null,
    enabled: true,
    disabled_by: null,
    created_at: ctx.now,
  };
  const endpoint = await inTransaction(ctx, async (tx) => {
    await audit(ctx, tx, { action: 'add', kind: 'webhook', subjectId: id });
    return save(within(ctx, tx), row);
  });
  return { endpoint, secret };
}

/** Gives it another secret; for 24 hours the one it had signs as well, so that nothing is refused meanwhile. @throws DomainError `not-found` */
export const rotateSecret = (ctx: StaffContext, id: string): Promise<EndpointAnswer> =>
  change(ctx, id, 'rotate', async (inside, row) => {
    const { secret, sealed } = await newWebhookSecret(ctx, id);
    const until = new Date(ctx.now.getTime() + bothSign);
    return { endpoint: await save(inside, { ...row, secret: sealed, old_secret: row.secret, old_secret_until: until }), secret };
  });

/** What waits for a disabled endpoint goes on waiting; nothing more is kept for it. @throws DomainError `not-found`, `invalid-transition` */
export const setEnabled = (ctx: StaffContext, id: string, enabled: boolean): Promise<Endpoint> =>
  change(ctx, id, enabled ? 'enable' : 'disable', async (inside, row, tx) => {
    if (row.enabled === enabled) return present(ctx, row, ctx.now);
    afterCommit(tx, () => ctx.wakeOutbox?.());
    return save(inside, { ...row, enabled, disabled_by: enabled ? null : 'staff' });
  });

/** Ends it, with all that waits for it. @throws DomainError `not-found` */
export const removeEndpoint = (ctx: StaffContext, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    if (!(await deleteEndpoint(tx, ctx.site.id, id))) throw noSuchEndpoint();
    await audit(ctx, tx, { action: 'remove', kind: 'webhook', subjectId: id });
  });
