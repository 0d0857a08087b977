import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a handler gets it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The body's own bytes, as text. */
  readonly text: string;
  readonly json: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What may happen to a request on its way. */
export type Fault =
  /** The connection is cut before anything is done. */
  | 'drop'
  /** Done, and the connection cut before the answer. */
  | 'lose'
  /** Done, and the answer cut in the middle. */
  | 'truncate'
  /** Done, and the answer comes after the client's time is up. */
  | 'delay'
  /** Done twice, one after the other, as when a network repeats a packet; the second answer is told. */
  | 'duplicate'
  /** A proxy's 502 with a page of HTML, before anything is done. */
  | 'bad-gateway'
  /** The same, after it was done. */
  | 'bad-gateway-after'
  /** A server's own 503 that says that nothing was done. */
  | 'overloaded'
  | 'rate-limited';

export const faults: readonly Fault[] = [
  'drop',
  'lose',
  'truncate',
  'delay',
  'duplicate',
  'bad-gateway',
  'bad-gateway-after',
  'overloaded',
  'rate-limited',
];

export interface Running {
  readonly url: string;
  readonly received: Received[];
  close(): Promise<void>;
}

/** Serves on a free port of this machine until closed. */
export async function serve(
  handle: (request: Received) => Reply | Promise<Reply>,
  faultOf: (request: Received) => Fault | undefined = () => undefined,
): Promise<Running> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    void read(incoming).then(async (request) => {
      received.push(request);
      await answer(request, response, handle, faultOf(request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, close: () => close(server) };
}

/** A problem document. */
export function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Reply {
  const body = { type: `https://foyer.example/problems/${code}`, title: code, status, code, requestId: 'req-1', ...more };
  return { status, body, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'req-1', ...headers } };
}

async function read(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(incoming.url ?? '/', 'http://host');
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    text,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

async function answer(
  request: Received,
  response: ServerResponse,
  handle: (request: Received) => Reply | Promise<Reply>,
  fault: Fault | undefined,
): Promise<void> {
  if (fault === 'drop') return void response.destroy();
  if (fault === 'bad-gateway') return write(response, gateway);
  if (fault === 'overloaded') return write(response, problem(503, 'overloaded', { outcome: 'none' }, { 'retry-after': '0' }));
  if (fault === 'rate-limited') return write(response, problem(429, 'rate-limited', {}, { 'retry-after': '0' }));
  if (fault === 'duplicate') await handle(request);
  const reply = await handle(request);
  if (fault === 'lose') return void response.destroy();
  if (fault === 'bad-gateway-after') return write(response, gateway);
  if (fault === 'truncate') return cut(response, reply);
  if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, 150));
  write(response, reply);
}

const gateway: Reply = { status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } };

function textOf({ body }: Reply): string | undefined {
  return typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
}

function write(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(textOf(reply));
}

function cut(response: ServerResponse, reply: Reply): void {
  const text = textOf(reply) ?? '';
  response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': String(text.length + 1), ...reply.headers });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
