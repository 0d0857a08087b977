import type { Context } from '@lit/context';
import type { Client } from '@foyer/sdk';

/** A client of `createClient`, or anything else with a transport. */
export type AnyClient = Pick<Client, 'transport'>;

/** What `<foyer-site>` gives every widget inside it. */
export interface SiteContext {
  readonly api: string;
  readonly client: AnyClient | undefined;
}

/** A registered symbol, so that two copies of this package on one page understand each other. */
export const siteContext = Symbol.for('foyer-site') as unknown as Context<symbol, SiteContext>;
