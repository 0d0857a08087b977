import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { afterwards } from '../../reference-server/setup/programs.ts';

/**
 * Stands in front of a server: where a bug can be planted that the server has not.
 * @param meddle what happens to a request; with an answer of its own it goes no further
 * @returns where it listens
 */
export async function proxyTo(url: string, meddle: (request: Request) => Promise<Request | Response | undefined>): Promise<string> {
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
      const headers = new Headers(request.headers);
      for (const name of ['host', 'connection', 'content-length', 'transfer-encoding']) headers.delete(name);
      const made = new Request(`${url}${pathname}${search}`, { method: request.method, headers, body });
      const meddled = await meddle(made.clone());
      return meddled instanceof Response ? meddled : fetch(meddled ?? made);
    },
  });
  await new Promise<void>((resolve) => (server.listening ? resolve() : void server.once('listening', resolve)));
  afterwards(
    () =>
      new Promise<void>((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
