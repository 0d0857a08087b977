import type { Log, Mailer } from '../ports.ts';
import type { Deps } from '../services/context.ts';
import { claimDue, markDone, markFailed, type Claim, type Fate } from '../store/deliveries.ts';
import { insertText } from '../store/outbox.ts';
import { gatewayOf } from '../store/webhooks.ts';
import { createAlarm } from './alarm.ts';
import { channelsOf } from './mails/channels.ts';
import { composeMail } from './mails/compose.ts';
import type { Message } from './mails/draft.ts';
import { Undeliverable, messageOf } from './mails/message.ts';
import { textTime } from './mails/text-times.ts';

export interface OutboxOptions {
  readonly deps: Deps;
  readonly log: Log;
  /** Without one, mails wait until there is. */
  readonly mailer?: Mailer | undefined;
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

/** The mail server knows nobody of that address, or wants nothing for them (RFC 5321, 4.2.1): not of us, which is ours to mend. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode, command } = Object(error) as { code?: unknown; responseCode?: unknown; command?: unknown };
  if (typeof responseCode !== 'number' || responseCode < 500 || responseCode > 599) return false;
  return (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
}

/**
 * Sends what bookings left in the outbox, at least once: a message is taken for a while, sent outside any transaction, then marked
 * done. Any number of processes may run it on one database. A repeated mail has the Message-ID of the first. What goes as a text is handed
 * on to a line of its own, so that no mail waits for the gateway.
 */
export function startOutbox(options: OutboxOptions): Outbox {
  const { deps, log, mailer, mailFrom, leaseSeconds = 120, pollSeconds = 5 } = options;
  const maxAttempts = mailer ? (options.maxAttempts ?? 20) : Infinity;
  const { db, clock } = deps;
  const alarm = createAlarm();
  let stopped = false;

  const later = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);

  function fateOf(claim: Claim, error: unknown): Fate {
    if (isRefusal(error)) return 'bounced';
    if (error instanceof Undeliverable || claim.attempts >= maxAttempts) return 'given-up';
    return { retryAt: later(backOffSeconds(claim.attempts)) };
  }

  async function fail(claim: Claim, error: unknown): Promise<void> {
    const code = codeOf(error);
    const fate = fateOf(claim, error);
    await markFailed(db, claim, code, clock.now(), fate);
    const retries = typeof fate !== 'string';
    log.warn(retries ? 'mail-not-sent' : `mail-${fate}`, {
      outboxId: claim.id,
      topic: claim.topic,
      attempts: claim.attempts,
      code,
      ...(retries && { retryInSeconds: backOffSeconds(claim.attempts) }),
    });
  }

  /** Leaves a text for the gateway. Done again after a death in between, it is the same one. */
  async function handOn(claim: Claim, message: Message): Promise<void> {
    const { id, siteId, topic, subjectId } = claim;
    await insertText(db, { id, siteId, topic, subjectId, runAt: textTime(message, clock.now(), claim) });
    deps.wakeOutbox?.();
  }

  async function deliver(claim: Claim): Promise<void> {
    try {
      const message = await messageOf(deps, claim);
      const ways = message ? channelsOf(message, (await gatewayOf(db, claim.siteId)) !== undefined) : [];
      if (message && ways.includes('sms')) await handOn(claim, message);
      // Before it is worded: each wording makes links of its own.
      if (ways.includes('email') && !mailer) throw Object.assign(new Error('no mail server'), { code: 'no_mail_server' });
      const composed = message && ways.includes('email') ? await composeMail(deps, claim, message, mailFrom) : undefined;
      if (composed) await mailer?.send(composed.mail);
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
