import { DomainError } from '../problem.ts';
import { defaultSite, siteBySlug, touch } from '../store/sites.ts';
import type { Deps, Site } from './context.ts';

/** Slugs as they stand in a path. */
const slugText = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u;

/** How long a site's row may be taken as it was: a changed origin list counts after this. */
const freshMs = 5000;

export interface Sites {
  /**
   * The site whose base URL was called: the default one at the root, any other below `/sites/{slug}`.
   * @throws DomainError `not-found` when there is no such site.
   */
  find(slug: string | undefined): Promise<Site>;
  /** Without a slash at the end. */
  baseUrl(site: Site): string;
}

export function createSites(deps: Deps): Sites {
  const known = new Map<string, { site: Site; until: number }>();
  return {
    async find(slug) {
      if (slug !== undefined && !slugText.test(slug)) throw new DomainError('not-found', 'There is no such hospital on this server.');
      const key = slug ?? '';
      const now = deps.clock.now().getTime();
      const kept = known.get(key);
      if (kept && kept.until > now && kept.until <= now + freshMs) return kept.site;
      const site = await (slug === undefined ? defaultSite(deps.db) : siteBySlug(deps.db, slug));
      if (!site) throw new DomainError('not-found', 'There is no such hospital on this server.');
      known.set(key, { site, until: now + freshMs });
      return site;
    },
    baseUrl: (site) => (site.is_default ? deps.publicUrl : `${deps.publicUrl}/sites/${site.slug}`),
  };
}

/**
 * Asks the database, and waits 2 s at most.
 * @throws DomainError `maintenance`
 */
export async function checkReady(deps: Deps): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), 2000);
  });
  try {
    await Promise.race([touch(deps.db), late]);
  } catch {
    throw new DomainError('maintenance', 'The database does not answer.', { retryAfter: 5 });
  } finally {
    clearTimeout(timer);
  }
}
