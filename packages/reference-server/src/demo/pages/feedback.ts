import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { feedbackWords } from './feedback-words.ts';
import { dial, frame, hospitalPolicy, localeOf, pathOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';

interface Shown {
  readonly site: Row<'site'>;
  readonly locale: PageLocale;
  /** Where a letter reaches the hospital. */
  readonly address: Row<'location'>['address'] | undefined;
}

function page({ site, locale, address }: Shown, publicUrl: string): Html {
  const words = feedbackWords[locale];
  const { phone, textRelay, hours } = site.contact;
  const api = pathOf(publicUrl, site.is_default ? '/' : `/sites/${site.slug}`);
  const number = (digits: string) => html`<a href="${dial(digits)}"><bdi dir="ltr">${digits}</bdi></a>`;
  const name = say({ locale, site }, site.name);
  const letter = address && [...address.line, address.city, address.postalCode].filter(Boolean).join(', ');
  return frame({
    locale,
    title: words.title,
    publicUrl,
    styles: ['visit.css'],
    head: html`<script type="module" src="${pathOf(publicUrl, '/foyer/foyer.js')}"></script> `,
    body: html` <main class="sheet">
      <h1 class="hospital">${name}</h1>
      <foyer-feedback api="${api}" lang="${locale}" survey="friends-and-family" kind="choice">
        <h2>${words.title}</h2>
        <noscript><p>${words.script}</p></noscript>
        <p>
          ${words.call} ${number(phone)}, ${say({ locale, site }, hours)}.${textRelay ? html` ${words.relay}: ${number(textRelay)}.` : ''}
        </p>
        ${letter ? html`<p>${words.write}: <bdi>${name}, ${letter}</bdi></p>` : ''}
      </foyer-feedback>
    </main>`,
  });
}

/**
 * The page for surveys, thanks and complaints, on the API's origin, with no other party's script. The secret of an invitation's link, and the token of a complaint's,
 * stand in the fragment, which no browser sends; opening the page changes nothing (T7, T8). Where the widget cannot run, the phone and the address stand there.
 */
export function feedbackPages(deps: PageDeps): Pages {
  const app = new Hono();
  const show = async (c: Context, slug: string | undefined, next: () => Promise<void>) => {
    const site = await deps.findSite(slug);
    if (!site) return next();
    const places = await deps.locationsOf(site.id);
    const shown = { site, locale: localeOf(c), address: places.find(({ address }) => address)?.address };
    return sendPage(c, page(shown, deps.publicUrl), hospitalPolicy(new URL(c.req.url).origin));
  };
  app.get('/feedback', (c, next) => show(c, undefined, next));
  app.get('/sites/:site/feedback', (c, next) => show(c, c.req.param('site'), next));
  return app;
}
