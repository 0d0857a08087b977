import { css } from 'lit';

/** A list of visits: one under the other on a phone, in columns on a desk. */
export const visitsStyles = css`
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
  .time b {
    font-size: var(--_l);
  }
  .time span {
    display: block;
    font-size: var(--_s);
    color: var(--_muted);
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_3);
    align-items: center;
  }
  h4 {
    margin: 0;
    font-size: var(--_m);
  }
  .undelivered {
    display: flex;
    gap: var(--_2);
    align-items: start;
    margin-block-start: var(--_1);
    color: var(--_warning);
    font-weight: 600;
  }
  .row .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_3);
    align-items: center;
  }
  .row .acts .btn {
    inline-size: auto;
    min-block-size: 2.75rem;
    padding: 0.5rem 1rem;
  }
  .more {
    display: grid;
    gap: var(--_4);
    grid-template-columns: minmax(0, 1fr);
  }
  .more:not(:has(*)) {
    display: none;
  }
  .asking {
    padding: var(--_4);
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
  }
  .more > .facts {
    padding: var(--_4);
    background: var(--_surface-2);
    border: 1px solid transparent;
    border-radius: var(--_r);
  }
  .skeleton {
    block-size: 4rem;
    margin-block: var(--_4);
    border-radius: var(--_r);
    background: var(--_surface-2);
  }
  @container foyer (min-width: 50rem) {
    .row {
      grid-template-columns: 8.5rem minmax(0, 1fr) auto;
      align-items: start;
    }
    .row > .more {
      grid-column: 2 / -1;
    }
    .row .acts {
      justify-content: end;
    }
    .asking .acts {
      justify-content: start;
    }
  }
`;
