import { ask } from '../asking.ts';
import { getHealth as healthRoute, getOpenApi as openApiRoute, getReady as readyRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export { getDiscovery } from '../asking.ts';

/** The server's OpenAPI 3.1 document, as JSON. */
export function getOpenApi(transport: Transport, options?: CallOptions): Promise<object> {
  return ask(transport, { route: openApiRoute }, options);
}

/** Resolves when the server's process runs. */
export async function getHealth(transport: Transport, options?: CallOptions): Promise<void> {
  await ask(transport, { route: healthRoute }, options);
}

/**
 * Resolves when the server can serve.
 *
 * @throws {ProblemError} `maintenance` while it starts, stops or has lost its database, after the retries
 */
export async function getReady(transport: Transport, options?: CallOptions): Promise<void> {
  await ask(transport, { route: readyRoute }, options);
}
