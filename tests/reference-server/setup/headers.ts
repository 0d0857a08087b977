import type { Operation } from '@foyer/sdk/contract';

/** Every name an answer may have; a new one has to be thought about. */
const known = new Set([
  'access-control-allow-origin',
  'access-control-expose-headers',
  'allow',
  'cache-control',
  'content-language',
  'content-type',
  'etag',
  'location',
  'ratelimit',
  'ratelimit-policy',
  'referrer-policy',
  'retry-after',
  'vary',
  'www-authenticate',
  'x-accel-buffering',
  'x-content-type-options',
  'x-request-id',
]);

/** What is wrong with the headers of an operation's answer, in words; empty when nothing is. */
export function headerFaults({ route, answers }: Operation, { status, headers }: Response): string[] {
  const faults: string[] = [];
  const want = (ok: boolean, fault: string) => void (ok || faults.push(`${status}: ${fault}`));
  const is = (name: string, value: string) => want(headers.get(name) === value, `${name} is ${headers.get(name)}, not ${value}`);
  const isList = route.caching === 'public' && (status === 200 || status === 304);

  for (const name of headers.keys()) want(known.has(name), `has ${name}`);
  want(/^[0-9a-f]{24}$/u.test(headers.get('x-request-id') ?? ''), 'has no request id');
  is('referrer-policy', 'no-referrer');
  is('x-content-type-options', 'nosniff');
  is('cache-control', isList ? 'public, max-age=60' : 'no-store');
  want(/\bOrigin\b.*\bAccept-Language\b/u.test(headers.get('vary') ?? ''), 'does not vary by origin and language');
  if (status !== 204 && status !== 304) want(/^(en|ar)$/u.test(headers.get('content-language') ?? ''), 'says no language');
  if (status === 429 || status === 503) want(Number(headers.get('retry-after')) >= 1, 'says no time to wait');
  if (status === 401) want(headers.has('www-authenticate'), 'says no scheme');
  if (status === 201)
    want(headers.has('location') === (answers[201]?.headers?.includes('Location') ?? false), 'says no place, or one that is none');
  if (status < 300 && route.id === 'getAppointment') want(/^"\d+"$/u.test(headers.get('etag') ?? ''), 'has no version');
  if (isList) want(/^"[\w-]+"$/u.test(headers.get('etag') ?? ''), 'has no strong validator');
  // A page of a strange origin is sent away before anything is counted.
  const isSentAway = status === 403;
  if (isList) want(!headers.has('ratelimit'), 'tells one client’s quota to everybody');
  else if (!isSentAway)
    want(/^"(read|write)";r=\d+;t=\d+$/u.test(headers.get('ratelimit') ?? '') && headers.has('ratelimit-policy'), 'says no quota');
  return faults;
}
