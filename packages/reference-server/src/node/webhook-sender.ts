import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { BlockList, isIP, isIPv4 } from 'node:net';
import type { WebhookRequest, WebhookSender } from '../ports.ts';

interface Address {
  readonly address: string;
  readonly family: number;
}

/** `10.0.0.0/8`, or one address. @returns undefined for text that is neither. */
export function readRange(text: string): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', length, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return undefined;
  const most = isIPv4(address) ? 32 : 128;
  if (length !== undefined && (!/^\d{1,3}$/u.test(length) || Number(length) > most)) return undefined;
  return { address, prefix: length === undefined ? most : Number(length), family: isIPv4(address) ? 'ipv4' : 'ipv6' };
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of ranges) {
    const range = readRange(text);
    if (!range) throw new TypeError(`${text} is no range of addresses`);
    list.addSubnet(range.address, range.prefix, range.family);
  }
  return list;
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6');

/** Nobody's webhook, whatever is allowed: this network itself, clouds' metadata, several receivers at once. */
const never = listOf([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '100.100.100.200',
  '192.0.0.192',
  '::',
  'fe80::/10',
  'ff00::/8',
  'fd00:ec2::254',
]);

/** Not reachable from outside (IANA's special-purpose registries), and prefixes that hide an IPv4 address. */
const inside = listOf([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '::1',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fec0::/10',
]);

export interface SenderOptions {
  /** Ranges inside the hospital's own network that may be called all the same. */
  readonly allow?: readonly string[];
  /** All addresses of a host; the system's own resolver unless told. */
  readonly resolve?: (host: string) => Promise<readonly Address[]>;
  readonly timeoutMs?: number;
}

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** The address's own IPv4 form where it has one: `::ffff:7f00:1` is 127.0.0.1. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/iu.exec(new URL(`http://[${address}]`).hostname.slice(1, -1));
  if (!mapped) return address;
  const number = (Number.parseInt(mapped[1] ?? '', 16) << 16) | Number.parseInt(mapped[2] ?? '', 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** Whether an address may be called. */
export function mayCall(address: string, allowed: BlockList): boolean {
  // A zone (`%eth0`) names a network that this very machine is in.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const plain = isIPv4(address) ? address : plainAddress(address);
  const family = familyOf(plain);
  if (never.check(plain, family)) return false;
  return !inside.check(plain, family) || allowed.check(plain, family);
}

/**
 * Posts webhooks over HTTPS, and over HTTP to this very machine where that is allowed. The host's name is resolved once, each of its
 * addresses is judged, and only those that were judged are connected to: what a name leads to later makes no difference (CWE-918).
 */
export function webhookSender({
  allow = [],
  resolve = (host) => lookup(host, { all: true }),
  timeoutMs = 15_000,
}: SenderOptions = {}): WebhookSender {
  const allowed = listOf(allow);

  /** @throws an error with the code `address-not-allowed` */
  async function addressesOf(host: string): Promise<Address[]> {
    const found = isIP(host) === 0 ? await resolve(host) : [{ address: host, family: isIP(host) }];
    // One bad address among good ones is no accident.
    if (found.length === 0 || !found.every(({ address }) => mayCall(address, allowed))) throw refusal('address-not-allowed');
    return [...found];
  }

  function send({ headers, body }: WebhookRequest, url: URL, addresses: Address[], signal: AbortSignal): Promise<number> {
    return new Promise((done, fail) => {
      const asked = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
        method: 'POST',
        signal,
        agent: false,
        lookup: (_host, options, found) => {
          const [first] = addresses;
          if (typeof options === 'object' && options.all) found(null, addresses);
          else found(null, first?.address ?? '', first?.family);
        },
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Foyer-Webhooks',
        },
      });
      asked.on('error', fail);
      asked.on('response', (answer) => {
        done(answer.statusCode ?? 0);
        // What it says beside the status is nobody's business, however much it is.
        answer.destroy();
      });
      asked.end(body);
    });
  }

  return {
    async post(request) {
      const url = new URL(request.url);
      const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
      // Not in time is an answer too, also of a resolver.
      const signal = AbortSignal.timeout(timeoutMs);
      const late = new Promise<never>((_, fail) => signal.addEventListener('abort', () => fail(refusal('timeout')), { once: true }));
      const work = async () => {
        const addresses = await addressesOf(host);
        const here = addresses.every(({ address }) => /^(127\.|::1$)/u.test(address));
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) throw refusal('https-needed');
        return send(request, url, addresses, signal);
      };
      return Promise.race([work(), late]);
    },
  };
}
