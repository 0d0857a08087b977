import type { Clock, Principal, Random, Staff } from '../ports.ts';
import type { CaseWatch } from './case-watch.ts';
import type { Catalogue } from './catalogue.ts';
import type { Guesses } from './guesses.ts';
import type { RecentReads } from './recent-reads.ts';
import type { DB, Kysely, Row, Transaction } from '../store/db.ts';
import type { Time } from '../store/occupancy.ts';

export type Site = Row<'site'>;
/** A transaction, opaque to whoever only hands it on. */
export type Tx = Transaction<DB>;

/** What every service works with: the store and the ports. One for the whole server. */
export interface Deps {
  readonly db: Kysely<DB>;
  readonly clock: Clock;
  readonly random: Random;
  /** 32 bytes or more, the same in every process on one database: signs calendar links, and seals the secrets of webhooks, which must be made anew when it changes. */
  readonly secret: Uint8Array<ArrayBuffer>;
  /** Where patients reach this server, without a slash at the end; links in messages start with it. */
  readonly publicUrl: string;
  /** Called after a commit that put something into the outbox, so that it need not wait for the next round. */
  readonly wakeOutbox?: () => void;
  /** Called after a commit that gave times of a site back, or blocked some, so that whoever waits for them need not wait for the next round. */
  readonly wakeMatcher?: (siteId: string, freed: readonly Time[]) => void;
  /** Lists of free times as JSON; without it each request reads its own. */
  readonly recentSlots?: RecentReads<string>;
  readonly recentCatalogue?: RecentReads<Catalogue>;
  /** Whoever watches a message or a callback; without it nobody does. */
  readonly caseWatch?: CaseWatch;
  /** Wrong codes are counted here; without it they are not. */
  readonly guesses?: Guesses;
}

/** What one request brings: which hospital, which language, who, when. */
export interface Context extends Deps {
  readonly site: Site;
  /** One of the site's locales. */
  readonly locale: string;
  /** The moment the request came in. */
  readonly now: Date;
  /** The site's base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly caller: Caller;
  /** The address of whoever calls, to count by. */
  readonly client?: string;
  /** How much of a visit whoever calls may see; set once their authority over it was checked. */
  readonly sight?: Sight;
}

/** The same, of a request of somebody who works at the hospital. */
export interface StaffContext extends Context {
  readonly staff: Staff;
  /** Names the request in the log and in the audit. */
  readonly requestId: string;
}

/** By a link alone; signed in, or having just typed it themselves; with a code that was sent to the patient. */
export type Sight = 'link' | 'own' | 'verified';

/** What the request's headers carry, before it is known whether it is any good. */
export interface Caller {
  readonly bearer?: Principal;
  /** From `Authorization: Manage <token>`. */
  readonly manageToken?: string;
  /** From `Hold-Secret`. */
  readonly holdSecret?: string;
  /** From `If-Match`. */
  readonly ifMatch?: string;
}
