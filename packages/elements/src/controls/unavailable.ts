import type { Discovery } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Terms } from '../i18n/terms.ts';
import { button, frame } from './page.ts';
import { callButton } from './person.ts';

interface Failure {
  readonly t: Terms;
  /** Missing where not even its number is known. */
  readonly hospital: Discovery | undefined;
  readonly heading: string;
  readonly why: string;
  readonly again: () => void;
  /** What the host says itself. */
  readonly also?: unknown;
}

/** What was to be shown could not be loaded. The phone first, then another try. */
export const unavailable = ({ t, hospital, heading, why, again, also }: Failure) =>
  frame(
    { t },
    { heading, disc: html`<span class="disc">${icon('warning')}</span>` },
    html`
      <p>${why}${navigator.onLine ? nothing : html` ${t.offline}`}</p>
      <div class="acts">${callButton(t, hospital)} ${button(t.tryAgain, again)}</div>
      ${also}
    `,
  );
