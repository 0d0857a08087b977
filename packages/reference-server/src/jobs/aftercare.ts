import type { Log } from '../ports.ts';
import { findStalled } from '../services/aftercare/referrals.ts';
import type { Deps } from '../services/context.ts';
import { allSites } from '../store/sites.ts';

/**
 * One round over all sites: a referral that did not go on is marked, and staff are alarmed by their list and by a line in the log, which has a count alone.
 * Nobody is written to.
 *
 * @returns how many.
 */
export async function watchReferrals({ db, clock }: Pick<Deps, 'db' | 'clock'>, log: Log): Promise<number> {
  let stalled = 0;
  for (const site of await allSites(db)) stalled += await findStalled({ db, site, now: clock.now() });
  if (stalled > 0) log.warn('referrals-stalled', { count: stalled });
  return stalled;
}
