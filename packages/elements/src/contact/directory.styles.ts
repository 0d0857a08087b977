import { css } from 'lit';

/**
 * The first page: rows that are pressed as a whole, whether each is open, and what narrows the list. What a field and a skeleton look like stands here in short, so
 * that the page waits for nothing of the forms (docs/decisions/0006).
 */
export const directoryStyles = css`
  .narrow {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3) var(--_5);
    align-items: end;
  }
  .narrow label {
    font-weight: 600;
  }
  .narrow .control {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin-block-start: var(--_1);
    padding: 0.5625rem 0.8125rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
    color: var(--_text);
  }
  .narrow .field {
    flex: 0 1 24rem;
    min-inline-size: min(14rem, 100%);
  }
  .narrow .check {
    font-weight: 400;
    display: inline-flex;
    gap: var(--_3);
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .check input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    accent-color: var(--_accent);
  }
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
  .emergency.awaited {
    padding-block-end: calc(var(--_3) + 1.5em);
  }
  @container foyer (min-width: 40rem) {
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
