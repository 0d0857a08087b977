import type { FetchPort } from '@foyer/sdk';
import type { Received, Reply } from './http-server.ts';

/** Serves without a network: what a handler of requests answers, at once. */
export function inMemory(handle: (request: Received) => Reply | Promise<Reply>): FetchPort {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    const headers = Object.fromEntries(request.headers);
    const {
      status,
      body,
      headers: more,
    } = await handle({ method: request.method, path: pathname, query: searchParams, headers, text, json });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...more },
    });
  };
}
