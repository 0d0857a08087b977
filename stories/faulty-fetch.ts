import type { FetchPort } from '@foyer/sdk';
import { inPageFetch } from './setup/in-page-app.ts';

type Matches = (request: Request) => boolean;

/** Requests of a method whose path ends so: `asks('GET', '/services')`. */
export const asks =
  (method: string, path: string): Matches =>
  (request) =>
    request.method === method && new URL(request.url).pathname.endsWith(path);

/** The free times until a day: what a calendar asks for ends with its month, a list two weeks on. */
export const asksTimesUntil =
  (day: string): Matches =>
  (request) =>
    asks('GET', '/slots')(request) && new URL(request.url).searchParams.get('to') === day;

/** The real server, but for the requests that `matches`: those go the way of `fault`. */
export const faulty =
  (matches: Matches, fault: FetchPort): FetchPort =>
  (request) =>
    matches(request) ? fault(request) : inPageFetch(request);

/** No answer, ever. */
export const silent: FetchPort = () => new Promise(() => undefined);

/** No time at all. */
export const noTimes: FetchPort = () =>
  Promise.resolve(Response.json({ items: [], included: { services: [], locations: [], practitioners: [] } }));

/** The network is down. */
export const down: FetchPort = () => Promise.reject(new TypeError('Failed to fetch'));

/** The server does it, and the answer is lost on the way back. */
export const answerLost: FetchPort = async (request) => {
  await inPageFetch(request);
  throw new TypeError('Failed to fetch');
};

/** As a problem of the contract: the server says no, and that it did nothing. */
export const refused =
  (status: number, code: string, more: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): FetchPort =>
  () =>
    Response.json(
      { type: 'about:blank', title: 'Not now', status, code, requestId: 'story', outcome: 'none', ...more },
      { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
    );

/** The real server's answers with something changed in them: a hospital that offers other things. */
export const changed =
  (matches: Matches, change: (body: never) => unknown): FetchPort =>
  async (request) => {
    const answer = await inPageFetch(request);
    if (!matches(request)) return answer;
    const { status, headers } = answer;
    return Response.json(change((await answer.json()) as never), { status, headers });
  };
