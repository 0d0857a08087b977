/** One event of a stream, as WHATWG HTML, section 9.2.6 reads it. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
  /** Of the event that came last with one; empty where none had. */
  readonly id: string;
  /** Milliseconds to wait before asking again, when the server said so. */
  readonly retry: number | undefined;
}

/** A carriage return that ends what came so far may be half of a line's end. */
const lineEnd = /\r\n|\n|\r(?=[^])/;

/**
 * The events of a stream, until it ends.
 *
 * @param next the next bytes, as a reader gives them
 */
export async function* eventsOf(
  next: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>,
): AsyncGenerator<StreamEvent, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let event = '';
  let data: string[] = [];
  let retry: number | undefined;
  for (let chunk = await next(); !chunk.done; chunk = await next()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split(lineEnd);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { event: event || 'message', data: data.join('\n'), id, retry };
        event = '';
        data = [];
        continue;
      }
      const [, name = '', value = ''] = /^([^:]*):? ?([^]*)$/.exec(line) ?? [];
      if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
      else if (name === 'id' && !value.includes('\0')) id = value;
      else if (name === 'retry' && /^\d+$/.test(value)) retry = Number(value);
    }
  }
}
