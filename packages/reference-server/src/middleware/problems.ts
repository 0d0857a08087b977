import { problems } from '@foyer/sdk/contract';
import type { Problem } from '@foyer/sdk/contract';
import type { Http } from '../http.ts';
import { DomainError } from '../problem.ts';

/** SQLSTATE, or the code of a failed connection; PGlite's error classes have no name to go by. */
const codeOf = (error: unknown): string => {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth += 1) {
    const code: unknown = Reflect.get(e, 'code');
    if (typeof code === 'string' && /^[0-9A-Z_]{5,40}$/u.test(code)) return code;
  }
  return '';
};

const sqlState = /^[0-9A-Z]{5}$/u;
// Class 08, shutting down, starting up, and what node:net and the pool say when there is nobody at the other end.
const unreachable = /^(08...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT)$/u;
const gone =
  /(Connection terminated|is not queryable|timeout exceeded when trying to connect|PGlite is (closed|closing)|driver has already been destroyed|pool after calling end)/u;

export interface Failure {
  readonly error: DomainError;
  /** Whether a write that ended like this can have been made, once it had begun. */
  readonly outcome: 'none' | 'unknown';
  /** For the log: never the message, which may quote a row. */
  readonly cause?: string;
}

/** What to answer for anything that was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DomainError) return { error: thrown, outcome: problems[thrown.code][0] < 500 ? 'none' : 'unknown' };
  const code = codeOf(thrown);
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const cause = code === '' ? name : `${name} ${code}`;
  if (unreachable.test(code) || (thrown instanceof Error && gone.test(thrown.message))) {
    return {
      error: new DomainError('maintenance', 'The database cannot be reached. Try again in a little while.', { retryAfter: 5 }),
      outcome: 'unknown',
      cause,
    };
  }
  if (code === '53300' || code === '40001' || code === '40P01') {
    return {
      error: new DomainError('overloaded', 'Too much is going on at once. Try again in a moment.', { retryAfter: 1 }),
      outcome: 'none',
      cause,
    };
  }
  if (code === '57014' || code === '55P03') {
    return { error: new DomainError('backend-timeout', 'The database took too long to answer. Try again.'), outcome: 'none', cause };
  }
  // A statement that PostgreSQL refused has ended its transaction.
  const outcome = sqlState.test(code) ? 'none' : 'unknown';
  return { error: new DomainError('internal-error', 'Something went wrong on the server. It was noted; try again later.'), outcome, cause };
}

/** Seconds a client waits when nobody knows better: 1 to 5, spread out so that they do not all come back at once. */
const jitter = (c: Http) => 1 + ((c.var.server.deps.random.bytes(1)[0] ?? 0) % 5);

const writes = new Set(['POST', 'DELETE', 'PUT', 'PATCH']);

/** Answers with `application/problem+json` (RFC 9457). */
export function problemAnswer(c: Http, thrown: unknown): Response {
  const { error, outcome, cause } = failureOf(thrown);
  const [status, title] = problems[error.code];
  const { requestId, server } = c.var;
  if (status >= 500) server.log.error('request-failed', { requestId, operation: c.var.operation, code: error.code, cause });

  const body: Problem = { type: `urn:foyer:problem:${error.code}`, title, status, detail: error.message, code: error.code, requestId };
  if (error.errors) body.errors = [...error.errors];
  if (error.alternatives) body.alternatives = error.alternatives.slice(0, 6);
  if (status >= 500 && writes.has(c.req.method)) body.outcome = c.var.begun ? outcome : 'none';

  c.header('Content-Language', 'en');
  c.header('Cache-Control', 'no-store');
  const wait = error.retryAfter ?? (status === 429 || status === 503 ? jitter(c) : undefined);
  if (wait !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(wait))));
  if (status === 401) c.header('WWW-Authenticate', server.bearer ? 'Manage, Bearer' : 'Manage');
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}
