import { problemStatuses, type ProblemCode } from './contract/problem-statuses.ts';
import type { Problem } from './contract/problem.ts';
import { ContractError } from './errors/contract-error.ts';
import { ProblemError } from './errors/problem-error.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  /** The JSON of it; undefined where there is none. */
  readonly body: unknown;
  readonly requestId: string | undefined;
  readonly etag: string | undefined;
  /** Milliseconds to wait before asking again, when the server said so. */
  readonly retryAfter: number | undefined;
  /** The problem's members that could be made out, on a failure. */
  readonly problem: Partial<Problem>;
}

/**
 * Reads an answer to its end.
 *
 * @throws {ContractError} when it succeeded but is not the JSON object it should be, or leads elsewhere
 * @throws whatever `fetch` throws when it breaks off on the way
 */
export async function readAnswer(response: Response, operation: string, now: () => number): Promise<Answer> {
  const { status, ok, headers } = response;
  const requestId = headers.get('X-Request-Id') ?? undefined;
  const broken = (code: string) => new ContractError(operation, status, [{ path: '', code }], requestId);
  if (isRedirect(response)) throw broken('redirect');
  const body = parse(await response.text());
  if (ok && status !== 204 && !isObject(body)) throw broken('not-json');
  return {
    status,
    ok,
    body,
    requestId,
    etag: headers.get('ETag') ?? undefined,
    retryAfter: waitOf(headers.get('Retry-After'), now),
    problem: !ok && isObject(body) ? body : {},
  };
}

export function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Retry-After` is seconds or an HTTP date (RFC 9110, section 10.2.3). */
function waitOf(header: string | null, now: () => number): number | undefined {
  if (header === null) return undefined;
  const at = /^\d+$/.test(header.trim()) ? now() + Number(header) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now());
}

/** The code the server sent if this version knows it, else the first one of the status, else `unknown`. */
export function codeOf({ status, problem }: Answer): ProblemCode | 'unknown' {
  const { code } = problem;
  if (typeof code === 'string' && Object.hasOwn(problemStatuses, code)) return code as ProblemCode;
  // These statuses say too many different things for any of them to stand for all.
  if (status === 409 || status === 410) return 'unknown';
  const known = (Object.keys(problemStatuses) as ProblemCode[]).find((name) => problemStatuses[name] === status);
  return known ?? (status >= 500 ? 'internal-error' : 'unknown');
}

export function toProblemError(operation: string, answer: Answer): ProblemError {
  const { code, errors, alternatives, outcome } = answer.problem;
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  return new ProblemError({
    operation,
    status: answer.status,
    code: codeOf(answer),
    sentCode: typeof code === 'string' ? code : undefined,
    requestId: answer.requestId ?? (typeof answer.problem.requestId === 'string' ? answer.problem.requestId : undefined),
    errors: list(errors),
    alternatives: list(alternatives),
    retryAfter: answer.retryAfter === undefined ? undefined : Math.ceil(answer.retryAfter / 1000),
    outcome,
  });
}
