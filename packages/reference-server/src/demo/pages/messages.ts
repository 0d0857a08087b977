import { html } from 'hono/html';
import type { Delivery } from '../../services/deliveries.ts';
import type { Row } from '../../store/db.ts';
import { pathOf, type Html } from './page.ts';

export const at = (sent: Date): Html =>
  html`<time datetime="${sent.toISOString()}"
    >${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(sent)} UTC</time
  >`;

/** Addresses in a text as links, but only those of this server. */
export function linked(text: string, publicUrl: string): Html[] {
  const parts: Html[] = [];
  let rest = text;
  for (let start = rest.indexOf(`${publicUrl}/`); start >= 0; start = rest.indexOf(`${publicUrl}/`)) {
    const length = rest.slice(start).search(/[\s<>"]|$/u);
    const url = rest.slice(start, start + length);
    parts.push(html`${rest.slice(0, start)}<a href="${url}">${url}</a>`);
    rest = rest.slice(start + length);
  }
  return [...parts, html`${rest}`];
}

/** What a gateway would have sent to phones. */
export const textList = (publicUrl: string, texts: readonly Row<'demo_text'>[]): Html | '' =>
  texts.length === 0
    ? ''
    : html`<h2>Text messages</h2>
        <ul class="panel mails" role="list">
          ${texts.map(
            (text) =>
              html`<li>
                <span>To <bdi dir="ltr">${text.recipient}</bdi></span
                ><span class="muted">${at(text.sent_at)}</span>
                <pre class="panel" lang="${text.language}" dir="auto">${linked(text.body, publicUrl)}</pre>
              </li>`,
          )}
        </ul>`;

const states = { failing: 'tried again later', dead: 'given up', bounced: 'refused' } as Readonly<Record<string, string>>;

/** What did not get through, as staff see it: whom it is for is not told. */
export const troubleList = (publicUrl: string, deliveries: readonly Delivery[]): Html | '' =>
  deliveries.length === 0
    ? ''
    : html`<h2>Not delivered</h2>
        <ul class="panel mails" role="list">
          ${deliveries.map(
            ({ id, channel, topic, state, attempts, lastCode }) =>
              html`<li>
                <span>${channel}, ${topic}: ${states[state] ?? state}</span
                ><span class="muted">${lastCode ?? ''} (tries: ${attempts})</span>
                <form method="post" action="${pathOf(publicUrl, `/demo/deliveries/${id}/retry`)}">
                  <button type="submit">Try again</button>
                </form>
              </li>`,
          )}
        </ul>`;
