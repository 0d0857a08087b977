import { css } from 'lit';
import { cardStyles } from './card.styles.ts';
import { fieldStyles } from '../fields/field.styles.ts';
import { formStyles } from '../fields/form.styles.ts';
import { late } from '../styles/late.styles.ts';
import { filtersStyles } from './filters.styles.ts';
import { leavingStyles } from './leaving.styles.ts';

/** The nearest other times, forms, and how a page is divided: what every screen after the first page has. */
export const visitStyles = [
  leavingStyles,
  late,
  cardStyles,
  fieldStyles,
  filtersStyles,
  formStyles,
  css`
    .other-time {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_3);
      justify-content: space-between;
      align-items: baseline;
      inline-size: 100%;
      min-block-size: 3.5rem;
      padding: 0.75rem 1rem;
      border: 1.5px solid var(--_accent-line);
      border-radius: var(--_r);
      --fr: var(--_r);
      background: var(--_surface);
      text-align: start;
      cursor: pointer;
    }
    .other-time b {
      color: var(--_accent);
      font-variant-numeric: tabular-nums;
    }
    .other-time:hover {
      background: var(--_accent-soft);
      border-color: var(--_accent);
    }
    @container foyer (min-width: 50rem) {
      .beside {
        grid-template-columns: minmax(0, 1fr) 16.5rem;
        column-gap: var(--_7);
        align-items: start;
      }
      .aside .visit {
        gap: var(--_3);
        padding: var(--_4);
      }
      .aside .tile {
        inline-size: 3.75rem;
      }
      .beside > .aside {
        grid-column: 2;
        grid-row: 1 / 3;
      }
      .beside > :not(.aside) {
        grid-column: 1;
      }
    }
  `,
];
