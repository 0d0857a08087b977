import type { Log } from '../ports.ts';
import type { Deps } from '../services/context.ts';
import { emptySpool } from '../services/feedback-spool.ts';
import { createSites } from '../services/sites.ts';
import { allSites } from '../store/sites.ts';

/**
 * One round over all sites: answers that can be changed no more are written down with others, in no order. The log has no word of that: when it was done would
 * tell something of when they came.
 * @returns how many.
 */
export async function writeFeedback(deps: Deps, log: Log): Promise<number> {
  const { baseUrl } = createSites(deps);
  let [all, unopened] = [0, 0];
  for (const site of await allSites(deps.db)) {
    const now = deps.clock.now();
    const { written, closed } = await emptySpool({ ...deps, site, locale: site.default_locale, now, baseUrl: baseUrl(site), caller: {} });
    all += written;
    unopened += closed;
  }
  // Whoever set a new secret has to know what waits for the old one.
  if (unopened > 0) log.warn('feedback-unopened', { count: unopened });
  return all;
}
