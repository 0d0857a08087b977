import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly source: string;
}

export interface MailServer {
  readonly url: string;
  /** Also those that were refused after they were read. */
  readonly received: Received[];
  /** What to do with the next mails: take them, refuse them for now, read them and never answer, or know nobody they are for. */
  behave(how: 'take' | 'refuse' | 'hang' | 'unknown'): void;
}

/**
 * A real SMTP server on loopback, closed at the end of the test.
 * @param takesMs how long it keeps whoever sends waiting, once it has a mail
 */
export async function startMailServer({ takesMs = 0 }: { takesMs?: number } = {}): Promise<MailServer> {
  const received: Received[] = [];
  let behaviour: 'take' | 'refuse' | 'hang' | 'unknown' = 'take';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(behaviour === 'unknown' ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          recipients: rcptTo.map((r) => r.address),
          source: Buffer.concat(chunks).toString(),
        });
        if (behaviour === 'hang') return;
        const answer = behaviour === 'refuse' ? Object.assign(new Error('not now'), { responseCode: 451 }) : null;
        if (takesMs === 0) done(answer);
        else setTimeout(() => done(answer), takesMs);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, behave: (how) => void (behaviour = how) };
}

export interface ReadMail {
  /** Names in lower case, in order, folded lines joined. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  header(name: string): string;
  /** Every leaf, decoded. */
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

const split = (source: string): [head: string, body: string] => {
  const at = source.indexOf('\r\n\r\n');
  return at < 0 ? [source, ''] : [source.slice(0, at), source.slice(at + 4)];
};

function quotedPrintable(body: string): string {
  const joined = body.replace(/=\r\n/gu, '');
  const bytes: number[] = [];
  for (let i = 0; i < joined.length; i += 1) {
    const escaped = /^=([0-9A-F]{2})/u.exec(joined.slice(i, i + 3));
    if (escaped) {
      bytes.push(Number.parseInt(escaped[1] ?? '', 16));
      i += 2;
    } else bytes.push(joined.charCodeAt(i));
  }
  return Buffer.from(bytes).toString();
}

/** Reads MIME (RFC 2045) as far as these mails need it; not by the library that wrote it. */
export function readMail(source: string): ReadMail {
  const [head, body] = split(source);
  const headers = head
    .replace(/\r\n[ \t]+/gu, ' ')
    .split('\r\n')
    .map((line): readonly [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
  const header = (name: string) => headers.find(([n]) => n === name)?.[1] ?? '';
  const type = header('content-type') || 'text/plain';
  const boundary = /boundary="([^"]+)"/u.exec(type)?.[1];
  if (boundary !== undefined) {
    const inner = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => readMail(part.replace(/^\r\n/u, '').replace(/\r\n$/u, '')));
    return { headers, header, parts: inner.flatMap((part) => part.parts) };
  }
  const coding = header('content-transfer-encoding').toLowerCase();
  const text = coding === 'base64' ? Buffer.from(body, 'base64').toString() : coding === 'quoted-printable' ? quotedPrintable(body) : body;
  return { headers, header, parts: [{ type, text }] };
}
