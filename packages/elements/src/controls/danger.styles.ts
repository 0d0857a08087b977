import { css } from 'lit';

/** The emergency card. Page styles for the part may restyle it, never take it away. */
export const dangerStyles = css`
  .danger {
    --_focus: #fff;
    display: grid !important;
    visibility: visible !important;
    gap: var(--_3);
    justify-items: start;
    padding: var(--_5) var(--_4);
    border: 2px solid transparent;
    border-radius: var(--_r-l);
    background: var(--foyer-danger-solid, #991b16);
    color: #fff;
  }
  .danger h3 {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  .danger ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .danger .btn {
    min-block-size: 3.5rem;
    padding-inline: 1.75rem;
    border-color: transparent;
    background: #fff;
    color: #7d1410;
    font-size: var(--_l);
  }
  @container foyer (min-width: 30rem) {
    .danger {
      padding: var(--_5);
    }
  }
  @media print {
    .danger {
      border-color: #000;
      background: none;
      color: #000;
    }
  }
`;
