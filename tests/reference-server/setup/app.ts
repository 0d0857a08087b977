import type { Hono } from 'hono';
import { createApp, type AppOptions } from '../../../packages/reference-server/src/app.ts';
import type { Log, LogFields } from '../../../packages/reference-server/src/ports.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { systemRandom, type Hospital } from './hospital.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

export interface TestLog extends Log {
  readonly lines: LogLine[];
}

/** Keeps every line. */
export function keepingLog(): TestLog {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export const publicUrl = 'https://care.example';
export const hospitalOrigin = 'https://hospital.example';

export interface TestApp {
  readonly app: Hono;
  readonly log: TestLog;
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Calls the site's API by a path such as `/v1/services`. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** A keyed POST, with a key of its own unless `headers` has one. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const newKey = (): string => Array.from(systemRandom.bytes(16), (b) => b.toString(16).padStart(2, '0')).join('');

/** The real server on a test hospital's database and clock, called without a network. */
export function testApp(db: Kysely<DB>, hospital: Hospital, options: Partial<AppOptions> = {}): TestApp {
  const log = keepingLog();
  const secret = options.secret ?? systemRandom.bytes(32);
  const app = createApp({
    db,
    clock: hospital.clock,
    random: systemRandom,
    secret,
    publicUrl,
    log,
    environment: 'sandbox',
    ...options,
  });
  const base = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
  const call = async (path: string, init?: RequestInit) => app.request(`http://localhost${base}${path}`, init);
  return {
    app: app as unknown as Hono,
    log,
    secret,
    call,
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
        body: JSON.stringify(body),
      }),
  };
}
