import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { dial, frame, localeOf, pathOf, quietPolicy, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';
import { visitWords, type VisitWords } from './visit-words.ts';

const message = (name: string, [title, text]: readonly [string, string], more: Html | '' = ''): Html =>
  html` <template data-state="${name}"
    ><h1 tabindex="-1">${title}</h1>
    <p>${text}</p>
    ${more}</template
  >`;

const row = (name: string, title: string): Html =>
  html`<div data-part="${name}">
    <dt>${title}</dt>
    <dd><bdi data-fill="${name}"></bdi></dd>
  </div>`;

/** Every state stands here in words, and the script only picks one and fills in the visit. */
const states = (words: VisitWords): Html =>
  html` <template data-state="loading"
      ><h1 tabindex="-1">${words.title}</h1>
      <p role="status">${words.loading}</p></template
    >
    <template data-state="visit">
      ${Object.entries(words.status).map(([name, text]) => html`<h1 tabindex="-1" data-status="${name}">${text}</h1>`)}
      <div class="visit">
        <div class="tile" aria-hidden="true" data-part="tile">
          <span data-fill="tile-weekday"></span><b data-fill="tile-day"></b><span data-fill="tile-month"></span>
        </div>
        <div class="what">
          <p class="time" data-fill="time">${words.noTime}</p>
          <p data-part="date"><strong data-fill="date"></strong></p>
          <p data-part="zone" class="muted" data-fill="zone"></p>
          <p data-fill="service"></p>
        </div>
        <p class="reference"><span class="muted">${words.reference}</span> <bdi dir="ltr" data-fill="reference"></bdi></p>
      </div>
      <p data-part="join"><a class="button" data-link="join" href="" rel="noreferrer">${words.join}</a></p>
      <p data-part="calendar"><a class="button quiet" data-link="calendar" href="">${words.calendar}</a></p>
      <dl>${row('where', words.where)}${row('practitioner', words.with)}${row('patient', words.patient)}</dl>
      <section data-part="preparation">
        <h2>${words.prepare}</h2>
        <ul role="list" data-fill="preparation"></ul>
      </section>
      <p class="change">${words.change}</p>
      <span hidden data-word="window">${words.window}</span><span hidden data-word="video">${words.video}</span
      ><span hidden data-word="phone">${words.phone}</span>
    </template>
    ${message('no-link', words.noLink)}${message('gone', words.gone)}${message('expired', words.expired)}${message('failed', words.failed, html`<p><button class="button" type="button" data-again>${words.again}</button></p>`)}`;

function page(site: Row<'site'>, locale: PageLocale, publicUrl: string): Html {
  const words = visitWords[locale];
  const { phone, textRelay, hours } = site.contact;
  return frame({
    locale,
    title: words.title,
    publicUrl,
    styles: ['visit.css'],
    head: html`<script type="module" src="${pathOf(publicUrl, '/pages/visit.js')}"></script> `,
    body: html` <main class="panel sheet">
        <p class="hospital">${say({ locale, site }, site.name)}</p>
        <div id="visit">
          <h1>${words.title}</h1>
          <noscript><p>${words.script}</p></noscript>
        </div>
        <footer>
          <p>
            <strong>${words.call}</strong> <a href="${dial(phone)}"><bdi dir="ltr">${phone}</bdi></a
            >. ${say({ locale, site }, hours)}.${textRelay ? html` ${words.relay}: <bdi dir="ltr">${textRelay}</bdi>.` : ''}
          </p>
        </footer>
      </main>
      ${states(words)}`,
  });
}

/**
 * The page a visit's own link opens, on the API's origin, with no other party's script. The link's token stands in the fragment,
 * which no browser sends; opening the page changes nothing (T7, T8).
 */
export function visitPages(deps: PageDeps): Pages {
  const app = new Hono();
  const show = async (c: Context, slug: string | undefined, next: () => Promise<void>) => {
    const site = await deps.findSite(slug);
    return site ? sendPage(c, page(site, localeOf(c), deps.publicUrl), quietPolicy) : next();
  };
  app.get('/visit', (c, next) => show(c, undefined, next));
  app.get('/sites/:site/visit', (c, next) => show(c, c.req.param('site'), next));
  return app;
}
