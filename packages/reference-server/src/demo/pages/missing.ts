import { Hono } from 'hono';
import { html } from 'hono/html';
import { frame, localeOf, pathOf, quietPolicy, sendPage, type PageLocale, type Pages } from './page.ts';

const words: Readonly<Record<PageLocale, readonly [title: string, text: string, home: string]>> = {
  en: ['There is no page here', 'The address may be misspelt, or the page may have moved.', 'Go to the start page'],
  ar: ['لا توجد صفحة هنا', 'ربما كان العنوان غير صحيح، أو نُقلت الصفحة.', 'انتقل إلى الصفحة الرئيسية'],
};

/** What programs call: they get a problem document, whatever they say they accept. */
const api = /^(?:\/sites\/[^/]+)?\/(?:v1|staff|desk|\.well-known|foyer|pages|openapi\.json|health|ready)(?:\/|$)/u;

/** A page instead of a problem document, for people who followed a wrong link. Stands after all other pages. */
export function missingPages({ publicUrl }: { readonly publicUrl: string }): Pages {
  const app = new Hono();
  app.get('/*', (c, next) => {
    if (api.test(c.req.path) || !(c.req.header('Accept') ?? '').includes('text/html')) return next();
    const locale = localeOf(c);
    const [title, text, home] = words[locale];
    const body = html`<main class="wide missing">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="${pathOf(publicUrl, '/')}">${home}</a></p>
    </main>`;
    return sendPage(c, frame({ locale, title, publicUrl, styles: ['mailbox.css'], body }), quietPolicy, 404);
  });
  return app;
}
