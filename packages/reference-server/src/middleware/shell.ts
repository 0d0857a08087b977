import type { Context as HonoContext } from 'hono';
import type { Http, HttpApp, Server } from '../http.ts';
import { DomainError } from '../problem.ts';
import { problemAnswer } from './problems.ts';

export interface ShellOptions {
  readonly clientAddress: ((c: HonoContext) => string | undefined) | undefined;
  readonly maxInFlight: number;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** Whoever watches the process must get through when nobody else does. */
const watched = /\/(health|ready)$/u;

function setDefault(c: Http, name: string, value: string): void {
  if (!c.res.headers.has(name)) c.res.headers.set(name, value);
}

/** What every answer has, the API's and the pages': an id, safe headers, one log line, a problem for whatever was thrown. */
export function shell(app: HttpApp, server: Server, { clientAddress, maxInFlight }: ShellOptions): void {
  let inFlight = 0;

  app.use(async (c, next) => {
    const now = server.deps.clock.now();
    c.set('server', server);
    c.set('requestId', hex(server.deps.random.bytes(12)));
    c.set('now', now);
    c.set('client', clientAddress?.(c) ?? '');
    inFlight += 1;
    try {
      if (inFlight > maxInFlight && !watched.test(c.req.path))
        c.res = problemAnswer(c, new DomainError('overloaded', 'The server is busy. Try again in a moment.'));
      else await next();
    } catch (thrown) {
      // Hono hands on what is no Error.
      c.res = problemAnswer(c, thrown);
    } finally {
      inFlight -= 1;
    }
    setDefault(c, 'Cache-Control', 'no-store');
    setDefault(c, 'Vary', 'Origin, Accept-Language, Authorization');
    setDefault(c, 'Referrer-Policy', 'no-referrer');
    setDefault(c, 'X-Content-Type-Options', 'nosniff');
    c.res.headers.set('X-Request-Id', c.var.requestId);
    server.log.info('request', {
      requestId: c.var.requestId,
      operation: c.var.operation ?? 'none',
      status: c.res.status,
      ms: server.deps.clock.now().getTime() - now.getTime(),
    });
  });

  app.onError((error, c) => problemAnswer(c, error));
  app.notFound((c) => problemAnswer(c, new DomainError('not-found', 'There is nothing at this address.')));
}
