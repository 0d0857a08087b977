import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { listen } from '../../packages/reference-server/src/node/listen.ts';
import type { Answers, BenchPage } from './page.ts';

/** Texts that are made anew for each request are compressed quickly; 5 is what proxies do. */
async function compressed(answer: Response): Promise<Response> {
  const type = answer.headers.get('Content-Type') ?? '';
  if (answer.headers.has('Content-Encoding') || !/json|html|text/u.test(type)) return answer;
  const body = new Uint8Array(await answer.arrayBuffer());
  if (body.length === 0) return new Response(null, answer);
  const small = await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const headers = new Headers(answer.headers);
  headers.set('Content-Encoding', 'br');
  headers.delete('Content-Length');
  return new Response(new Uint8Array(small), { status: answer.status, headers });
}

export interface PageServer {
  readonly origin: string;
  /** What was asked for and nobody answered, so that a stub that is not plausible is noticed. */
  readonly missed: ReadonlySet<string>;
  serve(pages: readonly BenchPage[], answers: readonly Answers[]): void;
  close(): Promise<void>;
}

/** Serves the pages at `/page/…` on loopback, and what they ask for by the first who answers. */
export async function openPageServer(): Promise<PageServer> {
  const pages = new Map<string, string>();
  const missed = new Set<string>();
  let answers: readonly Answers[] = [];
  const answerOf = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const page = pages.get(pathname);
    if (page !== undefined) return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    for (const answer of answers) {
      const found = await answer(request);
      if (found && found.status !== 404) return found;
    }
    missed.add(`${request.method} ${pathname}`);
    return new Response(null, { status: 404 });
  };
  const listening = await listen(async (request) => compressed(await answerOf(request)), 0, '127.0.0.1');
  return {
    origin: `http://127.0.0.1:${listening.port}`,
    missed,
    serve: (served, given) => {
      for (const { id, html } of served) pages.set(`/page/${id}`, html);
      answers = given;
    },
    close: () => listening.close(1000),
  };
}
