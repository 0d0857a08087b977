import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { StartError, errorCode } from './start-error.ts';

export type Handler = (request: Request, env: object) => Response | Promise<Response>;

export interface Listening {
  readonly port: number;
  /** Takes no new connection, ends idle ones, and waits for requests in flight until the deadline. */
  close(deadlineMs: number): Promise<void>;
}

function makeServer(handler: Handler): Server {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    getRequestListener(handler, { overrideGlobalObjects: false }),
  );
  server.maxHeadersCount = 100;
  return server;
}

const bind = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

function sentence(error: unknown, host: string, port: number): StartError | undefined {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is in use. Stop the program that uses it, or set PORT to another number, such as PORT=${port === 65_535 ? 4000 : port + 1}.`,
      );
    case 'EACCES':
      return new StartError(`This user may not listen on port ${port}. Set PORT to a number from 1024 up.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartError(`HOST is not an address of this machine (${host}). Set it to one that is, or to 0.0.0.0 for all.`);
  }
  return undefined;
}

/** Which of the two loopback families a machine has differs; one is enough. */
const familyMissing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

async function bindLoopback(handler: Handler, port: number): Promise<Server[]> {
  const four = makeServer(handler);
  const taken = await bind(four, port, '127.0.0.1');
  const six = makeServer(handler);
  try {
    await bind(six, taken, '::1');
  } catch (error) {
    if (familyMissing.has(errorCode(error) ?? '')) return [four];
    four.close();
    throw error;
  }
  return [four, six];
}

/**
 * Listens for HTTP/1.1.
 * @param host missing: loopback in both families, since browsers may read `localhost` either way.
 * @throws StartError when the port or address cannot be had.
 */
export async function listen(handler: Handler, port: number, host: string | undefined): Promise<Listening> {
  let servers: Server[];
  try {
    if (host === undefined) servers = await bindLoopback(handler, port);
    else {
      const server = makeServer(handler);
      await bind(server, port, host);
      servers = [server];
    }
  } catch (error) {
    throw sentence(error, host ?? 'localhost', port) ?? error;
  }
  const first = servers[0]?.address() as AddressInfo;
  return {
    port: first.port,
    close: async (deadlineMs) => {
      const deadline = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), deadlineMs);
      // Whose answer ends only now would else stay, idle, until its keep-alive is over.
      const sweep = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 100);
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      clearInterval(sweep);
      clearTimeout(deadline);
    },
  };
}
