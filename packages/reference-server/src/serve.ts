import { createRequire } from 'node:module';
import { createApp } from './app.ts';
import { createBearerVerifier } from './bearer.ts';
import { watchReferrals } from './jobs/aftercare.ts';
import { mailboxMailer } from './jobs/mailbox.ts';
import { startMatcher } from './jobs/matcher.ts';
import { startOutbox, type Outbox } from './jobs/outbox.ts';
import { writeFeedback } from './jobs/feedback.ts';
import { keepPromises } from './jobs/promises.ts';
import { remind } from './jobs/reminders.ts';
import { startWebhooks } from './jobs/webhooks.ts';
import { openDemoGateways } from './demo/text-gateway.ts';
import { banner } from './node/banner.ts';
import { clientAddress } from './node/client-address.ts';
import { systemClock, systemRandom } from './node/clock-and-random.ts';
import { isLoopback, type Config, type StaffConfig } from './node/config.ts';
import { openDatabase } from './node/database.ts';
import { folderFiles, widgetFolder } from './node/files.ts';
import { listen, type Handler } from './node/listen.ts';
import { createLog } from './node/log.ts';
import { startRounds } from './node/rounds.ts';
import { storedSecret } from './node/server-secret.ts';
import { smtpMailer } from './node/smtp.ts';
import { hasMailbox, pagesOf } from './node/pages.ts';
import { prepare, refresh, type Progress } from './node/prepare.ts';
import type { StopSignal } from './node/stop.ts';
import { startingAnswer } from './node/starting.ts';
import { webhookSender } from './node/webhook-sender.ts';
import type { Log, Mailer } from './ports.ts';
import { createCaseWatch } from './services/case-watch.ts';
import { createStaffSignIn } from './sign-in.ts';
import type { Deps } from './services/context.ts';
import { purge } from './services/purge.ts';
import { createRecentSlots } from './services/recent-slots.ts';
import { forgetEnded } from './store/deliveries.ts';
import { defaultSite } from './store/sites.ts';

/** How the program speaks to whoever started it. */
export interface Terminal {
  line(text: string): void;
  progress: Progress;
}

const drainMs = 10_000;
/** So long the outbox tells when a message was sent, or why not. */
const messagesKeptMs = 30 * 86_400_000;
const day = 86_400;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const version = (): string => (createRequire(import.meta.url)('../package.json') as { version: string }).version;

function addressOf({ host, publicUrl }: Config, port: number): string {
  if (publicUrl !== undefined) return publicUrl;
  const named = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${named}:${port}`;
}

function mailerOf(config: Config, deps: Deps): { mailer: Mailer | undefined; close: () => void } {
  if (config.smtpUrl !== undefined) {
    const mailer = smtpMailer(config.smtpUrl);
    return { mailer, close: () => mailer.close() };
  }
  return { mailer: config.environment === 'demo' ? mailboxMailer(deps.db, deps.clock) : undefined, close: () => undefined };
}

/** A demo may call itself: its SMS gateway is a page of its own. */
const webhookRanges = (config: Config): string[] => [
  ...config.webhookRanges,
  ...(config.environment === 'demo' ? ['127.0.0.0/8', '::1'] : []),
];

const signInOf = ({ issuer, claims }: StaffConfig, { id, secret }: NonNullable<StaffConfig['client']>) =>
  createStaffSignIn({ issuer, clientId: id, ...(secret !== undefined && { clientSecret: secret }), staff: claims, random: systemRandom });

/** Made for this run of a demo, and told nowhere but on the terminal. */
interface Made {
  readonly staffToken?: string;
  readonly deskToken?: string;
}

function appOf(config: Config, deps: Deps, log: Log, made: Made, stop: StopSignal) {
  const { oidc, staff, rateLimits } = config;
  const { deskToken, staffToken = config.staffToken } = made;
  return createApp({
    ...deps,
    log,
    environment: config.environment === 'demo' ? 'sandbox' : 'production',
    allowedOrigins: config.allowedOrigins,
    clientAddress: clientAddress(config.trustedProxies),
    stopping: stop.asked,
    ...(staffToken !== undefined && { staffToken }),
    ...(oidc && {
      bearer: createBearerVerifier({
        issuers: [{ ...oidc, ...(staff?.issuer === oidc.issuer && { staff: staff.claims }) }],
        clock: systemClock,
      }),
    }),
    ...(deskToken !== undefined && { deskToken }),
    ...(staff?.client && { signIn: signInOf(staff, staff.client) }),
    ...(rateLimits && {
      limits: rateLimits === 'off' ? 'off' : { read: { perMinute: rateLimits.reads }, write: { perMinute: rateLimits.writes } },
    }),
    pages: pagesOf(config, deps),
  });
}

/**
 * Runs the server until it is told to stop, then ends in order: no new connection, what is under way is finished, the outbox
 * stands still, the database is closed.
 *
 * @throws StartError when it cannot start; Interrupted when it was told to stop before it had.
 */
export async function serve(config: Config, terminal: Terminal, stop: StopSignal): Promise<void> {
  const log = createLog();
  let handler: Handler = (request) => startingAnswer(request, hex(systemRandom.bytes(12)));
  const listening = await listen((request, bindings) => handler(request, bindings), config.port, config.host);
  const ends: (() => unknown)[] = [];
  let closeStreams: () => void = () => undefined;
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
    const { db } = database;
    await prepare({ db, clock: systemClock, publicUrl }, config, (label, done, total) => {
      stop.check();
      terminal.progress(label, done, total);
    });
    stop.check();

    const senders: Outbox[] = [];
    const caseWatch = createCaseWatch(db);
    closeStreams = caseWatch.close;
    const deps: Deps = {
      db,
      caseWatch,
      clock: systemClock,
      random: systemRandom,
      secret: config.secret ?? (await storedSecret(db, systemRandom)),
      publicUrl,
      recentSlots: createRecentSlots(),
      wakeOutbox: () => senders.forEach((one) => one.wake()),
      wakeMatcher: (siteId, freed) => matcher.wake(siteId, freed),
    };
    const matcher = startMatcher({ deps, log });
    ends.push(() => matcher.stop());
    const { mailer, close } = mailerOf(config, deps);
    ends.push(close);
    const made: Made =
      config.environment === 'demo'
        ? {
            ...(config.staffToken === undefined && { staffToken: `demo-${hex(systemRandom.bytes(16))}` }),
            deskToken: hex(systemRandom.bytes(16)),
          }
        : {};
    const app = appOf(config, deps, log, made, stop);
    handler = (request, bindings) => app.fetch(request, bindings);
    if (hasMailbox(config)) await openDemoGateways(deps, listening.port);
    senders.push(
      startOutbox({ deps, log, mailer, ...(config.mailFrom && { mailFrom: config.mailFrom }) }),
      startWebhooks({ deps, log, sender: webhookSender({ allow: webhookRanges(config) }) }),
    );
    const rounds = startRounds(
      [
        { name: 'roll-forward', everySeconds: day / 4, work: () => refresh(deps, config) },
        { name: 'reminders', everySeconds: 60, work: () => remind(deps) },
        { name: 'promises', everySeconds: 60, work: () => keepPromises(deps, log) },
        { name: 'referrals', everySeconds: 600, work: () => watchReferrals(deps, log) },
        { name: 'feedback', everySeconds: 300, work: () => writeFeedback(deps, log) },
        { name: 'purge', everySeconds: 600, work: () => purge(deps) },
        {
          name: 'forget-messages',
          everySeconds: day / 4,
          work: () => forgetEnded(db, new Date(systemClock.now().getTime() - messagesKeptMs)),
        },
      ],
      log,
    );
    ends.push(() => Promise.all([...senders.map((one) => one.stop()), rounds.stop()]));

    const widgets = widgetFolder();
    const widgetsBuilt = widgets !== undefined && (await folderFiles(widgets)('foyer.js')) !== undefined;
    const hasSite = (await defaultSite(db)) !== undefined;
    const reachable = config.host !== undefined && !isLoopback(config.host);
    terminal.line(banner({ version: version(), config, publicUrl, database, widgetsBuilt, reachable, hasSite, ...made }));
    log.info('started', { port: listening.port, engine: database.engine, environment: config.environment, pid: process.pid });

    log.info('stopping', { signal: await stop.wait });
  } finally {
    const closed = listening.close(drainMs);
    // Answers without an end would be waited for in vain.
    closeStreams();
    // Said when it is true already: whoever reads it may count on no new connection being taken.
    if (stop.asked())
      terminal.line('Stopping: what is under way is finished first (10 seconds at most). Press Ctrl+C again to stop at once.');
    await closed;
    // In the opposite order of their beginnings; work that hangs must not keep the rest from closing.
    for (const end of ends.reverse()) await Promise.race([end(), new Promise((resolve) => setTimeout(resolve, drainMs))]);
  }
  log.info('stopped');
  terminal.line('Stopped.');
}
