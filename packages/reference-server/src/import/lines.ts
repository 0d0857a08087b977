/** A line of a file, without its end, or why it cannot be one. Blank lines are left out, and counted. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly fault: LineFault };
export type LineFault = 'line-too-long' | 'not-utf8' | 'nul';

/** Bytes a line may have: a FHIR Slot has some hundred. */
export const longestLine = 1024 * 1024;

const newline = 0x0a;
const isBlank = (text: string) => text.trim() === '';

function textOf(bytes: Uint8Array, first: boolean, decoder: TextDecoder): string {
  const start = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = decoder.decode(bytes.subarray(start));
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/**
 * Lines end with LF or CRLF, the last one also with the file; a byte order mark before the first is passed over. No more than one
 * line and one chunk are ever in memory, however long a line is.
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let kept: Uint8Array[] = [];
  let length = 0;

  const finish = (rest: Uint8Array): Line | undefined => {
    number++;
    const whole = length + rest.length;
    const parts = kept;
    kept = [];
    length = 0;
    if (whole > longestLine) return { number, fault: 'line-too-long' };
    let bytes = rest;
    if (parts.length > 0) {
      bytes = new Uint8Array(whole);
      let at = 0;
      for (const part of [...parts, rest]) {
        bytes.set(part, at);
        at += part.length;
      }
    }
    let text: string;
    try {
      text = textOf(bytes, number === 1, decoder);
    } catch {
      return { number, fault: 'not-utf8' };
    }
    if (text.includes('\0')) return { number, fault: 'nul' };
    return isBlank(text) ? undefined : { number, text };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      const line = finish(chunk.subarray(from, at));
      if (line) yield line;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    // Of a line that is too long already, nothing more is kept.
    if (length > longestLine) kept = [];
    else if (rest.length > 0) kept.push(rest.slice());
  }
  if (length > 0) {
    const line = finish(new Uint8Array(0));
    if (line) yield line;
  }
}
