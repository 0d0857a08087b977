import type { LostSlot } from '@foyer/sdk/flows';
import { html } from 'lit';
import { icon } from '../core/icons.ts';
import { lateIcon } from '../core/late/icons.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

/** A changed or good-to-know sentence. At most one on a step. */
export const note = (words: unknown, kind: 'changed' | 'info' = 'info') =>
  html`<p class="note ${kind}">${lateIcon('info')}<span>${words}</span></p>`;

/** The time went while they typed. */
export const goneNote = (v: VisitTerms, { why }: LostSlot) => note(why ? v.noRoomMeanwhile : v.goneMeanwhile, 'changed');

/** Above a heading: it is done, it has to wait, or something is wrong. */
export const disc = (kind: 'ok' | 'clock' | 'warning') =>
  html`<span class="disc ${kind}">${kind === 'ok' ? lateIcon('tick') : icon(kind)}</span>`;
