/** Waits for a promise no longer than the signal allows. What is waited for goes on. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, toError: (reason: unknown) => unknown): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(toError(signal.reason));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
