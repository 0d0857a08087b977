import { css } from 'lit';

/** What narrows the list of times, and how a time answers the hand. */
export const filtersStyles = css`
  .filters :is(legend, label.name) {
    display: block;
    font-size: var(--_s);
    font-weight: 600;
    margin-block-end: 0.375rem;
  }
  .filters .control {
    min-block-size: 2.75rem;
    padding-block: 0.375rem;
    margin: 0;
    font-size: var(--_s);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }
  .chip {
    position: relative;
    display: inline-flex;
    flex: 1 1 auto;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip span {
    display: inline-flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 0.25rem;
    min-block-size: 2.75rem;
    padding-inline: 0.875rem;
    border: 1.5px solid var(--_control);
    border-radius: 2rem;
    font-size: var(--_s);
  }
  .chip svg {
    display: none;
    inline-size: 1.1em;
    stroke-width: 2.4;
  }
  .chip :checked + span {
    background: var(--_text);
    border-color: var(--_text);
    color: var(--_surface);
    font-weight: 600;
    padding-inline-start: 0.625rem;
  }
  .chip :checked + span svg {
    display: block;
  }
  .chip :focus-visible + span {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .slot:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  .slot[aria-disabled='true'],
  .slot[aria-busy='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    cursor: progress;
  }
  @container foyer (max-width: 29.99rem) {
    .chip span {
      padding-inline: 0.625rem;
    }
    .chips {
      gap: 0.375rem;
    }
    .filters select.control {
      inline-size: 100%;
    }
  }
  @container foyer (min-width: 30rem) {
    .chip {
      flex: none;
    }
  }
  .seg legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* Below, a cell is too narrow to be pressed well, and the list does the job. A phone of 320 px leaves 286 between its margins. */
  @container foyer (max-width: 17.49rem) {
    .seg:not(.on) {
      display: none;
    }
  }
  @container foyer (min-width: 30rem) {
    .seg {
      margin-inline-start: auto;
      align-self: end;
    }
    .seg .chips {
      flex-wrap: nowrap;
      gap: 0;
      padding: 2px;
      border: 1.5px solid var(--_control);
      border-radius: var(--_r);
    }
    .seg .chip span {
      min-block-size: 2.5rem;
      border: 0;
      border-radius: max(4px, calc(var(--_r) - 4px));
    }
  }
  @media (forced-colors: active) {
    :is(.chip :checked + span, .slot[aria-busy='true']) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }
`;
