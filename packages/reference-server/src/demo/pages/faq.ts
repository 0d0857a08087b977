import type { Block, Faq, Run } from '@foyer/sdk/contract';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { contact } from './contact.ts';
import { homeWords } from './home-words.ts';
import { apiBase, call, footer, masthead, opening, type HospitalView } from './hospital.ts';
import { frame, hospitalPolicy, localeOf, sendPage, type Html, type PageDeps, type PageLocale, type Pages } from './page.ts';

/** All of a hospital's answers, with the topics in its order. */
export interface Answers {
  readonly answers: readonly Faq[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

export interface FaqPageDeps extends PageDeps {
  readonly answersOf: (site: Row<'site'>, locale: PageLocale) => Promise<Answers>;
}

/** Links lead where the contract lets them lead, and nowhere else. */
const isSafe = (url: string | undefined): url is string => /^(?:https:\/\/|tel:|mailto:)/iu.test(url ?? '');

function run({ type, value, url, meaning }: Run): Html {
  if (type === 'strong') return html`<strong>${value}</strong>`;
  if (type === 'emphasis') return html`<em>${value}</em>`;
  if (type === 'link' && isSafe(url)) return html`<a href="${url}">${value}</a>`;
  return type === 'term' && meaning ? html`${value} (${meaning})` : html`${value}`;
}

const runs = (parts: readonly Run[] = []): Html => html`${parts.map(run)}`;

function block({ items, ordered, children }: Block): Html {
  if (!items) return html`<p>${runs(children)}</p>`;
  const lines = items.map((line) => html`<li>${runs(line)}</li>`);
  return ordered
    ? html`<ol>
        ${lines}
      </ol>`
    : html`<ul>
        ${lines}
      </ul>`;
}

/** Every answer, for whoever has no script: the widget takes their place. */
const readable = ({ answers, topics }: Answers): Html =>
  html`<div slot="answers" class="answers">
    ${topics
      .map(({ id, name }) => ({ name, its: answers.filter(({ topic }) => topic === id) }))
      .filter(({ its }) => its.length > 0)
      .map(
        ({ name, its }) =>
          html`<h2 dir="auto">${name}</h2>
            ${its.map(
              ({ question, content, locale }) =>
                html`<details lang="${locale}">
                  <summary dir="auto">${question}</summary>
                  <div dir="auto">${content.map(block)}</div>
                </details> `,
            )}`,
      )}
  </div>`;

const page = (view: HospitalView, answers: Answers): Html => {
  const { site, locale, words, api, publicUrl } = view;
  return frame({
    locale,
    title: `${words.faq} – ${say({ locale, site }, site.name)}`,
    publicUrl,
    styles: ['hospital.css'],
    head: html`<script type="module" src="${api}/foyer/foyer.js"></script> `,
    body: html`${masthead(view)}
      <main class="wide">
        ${opening(words, words.faq, words.faqLead)}
        <div class="booking" id="faq" tabindex="-1">
          <foyer-faq api="${api}" lang="${locale}">
            ${readable(answers)}
            <p>${words.askByPhone[0]} ${call(site.contact.phone)}${words.askByPhone[1]} ${say({ locale, site }, site.contact.hours)}.</p>
          </foyer-faq>
        </div>
        <section class="booking">
          <h2>${words.contact}</h2>
          ${contact(view, [])}
        </section>
      </main>
      ${footer(view)}`,
  });
};

/** The demo hospital's answers at `/faq`, readable without a script. */
export function faqPages(deps: FaqPageDeps, { mailbox }: { readonly mailbox: boolean }): Pages {
  const app = new Hono();
  app.get('/faq', async (c, next) => {
    const site = await deps.findSite(undefined);
    if (!site) return next();
    const locale = localeOf(c);
    const api = apiBase(c.req.url, deps.publicUrl);
    const { publicUrl } = deps;
    const view = { site, locale, words: homeWords[locale], publicUrl, api, mailbox, current: 'faq' } as const;
    return sendPage(c, page(view, await deps.answersOf(site, locale)), hospitalPolicy(new URL(api).origin));
  });
  return app;
}
