import type { MiddlewareHandler } from 'hono';
import type { Env } from '../http.ts';
import type { Sites } from '../services/sites.ts';
import { crossOrigin } from './cors.ts';
import { chooseLocale } from './language.ts';

/** The way into a site's API: which hospital was called, may the page call it, in which language. */
export const enter =
  (sites: Sites): MiddlewareHandler<Env> =>
  async (c, next) => {
    const slug = c.req.param('site');
    const site = await sites.find(slug);
    c.set('site', site);
    c.set('baseUrl', sites.baseUrl(site));
    c.set('locale', chooseLocale(c.req.header('Accept-Language'), site.locales, site.default_locale));
    const preflight = crossOrigin(c, site);
    if (preflight) return preflight;
    await next();
    return undefined;
  };

/** The way in for whoever watches the process: the database is asked only for the sake of a page's origin. */
export const enterProbe =
  (sites: Sites): MiddlewareHandler<Env> =>
  async (c, next) => {
    const asked = c.req.header('Origin') !== undefined;
    const site = asked ? await sites.find(c.req.param('site')).catch(() => undefined) : undefined;
    const preflight = crossOrigin(c, site);
    if (preflight) return preflight;
    await next();
    return undefined;
  };
