import type { Department } from '@foyer/sdk/contract';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import { contactWords, type ContactWords } from './contact-words.ts';
import { homeWords } from './home-words.ts';
import { apiBase, call, footer, masthead, opening, type HospitalView } from './hospital.ts';
import { frame, hospitalPolicy, localeOf, sendPage, type Html, type PageDeps, type Pages } from './page.ts';

/** A department as it is read where no script runs: the same words and hours that the widget shows. */
function entry({ name, description, hours, openNow, telecom, address, directions }: Department, words: ContactWords): Html {
  const phones = telecom.filter(({ system }) => system === 'phone');
  const relays = telecom.filter(({ system }) => system === 'text-relay');
  return html`<li>
    <h3><bdi>${name}</bdi></h3>
    ${description ? html`<p dir="auto">${description}</p>` : ''}
    <p>${openNow ? words.openNow : words.closedNow}. ${hours}</p>
    ${phones.map(({ value }) => html`<p>${call(value)}</p>`)} ${relays.map(({ value }) => html`<p>${words.relay}: ${call(value)}</p>`)}
    ${address ? html`<p dir="auto">${[...address.line, address.city].filter(Boolean).join(', ')}</p>` : ''}
    ${directions ? html`<p dir="auto">${directions}</p>` : ''}
  </li>`;
}

/** The widget, with the departments in it for whoever has no script. */
export const contact = ({ site, locale, api, words }: HospitalView, departments: readonly Department[]): Html =>
  html`<foyer-contact api="${api}" lang="${locale}">
    <p>${words.askByPhone[0]} ${call(site.contact.phone)}${words.askByPhone[1]} ${say({ locale, site }, site.contact.hours)}.</p>
    ${
      departments.length === 0
        ? ''
        : html`<ul role="list" slot="departments">
            ${departments.map((department) => entry(department, contactWords[locale]))}
          </ul>`
    }
  </foyer-contact>`;

const page = (view: HospitalView, departments: readonly Department[]): Html => {
  const { site, locale, words, publicUrl, api } = view;
  return frame({
    locale,
    title: `${words.contact} – ${say({ locale, site }, site.name)}`,
    publicUrl,
    styles: ['hospital.css'],
    head: html`<script type="module" src="${api}/foyer/foyer.js"></script> `,
    body: html`${masthead(view)}
      <main class="wide">
        ${opening(words, words.contact, words.contactLead)}
        <div class="booking" id="contact" tabindex="-1">${contact(view, departments)}</div>
      </main>
      ${footer(view)}`,
  });
};

/** The demo hospital's page at `/contact`: its departments stand in the page itself, so that whoever has no script reads them too. */
export function contactPages(deps: PageDeps, { mailbox }: { readonly mailbox: boolean }): Pages {
  const app = new Hono();
  app.get('/contact', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const api = apiBase(c.req.url, deps.publicUrl);
    const { publicUrl } = deps;
    const view = { site, locale, words: homeWords[locale], publicUrl, api, mailbox, current: 'contact' } as const;
    return sendPage(c, page(view, await deps.departmentsOf(site, locale)), hospitalPolicy(new URL(api).origin));
  });
  return app;
}
