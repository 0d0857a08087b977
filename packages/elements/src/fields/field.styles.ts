import { css } from 'lit';

/** A label, its hint and its control, one under the other. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  :is(.field > label, .field > legend, .legend) {
    font-weight: 600;
  }
  .hint {
    font-size: var(--_s);
    color: var(--_muted);
  }
`;
