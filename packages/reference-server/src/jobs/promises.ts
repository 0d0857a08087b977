import type { Log } from '../ports.ts';
import { findLate } from '../services/case-late.ts';
import type { Deps } from '../services/context.ts';
import { createSites } from '../services/sites.ts';
import { allSites } from '../store/sites.ts';

/**
 * One round over all sites: whatever was not answered, or nobody called, by the time that was promised gets a new one, and an apology; staff are
 * alarmed by their queue, by a webhook and by a line in the log, which has counts alone.
 * @returns how many.
 */
export async function keepPromises(deps: Deps, log: Log): Promise<number> {
  const { baseUrl } = createSites(deps);
  let late = 0;
  for (const site of await allSites(deps.db)) {
    const now = deps.clock.now();
    late += await findLate({ ...deps, site, locale: site.default_locale, now, baseUrl: baseUrl(site), caller: {} });
  }
  if (late > 0) log.warn('promises-broken', { count: late });
  return late;
}
