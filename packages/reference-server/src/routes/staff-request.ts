import { IdParams, type Operation, type ProblemItem } from '@foyer/sdk/contract';
import { routePath } from 'hono/route';
import type { Http, Server } from '../http.ts';
import { check, fault, invalid, readQuery } from '../input.ts';
import { staffOnly } from '../middleware/caller.ts';
import { limitRate } from '../middleware/rate-limit.ts';
import type { StaffContext } from '../services/context.ts';
import { requireRole } from './staff-roles.ts';

type Schema = NonNullable<Operation['body']>;

/** Which row of the table a request is, such as `GET /staff/v1/blocks/{id}`, at whatever site. */
const operationOf = (c: Http): string =>
  `${c.req.method === 'HEAD' ? 'GET' : c.req.method} ${routePath(c)
    .replace(/^\/sites\/:site(?=\/)/u, '')
    .replace(/:(\w+)/gu, '{$1}')}`;

/**
 * Lets in whoever works here and has the role that the table asks for. They act for the hospital, with no authority of a patient's.
 *
 * @throws DomainError `unauthenticated`, `token-expired`, `forbidden`, `rate-limited`, `validation-failed`
 */
export async function enterStaff(
  c: Http,
  server: Server,
  operation: string,
  query?: Schema,
): Promise<{ ctx: StaffContext; query: unknown }> {
  c.set('operation', operation);
  limitRate(c, c.req.method === 'GET' ? 'read' : 'write');
  const staff = await staffOnly(c);
  requireRole(staff, operationOf(c));
  const asked = readQuery(query, new URL(c.req.url).searchParams);
  const { site, locale, baseUrl, now, requestId } = c.var;
  c.header('Content-Language', locale);
  return { ctx: { ...server.deps, site, locale, baseUrl, now, requestId, caller: {}, staff }, query: asked };
}

/** @throws DomainError `validation-failed` */
export const idIn = (c: Http, name = 'id'): string => (check(IdParams, { id: c.req.param(name) }, '/params') as { id: string }).id;

/**
 * The fields of a body, of those there may be; the staff's own API has no schemas in the contract.
 *
 * @throws DomainError `validation-failed`, naming every field that is not right
 */
export function fieldsOf(body: unknown, known: Readonly<Record<string, Schema>>): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid([fault('', 'wrong-type')]);
  const faults: ProblemItem[] = Object.keys(body).some((name) => !Object.hasOwn(known, name)) ? [fault('', 'unknown-field')] : [];
  const found: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(known)) {
    const value: unknown = Reflect.get(body, name);
    if (value === undefined) continue;
    const result = schema.safeParse(value);
    if (!result.success) faults.push(fault(`/${name}`, result.error.issues[0]?.message ?? 'not-right'));
    else found[name] = result.data;
  }
  if (faults.length > 0) throw invalid(faults);
  return found;
}
