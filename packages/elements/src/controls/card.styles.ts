import { css } from 'lit';

/** The card of a visit, and the page it stands on. */
export const cardStyles = css`
  .visit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_4);
    align-items: center;
    align-content: start;
    padding: var(--_4);
    background: var(--_accent-soft);
    border: 1px solid transparent;
    border-radius: var(--_r-l);
  }
  .tile {
    display: grid;
    justify-items: center;
    align-content: center;
    align-self: start;
    inline-size: 4.5rem;
    min-block-size: 5rem;
    padding: 0.375rem 0.25rem 0.5rem;
    background: var(--_accent);
    color: var(--_on-accent);
    border: 1px solid transparent;
    border-radius: var(--_r);
    line-height: 1.15;
    font-size: var(--_s);
    font-weight: 600;
  }
  .tile b {
    font-size: 2rem;
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .when {
    font-size: var(--_xl);
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .when:lang(ar) {
    letter-spacing: 0;
  }
  .reference {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    align-items: center;
    justify-content: space-between;
    max-inline-size: none;
    padding-block-start: var(--_3);
    border-block-start: 1.5px dashed var(--_accent-line);
  }
  .reference bdi {
    font-size: var(--_l);
    font-weight: 700;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }
  @container foyer (max-width: 29.99rem) {
    .visit {
      padding: var(--_3);
      gap: var(--_3);
    }
    .tile {
      inline-size: 3.75rem;
      min-block-size: 0;
    }
  }
  @container foyer (min-width: 30rem) {
    .visit {
      padding: var(--_5);
      gap: var(--_5);
    }
  }
  @container foyer (min-width: 50rem) {
    .split {
      grid-template-columns: 15rem minmax(0, 1fr);
      column-gap: var(--_7);
      align-items: start;
    }
  }
  @media print {
    :is(.visit, .tile) {
      border: 1px solid #000;
      background: none;
      color: #000;
    }
  }
`;
