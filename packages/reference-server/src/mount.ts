import type { AnswerOf, Operation } from '@foyer/sdk/contract';
import type { Http, HttpApp } from './http.ts';
import { check, readQuery } from './input.ts';
import { readJson } from './middleware/body.ts';
import { identify } from './middleware/caller.ts';
import { clientKey, limitRate } from './middleware/rate-limit.ts';
import { DomainError } from './problem.ts';
import type { Context, Tx } from './services/context.ts';
import { onceAnonymously, onceNamed } from './services/anonymous-once.ts';
import { once, type Answer } from './services/idempotency.ts';

type Checked<T> = T extends NonNullable<Operation['body']> ? T['_zod']['output'] : undefined;

/** What a request carries, after the contract's schemas. */
export interface Input<O extends Operation> {
  readonly params: Checked<O['params']>;
  readonly query: Checked<O['query']>;
  readonly body: Checked<O['body']>;
}

/** Of a public answer. */
interface Kept {
  /** From then on it is another one by the clock alone: no cache keeps it longer. */
  readonly goodUntil?: Date | undefined;
}

/** What an operation answers when it succeeds; its status stands in the contract. */
export interface Reply<Body> extends Kept {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The same, its body written as JSON already. */
export interface WrittenReply extends Kept {
  readonly json: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A keyed operation works inside the transaction that keeps its answer. */
export type Handler<O extends Operation> = O['route'] extends { readonly keyed: true }
  ? (ctx: Context, input: Input<O>, tx: Tx) => Promise<Reply<AnswerOf<O>>>
  : (ctx: Context, input: Input<O>) => Promise<Reply<AnswerOf<O>> | WrittenReply>;

type AnyHandler = (ctx: Context, input: Input<Operation>, tx: Tx) => Promise<Reply<unknown>>;
type AnyNameless = {
  readonly of: (input: Input<Operation>) => boolean;
  readonly again: (ctx: Context, input: Input<Operation>) => Promise<unknown>;
};
type AnyBefore = (ctx: Context, input: Input<Operation>) => Promise<Partial<Context>>;
type AnyReader = (ctx: Context, input: Input<Operation>) => Promise<Reply<unknown> | WrittenReply>;

/** RFC 9110 `OWS`-free text; the anonymous scope is the key itself, so it must be hard to guess. */
const keyText = /^[\x21-\x7e]{1,255}$/u;
const anonymousKeyLength = 22;

/** @throws DomainError `idempotency-key-required` for one that is missing, or easily guessed where nothing else tells callers apart */
export function idempotencyKey(c: Http, ctx: Context): string {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined || key === '') {
    throw new DomainError('idempotency-key-required', 'Send an Idempotency-Key: random text that stays the same when you try again.');
  }
  const least = ctx.caller.bearer ? 1 : anonymousKeyLength;
  if (!keyText.test(key) || key.length < least) {
    throw new DomainError('idempotency-key-required', `The Idempotency-Key must be ${least} to 255 visible ASCII characters, at random.`);
  }
  return key;
}

const statusOf = (operation: Operation): number => Number(Object.keys(operation.answers)[0]);

const base64url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/gu, '-')
    .replace(/\//gu, '_')
    .replace(/=+$/u, '');

/** The same bytes, the same tag: a strong validator (RFC 9110, section 8.8.1). */
const strongTag = async (text: string) =>
  `"${base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).slice(0, 27)}"`;

const matches = (header: string, tag: string) =>
  header.trim() === '*' || header.split(',').some((t) => t.trim().replace(/^W\//u, '') === tag);

/** Seconds that anybody may keep a public answer. */
const longestKept = 60;

const maxAge = (now: Date, { goodUntil }: Kept): number =>
  goodUntil ? Math.max(0, Math.min(longestKept, Math.floor((goodUntil.getTime() - now.getTime()) / 1000))) : longestKept;

async function publicAnswer(c: Http, text: string, kept: Kept): Promise<Response> {
  const tag = await strongTag(text);
  c.header('Cache-Control', `public, max-age=${maxAge(c.var.now, kept)}`);
  c.header('ETag', tag);
  c.header('Vary', 'Origin, Accept-Language');
  // Others may get it from a cache: it says nothing about one client's quota.
  c.header('RateLimit-Policy', undefined);
  c.header('RateLimit', undefined);
  if (matches(c.req.header('If-None-Match') ?? '', tag)) return c.body(null, 304);
  return c.body(text, 200, { 'Content-Type': 'application/json' });
}

function answer(c: Http, status: number, headers: Readonly<Record<string, string>>, text: string): Response | Promise<Response> {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (status === 204) return c.body(null, 204);
  return c.body(text, status as 200, { 'Content-Type': 'application/json' });
}

/** Checks authority before anything that was asked before is answered again; what it finds out is the handler's too. */
export type Before<O extends Operation> = (ctx: Context, input: Input<O>) => Promise<Partial<Context>>;

/** Which requests of a keyed operation leave nothing that tells what was sent (`onceAnonymously`), and what is answered to one that comes again. */
export interface Nameless<O extends Operation> {
  readonly of: (input: Input<O>) => boolean;
  readonly again: (ctx: Context, input: Input<O>) => Promise<AnswerOf<O>>;
}

/**
 * Serves one operation of the contract: reads and checks what it takes, hands it to `handler`, sends what comes back.
 * Who calls comes first, then the shape of the request; what was asked before with the same Idempotency-Key is answered before
 * any rule of the hospital is looked at.
 */
export function mount<O extends Operation>(
  app: HttpApp,
  operation: O,
  handler: Handler<O>,
  before?: Before<O>,
  nameless?: Nameless<O>,
): void {
  const { route, params, query, body } = operation;
  const [work, reader, authorize] = [handler as AnyHandler, handler as AnyReader, before as AnyBefore | undefined];
  const unnamed = nameless as AnyNameless | undefined;
  const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const status = statusOf(operation);

  app.on(route.method, route.path.replace(/\{(\w+)\}/gu, ':$1'), async (c) => {
    c.set('operation', route.id);
    limitRate(c, route.keyed || route.method === 'DELETE' ? 'write' : 'read');
    const { server, site, locale, baseUrl, now, client } = c.var;
    const caller = await identify(operation, c.req.raw.headers, server.bearer, c.var.site);
    const sent: Context = { ...server.deps, site, locale, baseUrl, now, caller, client: clientKey(client) };

    const key = route.keyed ? idempotencyKey(c, sent) : undefined;
    const json = body ? await readJson(c.req.raw, { optional: operation.bodyOptional === true }) : undefined;
    const input: Input<Operation> = {
      params: (params ? check(params, Object.fromEntries(names.map((name) => [name, c.req.param(name)])), '/params') : undefined) as never,
      query: readQuery(query, new URL(c.req.url).searchParams) as never,
      body: (body ? check(body, json, '') : undefined) as never,
    };

    const ctx = authorize ? { ...sent, ...(await authorize(sent, input)) } : sent;
    c.set('begun', true);
    if (key !== undefined) {
      const answered = ({ body: told, headers }: Reply<unknown>): Answer => ({
        status,
        headers: { 'Content-Language': locale, ...headers },
        body: told,
      });
      const done = async (tx: Tx) => answered(await work(ctx, input, tx));
      const first = unnamed?.of(input)
        ? await onceAnonymously(ctx, { operation: route.id, key }, done, async () => answered({ body: await unnamed.again(ctx, input) }))
        : await (unnamed ? onceNamed : once)(ctx, { operation: route.id, key, params: input.params, body: input.body }, done);
      return answer(c, first.status, first.headers, JSON.stringify(first.body));
    }
    const reply = await reader(ctx, input);
    const text = 'json' in reply ? reply.json : JSON.stringify(reply.body);
    c.header('Content-Language', locale);
    if (route.caching === 'public') return publicAnswer(c, text, reply);
    return answer(c, status, reply.headers ?? {}, text);
  });
}
