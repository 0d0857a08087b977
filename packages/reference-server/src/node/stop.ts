/** The start was called off by a signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface StopSignal {
  readonly asked: () => boolean;
  /** Settles when the process is told to stop. */
  readonly wait: Promise<NodeJS.Signals>;
  /** @throws Interrupted once told to stop. */
  check(): void;
  dispose(): void;
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** Ctrl+C reaches the whole group and npm hands it on: within this time it is one and the same wish. */
const echo = 300;

/** Listens for signals that end a program. A second one is taken as "now": `onForce` must not return. */
export function stopSignal(onForce: () => never): StopSignal {
  let first: number | undefined;
  let resolve: (signal: NodeJS.Signals) => void = () => undefined;
  const wait = new Promise<NodeJS.Signals>((r) => {
    resolve = r;
  });
  const heard = (signal: NodeJS.Signals) => {
    const now = performance.now();
    if (first !== undefined && now - first > echo) onForce();
    first ??= now;
    resolve(signal);
  };
  for (const signal of signals) process.on(signal, heard);
  // Started through bin/foyer.js: when that is killed, nobody else would ever end this process.
  const orphaned = () => heard('SIGHUP');
  process.on('disconnect', orphaned);
  process.channel?.unref();
  return {
    asked: () => first !== undefined,
    wait,
    check: () => {
      if (first !== undefined) throw new Interrupted();
    },
    dispose: () => {
      for (const signal of signals) process.off(signal, heard);
      process.off('disconnect', orphaned);
    },
  };
}
