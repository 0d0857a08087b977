import type { FetchPort } from '@foyer/sdk';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { createApp } from '../../packages/reference-server/src/app.ts';
import { matchRound } from '../../packages/reference-server/src/jobs/matcher.ts';
import type { DB } from '../../packages/reference-server/src/store/db.ts';
import { migrate } from '../../packages/reference-server/src/store/migrate.ts';

/** The reference server with its database, in this page: about 8 MB and 400 MB of memory, so there is one a page. */
export interface InPageApp {
  /** Asks the server, at whatever host the request names. */
  readonly fetch: typeof fetch;
  /** For a story that needs a hospital in another state. */
  readonly db: Kysely<DB>;
  /** What the server does by itself after a while: whoever lost their time is kept another, and free times are offered to who waits. */
  round(): Promise<void>;
  /** Forgets all that patients did: holds, visits, seats, keys, messages. Takes milliseconds. */
  reset(): Promise<void>;
}

// Numbers, days and intervals as text, as the server's own driver gives them.
const asText = (value: string) => value;
const parsers = { 20: asText, 1082: asText, 1186: asText };

/** Opens the staff's routes of the server in the page. */
export const staffToken = 'staff-of-the-stories-0123456789abcdef';

/** Made by tests/setup/story-database.ts: the demo hospital as it is on `storyStart`. */
const snapshot = new URL('../.public/story-database.tgz', import.meta.url);

async function openDatabase(): Promise<Kysely<DB>> {
  const response = await fetch(snapshot);
  if (!response.ok) throw new Error(`${snapshot.pathname} is not there (${response.status}): npm run storybook makes it.`);
  const pglite = await PGlite.create({ extensions: { btree_gist, pg_trgm, unaccent }, loadDataDir: await response.blob(), parsers });
  return new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) });
}

/** The same numbers in the same order, so that references and ids are the same each time. Nothing here is secret. */
function repeatable(): { bytes(length: number): Uint8Array<ArrayBuffer>; again(): void } {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next), again: () => void (state = 1) };
}

async function open(): Promise<InPageApp> {
  const db = await openDatabase();
  await migrate(db);
  const random = repeatable();
  const deps = { db, clock: { now: () => new Date() }, random, secret: new Uint8Array(32), publicUrl: location.origin };
  const begin = () =>
    createApp({
      ...deps,
      staffToken,
      environment: 'sandbox',
      allowedOrigins: ['*'],
      limits: 'off',
      // Resets come behind its back.
      slots: 'read-anew',
      log: { info: () => undefined, warn: () => undefined, error: (event, fields) => console.error(event, fields) },
    });
  let app = begin();
  const running = new Set<Promise<Response>>();
  return {
    db,
    fetch: async (input, init) => {
      const answer = Promise.resolve(app.fetch(new Request(input, init)));
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    round: async () => void (await matchRound(deps)),
    reset: async () => {
      story += 1;
      // A hold that the story before still asks for, or lets go, would be this one's.
      while (running.size > 0) await Promise.allSettled(running);
      await sql`DELETE FROM occupancy WHERE kind IN ('hold', 'visit') OR ref IN (SELECT id FROM block)`.execute(db);
      await sql`TRUNCATE hold, appointment, visit_code, lookup, waitlist_entry, waitlist_offer, block, disruption, visit_link, callback_place, seat, manage_token, idempotency, outbox, webhook_endpoint, demo_mail, demo_text, patient_case, case_message, case_step, complaint, complaint_person, aftercare_step, call_task, referral, staff_session, faq_vote, faq_miss, invitation, feedback_spool, feedback_answer, anonymous_key, praise, change RESTART IDENTITY`.execute(
        db,
      );
      // Nobody changes what staff did, but whoever owns the table; in one transaction, so that it is never open to others.
      await db.transaction().execute(async (tx) => {
        await sql`ALTER TABLE staff_audit DISABLE TRIGGER staff_audit_stands`.execute(tx);
        await sql`TRUNCATE staff_audit RESTART IDENTITY`.execute(tx);
        await sql`ALTER TABLE staff_audit ENABLE ALWAYS TRIGGER staff_audit_stands`.execute(tx);
      });
      random.again();
      // It keeps for some seconds what it read.
      app = begin();
    },
  };
}

let opened: Promise<InPageApp> | undefined;
let story = 0;

/** The server of this page, opened by the first who asks. */
export const inPageApp = (): Promise<InPageApp> => (opened ??= open());

/** `fetch` for a client of that server, which may be made before the server is there. */
export const inPageFetch: typeof fetch = async (input, init) => (await inPageApp()).fetch(input, init);

/**
 * The same network, down once the server was reset: a write that a story left open is asked for again until it is answered, and would book
 * a time of the story after it.
 */
export function ofThisStory(network: FetchPort): FetchPort {
  const its = story;
  return (request) => (its === story ? network(request) : Promise.reject(new TypeError('This story is over.')));
}
