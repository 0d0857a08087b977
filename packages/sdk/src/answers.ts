import { problemStatuses, type ProblemCode } from './contract/problem-statuses.ts';
import type { Problem } from './contract/problem.ts';
import { ContractError } from './errors/contract-error.ts';
import { NetworkError } from './errors/network-error.ts';
import { ProblemError } from './errors/problem-error.ts';
import { RequestTimeoutError } from './errors/request-timeout-error.ts';
import { isObject, type Answer, type Outcome } from './sending.ts';

/** The problem's members that could be made out, on a failure. */
export function problemOf({ ok, body }: Answer): Partial<Problem> {
  return !ok && isObject(body) ? body : {};
}

export function requestIdOf({ headers }: Answer): string | undefined {
  return headers.get('X-Request-Id') ?? undefined;
}

/** Milliseconds to wait before asking again, when the server said so: `Retry-After` is seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function waitOf({ headers }: Answer, now: () => number): number | undefined {
  const header = headers.get('Retry-After');
  if (header === null) return undefined;
  const at = /^\d+$/.test(header.trim()) ? now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now());
}

/** The code the server sent if this version knows it, else the first one of the status, else `unknown`. */
export function codeOf(answer: Answer): ProblemCode | 'unknown' {
  const { status } = answer;
  const { code } = problemOf(answer);
  if (typeof code === 'string' && Object.hasOwn(problemStatuses, code)) return code as ProblemCode;
  // These statuses say too many different things for any of them to stand for all.
  if (status === 409 || status === 410) return 'unknown';
  const known = (Object.keys(problemStatuses) as ProblemCode[]).find((name) => problemStatuses[name] === status);
  return known ?? (status >= 500 ? 'internal-error' : 'unknown');
}

/** The error to tell of a request that brought nothing. */
export function toReason(operation: string, outcome: Outcome, timeout: number, now: () => number): Error {
  const { answer } = outcome;
  if (!answer) return outcome.isTimeout ? new RequestTimeoutError(operation, timeout) : new NetworkError(operation, outcome.failure);
  if (!answer.isRedirect && !answer.ok) return toProblemError(operation, answer, now);
  return new ContractError(
    operation,
    answer.status,
    [{ path: '', code: answer.isRedirect ? 'redirect' : 'not-json' }],
    requestIdOf(answer),
  );
}

function toProblemError(operation: string, answer: Answer, now: () => number): ProblemError {
  const { code, errors, alternatives, outcome, requestId } = problemOf(answer);
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  const wait = waitOf(answer, now);
  return new ProblemError({
    operation,
    status: answer.status,
    code: codeOf(answer),
    sentCode: typeof code === 'string' ? code : undefined,
    requestId: requestIdOf(answer) ?? (typeof requestId === 'string' ? requestId : undefined),
    errors: list(errors),
    alternatives: list(alternatives),
    retryAfter: wait === undefined ? undefined : Math.ceil(wait / 1000),
    outcome,
  });
}
