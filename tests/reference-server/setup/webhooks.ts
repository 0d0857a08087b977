import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { onTestFinished, vi } from 'vitest';
import { startWebhooks, type WebhookOptions } from '../../../packages/reference-server/src/jobs/webhooks.ts';
import { webhookSender } from '../../../packages/reference-server/src/node/webhook-sender.ts';
import type { Mail, WebhookSender } from '../../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { keepingLog, publicUrl, type TestApp, type TestLog } from './app.ts';
import { systemRandom, type Hospital } from './hospital.ts';
import { pending, sendAll, until } from './mails.ts';
import { told } from './visits.ts';

export const staffToken = 'staff-token-of-thirty-two-characters-or-more';
export const asStaff = { Authorization: `Bearer ${staffToken}` };

/** What a receiver got. */
export interface Posted {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly posted: Posted[];
  /** What it answers from now on: a status, or nothing at all. */
  behave(how: number | 'hang'): void;
}

const plain = (headers: IncomingHttpHeaders) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** A real server on loopback that keeps what it is sent, closed at the end of the test. */
export async function startReceiver(): Promise<Receiver> {
  const posted: Posted[] = [];
  let how: number | 'hang' = 204;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posted.push({ path: request.url ?? '', headers: plain(request.headers), body: Buffer.concat(chunks).toString() });
      if (how === 'hang') return;
      response.writeHead(how, how === 302 ? { Location: '/elsewhere' } : {}).end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted, behave: (now) => void (how = now) };
}

interface Added {
  readonly endpoint: { readonly id: string };
  readonly secret: string;
}

/** Registers an endpoint as staff do. */
export async function register(server: TestApp, input: object): Promise<{ id: string; secret: string }> {
  const { status, body, problem } = await told<Added>(server.post('/staff/v1/webhooks', input, asStaff));
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(problem)}`);
  return { id: body.endpoint.id, secret: body.secret };
}

export interface Event {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was sent, if a library of somebody else's finds it signed. @param now by whose clock it must be of these minutes */
export function verified({ headers, body }: Posted, secret: string, now: Date): Event {
  // The library asks nobody for the time.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now.getTime());
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>) as Event;
  } finally {
    clock.mockRestore();
  }
}

/** A sender that may call this machine, and waits a second at most. */
export const localSender = (): WebhookSender => webhookSender({ allow: ['127.0.0.0/8'], timeoutMs: 1000 });

/** Whether something is due that an endpoint could be sent. */
async function isDue(db: Kysely<DB>, now: Date): Promise<boolean> {
  const endpoints = await db.selectFrom('webhook_endpoint').selectAll().where('enabled', '=', true).execute();
  return (await pending(db)).some(
    (row) =>
      row.channel !== 'email' &&
      row.run_at <= now &&
      endpoints.some(({ id, kind, site_id }) =>
        row.channel === 'sms' ? kind === 'sms' && site_id === row.site_id : id === row.endpoint_id,
      ),
  );
}

/** Runs mails, then webhooks, until nothing is due, as a server's process does. */
export async function deliverAll(
  db: Kysely<DB>,
  hospital: Hospital,
  server: Pick<TestApp, 'secret'>,
  options: Partial<WebhookOptions> = {},
): Promise<{ mails: Mail[]; log: TestLog }> {
  const log = keepingLog();
  const deps = { db, clock: hospital.clock, random: systemRandom, secret: server.secret, publicUrl };
  const mails = await sendAll(db, hospital, server);
  const worker = startWebhooks({ deps, log, sender: localSender(), pollSeconds: 0.05, ...options });
  await until(async () => !(await isDue(db, hospital.clock.now())));
  await worker.stop();
  return { mails, log };
}
