import { codeOf, problemOf } from './answers.ts';
import type { Route } from './contract/routes.ts';
import type { Answer } from './sending.ts';

/** How to ask again. All times are milliseconds. */
export interface RetryOptions {
  /** How many times to ask again after the first, 4 unless told. */
  readonly limit?: number | undefined;
  /** The n-th wait is random between 0 and `minDelay * 2^(n-1)`, 300 unless told ... */
  readonly minDelay?: number | undefined;
  /** ... and never longer than this, 8,000 unless told. */
  readonly maxDelay?: number | undefined;
  /** The longest `Retry-After` to sit out, 30,000 unless told. When told to wait longer, the call gives up and says so. */
  readonly maxRetryAfter?: number | undefined;
}

export type RetryPolicy = { readonly [K in keyof RetryOptions]-?: number };

export function retryPolicy(retry: number | RetryOptions = {}): RetryPolicy {
  const { limit = 4, minDelay = 300, maxDelay = 8000, maxRetryAfter = 30_000 } = typeof retry === 'number' ? { limit: retry } : retry;
  return { limit, minDelay, maxDelay, maxRetryAfter };
}

/** Full jitter: clients that failed together do not come back together. `attempt` counts from 1. */
export function waitBefore(attempt: number, policy: RetryPolicy, random: () => number): number {
  return random() * Math.min(policy.maxDelay, policy.minDelay * 2 ** (attempt - 1));
}

/** Whether a call may be sent twice: it only reads, does the same again (RFC 9110, section 9.2.2), or carries a key. */
export function isRepeatable({ method, keyed, safe }: Route): boolean {
  return method !== 'POST' || keyed === true || safe === true;
}

const passing = new Set([408, 429, 502, 503, 504]);

/** Whether another try may bring another answer. A lost slot and every other "no" of the contract is final. */
export function isPassing(answer: Answer): boolean {
  const code = codeOf(answer);
  if (code === 'idempotency-in-progress') return true;
  return (passing.has(answer.status) && code !== 'challenge-required') || (answer.status === 500 && problemOf(answer).outcome === 'none');
}

/**
 * Whether a keyed write may have been done, after this answer, given whether it may have before.
 *
 * Only an answer that the server gives after it looked for the key settles it. Others (who are you, not so fast, try later) say nothing
 * about an earlier request with the same key; a 5xx without a word on its outcome leaves its own open as well.
 */
export function mayBeDone(answer: Answer, before: boolean): boolean {
  const { status, ok } = answer;
  const problem = problemOf(answer);
  if (ok) return false;
  if (codeOf(answer) === 'idempotency-in-progress') return true;
  if (status >= 500 || status === 408) return before || problem.outcome !== 'none';
  const isBeforeTheKey = status === 401 || status === 403 || status === 429 || typeof problem.code !== 'string';
  return isBeforeTheKey && before;
}
