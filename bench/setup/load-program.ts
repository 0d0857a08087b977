/** Sends requests from a process of its own: the parent tells what, and is told how it went. */
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly paths: readonly string[];
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
  const { url, paths, connections, seconds } = load;
  void autocannon({ url, connections, duration: seconds, requests: paths.map((path) => ({ method: 'GET', path })) }).then((result) => {
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
