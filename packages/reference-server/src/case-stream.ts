import { DomainError } from './problem.ts';
import type { Context } from './services/context.ts';

/** So long a stream lasts: then whoever reads asks again, with new authority. */
const lasts = 5 * 60_000;
/** So often something is sent in any case, as proxies end what is silent for a minute. */
const beats = 15_000;
/** Milliseconds after which whoever reads should ask again. */
const retry = 3000;

/**
 * Events of a case (WHATWG HTML, section 9.2.5): its version at once where it is newer than the one that is known, then each later one. Ends by
 * itself after five minutes, with the process, with its reader, and when the case is gone.
 *
 * @throws DomainError `overloaded` when too many read already
 */
export function caseEvents(
  ctx: Pick<Context, 'caseWatch'>,
  { id, version, known, signal }: { id: string; version: number; known: number; signal: AbortSignal },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave: () => void = () => undefined;
  let end: () => void = () => undefined;
  let send: (text: string) => void = () => undefined;
  const event = (n: number) => send(`id: ${n}\nevent: case\ndata: ${JSON.stringify({ version: n })}\n\n`);
  const stop = ctx.caseWatch?.watch(id, version, { onVersion: event, onEnd: () => end() });
  if (!stop)
    throw new DomainError('overloaded', 'Too many wait for news at once. Ask for the case itself from time to time.', { retryAfter: 30 });
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      send = (text) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(() => send(': \n\n'), beats);
      const late = setTimeout(() => end(), lasts);
      leave = () => {
        open = false;
        clearInterval(beat);
        clearTimeout(late);
        signal.removeEventListener('abort', end);
        stop();
      };
      end = () => {
        if (!open) return;
        leave();
        controller.close();
      };
      signal.addEventListener('abort', end);
      if (signal.aborted) return end();
      send(`retry: ${retry}\n\n`);
      if (version > known) event(version);
    },
    cancel: () => leave(),
  });
}
