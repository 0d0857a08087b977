import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { dial, frame, hospitalPolicy, localeOf, pathOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';
import { visitWords } from './visit-words.ts';

interface Options {
  /** Where another visit can be booked, below the server's public address; missing where this server has no such page. */
  readonly bookingPage?: string;
}

function page(site: Row<'site'>, locale: PageLocale, publicUrl: string, { bookingPage }: Options): Html {
  const words = visitWords[locale];
  const { phone, textRelay, hours } = site.contact;
  const api = pathOf(publicUrl, site.is_default ? '/' : `/sites/${site.slug}`);
  const number = (digits: string) => html`<a href="${dial(digits)}"><bdi dir="ltr">${digits}</bdi></a>`;
  return frame({
    locale,
    title: words.title,
    publicUrl,
    styles: ['visit.css'],
    head: html`<script type="module" src="${pathOf(publicUrl, '/foyer/foyer.js')}"></script> `,
    body: html` <main class="sheet">
      <h1 class="hospital">${say({ locale, site }, site.name)}</h1>
      <foyer-reschedule api="${api}" lang="${locale}" booking-page="${bookingPage === undefined ? '' : pathOf(publicUrl, bookingPage)}">
        <h2>${words.title}</h2>
        <noscript><p>${words.script}</p></noscript>
        <p>
          ${words.call} ${number(phone)}, ${say({ locale, site }, hours)}.${textRelay ? html` ${words.relay}: ${number(textRelay)}.` : ''}
        </p>
      </foyer-reschedule>
    </main>`,
  });
}

/**
 * The page a visit's own link opens, on the API's origin, with no other party's script. The link's token stands in the fragment,
 * which no browser sends; opening the page changes nothing (T7, T8). Where the widget cannot run, the phone stands there.
 */
export function visitPages(deps: PageDeps, options: Options = {}): Pages {
  const app = new Hono();
  const show = async (c: Context, slug: string | undefined, next: () => Promise<void>) => {
    const site = await deps.findSite(slug);
    if (!site) return next();
    return sendPage(c, page(site, localeOf(c), deps.publicUrl, options), hospitalPolicy(new URL(c.req.url).origin));
  };
  app.get('/visit', (c, next) => show(c, undefined, next));
  app.get('/sites/:site/visit', (c, next) => show(c, c.req.param('site'), next));
  return app;
}
