import { html, nothing } from 'lit';
import { frame } from '../../controls/page.ts';
import { block } from '../../controls/skeleton.ts';
import { unavailable } from '../../controls/unavailable.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { View } from './view.ts';

/** The host's own answers, as they are readable without a script. */
export const ownAnswers = (otherwise: unknown) => html`<slot name="answers">${otherwise}</slot>`;

/** Blocks of the rows' own size; the host's own answers where it has some, so that nobody waits for those. */
export const loadingView = (t: Terms, m: View['m'] | undefined) =>
  frame(
    { t },
    { heading: m?.whatToKnow ?? t.oneMoment, busy: true },
    ownAnswers(html`<div aria-hidden="true" class="stack">${[block, block, block, block, block, block]}</div>`),
  );

/** Nothing could be loaded, maybe not even the words. What the host says itself stands there too. */
export const unavailableView = ({ t, m, state }: Pick<View, 't' | 'state'> & { readonly m: View['m'] | undefined }, again: () => void) =>
  unavailable({
    t,
    hospital: state.hospital,
    heading: m?.cannotShow ?? t.cannotGoOn,
    why: m?.cannotShowWhy ?? t.faultIsOurs,
    again,
    also: html`${state.hospital ? nothing : html`<div><slot></slot></div>`} ${ownAnswers(nothing)}`,
  });
