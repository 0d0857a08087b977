import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, Load } from './load-program.ts';

export interface Loader {
  /** @throws Error when a request failed: a quick refusal would count as a quick answer. */
  send(load: Load): Promise<Answered>;
  stop(): void;
}

export function startLoader(): Loader {
  const child = fork(fileURLToPath(new URL('load-program.ts', import.meta.url)), { execArgv: ['--conditions=source'] });
  return {
    send: async (load) => {
      const told = new Promise<Answered>((resolve, reject) => {
        child.once('message', (message) => resolve(message as Answered));
        child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)));
      });
      child.send(load);
      const answered = await told;
      child.removeAllListeners('exit');
      if (answered.failed > 0) throw new Error(`${answered.failed} of ${answered.answers} requests to ${load.paths[0]} failed.`);
      return answered;
    },
    stop: () => void child.kill(),
  };
}
