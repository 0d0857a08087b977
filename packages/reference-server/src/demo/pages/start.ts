import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import { dial, frame, localeOf, quietPolicy, sendPage, type PageDeps, type Pages } from './page.ts';

/** `/` of a server that is no demo: whose it is, for whoever finds it by chance. */
export function startPages(deps: PageDeps): Pages {
  const app = new Hono();
  app.get('/', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const name = say({ locale, site }, site.name);
    const { phone } = site.contact;
    const body = html`<main class="wide">
      <h1>${name}</h1>
      <p>
        <a href="${dial(phone)}"><bdi dir="ltr">${phone}</bdi></a> ${say({ locale, site }, site.contact.hours)}
      </p>
    </main>`;
    return sendPage(c, frame({ locale, title: name, publicUrl: deps.publicUrl, styles: ['mailbox.css'], body }), quietPolicy);
  });
  return app;
}
