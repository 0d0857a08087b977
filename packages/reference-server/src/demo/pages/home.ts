import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { homeWords } from './home-words.ts';
import { apiBase, bdi, call, footer, masthead, opening, type HospitalView } from './hospital.ts';
import { frame, hospitalPolicy, localeOf, sendPage, type Html, type PageDeps, type Pages } from './page.ts';

interface View extends HospitalView {
  readonly locations: readonly Row<'location'>[];
}

function address(location: Row<'location'>): string[] {
  const { line, city, state, postalCode } = location.address;
  return [...line, [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')].filter(Boolean);
}

const booking = ({ site, locale, words, api }: View): Html =>
  html`${opening(words, words.book, words.lead)}
    <div class="booking" id="book" tabindex="-1">
      <foyer-booking api="${api}" lang="${locale}">
        <p>${words.byPhone[0]} ${call(site.contact.phone)}${words.byPhone[1]} ${say({ locale, site }, site.contact.hours)}.</p>
      </foyer-booking>
    </div>`;

const around = ({ site, locations, locale, words }: View): Html =>
  html` <div class="cards">
      <section id="prepare" aria-labelledby="prepare-title">
        <h2 id="prepare-title">${words.prepare}</h2>
        <ul role="list">
          ${words.bring.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="help-title">
        <h2 id="help-title">${words.help}</h2>
        <p>${words.helpText}</p>
        <p class="phone">${call(site.contact.phone)}</p>
        <p>${say({ locale, site }, site.contact.hours)}</p>
        ${site.contact.textRelay ? html`<p>${words.relay}: ${bdi(site.contact.textRelay)}</p>` : ''}
        <p>${words.interpreters}</p>
      </section>
    </div>
    <section class="places" id="find" aria-labelledby="find-title">
      <h2 id="find-title">${words.find}</h2>
      <ul role="list">
        ${locations.map(
          (location) =>
            html`<li>
              <h3>${say({ locale, site }, location.name)}</h3>
              <address><bdi>${address(location).map((part, n) => html`${n > 0 ? html`<br />` : ''}${part}`)}</bdi></address>
            </li>`,
        )}
      </ul>
    </section>`;

const page = (view: View): Html =>
  frame({
    locale: view.locale,
    title: `${view.words.book} – ${say({ locale: view.locale, site: view.site }, view.site.name)}`,
    publicUrl: view.publicUrl,
    styles: ['hospital.css'],
    head: html`<script type="module" src="${view.api}/foyer/foyer.js"></script> `,
    body: html`${masthead(view)}
      <main class="wide">${booking(view)}${around(view)}</main>
      ${footer(view)}`,
  });

/** The demo hospital's page at `/`, as any hospital's web team would write it. */
export function homePages(deps: PageDeps, { mailbox }: { readonly mailbox: boolean }): Pages {
  const app = new Hono();
  app.get('/', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const api = apiBase(c.req.url, deps.publicUrl);
    const locations = await deps.locationsOf(site.id);
    return sendPage(
      c,
      page({ site, locations, locale, words: homeWords[locale], publicUrl: deps.publicUrl, api, mailbox, current: 'book' }),
      hospitalPolicy(new URL(api).origin),
    );
  });
  return app;
}
