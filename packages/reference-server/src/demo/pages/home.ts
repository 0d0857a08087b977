import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { homeWords, type HomeWords } from './home-words.ts';
import { dial, frame, hospitalPolicy, localeOf, pathOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';

const twins: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost', '[::1]': 'localhost' };

/**
 * Where the page takes the widget and the API from: on this machine the server's other name, so that the page is a host on
 * another origin, as a hospital's is; anywhere else the public address.
 */
export function apiBase(requestUrl: string, publicUrl: string): string {
  const url = new URL(requestUrl);
  const twin = twins[url.hostname];
  if (twin === undefined) return publicUrl;
  url.hostname = twin;
  return url.origin + pathOf(publicUrl, '');
}

const bdi = (text: string): Html => html`<bdi dir="ltr">${text}</bdi>`;
const call = (phone: string): Html => html`<a href="${dial(phone)}">${bdi(phone)}</a>`;

function address(location: Row<'location'>): string[] {
  const { line, city, state, postalCode } = location.address;
  return [...line, [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')].filter(Boolean);
}

interface View {
  readonly site: Row<'site'>;
  readonly locations: readonly Row<'location'>[];
  readonly locale: PageLocale;
  readonly words: HomeWords;
  readonly publicUrl: string;
  readonly api: string;
  readonly mailbox: boolean;
}

const top = ({ site, locale, words, publicUrl, mailbox }: View): Html =>
  html` <a class="skip" href="#book">${words.skip}</a>
    <aside class="notice">
      <span>${words.demo}</span>${mailbox ? html` <a href="${pathOf(publicUrl, '/demo/mail')}">${words.mailbox}</a>` : ''}
    </aside>
    <header class="masthead">
      <div class="wide">
        <a class="brand" href="${pathOf(publicUrl, '/')}${locale === 'en' ? '' : `?lang=${locale}`}">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 2C9 10 5 14 5 20a11 11 0 0 0 22 0c0-6-4-10-11-18Z" />
            <path class="cut" d="M16 14v12M10 20h12" />
          </svg>
          <span>${say({ locale, site }, site.name)}</span>
        </a>
        <nav aria-label="${words.nav}">
          <ul role="list">
            <li><a href="#book" aria-current="page">${words.book}</a></li>
            <li><a href="#prepare">${words.prepare}</a></li>
            <li><a href="#find">${words.find}</a></li>
            <li><a href="${pathOf(publicUrl, '/contact')}${locale === 'en' ? '' : `?lang=${locale}`}">${words.contact}</a></li>
            <li>
              <a
                class="language"
                href="?lang=${locale === 'ar' ? 'en' : 'ar'}"
                lang="${locale === 'ar' ? 'en' : 'ar'}"
                hreflang="${locale === 'ar' ? 'en' : 'ar'}"
                >${words.otherLanguage}</a
              >
            </li>
          </ul>
        </nav>
      </div>
    </header>`;

const booking = ({ site, locale, words, api }: View): Html =>
  html` <div class="opening">
      <nav class="crumbs" aria-label="${words.crumbs}">
        <ol role="list">
          <li>${words.home}</li>
          <li>${words.visitors}</li>
          <li aria-current="page">${words.book}</li>
        </ol>
      </nav>
      <h1>${words.book}</h1>
      <p class="lead">${words.lead}</p>
    </div>
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

const bottom = ({ site, locale, words }: View): Html =>
  html` <footer class="foot">
    <div class="wide">
      <p><strong>${say({ locale, site }, site.name)}</strong> ${call(site.contact.phone)}</p>
      <p>${words.accessible}</p>
      <p>${words.invented}</p>
    </div>
  </footer>`;

const page = (view: View): Html =>
  frame({
    locale: view.locale,
    title: `${view.words.book} – ${say({ locale: view.locale, site: view.site }, view.site.name)}`,
    publicUrl: view.publicUrl,
    styles: ['hospital.css'],
    head: html`<script type="module" src="${view.api}/foyer/foyer.js"></script> `,
    body: html`${top(view)}
      <main class="wide">${booking(view)}${around(view)}</main>
      ${bottom(view)}`,
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
      page({ site, locations, locale, words: homeWords[locale], publicUrl: deps.publicUrl, api, mailbox }),
      hospitalPolicy(new URL(api).origin),
    );
  });
  return app;
}
