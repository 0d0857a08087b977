import type { Department } from '@foyer/sdk/contract';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { contactWords, type ContactWords } from './contact-words.ts';
import { apiBase } from './home.ts';
import { dial, frame, hospitalPolicy, localeOf, pathOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';

const call = (phone: string): Html => html`<a href="${dial(phone)}"><bdi dir="ltr">${phone}</bdi></a>`;

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

interface View {
  readonly site: Row<'site'>;
  readonly departments: readonly Department[];
  readonly locale: PageLocale;
  readonly publicUrl: string;
  readonly api: string;
}

function page({ site, departments, locale, publicUrl, api }: View): Html {
  const words = contactWords[locale];
  const name = say({ locale, site }, site.name);
  const { phone, hours } = site.contact;
  return frame({
    locale,
    title: `${words.contact} – ${name}`,
    publicUrl,
    styles: ['visit.css'],
    head: html`<script type="module" src="${api}/foyer/foyer.js"></script> `,
    body: html` <main class="sheet">
      <p class="hospital"><a href="${pathOf(publicUrl, '/')}${locale === 'en' ? '' : `?lang=${locale}`}">${words.back}</a> ${name}</p>
      <h1>${words.contact}</h1>
      <p>${words.lead}</p>
      <foyer-contact api="${api}" lang="${locale}">
        <p>${call(phone)}, ${say({ locale, site }, hours)}.</p>
        <ul role="list" slot="departments">
          ${departments.map((department) => entry(department, words))}
        </ul>
      </foyer-contact>
    </main>`,
  });
}

/** The demo hospital's page at `/contact`: its departments stand in the page itself, so that whoever has no script reads them too. */
export function contactPages(deps: PageDeps): Pages {
  const app = new Hono();
  app.get('/contact', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const api = apiBase(c.req.url, deps.publicUrl);
    const departments = await deps.departmentsOf(site, locale);
    return sendPage(c, page({ site, departments, locale, publicUrl: deps.publicUrl, api }), hospitalPolicy(new URL(api).origin));
  });
  return app;
}
