import { Hono } from 'hono';
import type { Context as HonoContext } from 'hono';
import type { Env, Server } from './http.ts';
import { createRateLimiter, type Limits } from './middleware/rate-limit.ts';
import { shell } from './middleware/shell.ts';
import { createOneTime } from './one-time.ts';
import type { BearerVerifier, Clock, Log, Random, StaffSignIn } from './ports.ts';
import { apiRoutes } from './routes/all.ts';
import { createCaseWatch } from './services/case-watch.ts';
import type { Deps } from './services/context.ts';
import { createGuesses } from './services/guesses.ts';
import { createRecentCatalogues } from './services/included.ts';
import { createRecentSlots } from './services/recent-slots.ts';

export type { Limits } from './middleware/rate-limit.ts';

export interface AppOptions {
  readonly db: Deps['db'];
  readonly clock: Clock;
  readonly random: Random;
  /** 32 bytes or more, the same in every process on one database. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Where patients reach the server, such as `https://care.example.org`: links in messages start with it. A path is allowed. */
  readonly publicUrl: string;
  readonly log: Log;
  /** Checks `Authorization: Bearer`; without it there are no signed-in patients. */
  readonly bearer?: BearerVerifier;
  /** Opens the staff routes to whoever sends it as `Authorization: Bearer`: 32 characters or more, at random. */
  readonly staffToken?: string;
  /** Signs in at the desk once, as a manager: 32 characters or more, at random. For a demo, which prints it. */
  readonly deskToken?: string;
  /** The hospital's own sign-in service for staff; without it the desk takes the staff token, or the code above. */
  readonly signIn?: StaffSignIn;
  /** What the whole server is for; only on a `sandbox` may pages of this very machine call, and `*` stand in an origin list. */
  readonly environment: 'production' | 'sandbox';
  /** Exact origins that may call every site, beside each site's own list. */
  readonly allowedOrigins?: readonly string[];
  /** Requests a minute for each site and client address: 600 reads and 60 writes in production, 100 times that in a sandbox. */
  readonly limits?: Limits | 'off';
  /** The address of whoever calls; without it everybody is one client. */
  readonly clientAddress?: (c: HonoContext) => string | undefined;
  /** Requests worked on at once, more are answered 503 `overloaded`: 512 unless told. */
  readonly maxInFlight?: number;
  /**
   * `read-anew` has every list of free times read from the database after its request came in: for measuring, and where rows change by
   * other hands. Otherwise it may be a second old.
   */
  readonly slots?: 'recent' | 'read-anew';
  /** Called after a commit that left a message to send. */
  readonly wakeOutbox?: () => void;
  /** Called after a commit that gave times of a site back. */
  readonly wakeMatcher?: Deps['wakeMatcher'];
  /** Unless told, lists of the app's own: whoever takes times by other ways has them forgotten here. */
  readonly recentSlots?: Deps['recentSlots'];
  /** Unless told, the app's own: whoever stops the process closes it first, as its answers do not end by themselves. */
  readonly caseWatch?: Deps['caseWatch'];
  /** True from the moment the process was told to stop: `/ready` then says so. */
  readonly stopping?: () => boolean;
  /** Further pages on this origin, asked before the API. They must not use `use('*')` at their root. */
  readonly pages?: readonly Hono[];
}

const productionLimits: Limits = { read: { perMinute: 600 }, write: { perMinute: 60 } };
const sandboxLimits: Limits = { read: { perMinute: 60_000 }, write: { perMinute: 6_000 } };

function limitsOf({ limits, environment }: AppOptions): Limits | undefined {
  if (limits === 'off') return undefined;
  return limits ?? (environment === 'production' ? productionLimits : sandboxLimits);
}

function serverOf(options: AppOptions): Server {
  const {
    db,
    clock,
    random,
    secret,
    log,
    environment,
    bearer,
    staffToken,
    deskToken,
    signIn,
    allowedOrigins = [],
    wakeOutbox,
    wakeMatcher,
    slots = 'recent',
    stopping = () => false,
  } = options;
  if (environment === 'production' && allowedOrigins.includes('*')) {
    throw new Error('ALLOWED_ORIGINS must not have * in production: name each origin whose pages may call the API.');
  }
  const publicUrl = options.publicUrl.replace(/\/+$/u, '');
  const limits = limitsOf(options);
  return {
    deps: {
      db,
      clock,
      random,
      secret,
      publicUrl,
      recentCatalogue: createRecentCatalogues(),
      recentSlots: options.recentSlots ?? createRecentSlots(slots === 'recent' ? undefined : 0),
      caseWatch: options.caseWatch ?? createCaseWatch(db),
      ...(limits && { guesses: createGuesses(clock) }),
      ...(wakeOutbox && { wakeOutbox }),
      ...(wakeMatcher && { wakeMatcher }),
    },
    log,
    environment,
    allowedOrigins,
    ...(bearer && { bearer }),
    ...(staffToken !== undefined && { staffToken }),
    ...(deskToken !== undefined && { deskToken: createOneTime(deskToken) }),
    ...(signIn && { signIn }),
    limiter: limits && createRateLimiter(limits, clock),
    stopping,
  };
}

/** The whole server, for any runtime that has Fetch and Web Crypto: whoever calls brings the database and the other ports. */
export function createApp(options: AppOptions): Hono<Env> {
  const server = serverOf(options);
  const app = new Hono<Env>();
  shell(app, server, { clientAddress: options.clientAddress, maxInFlight: options.maxInFlight ?? 512 });
  for (const pages of options.pages ?? []) app.route('/', pages);
  const api = apiRoutes(server);
  app.route('/sites/:site', api);
  app.route('/', api);
  return app;
}
