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
  .control {
    inline-size: 100%;
    max-inline-size: 24rem;
    min-block-size: var(--_target);
    margin-block-start: 0.25rem;
    padding: 0.5625rem 0.8125rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
    color: var(--_text);
  }
  select.control {
    inline-size: auto;
    max-inline-size: 100%;
  }
`;
