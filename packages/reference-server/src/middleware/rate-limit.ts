import type { Http } from '../http.ts';
import type { Clock } from '../ports.ts';
import { DomainError } from '../problem.ts';

export interface Limit {
  /** Requests a minute, 1 and up; as many may come at once. */
  readonly perMinute: number;
}

/** Reads and writes are counted apart, for each site and client address. */
export interface Limits {
  readonly read: Limit;
  readonly write: Limit;
}

export type LimitClass = keyof Limits;

/** What a request learns about its quota. Seconds are whole and rounded up. */
export interface Quota {
  readonly ok: boolean;
  readonly name: LimitClass;
  readonly limit: number;
  readonly remaining: number;
  /** Until the quota is whole again. */
  readonly resetSeconds: number;
  /** Until one more request is allowed; 0 when one is. */
  readonly retryAfter: number;
}

export interface RateLimiter {
  take(site: string, client: string, name: LimitClass): Quota;
}

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** How many clients are counted at once; beyond it the one who was quiet the longest starts anew. */
const crowd = 20_000;

/** A token bucket in the memory of this process: each process counts for itself. */
export function createRateLimiter(limits: Limits, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();

  const keep = (key: string, bucket: Bucket) => {
    // Taken out first: a Map is in the order of insertion, so the quietest come first.
    buckets.delete(key);
    buckets.set(key, bucket);
    const [quietest] = buckets.keys();
    if (buckets.size > crowd && quietest !== undefined) buckets.delete(quietest);
  };

  return {
    take(site, client, name) {
      const now = clock.now().getTime();
      const limit = limits[name].perMinute;
      const perMs = limit / 60_000;
      const key = `${site}\n${name}\n${client}`;
      const old = buckets.get(key);
      const tokens = old ? Math.min(limit, old.tokens + Math.max(0, now - old.at) * perMs) : limit;
      const ok = tokens >= 1;
      const left = ok ? tokens - 1 : tokens;
      keep(key, { tokens: left, at: now });
      return {
        ok,
        name,
        limit,
        remaining: Math.floor(left),
        resetSeconds: Math.ceil((limit - left) / perMs / 1000),
        retryAfter: ok ? 0 : Math.max(1, Math.ceil((1 - left) / perMs / 1000)),
      };
    },
  };
}

/** One client for a whole IPv6 /64, which is what one household or phone has. */
export function clientKey(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`;
}

/** Counts one request and says what is left (draft-ietf-httpapi-ratelimit-headers-11). */
export function showRate(c: Http, name: LimitClass): Quota | undefined {
  const { server, client } = c.var;
  const quota = server.limiter?.take(c.req.param('site') ?? '', clientKey(client), name);
  if (quota) {
    c.header('RateLimit-Policy', `"${name}";q=${quota.limit};w=60`);
    c.header('RateLimit', `"${name}";r=${quota.remaining};t=${quota.resetSeconds}`);
  }
  return quota;
}

/**
 * The same, and refuses what is too much.
 * @throws DomainError `rate-limited`
 */
export function limitRate(c: Http, name: LimitClass): void {
  const quota = showRate(c, name);
  if (quota && !quota.ok) {
    throw new DomainError('rate-limited', 'Too many requests came from this address. Wait a little and try again.', {
      retryAfter: quota.retryAfter,
    });
  }
}
