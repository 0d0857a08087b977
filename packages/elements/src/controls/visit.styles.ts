import { css } from 'lit';
import { fieldStyles } from '../fields/field.styles.ts';
import { formStyles } from '../fields/form.styles.ts';
import { late } from '../styles/late.styles.ts';
import { filtersStyles } from './filters.styles.ts';

/** The card of a visit, the nearest other times, forms, and how a page is divided: what every screen after the first list has. */
export const visitStyles = [
  late,
  fieldStyles,
  filtersStyles,
  formStyles,
  css`
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
    .notice {
      padding: var(--_4) var(--_4) 0;
    }
    .notice .btn {
      display: block;
      margin-block-start: var(--_2);
    }
    .leave {
      max-inline-size: none;
      padding: 0 var(--_4) var(--_3);
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
      :is(.notice, .leave) {
        padding-inline: var(--_6);
      }
      .visit {
        padding: var(--_5);
        gap: var(--_5);
      }
    }
    @container foyer (min-width: 50rem) {
      :is(.notice, .leave) {
        padding-inline: 2.75rem;
      }
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
      .split {
        grid-template-columns: 15rem minmax(0, 1fr);
        column-gap: var(--_7);
        align-items: start;
      }
    }
    @media print {
      .leave {
        display: none;
      }
      :is(.visit, .tile) {
        border: 1px solid #000;
        background: none;
        color: #000;
      }
    }
  `,
];
