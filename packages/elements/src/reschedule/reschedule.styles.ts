import { css } from 'lit';
import { timesStyles } from '../controls/times.styles.ts';
import { visitStyles } from '../controls/visit.styles.ts';

/** Seeing, moving and cancelling a visit. */
export const rescheduleStyles = [
  timesStyles,
  ...visitStyles,
  css`
    .swap {
      display: grid;
      gap: var(--_3);
    }
    .old .visit {
      background: none;
      border-color: var(--_control);
      color: var(--_muted);
    }
    .old .tile {
      background: none;
      color: var(--_muted);
      border-color: var(--_control);
    }
    .to {
      justify-self: center;
      inline-size: 0.75rem;
      block-size: 0.75rem;
      margin-block-end: var(--_2);
      border: solid var(--_muted);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
    }
    @container foyer (min-width: 40rem) {
      .swap {
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        align-items: center;
      }
      .to {
        margin-block: var(--_6) 0;
        rotate: -45deg;
      }
      .to:dir(rtl) {
        rotate: 135deg;
      }
    }
  `,
];
