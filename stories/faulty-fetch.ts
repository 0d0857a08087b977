import type { FetchPort } from '@foyer/sdk';
import { inPageFetch } from './setup/in-page-app.ts';

type Matches = (request: Request) => boolean;

/** Requests of a method below a path of the API. */
export const asks =
  (method: string, path: string): Matches =>
  (request) =>
    request.method === method && new URL(request.url).pathname.endsWith(path);

/** The real server, but for the requests that `matches`: those go the way of `fault`. */
export const faulty =
  (matches: Matches, fault: FetchPort): FetchPort =>
  (request) =>
    matches(request) ? fault(request) : inPageFetch(request);

/** No answer, ever. */
export const silent: FetchPort = () => new Promise(() => undefined);

/** The network is down. */
export const down: FetchPort = () => Promise.reject(new TypeError('Failed to fetch'));

/** The server does it, and the answer is lost on the way back. */
export const answerLost: FetchPort = async (request) => {
  await inPageFetch(request);
  throw new TypeError('Failed to fetch');
};
