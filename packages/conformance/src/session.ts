import { Interrupted, headersOf, pathOf, send, type AskerOptions, type Exchange } from './asking.ts';
import { Failure, Skip, anchorOf, levels, type Check, type Level } from './check.ts';
import { checks as allChecks } from './checks/all.ts';
import { CannotRun, readConfig, type Config } from './config.ts';
import { operations, Discovery } from './contract.ts';
import { canonical } from './expecting.ts';
import { Kit, type Run } from './kit.ts';
import { Ledger, type Leftovers } from './ledger.ts';
import { systemPorts, type Ports } from './ports.ts';
import { curl, redact, transcripts } from './redact.ts';
import type { Fault, Report, Result } from './report.ts';
import { version } from './version.ts';

const prose = 'docs/contract.md';

export interface Options {
  /** The API's base URL; a path is allowed. */
  readonly url: string;
  /** The `fetch` of the platform unless told: an app in this process works as well, as `(url, init) => app.request(url, init)`. */
  readonly fetch?: (url: string, init: RequestInit) => Response | Promise<Response>;
  /** Checks up to this level; without it up to what the server says it keeps, 4 at most. */
  readonly level?: Level;
  /**
   * Whether checks that change something may run: only where discovery says `sandbox`, unless told. They book and hold times
   * for an invented patient, and take back what they can.
   */
  readonly writes?: boolean;
  readonly config?: Config;
  /** Only these checks, by id. */
  readonly only?: readonly string[];
  /** Ends the run early: nothing more is asked, and what was made is taken back. */
  readonly signal?: AbortSignal;
  readonly ports?: Ports;
  /** Told of each result as it comes. */
  readonly onResult?: (result: Result) => void;
}

const claimed = (discovery: Discovery): Level[] => levels.filter((level) => discovery.levels.includes(level));

function baseOf(url: string): string {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (!base || !/^https?:$/u.test(base.protocol))
    throw new CannotRun(`"${url}" is no address: give the API's base URL, such as https://care.example.org.`);
  return `${base.origin}${base.pathname}`.replace(/\/+$/u, '');
}

const blank = {
  levels: [],
  capabilities: {},
  auth: [],
  locales: [],
  defaultLocale: '',
  timeZone: '',
  emergency: { phone: '', text: '' },
  contact: { phone: '', hours: '' },
  privacyUrl: '',
  consent: { version: '', text: '' },
  environment: 'production',
};

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** A document that is not whole, with nothing in the place of what is missing, so that the checks can say what it is. */
const filledIn = (json: object): unknown => ({
  ...json,
  ...Object.fromEntries(
    Object.entries(blank).map(([name, none]) => {
      const value: unknown = Reflect.get(json, name);
      if (kindOf(value) !== kindOf(none)) return [name, none];
      return [name, kindOf(none) === 'object' ? { ...(none as object), ...(value as object) } : value];
    }),
  ),
});

async function discover(asker: AskerOptions, exchanges: Exchange[]): Promise<Discovery> {
  const sent = {
    method: 'GET',
    path: pathOf(operations.getDiscovery, {}),
    headers: headersOf(operations.getDiscovery, {}, () => ''),
    operation: 'getDiscovery',
  };
  const answer = await send(asker, sent, (exchange) => exchanges.push(exchange)).catch((error: unknown) => {
    if (error instanceof Failure) throw new CannotRun(`Nobody answers at ${asker.base}.`);
    throw error;
  });
  const { json } = answer;
  // Whatever else is wrong with it is for a check to say.
  const isFoyer = answer.status === 200 && typeof json === 'object' && json !== null && 'contract' in json && 'capabilities' in json;
  if (!isFoyer)
    throw new CannotRun(`${asker.base} is not a Foyer API: ${sent.path} answers ${answer.status} without a discovery document.`);
  const discovery = Discovery.safeParse(json);
  return discovery.success ? discovery.data : (filledIn(json) as Discovery);
}

const spelt = (value: unknown): string => (typeof value === 'string' ? String(redact(value)) : canonical(redact(value)));

function faultOf(error: Failure, exchanges: readonly Exchange[]): Fault {
  const last = exchanges.at(-1);
  return {
    what: error.message,
    expected: spelt(error.expected),
    got: spelt(error.got),
    transcript: transcripts(exchanges, 4),
    ...(last && { curl: curl(last) }),
  };
}

/** A run, check by check: for a test runner that wants a test for each. */
export interface Session {
  /** The base URL that was called. */
  readonly url: string;
  readonly discovery: Discovery;
  readonly level: Level;
  readonly writes: boolean;
  /** Those that this run is about, in the order in which they should run. */
  readonly checks: readonly Check[];
  /** Runs one. @throws Interrupted when the run was ended early */
  check(check: Check): Promise<Result>;
  /** Takes back what was made; to be called once, whatever happened. */
  close(): Promise<Leftovers>;
}

/** Finds out what is there, and changes nothing. @throws CannotRun in one sentence */
export async function openSession(options: Options): Promise<Session> {
  const config = readConfig(options.config ?? {});
  const ports = options.ports ?? systemPorts;
  const fetching = options.fetch ?? ((url: string, init: RequestInit) => globalThis.fetch(url, init));
  const signal = options.signal ?? new AbortController().signal;
  const asker: AskerOptions = {
    base: baseOf(options.url),
    fetch: async (url, init) => fetching(url, init),
    ports,
    headers: config.headers ?? {},
    timeout: (config.timeoutSeconds ?? 30) * 1000,
  };
  const unknown = [...(options.only ?? []), ...Object.keys(config.skip ?? {})].find((id) => !allChecks.some((check) => check.id === id));
  if (unknown !== undefined) throw new CannotRun(`There is no check ${unknown}.`);

  const exchanges: Exchange[] = [];
  const discovery = await discover(asker, exchanges);
  const level = options.level ?? claimed(discovery).at(-1) ?? 0;
  const writes = options.writes ?? discovery.environment === 'sandbox';
  const ledger = new Ledger();
  const run: Run = { asker: { ...asker, signal }, ports, config, discovery, ledger, signal, exchanges, kept: new Map() };

  async function outcome(check: Check, kit: Kit): Promise<Pick<Result, 'outcome' | 'reason' | 'skip' | 'fault'>> {
    const left = config.skip?.[check.id];
    if (left !== undefined) return { outcome: 'skip', skip: 'not-run', reason: left };
    if (check.writes && !writes) return { outcome: 'skip', skip: 'not-run', reason: 'it changes something, and this run only reads' };
    if (check.writes && !discovery.auth.includes('anonymous'))
      return { outcome: 'skip', skip: 'not-run', reason: 'nobody books here without a sign-in, which the kit cannot do' };
    try {
      await check.run(kit);
      return { outcome: 'pass' };
    } catch (error) {
      if (error instanceof Skip) return { outcome: 'skip', skip: error.kind, reason: error.message };
      if (error instanceof Failure) return { outcome: 'fail', fault: faultOf(error, kit.exchanges) };
      if (error instanceof Interrupted) throw error;
      const what = error instanceof Error ? `${error.name} in the check itself` : 'a fault of the check itself';
      const where = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)) : [];
      const broken = new Failure(what, { expected: 'a check that runs to its end', got: where.slice(0, 3).map((line) => line.trim()) });
      return { outcome: 'error', fault: faultOf(broken, kit.exchanges) };
    }
  }

  return {
    url: asker.base,
    discovery,
    level,
    writes,
    checks: allChecks.filter((check) => check.level <= level && (options.only?.includes(check.id) ?? true)),
    async check(check) {
      const { id, force, title } = check;
      const began = performance.now();
      const found = await outcome(check, new Kit(run));
      return {
        id,
        level: check.level,
        force,
        title,
        link: `${prose}#${anchorOf(id)}`,
        ...found,
        ms: Math.round(performance.now() - began),
      };
    },
    close() {
      // Nothing stops the clean-up, least of all what stopped the run.
      const kit = new Kit({ ...run, asker, signal: new AbortController().signal });
      return ledger.cleanUp((operation, question) => kit.ask(operation, question), discovery.levels.includes(3));
    },
  };
}

/**
 * Runs every check against an API and takes back what they made, whatever happened.
 * @throws CannotRun when there is nothing to look at
 */
export async function runConformance(options: Options): Promise<Report> {
  const startedAt = (options.ports ?? systemPorts).now().toISOString();
  const session = await openSession(options);
  const results: Result[] = [];
  let interrupted = false;
  let left: Leftovers;
  try {
    for (const check of session.checks) {
      const result = await session.check(check);
      results.push(result);
      options.onResult?.(result);
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    interrupted = true;
  } finally {
    left = await session.close();
  }
  const { name, contract, environment } = session.discovery;
  return {
    kit: version,
    url: session.url,
    name,
    contract,
    environment,
    level: session.level,
    writes: session.writes,
    startedAt,
    partial: options.only !== undefined,
    interrupted,
    results,
    left,
  };
}
