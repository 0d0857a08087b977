import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { contactWords } from './contact-words.ts';
import { dial, frame, hospitalPolicy, localeOf, pathOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';

function page(site: Row<'site'>, locale: PageLocale, publicUrl: string): Html {
  const words = contactWords[locale];
  const { phone, textRelay, hours } = site.contact;
  const api = pathOf(publicUrl, site.is_default ? '/' : `/sites/${site.slug}`);
  const number = (digits: string) => html`<a href="${dial(digits)}"><bdi dir="ltr">${digits}</bdi></a>`;
  return frame({
    locale,
    title: words.yourMessage,
    publicUrl,
    styles: ['visit.css'],
    head: html`<script type="module" src="${pathOf(publicUrl, '/foyer/foyer.js')}"></script> `,
    body: html` <main class="sheet">
      <h1 class="hospital">${say({ locale, site }, site.name)}</h1>
      <foyer-contact api="${api}" lang="${locale}" start="case">
        <h2>${words.yourMessage}</h2>
        <noscript><p>${words.script}</p></noscript>
        <p>
          ${words.callAbout} ${number(phone)},
          ${say({ locale, site }, hours)}.${textRelay ? html` ${words.relay}: ${number(textRelay)}.` : ''}
        </p>
      </foyer-contact>
    </main>`,
  });
}

/**
 * The page that the link to a message, or to a call back, opens, on the API's origin, with no other party's script. The link's token stands in
 * the fragment, which no browser sends; opening the page changes nothing (T7, T8). Where the widget cannot run, the phone stands there.
 */
export function casePages(deps: PageDeps): Pages {
  const app = new Hono();
  const show = async (c: Context, slug: string | undefined, next: () => Promise<void>) => {
    const site = await deps.findSite(slug);
    if (!site) return next();
    return sendPage(c, page(site, localeOf(c), deps.publicUrl), hospitalPolicy(new URL(c.req.url).origin));
  };
  app.get('/case', (c, next) => show(c, undefined, next));
  app.get('/sites/:site/case', (c, next) => show(c, c.req.param('site'), next));
  return app;
}
