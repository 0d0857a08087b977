import { css } from 'lit';

/** Rows of who did what; on a phone one under the other. */
export const auditStyles = css`
  .rows {
    padding-block: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1) var(--_4);
    max-inline-size: none;
    padding-block: var(--_3);
  }
  .row + .row {
    border-block-start: 1px solid var(--_border);
  }
  h2 {
    font-size: var(--_xl);
  }
  @container foyer (min-width: 50rem) {
    .row {
      grid-template-columns: 17rem minmax(0, 1fr);
    }
  }
`;
