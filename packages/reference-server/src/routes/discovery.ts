import { contractVersion, operations } from '@foyer/sdk/contract';
import type { HttpApp, Server } from '../http.ts';
import { mount } from '../mount.ts';
import { discover } from '../services/discovery.ts';

export function discoveryRoutes(app: HttpApp, server: Server): void {
  const offer = { contract: contractVersion, bearer: server.bearer !== undefined, environment: server.environment };

  mount(app, operations.getDiscovery, async (ctx) => ({ body: await discover(ctx, offer) }));

  mount(app, operations.getOpenApi, async () => {
    // Asked for seldom, and heavy to load in a page.
    const { openApiDocument } = await import('../openapi.ts');
    return { body: openApiDocument() };
  });
}
