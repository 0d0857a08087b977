import { createRequire } from 'node:module';
import { createApp, type AppOptions } from './app.ts';
import { createBearerVerifier } from './bearer.ts';
import { fileRoutes } from './demo/pages/files.ts';
import { homePages } from './demo/pages/home.ts';
import { mailboxPages } from './demo/pages/mailbox.ts';
import { missingPages } from './demo/pages/missing.ts';
import type { PageDeps } from './demo/pages/page.ts';
import { privacyPages } from './demo/pages/privacy.ts';
import { startPages } from './demo/pages/start.ts';
import { visitPages } from './demo/pages/visit.ts';
import { seedRiverside } from './demo/seed.ts';
import { mailboxMailer } from './jobs/mailbox.ts';
import { startOutbox, type Outbox } from './jobs/outbox.ts';
import { banner } from './node/banner.ts';
import { clientAddress } from './node/client-address.ts';
import { systemClock, systemRandom } from './node/clock-and-random.ts';
import { isLoopback, readConfig, unknownSettings, type Config } from './node/config.ts';
import { openDatabase, type OpenDatabase } from './node/database.ts';
import { folderFiles, pageFiles, widgetFolder } from './node/files.ts';
import { listen, type Handler } from './node/listen.ts';
import { createLog } from './node/log.ts';
import { startRounds } from './node/rounds.ts';
import { migrateDatabase, requireSchema } from './node/schema.ts';
import { storedSecret } from './node/server-secret.ts';
import { smtpMailer } from './node/smtp.ts';
import { Interrupted, type StopSignal } from './node/stop.ts';
import { startingAnswer } from './node/starting.ts';
import type { Log, Mailer } from './ports.ts';
import { rollForward } from './services/calendar.ts';
import type { Deps } from './services/context.ts';
import { purge } from './services/purge.ts';
import { createSites } from './services/sites.ts';
import { allLocations } from './store/catalogue.ts';
import { findMail, listMail } from './store/mailbox.ts';
import { defaultSite } from './store/sites.ts';

/** How the program speaks to whoever started it. */
export interface Terminal {
  line(text: string): void;
  /** Work that is `done` of `total`. */
  progress(label: string, done: number, total: number): void;
}

const drainMs = 10_000;
const demoSiteId = 'riverside';
const day = 86_400;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const version = (): string => (createRequire(import.meta.url)('../package.json') as { version: string }).version;

function addressOf({ host, publicUrl }: Config, port: number): string {
  if (publicUrl !== undefined) return publicUrl;
  const named = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${named}:${port}`;
}

/** The schema up to date, the demo's hospital in it, and times to book. */
async function prepare({ db }: OpenDatabase, config: Config, publicUrl: string, terminal: Terminal, stop: StopSignal): Promise<void> {
  if (config.environment === 'production') await requireSchema(db);
  else await migrateDatabase(db);
  stop.check();
  await refresh({ db, clock: systemClock, publicUrl }, config, (label, done, total) => {
    stop.check();
    terminal.progress(label, done, total);
  });
  stop.check();
}

/** Schedules roll on; a demo's hospital is kept as this version makes it, unless another hospital has its place. */
async function refresh(deps: Pick<Deps, 'db' | 'clock' | 'publicUrl'>, config: Config, progress?: Terminal['progress']): Promise<void> {
  const site = await defaultSite(deps.db);
  const seeds = config.environment === 'demo' && (site === undefined || site.id === demoSiteId);
  if (seeds) await seedRiverside(deps, { privacyUrl: `${deps.publicUrl}/privacy`, ...(progress && { onProgress: (done, total, label) => progress(label, done, total) }) });
  await rollForward(deps, { ...(progress && !seeds && { onProgress: (done, total) => progress('Bringing the schedules up to date', done, total) }) });
}

function mailerOf(config: Config, deps: Deps): { mailer: Mailer | undefined; close: () => void } {
  if (config.smtpUrl !== undefined) {
    const mailer = smtpMailer(config.smtpUrl);
    return { mailer, close: () => mailer.close() };
  }
  return { mailer: config.environment === 'demo' ? mailboxMailer(deps.db, deps.clock) : undefined, close: () => undefined };
}

/** The pages of this origin beside the API; in production only what patients and widgets need. */
function pagesOf(config: Config, deps: Deps): AppOptions['pages'] {
  const sites = createSites(deps);
  const pageDeps: PageDeps = {
    publicUrl: deps.publicUrl,
    findSite: (slug) => sites.find(slug).catch((error: unknown) => (error instanceof Error && error.name === 'DomainError' ? undefined : Promise.reject(error))),
    locationsOf: (siteId) => allLocations(deps.db, siteId),
  };
  const widgets = widgetFolder();
  const demo = config.environment === 'demo';
  const mailbox = demo && config.smtpUrl === undefined;
  return [
    fileRoutes('/pages', pageFiles(), { open: false }),
    ...(widgets === undefined ? [] : [fileRoutes('/foyer', folderFiles(widgets), { open: true })]),
    visitPages(pageDeps),
    ...(demo ? [homePages(pageDeps, { mailbox }), privacyPages(pageDeps)] : [startPages(pageDeps)]),
    ...(mailbox ? [mailboxPages(pageDeps, { list: (limit) => listMail(deps.db, limit), find: (id) => findMail(deps.db, id) })] : []),
    missingPages(pageDeps),
  ];
}

function appOf(config: Config, deps: Deps, log: Log, staffToken: string | undefined, stop: StopSignal) {
  const { oidc, rateLimits } = config;
  return createApp({
    ...deps,
    log,
    environment: config.environment === 'demo' ? 'sandbox' : 'production',
    allowedOrigins: config.allowedOrigins,
    clientAddress: clientAddress(config.trustedProxies),
    stopping: stop.asked,
    ...(staffToken !== undefined && { staffToken }),
    ...(oidc && { bearer: createBearerVerifier({ issuers: [oidc], clock: systemClock }) }),
    ...(rateLimits && { limits: rateLimits === 'off' ? 'off' : { read: { perMinute: rateLimits.reads }, write: { perMinute: rateLimits.writes } } }),
    ...(pagesOf(config, deps) && { pages: pagesOf(config, deps) ?? [] }),
  });
}

/**
 * Runs the server until it is told to stop, then ends in order: no new connection, what is under way is finished, the outbox
 * stands still, the database is closed.
 *
 * @throws StartError when it cannot start; Interrupted when it was told to stop before it had.
 */
export async function serve(env: Readonly<Record<string, string | undefined>>, terminal: Terminal, stop: StopSignal): Promise<void> {
  const config = readConfig(env);
  for (const name of unknownSettings(env)) terminal.line(`Warning: ${name} is not a setting of Foyer.`);
  const log = createLog();
  let handler: Handler = (request) => startingAnswer(request, hex(systemRandom.bytes(12)));
  const listening = await listen((request, bindings) => handler(request, bindings), config.port, config.host);
  const ends: (() => Promise<unknown> | void)[] = [];
  try {
    const publicUrl = addressOf(config, listening.port);
    const database = await openDatabase(config, {
      onProgress: terminal.line,
      onConnectionError: (code) => log.warn('database-connection-lost', { code }),
      onLost: () => {
        terminal.line(`Another process has taken ${config.folder}. This one stops at once, so that nothing is lost.`);
        process.exit(1);
      },
    });
    ends.push(database.close);
    stop.check();
    await prepare(database, config, publicUrl, terminal, stop);

    const { db } = database;
    let outbox: Outbox | undefined;
    const deps: Deps = { db, clock: systemClock, random: systemRandom, secret: config.secret ?? (await storedSecret(db, systemRandom)), publicUrl, wakeOutbox: () => outbox?.wake() };
    const { mailer, close } = mailerOf(config, deps);
    ends.push(close);
    const made = config.staffToken === undefined && config.environment === 'demo' ? `demo-${hex(systemRandom.bytes(16))}` : undefined;
    const app = appOf(config, deps, log, config.staffToken ?? made, stop);
    handler = (request, bindings) => app.fetch(request, bindings);
    if (mailer) outbox = startOutbox({ deps, log, mailer, ...(config.mailFrom && { mailFrom: config.mailFrom }) });
    const rounds = startRounds(
      [
        { name: 'roll-forward', everySeconds: day / 4, work: () => refresh(deps, config) },
        { name: 'purge', everySeconds: 600, work: () => purge(deps) },
      ],
      log,
    );
    ends.push(() => Promise.all([outbox?.stop(), rounds.stop()]));

    const widgets = widgetFolder();
    const widgetsBuilt = widgets !== undefined && (await folderFiles(widgets)('foyer.js')) !== undefined;
    const reachable = config.host !== undefined && !isLoopback(config.host);
    terminal.line(banner({ version: version(), config, publicUrl, database, widgetsBuilt, reachable, ...(made && { staffToken: made }) }));
    log.info('started', { port: listening.port, engine: database.engine, environment: config.environment, pid: process.pid });

    log.info('stopping', { signal: await stop.wait });
    terminal.line('Stopping: what is under way is finished first (10 seconds at most). Press Ctrl+C again to stop at once.');
  } finally {
    await listening.close(drainMs);
    // In the opposite order of their beginnings; work that hangs must not keep the rest from closing.
    for (const end of ends.reverse()) await Promise.race([end(), new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
  }
  log.info('stopped');
  terminal.line('Stopped.');
}

export { Interrupted };
