import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { View } from './view.ts';

const block = html`<div class="skeleton"></div>`;

/** The host's own answers, as they are readable without a script. */
export const ownAnswers = (otherwise: unknown) => html`<slot name="answers">${otherwise}</slot>`;

/** Blocks of the rows' own size; the host's own answers where it has some, so that nobody waits for those. */
export const loadingView = (t: Terms, m: View['m'] | undefined) =>
  frame(
    { t },
    { heading: m?.whatToKnow ?? t.oneMoment, busy: true },
    ownAnswers(html`<div aria-hidden="true" class="stack">${[block, block, block, block, block, block]}</div>`),
  );

/** Nothing could be loaded, maybe not even the words. The phone first, then another try, and what the host says itself. */
export const unavailableView = ({ t, m, state }: Pick<View, 't' | 'state'> & { readonly m: View['m'] | undefined }, again: () => void) =>
  frame(
    { t },
    { heading: m?.cannotShow ?? t.cannotGoOn, disc: html`<span class="disc">${icon('warning')}</span>` },
    html`
      <p>${m?.cannotShowWhy ?? t.faultIsOurs}${navigator.onLine ? nothing : html` ${t.offline}`}</p>
      <div class="acts">${callButton(t, state.hospital)} ${button(t.tryAgain, again)}</div>
      ${state.hospital ? nothing : html`<div><slot></slot></div>`} ${ownAnswers(nothing)}
    `,
  );
