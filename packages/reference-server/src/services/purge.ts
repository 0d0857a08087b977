import { deleteOldAnonymousKeys } from '../store/anonymous-keys.ts';
import { deleteOldBlocks } from '../store/blocks.ts';
import { deleteOldPlaces } from '../store/callback-places.ts';
import { deleteExpiredHolds } from '../store/holds.ts';
import { deleteExpiredAnswers } from '../store/idempotency.ts';
import { deleteOldCodes } from '../store/codes.ts';
import { deleteOldLookups } from '../store/lookups.ts';
import { deleteExpiredSessions } from '../store/staff-sessions.ts';
import { deleteExpiredTokens } from '../store/tokens.ts';
import { deleteOldEntries } from '../store/waitlist.ts';
import { caseFor } from './case-authority.ts';
import type { Deps } from './context.ts';
import { forgetOldMisses } from './faq-misses.ts';

/** How many rows each kind lost. */
export interface Purged {
  readonly answers: number;
  readonly holds: number;
  readonly tokens: number;
  readonly codes: number;
  readonly lookups: number;
  readonly waiting: number;
  readonly blocks: number;
  readonly calls: number;
  readonly sessions: number;
  readonly misses: number;
  readonly anonymousKeys: number;
}

const day = 86_400_000;
/** So long a hold is remembered after its end, for whoever lets it go late or twice. */
const holdsFor = day;
/** So long whoever waited can still see how it ended. */
const waitingFor = 30 * day;
/** So long staff can still see what became of the visits in a time that was blocked. */
const blocksFor = 30 * day;
/** Whatever the zone of the site whose day it is, and its clock then, that is 24 hours at the least. */
const anonymousKeysFor = 2 * day;
/** So long an old link still says that it has expired; after that it is unknown. */
const tokensFor = 365 * day;

/**
 * Deletes what has outlived its purpose, over all sites: kept answers (24 h), holds (a day after they expired), manage tokens (a
 * year after), codes and lookups (a day after), places on the waiting list (30 days after they ended), blocked times (30 days after they were
 * over), places in windows for calls (a day after these began), sessions of staff (a day after), words that searches found nothing for (90 days
 * after the last), keys of anonymous requests (by day, after 1 to 3). Safe to run at any time, in any number of processes.
 */
export async function purge({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Purged> {
  const now = clock.now();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return {
    answers: await deleteExpiredAnswers(db, now),
    holds: await deleteExpiredHolds(db, ago(holdsFor)),
    tokens: await deleteExpiredTokens(db, ago(tokensFor), ago(tokensFor + caseFor)),
    codes: await deleteOldCodes(db, ago(day)),
    lookups: await deleteOldLookups(db, ago(day)),
    waiting: await deleteOldEntries(db, ago(waitingFor)),
    blocks: await deleteOldBlocks(db, ago(blocksFor)),
    calls: await deleteOldPlaces(db, ago(day)),
    sessions: await deleteExpiredSessions(db, ago(day)),
    misses: await forgetOldMisses({ db, clock }),
    anonymousKeys: await deleteOldAnonymousKeys(db, ago(anonymousKeysFor).toISOString().slice(0, 10)),
  };
}
