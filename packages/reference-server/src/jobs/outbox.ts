import type { Log, Mailer } from '../ports.ts';
import type { Deps } from '../services/context.ts';
import { claimDue, markDone, markFailed, type Claim } from '../store/deliveries.ts';
import { createAlarm } from './alarm.ts';
import { Undeliverable, compose } from './mails/compose.ts';

export interface OutboxOptions {
  readonly deps: Deps;
  readonly log: Log;
  readonly mailer: Mailer;
  /** Instead of each site's own address. */
  readonly mailFrom?: string;
  /** How long one process may take to send a message before another one tries: 120 s unless told. Longer than the mailer's own patience. */
  readonly leaseSeconds?: number;
  /** How often to look when nobody calls: 5 s unless told. */
  readonly pollSeconds?: number;
  /** After so many tries a message is given up: 20 unless told, which is about 14 hours. */
  readonly maxAttempts?: number;
}

export interface Outbox {
  /** Something was put in: look now. */
  wake(): void;
  /** Takes nothing more, and waits for what is being sent. */
  stop(): Promise<void>;
}

const atOnce = 5;

/** 30 s, then twice as long each time, an hour at most. */
export const backOffSeconds = (attempts: number): number => Math.min(3600, 30 * 2 ** (attempts - 1));

/** A code, never a message: mail servers repeat addresses in theirs. */
function codeOf(error: unknown): string {
  if (error instanceof Undeliverable) return error.message;
  if (typeof error !== 'object' || error === null) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/u.test(error.code) ? error.code : 'unknown';
  return 'responseCode' in error && typeof error.responseCode === 'number' ? `${code}:${error.responseCode}` : code;
}

/**
 * Sends what bookings left in the outbox, at least once: a message is taken for a while, sent outside any transaction, then marked
 * done. Any number of processes may run it on one database. A repeated mail has the Message-ID of the first.
 */
export function startOutbox(options: OutboxOptions): Outbox {
  const { deps, log, mailer, mailFrom, leaseSeconds = 120, pollSeconds = 5, maxAttempts = 20 } = options;
  const { db, clock } = deps;
  const alarm = createAlarm();
  let stopped = false;

  const later = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);

  async function fail(claim: Claim, error: unknown): Promise<void> {
    const code = codeOf(error);
    const retryInSeconds = error instanceof Undeliverable || claim.attempts >= maxAttempts ? undefined : backOffSeconds(claim.attempts);
    await markFailed(db, claim, code, clock.now(), retryInSeconds === undefined ? undefined : later(retryInSeconds));
    log.warn(retryInSeconds === undefined ? 'mail-given-up' : 'mail-not-sent', {
      outboxId: claim.id,
      topic: claim.topic,
      attempts: claim.attempts,
      code,
      retryInSeconds,
    });
  }

  async function deliver(claim: Claim): Promise<void> {
    try {
      const composed = await compose(deps, claim, mailFrom);
      if (composed) await mailer.send(composed.mail);
      await composed?.sent?.();
      await markDone(db, claim, clock.now());
      log.info(composed ? 'mail-sent' : 'mail-not-needed', { outboxId: claim.id, topic: claim.topic, attempts: claim.attempts });
    } catch (error) {
      await fail(claim, error);
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      let pause = pollSeconds;
      try {
        const claims = await claimDue(db, clock.now(), later(leaseSeconds), atOnce);
        const ends = await Promise.allSettled(claims.map(deliver));
        const broken = ends.find((end) => end.status === 'rejected');
        if (broken) throw broken.reason;
        if (claims.length > 0) continue;
      } catch (error) {
        // The database is away for a while; what was taken comes back after its lease.
        log.error('outbox-failed', { code: codeOf(error) });
        pause = Math.max(pollSeconds, 5);
      }
      await alarm.sleep(pause);
    }
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
