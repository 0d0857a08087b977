import { operations } from '@foyer/sdk/contract';
import type { Http, HttpApp, Server } from '../http.ts';
import { readQuery } from '../input.ts';
import { showRate } from '../middleware/rate-limit.ts';
import { DomainError } from '../problem.ts';
import { checkReady } from '../services/sites.ts';

function begin(c: Http, operation: string): void {
  c.set('operation', operation);
  // Counted, never refused: whoever watches would take the process for dead.
  showRate(c, 'read');
  readQuery(undefined, new URL(c.req.url).searchParams);
}

/** For whoever watches the process; they need no site. */
export function probeRoutes(app: HttpApp, server: Server): void {
  const { getHealth, getReady } = operations;

  app.get(getHealth.route.path, (c) => {
    begin(c, getHealth.route.id);
    c.header('Content-Language', 'en');
    return c.json({ status: 'ok' });
  });

  app.get(getReady.route.path, async (c) => {
    begin(c, getReady.route.id);
    if (server.stopping()) throw new DomainError('maintenance', 'The server is shutting down.');
    await checkReady(server.deps);
    c.header('Content-Language', 'en');
    return c.json({ status: 'ready' });
  });
}
