import { css } from 'lit';

/** Departments under one another, a week as rows of times, and what it comes to. */
export const hoursStyles = css`
  h2 {
    font-size: var(--_xl);
  }
  h3 {
    font-size: var(--_l);
  }
  h4 {
    margin: 0;
    font-size: var(--_m);
  }
  .rows {
    padding-block: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2) var(--_4);
    max-inline-size: none;
    padding-block: var(--_4);
  }
  .row + .row {
    border-block-start: 1px solid var(--_border);
  }
  .row h3 .link {
    font-weight: 700;
    /* A button is as wide as its longest word, unless words may break anywhere. */
    overflow-wrap: anywhere;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
  }
  .later > summary {
    padding-inline-start: var(--_1);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    justify-content: space-between;
  }
  .sheet .btn {
    justify-self: start;
  }
  .asking,
  .seen {
    padding: var(--_4);
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
  }
  .seen {
    background: var(--_surface-2);
    border-color: transparent;
  }
  .saved {
    background: var(--_success-soft);
    border: 1px solid transparent;
    border-radius: var(--_r);
    padding: var(--_4);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }
  .check {
    display: flex;
    gap: var(--_3);
    align-items: center;
    min-block-size: 2.75rem;
  }
  .check input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    accent-color: var(--_accent);
  }
  .control.short {
    max-inline-size: 6rem;
  }
  .week-day {
    display: grid;
    gap: var(--_2) var(--_4);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    padding-block: var(--_1) var(--_3);
    border-block-end: 1px solid var(--_border);
  }
  .week-day > legend {
    padding-block-start: var(--_3);
    font-weight: 600;
  }
  .week-day .btn {
    min-block-size: 2.75rem;
    padding-block: 0.375rem;
  }
  .stretch {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_3);
    align-items: end;
  }
  .stretch .control {
    inline-size: 7.5rem;
  }
  .stretch .field.bad {
    flex-basis: 100%;
  }
  .stretch .hint,
  .stretch .error {
    flex-basis: 100%;
  }
  .tables {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  caption {
    padding-block-end: var(--_2);
    text-align: start;
    font-weight: 600;
  }
  :is(th, td) {
    padding: var(--_2) var(--_3) var(--_2) 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  @container foyer (max-width: 39.99rem) {
    table,
    caption,
    tbody,
    tr,
    th,
    td {
      display: block;
      border: 0;
      padding: 0;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      padding-block: var(--_3);
      border-block-end: 1px solid var(--_border);
    }
    td[data-of]::before {
      content: attr(data-of) ': ';
      color: var(--_muted);
    }
  }
  @container foyer (min-width: 40rem) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    .row > .whole {
      grid-column: 1 / -1;
    }
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: end;
    }
  }
`;
