/** Sends requests from a process of its own: the parent tells what, and is told how it went. */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly paths: readonly string[];
  /** JSON to send with POST instead, each once and under a new Idempotency-Key; there must be enough of them. */
  readonly bodies?: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface Answered {
  /** Requests a second. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** Answers that were not 2xx, and requests without one. */
  readonly failed: number;
}

process.on('message', (load: Load) => {
  const { url, paths, bodies, connections, seconds } = load;
  let sent = 0;
  const posts = (path: string): autocannon.Request => ({
    method: 'POST',
    path,
    setupRequest: (request) => ({
      ...request,
      headers: { ...request.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: bodies?.[sent++] ?? '',
    }),
  });
  const requests = paths.map((path): autocannon.Request => (bodies ? posts(path) : { method: 'GET', path }));
  void autocannon({ url, connections, duration: seconds, requests }).then((result) => {
    const answers = result['2xx'] + result.non2xx;
    const told: Answered = {
      rate: answers / result.duration,
      p50: result.latency.p50,
      p99: result.latency.p99,
      answers,
      failed: result.non2xx + result.errors + result.timeouts,
    };
    process.send?.(told);
  });
});
