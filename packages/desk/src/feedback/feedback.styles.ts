import { css } from 'lit';

/** Surveys in rows, counts as bars beside their numbers, and tables that scroll by themselves. */
export const feedbackStyles = css`
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
  .row .acts .btn {
    inline-size: auto;
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_3);
    align-items: center;
  }
  .big {
    font-size: var(--_xl);
    font-weight: 700;
  }
  .tablebox {
    overflow-x: auto;
    border-radius: 4px;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    padding-block-end: var(--_2);
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: var(--_2) var(--_3);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: normal;
  }
  th {
    font-weight: 600;
  }
  thead th {
    font-size: var(--_s);
    color: var(--_muted);
    vertical-align: bottom;
  }
  td.n,
  th.n {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bars th:first-child {
    inline-size: 70%;
  }
  .bars .bar-of {
    margin-block-start: var(--_1);
  }
  .beside {
    min-inline-size: 6rem;
  }
  .bar-of {
    display: block;
    inline-size: 100%;
    block-size: 0.875rem;
    border: 1px solid var(--_accent-line);
    border-radius: 3px;
    background: var(--_surface-2);
  }
  .bar-of > rect {
    fill: var(--_accent);
    stroke: none;
  }
  .texts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
  }
  .texts li {
    max-inline-size: 42em;
    padding: var(--_3) var(--_4);
    border-inline-start: 3px solid var(--_border);
    background: var(--_surface-2);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea.code {
    max-inline-size: none;
    font-family: ui-monospace, monospace;
    font-size: var(--_s);
  }
  .control.count {
    max-inline-size: 8rem;
  }
  .faults {
    display: grid;
    gap: var(--_3);
  }
  .faults code,
  .links {
    overflow-wrap: anywhere;
  }
  .links {
    display: grid;
    gap: var(--_2);
    padding: var(--_4);
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
  }
  .skeleton {
    block-size: 4rem;
    margin-block: var(--_4);
    border-radius: var(--_r);
    background: var(--_surface-2);
  }
  .field > select.control {
    justify-self: start;
  }
  .language {
    padding-block-start: var(--_4);
    border-block-start: 1px solid var(--_border);
  }
  .language > legend {
    float: inline-start;
    font-size: var(--_l);
    font-weight: 700;
  }
  .language > legend + * {
    clear: both;
  }
  .faults li {
    padding-inline-start: var(--_4);
    border-inline-start: 4px solid var(--_danger);
  }
  .heard {
    display: flex;
    gap: var(--_2);
    color: var(--_success);
  }
  .thanks {
    max-inline-size: 42em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4) var(--_5);
    align-items: start;
  }
  @container foyer (min-width: 50rem) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
    }
    .row > .wide {
      grid-column: 1 / -1;
    }
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .bar-of > rect {
      fill: CanvasText;
    }
  }
  @media print {
    .no-print {
      display: none;
    }
  }
`;
