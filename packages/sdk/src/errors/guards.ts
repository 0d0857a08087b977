import type { ProblemCode } from '../contract/problem-statuses.ts';
import type { ConfigurationError } from './configuration-error.ts';
import type { ContractError } from './contract-error.ts';
import type { NetworkError } from './network-error.ts';
import type { ProblemError } from './problem-error.ts';
import type { RequestTimeoutError } from './request-timeout-error.ts';
import type { UnknownOutcomeError } from './unknown-outcome-error.ts';

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === name;
}

/** The server said no. With a code: said this. */
export function isProblem(error: unknown, code?: ProblemCode | 'unknown'): error is ProblemError {
  return isNamed(error, 'FoyerProblemError') && (code === undefined || (error as ProblemError).code === code);
}

/** The time is someone else's: `alternatives` has the nearest free ones. */
export function isSlotUnavailable(error: unknown): error is ProblemError {
  return isProblem(error, 'slot-unavailable');
}

/** The hold is gone; its time may still be free. */
export function isHoldExpired(error: unknown): error is ProblemError {
  return isProblem(error, 'hold-expired');
}

/** Some of what was sent is wrong: `errors` points at it. */
export function isValidationFailed(error: unknown): error is ProblemError {
  return isProblem(error, 'validation-failed');
}

/** The consent text changed since it was shown: show the new one, from a fresh discovery. */
export function isConsentOutdated(error: unknown): error is ProblemError {
  return isProblem(error, 'consent-outdated');
}

/** Too many requests, and waiting as told did not help or was too long: see `retryAfter`. */
export function isRateLimited(error: unknown): error is ProblemError {
  return isProblem(error, 'rate-limited');
}

/** No such thing, or none that this caller may see. */
export function isNotFound(error: unknown): error is ProblemError {
  return isProblem(error, 'not-found');
}

/** The manage link is genuine, and too old. */
export function isLinkExpired(error: unknown): error is ProblemError {
  return isProblem(error, 'link-expired');
}

/** Authority is missing, or the sign-in is too old. */
export function isUnauthenticated(error: unknown): error is ProblemError {
  return isProblem(error, 'unauthenticated') || isProblem(error, 'token-expired');
}

/** The visit changed since it was read: read it again. */
export function isVersionMismatch(error: unknown): error is ProblemError {
  return isProblem(error, 'version-mismatch');
}

/** A write may have been done or not: ask with `error.resume()`. */
export function isUnknownOutcome(error: unknown): error is UnknownOutcomeError {
  return isNamed(error, 'FoyerUnknownOutcomeError');
}

export function isNetworkError(error: unknown): error is NetworkError {
  return isNamed(error, 'FoyerNetworkError');
}

export function isTimeout(error: unknown): error is RequestTimeoutError {
  return isNamed(error, 'FoyerRequestTimeoutError');
}

export function isContractError(error: unknown): error is ContractError {
  return isNamed(error, 'FoyerContractError');
}

export function isConfigurationError(error: unknown): error is ConfigurationError {
  return isNamed(error, 'FoyerConfigurationError');
}

/** The caller's own signal ended the call. */
export function isAborted(error: unknown): error is DOMException {
  return isNamed(error, 'AbortError');
}
