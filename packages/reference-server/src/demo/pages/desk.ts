import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { dial, frame, pathOf, sendPage, type Html, type PageDeps, type Pages, type Policy } from './page.ts';

/** How one may sign in here. */
export interface Ways {
  /** At the hospital's own sign-in service. */
  readonly provider: boolean;
  /** By the demo's printed code, or with the staff token. */
  readonly codes: boolean;
}

const deskPolicy: Policy = { trustedTypes: "lit-html 'allow-duplicates'", unframed: true };

function page(site: Row<'site'>, publicUrl: string, { provider, codes }: Ways): Html {
  const base = site.is_default ? '' : `/sites/${site.slug}`;
  const hospital = say({ locale: 'en', site }, site.name);
  const { phone } = site.contact;
  return frame({
    locale: 'en',
    title: 'Staff desk',
    publicUrl,
    head: html`<script type="module" src="${pathOf(publicUrl, '/desk/app/desk.js')}"></script> `,
    body: html`<foyer-desk
      base="${pathOf(publicUrl, base)}"
      hospital="${hospital}"
      time-zone="${site.time_zone}"
      sign-in="${provider ? `${publicUrl}${base}/desk/sign-in` : ''}"
      ${codes ? 'codes' : ''}
    >
      <main class="wide">
        <h1>Staff desk</h1>
        <p>
          The desk needs JavaScript, and a browser of the last two years. If it does not come up, call
          <a href="${dial(phone)}"><bdi dir="ltr">${phone}</bdi></a> or ask your administrator.
        </p>
      </main>
    </foyer-desk>`,
  });
}

/** The page of the staff desk, in English. Everything it shows it asks the staff's own API for. */
export function deskPages(deps: PageDeps, ways: Ways): Pages {
  const app = new Hono();
  const show = async (c: Context, slug: string | undefined, next: () => Promise<void>) => {
    const site = await deps.findSite(slug);
    return site ? sendPage(c, page(site, deps.publicUrl, ways), deskPolicy) : next();
  };
  app.get('/desk', (c, next) => show(c, undefined, next));
  app.get('/sites/:site/desk', (c, next) => show(c, c.req.param('site'), next));
  return app;
}
