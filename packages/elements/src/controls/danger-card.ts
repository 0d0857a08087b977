import type { Danger } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Terms } from '../i18n/terms.ts';
import { telHref } from './person.ts';

/** The only solid red there is: what to do at once, before anything else. Any other way on stands outside of it. */
export const dangerCard = (t: Terms, { heading, signs = [], text, phone }: Danger) => html`
  <div class="danger" part="danger" role="group" aria-labelledby="danger-title">
    <h3 id="danger-title" dir="auto">${heading ?? text}</h3>
    ${
      signs.length > 0
        ? html`<ul>
            ${signs.map((sign) => html`<li dir="auto">${sign}</li>`)}
          </ul>`
        : nothing
    }
    <a class="btn" href=${telHref(phone)}>${icon('phone')}<span>${t.call(html`<bdi class="nb" dir="ltr">${phone}</bdi>`)}</span></a>
    ${heading === undefined ? nothing : html`<p class="s" dir="auto">${text}</p>`}
  </div>
`;
