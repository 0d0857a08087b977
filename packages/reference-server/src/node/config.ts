import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { staffRoles } from '../ports.ts';
import type { RoleAt, StaffClaims } from '../staff-claims.ts';
import { StartError } from './start-error.ts';
import { readRange } from './webhook-sender.ts';

export interface DatabaseConfig {
  readonly environment: 'demo' | 'production';
  /** PostgreSQL; without it, PGlite in `folder`. */
  readonly databaseUrl?: string;
  readonly folder: string;
}

export interface Config extends DatabaseConfig {
  /** Missing: loopback, in both address families. */
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Without a slash at the end. Missing: made from host and port. */
  readonly publicUrl?: string;
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** Web origins that may call the API, beside the ones stored with each site. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand in front and append to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Missing only in the demo: the database keeps one. */
  readonly secret?: Uint8Array<ArrayBuffer>;
  readonly staffToken?: string;
  readonly oidc?: { readonly issuer: string; readonly audience: string };
  /** Where staff sign in, and what their tokens say. */
  readonly staff?: StaffConfig;
  readonly rateLimits?: RateLimits;
  /** Ranges of addresses inside the hospital's network that webhooks may call. */
  readonly webhookRanges: readonly string[];
}

export interface StaffConfig {
  readonly issuer: string;
  readonly claims: StaffClaims;
  /** Missing: staff come with a bearer token alone, not by the desk. */
  readonly client?: { readonly id: string; readonly secret?: string };
}

/** Requests in a minute from one address. `off` is for load tests of one's own server. */
export type RateLimits = 'off' | { readonly reads: number; readonly writes: number };

/** The variables that are read. */
const known = ['FOYER_DATA', 'FOYER_ENV', 'FOYER_RATE_LIMITS', 'FOYER_SECRET', 'FOYER_STAFF_TOKEN'] as const;

type Env = Readonly<Record<string, string | undefined>>;

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const isLoopback = (host: string): boolean =>
  loopbackHosts.has(host) || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/u.test(host);

const value = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined;

function parseUrl(name: string, text: string, protocols: readonly string[], example: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !protocols.includes(url.protocol)) throw new StartError(`${name} must be a URL such as ${example}. Correct it, or unset it.`);
  return url;
}

/** What `migrate`, `seed` and `import` need. @throws StartError */
export function readDatabaseConfig(env: Env): DatabaseConfig {
  const environment = value(env, 'FOYER_ENV') ?? 'demo';
  if (environment !== 'demo' && environment !== 'production')
    throw new StartError(`FOYER_ENV must be "demo" or "production", and is "${environment}".`);
  const databaseUrl = value(env, 'DATABASE_URL');
  if (databaseUrl !== undefined)
    parseUrl('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:'], 'postgres://user:password@localhost:5432/foyer');
  return { environment, folder: resolve(value(env, 'FOYER_DATA') ?? '.foyer'), ...(databaseUrl && { databaseUrl }) };
}

/** Everything the server is told by its environment. @throws StartError on the first wrong value. */
export function readConfig(env: Env): Config {
  const database = readDatabaseConfig(env);
  const production = database.environment === 'production';
  const publicUrl = readPublicUrl(env, production);
  const host = readHost(env);
  const smtpUrl = value(env, 'SMTP_URL');
  if (smtpUrl !== undefined && parseUrl('SMTP_URL', smtpUrl, ['smtp:', 'smtps:'], 'smtp://mail.example.org:587').hostname === '')
    throw new StartError('SMTP_URL names no host. Write it like smtp://mail.example.org:587.');
  const mailFrom = readMailFrom(env);
  const secret = readSecret(env, production);
  const staffToken = readStaffToken(env, production);
  const oidc = readOidc(env);
  const staff = readStaff(env);
  const rateLimits = readRateLimits(env, production);
  if (production && !publicUrl && (host === undefined || !isLoopback(host))) {
    throw new StartError(
      'PUBLIC_URL is needed in production: the https address where patients reach this server, such as https://care.example.org.',
    );
  }
  return {
    ...database,
    port: readPort(env),
    allowedOrigins: readOrigins(env, production),
    trustedProxies: readProxies(env),
    webhookRanges: readRanges(env),
    ...(host && { host }),
    ...(publicUrl && { publicUrl }),
    ...(smtpUrl && { smtpUrl }),
    ...(mailFrom && { mailFrom }),
    ...(secret && { secret }),
    ...(staffToken && { staffToken }),
    ...(oidc && { oidc }),
    ...(staff && { staff }),
    ...(rateLimits && { rateLimits }),
  };
}

/** Names that look like settings and are none, so that a slip of the keyboard does not go unseen. */
export const unknownSettings = (env: Env): string[] =>
  Object.keys(env).filter((name) => name.startsWith('FOYER_') && !(known as readonly string[]).includes(name));

function readPort(env: Env): number {
  const text = value(env, 'PORT') ?? '4000';
  if (!/^\d{1,5}$/u.test(text) || Number(text) > 65_535)
    throw new StartError(`PORT must be a whole number from 0 to 65535, such as 4000, and is "${text}".`);
  return Number(text);
}

function readHost(env: Env): string | undefined {
  const host = value(env, 'HOST')?.replace(/^\[(.*)\]$/u, '$1');
  if (host === undefined || host === 'localhost') return undefined;
  if (isIP(host) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/u.test(host))
    throw new StartError(`HOST must be the address to listen on, such as 127.0.0.1 or 0.0.0.0, and is "${host}".`);
  return host;
}

function readPublicUrl(env: Env, production: boolean): string | undefined {
  const text = value(env, 'PUBLIC_URL');
  if (text === undefined) return undefined;
  const url = parseUrl('PUBLIC_URL', text, ['http:', 'https:'], 'https://care.example.org');
  if (url.search || url.hash || url.username || url.password)
    throw new StartError('PUBLIC_URL must be an address without a query, a fragment or a password, such as https://care.example.org.');
  if (production && url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new StartError(
      'PUBLIC_URL must start with https in production: links to visits go out with it. Put a proxy with TLS in front and give its address.',
    );
  return url.href.replace(/\/+$/u, '');
}

function readMailFrom(env: Env): string | undefined {
  const text = value(env, 'MAIL_FROM');
  if (text === undefined) return undefined;
  if (/\p{Cc}/u.test(text) || !/^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text))
    throw new StartError('MAIL_FROM must be an address such as "City Hospital <no-reply@example.org>".');
  return text;
}

function readOrigins(env: Env, production: boolean): string[] {
  const origins = (value(env, 'ALLOWED_ORIGINS') ?? '').split(/[\s,]+/u).filter(Boolean);
  for (const origin of origins) {
    if (origin === '*') {
      if (production)
        throw new StartError(
          "ALLOWED_ORIGINS must not be * in production. List the origins of the hospital's web pages, such as https://www.example.org.",
        );
      continue;
    }
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (!url || !/^https?:$/u.test(url.protocol) || url.origin !== origin)
      throw new StartError(
        `ALLOWED_ORIGINS must list origins such as https://www.example.org (no path, no slash at the end), separated by commas; "${origin}" is none.`,
      );
    if (production && url.protocol === 'http:' && !isLoopback(url.hostname))
      throw new StartError(`ALLOWED_ORIGINS must be https in production: anyone on the way could change the page at ${origin}.`);
  }
  return origins;
}

function readProxies(env: Env): number {
  const text = (value(env, 'TRUST_PROXY') ?? '0').toLowerCase();
  if (text === 'true') return 1;
  if (text === 'false') return 0;
  if (!/^\d$/u.test(text))
    throw new StartError(`TRUST_PROXY must be how many proxies stand in front of this server, 0 to 9, and is "${text}".`);
  return Number(text);
}

function readRanges(env: Env): string[] {
  const ranges = (value(env, 'WEBHOOK_ALLOW_PRIVATE') ?? '').split(/[\s,]+/u).filter(Boolean);
  const strange = ranges.find((text) => !readRange(text));
  if (strange !== undefined)
    throw new StartError(
      `WEBHOOK_ALLOW_PRIVATE must list addresses or ranges that webhooks may call, such as 10.20.0.0/16, separated by commas; "${strange}" is none.`,
    );
  return ranges;
}

const demoLike = (text: string) => /^(?:demo|test|example|change|secret|password)/iu.test(text) || new Set(text).size < 10;

function readSecret(env: Env, production: boolean): Uint8Array<ArrayBuffer> | undefined {
  const text = value(env, 'FOYER_SECRET');
  const how = 'Make one with: node -p "crypto.randomBytes(32).toString(\'hex\')"';
  if (text === undefined) {
    if (production)
      throw new StartError(`FOYER_SECRET is needed in production: at least 32 random characters, the same for every process. ${how}`);
    return undefined;
  }
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < 32) throw new StartError(`FOYER_SECRET must have at least 32 characters. ${how}`);
  if (production && demoLike(text)) throw new StartError(`FOYER_SECRET looks like a demo key or is easy to guess. ${how}`);
  return bytes;
}

function readStaffToken(env: Env, production: boolean): string | undefined {
  const text = value(env, 'FOYER_STAFF_TOKEN');
  if (text === undefined) return undefined;
  if (!/^[\x21-\x7e]{16,512}$/u.test(text))
    throw new StartError('FOYER_STAFF_TOKEN must have 16 to 512 characters: letters, digits and signs, no spaces.');
  if (production && (text.length < 32 || demoLike(text)))
    throw new StartError('FOYER_STAFF_TOKEN looks like a demo key or is too short for production. Use at least 32 random characters.');
  return text;
}

function readIssuer(name: string, issuer: string): string {
  const url = parseUrl(name, issuer, ['http:', 'https:'], 'https://login.example.org');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw new StartError(`${name} must start with https.`);
  return issuer;
}

function readOidc(env: Env): Config['oidc'] {
  const issuer = value(env, 'OIDC_ISSUER');
  const audience = value(env, 'OIDC_AUDIENCE');
  if (audience === undefined && (issuer === undefined || value(env, 'OIDC_STAFF_ROLES') !== undefined)) return undefined;
  if (issuer === undefined || audience === undefined) throw new StartError('OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or none.');
  return { issuer: readIssuer('OIDC_ISSUER', issuer), audience };
}

function readRoles(text: string): StaffClaims['roles'] {
  const pairs = text.split(',').map((pair) => /^\s*(\S(?:.*\S)?)\s*=\s*(\w+)(?:@([\w-]+|\*))?\s*$/u.exec(pair));
  const roles = Object.create(null) as Record<string, RoleAt[]>;
  for (const [, told = '', role, at] of pairs.map((pair) => pair ?? [])) {
    const known = staffRoles.find((one) => one === role);
    if (!known || told === '')
      throw new StartError(
        `OIDC_STAFF_ROLES must say what a role of your sign-in service may do here (${staffRoles.join(', ')}), such as front-desk=desk,it=manager; where the server has more hospitals than one, desk@lakeside or desk@* says at which.`,
      );
    (roles[told] ??= []).push({ role: known, ...(at !== undefined && { at }) });
  }
  return roles;
}

function readStaff(env: Env): StaffConfig | undefined {
  const roles = value(env, 'OIDC_STAFF_ROLES');
  const id = value(env, 'OIDC_STAFF_CLIENT_ID');
  const secret = value(env, 'OIDC_STAFF_CLIENT_SECRET');
  if (roles === undefined) {
    const lonely = ['OIDC_STAFF_CLAIM', 'OIDC_STAFF_CLIENT_ID', 'OIDC_STAFF_CLIENT_SECRET', 'OIDC_STAFF_ISSUER'].find((name) =>
      value(env, name),
    );
    if (lonely) throw new StartError(`${lonely} needs OIDC_STAFF_ROLES, or nobody could sign in: such as front-desk=desk,it=manager.`);
    return undefined;
  }
  const [name, issuer] =
    (['OIDC_STAFF_ISSUER', 'OIDC_ISSUER'] as const).map((one) => [one, value(env, one)] as const).find(([, found]) => found) ?? [];
  if (!name || !issuer)
    throw new StartError(
      'OIDC_STAFF_ROLES needs OIDC_STAFF_ISSUER (or OIDC_ISSUER): where staff sign in, such as https://login.example.org.',
    );
  if (secret !== undefined && id === undefined) throw new StartError('OIDC_STAFF_CLIENT_SECRET needs OIDC_STAFF_CLIENT_ID.');
  return {
    issuer: readIssuer(name, issuer),
    claims: { claim: value(env, 'OIDC_STAFF_CLAIM') ?? 'roles', roles: readRoles(roles) },
    ...(id !== undefined && { client: { id, ...(secret !== undefined && { secret }) } }),
  };
}

function readRateLimits(env: Env, production: boolean): RateLimits | undefined {
  const text = value(env, 'FOYER_RATE_LIMITS');
  if (text === undefined) return undefined;
  if (text === 'off') {
    if (production)
      throw new StartError('FOYER_RATE_LIMITS must not be "off" in production. Raise the numbers instead, such as reads=6000,writes=600.');
    return 'off';
  }
  const [, reads, writes] = /^\s*reads\s*=\s*([1-9]\d{0,6})\s*,\s*writes\s*=\s*([1-9]\d{0,6})\s*$/u.exec(text) ?? [];
  if (!reads || !writes)
    throw new StartError(
      `FOYER_RATE_LIMITS must be "off" or requests in a minute from one address, such as reads=600,writes=60, and is "${text}".`,
    );
  return { reads: Number(reads), writes: Number(writes) };
}
