import { Problem, listServices, problems as codes, searchServices } from '../contract.ts';
import type { Answer, Exchange } from '../asking.ts';
import type { Check } from '../check.ts';
import { canonical, fits, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

/** A path that no operation has. */
export const nowhere = { method: 'GET', path: '/v1/no-such-thing' } as const;

/** `POST /v1/services/search` reads only, so what is wrong with a body can be tried everywhere. */
const search = (kit: Kit, body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Promise<Answer> =>
  kit.send({ method: 'POST', path: searchServices.route.path, headers, body, operation: searchServices.route.id });

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What is wrong with a refusal; undefined when nothing is. */
function faultOf({ status, headers, text }: Exchange): unknown {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json') || !isJson(text)) return { status, type };
  const problem = fits(Problem, JSON.parse(text), 'a problem');
  const known = problem.code in codes ? codes[problem.code as keyof typeof codes][0] : undefined;
  if (problem.status !== status) return { status, inBody: problem.status };
  if (known !== undefined && known !== status) return { status, code: problem.code };
  if (problem.requestId !== headers.get('x-request-id')) return { status, requestId: 'not the one of X-Request-Id' };
  return undefined;
}

const traces = /\n\s+at .+:\d+|Traceback \(most recent|\bSQLSTATE\b|\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|Exception in thread|node_modules/u;

/** How the server says no. */
export const problems: readonly Check[] = [
  {
    id: 'problems.not-found',
    level: 0,
    force: 'must',
    title: 'What is not there is 404 not-found',
    run: async (kit) => void isProblem(await kit.send(nowhere), 'not-found'),
  },
  {
    id: 'problems.shape',
    level: 1,
    force: 'must',
    title: 'Every refusal is application/problem+json with status, code and request id, each right',
    run: async (kit) => {
      await kit.send(nowhere);
      await kit.ask(listServices, { query: { limit: 0 } });
      await search(kit, '{');
      // 304 and preflights are no refusals; what other checks met counts as well.
      for (const exchange of kit.all.filter(({ status }) => status >= 400)) {
        const fault = faultOf(exchange);
        that(fault === undefined, `a refusal of ${exchange.operation ?? new URL(exchange.url).pathname}`, 'a problem of RFC 9457', fault);
      }
    },
  },
  {
    id: 'problems.no-echo',
    level: 1,
    force: 'must',
    title: 'A refusal repeats nothing that was sent, and shows nothing of the inside',
    run: async (kit) => {
      const canary = `canary-${kit.newKey()}`;
      const answers = [
        await search(kit, JSON.stringify({ q: 'x', [`<i>${canary}`]: canary, mode: canary })),
        await search(kit, `{"q":"${canary}`),
        await kit.send({ method: 'GET', path: `${listServices.route.path}?mode=${canary}%00&limit=${canary}` }),
      ];
      for (const { text, status } of answers) {
        that(status >= 400, 'the status of a request that is wrong', '400 or above', status);
        that(!text.includes(canary), 'the refusal', 'one that repeats nothing', 'what was sent stands in it');
        that(!traces.test(text), 'the refusal', 'one that shows nothing of the inside', 'a stack or a query');
      }
    },
  },
  {
    id: 'problems.unknown-parameter',
    level: 1,
    force: 'must',
    title: 'A query parameter that the contract does not have is refused, not ignored',
    run: async (kit) => {
      const answer = await kit.send({ method: 'GET', path: `${listServices.route.path}?colour=blue`, operation: listServices.route.id });
      pointsAt(isProblem(answer, 'validation-failed'), '/query/colour');
    },
  },
  {
    id: 'problems.repeated-parameter',
    level: 1,
    force: 'should',
    title: 'A query parameter that comes twice is refused',
    run: async (kit) =>
      void isProblem(await kit.send({ method: 'GET', path: `${listServices.route.path}?limit=1&limit=2` }), 'validation-failed'),
  },
  {
    id: 'problems.unknown-field',
    level: 1,
    force: 'must',
    title: 'A field that the contract does not have is refused, not ignored',
    run: async (kit) => pointsAt(isProblem(await search(kit, '{"q":"blood","colour":"blue"}'), 'validation-failed'), '/colour'),
  },
  {
    id: 'problems.missing-field',
    level: 1,
    force: 'must',
    title: 'A field that is missing or of another type is told with its place',
    run: async (kit) => {
      pointsAt(isProblem(await search(kit, '{}'), 'validation-failed'), '/q');
      pointsAt(isProblem(await search(kit, '{"q":7}'), 'validation-failed'), '/q');
    },
  },
  {
    id: 'problems.malformed',
    level: 1,
    force: 'must',
    title: 'A body that is not JSON in UTF-8 is 400 malformed-request',
    run: async (kit) => {
      for (const body of ['{"q":', '', 'q=blood']) isProblem(await search(kit, body), 'malformed-request');
    },
  },
  {
    id: 'problems.media-type',
    level: 1,
    force: 'must',
    title: 'A body of another type is 415 unsupported-media-type',
    run: async (kit) => {
      const text = JSON.stringify({ q: 'blood' });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])
        isProblem(await search(kit, text, { 'Content-Type': type }), 'unsupported-media-type');
    },
  },
  {
    id: 'problems.too-large',
    level: 1,
    force: 'should',
    title: 'A body of a megabyte is 413 body-too-large',
    run: async (kit) => void isProblem(await search(kit, JSON.stringify({ q: 'x'.repeat(1_000_000) })), 'body-too-large'),
  },
  {
    id: 'problems.controls',
    level: 1,
    force: 'must',
    title: 'Text with NUL, control characters or half of a surrogate pair is refused',
    run: async (kit) => {
      for (const bad of ['\\u0000', '\\u0007', '\\ud83d'])
        pointsAt(isProblem(await search(kit, `{"q":"blood${bad}test"}`), 'validation-failed'), '/q');
    },
  },
  {
    id: 'problems.any-script',
    level: 1,
    force: 'must',
    title: 'Text in any script is taken',
    run: async (kit) => {
      for (const q of ['دم', '血液検査', 'Blut 🩸', 'кровь', 'a'.repeat(200)]) hasStatus(await search(kit, JSON.stringify({ q })), 200);
      same('text of 201 characters', (await search(kit, canonical({ q: 'a'.repeat(201) }))).status, 422);
    },
  },
];
