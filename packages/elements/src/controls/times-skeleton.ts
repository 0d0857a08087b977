import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Terms } from '../i18n/terms.ts';
import { block } from './skeleton.ts';

const day = (blocks: number) => html`
  <div class="day">
    <div class="skeleton line"></div>
    <div class="slots">${Array.from({ length: blocks }, () => block)}</div>
  </div>
`;

/** The real grid with blocks of the real size, so that nothing jumps when the times come. */
export const skeletonDays = () => html`<div aria-hidden="true">${[5, 7, 4, 3].map(day)}</div>`;

/** The filters' own height, until they are there. The last is the switch between list and calendar, which has no name above it. */
export const skeletonFilters = (count: number) =>
  count > 0
    ? html`<div class="filters" aria-hidden="true">
        ${Array.from({ length: count }, (_, index) => html`<div class="skeleton filter ${index === count - 1 ? 'switch' : ''}"></div>`)}
      </div>`
    : nothing;

/** Where the zone is named later. */
export const lookingLine = (t: Terms) => html`<p class="zone">${icon('clock')}<span>${t.lookingForTimes}</span></p>`;
