import { DomainError } from '../problem.ts';

/** 64 KB: the longest text of every field together is about half of it. */
const mostBytes = 64 * 1024;
const mostDepth = 20;

const tooLarge = () => new DomainError('body-too-large', 'The body is larger than 64 KB.');
const malformed = (detail: string) => new DomainError('malformed-request', detail);

/** @throws DomainError `unsupported-media-type` */
function checkType(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((p) => p.startsWith('charset='))
    ?.slice('charset='.length)
    .replace(/^"(.*)"$/u, '$1');
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') || encoding !== 'identity') {
    throw new DomainError('unsupported-media-type', 'Send the body as Content-Type: application/json in UTF-8, not compressed.');
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const said = request.headers.get('content-length');
  if (said !== null && Number(said) > mostBytes) throw tooLarge();
  if (!request.body) {
    // None was sent; or the server runs in a page of Firefox, whose requests give their body only whole.
    const whole = new Uint8Array(await request.arrayBuffer());
    if (whole.byteLength > mostBytes) throw tooLarge();
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > mostBytes) {
      // Not awaited: whoever sends without end may never let go.
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether objects and lists stand deeper in one another than allowed. Without recursion: what was sent decides how deep it goes. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > mostDepth) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

/**
 * The JSON of a request's body (RFC 8259); where it is optional, none at all means `{}`.
 * @throws DomainError `unsupported-media-type`, `body-too-large`, `malformed-request`
 */
export async function readJson(request: Request, { optional = false } = {}): Promise<unknown> {
  const untyped = optional && request.headers.get('content-type') === null;
  if (!untyped) checkType(request.headers);
  const bytes = await readBytes(request);
  if (optional && bytes.byteLength === 0) return {};
  if (untyped) checkType(request.headers);
  if (bytes.byteLength === 0) throw malformed('The body is empty. Send a JSON object.');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('The body is not JSON in UTF-8.');
  }
  if (isTooDeep(value)) throw malformed(`The body is nested deeper than ${mostDepth} levels.`);
  return value;
}
