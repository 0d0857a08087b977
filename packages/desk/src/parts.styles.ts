import { css } from 'lit';

/** The choice between the parts of the area. */
export const partsStyles = css`
  .parts ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }
  .parts button {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 1.5px solid var(--_control);
    border-radius: 99px;
    --fr: 99px;
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  .parts button:hover {
    background: var(--_accent-soft);
  }
  .parts button[aria-current] {
    background: var(--_text);
    color: var(--_surface);
    font-weight: 600;
  }
  [hidden] {
    display: none !important;
  }
  @media (forced-colors: active) {
    .parts button[aria-current] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }
`;
