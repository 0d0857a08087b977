import { css } from 'lit';

/** The only solid red there is. Page styles may restyle it, never take it away: an important rule in here wins. */
export const dangerStyles = css`
  .danger {
    --_solid: var(--foyer-danger-solid, #991b16);
    display: grid !important;
    visibility: visible !important;
    gap: var(--_3);
    justify-items: start;
    padding: var(--_5) var(--_4);
    border: 2px solid transparent;
    border-radius: var(--_r-l);
    background: var(--_solid);
    color: #fff;
  }
  @supports (color: light-dark(red, red)) {
    .danger {
      --_solid: var(--foyer-danger-solid, light-dark(#991b16, #86191a));
    }
  }
  .danger h3 {
    font-size: var(--_xl);
    line-height: 1.25;
  }
  .danger ul {
    display: grid;
    gap: var(--_1);
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .danger .btn {
    min-block-size: 3.5rem;
    padding-inline: 1.75rem;
    border-color: transparent;
    background: #fff;
    color: #7d1410;
    font-size: var(--_l);
  }
  .danger .btn:hover {
    background: #fff4f2;
    text-decoration: underline;
  }
  .danger :is(h3, .btn):focus-visible {
    outline-color: #fff;
  }
  @container foyer (max-width: 29.99rem) {
    .danger .btn {
      inline-size: 100%;
    }
  }
  @media print {
    .danger {
      border: 2px solid #000;
      background: none;
      color: #000;
    }
  }
`;
