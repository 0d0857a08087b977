import { css } from 'lit';

/** The list of free times and its skeleton. The filters and the other pages bring their own sheets. */
export const timesStyles = css`
  .chosen {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_3);
    align-items: center;
    padding: var(--_2) var(--_4);
    background: var(--_accent-soft);
    border: 1px solid transparent;
    border-radius: var(--_r);
  }
  .chosen p > span {
    display: block;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_4) var(--_5);
    padding-block-end: var(--_4);
    border-block-end: 1px solid var(--_border);
  }
  .zone {
    display: flex;
    gap: var(--_2);
    align-items: start;
    font-size: var(--_s);
    color: var(--_muted);
  }
  .zone svg {
    margin-block-start: 0.12em;
  }
  .day {
    display: grid;
    gap: var(--_3);
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_border);
  }
  .day:first-child {
    padding-block-start: 0;
  }
  .day:last-child {
    border: 0;
  }
  .day h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
    font-size: var(--_m);
    line-height: 1.4;
  }
  .day h3 .date {
    font-weight: 400;
    color: var(--_muted);
  }
  .day h4 {
    font-weight: 400;
  }
  .tag {
    display: inline-block;
    margin-block-start: 0.125rem;
    padding: 0.0625rem 0.5rem;
    border: 1px solid transparent;
    border-radius: 1rem;
    background: var(--_success-soft);
    color: var(--_success);
    font-size: var(--_s);
    font-weight: 600;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(4.875rem, min(5.375rem, (100% - 1rem) / 3)), 1fr));
    gap: var(--_2);
  }
  .slots.roomy {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
  }
  .slots.mid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.5rem), 1fr));
  }
  .slot {
    display: grid;
    place-content: center;
    justify-items: center;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.375rem 0.125rem;
    border: 1.5px solid var(--_accent-line);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
    color: var(--_accent);
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_ease),
      border-color var(--_ease);
  }
  .slot small {
    font-size: var(--_s);
    font-weight: 400;
  }
  .emergency.awaited {
    padding-block-end: calc(var(--_3) + 1.5em);
  }
  .skeleton {
    background: var(--_border);
    border: 1px solid transparent;
    border-radius: var(--_r);
    opacity: 0.6;
    block-size: 3rem;
  }
  .skeleton.line {
    block-size: 1.375rem;
    inline-size: 7rem;
    border-radius: 0.25rem;
  }
  .skeleton.chosen {
    block-size: 4.125rem;
  }
  .skeleton.filter {
    inline-size: 13rem;
    block-size: calc(1.5 * var(--_s) + 3.125rem);
  }
  .skeleton.search-box {
    block-size: 6.875rem;
  }
  .skeleton.row {
    block-size: auto;
    min-block-size: 7.125rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.3;
      }
    }
  }
  @container foyer (max-width: 29.99rem) {
    .zone {
      min-block-size: 3em;
    }
    .filters > * {
      inline-size: 100%;
    }
    .skeleton.switch {
      block-size: 2.75rem;
    }
  }
  @container foyer (max-width: 19.99rem) {
    .skeleton.switch {
      display: none;
    }
  }
  @container foyer (min-width: 30rem) {
    .day {
      grid-template-columns: 8.5rem minmax(0, 1fr);
      gap: var(--_4);
    }
    .day h3 {
      display: grid;
      justify-items: start;
      align-content: start;
      padding-block-start: 0.625rem;
    }
    .day > p {
      align-self: center;
    }
    .slots:not(.roomy, .mid) {
      grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr));
    }
    .slot {
      font-size: var(--_m);
    }
  }
`;
