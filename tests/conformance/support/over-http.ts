import { serve } from '@hono/node-server';
import { afterwards } from '../../reference-server/setup/programs.ts';
import type { Fetch } from './reference.ts';

/** Puts a server on a port of this machine, until the test is over. `make` is told the address first, as its links need it. */
export async function overHttp(make: (url: string) => Fetch | Promise<Fetch>): Promise<string> {
  let fetch: Fetch = async () => new Response(null, { status: 503 });
  const handle = async (request: Request) => {
    // An empty text would be a body of a type, where there was none.
    const body = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
    return fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(body !== '' && { body }),
    });
  };
  const url = await new Promise<string>((resolve) => {
    const server = serve({ fetch: handle, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
    afterwards(() => new Promise<void>((done) => server.close(() => done())));
  });
  fetch = await make(url);
  return url;
}
