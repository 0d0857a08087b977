import { css } from 'lit';
import { fieldStyles } from '../fields/field.styles.ts';

/** Services and places: rows that are pressed as a whole, and the search. */
export const findingStyles = [
  fieldStyles,
  css`
    .search {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_2);
      margin-block-start: var(--_1);
    }
    .search .control {
      flex: 99 1 8rem;
      max-inline-size: none;
      min-inline-size: 0;
      margin: 0;
    }
    .search .btn {
      flex: auto;
    }
    .row {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.125rem var(--_4);
      align-items: center;
      max-inline-size: none;
      min-block-size: 3.75rem;
      padding: var(--_4);
      border: 1px solid var(--_border);
      border-radius: var(--_r);
      transition: border-color var(--_ease);
    }
    .row > :not(svg) {
      grid-column: 1;
    }
    .row > svg {
      grid-column: 2;
      grid-row: 1 / 9;
      color: var(--_accent);
    }
    .row .link {
      min-block-size: 0;
      justify-self: start;
      font-weight: 700;
      text-decoration: none;
    }
    .row .link::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--_r);
    }
    .row:hover {
      border-color: var(--_accent);
      background: var(--_accent-soft);
    }
    .row:hover .link {
      text-decoration: underline;
    }
    .row .link:focus-visible {
      outline: none;
    }
    .row .link:focus-visible::after {
      outline: var(--_ring);
      outline-offset: 2px;
    }
    @container foyer (min-width: 40rem) {
      .row {
        grid-template-columns: minmax(0, 1fr) 12rem auto;
      }
      .row > .next {
        grid-column: 2;
        grid-row: 1 / 4;
        display: grid;
      }
      .row > svg {
        grid-column: 3;
      }
    }
  `,
];
