import type { Log, WebhookSender } from '../ports.ts';
import type { Deps } from '../services/context.ts';
import { secretsOf, webhookHeaders } from '../services/webhook-secrets.ts';
import { markDone, markFailed, postpone, type Fate } from '../store/deliveries.ts';
import { claimDeliveries, endEndpoint, type Delivery } from '../store/webhooks.ts';
import { createAlarm } from './alarm.ts';
import { Undeliverable } from './mails/message.ts';
import { backOffSeconds, type Outbox } from './outbox.ts';
import { outgoing } from './webhook-body.ts';

export interface WebhookOptions {
  readonly deps: Deps;
  readonly log: Log;
  readonly sender: WebhookSender;
  /** As of the outbox: 120 s, 5 s and 20 tries unless told. The lease is longer than the sender's own patience. */
  readonly leaseSeconds?: number;
  readonly pollSeconds?: number;
  readonly maxAttempts?: number;
}

/** Messages one endpoint is sent at once, by each process. */
const atOnce = 5;

/** The endpoint answered, but not that it has it. */
class Answered extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP:${status}`);
    this.status = status;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Answered || error instanceof Undeliverable) return error.message;
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  const known = [code, name].find((text) => typeof text === 'string' && /^[\w-]{1,40}$/u.test(text));
  return typeof known === 'string' ? known : 'unknown';
}

const statusOf = (error: unknown) => (error instanceof Answered ? error.status : undefined);

/**
 * Sends what waits for webhooks, at least once, as the outbox sends mails. Each endpoint is a line of its own: one that is slow, or dead,
 * keeps nobody else waiting. Any number of processes may run it on one database.
 */
export function startWebhooks(options: WebhookOptions): Outbox {
  const { deps, log, sender, leaseSeconds = 120, pollSeconds = 5, maxAttempts = 20 } = options;
  const { db, clock, random } = deps;
  const alarm = createAlarm();
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;

  const later = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
  /** Up to a quarter longer, so that what failed together does not come back together. */
  const pause = (attempts: number) => Math.round(backOffSeconds(attempts) * (1 + (random.bytes(1)[0] ?? 0) / 1024));

  function fateOf({ attempts, endpoint }: Delivery, error: unknown): Fate {
    // A gateway's word for a number that is wrong, or whose owner wants no texts.
    if (endpoint.kind === 'sms' && statusOf(error) === 422) return 'bounced';
    if (error instanceof Undeliverable || attempts >= maxAttempts) return 'given-up';
    return { retryAt: later(pause(attempts)) };
  }

  async function fail(claim: Delivery, error: unknown): Promise<void> {
    const { id, topic, attempts, endpoint } = claim;
    const code = codeOf(error);
    const fate = fateOf(claim, error);
    await markFailed(db, claim, code, clock.now(), fate);
    log.warn(typeof fate === 'string' ? `webhook-${fate}` : 'webhook-not-sent', {
      outboxId: id,
      topic,
      attempts,
      code,
      endpoint: endpoint.id,
    });
    if (statusOf(error) === 410) {
      await endEndpoint(db, endpoint.id);
      log.warn('webhook-endpoint-gone', { endpoint: endpoint.id });
    }
  }

  async function post(claim: Delivery, body: string): Promise<void> {
    const now = clock.now();
    const signed = { id: claim.id, timestamp: Math.floor(now.getTime() / 1000), body };
    const headers = webhookHeaders(await secretsOf(deps, claim.endpoint, now), signed);
    const status = await sender.post({ url: claim.endpoint.url, headers, body });
    if (status < 200 || status > 299) throw new Answered(status);
  }

  async function deliver(claim: Delivery): Promise<void> {
    const { id, topic, attempts, endpoint } = claim;
    try {
      const what = await outgoing(deps, claim);
      if (what !== 'not-needed' && 'waitUntil' in what) return await postpone(db, claim, what.waitUntil);
      if (what !== 'not-needed') {
        await post(claim, what.body);
        await what.sent?.();
      }
      await markDone(db, claim, clock.now());
      log.info(what === 'not-needed' ? 'text-not-needed' : 'webhook-sent', { outboxId: id, topic, attempts, endpoint: endpoint.id });
    } catch (error) {
      await fail(claim, error);
    }
  }

  const noteBroken = (error: unknown) => log.error('webhooks-failed', { code: codeOf(error) });

  /** The messages of one endpoint, which is not asked for more until they are through. */
  function begin(endpointId: string, claims: readonly Delivery[]): void {
    const work = Promise.allSettled(claims.map(deliver)).then((ends) => {
      underWay.delete(endpointId);
      const broken = ends.find((end) => end.status === 'rejected');
      // What was taken comes back after its lease; to ask at once would only find the database away again.
      if (broken) noteBroken(broken.reason);
      else alarm.ring();
    });
    underWay.set(endpointId, work);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const claims = await claimDeliveries(db, {
          now: clock.now(),
          lease: later(leaseSeconds),
          most: atOnce,
          busy: [...underWay.keys()],
        });
        const endpoints = new Set(claims.map(({ endpoint }) => endpoint.id));
        for (const id of endpoints)
          begin(
            id,
            claims.filter(({ endpoint }) => endpoint.id === id),
          );
      } catch (error) {
        noteBroken(error);
      }
      await alarm.sleep(pollSeconds);
    }
    await Promise.all(underWay.values());
  }

  const running = run();
  return {
    wake: () => alarm.ring(),
    stop: async () => {
      stopped = true;
      alarm.ring();
      await running;
    },
  };
}
