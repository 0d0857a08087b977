import { css } from 'lit';

/** Everything once more before it is sent: what was asked, what was answered, and a way to change it. */
export const answersStyles = css`
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_4);
    padding-block: var(--_2);
    border-block-end: 1px solid var(--_border);
  }
  .answers dt {
    font-size: var(--_s);
    color: var(--_muted);
    grid-column: 1;
  }
  .answers dd {
    grid-column: 1;
  }
  .answers .told {
    white-space: pre-line;
  }
  .answers dd.change {
    grid-column: 2;
    grid-row: 1 / 3;
    align-self: center;
  }
  @container foyer (min-width: 30rem) {
    .answers > div {
      grid-template-columns: 7.5rem minmax(0, 1fr) auto;
      align-items: center;
    }
    .answers :is(dt, dd, dd.change) {
      grid-column: auto;
      grid-row: auto;
    }
  }
  @media print {
    dd.change {
      display: none;
    }
  }
`;
