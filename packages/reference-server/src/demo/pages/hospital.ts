import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import type { HomeWords } from './home-words.ts';
import { dial, pathOf, type Html, type PageLocale } from './page.ts';

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

export const bdi = (text: string): Html => html`<bdi dir="ltr">${text}</bdi>`;
export const call = (phone: string): Html => html`<a href="${dial(phone)}">${bdi(phone)}</a>`;

/** What every page of the demo hospital is made of. */
export interface HospitalView {
  readonly site: Row<'site'>;
  readonly locale: PageLocale;
  readonly words: HomeWords;
  readonly publicUrl: string;
  readonly api: string;
  readonly mailbox: boolean;
  /** Which of the pages this is. */
  readonly current: 'book' | 'faq' | 'contact';
}

/** Another page of the hospital's, in the same language. */
const to = ({ publicUrl, locale }: HospitalView, path: string) => pathOf(publicUrl, path) + (locale === 'en' ? '' : `?lang=${locale}`);

/** An entry of the menu: of the page itself, where that is the one. */
const entry = (view: HospitalView, page: HospitalView['current'], path: string): Html =>
  page === view.current
    ? html`<li><a href="#${page}" aria-current="page">${view.words[page]}</a></li>`
    : html`<li><a href="${to(view, path)}">${view.words[page]}</a></li>`;

/** The banner, the hospital's name and its menu. What the page is about has the id that `current` says. */
export const masthead = (view: HospitalView): Html => {
  const { site, locale, words, publicUrl, mailbox, current } = view;
  const home = current === 'book' ? '' : to(view, '/');
  const other = locale === 'ar' ? 'en' : 'ar';
  return html` <a class="skip" href="#${current}">${words.skip[current]}</a>
    <aside class="notice">
      <span>${words.demo}</span>${mailbox ? html` <a href="${pathOf(publicUrl, '/demo/mail')}">${words.mailbox}</a>` : ''}
    </aside>
    <header class="masthead">
      <div class="wide">
        <a class="brand" href="${to(view, '/')}">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 2C9 10 5 14 5 20a11 11 0 0 0 22 0c0-6-4-10-11-18Z" />
            <path class="cut" d="M16 14v12M10 20h12" />
          </svg>
          <span>${say({ locale, site }, site.name)}</span>
        </a>
        <nav aria-label="${words.nav}">
          <ul role="list">
            ${entry(view, 'book', '/')} ${entry(view, 'faq', '/faq')} ${entry(view, 'contact', '/contact')}
            <li><a href="${home}#prepare">${words.prepare}</a></li>
            <li><a href="${home}#find">${words.find}</a></li>
            <li><a class="language" href="?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></li>
          </ul>
        </nav>
      </div>
    </header>`;
};

/** The way here, and what the page is about. */
export const opening = (words: HomeWords, title: string, lead: string): Html =>
  html` <div class="opening">
    <nav class="crumbs" aria-label="${words.crumbs}">
      <ol role="list">
        <li>${words.home}</li>
        <li>${words.visitors}</li>
        <li aria-current="page">${title}</li>
      </ol>
    </nav>
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
  </div>`;

export const footer = ({ site, locale, words }: HospitalView): Html =>
  html` <footer class="foot">
    <div class="wide">
      <p><strong>${say({ locale, site }, site.name)}</strong> ${call(site.contact.phone)}</p>
      <p>${words.accessible}</p>
      <p>${words.invented}</p>
    </div>
  </footer>`;
