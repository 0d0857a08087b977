import type { Log } from '../ports.ts';
import { errorCode } from './start-error.ts';

export interface Round {
  readonly name: string;
  readonly everySeconds: number;
  readonly work: () => Promise<unknown>;
}

/** Does each thing again and again until stopped; a failure is noted and the next round tries anew. */
export function startRounds(rounds: readonly Round[], log: Log): { stop(): Promise<void> } {
  const underWay = new Set<Promise<void>>();
  const timers = rounds.map(({ name, everySeconds, work }) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const run = work()
        .then(() => undefined)
        .catch((error: unknown) => log.warn('round-failed', { step: name, code: errorCode(error) ?? 'unknown' }))
        .finally(() => {
          busy = false;
          underWay.delete(run);
        });
      underWay.add(run);
    }, everySeconds * 1000).unref();
  });
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await Promise.all(underWay);
    },
  };
}
