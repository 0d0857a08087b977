import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server process of its own; its log is written, and thrown away. */
export async function startServer(databaseUrl: string, slots: 'recent' | 'read-anew'): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('server-program.ts', import.meta.url)), [databaseUrl, slots], {
    execArgv: ['--conditions=source'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number }));
    child.once('exit', (code) => reject(new Error(`The server did not start (${code}).`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
