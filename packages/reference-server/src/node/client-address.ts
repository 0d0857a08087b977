import type { Context } from 'hono';

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Whose request it is. Behind proxies that is the address the outermost of our own saw: what stands further left in
 * `X-Forwarded-For` was written by the client and is not believed.
 *
 * @param proxies how many proxies of ours stand in front.
 */
export const clientAddress =
  (proxies: number) =>
  (c: Context): string | undefined => {
    const remote = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress;
    if (proxies === 0) return remote;
    const hops = (c.req.header('X-Forwarded-For') ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter(Boolean);
    return hops.at(-proxies) ?? remote;
  };
