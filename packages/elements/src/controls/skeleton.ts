import { html } from 'lit';
import type { Terms } from '../i18n/terms.ts';
import { frame } from './page.ts';

/** Something is on its way. */
export const block = html`<div class="skeleton"></div>`;

/** The later pages are on their way. */
export const waitingView = (t: Terms) =>
  frame({ t }, { heading: t.oneMoment, busy: true }, html`<div aria-hidden="true" class="stack">${[block, block, block]}</div>`);
