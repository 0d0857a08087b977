import { css } from 'lit';

/**
 * The first page: rows that are pressed as a whole, whether each is open, and the room of what narrows the list, which comes with the later pages
 * (docs/decisions/0006).
 */
export const directoryStyles = css`
  .rows {
    border-block-start: 1px solid var(--_border);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_4);
    align-items: center;
    max-inline-size: none;
    min-block-size: 3.75rem;
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_border);
  }
  .row > :not(svg) {
    grid-column: 1;
  }
  .row > svg {
    grid-column: 2;
    grid-row: 1 / 4;
    color: var(--_accent);
  }
  .row .link {
    min-block-size: 0;
    justify-self: start;
    font-size: var(--_m);
    font-weight: 700;
    text-decoration: none;
  }
  .row .link::after {
    content: '';
    position: absolute;
    inset: 1px calc(-1 * var(--_2));
    border-radius: var(--_r);
  }
  .row:hover .link {
    text-decoration: underline;
  }
  .row .link:focus-visible {
    outline: none;
  }
  .row .link:focus-visible::after {
    outline: var(--_ring);
  }
  .row > .next {
    display: grid;
    justify-items: start;
  }
  /* In words and with a dot: hue alone says nothing. */
  .state {
    display: inline-flex;
    gap: 0.5rem;
    align-items: baseline;
    font-weight: 600;
  }
  .state::before {
    content: '';
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .state.open {
    color: var(--_success);
  }
  .state.open::before {
    background: currentColor;
  }
  .skeleton {
    min-block-size: 5.25rem;
    border-radius: var(--_r);
    background: var(--_border);
    opacity: 0.6;
  }
  /* Its label, its field, and below that the choice: as high as they will be. */
  .narrow {
    min-block-size: 8.59375rem;
  }
  .emergency.awaited {
    padding-block-end: calc(var(--_3) + 1.5em);
  }
  @container foyer (min-width: 40rem) {
    .narrow {
      min-block-size: 4.84375rem;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 15rem auto;
    }
    .row > .next {
      grid-column: 2;
      grid-row: 1 / 4;
    }
    .row > svg {
      grid-column: 3;
    }
  }
  @media (forced-colors: active) {
    .state.open::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
