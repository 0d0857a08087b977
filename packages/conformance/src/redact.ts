import type { Exchange } from './asking.ts';

/** Members that hold something of a person or a key to something of theirs: never shown, whatever is in them. */
const personal =
  /^(bookedBy|manage|sentTo|calendar|join|answers|needs|reason|linked|note|birthDate|e-?mail|phone|telecom|name|text)$|(?<!new)patient|secret|token|password/iu;
/** Headers that are shown; of all others only the name is. */
const plainHeaders =
  /^(accept.*|access-control-.*|allow|cache-control|content-(type|language|length)|etag|if-(none-)?match|location|origin|ratelimit.*|referrer-policy|retry-after|vary|www-authenticate|x-content-type-options|x-request-id|deprecation|sunset|date)$/iu;

const hidden = '•••';
const mails = /[^\s"'<>@:,;]+@[^\s"'<>@,;]+/gu;
/** A manage link carries its token in the fragment, a calendar link in its path. */
const tokens = /#[\w.~-]+|(?<=\/calendar\/)[\w.~-]+/gu;

export const hideText = (text: string): string =>
  text.replace(mails, hidden).replace(tokens, (found) => (found.startsWith('#') ? `#${hidden}` : hidden));

/**
 * A pointer (`/patient/name`) is hidden by any of its names. A referral is somebody's; what a service says of referrals is not. A contact
 * that is asked for is somebody's; that of the hospital has members.
 */
const isHidden = (name: string, value: unknown) =>
  name.split('/').some((part) => personal.test(part)) ||
  (/referral$/u.test(name) && typeof value === 'object') ||
  (/contact$/u.test(name) && typeof value === 'string');

/** A value without people, tokens and long lists. Names of services and places go too: what is shown must be safe, not complete. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return hideText(value.length > 300 ? `${value.slice(0, 300)}…` : value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 8) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, 3).map((item) => redact(item, depth + 1));
    return value.length > 3 ? [...items, `… ${value.length - 3} more`] : items;
  }
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, isHidden(name, v) ? hidden : redact(v, depth + 1)]));
}

function bodyOf(text: string): string {
  if (text === '') return '';
  try {
    return JSON.stringify(redact(JSON.parse(text)), null, 2);
  } catch {
    return `(${text.length} characters that are not JSON)`;
  }
}

const headerLines = (headers: Iterable<readonly [string, string]>) =>
  [...headers].map(([name, value]) => `${name}: ${plainHeaders.test(name) ? hideText(value) : hidden}`);

const indented = (text: string, by: string) => text.split('\n').map((line) => by + line);
const most = 30;

/** One request and its answer, as text without people and tokens. `times` it was sent and answered alike. */
function written({ method, url, sent, body, status, headers, text }: Exchange, times: number): string {
  const lines = [
    `> ${method} ${hideText(url)}${times > 1 ? `   (${times} of these, all answered ${status})` : ''}`,
    ...headerLines(Object.entries(sent)).map((line) => `> ${line}`),
    ...(body === undefined ? [] : indented(bodyOf(body), '> ')),
    `< ${status}`,
    ...headerLines(headers).map((line) => `< ${line}`),
    ...(text === '' ? [] : indented(bodyOf(text), '< ')),
  ];
  return (lines.length > most ? [...lines.slice(0, most), `  … ${lines.length - most} more lines`] : lines).join('\n');
}

/** The last requests with their answers, as texts; the same one again and again is told once. */
export function transcripts(exchanges: readonly Exchange[], last: number): string[] {
  const groups = new Map<string, { first: Exchange; times: number }>();
  for (const exchange of exchanges) {
    const name = `${exchange.method} ${exchange.url} ${exchange.body ?? ''} ${exchange.status}`;
    const group = groups.get(name);
    // Told where it was sent last.
    groups.delete(name);
    groups.set(name, { first: group?.first ?? exchange, times: (group?.times ?? 0) + 1 });
  }
  return [...groups.values()].slice(-last).map(({ first, times }) => written(first, times));
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

const standIns: Readonly<Record<string, string>> = {
  'idempotency-key': '$(openssl rand -hex 16)',
  authorization: 'Manage $MANAGE_TOKEN',
  'hold-secret': '$HOLD_SECRET',
};

/** A line for a shell that asks the same again; what is secret in it is a variable. */
export function curl({ method, url, sent, body }: Exchange): string {
  const headers = Object.entries(sent).map(([name, value]) => {
    const standIn = /^bearer/iu.test(value) ? 'Bearer $BEARER_TOKEN' : standIns[name.toLowerCase()];
    if (standIn !== undefined) return `-H "${name}: ${standIn}"`;
    return plainHeaders.test(name) ? `-H ${quoted(`${name}: ${value}`)}` : `-H "${name}: $${name.toUpperCase().replaceAll(/\W/gu, '_')}"`;
  });
  const data = body === undefined ? [] : [`--data ${quoted(JSON.stringify(shown(body)))}`];
  return ['curl -i', ...(method === 'GET' ? [] : [`-X ${method}`]), quoted(hideText(url)), ...headers, ...data].join(' ');
}

/** The kit's own patient is invented, but an address may be the vendor's: it alone is hidden. */
function shown(body: string): unknown {
  try {
    return JSON.parse(body, (name, value: unknown) =>
      name === 'email' || (name === 'contact' && typeof value === 'string')
        ? 'somebody@example.org'
        : name === 'phone'
          ? '+1 555 0100'
          : typeof value === 'string' && value.length > 300
            ? `${value.slice(0, 300)}…`
            : value,
    ) as unknown;
  } catch {
    return body.slice(0, 300);
  }
}
