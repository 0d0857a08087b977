import type { Context as HonoContext, Hono } from 'hono';
import type { OneTime } from './one-time.ts';
import type { BearerVerifier, Log, StaffSignIn } from './ports.ts';
import type { Deps, Site } from './services/context.ts';
import type { RateLimiter } from './middleware/rate-limit.ts';

/** What the HTTP side works with, once for the whole server. */
export interface Server {
  readonly deps: Deps;
  readonly log: Log;
  readonly bearer?: BearerVerifier;
  readonly staffToken?: string;
  /** The demo's printed sign-in link. */
  readonly deskToken?: OneTime;
  readonly signIn?: StaffSignIn;
  /** A site is a sandbox only on a server that is one. */
  readonly environment: 'production' | 'sandbox';
  /** Exact origins that may call any site. */
  readonly allowedOrigins: readonly string[];
  readonly limiter: RateLimiter | undefined;
  readonly stopping: () => boolean;
}

/** What one request gathers on its way in. */
export interface Variables {
  server: Server;
  requestId: string;
  /** The moment the request came in. */
  now: Date;
  site: Site;
  /** Without a slash at the end. */
  baseUrl: string;
  /** One of the site's locales. */
  locale: string;
  client: string;
  /** For the log: which operation answered. */
  operation?: string;
  /** Set once a handler has begun: a write that fails after this may have been made. */
  begun?: boolean;
}

export type Env = { Variables: Variables };
export type Http = HonoContext<Env>;
export type HttpApp = Hono<Env>;
