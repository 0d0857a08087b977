import { css } from 'lit';

/** What a complaint that is opened has beside the parts of any case. */
export const complaintsStyles = css`
  .next {
    border-color: var(--_accent-line);
    border-inline-start-width: 6px;
  }
  .quote {
    padding-inline-start: var(--_4);
    border-inline-start: 3px solid var(--_border);
  }
  .ready {
    display: flex;
    gap: var(--_2);
    color: var(--_success);
    font-weight: 600;
  }
  .why {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1);
  }
  .why dt {
    font-weight: 600;
  }
  .why dd + dt {
    margin-block-start: var(--_2);
  }
  .barred {
    display: grid;
    gap: var(--_1);
  }
  .deed .field > select.control {
    justify-self: start;
  }
  .control.day {
    inline-size: auto;
  }
  .side .facts {
    grid-template-columns: minmax(0, 1fr);
  }
  .side .facts dd + dt {
    margin-block-start: var(--_2);
  }
`;
