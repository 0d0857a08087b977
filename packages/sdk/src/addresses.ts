import type { Route } from './contract/routes.ts';
import { ConfigurationError } from './errors/configuration-error.ts';

/** Names of this machine: here, and only here, nobody listens in between. */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The base URL without its last slashes.
 *
 * @throws {ConfigurationError} when it is not absolute, not `https:` (or `http:` on this machine), or carries a name, a password, a query or a fragment
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = parse(baseUrl);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && ownNames.has(url.hostname));
  if (!url || !isSafe || url.username || url.password || url.search || url.hash) {
    // The URL is not told again: a password may be in it.
    throw new ConfigurationError(
      'The base URL of the API must be absolute, such as https://care.example.org/foyer, with https (http only for localhost, 127.0.0.1 and [::1]), and without a name, a password, ? or #.',
    );
  }
  return url.href.replace(/\/+$/, '');
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** A query as the contract has them: one value a name. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The whole address of a call.
 *
 * @throws {ConfigurationError} for an id that would lead to another address
 */
export function addressOf(baseUrl: string, { path, id }: Route, params: Readonly<Record<string, string>> = {}, query: Query = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    // A URL parser reads these as steps up, even when they are escaped.
    if (value === '' || value === '.' || value === '..') throw new ConfigurationError(`${id} needs an id, and "${value}" cannot be one.`);
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(given).toString();
  return `${baseUrl}${filled}${search && `?${search}`}`;
}
