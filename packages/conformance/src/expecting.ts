import { problems } from './contract.ts';
import type { Answer } from './asking.ts';
import { Failure } from './check.ts';
import type { Problem, ProblemCode, Schema } from './contract.ts';

/** A value with its members in the order of their names, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  const members = Object.entries(value).filter(([, v]) => v !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`).join(',')}}`;
}

/** @throws Failure where something is not as it has to be. */
export function that(ok: boolean, what: string, expected: unknown, got: unknown): asserts ok {
  if (!ok) throw new Failure(what, { expected, got });
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What two values differ in: members by their JSON pointer, of lists what one has and the other has not. */
function difference(expected: unknown, got: unknown): { expected: unknown; got: unknown } {
  if (Array.isArray(expected) && Array.isArray(got)) {
    const [wanted, found] = [expected.map(canonical), got.map(canonical)];
    const missing = expected.filter((_, i) => !found.includes(wanted[i] ?? ''));
    const more = got.filter((_, i) => !wanted.includes(found[i] ?? ''));
    const isOrder = missing.length === 0 && more.length === 0;
    if (isOrder || expected.length < 3) return { expected, got };
    return { expected: { items: expected.length, without: more.length }, got: { items: got.length, missing, more } };
  }
  if (!isObject(expected) || !isObject(got)) return { expected, got };
  const differing = (a: Members, b: Members, at = ''): [string, unknown, unknown][] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name): [string, unknown, unknown][] => {
      const [x, y] = [a[name], b[name]];
      if (canonical(x) === canonical(y)) return [];
      return isObject(x) && isObject(y) ? differing(x, y, `${at}/${name}`) : [[`${at}/${name}`, x ?? 'nothing', y ?? 'nothing']];
    });
  const members = differing(expected, got);
  return {
    expected: Object.fromEntries(members.map(([pointer, x]) => [pointer, x])),
    got: Object.fromEntries(members.map(([pointer, , y]) => [pointer, y])),
  };
}

/** @throws Failure where two values differ, with what they differ in. */
export function same(what: string, got: unknown, expected: unknown): void {
  if (canonical(got) !== canonical(expected)) throw new Failure(what, difference(expected, got));
}

const briefly = (answer: Answer): string => {
  const code = (answer.json as Partial<Problem> | undefined)?.code;
  return typeof code === 'string' && code in problems ? `${answer.status} ${code}` : String(answer.status);
};

const named = ({ exchange }: Answer) => exchange.operation ?? `${exchange.method} ${new URL(exchange.url).pathname}`;

/** @throws Failure for another status. */
export const hasStatus = (answer: Answer, ...statuses: readonly number[]): void =>
  that(statuses.includes(answer.status), `the status of ${named(answer)}`, statuses.join(' or '), briefly(answer));

/** An answer of `application/problem+json` with this code. @throws Failure */
export function isProblem(answer: Answer, code: ProblemCode): Problem {
  const [status] = problems[code];
  that(briefly(answer) === `${status} ${code}`, `the answer of ${named(answer)}`, `${status} ${code}`, briefly(answer));
  return answer.json as Problem;
}

/** Whether a problem points at a place of the request, such as `/query/to`. @throws Failure */
export function pointsAt(problem: Problem, pointer: string): void {
  const pointers = (problem.errors ?? []).map((error) => error.pointer);
  that(pointers.includes(pointer), 'what errors point at', [pointer], pointers);
}

/** The body, once it fits a schema of the contract. @throws Failure with a pointer for each fault. */
export function fits<S extends Schema>(schema: S, value: unknown, what: string): S['_zod']['output'] {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `/${issue.path.map(String).join('/')}: ${issue.code} (${issue.message})`);
  throw new Failure(`the shape of ${what}`, { expected: 'the shape that the contract has', got: faults });
}

/** The body of a success, once status and shape are right. @throws Failure */
export function fitting<S extends Schema>(schema: S, answer: Answer, status = 200): S['_zod']['output'] {
  hasStatus(answer, status);
  return fits(schema, answer.json, `what ${named(answer)} answers`);
}

/** Headers that the contract gives a meaning; those of proxies and tracing differ from answer to answer, rightly. */
const meant = ['content-type', 'content-language', 'cache-control', 'etag', 'location', 'www-authenticate'] as const;

/** What of two answers must be equal: all but what names or times the request itself. */
export function comparable(answer: Answer): unknown {
  const { status, json } = answer;
  const headers = Object.fromEntries(meant.map((name) => [name, answer.headers.get(name) ?? undefined]));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { status, headers, body: json ?? answer.text };
  const { requestId: _, ...body } = json as Record<string, unknown>;
  return { status, headers, body };
}
