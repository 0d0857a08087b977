import type { Danger } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Terms } from '../i18n/terms.ts';
import { telHref } from './person.ts';

/** What to do at once, before anything else on the page. Heard as soon as it is there (WCAG 2.2, 4.1.3): whoever types goes on typing. */
export const dangerCard = (t: Terms, { heading, signs = [], text, phone }: Danger) => html`
  <div class="danger" role="alert" part="danger">
    <h3 tabindex="-1" dir="auto">${heading ?? text}</h3>
    ${
      signs.length > 0
        ? html`<ul role="list">
            ${signs.map((sign) => html`<li dir="auto">${sign}</li>`)}
          </ul>`
        : nothing
    }
    <a class="btn" href=${telHref(phone)}>${icon('phone')}<span>${t.call(html`<bdi class="nb" dir="ltr">${phone}</bdi>`)}</span></a>
    ${heading && text ? html`<p class="s" dir="auto">${text}</p>` : nothing}
  </div>
`;
