/** The outside world that the kit needs beside `fetch`: a vendor's test runner may bring its own. */
export interface Ports {
  /** The moment it is, as the server under test has it. */
  now(): Date;
  /** Waits so many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** So many random bytes: keys are made of them, and samples drawn. */
  bytes(length: number): Uint8Array;
}

export const systemPorts: Ports = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal?.addEventListener('abort', stop, { once: true });
    }),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
