import type { Discovery } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { callButton } from '../../controls/person.ts';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';
import { button, frame } from '../../controls/page.ts';

/** Nothing could be loaded, or what comes next could not. Nothing is booked, nothing is lost; the phone first, then another try. */
export const unavailableView = (t: Terms, hospital: Discovery | undefined, retry: () => void) =>
  frame(
    { t },
    { heading: hospital ? t.cannotGoOn : t.cannotShow, disc: html`<span class="disc">${icon('warning')}</span>` },
    html`
      <p>${t.cannotShowWhy}${navigator.onLine ? nothing : html` ${t.offline}`}</p>
      <div class="acts">${callButton(t, hospital)} ${button(t.tryAgain, retry)}</div>
    `,
  );
