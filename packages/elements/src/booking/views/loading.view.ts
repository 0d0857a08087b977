import { html } from 'lit';
import { lookingLine, skeletonDays, skeletonFilters } from '../../controls/times-skeleton.ts';
import { frame } from '../../controls/page.ts';
import type { Terms } from '../../i18n/terms.ts';

/** What stands until the hospital has answered: the services to come, or the times of the one that the tag names. */
export const loadingView = (t: Terms, service: boolean) =>
  service
    ? frame(
        { t, progress: { step: 1, of: 3 } },
        { heading: t.whenToCome, busy: true },
        html`<div class="skeleton chosen" aria-hidden="true"></div>
          ${skeletonFilters(2)}${lookingLine(t)}${skeletonDays()}`,
      )
    : frame(
        { t },
        { heading: t.whatDoYouNeed, lead: t.pickOne, busy: true },
        html`<div class="skeleton search-box" aria-hidden="true"></div>
          <div class="stack">
            <p class="s muted">${t.lookingForServices}</p>
            <div class="stack tight" aria-hidden="true">${Array.from({ length: 6 }, () => html`<div class="row skeleton"></div>`)}</div>
          </div>`,
      );
