import { css } from 'lit';

/** What a form has beside plain fields: dates, choices on cards, disclosures, errors and their summary. */
export const formStyles = css`
  .date-parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
  }
  .date-parts label {
    display: grid;
    font-size: var(--_s);
  }
  .date-parts .control {
    inline-size: 4rem;
    font-size: var(--_m);
  }
  .date-parts label.long .control {
    inline-size: 5.5rem;
  }
  .control.phone {
    max-inline-size: 16rem;
  }
  textarea.control {
    max-inline-size: none;
    resize: vertical;
  }
  .bad {
    padding-inline-start: var(--_4);
    border-inline-start: 4px solid var(--_danger);
  }
  .bad [aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .error {
    display: flex;
    gap: 0.375rem;
    color: var(--_danger);
    font-weight: 600;
  }
  .error svg {
    margin-block-start: 0.13em;
  }
  .error-summary {
    display: grid;
    gap: var(--_2);
    padding: var(--_4);
    border: 3px solid var(--_danger);
    border-radius: var(--_r);
    --fr: var(--_r);
  }
  .error-summary a {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding-block: var(--_1);
    color: var(--_danger);
    font-weight: 600;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
  }
  .cards > legend {
    margin-block-end: var(--_2);
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_3);
    align-items: center;
    min-block-size: 3.5rem;
    padding: 0.75rem 1rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    cursor: pointer;
  }
  .card input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    accent-color: var(--_accent);
  }
  .card input:focus-visible {
    outline: none;
  }
  .card:hover {
    background: var(--_surface-2);
  }
  .card:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }
  .card:has(:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .more > summary {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: var(--_target);
    padding-block: 0.5rem;
    color: var(--_accent);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more > summary svg {
    transition: rotate var(--_ease);
  }
  .more[open] > summary svg {
    rotate: 180deg;
  }
  .more > div {
    padding-block: var(--_2) var(--_4);
    padding-inline-start: calc(0.625em - 1px + var(--_4));
    margin-inline-start: 0.625em;
    border-inline-start: 2px solid var(--_border);
  }
  @container foyer (max-width: 29.99rem) {
    .date-parts {
      gap: var(--_2);
    }
  }
  @container foyer (min-width: 30rem) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
    .two > :is(legend, .hint, .error) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .card:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
