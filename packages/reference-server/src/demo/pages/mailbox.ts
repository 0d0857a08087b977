import { Hono } from 'hono';
import { html } from 'hono/html';
import { DomainError } from '../../problem.ts';
import type { Delivery } from '../../services/deliveries.ts';
import type { Row } from '../../store/db.ts';
import { at, linked, textList, troubleList } from './messages.ts';
import { frame, pathOf, quietPolicy, sendPage, type Html, type PageDeps, type Pages } from './page.ts';

/** Where what was kept is read from, and what did not get through. */
export interface Mailbox {
  list(limit: number): Promise<readonly Row<'demo_mail'>[]>;
  find(id: string): Promise<Row<'demo_mail'> | undefined>;
  texts(limit: number): Promise<readonly Row<'demo_text'>[]>;
  troubled(limit: number): Promise<readonly Delivery[]>;
  /** @throws DomainError */
  retry(id: string): Promise<void>;
}

const shown = 50;
const sheet = (publicUrl: string, title: string, body: Html): Html =>
  frame({ locale: 'en', title, publicUrl, styles: ['mailbox.css'], body: html`<main class="wide">${body}</main>` });

const textOf = (mail: Row<'demo_mail'>, publicUrl: string): Html =>
  html`<pre class="panel" dir="auto">${linked(mail.body_text, publicUrl)}</pre>`;

const calendarLink = ({ id, calendar }: Row<'demo_mail'>, publicUrl: string): Html | '' =>
  calendar
    ? html`<p><a class="button quiet" href="${pathOf(publicUrl, `/demo/mail/${id}/visit.ics`)}" download="visit.ics">Calendar file</a></p>`
    : '';

/** What the mailbox holds, as its page shows it. */
interface Held {
  readonly mails: Awaited<ReturnType<Mailbox['list']>>;
  readonly texts: Awaited<ReturnType<Mailbox['texts']>>;
  readonly troubled: Awaited<ReturnType<Mailbox['troubled']>>;
}

function listPage(publicUrl: string, { mails, texts, troubled }: Held): Html {
  const rows = mails.map(
    (mail) =>
      html`<li>
        <a href="${pathOf(publicUrl, `/demo/mail/${mail.id}`)}"><bdi>${mail.subject}</bdi></a
        ><span>To <bdi>${mail.recipient}</bdi></span
        ><span class="muted">${at(mail.sent_at)}</span>
        <details>
          <summary>Text</summary>
          ${textOf(mail, publicUrl)}
        </details>
        ${calendarLink(mail, publicUrl)}
      </li>`,
  );
  return sheet(
    publicUrl,
    'Demo mailbox',
    html` <h1>Demo mailbox</h1>
      <p class="muted">
        Mails that a mail server would carry to patients, and texts that a gateway would. Set SMTP_URL to send the mails. Nobody at
        bounce.example takes mail: book with such an address to see what becomes of a mail that is refused.
      </p>
      ${troubleList(publicUrl, troubled)}${textList(publicUrl, texts)}
      <h2>Mails</h2>
      ${
        mails.length === 0
          ? html`<p class="panel empty">
              No mail yet. <a href="${pathOf(publicUrl, '/')}">Book a visit</a> with an e-mail address, or a phone number for a text, then
              load this page again.
            </p>`
          : html`<ul class="panel mails" role="list">
                ${rows}
              </ul>
              ${mails.length === shown ? html`<p class="muted">Only the newest ${shown} are shown.</p>` : ''}`
      }`,
  );
}

function mailPage(publicUrl: string, mail: Row<'demo_mail'>): Html {
  const here = pathOf(publicUrl, `/demo/mail/${mail.id}`);
  return sheet(
    publicUrl,
    'Demo mailbox',
    html` <p><a href="${pathOf(publicUrl, '/demo/mail')}">All mails</a></p>
      <h1><bdi>${mail.subject}</bdi></h1>
      <p class="muted">To <bdi>${mail.recipient}</bdi>, ${at(mail.sent_at)}</p>
      ${calendarLink(mail, publicUrl)}
      <h2>Text</h2>
      ${textOf(mail, publicUrl)}
      <h2>As a mail program shows it</h2>
      <iframe class="panel" src="${here}/html" sandbox="allow-top-navigation-by-user-activation" title="The mail"></iframe>
      <details>
        <summary>HTML source</summary>
        <pre class="panel" dir="ltr">${mail.body_html}</pre>
      </details>
      <p class="muted small">Message-ID: <bdi>${mail.message_id}</bdi></p>`,
  );
}

/** The demo's mailbox, at `/demo/mail`: where mails land when no mail server is set. */
export function mailboxPages(deps: Pick<PageDeps, 'publicUrl'>, mailbox: Mailbox): Pages {
  const app = new Hono();
  const find = (id: string) => (/^\d{1,15}$/u.test(id) ? mailbox.find(id) : Promise.resolve(undefined));

  app.get('/demo/mail', async (c) => {
    const [mails, texts, troubled] = await Promise.all([mailbox.list(shown), mailbox.texts(shown), mailbox.troubled(shown)]);
    return sendPage(c, listPage(deps.publicUrl, { mails, texts, troubled }), quietPolicy);
  });
  app.post('/demo/deliveries/:id/retry', async (c) => {
    // Somebody else, or the server itself, may have been quicker.
    await mailbox.retry(c.req.param('id')).catch((error: unknown) => (error instanceof DomainError ? undefined : Promise.reject(error)));
    return c.redirect(pathOf(deps.publicUrl, '/demo/mail'), 303);
  });
  app.get('/demo/mail/:id', async (c, next) => {
    const mail = await find(c.req.param('id'));
    return mail ? sendPage(c, mailPage(deps.publicUrl, mail), quietPolicy) : next();
  });
  app.get('/demo/mail/:id/html', async (c, next) => {
    const mail = await find(c.req.param('id'));
    if (!mail) return next();
    // A page of its own without rights: whatever a mail holds runs nothing and fetches nothing.
    c.header(
      'Content-Security-Policy',
      "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    // The mail's links open in the window, not in its frame.
    return c.html(mail.body_html.replaceAll('<a href=', '<a target="_top" href='));
  });
  app.get('/demo/mail/:id/visit.ics', async (c, next) => {
    const mail = await find(c.req.param('id'));
    if (!mail?.calendar) return next();
    return c.body(mail.calendar.content, 200, {
      'Content-Type': `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
      'Content-Disposition': 'attachment; filename="visit.ics"',
    });
  });
  return app;
}
