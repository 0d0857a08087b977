/**
 * Words that a person has written in one widget, on their way to another on the same page, so that nobody writes twice. They are personal: they
 * are in this module's memory and nowhere else, in no address, event or storage, and only until they are taken, or for ten minutes. Another page
 * never gets them.
 */

export interface Carried {
  readonly words: string;
  /** The id of the FAQ topic of the answer that did not help, where there was one. */
  readonly topic?: string | undefined;
}

type Taker = (carried: Carried) => void;

/** How long words wait for somebody who takes them, in milliseconds. */
const patience = 10 * 60_000;

/** By the base URL of the API: hospitals on one page never get each other's. */
const takers = new Map<string, Set<Taker>>();
const waiting = new Map<string, { readonly carried: Carried; readonly timer: ReturnType<typeof setTimeout> }>();

/**
 * Takes what is handed over for this API, now if it waits already, from now on if it comes later.
 *
 * @param api the base URL of the client (`transport.baseUrl`)
 * @returns a function that ends it
 */
export function takeOver(api: string, taker: Taker): () => void {
  const those = takers.get(api) ?? takers.set(api, new Set()).get(api);
  those?.add(taker);
  const kept = waiting.get(api);
  forget(api);
  if (kept) taker(kept.carried);
  return () => void those?.delete(taker);
}

/** Whether somebody on this page takes what is handed over. */
export const hasTaker = (api: string): boolean => (takers.get(api)?.size ?? 0) > 0;

/** Hands words to whoever takes them: to the first who came, or, where nobody is there yet, to the first who comes. */
export function handOver(api: string, carried: Carried): void {
  forget(api);
  const [taker] = takers.get(api) ?? [];
  if (taker) taker(carried);
  else waiting.set(api, { carried, timer: setTimeout(() => waiting.delete(api), patience) });
}

/** Drops what nobody has taken: whoever clears a page clears this too. */
export function forget(api: string): void {
  clearTimeout(waiting.get(api)?.timer);
  waiting.delete(api);
}
