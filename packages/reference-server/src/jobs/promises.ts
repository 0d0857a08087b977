import type { Log } from '../ports.ts';
import { findLate } from '../services/case-late.ts';
import { endPauses } from '../services/complaints/pauses.ts';
import type { Deps } from '../services/context.ts';
import { createSites } from '../services/sites.ts';
import { allSites } from '../store/sites.ts';

/**
 * One round over all sites: whatever was not answered, or nobody called, by the time that was promised gets a new one, and an apology; staff are
 * alarmed by their queue, by a webhook and by a line in the log, which has counts alone. Pauses of complaints that are over end.
 * @returns how many.
 */
export async function keepPromises(deps: Deps, log: Log): Promise<number> {
  const { baseUrl } = createSites(deps);
  let late = 0;
  for (const site of await allSites(deps.db)) {
    const now = deps.clock.now();
    const ctx = { ...deps, site, locale: site.default_locale, now, baseUrl: baseUrl(site), caller: {} };
    // Before what is late: a clock that runs again has a date again.
    await endPauses(ctx);
    late += await findLate(ctx);
  }
  if (late > 0) log.warn('promises-broken', { count: late });
  return late;
}
